import type { Assignment, Field, Measure, PolicyDocument, UnitRole } from '../../model/types';
import type { TextEdit } from '../rule';
import { DATE_PLACEHOLDER, UNIT_PLACEHOLDER } from './placeholders';

const UNIT_LABEL = '责任单位';
const DEADLINE_LABEL = '完成时限';
const COUNTERPART_LABEL = '对应举措';
/** The house format. */
const STANDARD = `（${UNIT_LABEL}：${UNIT_PLACEHOLDER}；${DEADLINE_LABEL}：${DATE_PLACEHOLDER}）`;

/** How a document writes its assignments: what is added to it looks like what is there. Worked out once, when asked for. */
export class AssignmentForm {
	private readonly known = new Map<Field['kind'] | 'assignment', string | null>();

	constructor(private readonly document: PolicyDocument) {}

	/**
	 * The edit that gives a measure an assignment in the form that most assignments of the document have: its marks,
	 * labels and separators, and the line of its own where they stand on one; the house format where the document has
	 * none. Where the measure has an assignment that names no unit, its unit field goes into that.
	 */
	assignmentEdit(measure: Measure): TextEdit {
		const existing = measure.assignments[0];
		if (existing !== undefined) return this.unitFieldEdit(existing);
		return { start: measure.bodyEnd, end: measure.bodyEnd, newText: this.newAssignment() };
	}

	/** The edit that gives an assignment a deadline field. Null where it has no place for one. */
	deadlineEdit(assignment: Assignment, deadline: string): TextEdit | null {
		const { text } = this.document;
		const existing = assignment.fields.find((field) => field.kind === 'deadline');
		if (existing !== undefined) {
			if (existing.value.text !== '') return null;
			return { start: existing.value.start, end: existing.value.end, newText: deadline };
		}
		if (assignment.form === 'row') return null;
		const label = this.label('deadline') ?? DEADLINE_LABEL;
		if (assignment.form === 'lines') return lineEdit(this.document, assignment, label, deadline);
		return furtherFieldEdit(text, assignment, label, deadline);
	}

	/** The edit by which an assignment names a counterpart, in place of what it names now. Null where it has no place for one. */
	counterpartEdit(assignment: Assignment, counterpart: string): TextEdit | null {
		const { counterpart: named, fields, form } = assignment;
		const existing = named ?? fields.find((field) => field.kind === 'counterpart')?.value;
		if (existing) return { start: existing.start, end: existing.end, newText: counterpart };
		if (form === 'row') return null;
		// Behind the last field also where fields stand on lines of their own: alone on its line it is no field.
		return furtherFieldEdit(this.document.text, assignment, COUNTERPART_LABEL, counterpart);
	}

	/** The edit that gives a measure without assignment one in the document's form, which names a counterpart too. */
	newAssignmentEdit(measure: Measure, counterpart: string): TextEdit {
		return { start: measure.bodyEnd, end: measure.bodyEnd, newText: this.newAssignment(counterpart) };
	}

	/** A new assignment in the document's form, with placeholders; it names a counterpart too, where one is given. */
	newAssignment(counterpart?: string): string {
		const form = this.dominant() ?? STANDARD;
		if (counterpart === undefined) return form;
		const [, content = '', closing = ''] = /^(.*?)([）)\]］】〕]?)$/su.exec(form) ?? [];
		const [separator, colon] = closing === ')' || closing === ']' ? [';', ':'] : ['；', '：'];
		return `${content}${separator}${COUNTERPART_LABEL}${colon}${counterpart}${closing}`;
	}

	/** Puts a unit field in front of the fields of an assignment that has none. */
	private unitFieldEdit(assignment: Assignment): TextEdit {
		const { text } = this.document;
		const [separator, colon] = isHalfWidth(text, assignment) ? [';', ':'] : ['；', '：'];
		const first = assignment.fields[0];
		const at = first?.start ?? contentEnd(text, assignment);
		const label = this.label('unit') ?? UNIT_LABEL;
		const end = assignment.form === 'lines' ? lineBreakOf(text) : separator;
		return { start: at, end: at, newText: `${label}${colon}${UNIT_PLACEHOLDER}${first === undefined ? '' : end}` };
	}

	/** The form of most assignments that name units. */
	private dominant(): string | null {
		return this.once('assignment', ({ text, measures }) =>
			measures.flatMap((measure) =>
				measure.assignments.flatMap((one) => (one.units.length > 0 ? (skeleton(text, measure, one) ?? []) : [])),
			),
		);
	}

	/** The label that most fields of a kind have. */
	private label(kind: Field['kind']): string | null {
		return this.once(kind, ({ measures }) =>
			measures.flatMap(({ assignments }) =>
				assignments.flatMap(({ fields }) =>
					fields.flatMap((field) => (field.kind === kind && field.label !== null ? field.label.text : [])),
				),
			),
		);
	}

	private once(key: Field['kind'] | 'assignment', entries: (document: PolicyDocument) => string[]): string | null {
		const known = this.known.get(key);
		if (known !== undefined) return known;
		const found = mostFrequent(entries(this.document));
		this.known.set(key, found);
		return found;
	}
}

