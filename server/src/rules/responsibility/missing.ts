import type { Measure } from '../../model/types';
import type { Rule } from '../rule';
import { AssignmentForm } from '../shared/assignmentForm';
import { expectsAssignments, hasUnits, isRow, isSettledWithoutUnits, measuresToAssign } from '../shared/expectation';
import { headOf } from '../shared/head';
import { quoted } from '../shared/quoting';
import { CONVENTION } from '../shared/sources';

/** A measure of a plan without a responsible unit. */
export const missing: Rule = {
	meta: {
		id: 'responsibility/missing',
		severity: 'error',
		summary: { 'zh-cn': '举措没有写明责任单位', en: 'A measure names no responsible unit' },
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			missing: {
				'zh-cn': '“{title}”没有写明责任单位，落实时找不到负责的单位。请在这条举措的末尾写明由谁负责。',
				en: '"{title}" names no responsible unit, so nobody can be held to carry it out. Say at its end who does.',
			},
			all: {
				'zh-cn': '这份文件有{count}项举措，没有一项写明责任单位，落实时找不到负责的单位。请逐项写明由谁负责。',
				en: 'This document has {count} measures and none names a responsible unit, so nobody can be held to carry them out. Say of each who does.',
			},
		},
	},
	check({ document, report }) {
		if (!expectsAssignments(document)) return;
		const form = new AssignmentForm(document);
		// In a draft the units are still to come, measure by measure; later it is said once.
		if (isSettledWithoutUnits(document)) {
			const unnamed = document.measures.filter((measure) => !isRow(measure));
			report({
				...headOf(document),
				message: 'all',
				data: { count: unnamed.length },
				fixes: () => [
					{
						title: { 'zh-cn': '给每项举措加上责任条款', en: 'Add an assignment to each measure' },
						edits: unnamed.map((measure) => form.assignmentEdit(measure)),
						safe: false,
					},
				],
			});
			return;
		}
		for (const measure of measuresToAssign(document)) {
			if (hasUnits(measure) || hasUnitField(measure)) continue;
			report({
				start: measure.title.start,
				end: measure.title.end,
				message: 'missing',
				data: { title: quoted(measure.title.text) },
				heldIn: { start: measure.start, end: measure.end },
				fixes: () => [
					{
						title: { 'zh-cn': '在末尾加上责任条款', en: 'Add an assignment at its end' },
						edits: [form.assignmentEdit(measure)],
						safe: false,
					},
				],
			});
		}
	},
};

/** A field that is there and empty is reported by a rule of its own. */
function hasUnitField(measure: Measure): boolean {
	return measure.assignments.some((assignment) => assignment.fields.some((field) => field.kind === 'unit'));
}
