import type { Deadline, Measure } from '../../model/types';
import type { ReportedFix, Rule } from '../rule';
import { CONVENTION } from '../shared/sources';

/** 年底前, 年内 without a year. */
export const noYear: Rule = {
	meta: {
		id: 'deadline/no-year',
		severity: 'warning',
		summary: {
			'zh-cn': '完成时限没有写明年份，如“年底前”“年内”',
			en: 'A deadline does not say the year: 年底前, 年内',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			noYear: {
				'zh-cn': '“{deadline}”没有写明是哪一年，文件转发、存档以后就说不清了。请补上年份。',
				en: '"{deadline}" does not say which year, which is unclear once the document is passed on or filed. Add the year.',
			},
		},
	},
	check({ document, report }) {
		if (saysItsYear(document.metadata.title?.text ?? '')) return;
		const issued = document.metadata.dateOfIssue?.iso ?? null;
		for (const measure of document.measures) {
			for (const deadline of deadlinesOf(measure, document.isPlan)) {
				if (deadline.yearless !== true) continue;
				report({
					start: deadline.start,
					end: deadline.end,
					message: 'noYear',
					data: { deadline: deadline.text },
					fixes: () => (issued === null ? [] : likelyYears(deadline, issued).map((year) => yearFix(deadline, year))),
				});
			}
		}
	},
};

/** Whether a title says of which year all of it is: 2026年…工作要点; a span of years, 2026—2028年, does not. */
function saysItsYear(title: string): boolean {
	const years = title.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
	return years.length === 1 && /(?<![—－–~～至-]) ?(?<!\d)(?:19|20)\d{2} ?年度?(?![—－–~～至-])/.test(title);
}

/**
 * Those of the assignments, and in a plan those of the body that no earlier date of the same body gives the year to.
 * Other documents tell and quote more than they order.
 */
function deadlinesOf(measure: Measure, isPlan: boolean): Deadline[] {
	const own = measure.assignments.flatMap(({ deadline }) => deadline ?? []);
	if (!isPlan) return own;
	const stated = measure.bodyDeadlines;
	const withYear = stated.findIndex(({ due, from, yearless }) => yearless !== true && (due ?? from) !== undefined);
	return [...own, ...stated.slice(0, withYear < 0 ? undefined : withYear)];
}

/** The year of issue where the deadline lies ahead in it; and the next one where the year is nearly over. */
function likelyYears(deadline: Deadline, issued: string): number[] {
	const year = Number(issued.slice(0, 4));
	const month = Number(issued.slice(5, 7));
	const dueMonth = Number(/(\d{1,2}) ?月/.exec(deadline.text)?.[1] ?? 12);
	const years = dueMonth < month ? [] : [year];
	return month >= 10 || years.length === 0 ? [...years, year + 1] : years;
}

/** 年底前 → 2024年底前; 今年年底前 → 2024年年底前; 6月底前 → 2024年6月底前. */
function yearFix({ start, text }: Deadline, year: number): ReportedFix {
	const replaced = /^[今本当]年/.test(text) ? 1 : 0;
	const newText = replaced === 1 || text.startsWith('年') ? `${year}` : `${year}年`;
	const mended = newText + text.slice(replaced);
	return {
		title: { 'zh-cn': `写明年份：${mended}`, en: `Say the year: ${mended}` },
		edits: [{ start, end: start + replaced, newText }],
		safe: false,
	};
}
