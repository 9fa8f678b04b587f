import type { Span } from '../text/span';
import { readIsoDate } from './calendar';
import { findDates } from './dates';
import { readTimeWords } from './deadlineWords';
import { isQuoted, quotedSpans } from './quotations';
import { FIELD_ANCHOR, type TimeMention, timesIn } from './timeMention';
import type { Deadline } from './types';

/** What a deadline says, apart from where it stands in the source. */
export type DeadlineReading = Omit<Deadline, keyof Span>;

/** A deadline and its place in the logical text that it was read from. */
export type FoundDeadline = DeadlineReading & Span;

const TASK_VERBS =
	'完成|实现|建成|达到|启动|出台|制定|推出|开通|开展|建立|形成|投入|取得|超过|突破|做到|组织|印发|上线|新增|培育|引进|打造|推动|推进|铺开|实行|推行|全面|基本';
/** A verb that opens a task, right behind the time: 2025年完成…. */
const TASK = new RegExp(`^[，,]?(?:全部|初步|率先|力争|争取|确保|再|要|将)*(?:${TASK_VERBS})`);
const TASK_ANYWHERE = new RegExp(TASK_VERBS);
/** What is told of the past: 2018年，全市已…. */
const PAST = /^.{0,15}已|同比|以来|(?:完成|实现|建成|达到|启动|出台|制定|开展|建立|印发)了/;
/** 2000年以前建成的小区: the time tells of what kind a thing is. */
const DESCRIBED = /^(?:[一-鿿]{2}|参加工作)的/;
/** What begins to be in force is no task: 自2019年1月1日起施行. */
const IN_FORCE = /^(?:正式)?(?:施行|生效|执行|废止|停止|放假)/;
/** 2020年起，每年2月底前…, 2024年至2026年，每年…: the time in which something recurs. */
const THEN_EVERY_YEAR = /^[，,]?[^，,。；;]{0,12}每年/;
/** 即日起至2024年底, in front of the 至. */
const FROM_NOW = /即日起$/;
/** How much of what follows a time is looked at. */
const CLAUSE_LENGTH = 40;

/**
 * The deadline that the value of a 完成时限 field, or a clause of an assignment, states; null where it states none.
 * Definite times win over 持续推进 and 尽快; of several days the last one counts. Offsets are those of `value`; the span
 * is that of the time itself, without the task around it. Linear.
 * @param issued the date of issue in ISO form, from which 3年内, 今年 and 立即 are reckoned
 */
export function readDeadline(value: string, issued: string | null): FoundDeadline | null {
	const quoted = quotedSpans(value);
	let best: FoundDeadline | null = null;
	for (const mention of timesIn(value, issued === null ? null : readIsoDate(issued), FIELD_ANCHOR)) {
		if (/[比较]/.test(mention.preposition) || isQuoted(mention, quoted)) continue;
		const next = value.slice(mention.end, mention.end + CLAUSE_LENGTH);
		if (mention.kind === 'range' && THEN_EVERY_YEAR.test(next)) continue;
		const deadline = beforeEvent(value, mention, next) ?? deadlineOf(value, mention, issued, true);
		if (deadline !== null && (best === null || outranks(deadline, best))) best = deadline;
	}
	return best ?? readFigures(value) ?? readTimeWords(value, issued);
}

/** 汛期前, 春节前 behind a year; not 前期工作 or 开工前的准备. */
const EVENT = /^ ?[一-鿿]{1,8}?[之以]?前(?![期沿景往所置列述瞻端言的\d])/;

/** 2024年汛期前: before something that has no fixed day, so that no day is known, and the year's end is not meant. */
function beforeEvent(value: string, mention: TimeMention, next: string): FoundDeadline | null {
	const { kind, period, suffix, start } = mention;
	if (kind !== 'point' || suffix !== null || period?.precision !== 'year' || period.isEnd) return null;
	const event = EVENT.exec(next);
	if (event === null) return null;
	const end = mention.end + event[0].length;
	return { kind: 'by', start, end, text: value.slice(start, end) };
}

/** 2024-12-31前, 2024.12.31. */
function readFigures(value: string): FoundDeadline | null {
	const date = findDates(value).at(-1);
	if (date === undefined) return null;
	const end = date.end + (/^ ?[之以]?前/.exec(value.slice(date.end, date.end + 3))?.[0].length ?? 0);
	const due = date.iso === null ? { impossible: true } : { due: date.iso };
	return { start: date.start, end, text: value.slice(date.start, end), kind: 'by', ...due };
}

/**
 * The deadlines in running text. A year is one only where it says by when or from when something is to be done: not in a
 * cited title, a document number or a quotation, not as a base for comparison, not where it describes. Linear.
 * @param issued the date of issue in ISO form; with it, times that were over by then are told from those to come
 */
export function findDeadlines(body: string, issued: string | null): FoundDeadline[] {
	const mentions = timesIn(body, issued === null ? null : readIsoDate(issued)).filter((mention) =>
		statesDeadline(body, mention, issued),
	);
	if (mentions.length === 0) return [];
	const quoted = quotedSpans(body);
	return mentions
		.filter((mention) => !isQuoted(mention, quoted))
		.map((mention) => deadlineOf(body, mention, issued, false))
		.filter((deadline) => deadline !== null);
}

