import { firstEndingBehind, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { SELF_EVIDENT } from '../shared/sources';

/** 2月30日, 13月, a range that ends before it begins. */
export const impossible: Rule = {
	meta: {
		id: 'date/impossible',
		severity: 'error',
		summary: {
			'zh-cn': '日期不存在，如“2月30日”“13月”，或者结束早于开始',
			en: 'A date that does not exist, such as 2月30日 or 13月, or a range that ends before it begins',
		},
		source: SELF_EVIDENT,
		fixable: 'none',
		options: {},
		messages: {
			noSuchDay: {
				'zh-cn': '日历上没有“{date}”。请核对年、月、日。',
				en: 'The calendar has no "{date}". Check year, month and day.',
			},
			impossibleDeadline: {
				'zh-cn': '“{date}”这个时限不能成立：日期不存在，或者结束早于开始。请核对。',
				en: '"{date}" cannot be: a date that does not exist, or an end before the beginning. Check it.',
			},
		},
	},
	check({ document, report }) {
		const days = document.dates.filter(({ iso }) => iso === null);
		for (const { start, end, text } of days) report({ start, end, message: 'noSuchDay', data: { date: text } });
		for (const measure of document.measures) {
			for (const deadline of [...measure.assignments.flatMap((one) => one.deadline ?? []), ...measure.bodyDeadlines]) {
				if (deadline.impossible !== true) continue;
				// The day at fault says more than the deadline around it.
				if (holdsOne(days, deadline)) continue;
				const { start, end, text } = deadline;
				report({ start, end, message: 'impossibleDeadline', data: { date: text } });
			}
		}
	},
};

/** Whether one of the `days`, which are in document order, overlaps the span. Logarithmic. */
function holdsOne(days: readonly Span[], span: Span): boolean {
	return (days[firstEndingBehind(days, span.start)]?.start ?? span.end) < span.end;
}
