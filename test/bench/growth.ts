import { shapes } from '../fuzz/shapes';
import { inMilliseconds, printTable } from './measure';
import type { Rooms } from './rooms';

const SIZES = [100_000, 1_000_000, 10_000_000];

/**
 * Reading texts up to ten megabytes, of what is real and of what is worst; the real one is checked too. One run each, in
 * processor time, so that what else the machine does is left out.
 */
export function benchGrowth({ readDocument, check }: Rooms): void {
	const settings = { rules: new Map(), locale: 'zh-cn' } as const;
	const rows = [['', ...SIZES.map((size) => `${size / 1e6} MB`), '1 MB : 0.1 MB', '10 MB : 1 MB']];
	const measure = (name: string, shape: string, run: (text: string) => unknown) => {
		const times = SIZES.map((size) => {
			const text = shape.repeat(Math.ceil(size / Buffer.byteLength(shape)));
			const before = process.cpuUsage();
			run(text);
			const { user, system } = process.cpuUsage(before);
			return (user + system) / 1000;
		});
		const [small, middle, large] = times as [number, number, number];
		rows.push([name, ...times.map(inMilliseconds), (middle / small).toFixed(1), (large / middle).toFixed(1)]);
	};
	const published = shapes['published documents'] as string;
	measure('published documents, checked', published, (text) => check(readDocument(text), settings));
	for (const [name, shape] of Object.entries(shapes)) measure(name, shape, readDocument);
	printTable('Reading, by the size of the text, in processor time (linear: 10 for ten times the text)', rows);
}
