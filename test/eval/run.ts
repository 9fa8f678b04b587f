// npm run eval [-- --gold FILE [PATH…]]: how right the counterparts are, against links that were drawn by hand.
// Without --gold: for the seeds and every pair below test/eval. Without PATH: the documents beside the gold file.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findInputs } from '../../server/src/cli/inputs';
import { CannotRun, type Io } from '../../server/src/cli/io';
import { readLinks } from '../../server/src/cli/links';
import { texts } from '../../server/src/cli/texts';
import { compared, f1, precision, readGold, recall, type Score, score, total } from './score';

interface Task {
	readonly name: string;
	readonly gold: string;
	readonly paths: readonly string[];
}

/** The folders that pairs of documents are in. */
const SETS = ['dev', 'held-out'];

/** Bands of confidence, each from its first number up to the next. */
const BANDS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

const quiet: Io = {
	locale: 'en',
	out: () => undefined,
	err: (text) => void process.stderr.write(text),
	stdin: async () => new Uint8Array(),
	colour: { out: false, err: false },
	progress: null,
};

function ownTasks(): Task[] {
	const pairs = SETS.flatMap((set) =>
		readdirSync(join(__dirname, set))
			.sort()
			.map((name) => `${set}/${name}`),
	);
	const own = pairs.map((name) => ({ name, gold: join(__dirname, name, 'gold.json'), paths: [join(__dirname, name)] }));
	const seeds = { name: 'seeds', gold: join(__dirname, 'seeds/gold.json'), paths: [join(__dirname, '../../seeds')] };
	return [seeds, ...own.filter(({ gold }) => existsSync(gold))];
}

async function evaluate({ gold, paths }: Task): Promise<Score> {
	const { inputs } = await findInputs(paths, texts[quiet.locale]);
	const documents = inputs.map(({ file }) => resolve(file));
	const found = compared(await readLinks(paths, quiet), (file) => resolve(file));
	return score(readGold(gold, documents), found);
}

const percent = (part: number) => `${(100 * part).toFixed(1)}%`;

function print(rows: readonly (readonly string[])[]): void {
	const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
	for (const row of rows) {
		const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
		console.log(`  ${cells.join('  ')}`);
	}
}

function scoreRow(name: string, score: Score): string[] {
	const counts = [score.right + score.missed, score.right, score.wrong, score.missed].map(String);
	const rates = [precision(score), recall(score), f1(score)].map(percent);
	return [name, ...counts, ...rates, score.actions === 0 ? '–' : `${score.rightActions}/${score.actions}`];
}

function calibrationRows({ sureness }: Score): string[][] {
	return BANDS.slice(0, -1).flatMap((from, i) => {
		const to = BANDS[i + 1] as number;
		const inBand = sureness.filter(({ confidence }) => confidence >= from && confidence < to);
		if (inBand.length === 0) return [];
		const right = inBand.filter((link) => link.right).length;
		const mean = inBand.reduce((sum, { confidence }) => sum + confidence, 0) / inBand.length;
		return [
			[`${from} – ${Math.min(to, 1)}`, `${right}/${inBand.length}`, percent(right / inBand.length), percent(mean)],
		];
	});
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({ options: { gold: { type: 'string' } }, allowPositionals: true });
	const { gold } = values;
	if (gold === undefined && positionals.length > 0) throw new CannotRun('documents are compared with --gold FILE only');
	const paths = gold !== undefined && positionals.length === 0 ? [dirname(gold)] : positionals;
	const tasks = gold === undefined ? ownTasks() : [{ name: gold, gold, paths }];
	const rows = [['', 'links', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1', 'right action']];
	const scores: Score[] = [];
	for (const task of tasks) {
		const score = await evaluate(task);
		scores.push(score);
		rows.push(scoreRow(task.name, score));
	}
	const all = total(scores);
	for (const set of SETS) {
		const ofSet = scores.filter((_, i) => tasks[i]?.name.startsWith(`${set}/`));
		if (gold === undefined) rows.push(scoreRow(`all of ${set}`, total(ofSet)));
	}
	if (gold === undefined) rows.push(scoreRow('all', all));
	console.log('Links, measure to measure');
	print(rows);
	console.log('\nOf the links of a confidence, how many are right');
	print([['confidence', 'right', 'share', 'mean confidence'], ...calibrationRows(all)]);
}

main().catch((error) => {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 2;
});
