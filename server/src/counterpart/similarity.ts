import type { Gram } from './grams';
import { type Profile, type Segment, shareOf } from './profile';

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

/** The grams that two documents share, and what they say between the two. */
export interface Common {
	/** How much a gram says: what is common in either document says little. */
	readonly weights: ReadonlyMap<Gram, number>;
	/** For each national measure how much less its title, and its text, says between the two than in its own document. */
	readonly titleLoss: Float64Array;
	readonly textLoss: Float64Array;
}

/** Proportional to the number of different grams of the local document. */
export function commonOf(local: Profile, national: Profile): Common {
	const weights = new Map<Gram, number>();
	const titleLoss = new Float64Array(national.measures.length);
	const textLoss = new Float64Array(national.measures.length);
	for (const [gram, own] of local.weights) {
		const other = national.weights.get(gram);
		if (other === undefined) continue;
		const share = shareOf(gram);
		weights.set(gram, own * other * share);
		const loss = other * share * (1 - own);
		for (const j of national.inText.get(gram) ?? NOWHERE) textLoss[j] = (textLoss[j] as number) + loss;
		for (const j of national.inTitle.get(gram) ?? NOWHERE) titleLoss[j] = (titleLoss[j] as number) + loss;
	}
	return { weights, titleLoss, textLoss };
}

/**
 * The likeness of each segment of a local document to each national measure; null where they share nothing. The cost is
 * that of the segments' grams, and of those that they share.
 */
export function likenesses(
	segments: readonly Segment[],
	local: Profile,
	national: Profile,
	common: Common,
): (Likeness | null)[][] {
	const count = national.measures.length;
	return segments.map((segment) => {
		const titles = new Float64Array(count);
		const nationalTitle = new Float64Array(count);
		const localTitle = new Float64Array(count);
		const texts = new Float64Array(count);
		let { titleTotal, textTotal } = segment;
		for (const gram of segment.text) {
			const weight = common.weights.get(gram);
			if (weight === undefined) continue;
			const own = segment.title.has(gram);
			const loss = (local.weights.get(gram) ?? 1) * shareOf(gram) - weight;
			textTotal -= loss;
			if (own) titleTotal -= loss;
			if (weight === 0) continue;
			for (const j of national.inTitle.get(gram) ?? NOWHERE) {
				nationalTitle[j] = (nationalTitle[j] as number) + weight;
				if (own) titles[j] = (titles[j] as number) + weight;
			}
			for (const j of national.inText.get(gram) ?? NOWHERE) {
				texts[j] = (texts[j] as number) + weight;
				if (own) localTitle[j] = (localTitle[j] as number) + weight;
			}
		}
		return national.measures.map((other, j) => {
			if ((texts[j] as number) === 0) return null;
			const otherTitle = other.titleTotal - (common.titleLoss[j] as number);
			const otherText = other.textTotal - (common.textLoss[j] as number);
			return {
				titles: shareOfWhole(titles[j] as number, Math.sqrt(titleTotal * otherTitle)),
				nationalTitle: shareOfWhole(nationalTitle[j] as number, otherTitle),
				localTitle: shareOfWhole(localTitle[j] as number, titleTotal),
				texts: shareOfWhole(texts[j] as number, Math.sqrt(textTotal * otherText)),
			};
		});
	});
}

const NOWHERE: readonly number[] = [];

function shareOfWhole(part: number, whole: number): number {
	return whole > 1e-9 ? part / whole : 0;
}
