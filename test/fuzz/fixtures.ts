import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fixture, readFixture } from '../rules/annotations';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** The texts that a rule is tried on, in the order of their names. */
export function fixturesOf(rule: string): Fixture[] {
	const folder = join(FIXTURES, rule);
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.policy\.(txt|md)$/.test(name))
		.sort()
		.map((name) => readFixture(readFileSync(join(folder, name), 'utf8')));
}
