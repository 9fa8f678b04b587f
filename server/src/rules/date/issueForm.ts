import { isoDate } from '../../model/calendar';
import type { Report, Rule } from '../rule';
import { type Prose, proseOf } from '../shared/prose';
import { ofLayout } from '../shared/standards';
import { DAY, figureEdits, inFigures, MONTH, readParts, YEAR } from './figures';

/** The date of issue in other than figures, with a leading zero, or with half a year. */
export const issueForm: Rule = {
	meta: {
		id: 'date/issue-form',
		severity: 'error',
		summary: {
			'zh-cn': '成文日期没有用阿拉伯数字把年、月、日标全，或者月、日前面补了“0”',
			en: 'The date of issue is not in Arabic numerals with its full year, or has a leading zero',
		},
		source: ofLayout('7.3.5.4', 'secondary'),
		fixable: 'safe',
		options: {},
		messages: {
			zero: {
				'zh-cn': '成文日期的月、日不编虚位，“{date}”应当写作“{right}”。',
				en: 'The date of issue has no leading zeros: {right}, not {date}.',
			},
			chinese: {
				'zh-cn': '成文日期用阿拉伯数字，“{date}”应当写作“{right}”。',
				en: 'The date of issue is in Arabic numerals: {right}, not {date}.',
			},
			year: {
				'zh-cn': '成文日期的年份要写全，“{date}”应当写作“{right}”。',
				en: 'The date of issue has its full year: {right}, not {date}.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		const firstSentence = prose.text.indexOf('。');
		if (firstSentence < 0) return;
		for (const match of prose.text.matchAll(DATE)) {
			// A date above the text is one of publication, or of a table's head.
			if (match.index > firstSentence && !prose.isInTable(match.index)) checkDate(prose, match, report);
		}
	},
};

const DATE = new RegExp(`^(${YEAR}|[0-9]{2})年(${MONTH})月(${DAY})日$`, 'gm');
/** The first day on which the standard was in force; the one before it had the date in Chinese numerals. */
const IN_FORCE = '2012-07-01';

function checkDate(prose: Prose, match: RegExpExecArray, report: (report: Report) => void): void {
	const [date] = match;
	const [year, month, day] = readParts(match.index, match.slice(1));
	if (!year || !month || !day) return;
	const full = year.printed.length === 2 ? { ...year, figures: `20${year.printed}` } : year;
	const iso = isoDate({ year: Number(full.figures), month: Number(month.figures), day: Number(day.figures) });
	if (iso === null || iso < IN_FORCE) return;
	const parts = [full, month, day];
	if (parts.every(({ printed, figures }) => printed === figures)) return;
	const right = inFigures(parts);
	const isChinese = /[〇○零一二三四五六七八九十廿卅]/.test(date);
	report({
		...prose.sourceSpan(match.index, match.index + date.length),
		message: full !== year ? 'year' : isChinese ? 'chinese' : 'zero',
		data: { date, right },
		fixes: () => [
			{
				title: { 'zh-cn': `改为“${right}”`, en: `Write ${right}` },
				edits: figureEdits(prose, parts),
				safe: true,
			},
		],
	});
}
