import { canonicalNumber } from '../model/citations';
import type { Assignment, Measure, Phrase } from '../model/types';
import { readNumeral } from '../text/numerals';

/** A counterpart as an assignment names it: 署贸发〔2023〕77号（六）, or 《…》第六条. */
export interface WrittenCounterpart {
	readonly phrase: Phrase;
	/** The number or title of the document; null where only the measure is named. */
	readonly number: string | null;
	readonly title: string | null;
	/** The ordinals of the measures; empty where the document alone is named. */
	readonly ordinals: readonly number[];
}

const NUMBER = /[一-鿿]{1,14}\s*[〔［[(（【]\s*\d{4}\s*[〕］\])）】]\s*第?\s*\d+\s*号/;
const ORDINAL = /[（(]?([一二三四五六七八九十百〇零]{1,6}|\d{1,3})[）)、.．条]?/g;

/** Reads what 对应举措 names; null where the assignment has no such field. Linear in the field. */
export function readWritten(assignment: Assignment): WrittenCounterpart | null {
	const phrase = assignment.counterpart;
	if (!phrase) return null;
	const number = NUMBER.exec(phrase.text);
	const title = /《([^》]*)》/.exec(phrase.text);
	const rest = phrase.text.replace(NUMBER, '').replace(/《[^》]*》/, '');
	const ordinals = [...rest.matchAll(ORDINAL)].flatMap((match) => readNumeral(match[1] as string) ?? []);
	return { phrase, number: number && canonicalNumber(number[0]), title: title?.[1] ?? null, ordinals };
}

/** All counterparts that a measure names. */
export function writtenCounterparts(measure: Measure): WrittenCounterpart[] {
	return measure.assignments.flatMap((assignment) => readWritten(assignment) ?? []);
}
