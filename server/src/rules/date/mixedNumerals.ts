import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { ofNumerals } from '../shared/standards';
import { DAY, figureEdits, inFigures, MONTH, readParts, YEAR } from './figures';

/** 二〇二三年8月8日: one date in two kinds of numerals. */
export const mixedNumerals: Rule = {
	meta: {
		id: 'date/mixed-numerals',
		severity: 'warning',
		summary: {
			'zh-cn': '同一个日期里汉字数字和阿拉伯数字混用',
			en: 'One date is written in Chinese and in Arabic numerals',
		},
		source: ofNumerals('4.3', 'read'),
		fixable: 'choice',
		options: {},
		messages: {
			mixed: {
				'zh-cn': '日期“{date}”里汉字数字和阿拉伯数字混用，同一日期应当用一种数字。请改为“{right}”。',
				en: 'The date {date} is written in two kinds of numerals; one date has one kind. Write {right}.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		const { text } = prose;
		for (const { index, 0: behind, 1: month, 2: day } of text.matchAll(BEHIND_YEAR)) {
			const year = YEAR_BEFORE.exec(text.slice(Math.max(0, index - 5), index))?.[1];
			if (year === undefined) continue;
			const start = index - year.length;
			const parts = readParts(start, [year, month, day]);
			const chinese = parts.filter(({ printed }) => !/[0-9０-９]/.test(printed)).length;
			if (chinese === 0 || chinese === parts.length) continue;
			// The months and days of the lunar calendar are written in Chinese numerals, beside a year in figures too.
			if (LUNAR.test(text.slice(Math.max(0, start - 4), start))) continue;
			const end = index + behind.length;
			if (prose.isReserved(start, end)) continue;
			const right = inFigures(parts);
			report({
				...prose.sourceSpan(start, end),
				message: 'mixed',
				data: { date: text.slice(start, end), right },
				fixes: () => [
					{
						title: { 'zh-cn': `改为“${right}”`, en: `Write ${right}` },
						edits: figureEdits(prose, parts),
						safe: false,
					},
				],
			});
		}
	},
};

const LUNAR = /[农阴夏旧]历?$/;
const YEAR_BEFORE = new RegExp(`(?<![0-9０-９〇○零一二三四五六七八九十百千.．])(${YEAR})$`);
/** A month without a day of its own is none of the lunar calendar: 2023年八月十五, 2023年八月初一. */
const BEHIND_YEAR = new RegExp(`年(${MONTH})月(?:(${DAY})日|(?![一二三四五六七八九十廿初中]))`, 'g');
