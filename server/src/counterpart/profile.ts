import type { Measure } from '../model/types';
import { MODEL } from './alignmentModel';
import { commonGrams } from './commonWords';
import { GramIds } from './gramIds';
import { eachGram, type Gram, isSingle, isTriple } from './grams';
import { eachSubject, isKind, isSubject } from './subjects';

/** A piece of a document that carries something out, or is carried out: a whole measure, or one of its actions. */
export interface Segment {
	/** Index of the measure in its document. */
	readonly measure: number;
	/** Index of the action in the measure; null for the measure itself. */
	readonly action: number | null;
	/** The numbers of the grams of title and body, each once, those of the title first; all of an action is title. */
	readonly text: Int32Array;
	/** How many of them stand in the title. */
	readonly titleSize: number;
	/** What all of the title, and all of the text, says in its own document. */
	readonly titleTotal: number;
	readonly textTotal: number;
}

/** Where grams stand: of the gram of number n in `places` from `starts[n]` to before `starts[n + 1]`, ascending. */
export interface Postings {
	readonly starts: Int32Array;
	/** Indices of measures. */
	readonly places: Int32Array;
}

/** What a document's measures say, in grams, and how much each gram says in it. Grams go by their number in `ids`. */
export interface Profile {
	readonly measures: readonly Segment[];
	readonly actions: readonly Segment[];
	readonly ids: GramIds;
	/** How much a gram says by where it stands: from 1 in one measure only down to nothing in all of them. */
	readonly weights: Float64Array;
	/** What a gram says by its kind. */
	readonly shares: Float64Array;
	/** The measures in whose title, or in whose text, a gram stands; a gram of an action may stand in none. */
	readonly inTitle: Postings;
	readonly inText: Postings;
}

const profiles = new WeakMap<readonly Measure[], Profile>();

/** The profile of a document's measures, worked out once for as long as the document is held. Linear in its text. */
export function profileOf(measures: readonly Measure[]): Profile {
	let profile = profiles.get(measures);
	if (profile === undefined) {
		profile = makeProfile(measures);
		profiles.set(measures, profile);
	}
	return profile;
}

type Read = Pick<Segment, 'measure' | 'action' | 'text' | 'titleSize'>;

function makeProfile(measures: readonly Measure[]): Profile {
	const reader = new SegmentReader();
	const wholes = measures.map((measure, i) => reader.read(i, null, measure.title.text, measure.body));
	const parts = measures.flatMap((measure, i) => measure.actions.map(({ text }, k) => reader.read(i, k, text, '')));
	const { ids } = reader;
	const inText = postings(wholes, ids.size, ({ text }) => text.length);
	const weights = weigh(inText, ids.size, measures.length);
	const shares = new Float64Array(ids.size);
	for (let id = 0; id < ids.size; id++) shares[id] = shareOf(ids.grams[id] as Gram);
	const segment = ({ measure, action, text, titleSize }: Read): Segment => {
		let total = 0;
		let titleTotal = 0;
		for (let at = 0; at < text.length; at++) {
			const id = text[at] as number;
			total += (weights[id] as number) * (shares[id] as number);
			if (at === titleSize - 1) titleTotal = total;
		}
		return { measure, action, text, titleSize, titleTotal, textTotal: total };
	};
	return {
		measures: wholes.map(segment),
		actions: parts.map(segment),
		ids,
		weights,
		shares,
		inTitle: postings(wholes, ids.size, ({ titleSize }) => titleSize),
		inText,
	};
}

/** Reads segments into grams: the characters, pairs and threes of the text, and the subjects and kinds that it speaks of. */
class SegmentReader {
	readonly ids = new GramIds();
	private segments = 0;
	/** For each gram the last segment that has it, counted from one. */
	private lastIn = new Int32Array(0);
	private found: number[] = [];

	read(measure: number, action: number | null, title: string, body: string): Read {
		this.found = [];
		this.segments++;
		this.take(title);
		const titleSize = this.found.length;
		// The title stands before the body, and parted from it, so that its words are read as the title has them.
		if (body !== '') this.take(body);
		return { measure, action, text: Int32Array.from(this.found), titleSize };
	}

	private take(text: string): void {
		const note = (gram: Gram): void => {
			const id = this.ids.add(gram);
			if (id >= this.lastIn.length) {
				const longer = new Int32Array(this.ids.grams.length);
				longer.set(this.lastIn);
				this.lastIn = longer;
			}
			if (this.lastIn[id] === this.segments) return;
			this.lastIn[id] = this.segments;
			this.found.push(id);
		};
		eachGram(text, note);
		eachSubject(text, note);
	}
}

function postings(segments: readonly Read[], size: number, lengthOf: (segment: Read) => number): Postings {
	const starts = new Int32Array(size + 1);
	for (const segment of segments) {
		for (let at = lengthOf(segment) - 1; at >= 0; at--) (starts[(segment.text[at] as number) + 1] as number)++;
	}
	for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
	const places = new Int32Array(starts[size] as number);
	const next = starts.slice();
	for (const segment of segments) {
		const length = lengthOf(segment);
		for (let at = 0; at < length; at++) {
			const id = segment.text[at] as number;
			places[next[id] as number] = segment.measure;
			next[id] = (next[id] as number) + 1;
		}
	}
	return { starts, places };
}

function weigh({ starts }: Postings, size: number, measures: number): Float64Array {
	const most = Math.log((measures + 1) / 1.5);
	const weights = new Float64Array(size);
	for (let id = 0; id < size; id++) {
		const count = (starts[id + 1] as number) - (starts[id] as number);
		weights[id] = most > 0 && count > 0 ? Math.max(0, Math.log((measures + 1) / (count + 0.5)) / most) : 1;
	}
	return weights;
}

/** What a gram says by its kind, next to a pair of characters that no phrase of the trade is made of. */
function shareOf(gram: Gram): number {
	if (isSubject(gram)) return MODEL.subject;
	if (isKind(gram)) return MODEL.kind;
	const kind = isSingle(gram) ? MODEL.single : isTriple(gram) ? MODEL.triple : 1;
	if (!commonGrams.has(gram)) return kind;
	return kind * (isSingle(gram) ? MODEL.commonSingle : MODEL.commonPair);
}
