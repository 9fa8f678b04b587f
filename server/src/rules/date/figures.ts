import { readNumeral } from '../../text/numerals';
import type { TextEdit } from '../rule';
import type { Prose } from '../shared/prose';

/** The patterns of a date's numbers, Arabic or Chinese, for use in a rule's pattern of dates. */
export const YEAR = '[0-9０-９]{4}|[〇○零一二三四五六七八九]{4}';
export const MONTH = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2}';
export const DAY = '[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3}';

/** A number of a date and where it stands in the prose. */
export interface DatePart {
	readonly start: number;
	readonly printed: string;
	/** In ASCII digits, without a leading zero. */
	readonly figures: string;
}

/**
 * The year, month and day of a date that begins at an offset, each with one character behind it. None where one of them
 * is no number (十十月).
 */
export function readParts(start: number, printed: readonly (string | undefined)[]): DatePart[] {
	const parts: DatePart[] = [];
	let at = start;
	for (const part of printed) {
		if (part === undefined) continue;
		const value = readNumeral(part);
		if (value === null) return [];
		parts.push({ start: at, printed: part, figures: String(value) });
		at += part.length + 1;
	}
	return parts;
}

/** A date in figures, as official documents have it: 2023年1月5日. */
export function inFigures(parts: readonly DatePart[]): string {
	return parts.map(({ figures }, i) => figures + '年月日'[i]).join('');
}

/** The edits that write a date so. Characters that are right already are left alone. */
export function figureEdits(prose: Prose, parts: readonly DatePart[]): TextEdit[] {
	return parts.flatMap(({ start, printed, figures }) =>
		printed === figures ? [] : prose.replacement(start, start + printed.length, figures),
	);
}
