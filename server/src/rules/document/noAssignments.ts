import type { Rule } from '../rule';
import { hasUnits } from '../shared/expectation';
import { CONVENTION } from '../shared/sources';

/** A plan of national level that makes nobody responsible: said once. */
export const noAssignments: Rule = {
	meta: {
		id: 'document/no-assignments',
		severity: 'information',
		summary: {
			'zh-cn': '国家级方案全文没有责任条款（全文只提示一次）',
			en: 'A national plan has no assignment at all (said once)',
		},
		source: CONVENTION,
		fixable: 'none',
		options: {},
		messages: {
			none: {
				'zh-cn':
					'这份{type}有{count}项举措，都没有写明责任单位。国家级文件可以不写；各地落实时，需要自行明确分工和时限。',
				en: 'This {type} has {count} measures and names no responsible unit. A national document need not; those who carry it out have to divide up the work and set deadlines themselves.',
			},
		},
	},
	check({ document: { measures, metadata, isPlan }, report }) {
		if (!isPlan || metadata.level !== 'national' || metadata.title === null) return;
		if (measures.length === 0 || measures.some(hasUnits)) return;
		const { start, end } = metadata.title;
		report({ start, end, message: 'none', data: { count: measures.length, type: metadata.documentType ?? '' } });
	},
};
