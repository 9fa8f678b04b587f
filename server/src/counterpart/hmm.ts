/** The probability of going from one national measure to another, by how far the second lies behind the first. */
export type Jump = (distance: number, sameMeasure: boolean) => number;

/** One step through the local document. */
export interface Step {
	/** For each national measure, how much likelier the local text is if it carries that one out than if it does not. */
	readonly ratios: ArrayLike<number>;
	/** Whether it belongs to the same measure as the step before. */
	readonly sameMeasure: boolean;
}

/**
 * For each step the probability that it belongs to each national measure, by the forward-backward algorithm over a hidden
 * Markov model of alignment: what is carried out next most often follows what was carried out last, and any step may
 * carry out nothing, which leaves the place where one is. The rest to one is the probability of nothing.
 * Proportional to the number of steps times the square of the number of national measures.
 *
 * The model is that of S. Vogel, H. Ney and C. Tillmann, HMM-Based Word Alignment in Statistical Translation (1996).
 *
 * @param nothing the probability that a step carries out nothing
 */
export function posteriors(steps: readonly Step[], count: number, jump: Jump, nothing: number): Float64Array[] {
	const transitions = [false, true].map((same) => transitionTable(count, jump, same)) as [Float64Array, Float64Array];
	// State j: carries out j. State count + j: carries out nothing, and the last that was carried out is j.
	const states = 2 * count;
	const forward: Float64Array[] = [];
	let previous = new Float64Array(states);
	for (const [i, step] of steps.entries()) {
		const now = new Float64Array(states);
		for (let j = 0; j < count; j++) {
			const emit = step.ratios[j] as number;
			let arriving = 0;
			let staying = 0;
			if (i === 0) {
				arriving = startProbability(j, count);
				staying = arriving;
			} else {
				const table = transitions[step.sameMeasure ? 1 : 0];
				for (let k = 0; k < count; k++) {
					const mass = (previous[k] as number) + (previous[count + k] as number);
					arriving += mass * (table[k * count + j] as number);
				}
				staying = (previous[j] as number) + (previous[count + j] as number);
			}
			now[j] = arriving * (1 - nothing) * emit;
			now[count + j] = staying * nothing;
		}
		normalise(now);
		forward.push(now);
		previous = now;
	}
	const result: Float64Array[] = new Array(steps.length);
	let backward = new Float64Array(states).fill(1);
	for (let i = steps.length - 1; i >= 0; i--) {
		const ahead = forward[i] as Float64Array;
		const both = ahead.map((value, s) => value * (backward[s] as number));
		normalise(both);
		result[i] = both.slice(0, count);
		const step = steps[i] as Step;
		const table = transitions[step.sameMeasure ? 1 : 0];
		const before = new Float64Array(states);
		for (let k = 0; k < count; k++) {
			let mass = nothing * (backward[count + k] as number);
			for (let j = 0; j < count; j++) {
				mass += (table[k * count + j] as number) * (1 - nothing) * (step.ratios[j] as number) * (backward[j] as number);
			}
			before[k] = mass;
			before[count + k] = mass;
		}
		normalise(before);
		backward = before;
	}
	return result;
}

/** A document begins near the beginning, most often. */
function startProbability(j: number, count: number): number {
	return 0.5 / count + (j < 3 ? 0.5 / Math.min(3, count) : 0);
}

function transitionTable(count: number, jump: Jump, sameMeasure: boolean): Float64Array {
	const table = new Float64Array(count * count);
	for (let k = 0; k < count; k++) {
		let sum = 0;
		for (let j = 0; j < count; j++) sum += jump(j - k, sameMeasure);
		for (let j = 0; j < count; j++) table[k * count + j] = jump(j - k, sameMeasure) / sum;
	}
	return table;
}

function normalise(values: Float64Array): void {
	let sum = 0;
	for (const value of values) sum += value;
	if (sum > 0) for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / sum;
}
