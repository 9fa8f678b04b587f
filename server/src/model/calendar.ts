import { remembered } from '../text/remembered';

/** A day of the calendar; months and days count from 1. */
export interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** Units of time by which a day can be moved. */
export type TimeUnit = 'year' | 'month' | 'week' | 'day';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month, 1 to 12, in a year; 29 for February where the year is not known. 0 for no such month. */
export function daysInMonth(year: number | null, month: number): number {
	const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
	return month === 2 && isLeap ? 29 : (LENGTHS[month - 1] ?? 0);
}

/** The ISO date of a day; null where there is no such day. Years run from 1000 to 9999. */
export function isoDate({ year, month, day }: Day): string | null {
	if (year < 1000 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
	return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day that an ISO date names; null for anything else. */
export const readIsoDate = remembered((iso): Day | null => {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
	if (match === null) return null;
	const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
	return isoDate(day) === null ? null : day;
});

/** The ISO date `count` units after a day; the last day of the month where the month is too short. Null beyond the year 9999. */
export function isoDateAfter(start: Day, count: number, unit: TimeUnit): string | null {
	if (unit === 'week' || unit === 'day') {
		const days = Date.UTC(start.year, start.month - 1, start.day) + count * (unit === 'week' ? 7 : 1) * 86_400_000;
		const moved = new Date(days);
		return isoDate({ year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() });
	}
	const months = start.year * 12 + start.month - 1 + count * (unit === 'year' ? 12 : 1);
	const year = Math.floor(months / 12);
	const month = (months % 12) + 1;
	return isoDate({ year, month, day: Math.min(start.day, daysInMonth(year, month)) });
}