/** An assignment as it is printed, placeholders in place of what it says. */
function skeleton(text: string, measure: Measure, assignment: Assignment): string | null {
	if (assignment.form === 'row') return null;
	const gap = text.slice(measure.bodyEnd, assignment.start);
	const parts: string[] = [];
	let previous: Field | null = null;
	for (const field of assignment.fields) {
		if (field.kind !== 'unit' && field.kind !== 'deadline') continue;
		if (previous !== null) parts.push(between(text, assignment, previous, field));
		if (field.label === null) parts.push(unlabelled(assignment, field));
		else parts.push(field.label.text, colonAfter(text, field), placeholderFor(field));
		previous = field;
	}
	if (previous === null) return null;
	const content = parts.join('');
	const ownLine = /^\s*[\r\n]\s*$/.test(gap) ? gap : '';
	if (assignment.form === 'lines') return `${ownLine === '' ? lineBreakOf(text) : ownLine}${content}`;
	const { bracket } = assignment;
	if (bracket === null) return `${ownLine}${content}`;
	return `${ownLine}${bracket.mark}${content}${CLOSING[bracket.mark] ?? '）'}`;
}

const CLOSING: Readonly<Record<string, string>> = {
	'（': '）',
	'(': ')',
	'[': ']',
	'［': '］',
	'【': '】',
	'〔': '〕',
};

function placeholderFor(field: Field): string {
	return field.kind === 'unit' ? UNIT_PLACEHOLDER : DATE_PLACEHOLDER;
}

/** A field without a label says in words what its units do: A牵头，B、C配合. */
function unlabelled(assignment: Assignment, field: Field): string {
	if (field.kind === 'deadline') return `${DATE_PLACEHOLDER}完成`;
	const roles = new Set<UnitRole>();
	for (const unit of assignment.units) if (field.start <= unit.start && unit.end <= field.end) roles.add(unit.role);
	if (!roles.has('lead')) return `${UNIT_PLACEHOLDER}${roles.has('supporting') && roles.size === 1 ? '配合' : '负责'}`;
	if (!roles.has('supporting')) return `${UNIT_PLACEHOLDER}${field.value.text.includes('牵头') ? '牵头' : '负责'}`;
	return `${UNIT_PLACEHOLDER}牵头，${UNIT_PLACEHOLDER}配合`;
}

/** What separates two fields: the mark as printed, or the line break of fields on lines of their own. */
function between(text: string, assignment: Assignment, previous: Field, next: Field): string {
	const printed = text.slice(previous.end, next.start);
	if (assignment.form === 'lines' && /[\r\n]/.test(printed)) return printed;
	return /[；;，,。]/.exec(printed)?.[0] ?? (isHalfWidth(text, assignment) ? ';' : '；');
}

function colonAfter(text: string, field: Field): string {
	return /[：:]/.exec(text.slice(field.label?.end ?? field.start, field.end))?.[0] ?? '：';
}

/** Whether an assignment is written with half-width marks: its first colon, or else its bracket. */
function isHalfWidth(text: string, assignment: Assignment): boolean {
	const labelled = assignment.fields.find((field) => field.label !== null);
	if (labelled !== undefined) return colonAfter(text, labelled) === ':';
	return assignment.bracket?.mark === '(';
}

/** Where a further field is written: behind the last character inside the bracket, in front of a stop that closes it. */
function contentEnd(text: string, assignment: Assignment): number {
	let end = assignment.bracket?.close ?? assignment.end;
	while (end > assignment.start && /[\s。；;，,]/.test(text[end - 1] as string)) end--;
	return end;
}

/** A further field behind the last one. Null behind a bracket that is not closed: it would be taken for a part of what that holds. */
function furtherFieldEdit(text: string, assignment: Assignment, label: string, value: string): TextEdit | null {
	const [separator, colon] = isHalfWidth(text, assignment) ? [';', ':'] : ['；', '：'];
	const at = contentEnd(text, assignment);
	if (!isBalanced(text.slice(assignment.bracket ? assignment.start + 1 : assignment.start, at))) return null;
	return { start: at, end: at, newText: `${separator}${label}${colon}${value}` };
}

function lineEdit({ text, tree }: PolicyDocument, assignment: Assignment, label: string, deadline: string): TextEdit {
	const last = assignment.fields.at(-1);
	const line = tree.lines.spanOf(tree.lines.lineAt(last?.start ?? assignment.start));
	const indent = /^\s*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
	const colon = last === undefined ? '：' : colonAfter(text, last);
	const newText = `${lineBreakOf(text)}${indent}${label}${colon}${deadline}`;
	return { start: assignment.end, end: assignment.end, newText };
}

/** Whether as many brackets are closed as are opened. */
function isBalanced(text: string): boolean {
	let depth = 0;
	for (const character of text) {
		if ('（([〔【《“'.includes(character)) depth++;
		else if ('）)]〕】》”'.includes(character)) depth--;
	}
	return depth === 0;
}

/** The line break that a text uses. */
function lineBreakOf(text: string): string {
	return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** The most frequent entry, the first of them where several are; null for none. */
function mostFrequent(entries: readonly string[]): string | null {
	const counts = new Map<string, number>();
	for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
	let best: string | null = null;
	for (const [entry, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = entry;
	return best;
}
