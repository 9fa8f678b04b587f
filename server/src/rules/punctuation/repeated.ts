import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { SELF_EVIDENT } from '../shared/sources';

/** The same mark twice. */
export const repeated: Rule = {
	meta: {
		id: 'punctuation/repeated',
		severity: 'error',
		summary: {
			'zh-cn': '同一标点连写了两次，如“，，”“。。”“、、”',
			en: 'The same mark stands twice: ，， 。。 、、',
		},
		source: SELF_EVIDENT,
		fixable: 'safe',
		options: {},
		messages: {
			repeated: {
				'zh-cn': '“{mark}”连写了{count}个，多余的应当删去。',
				en: '{mark} stands {count} times in a row; once is meant. Remove the rest.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const { index, 0: printed, 1: mark = '' } of prose.own(REPEATED)) {
			const end = index + printed.length;
			// Three stops or more stand for an ellipsis, longer rows leave room to write.
			if (printed.length > (mark === '。' ? 2 : LONGEST)) continue;
			// A row without words around it is a blank to be filled in, too.
			if (!WORD.test(prose.text[index - 1] ?? '')) continue;
			report({
				...prose.sourceSpan(index, end),
				message: 'repeated',
				data: { mark, count: printed.length },
				fixes: () => [
					{
						title: { 'zh-cn': `只留一个“${mark}”`, en: `Keep one ${mark}` },
						edits: prose.replacement(index, end, mark),
						safe: true,
					},
				],
			});
		}
	},
};

const REPEATED = /([，。、；：])\1+/g;
const LONGEST = 3;
const WORD = /[\p{L}\p{N}”’》〉）)％%]/u;
