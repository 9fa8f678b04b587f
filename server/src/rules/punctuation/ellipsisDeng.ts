import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { ofPunctuation } from '../shared/standards';

/** …… together with 等. */
export const ellipsisDeng: Rule = {
	meta: {
		id: 'punctuation/ellipsis-deng',
		severity: 'warning',
		summary: {
			'zh-cn': '省略号与“等”重复使用',
			en: 'An ellipsis stands together with 等',
		},
		source: ofPunctuation('A.9.2', 'secondary'),
		fixable: 'choice',
		options: {},
		messages: {
			both: {
				'zh-cn': '省略号和“等”都表示列举未尽，用一个就够了。请删去其中一个。',
				en: 'An ellipsis and 等 both say that the list goes on; one of them is enough. Remove the other.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const { index, 0: printed, groups = {} } of prose.own(BOTH)) {
			const { before = '' } = groups;
			const behind = groups.behind ?? groups.alone ?? '';
			const end = index + printed.length;
			const edits = [
				...(before === '' ? [] : prose.replacement(index, index + before.length, '')),
				...(behind === '' ? [] : prose.replacement(end - behind.length, end, '')),
			];
			report({
				...prose.sourceSpan(index, end),
				message: 'both',
				fixes: () => [
					{
						title: { 'zh-cn': '删去省略号', en: 'Remove the ellipsis' },
						edits,
						safe: false,
					},
				],
			});
		}
	},
};

/**
 * ……等 with the pause marks around the dots, and 等……. Words that begin with 等 (等级, 等待) are none of it, nor is the
 * 等 that another word ends with (平等, 高等).
 */
const BOTH =
	/(?<before>[、，]?(?<!…)…{1,12}[、，]?)等(?![待级候于到同量额效次高值比价第离距差式边分你我他她它着])等?(?<behind>…{1,12}(?!…))?|(?<![平高中初同上下头优特次均相对一二三四五六七八九十\d])等等?(?<alone>…{1,12}(?!…))/g;
