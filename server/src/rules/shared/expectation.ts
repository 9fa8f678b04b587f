import type { Measure, PolicyDocument } from '../../model/types';

/** Fewer assigned measures than this show no habit of a document. */
const FEWEST = 3;

/** Whether someone is made responsible for a measure, by an assignment of its own or by an earlier one. */
export function hasUnits(measure: Measure): boolean {
	return measure.inheritedUnits.length > 0 || measure.assignments.some((assignment) => assignment.units.length > 0);
}

/**
 * Whether a document has to say of each measure who carries it out. A plan has to; but a national one without any
 * assignment leaves that to those who carry it out, a department's own is carried out by the department, and where the
 * level is unknown nobody can tell. Any other document has to where it does so for half of its measures or more. A plan
 * of a national body or a department that assigns only a few is no plan of that kind either; and where a table says it
 * all, the text need not.
 */
export function expectsAssignments(document: PolicyDocument): boolean {
	const { measures, metadata } = document;
	if (isAssignedByTable(measures)) return false;
	const assigned = measures.filter(hasUnits).length;
	const isHabit = assigned * 2 >= measures.length;
	if (!document.isPlan) return isHabit && assigned >= FEWEST;
	if (metadata.level === 'national' || isOfDepartment(document)) return isHabit && assigned > 0;
	return assigned > 0 || metadata.level !== null;
}

/** Fewer measures than this show no habit of a whole document. */
const MANY = 5;

/** One measure in so many may have been forgotten. */
const RARE = 10;

/** Whether a document has been issued, and is no draft in which something is still to come. */
function isIssued({ metadata }: PolicyDocument): boolean {
	return metadata.number !== null || metadata.dateOfIssue !== null;
}

/** Whether a document that has been issued names no unit in any of its measures, and they are many: it was meant so. */
export function isSettledWithoutUnits(document: PolicyDocument): boolean {
	const measures = document.measures.filter((measure) => !isRow(measure));
	const namesUnits = ({ assignments }: Measure) =>
		assignments.some(({ fields }) => fields.some(({ kind }) => kind === 'unit'));
	return isIssued(document) && measures.length >= MANY && !measures.some((one) => hasUnits(one) || namesUnits(one));
}

/**
 * The measures of which the document has to say who carries them out, and until when. Those of a closing chapter that
 * assigns none of several, where nearly all before it are assigned, see to the others, whatever they are called.
 */
export function measuresToAssign(document: PolicyDocument): Measure[] {
	// What the cells of a table leave out may be merged with the cells above.
	const own = document.measures.filter((measure) => !isRow(measure));
	const last = own.at(-1);
	const isInLast = ({ path, item }: Measure) => path[0] === last?.path[0] && item?.part === last?.item?.part;
	const first = own.findLastIndex((measure) => !isInLast(measure)) + 1;
	const isClosing =
		last?.path[0] !== undefined &&
		isIssued(document) &&
		first >= MANY &&
		own.length - first > 1 &&
		own.slice(0, first).filter((measure) => !isAssigned(measure)).length * RARE <= first &&
		!own.slice(first).some(isAssigned);
	return isClosing ? own.slice(0, first) : own;
}

/**
 * Whether the document has to say of each measure until when it is done: a plan with assignments, which are where it
 * would say so.
 */
export function expectsDeadlines(document: PolicyDocument): boolean {
	return document.isPlan && document.measures.some(isAssigned) && expectsAssignments(document);
}

function isAssigned({ assignments, inheritedUnits }: Measure): boolean {
	return assignments.length > 0 || inheritedUnits.length > 0;
}

/** A department of a government, not the government, its office, a committee of the party or that of a zone. */
const DEPARTMENT = /(?:局|(?<!办公)厅|(?<!管理)委员会|(?<![省市县区州盟旗管])委)$/;
const PARTY = /^(?:中共|中国共产党)/;

/** Whether a single department issued the document: what it plans it carries out itself, unless it says otherwise. */
export function isOfDepartment({ metadata }: PolicyDocument): boolean {
	const issuer = metadata.issuer?.text ?? '';
	return DEPARTMENT.test(issuer) && !PARTY.test(issuer);
}

/** Whether a task table names the units, and the measures in the text none. */
function isAssignedByTable(measures: readonly Measure[]): boolean {
	const assigned = measures.filter(hasUnits);
	return assigned.length > 0 && assigned.every(isRow);
}

/** Whether a measure is a row of a task table. */
export function isRow(measure: Measure): boolean {
	return measure.item === null;
}
