import { basename } from 'node:path';
import { lintFor } from 'autocorrect-node';
import { run as zhlint } from 'zhlint';
import { type Effort, inMilliseconds, printTable, race } from './measure';
import type { Rooms } from './rooms';
import { readSeeds, seedPaths } from './texts';

const SMALL: Effort = { warmUp: 300, time: 500, fewestRuns: 15, patience: 2000 };
const BIG: Effort = { warmUp: 0, time: 0, fewestRuns: 5, patience: 5000 };
const WARM_UPS = 20;
const COPIES = 50;
/** autocorrect gives up on a text of more than some hundred kilobytes: it gets the copies in as many pieces. */
const PIECES = 10;

/**
 * Reading and checking a text with every rule on, against linting the same text with autocorrect-node and zhlint, in
 * this process and by turns. A tool that takes seconds for one text runs once on it.
 */
export function benchLint({ readDocument, check }: Rooms): void {
	const settings = { rules: new Map(), locale: 'zh-cn' } as const;
	const rows = [['', 'read', 'read + check', 'autocorrect', 'zhlint', ': autocorrect', ': zhlint']];
	const measure = (name: string, path: string, pieces: readonly string[], effort: Effort) => {
		const text = pieces.join('');
		const [read, both, autocorrect, zh] = race(
			[
				() => readDocument(text),
				() => check(readDocument(text), settings),
				() => {
					for (const piece of pieces) lintOrThrow(piece, path);
				},
				() => zhlint(text, { rules: { preset: 'default' } }),
			],
			effort,
		) as [number, number, number, number];
		const ratios = [(both / autocorrect).toFixed(2), (both / zh).toFixed(3)];
		rows.push([name, ...[read, both, autocorrect, zh].map(inMilliseconds), ...ratios]);
	};
	const seeds = readSeeds();
	const joined = seeds.map((seed) => `${seed}\n`).join('');
	// Whoever is measured first would be measured cold.
	for (let run = 0; run < WARM_UPS; run++) {
		check(readDocument(joined), settings);
		lintFor(joined, 'joined.txt');
		zhlint(joined, { rules: { preset: 'default' } });
	}
	for (const [i, path] of seedPaths.entries()) measure(basename(path), path, [seeds[i] as string], SMALL);
	measure('all five', 'joined.txt', [joined], SMALL);
	const megabytes = (Buffer.byteLength(joined) * COPIES) / 1e6;
	const pieces = new Array<string>(PIECES).fill(joined.repeat(COPIES / PIECES));
	measure(`all five, ${COPIES} times (${megabytes.toFixed(1)} MB)`, 'joined.txt', pieces, BIG);
	printTable('One text in one process, median of several runs (ratios: below 1, luoshi is faster)', rows);
	console.log(`  autocorrect refuses the ${COPIES} copies as one text; it got them in ${PIECES} pieces.`);
}

/** @throws {Error} where autocorrect could not read the text: giving up is quick, and no measure of anything */
function lintOrThrow(text: string, path: string): void {
	const { error } = lintFor(text, path);
	if (error !== '') throw new Error(`autocorrect failed on ${path}: ${error.slice(0, 80)}`);
}
