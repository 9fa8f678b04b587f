import type { Rule } from '../rule';
import { holdsPlaceholder } from '../shared/placeholders';
import { CONVENTION } from '../shared/sources';

/** 责任单位： with nothing behind it. */
export const emptyField: Rule = {
	meta: {
		id: 'responsibility/empty-field',
		severity: 'error',
		summary: { 'zh-cn': '责任单位栏目后面是空的', en: 'A field for responsible units has nothing in it' },
		source: CONVENTION,
		fixable: 'none',
		options: {},
		messages: {
			empty: {
				'zh-cn': '“{label}”后面没有写单位，等于没有落实责任。请填上单位名称，确实没有的删去这一栏。',
				en: 'Nothing follows "{label}", so nobody is made responsible. Name the unit, or remove the field if there is none.',
			},
			placeholder: {
				'zh-cn': '“{unit}”还是占位的写法，没有落实到单位。请填上单位名称。',
				en: '"{unit}" only keeps the place of a unit. Name the unit.',
			},
		},
	},
	check({ document, report }) {
		for (const measure of document.measures) {
			for (const assignment of measure.assignments) {
				// The empty cell of a table may be merged with the one above it.
				if (assignment.form === 'row') continue;
				for (const { start, end, name } of assignment.units) {
					if (!holdsPlaceholder(name)) continue;
					const heldIn = { start: measure.start, end: measure.end };
					report({ start, end, message: 'placeholder', data: { unit: name }, severity: 'warning', heldIn });
				}
				for (const { kind, label, value } of assignment.fields) {
					if (kind !== 'unit' || label === null || value.text !== '') continue;
					report({
						start: label.start,
						end: label.end,
						message: 'empty',
						data: { label: label.text },
						heldIn: { start: measure.start, end: measure.end },
					});
				}
			}
		}
	},
};
