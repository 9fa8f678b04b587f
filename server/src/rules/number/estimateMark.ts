import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { ofNumerals } from '../shared/standards';

/** 三、五天: the two numerals of an estimate stand side by side. */
export const estimateMark: Rule = {
	meta: {
		id: 'number/estimate-mark',
		severity: 'warning',
		summary: {
			'zh-cn': '相邻两个数字表示概数时用了顿号，如“三、五天”',
			en: 'The two numerals of an estimate are separated by 、: 三、五天',
		},
		source: ofNumerals('5.2.1', 'read'),
		fixable: 'choice',
		options: {},
		messages: {
			estimate: {
				'zh-cn': '两个数字连用表示概数，中间不用顿号，“{printed}”应当写作“{right}”。分别指两个数的，请写明各自的单位。',
				en: 'Two numerals that give an estimate have no 、 between them: {right}, not {printed}. If two numbers are meant, give each its unit.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		const { text } = prose;
		for (const { index: at, 0: behind, 1: second = '' } of text.matchAll(SECOND)) {
			const start = at - 1;
			if (!isEstimate(text[start] ?? '', second) || !FIRST.test(text.slice(start - 1, at))) continue;
			const end = at + behind.length;
			if (prose.isReserved(start, end)) continue;
			const printed = text.slice(start, end);
			const right = printed.replace('、', '');
			report({
				...prose.sourceSpan(start, end),
				message: 'estimate',
				data: { printed, right },
				fixes: () => [
					{
						title: { 'zh-cn': '删去“、”', en: 'Remove 、' },
						edits: prose.replacement(at, at + 1, ''),
						safe: false,
					},
				],
			});
		}
	},
};

/** A Chinese character before the first numeral, as 三、 at the head of a clause is an ordinal; no third one in the row. */
const FIRST = /^(?![第〇○零一二三四五六七八九十百千万几两])[㐀-鿿]./;
/**
 * The second numeral with a unit that counts and does not number: not 一、二季度, 三、四级, 第一、二产业, 五、六十年代.
 */
const SECOND =
	/、([二三四五六七八九])[十百千万亿]{0,2}(?:个|天|年(?![级度制代期初]|规划|计划|行动)|人|名|位|岁|倍|公里|米|吨|斤|公斤|元|小时|分钟|家|户|周|亩|块|句)/g;
const DIGITS = '一二三四五六七八九';

/** Estimates are made of neighbours, and of three and five. */
function isEstimate(first: string, second: string): boolean {
	if (first === '' || !DIGITS.includes(first)) return false;
	return DIGITS.indexOf(second) - DIGITS.indexOf(first) === 1 || (first === '三' && second === '五');
}
