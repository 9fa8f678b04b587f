import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { ofNumerals } from '../shared/standards';

/** 23年8月: a year without its century. */
export const twoDigitYear: Rule = {
	meta: {
		id: 'date/two-digit-year',
		severity: 'warning',
		summary: {
			'zh-cn': '年份只写了后两位，如“23年8月”',
			en: 'A year is written with two digits: 23年8月',
		},
		source: ofNumerals('5.1.4', 'read'),
		fixable: 'choice',
		options: {},
		messages: {
			short: {
				'zh-cn': '“{printed}”的年份只写了两位，四位数字的年份不应简写。请写作“{right}”。',
				en: 'The year of {printed} has two digits; years are written in full. Write {right}.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		const { text } = prose;
		const issued = Number(document.metadata.dateOfIssue?.iso?.slice(0, 4) ?? NaN);
		for (const { index, 0: printed, 1: year = '' } of prose.own(SHORT_YEAR)) {
			const end = index + printed.length;
			if (OTHER_BEFORE.test(text.slice(Math.max(0, index - 4), index))) continue;
			// A date that is a paragraph signs a document: it has a rule of its own.
			if (isLineEdge(text[index - 1]) && SIGN_OFF.test(text.slice(index, index + 10))) continue;
			const full = fullYear(Number(year), issued);
			const place = prose.sourceSpan(index, index + 2).start;
			const century = full.slice(0, 2);
			report({
				...prose.sourceSpan(index, end),
				message: 'short',
				data: { printed, right: century + printed },
				fixes: () => [
					{
						title: { 'zh-cn': `改为“${century}${printed}”`, en: `Write ${century}${printed}` },
						edits: [{ start: place, end: place, newText: century }],
						safe: false,
					},
				],
			});
		}
	},
};

/** Two digits that are certainly a year: with a month, or a part of the year. Alone, 20年 is a span of time. */
const SHORT_YEAR =
	/(\d{2})年(?:(?:0?[1-9]|1[0-2])月|底(?![蕴子线价层板下气盘座])|末(?![端位])|初(?![步中高级次衷审定始])|度(?![过假日量数身外])|[上下]半年|(?:第?[一二三四1-4]|前[一二三])季度)/g;
/** What makes it a span of time, an ordinal, a part of a longer number, or a year of another era. */
const OTHER_BEFORE =
	/(?:[\d０-９A-Za-z.．:\-－–—～~/第满近约每期共超足达前后过刑龄制隔]|民国|光绪|宣统|明治|大正|昭和|平成|令和|[至到]?少于|长达)$/;
const SIGN_OFF = /^\d{2}年\d{1,2}月\d{1,2}日(?:\n|$)/;

function isLineEdge(character: string | undefined): boolean {
	return character === undefined || character === '\n';
}

/** The year with these last two digits that lies nearest to the year of issue; without one, the nearer of two centuries. */
function fullYear(short: number, issued: number): string {
	const [last, next] = [1900 + short, 2000 + short];
	if (Number.isNaN(issued)) return String(short > 60 ? last : next);
	return String(Math.abs(issued - last) < Math.abs(issued - next) ? last : next);
}
