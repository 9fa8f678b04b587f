import type { Field, PolicyDocument } from '../../model/types';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { ofPunctuation } from '../shared/standards';

/** A mark before the 等 that closes a list of units. */
export const dengMark: Rule = {
	meta: {
		id: 'responsibility/deng-mark',
		severity: 'warning',
		summary: {
			'zh-cn': '责任单位列举末尾的“等”前面用了点号',
			en: 'A mark stands before the 等 that closes a list of units',
		},
		source: ofPunctuation('B.1.2', 'read'),
		fixable: 'safe',
		options: {},
		messages: {
			mark: {
				'zh-cn': '用顿号分开的几个单位，末尾的“等”前面不再用“{mark}”。请删去。',
				en: 'Where units are parted by 、, no mark stands before the 等 that closes the list. Remove "{mark}".',
			},
		},
	},
	check({ document, report }) {
		for (const measure of document.measures) {
			for (const { fields } of measure.assignments) {
				for (const field of fields) {
					if (field.kind !== 'unit') continue;
					for (const { start, end } of marksBeforeDeng(document, field)) {
						report({
							start,
							end,
							message: 'mark',
							data: { mark: document.text.slice(start, end).replace(/\s/g, '') },
							fixes: () => [
								{
									title: { 'zh-cn': '删去“等”前面的点号', en: 'Remove the mark before 等' },
									edits: [{ start, end, newText: '' }],
									safe: true,
								},
							],
						});
					}
				}
			}
		}
	},
};

/** The 等 of a list, with what may follow it there; not that of 等级 or 等离子. */
const MARK_BEFORE_DENG =
	/[、，,]{1,4}(?=\s{0,4}等(?=\s{0,4}(?:$|[）)\]】；;，,。、]|有关|相关|各|[省市县区]|部门|单位|机构|企业|按|根据|依|共同|分别|负责|牵头|配合|参与|落实)))/g;

/**
 * Where units are parted by ，, one stands before 等 too (B.1.2); between groups such as 甲、乙，丙、丁，等 it cannot be told
 * what 等 goes on with.
 */
function marksBeforeDeng({ text }: PolicyDocument, { value }: Field): Span[] {
	if (!value.text.includes('等')) return [];
	const printed = text.slice(value.start, value.end);
	const firstPause = printed.search(/[，,；;。]/);
	return [...printed.matchAll(MARK_BEFORE_DENG)].flatMap(({ 0: mark, index }) => {
		const endsList = index === firstPause && printed.slice(0, index).includes('、');
		if (!mark.includes('、') && !endsList) return [];
		return { start: value.start + index, end: value.start + index + mark.length };
	});
}
