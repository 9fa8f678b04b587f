/** How likely it is to go from one national measure to another, by how far the second lies behind the first; in shares. */
export interface Jumps {
	/** To any measure that is not near. */
	readonly elsewhere: number;
	/** To those at certain distances; each distance once. */
	readonly near: readonly { readonly distance: number; readonly share: number }[];
}

/** One step through the local document. */
export interface Step {
	/** For each national measure, how much likelier the local text is if it carries that one out than if it does not. */
	readonly ratios: Float64Array;
	/** How the step before leads here. */
	readonly jumps: Jumps;
}

/**
 * For each step the probability that it belongs to each national measure, by the forward-backward algorithm over a hidden
 * Markov model of alignment: what is carried out next most often follows what was carried out last, and any step may
 * carry out nothing, which leaves the place where one is. The rest to one is the probability of nothing.
 * Proportional to the number of steps times the number of national measures.
 *
 * The model is that of S. Vogel, H. Ney and C. Tillmann, HMM-Based Word Alignment in Statistical Translation (1996).
 *
 * @param nothing the probability that a step carries out nothing
 */
export function posteriors(steps: readonly Step[], count: number, nothing: number): Float64Array[] {
	const sums = new Map<Jumps, Float64Array>();
	const sumsOf = (jumps: Jumps): Float64Array => {
		const known = sums.get(jumps) ?? sharesFrom(jumps, count);
		sums.set(jumps, known);
		return known;
	};
	// State j: carries out j. State count + j: carries out nothing, and the last that was carried out is j.
	const forward: Float64Array[] = [];
	const arriving = new Float64Array(count);
	const leaving = new Float64Array(count);
	let previous: Float64Array | null = null;
	for (const { ratios, jumps } of steps) {
		const now = new Float64Array(2 * count);
		if (previous !== null) {
			const all = sumsOf(jumps);
			for (let k = 0; k < count; k++) {
				leaving[k] = ((previous[k] as number) + (previous[count + k] as number)) / (all[k] as number);
			}
			spread(leaving, jumps, 1, arriving);
		}
		for (let j = 0; j < count; j++) {
			const start = startProbability(j, count);
			const staying = previous === null ? start : (previous[j] as number) + (previous[count + j] as number);
			now[j] = (previous === null ? start : (arriving[j] as number)) * (1 - nothing) * (ratios[j] as number);
			now[count + j] = staying * nothing;
		}
		normalise(now);
		forward.push(now);
		previous = now;
	}
	const result: Float64Array[] = new Array(steps.length);
	const backward = new Float64Array(2 * count).fill(1);
	for (let i = steps.length - 1; i >= 0; i--) {
		const { ratios, jumps } = steps[i] as Step;
		const both = forward[i] as Float64Array;
		for (let s = 0; s < both.length; s++) {
			const value = (both[s] as number) * (backward[s] as number);
			both[s] = value;
		}
		normalise(both);
		result[i] = both.subarray(0, count);
		const all = sumsOf(jumps);
		for (let j = 0; j < count; j++) leaving[j] = (1 - nothing) * (ratios[j] as number) * (backward[j] as number);
		spread(leaving, jumps, -1, arriving);
		for (let k = 0; k < count; k++) {
			const mass = nothing * (backward[count + k] as number) + (arriving[k] as number) / (all[k] as number);
			backward[k] = mass;
			backward[count + k] = mass;
		}
		normalise(backward);
	}
	return result;
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

function normalise(values: Float64Array): void {
	let sum = 0;
	for (let i = 0; i < values.length; i++) sum += values[i] as number;
	if (sum > 0) for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) / sum;
}
