import type { Measure } from '../model/types';
import { MODEL } from './alignmentModel';
import { type Jumps, posteriors } from './hmm';
import { Matrix } from './matrix';
import { type Profile, profileOf, type Segment } from './profile';
import { type Common, commonOf, type Likenesses, likenessesOf } from './similarity';

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
	const whole = logOdds(measures, mine, theirs, common, 1);
	const parts = logOdds(actions, mine, theirs, common, MODEL.firmnessOfActions);
	const ratios = exponentials(whole);
	const jumps = measures.map(() => BETWEEN_MEASURES);
	let nothing = MODEL.nothing;
	let coarse = posteriors(ratios, jumps, nothing);
	for (let round = 0; round < ROUNDS; round++) {
		nothing = nothingIn(coarse);
		coarse = posteriors(ratios, jumps, nothing);
	}
	const steps = actionSteps(measures, whole, actions, parts);
	const fine = posteriors(steps.ratios, steps.jumps, nothing);
	const pairings = measures.flatMap((_, i) => above(coarse, i, MODEL.least, i, null));
	for (const [s, segment] of steps.segments.entries()) {
		if (segment.action === null) continue;
		const found = above(fine, s, MODEL.leastForAction, segment.measure, segment.action);
		for (const pairing of found) if (!pairings.some((known) => isSame(known, pairing))) pairings.push(pairing);
	}
	return withoutRivals(toActions(pairings, steps.segments, fine), actions, parts).sort(
		(a, b) => a.local - b.local || (a.action ?? -1) - (b.action ?? -1) || a.national - b.national,
	);
}

/** How often the probability of carrying out nothing is estimated anew. */
const ROUNDS = 3;

/**
 * The probability that a measure of this document carries out nothing, by what was found so far: one that cites a basis
 * and does something else is not to be linked by chance likenesses. Never less than in general.
 */
function nothingIn({ values, height }: Matrix): number {
	let linked = 0;
	for (let i = 0; i < values.length; i++) linked += values[i] as number;
	const { nothing, nothingWeight } = MODEL;
	return Math.max(nothing, (nothing * nothingWeight + height - linked) / (nothingWeight + height));
}

/** In a measure that carries out several, each of them is left to the actions that are about it. */
function toActions(pairings: readonly Pairing[], steps: readonly Segment[], fine: Matrix): Pairing[] {
	const targets = new Map<number, Set<number>>();
	for (const { local, national } of pairings) targets.set(local, (targets.get(local) ?? new Set()).add(national));
	return pairings.flatMap((pairing) => {
		if (pairing.action !== null || (targets.get(pairing.local)?.size ?? 0) < 2) return [pairing];
		const own = steps.flatMap((segment, s) => {
			const share = fine.at(s, pairing.national);
			const isAbout = segment.measure === pairing.local && segment.action !== null && share >= MODEL.least;
			return isAbout ? [{ ...pairing, action: segment.action, confidence: Math.max(share, pairing.confidence) }] : [];
		});
		return own.length > 0 ? own : [pairing];
	});
}

/** Of several actions of a measure that seem to carry out the same, leaves those that speak of it about as much as any. */
function withoutRivals(pairings: readonly Pairing[], actions: readonly Segment[], parts: Matrix): Pairing[] {
	const rows = new Map(actions.map(({ measure, action }, k) => [`${measure} ${action}`, k]));
	const ratio = ({ local, action, national }: Pairing) => {
		const row = rows.get(`${local} ${action}`);
		return row === undefined ? 0 : Math.exp(parts.at(row, national));
	};
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

function above(shares: Matrix, row: number, least: number, local: number, action: number | null): Pairing[] {
	const found: Pairing[] = [];
	for (let national = 0; national < shares.width; national++) {
		const confidence = shares.at(row, national);
		if (confidence >= least) found.push({ local, action, national, confidence });
	}
	return found;
}

/** The steps through a local document. */
interface Steps {
	readonly segments: readonly Segment[];
	readonly ratios: Matrix;
	readonly jumps: readonly Jumps[];
}

/** The steps through the local document action by action; a measure without any is one step. */
function actionSteps(measures: readonly Segment[], whole: Matrix, actions: readonly Segment[], parts: Matrix): Steps {
	const segments: Segment[] = [];
	const jumps: Jumps[] = [];
	/** For each step the row of its action in `parts`, or -1. */
	const rows: number[] = [];
	let k = 0;
	for (const [i, segment] of measures.entries()) {
		const first = k;
		for (; actions[k]?.measure === i; k++) {
			segments.push(actions[k] as Segment);
			jumps.push(k > first ? WITHIN_MEASURE : BETWEEN_MEASURES);
			rows.push(k);
		}
		if (k > first) continue;
		segments.push(segment);
		jumps.push(BETWEEN_MEASURES);
		rows.push(-1);
	}
	const odds = new Matrix(segments.length, whole.width);
	for (const [s, { measure }] of segments.entries()) {
		const row = rows[s] as number;
		for (let j = 0; j < odds.width; j++) {
			const all = whole.at(measure, j);
			const own = row < 0 ? all : MODEL.ownShare * parts.at(row, j) + (1 - MODEL.ownShare) * all;
			odds.values[s * odds.width + j] = own;
		}
	}
	return { segments, ratios: exponentials(odds), jumps };
}

function exponentials({ values, height, width }: Matrix): Matrix {
	const powers = new Matrix(height, width);
	for (let i = 0; i < values.length; i++) powers.values[i] = Math.exp(values[i] as number);
	return powers;
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
): Matrix {
	const likenesses = likenessesOf(segments, local, national, common);
	const odds = ownOdds(likenesses);
	const { height, width, values } = odds;
	const { texts } = likenesses;
	/** How alike the most similar local segment is to each national measure, and what all of them speak for it. */
	const most = new Float64Array(width);
	const all = new Float64Array(width).fill(MODEL.others);
	for (let i = 0; i < height; i++) {
		for (let j = 0; j < width; j++) {
			most[j] = Math.max(most[j] as number, texts.at(i, j));
			all[j] = (all[j] as number) + Math.exp(odds.at(i, j));
		}
	}
	for (let j = 0; j < width; j++) all[j] = Math.log(all[j] as number);
	for (let i = 0; i < height; i++) {
		let best = 0;
		for (let j = 0; j < width; j++) best = Math.max(best, texts.at(i, j));
		for (let j = 0; j < width; j++) {
			const alike = texts.at(i, j);
			const alone = odds.at(i, j);
			const bestForLocal = (MODEL.bestForLocal * alike) / (best + MODEL.chance);
			const bestForNational = (MODEL.bestForNational * alike) / ((most[j] as number) + MODEL.chance);
			const amongAll = MODEL.rivals * (alone - (all[j] as number));
			values[i * width + j] = MODEL.bias + alone + amongAll + firmness * (bestForLocal + bestForNational);
		}
	}
	return odds;
}

/** What the likeness of two texts says, whatever else is like either of them. */
function ownOdds({ titles, nationalTitle, localTitle, texts }: Likenesses): Matrix {
	const odds = new Matrix(texts.height, texts.width);
	for (let i = 0; i < odds.values.length; i++) {
		odds.values[i] =
			MODEL.texts * Math.log(0.01 + (texts.values[i] as number)) +
			MODEL.titles * (titles.values[i] as number) +
			MODEL.nationalTitle * (nationalTitle.values[i] as number) +
			MODEL.localTitle * (localTitle.values[i] as number);
	}
	return odds;
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
