import type { Rule } from '../rule';
import { hasUnits, isOfDepartment } from '../shared/expectation';
import { CONVENTION } from '../shared/sources';

/** A plan of national level or of a single department that makes nobody responsible: said once. */
export const noAssignments: Rule = {
	meta: {
		id: 'document/no-assignments',
		severity: 'information',
		summary: {
			'zh-cn': '国家级或一个部门的方案全文没有责任条款（全文只提示一次）',
			en: 'A plan of national level or of one department has no assignment at all (said once)',
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
			department: {
				'zh-cn':
					'这份{type}有{count}项举措，都没有写明责任单位。由本部门自行落实的，请在内部明确分工和时限；需要其他单位落实的，请写明单位名称。',
				en: 'This {type} has {count} measures and names no responsible unit. Where the department carries them out itself, divide up the work inside it; where others do, name them.',
			},
		},
	},
	check({ document, report }) {
		const { measures, metadata, isPlan } = document;
		const isNational = metadata.level === 'national';
		if (!isPlan || metadata.title === null || !(isNational || isOfDepartment(document))) return;
		if (measures.length === 0 || measures.some(hasUnits)) return;
		const { start, end } = metadata.title;
		report({
			start,
			end,
			message: isNational ? 'none' : 'department',
			data: { count: measures.length, type: metadata.documentType ?? '' },
		});
	},
};
