import type { Measure } from '../model/types';
import { MODEL } from './alignmentModel';
import { type Jumps, posteriors, type Step } from './hmm';
import { type Profile, profileOf, type Segment } from './profile';
import { type Common, commonOf, type Likeness, likenessOf } from './similarity';

/** One local measure, or one of its actions, carries out one national measure. Indices into the two lists of measures. */
export interface Pairing {
	readonly local: number;
	/** Index of the action; null for the measure as a whole. */
	readonly action: number | null;
	readonly national: number;
	/** How sure it is, from 0 to 1: of pairings at 0.9, nine in ten are right. */
	readonly confidence: number;
}

/**
 * Aligns the measures of a local document with those of the national one that it carries out: one to one, several to
 * one, one to several, or to none. Each measure is first aligned as a whole; then its actions are, and what they carry
 * out beside it is added. Deterministic. The cost is that of the grams that the texts share, plus the number of local
 * measures and actions times the number of national measures.
 */
export function align(local: readonly Measure[], national: readonly Measure[]): Pairing[] {
	if (local.length === 0 || national.length === 0) return [];
	const mine = profileOf(local);
	const theirs = profileOf(national);
	const { measures, actions } = mine;
	const common = commonOf(mine, theirs);
	const count = national.length;
	const whole = logOdds(measures, mine, theirs, common, 1);
	const parts = logOdds(actions, mine, theirs, common, MODEL.firmnessOfActions);
	const wholes = whole.map((odds) => ({ ratios: odds.map(Math.exp), jumps: BETWEEN_MEASURES }));
	let nothing = MODEL.nothing;
	let coarse = posteriors(wholes, count, nothing);
	for (let round = 0; round < ROUNDS; round++) {
		nothing = nothingIn(coarse);
		coarse = posteriors(wholes, count, nothing);
	}
	const steps = actionSteps(measures, whole, actions, parts);
	const fine = posteriors(steps, count, nothing);
	const pairings = coarse.flatMap((row, i) => above(row, MODEL.least, i, null));
	for (const [s, { segment }] of steps.entries()) {
		if (segment.action === null) continue;
		const found = above(fine[s] as Float64Array, MODEL.leastForAction, segment.measure, segment.action);
		for (const pairing of found) if (!pairings.some((known) => isSame(known, pairing))) pairings.push(pairing);
	}
	return withoutRivals(toActions(pairings, steps, fine), actions, parts).sort(
		(a, b) => a.local - b.local || (a.action ?? -1) - (b.action ?? -1) || a.national - b.national,
	);
}

/** How often the probability of carrying out nothing is estimated anew. */
const ROUNDS = 3;

/**
 * The probability that a measure of this document carries out nothing, by what was found so far: one that cites a basis
 * and does something else is not to be linked by chance likenesses. Never less than in general.
 */
function nothingIn(rows: readonly Float64Array[]): number {
	let linked = 0;
	for (const row of rows) for (const share of row) linked += share;
	const { nothing, nothingWeight } = MODEL;
	return Math.max(nothing, (nothing * nothingWeight + rows.length - linked) / (nothingWeight + rows.length));
}

/** In a measure that carries out several, each of them is left to the actions that are about it. */
function toActions(
	pairings: readonly Pairing[],
	steps: readonly { readonly segment: Segment }[],
	fine: readonly Float64Array[],
): Pairing[] {
	const targets = new Map<number, Set<number>>();
	for (const { local, national } of pairings) targets.set(local, (targets.get(local) ?? new Set()).add(national));
	return pairings.flatMap((pairing) => {
		if (pairing.action !== null || (targets.get(pairing.local)?.size ?? 0) < 2) return [pairing];
		const own = steps.flatMap(({ segment }, s) => {
			const share = fine[s]?.[pairing.national] ?? 0;
			const isAbout = segment.measure === pairing.local && segment.action !== null && share >= MODEL.least;
			return isAbout ? [{ ...pairing, action: segment.action, confidence: Math.max(share, pairing.confidence) }] : [];
		});
		return own.length > 0 ? own : [pairing];
	});
}

/** Of several actions of a measure that seem to carry out the same, leaves those that speak of it about as much as any. */
function withoutRivals(
	pairings: readonly Pairing[],
	actions: readonly Segment[],
	parts: readonly Float64Array[],
): Pairing[] {
	const own = new Map(actions.map(({ measure, action }, k) => [`${measure} ${action}`, parts[k] as Float64Array]));
	const ratio = ({ local, action, national }: Pairing) =>
		Math.exp(own.get(`${local} ${action}`)?.[national] ?? Number.NEGATIVE_INFINITY);
	const most = new Map<string, number>();
	for (const pairing of pairings) {
		const key = `${pairing.local} ${pairing.national}`;
		most.set(key, Math.max(most.get(key) ?? 0, ratio(pairing)));
	}
	return pairings.filter(
		(pairing) =>
			pairing.action === null ||
			ratio(pairing) >= MODEL.rival * (most.get(`${pairing.local} ${pairing.national}`) as number),
	);
}

