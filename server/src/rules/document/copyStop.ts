import { isTable, type Paragraph } from '../../syntax/tree';
import type { Rule } from '../rule';
import { ofLayout } from '../shared/standards';

/** 抄送：…，…。: the copy recipients end with a full stop. */
export const copyStop: Rule = {
	meta: {
		id: 'document/copy-stop',
		severity: 'warning',
		summary: {
			'zh-cn': '抄送机关后面没有句号',
			en: 'The copy recipients (抄送) do not end with a full stop',
		},
		source: ofLayout('7.4.2', 'secondary'),
		fixable: 'safe',
		options: {},
		messages: {
			missing: {
				'zh-cn': '最后一个抄送机关后面应当标句号。',
				en: 'The last copy recipient is followed by 。.',
			},
		},
	},
	check({ document: { tree }, report }) {
		let last: Paragraph | null = null;
		const settle = (): void => {
			if (last === null) return;
			const { logical } = last;
			const mark = /[，、；：,;:.]$/.test(logical.text) ? 1 : 0;
			const end = logical.sourceSpan(logical.length - 1, logical.length);
			last = null;
			if (!UNIT_END.test(logical.text.slice(0, logical.length - mark).slice(-LONGEST_END))) return;
			report({
				...end,
				message: 'missing',
				fixes: () => [
					{
						title: { 'zh-cn': '补上句号', en: 'Add 。' },
						edits: [{ start: mark === 1 ? end.start : end.end, end: end.end, newText: '。' }],
						safe: true,
					},
				],
			});
		};
		for (const block of tree.blocks) {
			const isOpening = !isTable(block) && OPENING.test(block.logical.text);
			if (isOpening || isTable(block) || !goesOn(block)) settle();
			if (!isTable(block) && (isOpening || last !== null)) last = block;
		}
		settle();
	},
};

const OPENING = /^抄 ?[送报] ?[：:] ?\S/;
const LONGEST_LINE = 100;
const LONGEST_END = 8;
/** What the name of a recipient ends with. A line that ends otherwise holds more than recipients. */
const UNIT_END =
	/(?:[部委办厅局署院会处室科司社团]|政府|机构|单位|部门|法院|检察院|军区|总队|支队|海关|政协|人大|工商联|企业|公司|集团|银行|高校|大学|学院|学校|中心|法庭|领导|秘书长|开发区|管委|街道|[乡镇县区市])[）)]?$/;

/** Whether a paragraph is a further line of recipients: several of them, and no line of print or signature. */
function goesOn({ ordinal, logical: { text } }: Paragraph): boolean {
	return ordinal === null && /[，。、]/.test(text) && text.length <= LONGEST_LINE && !/[：:]|印发|\d日/.test(text);
}
