import type { Measure, PolicyDocument, ResponsibleUnit } from '../model/types';
import type { ResponsibilitiesResult, ResponsibleFor, UnitResponsibilities } from '../protocol';
import { rangeOf } from './ranges';

/** Sorts behind every date. */
const never = '9999';

/** One measure of a unit. */
export interface Responsibility {
	/** The full name of the unit. */
	readonly unit: string;
	readonly entry: ResponsibleFor;
}

/** Who is responsible for what in one document, in its order. Units that are none in particular (有关部门) are left out. */
export function responsibilitiesOf(uri: string, document: PolicyDocument): Responsibility[] {
	return document.measures.flatMap((measure) =>
		[...entriesOf(measure, uri, document)].map(([unit, entry]) => ({ unit, entry })),
	);
}

/** The same by unit, over several documents: the unit with the soonest deadline first, and so its measures. */
export function responsibilities(all: readonly Responsibility[]): ResponsibilitiesResult {
	const units = new Map<string, ResponsibleFor[]>();
	for (const { unit, entry } of all) {
		const entries = units.get(unit);
		if (entries) entries.push(entry);
		else units.set(unit, [entry]);
	}
	const sorted = [...units].map(
		([name, measures]): UnitResponsibilities => ({ name, measures: measures.sort(bySoonest) }),
	);
	return { units: sorted.sort((a, b) => bySoonest(a.measures[0], b.measures[0])) };
}

/** Each unit of a measure once, in its strongest role, with the soonest deadline of the assignments that name it. */
function entriesOf(measure: Measure, uri: string, document: PolicyDocument): Map<string, ResponsibleFor> {
	const entries = new Map<string, ResponsibleFor>();
	const add = (unit: ResponsibleUnit, deadline: ResponsibleFor['deadline']) => {
		if (unit.generic) return;
		const entry: ResponsibleFor = {
			label: measure.ordinal?.label ?? '',
			title: measure.title.text,
			role: unit.role,
			deadline,
			uri,
			range: rangeOf(document.tree.lines, measure.title),
		};
		const earlier = entries.get(unit.fullName);
		if (!earlier) entries.set(unit.fullName, entry);
		else {
			const sooner = bySoonest(entry, earlier) < 0 ? entry : earlier;
			const stronger = rank[entry.role] < rank[earlier.role] ? entry : earlier;
			entries.set(unit.fullName, { ...sooner, deadline: sooner.deadline ?? entry.deadline, role: stronger.role });
		}
	};
	for (const assignment of measure.assignments) {
		const deadline = asDeadline(assignment.deadline ?? measure.bodyDeadlines[0] ?? null);
		for (const unit of assignment.units) add(unit, deadline);
	}
	const own = measure.assignments.find((assignment) => assignment.deadline)?.deadline;
	for (const unit of measure.inheritedUnits) add(unit, asDeadline(own ?? measure.bodyDeadlines[0] ?? null));
	return entries;
}

const rank: Readonly<Record<ResponsibleFor['role'], number>> = { lead: 0, responsible: 1, supporting: 2 };

function asDeadline(deadline: { readonly text: string; readonly due?: string } | null): ResponsibleFor['deadline'] {
	if (deadline === null) return null;
	return deadline.due === undefined ? { text: deadline.text } : { text: deadline.text, due: deadline.due };
}

function bySoonest(a: ResponsibleFor | undefined, b: ResponsibleFor | undefined): number {
	const [left, right] = [a?.deadline?.due ?? never, b?.deadline?.due ?? never];
	return left < right ? -1 : left > right ? 1 : 0;
}
