import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { ofNumerals } from '../shared/standards';

/** 二零一二年: the zero of a year in Chinese numerals is 〇. */
export const zeroYear: Rule = {
	meta: {
		id: 'number/zero-year',
		severity: 'warning',
		summary: {
			'zh-cn': '汉字年份里的“〇”写成了“零”',
			en: 'A year in Chinese numerals has 零 in place of 〇',
		},
		source: ofNumerals('5.2.5', 'read'),
		fixable: 'safe',
		options: {},
		messages: {
			zero: {
				'zh-cn': '年份“{year}”中的“零”应当写作“〇”：数字用于编号、纪年时用“〇”。请改为“{right}”。',
				en: 'In the year {year} the zero is written 〇, as in all numbers that are read digit by digit: {right}.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const { index, 1: year = '' } of prose.own(YEAR)) {
			const end = index + year.length;
			if (!year.includes('零')) continue;
			const right = year.replaceAll('零', '〇');
			const zeros = [...year].flatMap((digit, i) => (digit === '零' ? index + i : []));
			report({
				...prose.sourceSpan(index, end),
				message: 'zero',
				data: { year, right },
				fixes: () => [
					{
						title: { 'zh-cn': `改为“${right}”`, en: `Write ${right}` },
						edits: zeros.flatMap((at) => prose.replacement(at, at + 1, '〇')),
						safe: true,
					},
				],
			});
		}
	},
};

const YEAR =
	/(?<![〇○零一二三四五六七八九十百千万])([一二][〇○零一二三四五六七八九]{3})(?=年|[—～~－–至到-][一二][〇○零一二三四五六七八九]{3}年)/g;
