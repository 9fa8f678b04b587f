import type { Rule } from '../rule';
import { holdsPlaceholder } from '../shared/placeholders';
import { CONVENTION } from '../shared/sources';

/** 尽快, 适时, 近期, 择机 as the deadline. */
export const vague: Rule = {
	meta: {
		id: 'deadline/vague',
		severity: 'warning',
		summary: {
			'zh-cn': '完成时限含糊，如“尽快”“适时”“近期”“择机”',
			en: 'A deadline is vague: 尽快, 适时, 近期, 择机',
		},
		source: CONVENTION,
		fixable: 'none',
		options: {},
		messages: {
			vague: {
				'zh-cn': '“{deadline}”不是可以检查的时限，到期与否说不清。请写明日期；需要长期做的，写“持续推进”。',
				en: '"{deadline}" is no deadline that can be checked. State a date; for lasting work say 持续推进.',
			},
			placeholder: {
				'zh-cn': '“{deadline}”还是占位的写法。请写明日期；需要长期做的，写“持续推进”。',
				en: '"{deadline}" only keeps the place of a deadline. State a date; for lasting work say 持续推进.',
			},
		},
	},
	check({ document, report }) {
		for (const measure of document.measures) {
			for (const { deadline, fields } of measure.assignments) {
				const blank = fields.find(({ kind, value }) => kind === 'deadline' && holdsPlaceholder(value.text))?.value;
				if (blank !== undefined) {
					const { start, end, text } = blank;
					const heldIn = { start: measure.start, end: measure.end };
					report({ start, end, message: 'placeholder', data: { deadline: text }, heldIn });
				} else if (deadline?.kind === 'vague') {
					report({ start: deadline.start, end: deadline.end, message: 'vague', data: { deadline: deadline.text } });
				}
			}
		}
	},
};
