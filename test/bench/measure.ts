/** The value below which a part of the values lie: 0.5 for the median. */
export function percentile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** How often and how long something is measured. */
export interface Effort {
	/** Milliseconds that each contender runs before anything counts. */
	readonly warmUp: number;
	/** Milliseconds that the measuring of each contender takes at least. */
	readonly time: number;
	readonly fewestRuns: number;
	/** A contender whose first run takes longer than this, in milliseconds, is not run again. */
	readonly patience: number;
}

/**
 * The median time of one run of each contender, in milliseconds. They take turns, so that what slows the machine down
 * slows all of them.
 */
export function race(contenders: readonly (() => unknown)[], effort: Effort): number[] {
	const times: number[][] = contenders.map(() => []);
	const slow = contenders.map((run, i) => {
		const first = timed(run);
		if (first > effort.patience) times[i]?.push(first);
		return first > effort.patience;
	});
	contenders.forEach((run, i) => {
		if (!slow[i]) for (let spent = 0; spent < effort.warmUp; ) spent += timed(run);
	});
	for (let round = 0, spent = 0; round < effort.fewestRuns || spent < effort.time * contenders.length; round++) {
		contenders.forEach((run, i) => {
			if (slow[i]) return;
			const time = timed(run);
			times[i]?.push(time);
			spent += time;
		});
		if (slow.every(Boolean)) break;
	}
	return times.map((all) => percentile(all, 0.5));
}

function timed(run: () => unknown): number {
	const start = performance.now();
	run();
	return performance.now() - start;
}

/** Milliseconds for people: three significant digits. */
export function inMilliseconds(time: number): string {
	return `${time >= 100 ? time.toFixed(0) : time.toPrecision(3)} ms`;
}

/** Prints rows under a title; the first column to the left, the others to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
	const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
	console.log(`\n${title}`);
	for (const row of rows) {
		const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)));
		console.log(`  ${cells.join('  ')}`.trimEnd());
	}
}
