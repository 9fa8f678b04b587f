import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { IndexingCost } from './indexing';
import { inMilliseconds, percentile, printTable } from './measure';

const SIZES = [100, 1000, 10_000];

/**
 * Working out who carries out whom in libraries of generated documents: each size in a process of its own, from the
 * texts in memory to every link.
 */
export async function benchLibrary(folder: string): Promise<void> {
	const script = await bundle(folder);
	const costs = SIZES.map((size) => {
		const output = execFileSync(process.execPath, [script, String(size)], { encoding: 'utf8' });
		return JSON.parse(output) as IndexingCost;
	});
	const row = (name: string, of: (cost: IndexingCost) => number, say: (value: number) => string) => {
		const values = costs.map(of);
		const ratios = values.slice(1).map((value, i) => (value / (values[i] as number)).toFixed(1));
		return [name, ...values.map(say), ...ratios];
	};
	const p95 = (times: readonly number[]) => percentile(times, 0.95);
	printTable('Counterparts of generated documents of 20 measures (linear: 10 for ten times the documents)', [
		['documents', ...SIZES.map(String), ...SIZES.slice(1).map((size, i) => `${size} : ${SIZES[i]}`)],
		row('pairs of documents', ({ pairs }) => pairs, String),
		row('links', ({ links }) => links, String),
		row('cold: read, bases found', ({ reading }) => reading, inMilliseconds),
		row('cold: all pairs aligned', ({ aligning }) => aligning, inMilliseconds),
		row('cold, together', ({ reading, aligning }) => reading + aligning, inMilliseconds),
		row('warm: from what the first start has kept', ({ warm }) => warm, inMilliseconds),
		row(
			'what is kept',
			({ kept }) => kept / 1_000_000,
			(value) => `${value.toFixed(1)} MB`,
		),
		row('asked again', ({ again }) => again, inMilliseconds),
		row('a keystroke: who carries out whom, p95', ({ refreshing }) => p95(refreshing), inMilliseconds),
		row('a keystroke: to the links, p95', ({ keystrokes }) => p95(keystrokes), inMilliseconds),
		row(
			'peak memory, texts included',
			({ memory }) => memory / 1024,
			(value) => `${value.toFixed(0)} MiB`,
		),
	]);
}

async function bundle(folder: string): Promise<string> {
	const outfile = join(folder, 'indexing.cjs');
	await build({
		entryPoints: [join(__dirname, 'indexing.ts')],
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		mainFields: ['module', 'main'],
		outfile,
		logLevel: 'warning',
	});
	return outfile;
}
