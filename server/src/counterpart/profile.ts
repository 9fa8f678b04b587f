import type { Measure } from '../model/types';
import { MODEL } from './alignmentModel';
import { commonGrams } from './commonWords';
import { type Gram, gramsOf, isSingle, isTriple } from './grams';
import { isSubject, subjectsOf } from './subjects';

/** A piece of a document that carries something out, or is carried out: a whole measure, or one of its actions. */
export interface Segment {
	/** Index of the measure in its document. */
	readonly measure: number;
	/** Index of the action in the measure; null for the measure itself. */
	readonly action: number | null;
	readonly title: ReadonlySet<Gram>;
	/** Title and body together, each gram once. */
	readonly text: readonly Gram[];
	/** What all of the title, and all of the text, says in its own document. */
	readonly titleTotal: number;
	readonly textTotal: number;
}

/** What a document's measures say, in grams, and how much each gram says in it. */
export interface Profile {
	readonly measures: readonly Segment[];
	readonly actions: readonly Segment[];
	/** From 1 for a gram that stands in one measure only down to nothing for one in all of them. */
	readonly weights: ReadonlyMap<Gram, number>;
	/** The measures in whose title, or in whose text, a gram stands. */
	readonly inTitle: ReadonlyMap<Gram, readonly number[]>;
	readonly inText: ReadonlyMap<Gram, readonly number[]>;
}

const profiles = new WeakMap<readonly Measure[], Profile>();

/** The profile of a document's measures, worked out once for as long as the document is held. Linear in its text. */
export function profileOf(measures: readonly Measure[]): Profile {
	const known = profiles.get(measures);
	if (known) return known;
	const titles = measures.map((measure) => featuresOf(measure.title.text));
	const texts = measures.map((measure) => [...featuresOf(`${measure.title.text}。${measure.body}`)]);
	const inText = index(texts);
	const weights = weigh(inText, measures.length);
	const segment = (
		measure: number,
		action: number | null,
		title: ReadonlySet<Gram>,
		text: readonly Gram[],
	): Segment => ({
		measure,
		action,
		title,
		text,
		titleTotal: total(title, weights),
		textTotal: total(text, weights),
	});
	const profile: Profile = {
		measures: measures.map((_, i) => segment(i, null, titles[i] as Set<Gram>, texts[i] as Gram[])),
		actions: measures.flatMap((measure, i) =>
			measure.actions.map((action, k) => {
				const features = featuresOf(action.text);
				return segment(i, k, features, [...features]);
			}),
		),
		weights,
		inTitle: index(titles),
		inText,
	};
	profiles.set(measures, profile);
	return profile;
}

/** The grams of a text and the subjects that it speaks of. */
function featuresOf(text: string): Set<Gram> {
	const features = gramsOf(text);
	for (const subject of subjectsOf(text)) features.add(subject);
	return features;
}

function index(segments: readonly Iterable<Gram>[]): Map<Gram, number[]> {
	const places = new Map<Gram, number[]>();
	for (const [i, grams] of segments.entries()) {
		for (const gram of grams) {
			const list = places.get(gram);
			if (list) list.push(i);
			else places.set(gram, [i]);
		}
	}
	return places;
}

function total(grams: Iterable<Gram>, weights: ReadonlyMap<Gram, number>): number {
	let sum = 0;
	for (const gram of grams) sum += (weights.get(gram) ?? 1) * shareOf(gram);
	return sum;
}

function weigh(inText: ReadonlyMap<Gram, readonly number[]>, count: number): Map<Gram, number> {
	const most = Math.log((count + 1) / 1.5);
	const weights = new Map<Gram, number>();
	for (const [gram, { length }] of inText) {
		weights.set(gram, most > 0 ? Math.max(0, Math.log((count + 1) / (length + 0.5)) / most) : 1);
	}
	return weights;
}

/** What a gram says by its kind, next to a pair of characters that no phrase of the trade is made of. */
export function shareOf(gram: Gram): number {
	if (isSubject(gram)) return MODEL.subject;
	const kind = isSingle(gram) ? MODEL.single : isTriple(gram) ? MODEL.triple : 1;
	if (!commonGrams.has(gram)) return kind;
	return kind * (isSingle(gram) ? MODEL.commonSingle : MODEL.commonPair);
}
