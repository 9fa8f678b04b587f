import type { Report, Rule } from '../rule';
import { type Prose, proseOf } from '../shared/prose';
import { ofNumerals } from '../shared/standards';

/** A hyphen or a dash as the sign of a range. */
export const rangeSign: Rule = {
	meta: {
		id: 'number/range-sign',
		severity: 'warning',
		summary: {
			'zh-cn': '数值范围用了“-”“——”，或者“～”“—”混用',
			en: 'A range is written with - or ——, or ～ and — are mixed',
		},
		source: ofNumerals('5.1.3', 'read'),
		fixable: 'choice',
		options: {},
		messages: {
			sign: {
				'zh-cn': '数值范围的连接号是“—”（一字线）或者“～”（浪纹线），不是“{sign}”。请写作“{right}”。',
				en: 'The sign of a range is — or ～, not {sign}. Write {right}.',
			},
			mixed: {
				'zh-cn': '同类的数值范围在本文中多用“{usual}”，这里用了“{sign}”。全文请用一种。',
				en: 'Ranges of this kind are mostly written with {usual} in this document, and here with {sign}. Use one of them throughout.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		const amounts: Range[] = [];
		for (const match of prose.own(RANGE)) {
			const range = readRange(match);
			if (range === null) continue;
			if (range.sign === '-' || range.sign === '——') reportSign(prose, range, 'sign', '—', report);
			else if (range.isAmount) amounts.push(range);
		}
		const dashes = amounts.filter(({ sign }) => sign === '—');
		const waves = amounts.filter(({ sign }) => sign === '～');
		if (dashes.length === 0 || waves.length === 0) return;
		const [rare, usual] = dashes.length < waves.length ? [dashes, '～'] : [waves, '—'];
		for (const range of rare) reportSign(prose, range, 'mixed', usual, report);
	},
};

interface Range {
	readonly start: number;
	readonly end: number;
	readonly printed: string;
	readonly sign: string;
	/** Where the sign stands. */
	readonly at: number;
	/** Whether it is of amounts, not of dates and times: those have the sign — where amounts may have ～. */
	readonly isAmount: boolean;
}

const NUMBER = '\\d{1,8}(?:\\.\\d{1,4})?';
const DATE = '(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日|(?:\\d{4}年)?\\d{1,2}月|\\d{4}年';
/** Units that count or measure. Not 号, 路, 条 and other things that have numbers for their names. */
const UNIT =
	'%|％|‰|℃|°|万|亿|元|年|个月|个|天|日|月|周|岁|时|点|分|秒|小时|人|名|项|家|户|次|种|倍|成|米|公里|千米|厘米|毫米|平方|立方|吨|千克|公斤|克|千瓦|亩|公顷|台|辆|套|件|张|页|层|间|所|座|处|艘|班|批|箱|场|趟|头|只|株|棵|人次|标箱|学时|课时|学分|工作日|季度|级|类|mm|cm|km|kg|m';

/**
 * Two numbers or two dates with a sign of range between them, the second one with a unit. Not the parts of telephone
 * numbers, dates in figures, or names of standards and models.
 */
const RANGE = new RegExp(
	`(?<![\\dA-Za-z.．:/\\-－–—―～〜~] ?|\\d[,，]|号 ?|(?:电话|传真|手机|热线) ?[:：]? ?)(?:(?<date>${DATE})(?<dateSign>-|—{1,2}|～)(?:${DATE})|(?<first>${NUMBER})(?<firstUnit>${UNIT})?(?<sign>-|—{1,2}|～)(?<second>${NUMBER})(?<unit>${UNIT}))(?![\\d\\-])`,
	'g',
);

/** The range that a match is; null where its numbers do not rise: it is the name of something. */
function readRange({ index, 0: printed, groups = {} }: RegExpExecArray): Range | null {
	const { date, dateSign, first = '', firstUnit = '', sign = '', second = '', unit = '' } = groups;
	const isDate = date !== undefined;
	const found = isDate ? (dateSign as string) : sign;
	const at = index + (isDate ? date.length : first.length + firstUnit.length);
	const range = { start: index, end: index + printed.length, printed, sign: found, at };
	if (isDate) return { ...range, isAmount: false };
	if (/^0\d/.test(first) || /^0\d/.test(second)) return null;
	// 2018-20年 is a range of years, and falls only in print.
	const isYears = unit === '年' && /^(?:19|20)\d\d$/.test(first);
	if (!isYears && Number(first) >= Number(second)) return null;
	return { ...range, isAmount: !/^[年月日时点]$/.test(unit) };
}

function reportSign(
	prose: Prose,
	{ start, end, printed, sign, at }: Range,
	message: string,
	right: string,
	report: (report: Report) => void,
): void {
	const mended = printed.slice(0, at - start) + right + printed.slice(at - start + sign.length);
	report({
		...prose.sourceSpan(start, end),
		message,
		data: { sign, usual: right, right: mended },
		fixes: () => [
			{
				title: { 'zh-cn': `改为“${mended}”`, en: `Write ${mended}` },
				edits: prose.replacement(at, at + sign.length, right),
				safe: false,
			},
		],
	});
}
