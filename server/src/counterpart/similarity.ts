import type { Measure } from '../model/types';
import { MODEL } from './alignmentModel';
import { commonGrams } from './commonWords';
import { type Gram, gramsOf, isSingle, isTriple } from './grams';
import { isSubject, subjectsOf } from './subjects';

/** A piece of a local document that may carry out a national measure: a whole measure, or one of its actions. */
export interface Segment {
	/** Index of the measure in its document. */
	readonly measure: number;
	/** Index of the action in the measure; null for the measure itself. */
	readonly action: number | null;
	readonly title: ReadonlySet<Gram>;
	/** Title and body together. */
	readonly text: ReadonlySet<Gram>;
}

/** What two texts have in common, each part from 0 to 1. */
export interface Likeness {
	/** How much of the two titles is the same. */
	readonly titles: number;
	/** How much of the national title the local text says. */
	readonly nationalTitle: number;
	/** How much of the local title the national text says. */
	readonly localTitle: number;
	/** How much of the two texts is the same. */
	readonly texts: number;
}

export function measureSegments(measures: readonly Measure[]): Segment[] {
	return measures.map((measure, i) => ({
		measure: i,
		action: null,
		title: featuresOf(measure.title.text),
		text: featuresOf(`${measure.title.text}。${measure.body}`),
	}));
}

/** The grams of a text and the subjects that it speaks of. */
function featuresOf(text: string): Set<Gram> {
	const features = gramsOf(text);
	for (const subject of subjectsOf(text)) features.add(subject);
	return features;
}

export function actionSegments(measures: readonly Measure[]): Segment[] {
	return measures.flatMap((measure, i) =>
		measure.actions.map((action, k) => {
			const text = featuresOf(action.text);
			return { measure: i, action: k, title: text, text };
		}),
	);
}

/** How much each gram says: nothing where it occurs all over a document, most where it occurs once. */
export class Weights {
	private readonly weights = new Map<Gram, number>();

	constructor(local: readonly Segment[], national: readonly Segment[]) {
		const there = rarities(national);
		for (const [gram, rarity] of rarities(local)) {
			const other = there.get(gram) ?? 1;
			this.weights.set(gram, rarity * other * shareOf(gram));
		}
		for (const [gram, rarity] of there) {
			if (!this.weights.has(gram)) this.weights.set(gram, rarity * shareOf(gram));
		}
	}

	of(gram: Gram): number {
		return this.weights.get(gram) ?? 0;
	}

	total(grams: ReadonlySet<Gram>): number {
		let total = 0;
		for (const gram of grams) total += this.of(gram);
		return total;
	}
}

/** What a gram says by its kind, next to a pair of characters that no phrase of the trade is made of. */
function shareOf(gram: Gram): number {
	if (isSubject(gram)) return MODEL.subject;
	const kind = isSingle(gram) ? MODEL.single : isTriple(gram) ? MODEL.triple : 1;
	if (!commonGrams.has(gram)) return kind;
	return kind * (isSingle(gram) ? MODEL.commonSingle : MODEL.commonPair);
}

/** From 1 for a gram in a single segment down to 0 for one in all of them. */
function rarities(segments: readonly Segment[]): Map<Gram, number> {
	const counts = new Map<Gram, number>();
	for (const { text } of segments) for (const gram of text) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	const most = Math.log((segments.length + 1) / 1.5);
	const rarity = new Map<Gram, number>();
	for (const [gram, count] of counts) {
		rarity.set(gram, most > 0 ? Math.max(0, Math.log((segments.length + 1) / (count + 0.5)) / most) : 1);
	}
	return rarity;
}

/**
 * The likeness of each local segment to each national one; null where they share nothing. The cost is that of the grams
 * that they share.
 */
export function likenesses(
	local: readonly Segment[],
	national: readonly Segment[],
	weights: Weights,
): (Likeness | null)[][] {
	const inTitle = index(national, ({ title }) => title);
	const inText = index(national, ({ text }) => text);
	const titleTotals = national.map(({ title }) => weights.total(title));
	const textTotals = national.map(({ text }) => weights.total(text));
	return local.map((segment) => {
		const titles = new Float64Array(national.length);
		const nationalTitle = new Float64Array(national.length);
		const localTitle = new Float64Array(national.length);
		const texts = new Float64Array(national.length);
		for (const gram of segment.text) {
			const weight = weights.of(gram);
			if (weight === 0) continue;
			const own = segment.title.has(gram);
			for (const j of inTitle.get(gram) ?? []) {
				nationalTitle[j] = (nationalTitle[j] as number) + weight;
				if (own) titles[j] = (titles[j] as number) + weight;
			}
			for (const j of inText.get(gram) ?? []) {
				texts[j] = (texts[j] as number) + weight;
				if (own) localTitle[j] = (localTitle[j] as number) + weight;
			}
		}
		const titleTotal = weights.total(segment.title);
		const textTotal = weights.total(segment.text);
		return national.map((_, j) => {
			if ((texts[j] as number) === 0) return null;
			const otherTitle = titleTotals[j] as number;
			return {
				titles: share(titles[j] as number, Math.sqrt(titleTotal * otherTitle)),
				nationalTitle: share(nationalTitle[j] as number, otherTitle),
				localTitle: share(localTitle[j] as number, titleTotal),
				texts: share(texts[j] as number, Math.sqrt(textTotal * (textTotals[j] as number))),
			};
		});
	});
}

function share(part: number, whole: number): number {
	return whole > 0 ? part / whole : 0;
}

function index(segments: readonly Segment[], grams: (segment: Segment) => ReadonlySet<Gram>): Map<Gram, number[]> {
	const places = new Map<Gram, number[]>();
	for (const [i, segment] of segments.entries()) {
		for (const gram of grams(segment)) {
			const list = places.get(gram);
			if (list) list.push(i);
			else places.set(gram, [i]);
		}
	}
	return places;
}
