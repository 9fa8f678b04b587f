import type { Assignment, Deadline, Measure, PolicyDocument, ResponsibleUnit } from '../model/types';
import { rangeOf } from './report';

/** A basis document, and where it is found in the workspace. */
export interface ResolvedBasis {
	readonly title: string | null;
	readonly number: string | null;
	/** The path of the document, or null where the workspace has none that is meant. */
	readonly resolvedTo: string | null;
}

/** What was understood of a document, in the stable shape that docs/schemas/outline.v1.schema.json describes. */
export type DocumentOutline = ReturnType<typeof outlineOf>;

export function outlineOf(file: string, document: PolicyDocument, basis: readonly ResolvedBasis[]) {
	const { title, documentType, number, issuer, dateOfIssue, level } = document.metadata;
	return {
		file,
		title: title?.text ?? null,
		documentType,
		number: number?.text ?? null,
		issuer: issuer?.text ?? null,
		dateOfIssue: dateOfIssue?.iso ?? null,
		level,
		basis,
		measures: document.measures.map((measure) => measureOf(document, measure)),
	};
}

function measureOf(document: PolicyDocument, measure: Measure) {
	return {
		ordinal: measure.ordinal?.value ?? null,
		label: measure.ordinal?.label ?? null,
		title: measure.title.text,
		path: measure.path,
		range: rangeOf(document, measure),
		assignments: measure.assignments.map((assignment) => assignmentOf(document, assignment)),
		...(measure.inheritedUnits.length > 0 && { inheritedUnits: measure.inheritedUnits.map(unitOf) }),
		bodyDeadlines: measure.bodyDeadlines.map((deadline) => ({
			...deadlineOf(deadline),
			range: rangeOf(document, deadline),
		})),
	};
}

function assignmentOf(document: PolicyDocument, assignment: Assignment) {
	return {
		units: assignment.units.map(unitOf),
		openList: assignment.openList,
		deadline: assignment.deadline === null ? null : deadlineOf(assignment.deadline),
		range: rangeOf(document, assignment),
	};
}

function unitOf({ name, fullName, role }: ResponsibleUnit) {
	return { name, fullName, role };
}

function deadlineOf({ text, kind, from, due }: Deadline) {
	return {
		text,
		kind,
		...(from === undefined ? {} : { start: from }),
		...(due === undefined ? {} : { due }),
	};
}
