import type { Deadline, PolicyDocument } from '../../model/types';
import type { Rule, TextEdit } from '../rule';
import { CONVENTION } from '../shared/sources';

/** 12月前: before December, or by its end? */
export const ambiguous: Rule = {
	meta: {
		id: 'deadline/ambiguous',
		severity: 'hint',
		summary: {
			'zh-cn': '完成时限可以有两种理解，如“12月前”（12月以前，还是12月底以前）',
			en: 'A deadline can be read in two ways: 12月前 (before December, or by its end?)',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			ambiguous: {
				'zh-cn': '“{deadline}”既可以理解为这段时间开始以前，也可以理解为结束以前。指后者的，请写“{clear}”。',
				en: '"{deadline}" may mean before that time begins, or by its end. If its end is meant, say "{clear}".',
			},
		},
	},
	check({ document, report }) {
		const issued = document.metadata.dateOfIssue?.iso ?? '';
		for (const { assignments, bodyDeadlines } of document.measures) {
			const own = assignments.flatMap(({ deadline }) => deadline ?? []);
			// Documents other than plans tell and quote more than they order.
			const stated = document.isPlan ? bodyDeadlines : [];
			for (const deadline of [...own, ...stated]) {
				// What was over when the document came out tells of the past.
				if (deadline.ambiguous !== true || (deadline.due ?? issued) < issued) continue;
				if (isNationalAim(document, deadline)) continue;
				const edit = endEdit(document, deadline);
				if (edit === null) continue;
				const clear = deadline.text.replace(BEFORE, `${edit.newText}$&`);
				report({
					start: deadline.start,
					end: deadline.end,
					message: 'ambiguous',
					data: { deadline: deadline.text, clear },
					fixes: () => [
						{ title: { 'zh-cn': `改为“${clear}”`, en: `Change to "${clear}"` }, edits: [edit], safe: false },
					],
				});
			}
		}
	},
};

/** 2030年前碳达峰、2060年前碳中和 are the words in which the aim is set, and nobody else's to change. */
function isNationalAim({ text }: PolicyDocument, { end }: Deadline): boolean {
	return /碳达峰|碳中和|^[^，。；]{0,6}达峰/.test(text.slice(end, end + 12));
}

const BEFORE = /[之以]?前$/;

/** 12月前 → 12月底前, 一季度前 → 一季度末前: in front of the word that closes the deadline. */
function endEdit({ text }: PolicyDocument, { start, end }: Deadline): TextEdit | null {
	const printed = text.slice(start, end);
	const before = /\s*(?:[之以]\s*)?前$/.exec(printed);
	if (before === null) return null;
	const at = start + before.index;
	return { start: at, end: at, newText: /季\s*度$/.test(printed.slice(0, before.index)) ? '末' : '底' };
}
