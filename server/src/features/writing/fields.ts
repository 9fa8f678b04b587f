import type { Assignment, Field, PolicyDocument, UnitRole } from '../../model/types';

/** What a field of an assignment says. */
export type FieldSubject = UnitRole | 'deadline' | 'counterpart' | 'other';

/** A field that an assignment has, or could have yet. */
export interface FieldPlace {
	readonly subject: FieldSubject;
	/** As it is printed here, or as the document prints it elsewhere. */
	readonly label: string;
	/** Null where it is missing. */
	readonly field: Field | null;
}

const houseLabels: Readonly<Record<Exclude<FieldSubject, 'other'>, string>> = {
	lead: '牵头单位',
	supporting: '配合单位',
	responsible: '责任单位',
	deadline: '完成时限',
	counterpart: '对应举措',
};

export function subjectOf({ kind, role }: Field): FieldSubject {
	return kind === 'unit' ? (role ?? 'responsible') : kind;
}

/** The label that a document gives to fields of a subject most often; that of the house format where it has none. */
export function usualLabel({ measures }: PolicyDocument, subject: Exclude<FieldSubject, 'other'>): string {
	const counts = new Map<string, number>();
	for (const { fields } of measures.flatMap(({ assignments }) => assignments)) {
		for (const field of fields) {
			if (field.label === null || subjectOf(field) !== subject) continue;
			counts.set(field.label.text, (counts.get(field.label.text) ?? 0) + 1);
		}
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? houseLabels[subject];
}

/**
 * The labelled fields of an assignment in their order, then those that are still missing: who, where nobody is named, or
 * only half of lead and support; by when; and the counterpart, in documents that carry another one out.
 * @param assignment null for one of which only the bracket is there
 */
export function fieldsOf(
	document: PolicyDocument,
	assignment: Assignment | null,
	namesCounterparts: boolean,
): FieldPlace[] {
	const present = (assignment?.fields ?? []).flatMap((field): FieldPlace[] =>
		field.label === null ? [] : [{ subject: subjectOf(field), label: field.label.text, field }],
	);
	const has = (subject: FieldSubject) => present.some((place) => place.subject === subject);
	const missing: Exclude<FieldSubject, 'other'>[] = [];
	if (has('supporting') && !has('lead') && !has('responsible')) missing.push('lead');
	else if (has('lead') && !has('supporting') && !has('responsible')) missing.push('supporting');
	else if (!has('lead') && !has('responsible')) missing.push('responsible');
	if (!has('deadline')) missing.push('deadline');
	if (namesCounterparts && !has('counterpart')) missing.push('counterpart');
	return [...present, ...missing.map((subject) => ({ subject, label: usualLabel(document, subject), field: null }))];
}
