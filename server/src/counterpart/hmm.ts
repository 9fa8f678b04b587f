import { Matrix } from './matrix';

/** How likely it is to go from one national measure to another, by how far the second lies behind the first; in shares. */
export interface Jumps {
	/** To any measure that is not near. */
	readonly elsewhere: number;
	/** To those at certain distances; each distance once. */
	readonly near: readonly { readonly distance: number; readonly share: number }[];
}

/**
 * For each step through a local document the probability that it belongs to each national measure, by the
 * forward-backward algorithm over a hidden Markov model of alignment: what is carried out next most often follows what was
 * carried out last, and any step may carry out nothing, which leaves the place where one is. The rest to one is the
 * probability of nothing. Proportional to the number of steps times the number of national measures.
 *
 * The model is that of S. Vogel, H. Ney and C. Tillmann, HMM-Based Word Alignment in Statistical Translation (1996).
 *
 * @param ratios for each step and national measure, how much likelier the local text is if it carries that one out than
 * if it does not
 * @param jumps for each step, how the one before leads there
 * @param nothing the probability that a step carries out nothing
 */
export function posteriors(ratios: Matrix, jumps: readonly Jumps[], nothing: number): Matrix {
	const { height, width: count } = ratios;
	const something = 1 - nothing;
	const sums = new Map<Jumps, Float64Array>();
	for (const kind of new Set(jumps)) sums.set(kind, sharesFrom(kind, count));
	// State j: carries out j. State count + j: carries out nothing, and the last that was carried out is j.
	const forward = new Matrix(height, 2 * count).values;
	const arriving = new Float64Array(count);
	const leaving = new Float64Array(count);
	for (let step = 0, at = 0; step < height; step++, at += 2 * count) {
		const kind = jumps[step] as Jumps;
		if (step > 0) {
			const all = sums.get(kind) as Float64Array;
			for (let k = 0; k < count; k++) {
				leaving[k] = stayed(forward, at - 2 * count + k, count) / (all[k] as number);
			}
			spread(leaving, kind, 1, arriving);
		}
		for (let j = 0; j < count; j++) {
			const start = step === 0 ? startProbability(j, count) : 0;
			const coming = step === 0 ? start : (arriving[j] as number);
			const staying = step === 0 ? start : stayed(forward, at - 2 * count + j, count);
			forward[at + j] = coming * something * ratios.at(step, j);
			forward[at + count + j] = staying * nothing;
		}
		normalise(forward, at, at + 2 * count);
	}
	const result = new Matrix(height, count);
	const backward = new Float64Array(2 * count).fill(1);
	for (let step = height - 1; step >= 0; step--) {
		const at = step * 2 * count;
		for (let s = 0; s < 2 * count; s++) forward[at + s] = (forward[at + s] as number) * (backward[s] as number);
		normalise(forward, at, at + 2 * count);
		for (let j = 0; j < count; j++) result.values[step * count + j] = forward[at + j] as number;
		for (let j = 0; j < count; j++) leaving[j] = something * ratios.at(step, j) * (backward[j] as number);
		const kind = jumps[step] as Jumps;
		const all = sums.get(kind) as Float64Array;
		spread(leaving, kind, -1, arriving);
		for (let k = 0; k < count; k++) {
			const mass = nothing * (backward[count + k] as number) + (arriving[k] as number) / (all[k] as number);
			backward[k] = mass;
			backward[count + k] = mass;
		}
		normalise(backward, 0, 2 * count);
	}
	return result;
}

/** What the two states in which one is at a measure have together. */
function stayed(states: Float64Array, at: number, count: number): number {
	return (states[at] as number) + (states[at + count] as number);
}

/** A document begins near the beginning, most often. */
function startProbability(j: number, count: number): number {
	return 0.5 / count + (j < 3 ? 0.5 / Math.min(3, count) : 0);
}

/**
 * Lets each measure's mass jump, forwards or, with direction -1, to where it came from: all of it elsewhere, and to the
 * near ones what they get beyond that. So a step costs the number of measures and not its square.
 */
function spread(mass: Float64Array, { elsewhere, near }: Jumps, direction: 1 | -1, into: Float64Array): void {
	let all = 0;
	for (let k = 0; k < mass.length; k++) all += mass[k] as number;
	into.fill(all * elsewhere);
	for (const { distance, share } of near) {
		const beyond = share - elsewhere;
		const shift = distance * direction;
		const last = Math.min(mass.length, mass.length - shift);
		for (let k = Math.max(0, -shift); k < last; k++) {
			into[k + shift] = (into[k + shift] as number) + (mass[k] as number) * beyond;
		}
	}
}

/** For each measure the sum of the shares of all jumps from it. */
function sharesFrom({ elsewhere, near }: Jumps, count: number): Float64Array {
	const sums = new Float64Array(count).fill(elsewhere * count);
	for (const { distance, share } of near) {
		const last = Math.min(count, count - distance);
		for (let k = Math.max(0, -distance); k < last; k++) sums[k] = (sums[k] as number) + share - elsewhere;
	}
	return sums;
}

function normalise(values: Float64Array, from: number, to: number): void {
	let sum = 0;
	for (let i = from; i < to; i++) sum += values[i] as number;
	if (sum > 0) for (let i = from; i < to; i++) values[i] = (values[i] as number) / sum;
}