/** Whether the measure as a whole carries out the same already. */
function isSame(known: Pairing, pairing: Pairing): boolean {
	return known.local === pairing.local && known.national === pairing.national && known.action === null;
}

function above(row: Float64Array, least: number, local: number, action: number | null): Pairing[] {
	const found: Pairing[] = [];
	for (let national = 0; national < row.length; national++) {
		const confidence = row[national] as number;
		if (confidence >= least) found.push({ local, action, national, confidence });
	}
	return found;
}

/** The steps through the local document action by action; a measure without any is one step. */
function actionSteps(
	measures: readonly Segment[],
	whole: readonly Float64Array[],
	actions: readonly Segment[],
	parts: readonly Float64Array[],
): (Step & { readonly segment: Segment })[] {
	const steps: (Step & { readonly segment: Segment })[] = [];
	let k = 0;
	for (const [i, segment] of measures.entries()) {
		const all = whole[i] as Float64Array;
		const first = k;
		for (; actions[k]?.measure === i; k++) {
			const own = parts[k] as Float64Array;
			const ratios = own.map((odds, j) => Math.exp(MODEL.ownShare * odds + (1 - MODEL.ownShare) * (all[j] as number)));
			const jumps = k > first ? WITHIN_MEASURE : BETWEEN_MEASURES;
			steps.push({ segment: actions[k] as Segment, ratios, jumps });
		}
		if (k === first) steps.push({ segment, ratios: all.map(Math.exp), jumps: BETWEEN_MEASURES });
	}
	return steps;
}

/**
 * For each local segment and national measure, the logarithm of how much likelier their likeness is if the one carries
 * out the other than if it does not.
 *
 * @param firmness how much being the most alike counts
 */
function logOdds(
	segments: readonly Segment[],
	local: Profile,
	national: Profile,
	common: Common,
	firmness: number,
): Float64Array[] {
	const likenesses = segments.map((segment) => likenessOf(segment, local, national, common));
	const own = likenesses.map(ownOdds);
	/** How alike the most similar local segment is to each national measure, and what all of them speak for it. */
	const most = new Float64Array(national.measures.length);
	const all = new Float64Array(national.measures.length);
	for (const [i, { texts }] of likenesses.entries()) {
		const odds = own[i] as Float64Array;
		for (let j = 0; j < most.length; j++) {
			most[j] = Math.max(most[j] as number, texts[j] as number);
			all[j] = (all[j] as number) + Math.exp(odds[j] as number);
		}
	}
	for (let j = 0; j < all.length; j++) all[j] = Math.log((all[j] as number) + MODEL.others);
	return likenesses.map(({ texts }, i) => {
		const odds = own[i] as Float64Array;
		let best = 0;
		for (let j = 0; j < texts.length; j++) best = Math.max(best, texts[j] as number);
		return texts.map((alike, j) => {
			const alone = odds[j] as number;
			const bestForLocal = (MODEL.bestForLocal * alike) / (best + MODEL.chance);
			const bestForNational = (MODEL.bestForNational * alike) / ((most[j] as number) + MODEL.chance);
			const amongAll = MODEL.rivals * (alone - (all[j] as number));
			return MODEL.bias + alone + amongAll + firmness * (bestForLocal + bestForNational);
		});
	});
}

/** What the likeness of two texts says, whatever else is like either of them. */
function ownOdds({ titles, nationalTitle, localTitle, texts }: Likeness): Float64Array {
	return texts.map(
		(alike, j) =>
			MODEL.texts * Math.log(0.01 + alike) +
			MODEL.titles * (titles[j] as number) +
			MODEL.nationalTitle * (nationalTitle[j] as number) +
			MODEL.localTitle * (localTitle[j] as number),
	);
}

const NEAR = [
	{ distance: 1, share: MODEL.next },
	{ distance: 2, share: MODEL.nextButOne },
	{ distance: 3, share: MODEL.thirdNext },
	{ distance: -1, share: MODEL.previous },
];
const BETWEEN_MEASURES: Jumps = { elsewhere: MODEL.elsewhere, near: [{ distance: 0, share: MODEL.same }, ...NEAR] };
const WITHIN_MEASURE: Jumps = {
	elsewhere: MODEL.elsewhere,
	near: [{ distance: 0, share: MODEL.sameInMeasure }, ...NEAR],
};
