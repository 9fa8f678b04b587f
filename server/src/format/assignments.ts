import type { Assignment, PolicyDocument } from '../model/types';
import type { TextEdit } from '../text/editedText';

/** Brackets of another kind around an assignment; half-width ones are the matter of a rule. */
const OTHER_BRACKETS = '[［【';
/** A colon behind a label that is half-width, or has blanks beside it. */
const COLON = /^ *(?:: *|： +)$|^ +：$/;
/** What stands between two fields, or between the last one and the bracket. */
const SEPARATOR = /^[；;，,。、 \t\u3000]+$/;
const IDLE = /^[；;，,、 \t\u3000]+$/;

/**
 * The edits that give the assignments of a document their one shape, （责任单位：…；完成时限：…）: the brackets, the colons and ；
 * between two fields. What the fields say, their labels and their order stay, and so do assignments without labels or brackets.
 * Linear.
 */
export function assignmentEdits({ text, measures }: PolicyDocument): TextEdit[] {
	const edits: TextEdit[] = [];
	let end = 0;
	for (const { assignments } of measures) {
		for (const assignment of assignments) {
			if (assignment.start < end || !assignment.fields.some(({ label }) => label !== null)) continue;
			edits.push(...shapeEdits(text, assignment));
			end = assignment.end;
		}
	}
	return edits.sort((a, b) => a.start - b.start);
}

function shapeEdits(text: string, { bracket, fields }: Assignment): TextEdit[] {
	const edits: TextEdit[] = [];
	for (const { label, value } of fields) {
		if (!label || !COLON.test(text.slice(label.end, value.start))) continue;
		edits.push({ start: label.end, end: value.start, newText: '：' });
	}
	if (!bracket || bracket.close === null) return edits;
	if (OTHER_BRACKETS.includes(bracket.mark) && !/[（）()]/.test(text.slice(bracket.start, bracket.end))) {
		edits.push({ start: bracket.open, end: bracket.open + 1, newText: '（' });
		edits.push({ start: bracket.close, end: bracket.close + 1, newText: '）' });
	}
	for (const [i, { end }] of fields.entries()) {
		const next = fields[i + 1];
		const start = next?.start ?? bracket.close;
		const printed = text.slice(end, start);
		if (next ? SEPARATOR.test(printed) && printed !== '；' : IDLE.test(printed)) {
			edits.push({ start: end, end: start, newText: next ? '；' : '' });
		}
	}
	return edits;
}
