import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { ofNumerals } from '../shared/standards';

/** 4千: figures go with 万 and 亿 only. */
export const thousand: Rule = {
	meta: {
		id: 'number/thousand',
		severity: 'warning',
		summary: {
			'zh-cn': '阿拉伯数字与“千”连用，如“4千”',
			en: 'Figures stand together with 千: 4千',
		},
		source: ofNumerals('5.3', 'read'),
		fixable: 'safe',
		options: {},
		messages: {
			thousand: {
				'zh-cn': '“{printed}”把阿拉伯数字和“千”连用了。能与阿拉伯数字连用的单位数字只有“万”“亿”，请写作“{right}”。',
				en: '{printed} joins figures and 千; only 万 and 亿 may stand behind figures. Write {right}.',
			},
			mixed: {
				'zh-cn':
					'“{printed}”把阿拉伯数字和“千”连用了。能与阿拉伯数字连用的单位数字只有“万”“亿”，请全部用阿拉伯数字或者全部用汉字。',
				en: '{printed} joins figures and 千; only 万 and 亿 may stand behind figures. Write it all in figures or all in Chinese numerals.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const { index, 0: printed, groups = {} } of prose.own(THOUSAND)) {
			const { figures = '', behind } = groups;
			const end = index + figures.length + 1;
			// 4千5百 is a number that goes on; 2千年 would become the year 2000.
			const right = behind === undefined ? thousandfold(figures) : null;
			report({
				...prose.sourceSpan(index, end),
				message: right === null ? 'mixed' : 'thousand',
				data: { printed: right === null ? printed : `${figures}千`, right: right ?? '' },
				fixes: () =>
					right === null
						? []
						: [
								{
									title: { 'zh-cn': `改为“${right}”`, en: `Write ${right}` },
									edits: prose.replacement(index, end, right),
									safe: true,
								},
							],
			});
		}
	},
};

/**
 * Not the units that begin with 千 (千克, 千瓦, 千吨级), nor words such as 千家万户, nor figures that belong to a name, a
 * longer number (T5千, 1,5千) or a range, the other end of which may have such a unit (4千—5千吨).
 */
const THOUSAND =
	/(?<![\dA-Za-z.．\-/]|\d[,，]|\d[千万亿]?[—～~－–至到-] ?)(?<figures>[1-9]\d{0,3}(?:\.\d{1,3})?)千(?![克米瓦伏帕卡赫焦安牛兆比字吨升分斤周乏摩居秒禾位里]|家万|千|人计划|方百|[—～~－–至到-] ?\d)(?<behind>[\d零〇一二两三四五六七八九年])?/g;

/** A thousand times as much, in figures; there are three decimals at most. */
function thousandfold(figures: string): string {
	const [whole = '', fraction = ''] = figures.split('.');
	return whole + fraction.padEnd(3, '0');
}
