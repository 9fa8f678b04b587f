import { ARABIC_NUMERALS, CHINESE_NUMERALS, numeralStart, readNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { type Day, isoDateAfter, type TimeUnit } from './calendar';
import { type Period, RANGE_SIGN, readPeriod } from './period';

/** A time in a text, with the words around it that say what it means. */
export interface TimeMention extends Span {
	readonly kind: 'point' | 'range' | 'relative' | 'every-year';
	/** Null for a relative time. */
	readonly period: Period | null;
	/** The last period of a range. */
	readonly rangeEnd: Period | null;
	/** The last day of a relative time; null where the date of issue is not known or working days are counted. */
	readonly relativeDue: string | null;
	/** 前, 内, 起 or what else stands behind it: 以来, 后, 度. */
	readonly suffix: 'before' | 'within' | 'since' | 'other' | null;
	/** 到, 于, 比 and the like right before it. */
	readonly preposition: string;
	/** 力争, 争取, 确保, 计划 before it. */
	readonly aim: string;
	/** Whether it opens its clause, the words above aside. */
	readonly opensClause: boolean;
}

/** 年, 月 or 季: one of them is in every time that running text gives as a deadline. */
const BODY_ANCHOR = /[年月季]/g;
/** In a field 30日内 and 10个工作日内 count too. */
export const FIELD_ANCHOR = /[年月季日天周]/g;

const SUFFIX = / ?(?:([之以]?前)|([之以]?内)|(起|开始)|以来|以后|之后|后|来|[间度的代级版产])/y;
/** 2025年前期, 2025年前10个月: 前 belongs to what follows. */
const NOT_BEFORE = new RegExp(`[期沿景往所置列述瞻端言${ARABIC_NUMERALS}${CHINESE_NUMERALS}]`);
const RANGE = new RegExp(RANGE_SIGN, 'y');
const RANGE_BEFORE = new RegExp(`${RANGE_SIGN}$`);
const PREFIX =
	/(力争|争取|确保|计划)?(?:要|须|应|将|拟|预计|原则上)?(截[至止]|到|至|于|在|用|自|从|比|较|与|同|以|由)? ?$/;
const CLAUSE_BOUNDARY = /^[。，,；;：:！!？?、\s（(]?$/;
const NUMBER = `(?:[${ARABIC_NUMERALS}]{1,3}|[${CHINESE_NUMERALS}]{1,3})`;
const RELATIVE = new RegExp(
	`(?:${NUMBER}(?:${RANGE_SIGN}))?(?:(?<count>${NUMBER}) ?(?:(?<unit>年|个月|周|天|日)|个?工作日)|(?<halfYear>半年))` +
		'(?:左右)?的?(?:时间)? ?(?<within>[之以]?内)?',
	'y',
);
const UNITS: Readonly<Record<string, TimeUnit>> = { 年: 'year', 个月: 'month', 周: 'week', 天: 'day', 日: 'day' };

/** The times in `text`, in order and without overlap. Linear. */
export function timesIn(text: string, issued: Day | null, anchors: RegExp = BODY_ANCHOR): TimeMention[] {
	const mentions: TimeMention[] = [];
	let previous: TimeMention | null = null;
	anchors.lastIndex = 0;
	for (let match = anchors.exec(text); match !== null; match = anchors.exec(text)) {
		const anchor = match.index;
		const mention = timeAt(text, anchor, issued, previous);
		if (mention === null || mention.start < (previous?.end ?? 0)) continue;
		mentions.push(mention);
		previous = mention;
		anchors.lastIndex = Math.max(anchor + 1, mention.end);
	}
	return mentions;
}

function timeAt(text: string, anchor: number, issued: Day | null, previous: TimeMention | null): TimeMention | null {
	if (text[anchor] === '年' && text[anchor - 1] === '每') {
		const period = readPeriod(text, text[anchor + 1] === ' ' ? anchor + 2 : anchor + 1, { issued });
		return period === null ? null : calendarTime(text, 'every-year', { ...period, start: anchor - 1 }, null);
	}
	const start = startOfTime(text, anchor);
	if (start < 0) return null;
	const period = readPeriod(text, start, { issued });
	if (period === null) return relativeTime(text, start, issued);
	RANGE.lastIndex = period.end;
	const rangeEnd = RANGE.test(text) ? readPeriod(text, RANGE.lastIndex, { issued, ...period }) : null;
	if (rangeEnd !== null) return calendarTime(text, 'range', period, rangeEnd);
	const neighbour =
		period.year === null && previous !== null && isSameSentence(text, previous.end, start) ? previous : null;
	if (neighbour?.kind === 'every-year') return calendarTime(text, 'every-year', period, null);
	const year = neighbour?.suffix === 'before' ? neighbour.period?.year : null;
	const dated = year === undefined || year === null ? period : readPeriod(text, start, { issued, year });
	return calendarTime(text, 'point', dated ?? period, null);
}

/** 2019年6月底前…，9月底前…: how far apart two times may stand in a sentence for the second to share the year of the first. */
const LONGEST_GAP = 80;

function isSameSentence(text: string, from: number, to: number): boolean {
	return to - from <= LONGEST_GAP && !/[。！？\n]/.test(text.slice(from, to));
}

/** Where the time around an anchor begins; -1 where there is none. */
function startOfTime(text: string, anchor: number): number {
	const before = text[anchor - 1] ?? '';
	if (text[anchor] === '季') {
		if (text[anchor + 1] !== '度') return -1;
		const number = before === ' ' ? anchor - 2 : anchor - 1;
		if (!/[一二三四1-4１-４]/.test(text[number] ?? '')) return -1;
		return /[第前]/.test(text[number - 1] ?? '') ? number - 1 : number;
	}
	if (text[anchor] === '月') {
		if (before === '本') return anchor - 1;
		const number = numeralStart(text, before === '个' ? anchor - 1 : anchor, 3);
		return number < 0 ? -1 : startOfRange(text, number, 3);
	}
	if (text[anchor] !== '年') {
		const working = /(?:个?工作)?$/.exec(text.slice(Math.max(0, anchor - 3), anchor))?.[0].length ?? 0;
		return numeralStart(text, anchor - working, 3);
	}
	if (/[今本明]/.test(before)) return anchor - 1;
	if (before === '半') return /[上下]/.test(text[anchor - 2] ?? '') ? anchor - 2 : anchor - 1;
	const number = numeralStart(text, anchor, 4);
	if (number >= 0) return startOfRange(text, number, 4);
	// 年底, 年内; but not 学年内, 当年底 and the like, which are no times of a year of the calendar.
	return /[底末内]/.test(text[anchor + 1] ?? '') && /^[^\p{Script=Han}]?$|[于在到争取保划完]/u.test(before)
		? anchor
		: -1;
}

/** Where the number before a range sign begins, as in 2024—2026年 and 1—6月; `number` itself where there is none. */
function startOfRange(text: string, number: number, longest: number): number {
	const sign = RANGE_BEFORE.exec(text.slice(Math.max(0, number - 4), number));
	if (sign === null) return number;
	const first = numeralStart(text, number - sign[0].length, longest);
	return first < 0 ? number : first;
}

/** 3年内, 6个月内, 半年内; null for a stretch of time that is no deadline. */
function relativeTime(text: string, start: number, issued: Day | null): TimeMention | null {
	RELATIVE.lastIndex = start;
	const match = RELATIVE.exec(text);
	if (match === null) return null;
	const { count, unit, halfYear, within } = match.groups ?? {};
	const amount = halfYear === undefined ? readNumeral(count ?? '') : 6;
	if (amount === null) return null;
	const timeUnit = halfYear === undefined ? UNITS[unit ?? ''] : 'month';
	return mentionOf(text, {
		kind: 'relative',
		start,
		end: start + match[0].length,
		period: null,
		rangeEnd: null,
		relativeDue: issued === null || timeUnit === undefined ? null : isoDateAfter(issued, amount, timeUnit),
		suffix: within === undefined ? null : 'within',
	});
}

function calendarTime(
	text: string,
	kind: 'point' | 'range' | 'every-year',
	period: Period,
	rangeEnd: Period | null,
): TimeMention {
	const end = rangeEnd?.end ?? period.end;
	SUFFIX.lastIndex = end;
	const match = SUFFIX.exec(text);
	const suffix = match === null ? null : suffixOf(match, text[SUFFIX.lastIndex] ?? '', rangeEnd ?? period);
	const hasSuffix = match !== null && suffix !== null && suffix !== 'other';
	return mentionOf(text, {
		kind,
		start: period.start,
		end: hasSuffix ? end + match[0].length : end,
		period,
		rangeEnd,
		relativeDue: null,
		suffix,
	});
}

function suffixOf(match: RegExpExecArray, next: string, period: Period): TimeMention['suffix'] {
	const [, before, within, since] = match;
	if (within !== undefined) return 'within';
	if (since !== undefined) return 'since';
	if (before === undefined) return 'other';
	if (next === '后') return 'other';
	// 底前 and 31日前 are plain; after 年, 月 and 季度 the word may be another one: 2025年前期.
	const isPlain = period.isEnd || period.precision === 'day' || before.length > 1;
	return isPlain || !NOT_BEFORE.test(next) ? 'before' : null;
}

/** Whether a clause begins at an offset: behind a mark, or behind the ordinal of the paragraph, blank or not. */
function opensClause(text: string, at: number): boolean {
	return CLAUSE_BOUNDARY.test(text[at - 1] ?? '') || (at <= LONGEST_ORDINAL && ORDINAL.test(text.slice(0, at)));
}

const ORDINAL = /^(?:\d{1,3}[.．·•・]|[（(][^（()）]{1,3}[）)])$/;
const LONGEST_ORDINAL = 5;

/** Adds to a time what stands before it, and makes 到, 自 and 力争 a part of its span. */
function mentionOf(text: string, time: Omit<TimeMention, 'aim' | 'preposition' | 'opensClause'>): TimeMention {
	const before = text.slice(Math.max(0, time.start - 8), time.start);
	const match = PREFIX.exec(before);
	const length = match?.[0].length ?? 0;
	const [, aim = '', preposition = ''] = match ?? [];
	let belonging = 0;
	if (aim !== '') belonging = length;
	else if (/[到至自从]/.test(preposition)) belonging = preposition.length + (before.endsWith(' ') ? 1 : 0);
	// Written out: a spread makes these objects many times slower, and there is one for every 年 in a text.
	return {
		kind: time.kind,
		start: time.start - belonging,
		end: time.end,
		period: time.period,
		rangeEnd: time.rangeEnd,
		relativeDue: time.relativeDue,
		suffix: time.suffix,
		aim,
		preposition,
		opensClause: opensClause(text, time.start - length),
	};
}
