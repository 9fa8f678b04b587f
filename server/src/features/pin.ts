import type { Position } from 'vscode-languageserver';
import type { Counterparts, DocumentPair } from '../counterpart/counterparts';
import { sharedPhrases } from '../counterpart/evidence';
import { profileOf, type Segment } from '../counterpart/profile';
import { commonOf, likenessesOf } from '../counterpart/similarity';
import { writeCounterpart } from '../counterpart/writing';
import { readWritten } from '../counterpart/written';
import type { Member } from '../library/library';
import { readCitation } from '../library/resolve';
import type { Assignment, Measure } from '../model/types';
import type { Candidate, CandidatesResult, PinRefusal, PinResult } from '../protocol';
import type { TextEdit } from '../rules/rule';
import { AssignmentForm } from '../rules/shared/assignmentForm';
import { strongest } from './counterpartTree';
import { measureAt, measureIndexAt } from './measureAt';
import { documentName } from './naming';
import { rangeOf } from './ranges';

/** How many measures of one document are offered beside those that are linked already. */
const FURTHER = 5;

/**
 * What the measure at a position carries out, or might: the links first, the surest first, then the measures of the basis
 * documents that are most alike, each with the phrases that the two share.
 */
export function candidates(member: Member, position: Position, counterparts: Counterparts): CandidatesResult {
	const index = measureIndexAt(member.document, position);
	const bases = counterparts.basesOf(member).length;
	if (index < 0) return { measure: null, bases, candidates: [] };
	const found = counterparts.pairsOf(member).flatMap((pair) => candidatesIn(pair, index));
	const linked = found.filter(({ kind }) => kind !== null).sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
	return {
		measure: measureAt(member, index),
		bases,
		candidates: [...linked, ...found.filter(({ kind }) => kind === null)],
	};
}

function candidatesIn({ local, basis, links }: DocumentPair, index: number): Candidate[] {
	const measure = local.document.measures[index] as Measure;
	const theirs = basis.document.measures;
	const candidate = (target: number, link: Pick<Candidate, 'kind' | 'confidence'>): Candidate => ({
		...measureAt(basis, target),
		document: documentName(basis),
		...link,
		evidence: sharedPhrases(measure, theirs[target] as Measure),
	});
	const linked = strongest(links.filter(({ from }) => from.measure === index));
	const known = new Set(linked.map(({ to }) => to.measure));
	const mine = profileOf(local.document.measures);
	const profile = profileOf(theirs);
	const own = mine.measures[index] as Segment;
	const { texts, titles } = likenessesOf([own], mine, profile, commonOf(mine, profile));
	const further = theirs
		.map((_, target) => ({ target, alike: texts.at(0, target) + titles.at(0, target) }))
		.filter(({ target, alike }) => alike > 0 && !known.has(target))
		.sort((a, b) => b.alike - a.alike || a.target - b.target)
		.slice(0, FURTHER);
	return [
		...linked.map(({ to, kind, confidence }) => candidate(to.measure, { kind, confidence })),
		...further.map(({ target }) => candidate(target, { kind: null, confidence: null })),
	];
}

/** A measure of another document that is to be written down as a counterpart. */
export interface PinTarget {
	readonly member: Member;
	readonly position: Position;
}

/**
 * The edit that writes counterparts into the assignment of the measure at a position: in place of what is written of the
 * same document, else as a further field of an assignment, else in a new assignment in the document's own form.
 */
export function pin(
	member: Member,
	position: Position,
	targets: readonly PinTarget[],
	counterparts: Counterparts,
): PinResult {
	const refuse = (refused: PinRefusal): PinResult => ({ edit: null, refused });
	const { document } = member;
	const measure = document.measures[measureIndexAt(document, position)];
	const basis = targets[0]?.member;
	const indices = targets.map((target) => measureIndexAt(target.member.document, target.position));
	if (!measure || !basis || indices.includes(-1)) return refuse('gone');
	if (targets.some((target) => target.member.key !== basis.key)) return refuse('severalDocuments');
	const written = writeCounterpart(basis, indices);
	if (written === null || !means(written, basis, counterparts)) return refuse('unnamed');
	const edit = pinEdit(new AssignmentForm(document), measure, written, (assignment) =>
		names(assignment, member, basis, counterparts),
	);
	if (!edit) return refuse('noPlace');
	const { uri, version } = member;
	return { edit: { uri, version, range: rangeOf(document.tree.lines, edit), newText: edit.newText }, refused: null };
}

function pinEdit(
	form: AssignmentForm,
	measure: Measure,
	written: string,
	namesBasis: (assignment: Assignment) => boolean,
): TextEdit | null {
	const same = measure.assignments.find(namesBasis);
	const free = measure.assignments.findLast(({ counterpart, form }) => !counterpart && form !== 'row');
	const place = same ?? free;
	if (place) return form.counterpartEdit(place, written);
	return measure.assignments.length === 0 ? form.newAssignmentEdit(measure, written) : null;
}

/** Whether an assignment names measures of a document as its counterparts, and of no other. */
function names(assignment: Assignment, member: Member, basis: Member, counterparts: Counterparts): boolean {
	const written = readWritten(assignment);
	return (
		written.length > 0 &&
		written.every(({ number, title }) =>
			number === null && title === null
				? counterparts.basesOf(member).length === 1
				: isSame(counterparts.resolve({ number, title }), basis),
		)
	);
}

/** Whether what would be written leads back to the document. */
function means(written: string, basis: Member, counterparts: Counterparts): boolean {
	return isSame(counterparts.resolve(readCitation(written)), basis);
}

function isSame(found: Member | undefined, basis: Member): boolean {
	return found !== undefined && found.key === basis.key;
}
