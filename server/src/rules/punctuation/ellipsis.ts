import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { ofPunctuation } from '../shared/standards';

/** Dots in place of an ellipsis, hyphens in place of a dash. */
export const ellipsis: Rule = {
	meta: {
		id: 'punctuation/ellipsis',
		severity: 'warning',
		summary: {
			'zh-cn': '省略号写成“...”或者“。。。”，破折号写成“--”',
			en: 'An ellipsis written as ... or 。。。, or a dash written as --',
		},
		source: ofPunctuation('4.10、4.11', 'secondary'),
		fixable: 'safe',
		options: {},
		messages: {
			ellipsis: {
				'zh-cn': '“{printed}”不是省略号，省略号是占两个字位置的“……”。请改正。',
				en: '{printed} is no ellipsis; that is ……, six dots as wide as two characters. Write that.',
			},
			dash: {
				'zh-cn': '“{printed}”不是破折号，破折号是占两个字位置的“——”。请改正。',
				en: '{printed} is no dash; that is ——, as wide as two characters. Write that.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const { index, 0: printed } of prose.own(IMITATION)) {
			const end = index + printed.length;
			// More of them lead to a page number or leave room to write.
			if (printed.length > LONGEST) continue;
			if (!NEIGHBOUR.test(prose.text[index - 1] ?? '') || !NEIGHBOUR_BEHIND.test(prose.text[end] ?? '')) continue;
			const isDash = printed.startsWith('-');
			const mark = isDash ? '——' : '……';
			report({
				...prose.sourceSpan(index, end),
				message: isDash ? 'dash' : 'ellipsis',
				data: { printed },
				fixes: () => [
					{
						title: { 'zh-cn': `改为“${mark}”`, en: `Write ${mark}` },
						edits: prose.replacement(index, end, mark),
						safe: true,
					},
				],
			});
		}
	},
};

const IMITATION = /\.{3,}|。{3,}|-{2,}/g;
const LONGEST = 6;
const NEIGHBOUR = /[㐀-鿿”’》〉）]/;
/** An ellipsis may end its sentence, its quotation or its bracket. */
const NEIGHBOUR_BEHIND = /[㐀-鿿“‘《〈（”’）。，；！？]/;
