import { canonicalNumber } from '../model/citations';
import type { Assignment, Measure, Phrase } from '../model/types';
import { readNumeral } from '../text/numerals';

/** A document with the measures of it that an assignment names: 署贸发〔2023〕77号（六）, or 《…》第六条. */
export interface WrittenCounterpart {
	/** Where it stands; of several in a field that is broken over lines, the whole field. */
	readonly phrase: Phrase;
	/** The number or title of the document; null where only the measure is named. */
	readonly number: string | null;
	readonly title: string | null;
	/** The ordinals of the measures; empty where the document alone is named. */
	readonly ordinals: readonly number[];
	/** What stands behind the name of the document: the ordinals and the marks around them. */
	readonly measures: string;
}

/** A document: by its title, with or without its number, or by its number alone. Bounded, so that a search is linear. */
const DOCUMENT =
	/《([^《》]{0,200})》(?:\s{0,3}[（(]?\s{0,3}([一-鿿]{1,14}\s{0,3}[〔［[(（【]\s{0,3}\d{4}\s{0,3}[〕］\])）】]\s{0,3}第?\s{0,3}\d{1,6}\s{0,3}号)[）)]?)?|[一-鿿]{1,14}\s{0,3}[〔［[(（【]\s{0,3}\d{4}\s{0,3}[〕］\])）】]\s{0,3}第?\s{0,3}\d{1,6}\s{0,3}号/g;
const ORDINAL = /[（(]?([一二三四五六七八九十百〇零]{1,6}|\d{1,3})[）)、.．条]?/g;
/** What parts one document with its measures from the next. */
const SEPARATOR = /[\s，,；;、和及与]+$/;

/** Reads what 对应举措 names, document by document; nothing where the assignment has no such field. Linear in the field. */
export function readWritten({ counterpart }: Assignment): WrittenCounterpart[] {
	if (!counterpart) return [];
	const { text } = counterpart;
	const documents = [...text.matchAll(DOCUMENT)];
	if (documents.length === 0) return [partOf(counterpart, 0, text.length, null)];
	return documents.map((document, i) =>
		partOf(counterpart, i === 0 ? 0 : document.index, documents[i + 1]?.index ?? text.length, document),
	);
}

/** All counterparts that a measure names. */
export function writtenCounterparts(measure: Measure): WrittenCounterpart[] {
	return measure.assignments.flatMap(readWritten);
}

function partOf(field: Phrase, from: number, to: number, document: RegExpExecArray | null): WrittenCounterpart {
	const text = field.text.slice(from, to).replace(SEPARATOR, '');
	const measures = document === null ? text : text.slice(document.index - from + document[0].length);
	const number = document && (document[2] ?? (document[1] === undefined ? document[0] : null));
	const isOneLine = field.end - field.start === field.text.length;
	return {
		phrase: isOneLine ? { text, start: field.start + from, end: field.start + from + text.length } : { ...field, text },
		number: number && canonicalNumber(number),
		title: document?.[1] ?? null,
		ordinals: [...measures.matchAll(ORDINAL)].flatMap((match) => readNumeral(match[1] as string) ?? []),
		measures,
	};
}