/** Whether a time in running text is a deadline. */
function statesDeadline(body: string, mention: TimeMention, issued: string | null): boolean {
	const { kind, period, suffix, preposition, opensClause } = mention;
	const next = body.slice(mention.end, mention.end + CLAUSE_LENGTH).trimStart();
	const isAim = mention.aim !== '';
	const opens = opensClause || isAim;
	if (/[比较与同由]/.test(preposition)) return false;
	if (kind === 'relative') {
		// 确保1年内… and 以一个月内… set the length of something, not a day to be ready by.
		if (suffix !== 'within' || mention.aim === '确保' || preposition === '以') return false;
		return isAim || (opensClause && TASK.test(next));
	}
	if (suffix === 'before') return !/^[已的]/.test(next) && !DESCRIBED.test(next);
	if (kind === 'every-year' || suffix === 'other' || period === null || preposition === '以') return false;
	if (/度$/.test(body.slice(period.start, period.end)) && period.precision === 'year') return false;
	// Without a date of issue there is no telling 2003年，全国形势总体稳定 from 2025年，… but by what follows.
	const isKnownToCome = issued === null ? TASK_ANYWHERE.test(firstClauses(next)) : isNotOver(mention, issued);
	const isTask = isKnownToCome && (TASK.test(next) || (/^[，,]/.test(next) && !PAST.test(firstClauses(next))));
	if (kind === 'range') return opens && period.year !== null && isTask && !THEN_EVERY_YEAR.test(next);
	if (suffix === 'since') return opens && isKnownToCome && !IN_FORCE.test(next) && !THEN_EVERY_YEAR.test(next);
	if (period.year === null) return suffix === 'within' && opens && period.precision === 'year';
	if (suffix === 'within') return opens;
	if (/^[到至]$/.test(preposition)) return opens && !/^[的以]/.test(next);
	if (period.precision === 'day' || preposition.startsWith('截') || preposition === '自' || preposition === '从')
		return false;
	return isAim ? isNotOver(mention, issued) : opensClause && isTask;
}

function firstClauses(text: string): string {
	return /^[，,]?[^。；;]*/.exec(text)?.[0] ?? '';
}

function isNotOver({ period, rangeEnd }: TimeMention, issued: string | null): boolean {
	const last = (rangeEnd ?? period)?.last ?? null;
	return issued === null || last === null || last >= issued;
}

/** @param isField whether the text is the value of a field, where every time is a deadline */
function deadlineOf(text: string, mention: TimeMention, issued: string | null, isField: boolean): FoundDeadline | null {
	const { kind, period, rangeEnd, suffix, preposition, start, end } = mention;
	const place = { start, end, text: text.slice(start, end) };
	if (kind === 'relative') {
		if (suffix !== 'within' && !(isField && mention.preposition === '' && end - start >= text.trim().length))
			return null;
		return { kind: 'relative', ...place, ...(mention.relativeDue !== null && { due: mention.relativeDue }) };
	}
	if (period === null) return null;
	if (kind === 'every-year') return { kind: 'recurring', ...place };
	const impossible = period.isImpossible || rangeEnd?.isImpossible === true;
	const yearless = period.year === null && (rangeEnd === null || rangeEnd.year === null);
	const flags = { ...(yearless && { yearless }), ...(impossible && { impossible }) };
	if (rangeEnd !== null) {
		const from = period.first;
		const due = rangeEnd.last;
		const isReversed = from !== null && due !== null && due < from;
		return {
			kind: 'range',
			...place,
			...(from !== null && { from }),
			...(due !== null && { due }),
			...flags,
			...(isReversed && { impossible: true }),
		};
	}
	if (suffix === 'other') return null;
	if (suffix === 'since' || (suffix === null && /[自从]/.test(preposition))) {
		return { kind: 'from', ...place, ...(period.first !== null && { from: period.first }), ...flags };
	}
	const due = period.last === null ? {} : { due: period.last };
	const head = text.slice(Math.max(0, start - 4), start);
	if (FROM_NOW.test(head) && issued !== null && readIsoDate(issued) !== null) {
		const whole = { start: start - 3, end, text: text.slice(start - 3, end) };
		return { kind: 'range', from: issued, ...whole, ...due, ...flags };
	}
	const isCoarse = !period.isEnd && period.precision !== 'day' && period.precision !== 'part';
	return {
		kind: 'by',
		...place,
		...due,
		...flags,
		...(suffix === 'before' && isCoarse && !impossible && { ambiguous: true }),
	};
}

const RANK: Readonly<Record<Deadline['kind'], number>> = {
	by: 5,
	range: 5,
	relative: 4,
	recurring: 3,
	from: 2,
	'open-ended': 1,
	vague: 0,
};

function outranks(deadline: DeadlineReading, other: DeadlineReading): boolean {
	if (RANK[deadline.kind] !== RANK[other.kind]) return RANK[deadline.kind] > RANK[other.kind];
	return (deadline.due ?? '') > (other.due ?? '');
}
