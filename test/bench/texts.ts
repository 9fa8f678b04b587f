import { readFileSync } from 'node:fs';

/** The published documents that everything is measured on. */
export const seedPaths: readonly string[] = [
	'seeds/local/guangxi-customs-clearance-2018.policy.txt',
	'seeds/local/guangzhou-port-business-environment-2019.policy.txt',
	'seeds/local/hubei-bonded-zone-measures-2021.policy.txt',
	'seeds/local/qinzhou-bonded-zone-reform-2023.policy.txt',
	'seeds/national/gacc-bonded-zone-reform-2023.policy.md',
];

export function readSeeds(): string[] {
	return seedPaths.map((path) => readFileSync(path, 'utf8'));
}

/** Whole copies of a text up to a size in bytes of UTF-8, and at least one. */
export function grownTo(text: string, bytes: number): string {
	return text.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(text))));
}
