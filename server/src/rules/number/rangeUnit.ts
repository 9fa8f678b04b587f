import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { ofNumerals } from '../shared/standards';

/** 5—10%: the sign that changes a number's value belongs on both ends of a range. */
export const rangeUnit: Rule = {
	meta: {
		id: 'number/range-unit',
		severity: 'error',
		summary: {
			'zh-cn': '数值范围的前一个数缺少“%”“万”“亿”，如“5—10%”',
			en: 'The first number of a range lacks its %, 万 or 亿: 5—10%',
		},
		source: ofNumerals('5.1.3', 'read'),
		fixable: 'safe',
		options: {},
		messages: {
			unit: {
				'zh-cn':
					'“{printed}”的前一个数没有“{unit}”，可能被读成{first}到{second}{unit}。两个数都要带“{unit}”，请写作“{right}”。',
				en: 'The first number of {printed} has no {unit}: it could be read as {first} to {second}{unit}. Both numbers carry it: {right}.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const { index, 0: printed, groups = {} } of prose.own(RANGE)) {
			const { first = '', sign = '', second = '', unit = '' } = groups;
			// A range rises, 5000—1万 has its units; and nothing needs none.
			if (Number(first) >= Number(second) || Number(first) === 0) continue;
			const at = index + first.length;
			const end = index + printed.length;
			const place = prose.sourceSpan(at - 1, at).end;
			report({
				...prose.sourceSpan(index, end),
				message: 'unit',
				data: { printed, unit, first, second, right: `${first}${unit}${sign}${second}${unit}` },
				fixes: () => [
					{
						title: { 'zh-cn': `前一个数也写上“${unit}”`, en: `Write ${unit} behind the first number, too` },
						edits: [{ start: place, end: place, newText: unit }],
						safe: true,
					},
				],
			});
		}
	},
};

/** Two numbers with a sign of range between them, of which only the second is followed by its unit. No years, no names. */
const RANGE =
	/(?<![\dA-Za-z.．:\-－–—―～〜~/第]|\d[,，])(?<first>\d{1,8}(?:\.\d{1,4})?)(?<sign>-|－|–|—{1,2}|―|～|〜|~)(?<second>\d{1,8}(?:\.\d{1,4})?)(?<unit>%|％|‰|万亿|万(?![能一物众全维])|亿)/g;
