import type { PolicyDocument } from '../model/types';
import type { Summary } from '../protocol';
import { expectsAssignments, expectsDeadlines, hasUnits } from '../rules/shared/expectation';

/**
 * How complete a document is. A measure counts as without unit or deadline only where the checks would say so: not in a
 * document that need not name them, and not where its body states a date.
 */
export function summary(document: PolicyDocument): Summary {
	const { measures } = document;
	const without = (expected: boolean, has: (measure: (typeof measures)[number]) => boolean) =>
		expected ? measures.filter((measure) => !has(measure)).length : 0;
	return {
		measures: measures.length,
		withoutUnit: without(expectsAssignments(document), hasUnits),
		withoutDeadline: without(
			expectsDeadlines(document),
			(measure) => measure.bodyDeadlines.length > 0 || measure.assignments.some((assignment) => assignment.deadline),
		),
	};
}
