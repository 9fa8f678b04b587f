import type { Rule } from '../rule';
import { chineseNumeral } from '../shared/ordinals';
import { proseOf } from '../shared/prose';
import { ofNumerals } from '../shared/standards';

/** 20几: a number with 几 is written in Chinese numerals. */
export const few: Rule = {
	meta: {
		id: 'number/few',
		severity: 'warning',
		summary: {
			'zh-cn': '带“几”的概数用了阿拉伯数字，如“20几”',
			en: 'An estimate with 几 is written in figures: 20几',
		},
		source: ofNumerals('4.2.2', 'read'),
		fixable: 'choice',
		options: {},
		messages: {
			few: {
				'zh-cn': '带“几”的概数用汉字数字，“{printed}”应当写作“{right}”。',
				en: 'An estimate with 几 is written in Chinese numerals: {printed} is {right}.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const { index, 1: figures = '' } of prose.own(FEW)) {
			const end = index + figures.length;
			const right = chineseNumeral(Number(figures));
			report({
				...prose.sourceSpan(index, end + 1),
				message: 'few',
				data: { printed: `${figures}几`, right: `${right}几` },
				fixes: () => [
					{
						title: { 'zh-cn': `改为“${right}几”`, en: `Write ${right}几` },
						edits: prose.replacement(index, end, right),
						safe: false,
					},
				],
			});
		}
	},
};

/** Tens and hundreds with 几 behind them, and no word that begins with 几 (几何, 几乎). */
const FEW = /(?<![\dA-Za-z.．\-—～/]|\d[,，])([1-9]\d?0)几(?![何乎率内维丁丝经])/g;
