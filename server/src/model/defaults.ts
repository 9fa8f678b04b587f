import type { Paragraph } from '../syntax/tree';
import { saysFirstIsLead, saysFromHereOn, saysInherited, saysResponsibleIsLead } from './clauses';
import type { Assignment, AssignmentDefault, Measure, ResponsibleUnit } from './types';

/**
 * Finds what a document says once for all its assignments: in an assignment with 下同, or in a sentence of its own such as
 * 无牵头单位的，责任单位即为牵头单位. Linear in the text.
 */
export function findDefaults(paragraphs: readonly Paragraph[], measures: readonly Measure[]): AssignmentDefault[] {
	const assignments = measures.flatMap((measure) => measure.assignments);
	const defaults: AssignmentDefault[] = [];
	let next = 0;
	for (const { start, end, logical } of paragraphs) {
		if (!/牵头|主办|以下/.test(logical.text)) continue;
		while (next < assignments.length && (assignments[next] as Assignment).end <= start) next++;
		let outside = 0;
		for (let i = next; (assignments[i]?.start ?? Number.POSITIVE_INFINITY) < end; i++) {
			const { start: from, end: to } = assignments[i] as Assignment;
			const text = logicalSlice(logical, from, to);
			defaults.push(...readNotes({ start: from, end: to }, text.content, saysFromHereOn(text.content)));
			outside = text.end;
		}
		if (outside === 0) defaults.push(...readNotes({ start, end }, logical.text, true));
	}
	return defaults;
}

function logicalSlice(logical: Paragraph['logical'], start: number, end: number): { content: string; end: number } {
	const from = logical.logicalOffset(start);
	const to = logical.logicalOffset(end);
	return { content: logical.text.slice(from, to), end: to };
}

function readNotes(span: { start: number; end: number }, text: string, fromHereOn: boolean): AssignmentDefault[] {
	const found: AssignmentDefault[] = [];
	if (saysResponsibleIsLead(text)) found.push({ ...span, kind: 'responsible-is-lead', text, fromHereOn: true });
	if (saysFirstIsLead(text)) found.push({ ...span, kind: 'first-is-lead', text, fromHereOn });
	if (saysInherited(text)) found.push({ ...span, kind: 'inherited-units', text, fromHereOn: true });
	return found;
}

/** Gives the units the roles that the document's defaults give them, and later measures the units they inherit. Linear. */
export function applyDefaults(measures: readonly Measure[], defaults: readonly AssignmentDefault[]): Measure[] {
	if (defaults.length === 0) return [...measures];
	const responsibleLeads = defaults.some(({ kind }) => kind === 'responsible-is-lead');
	let firstLeads = false;
	let inherited: readonly ResponsibleUnit[] = [];
	let next = 0;
	return measures.map((measure) => {
		const inheritedUnits = inherited;
		const assignments = measure.assignments.map((assignment) => {
			let firstLeadsHere = firstLeads;
			for (; next < defaults.length && (defaults[next] as AssignmentDefault).start <= assignment.start; next++) {
				const note = defaults[next] as AssignmentDefault;
				if (note.kind === 'first-is-lead' && (note.fromHereOn || note.start === assignment.start)) {
					firstLeadsHere = true;
					firstLeads ||= note.fromHereOn;
				}
				if (note.kind === 'inherited-units' && note.start === assignment.start)
					inherited = union(inherited, unitsNamedFor(assignment, note.text));
			}
			return withLead(assignment, firstLeadsHere, responsibleLeads);
		});
		return { ...measure, assignments, inheritedUnits };
	});
}

/** The units that 以下均需…落实，不再列出 names; where it names none, the kinds of units such as 各县区. */
function unitsNamedFor(assignment: Assignment, text: string): readonly ResponsibleUnit[] {
	const note = text.slice(text.indexOf('以下'));
	const named = assignment.units.filter((unit) => note.includes(unit.name));
	if (named.length > 0) return named;
	const generic = assignment.units.filter((unit) => unit.generic);
	return generic.length > 0 ? generic : assignment.units.filter((unit) => unit.role !== 'supporting');
}

function union(units: readonly ResponsibleUnit[], more: readonly ResponsibleUnit[]): ResponsibleUnit[] {
	return [...units, ...more.filter((unit) => units.every((other) => other.fullName !== unit.fullName))];
}

function withLead(assignment: Assignment, firstLeads: boolean, responsibleLeads: boolean): Assignment {
	if (!(firstLeads || responsibleLeads) || assignment.units.some((unit) => unit.role === 'lead')) return assignment;
	let given = false;
	const units = assignment.units.map((unit) => {
		const leads = unit.role === 'responsible' && (responsibleLeads || !given);
		given ||= leads;
		return leads ? { ...unit, role: 'lead' as const } : unit;
	});
	return { ...assignment, units };
}
