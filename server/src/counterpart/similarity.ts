import { Matrix } from './matrix';
import type { Postings, Profile, Segment } from './profile';

/** What each segment of a local document has in common with each national measure, each part from 0 to 1. */
export interface Likenesses {
	/** How much of the two titles is the same. */
	readonly titles: Matrix;
	/** How much of the national title the local text says. */
	readonly nationalTitle: Matrix;
	/** How much of the local title the national text says. */
	readonly localTitle: Matrix;
	/** How much of the two texts is the same. */
	readonly texts: Matrix;
}

/**
 * What says less than this, because it stands in most measures of both documents, is not worth adding up: it stands in
 * so many that it would take a third of the time.
 */
const LEAST_WEIGHT = 0.03;

/** The grams that two documents share, and what they say between the two. */
export interface Common {
	/** For each gram of the local document its number in the national one, or -1. */
	readonly theirs: Int32Array;
	/** How much it says: what is common in either document says little. */
	readonly weights: Float64Array;
	/** For each national measure how much less its title, and its text, says between the two than in its own document. */
	readonly titleLoss: Float64Array;
	readonly textLoss: Float64Array;
}

/** Proportional to the number of different grams of the local document. */
export function commonOf(local: Profile, national: Profile): Common {
	const { size, grams } = local.ids;
	const theirs = new Int32Array(size);
	const weights = new Float64Array(size);
	const titleLoss = new Float64Array(national.measures.length);
	const textLoss = new Float64Array(national.measures.length);
	const { inText, inTitle } = national;
	for (let id = 0; id < size; id++) {
		const other = national.ids.find(grams[id] as number);
		// What stands in actions alone, on either side, has no measure that it could be compared in.
		const isShared = other >= 0 && stands(local.inText.starts, id) && stands(inText.starts, other);
		theirs[id] = isShared ? other : -1;
		if (!isShared) continue;
		const own = local.weights[id] as number;
		const share = (national.weights[other] as number) * (local.shares[id] as number);
		weights[id] = own * share;
		const loss = share * (1 - own);
		add(textLoss, 0, inText, other, loss);
		add(titleLoss, 0, inTitle, other, loss);
	}
	return { theirs, weights, titleLoss, textLoss };
}

/** The likeness of segments of a local document to each national measure. The cost is that of the grams they share. */
export function likenessesOf(
	segments: readonly Segment[],
	local: Profile,
	national: Profile,
	common: Common,
): Likenesses {
	const count = national.measures.length;
	const likenesses: Likenesses = {
		titles: new Matrix(segments.length, count),
		nationalTitle: new Matrix(segments.length, count),
		localTitle: new Matrix(segments.length, count),
		texts: new Matrix(segments.length, count),
	};
	const titles = likenesses.titles.values;
	const nationalTitle = likenesses.nationalTitle.values;
	const localTitle = likenesses.localTitle.values;
	const texts = likenesses.texts.values;
	for (const [i, { text, titleSize, titleTotal, textTotal }] of segments.entries()) {
		const row = i * count;
		const inTitle = addShared(text, 0, titleSize, local, national, common, titles, localTitle, row);
		// The title is a part of the text: what the text says begins with what the title does.
		for (let j = row; j < row + count; j++) {
			nationalTitle[j] = titles[j] as number;
			texts[j] = localTitle[j] as number;
		}
		const inBody = addShared(text, titleSize, text.length, local, national, common, nationalTitle, texts, row);
		const ownTitle = titleTotal - inTitle;
		const ownText = textTotal - inTitle - inBody;
		for (let j = 0; j < count; j++) {
			const other = national.measures[j] as Segment;
			const otherTitle = other.titleTotal - (common.titleLoss[j] as number);
			const otherText = other.textTotal - (common.textLoss[j] as number);
			const at = row + j;
			titles[at] = shareOfWhole(titles[at] as number, Math.sqrt(ownTitle * otherTitle));
			nationalTitle[at] = shareOfWhole(nationalTitle[at] as number, otherTitle);
			localTitle[at] = shareOfWhole(localTitle[at] as number, ownTitle);
			texts[at] = shareOfWhole(texts[at] as number, Math.sqrt(ownText * otherText));
		}
	}
	return likenesses;
}

/**
 * Adds what a stretch of a local text shares with the title and with the text of each national measure, in the sums from
 * `row` on; returns how much
 * less the stretch says between the two documents than in its own. This is where an alignment spends half of its time.
 */
function addShared(
	text: Int32Array,
	from: number,
	to: number,
	local: Profile,
	{ inTitle, inText }: Profile,
	{ theirs, weights }: Common,
	titleSums: Float64Array,
	textSums: Float64Array,
	row: number,
): number {
	let lost = 0;
	for (let at = from; at < to; at++) {
		const id = text[at] as number;
		const other = theirs[id] as number;
		if (other < 0) continue;
		const weight = weights[id] as number;
		lost += (local.weights[id] as number) * (local.shares[id] as number) - weight;
		if (weight < LEAST_WEIGHT) continue;
		add(titleSums, row, inTitle, other, weight);
		add(textSums, row, inText, other, weight);
	}
	return lost;
}

function stands(starts: Int32Array, id: number): boolean {
	return (starts[id + 1] as number) > (starts[id] as number);
}

/** Adds a value to the sums of the measures that a gram stands in. */
function add(sums: Float64Array, row: number, { starts, places }: Postings, gram: number, value: number): void {
	const end = starts[gram + 1] as number;
	for (let i = starts[gram] as number; i < end; i++) {
		const at = row + (places[i] as number);
		sums[at] = (sums[at] as number) + value;
	}
}

function shareOfWhole(part: number, whole: number): number {
	return whole > 1e-9 ? part / whole : 0;
}
