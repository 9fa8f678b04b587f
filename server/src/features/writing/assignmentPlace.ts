import type { Assignment, PolicyDocument } from '../../model/types';
import { isAtEnd, type TypedLine } from './line';

/** A place in an assignment where a field begins. */
export interface LabelPlace {
	/** Null where only the bracket is there. */
	readonly assignment: Assignment | null;
	/** Where the label begins: an offset. */
	readonly from: number;
	/** What is typed of it. */
	readonly typed: string;
}

/** The assignment in a bracket that the cursor stands in. */
export function assignmentAt({ measures }: PolicyDocument, offset: number): Assignment | null {
	for (const { assignments, start } of measures) {
		if (start > offset) break;
		for (const assignment of assignments) {
			const { bracket } = assignment;
			if (bracket && bracket.open < offset && offset <= (bracket.close ?? assignment.end)) return assignment;
			// What is typed behind the last mark of a bracket that is still open.
			if (bracket && bracket.close === null && bracket.open < offset && offset <= assignment.end + 2) return assignment;
		}
	}
	return null;
}

/** Where the next field of an assignment is being begun: behind its bracket, or behind ；. Null anywhere else. */
export function labelPlace(document: PolicyDocument, line: TypedLine): LabelPlace | null {
	const offset = line.start + line.before.length;
	const assignment = assignmentAt(document, offset);
	if (!assignment?.bracket || assignment.fields.every(({ label }) => label === null)) return null;
	const inside = line.before.slice(Math.max(0, assignment.bracket.open + 1 - line.start));
	const match = /(?:^|[；;])\s*([一-鿿]{0,6})$/.exec(inside);
	if (!match || /^[一-鿿]*[：:]/.test(line.behind)) return null;
	const typed = match[1] as string;
	return { assignment, from: offset - typed.length, typed };
}

/**
 * The bracket that is being opened where a measure without an assignment could have one, at the end of a line: behind its
 * last sentence; inside of a sentence only with the beginning of what could stand in it. Null anywhere else.
 */
export function newBracket(document: PolicyDocument, line: TypedLine): LabelPlace | null {
	const match = /(^|.)[\s\u3000]{0,4}([（(【[])([一-鿿]{0,6})$/.exec(line.before);
	if (!match || !isAtEnd(line)) return null;
	const typed = match[3] as string;
	const offset = line.start + line.before.length;
	const at = offset - typed.length - 1;
	const measure = document.measures.findLast(({ item, start }) => item !== null && start < at);
	if (!measure || measure.assignments.some(({ start }) => start !== at)) return null;
	const isBehindSentence = /^[。；;！]?$/.test(match[1] as string) && at > measure.title.end;
	if (!isBehindSentence && typed === '') return null;
	const between = document.text.slice(Math.max(measure.end, measure.bodyEnd), at);
	return between.trim() === '' ? { assignment: null, from: at, typed } : null;
}
