import type { Measure } from '../model/types';
import { MODEL } from './alignmentModel';
import { posteriors, type Step } from './hmm';
import { profileOf, type Segment } from './profile';
import { commonOf, type Likeness, likenesses } from './similarity';

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
 * measures and actions times the square of the number of national measures.
 */
export function align(local: readonly Measure[], national: readonly Measure[]): Pairing[] {
	if (local.length === 0 || national.length === 0) return [];
	const mine = profileOf(local);
	const theirs = profileOf(national);
	const { measures, actions } = mine;
	const common = commonOf(mine, theirs);
	const whole = evidence(likenesses(measures, mine, theirs, common));
	const parts = evidence(likenesses(actions, mine, theirs, common));
	const coarse = posteriors(
		whole.map((ratios) => ({ ratios, sameMeasure: false })),
		national.length,
		jump,
		MODEL.nothing,
	);
	const steps = actionSteps(measures, whole, actions, parts);
	const fine = posteriors(steps, national.length, jump, MODEL.nothing);
	const pairings = coarse.flatMap((row, i) => above(row, MODEL.least, { local: i, action: null }));
	for (const [s, { segment }] of steps.entries()) {
		if (segment.action === null) continue;
		const from = { local: segment.measure, action: segment.action };
		const found = above(fine[s] as Float64Array, MODEL.leastForAction, from);
		for (const pairing of found) if (!pairings.some((known) => isSame(known, pairing))) pairings.push(pairing);
	}
	return withoutRivals(toActions(pairings, steps, fine), actions, parts).sort(
		(a, b) => a.local - b.local || (a.action ?? -1) - (b.action ?? -1) || a.national - b.national,
	);
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
	const ratio = ({ local, action, national }: Pairing) => own.get(`${local} ${action}`)?.[national] ?? 0;
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

function above(row: Float64Array, least: number, from: Pick<Pairing, 'local' | 'action'>): Pairing[] {
	const found: Pairing[] = [];
	for (let national = 0; national < row.length; national++) {
		const confidence = row[national] as number;
		if (confidence >= least) found.push({ ...from, national, confidence });
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
			const ratios = (parts[k] as Float64Array).map(
				(own, j) => own ** MODEL.ownShare * (all[j] as number) ** (1 - MODEL.ownShare),
			);
			steps.push({ segment: actions[k] as Segment, ratios, sameMeasure: k > first });
		}
		if (k === first) steps.push({ segment, ratios: all, sameMeasure: false });
	}
	return steps;
}

/** For each local segment and national measure, how much likelier their likeness is if the one carries out the other. */
function evidence(rows: readonly (readonly (Likeness | null)[])[]): Float64Array[] {
	const most: number[] = [];
	for (const row of rows) {
		for (const [j, likeness] of row.entries()) most[j] = Math.max(most[j] ?? 0, likeness?.texts ?? 0);
	}
	return rows.map((row) => {
		const best = row.reduce((most, likeness) => Math.max(most, likeness?.texts ?? 0), 0);
		return Float64Array.from(row, (likeness, j) => Math.exp(logOdds(likeness, best, most[j] as number)));
	});
}

/** @param best how alike the most similar national measure is @param most how alike the most similar local one is */
function logOdds(likeness: Likeness | null, best: number, most: number): number {
	const { titles, nationalTitle, localTitle, texts } = likeness ?? NOTHING_ALIKE;
	return (
		MODEL.bias +
		MODEL.texts * Math.log(0.01 + texts) +
		MODEL.titles * titles +
		MODEL.nationalTitle * nationalTitle +
		MODEL.localTitle * localTitle +
		(MODEL.bestForLocal * texts) / (best + MODEL.chance) +
		(MODEL.bestForNational * texts) / (most + MODEL.chance)
	);
}

const NOTHING_ALIKE: Likeness = { titles: 0, nationalTitle: 0, localTitle: 0, texts: 0 };

function jump(distance: number, sameMeasure: boolean): number {
	switch (distance) {
		case 0:
			return sameMeasure ? MODEL.sameInMeasure : MODEL.same;
		case 1:
			return MODEL.next;
		case 2:
			return MODEL.nextButOne;
		case 3:
			return MODEL.thirdNext;
		case -1:
			return MODEL.previous;
		default:
			return MODEL.elsewhere;
	}
}
