import { ARABIC_NUMERALS, CHINESE_NUMERALS, readNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { type Day, daysInMonth, isoDate } from './calendar';

/** How finely a period is given; a `part` is 上旬, 年初, 月中. */
export type Precision = 'year' | 'half' | 'quarter' | 'month' | 'part' | 'day';

/** A piece of the calendar as the text names it: 2024年, 2024年上半年, 三季度末, 12月31日, 今年年底. */
export interface Period extends Span {
	/** Null where the text does not say it, and where 今年 is said without a known date of issue. */
	readonly year: number | null;
	readonly month: number | null;
	/** Its first and last day; null without a year, or where there is no such day. */
	readonly first: string | null;
	readonly last: string | null;
	readonly precision: Precision;
	/** 底, 末: it is the end of it that is meant. */
	readonly isEnd: boolean;
	/** 13月, 2月30日. */
	readonly isImpossible: boolean;
}

/** What stands between the ends of a range. */
export const RANGE_SIGN = ' ?(?:[—－–~～-]{1,2}|至|到) ?';

const YEAR = `(?:[${ARABIC_NUMERALS}]{4}|[〇○零一二三四五六七八九]{4})`;
const NUMBER = `(?:[${ARABIC_NUMERALS}]{1,2}|[${CHINESE_NUMERALS}]{1,3})`;

/** 年初 and 年中 are times only where nothing follows that makes another word of them (年初步, 年中心). */
const PART_FOLLOW = '(?=[前，,。；;、）)起]|$)';

/** A period; the last alternative, a bare day, only ends a range. A number may leave its unit to the end of a range: 1—6月. */
const PERIOD = new RegExp(
	`(?:(?<year>${YEAR})(?: ?年度?|(?=${RANGE_SIGN}${YEAR} ?年))|(?<named>[今本明]年))?` +
		` ?(?:年?(?<yearEnd>底|末)|年?(?<yearPart>[初中])${PART_FOLLOW}|年(?=内)` +
		`|(?<half>[上下])半年(?<halfEnd>[底末])?` +
		`|(?<upTo>[第前])?(?<quarter>[一二三四1-4１-４]) ?季度(?<quarterEnd>[底末])?` +
		`|(?:(?<month>${NUMBER}) ?(?:月份?|(?=${RANGE_SIGN}${NUMBER} ?月))|(?<thisMonth>本月))` +
		`(?: ?(?<day>${NUMBER}) ?(?:[日号]|(?=${RANGE_SIGN}${NUMBER} ?[日号]))|(?<monthPart>[上中下]旬|[底末]|[初中]${PART_FOLLOW}))?` +
		`|(?<bareDay>${NUMBER}) ?[日号])?`,
	'y',
);

/** What a period may take over from its surroundings. */
export interface PeriodContext {
	/** The date of issue: it tells what 今年 is. */
	readonly issued: Day | null;
	/** The year, and the month of a bare day, that the text said just before. */
	readonly year?: number | null;
	readonly month?: number | null;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The period that begins exactly at `start`; null where there is none. Constant-time. */
export function readPeriod(text: string, start: number, context: PeriodContext): Period | null {
	PERIOD.lastIndex = start;
	const match = PERIOD.exec(text);
	if (match === null || match[0].trim() === '') return null;
	const groups = match.groups ?? {};
	const year = yearOf(groups, context);
	const ends = endsOf(groups, year, context);
	if (ends === null) return null;
	const [first, last] = year === null ? [null, null] : [isoDate(ends.first), isoDate(ends.last)];
	return {
		start,
		end: start + match[0].length,
		year,
		month: ends.month,
		first,
		last,
		precision: ends.precision,
		isEnd: /[底末]$/.test(match[0]),
		isImpossible: isoDate(ends.first) === null || isoDate(ends.last) === null,
	};
}

function yearOf(groups: Groups, { issued, year }: PeriodContext): number | null {
	if (groups.year !== undefined) return readNumeral(groups.year);
	const named = groups.named ?? (groups.thisMonth === undefined ? undefined : '今年');
	if (named === undefined) return year ?? null;
	return issued === null ? null : issued.year + (named === '明年' ? 1 : 0);
}

interface Ends {
	readonly first: Day;
	readonly last: Day;
	readonly month: number | null;
	readonly precision: Precision;
}

/** A leap year stands in where the year is not known: what is impossible in it is impossible in any. */
const ANY_YEAR = 2000;

function endsOf(groups: Groups, knownYear: number | null, context: PeriodContext): Ends | null {
	const year = knownYear ?? ANY_YEAR;
	const months = (from: number, to: number, precision: Precision): Ends => ({
		first: { year, month: from, day: 1 },
		last: { year, month: to, day: daysInMonth(year, to) },
		month: null,
		precision,
	});
	if (groups.half !== undefined) return groups.half === '上' ? months(1, 6, 'half') : months(7, 12, 'half');
	if (groups.quarter !== undefined) {
		const last = 3 * (readNumeral(groups.quarter) ?? 0);
		return months(groups.upTo === '前' ? 1 : last - 2, last, 'quarter');
	}
	if (groups.yearPart !== undefined) return groups.yearPart === '初' ? months(1, 1, 'part') : months(1, 6, 'part');
	const isMonth = groups.month !== undefined || groups.thisMonth !== undefined;
	if (!isMonth && groups.bareDay === undefined) return months(1, 12, 'year');
	const month =
		groups.month !== undefined
			? readNumeral(groups.month)
			: groups.thisMonth !== undefined
				? (context.issued?.month ?? null)
				: (context.month ?? null);
	if (month === null) return null;
	const days = (from: number, to: number, precision: Precision): Ends => ({
		first: { year, month, day: from },
		last: { year, month, day: to },
		month,
		precision,
	});
	const printedDay = groups.day ?? groups.bareDay;
	if (printedDay !== undefined) {
		const day = readNumeral(printedDay) ?? 0;
		return days(day, day, 'day');
	}
	const length = daysInMonth(year, month);
	switch (groups.monthPart) {
		case '初':
		case '上旬':
			return days(1, 10, 'part');
		case '中':
			return days(1, 15, 'part');
		case '中旬':
			return days(11, 20, 'part');
		case '下旬':
			return days(21, length, 'part');
		default:
			return days(1, length, 'month');
	}
}
