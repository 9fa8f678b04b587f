import { ARABIC_NUMERALS, CHINESE_NUMERALS, numeralStart, readNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { daysInMonth, isoDate } from './calendar';

/** A date found in a text; offsets are those of the text. */
export interface FoundDate extends Span {
	readonly text: string;
	/** Null where there is no such day. */
	readonly iso: string | null;
}

const YEAR = `[${ARABIC_NUMERALS}]{4}|[〇○零一二三四五六七八九]{4}`;
const MONTH_OR_DAY = `[${ARABIC_NUMERALS}]{1,2}|[${CHINESE_NUMERALS}]{1,3}`;

/** A date in words: 2023年12月29日, 二〇〇四年六月二十六日, 2024年13月, 2月30日. Sticky: matched at its first character. */
const IN_WORDS = new RegExp(
	`(?:(?<year>${YEAR}) ?年 ?)?(?<month>${MONTH_OR_DAY}) ?月(?: ?(?<day>${MONTH_OR_DAY}) ?[日号])?`,
	'y',
);

/** 2008-08-08, 2008.8.8, 2008/8/8: both separators alike. */
const IN_FIGURES = /\d{4}([-./])\d{1,2}\1\d{1,2}/g;

/** What may not touch a date in figures: it would be part of a number, a word, a path or a version. */
const FIGURE_NEIGHBOUR = /[\p{Script=Latin}\d０-９_\-/.\\#&=%@+]/u;

/** What follows a bare month that is a time of the year and no count of months (18月龄). */
const MONTH_FOLLOW = /[底末初前中上下份起至到]/;

/**
 * The dates that `text` names, in their order: full dates, and what cannot be one (2024年13月, 2月30日). A month, or a day
 * of a month that exists, is no full date and is not reported without its year. Linear in the length of the text.
 */
export function findDates(text: string): FoundDate[] {
	const dates: FoundDate[] = [];
	let end = 0;
	for (let anchor = text.indexOf('月'); anchor >= 0; anchor = text.indexOf('月', Math.max(anchor + 1, end))) {
		const date = dateInWords(text, anchor);
		if (date === null || date.start < end) continue;
		dates.push(date);
		end = date.end;
	}
	const figures = datesInFigures(text);
	return figures.length === 0 ? dates : [...dates, ...figures].sort((a, b) => a.start - b.start);
}

/** The date whose 月 stands at `anchor`. */
function dateInWords(text: string, anchor: number): FoundDate | null {
	const month = numeralStart(text, anchor, 3);
	if (month < 0) return null;
	const yearMark = text[month - 1] === ' ' ? month - 2 : month - 1;
	const year = text[yearMark] === '年' ? numeralStart(text, yearMark, 4) : -1;
	// A year of two digits (23年2月30日) says nothing; the day is judged without it.
	const start = year >= 0 && text.slice(year, yearMark).trim().length === 4 ? year : month;
	IN_WORDS.lastIndex = start;
	const match = IN_WORDS.exec(text);
	if (match === null) return null;
	const end = start + match[0].length;
	const iso = judge(match.groups ?? {}, text[end] ?? '');
	return iso === undefined ? null : { start, end, text: match[0], iso };
}

/** The ISO date; null for an impossible one; undefined for what is no date to report. */
function judge(groups: Readonly<Record<string, string | undefined>>, next: string): string | null | undefined {
	const year = groups.year === undefined ? null : readNumeral(groups.year);
	const month = readNumeral(groups.month ?? '');
	if (month === null) return undefined;
	if (groups.day === undefined) {
		const isMonth = month >= 1 && month <= 12;
		return !isMonth && (year !== null || MONTH_FOLLOW.test(next)) ? null : undefined;
	}
	const day = readNumeral(groups.day);
	if (day === null) return undefined;
	if (year !== null) return isoDate({ year, month, day });
	return day >= 1 && day <= daysInMonth(null, month) ? undefined : null;
}

function datesInFigures(text: string): FoundDate[] {
	const dates: FoundDate[] = [];
	IN_FIGURES.lastIndex = 0;
	for (let match = IN_FIGURES.exec(text); match !== null; match = IN_FIGURES.exec(text)) {
		const start = match.index;
		const end = start + match[0].length;
		if (FIGURE_NEIGHBOUR.test(text[start - 1] ?? '') || FIGURE_NEIGHBOUR.test(text[end] ?? '')) continue;
		const [year = 0, month = 0, day = 0] = match[0].split(/[-./]/).map(Number);
		// What no calendar could mean (020-8888-66-99 without its head, 1024.99.1) is some other number.
		if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) continue;
		dates.push({ start, end, text: match[0], iso: isoDate({ year, month, day }) });
	}
	return dates;
}
