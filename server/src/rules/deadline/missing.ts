import type { Deadline, Measure } from '../../model/types';
import type { Rule } from '../rule';
import { AssignmentForm } from '../shared/assignmentForm';
import { expectsDeadlines, measuresToAssign } from '../shared/expectation';
import { DATE_PLACEHOLDER } from '../shared/placeholders';
import { quoted } from '../shared/quoting';
import { CONVENTION } from '../shared/sources';

/** A measure of a plan without a deadline. */
export const missing: Rule = {
	meta: {
		id: 'deadline/missing',
		severity: 'warning',
		summary: {
			'zh-cn': '举措没有写明完成时限（时限只写在正文里的，作为提示）',
			en: 'A measure has no deadline (as information where only its body states one)',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: { bodyIsEnough: false },
		messages: {
			missing: {
				'zh-cn': '“{title}”没有写明完成时限，无法督办。请在责任条款中写明何时完成；需要长期做的，写“持续推进”。',
				en: '"{title}" has no deadline, so nobody can tell when it is late. Add one to its assignment; for lasting work say 持续推进.',
			},
			onlyInBody: {
				'zh-cn': '“{title}”的时限只写在正文里（{deadline}）。在责任条款中也写明，督办台账才不会漏掉。',
				en: '"{title}" states its deadline in the body only ({deadline}). Repeat it in the assignment: that is what the supervision ledger is made from.',
			},
		},
	},
	check({ document, options, report }) {
		if (!expectsDeadlines(document)) return;
		const form = new AssignmentForm(document);
		for (const measure of measuresToAssign(document)) {
			if (hasDeadline(measure)) continue;
			const stated = measure.bodyDeadlines.filter(({ kind }) => kind !== 'vague');
			const [first] = stated;
			if (first !== undefined && options.bodyIsEnough === true) continue;
			const assignment = measure.assignments.at(-1);
			report({
				start: measure.title.start,
				end: measure.title.end,
				...(first === undefined
					? { message: 'missing', data: { title: quoted(measure.title.text) } }
					: {
							message: 'onlyInBody',
							data: { title: quoted(measure.title.text), deadline: first.text },
							severity: 'information',
						}),
				heldIn: { start: measure.start, end: measure.end },
				fixes: () => {
					const deadline = stated.length === 1 ? wordingOf(first) : DATE_PLACEHOLDER;
					const edit = assignment && form.deadlineEdit(assignment, deadline);
					return edit ? [{ title: ADD, edits: [edit], safe: false }] : [];
				},
			});
		}
	},
};

const ADD = { 'zh-cn': '在责任条款中加上完成时限', en: 'Add a deadline to the assignment' };

/** Whether an assignment of the measure has a deadline, be it one that cannot be read. */
function hasDeadline(measure: Measure): boolean {
	return measure.assignments.some(
		({ deadline, fields }) =>
			deadline !== null || fields.some(({ kind, value }) => kind === 'deadline' && value.text !== ''),
	);
}

function wordingOf(deadline: Deadline | undefined): string {
	return deadline?.text ?? DATE_PLACEHOLDER;
}
