import { type FieldLabelKind, readFieldLabel } from '../syntax/labels';
import type { Bracket, Paragraph, TableRow } from '../syntax/tree';
import { isHan } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import type { Span } from '../text/span';
import { isNote, type Range, readActing, split, trim } from './clauses';
import { readDeadline } from './deadlines';
import type { Assignment, Deadline, Field, Phrase, ResponsibleUnit, UnitRole } from './types';
import { endsLikeUnit } from './unitNames';
import { readUnits, type UnitList } from './units';

/** An assignment and its place in the paragraph that holds it. */
export interface FoundAssignment {
	readonly assignment: Assignment;
	readonly logical: Range;
	/** Whether the whole paragraph is this assignment. */
	readonly ownParagraph: boolean;
}

const ASSIGNMENT_BRACKET = '（([【［';
/** A bracket that cannot be a remark. */
const NAMES_ONLY = /^(?!含|见|注|包括|除|如|即|原|指|其中|附|以下|详)[^：:“”《》]*$/;
const SENTENCE_END = '。！？；;!?：:';

/**
 * Finds the assignments in a paragraph: brackets with labelled fields, brackets without labels that close a measure or a
 * part of it, and lines such as 责任单位：… . A bracket that is not closed is an assignment all the same when it begins
 * with a label. Linear in the paragraph.
 *
 * @param issued the ISO date of issue, to which 力争3年内 and its like are relative
 */
export function findAssignments(paragraph: Paragraph, issued: string | null): FoundAssignment[] {
	const { logical } = paragraph;
	const { text } = logical;
	const found: FoundAssignment[] = [];
	let end = 0;
	for (const bracket of paragraph.brackets) {
		if (bracket.logical.start < end || !ASSIGNMENT_BRACKET.includes(bracket.mark)) continue;
		const inside = {
			start: bracket.logical.start + 1,
			end: bracket.close === null ? bracket.logical.end : bracket.logical.end - 1,
		};
		const labelled = readFieldLabel(text.slice(inside.start, inside.start + 24)) !== null;
		const read = labelled
			? readLabelled(paragraph, inside, issued, bracket.close !== null)
			: closesMeasure(text, bracket)
				? readUnlabelled(paragraph, inside, issued)
				: null;
		if (!read) continue;
		end = bracket.logical.end;
		found.push({
			assignment: assignmentOf(read, bracket, 'bracketed', bracket),
			logical: bracket.logical,
			ownParagraph: bracket.logical.start === 0 && text.length - end <= 1,
		});
	}
	return found.length > 0 ? found : findLines(paragraph, issued);
}

/** Lines and sentences with labels and no brackets: a paragraph of fields, or fields behind the last sentence of one. */
function findLines(paragraph: Paragraph, issued: string | null): FoundAssignment[] {
	const { text } = paragraph.logical;
	const start = lineFieldStart(text);
	if (start < 0) return [];
	const logical = { start, end: text.length };
	const read = readLabelled(paragraph, logical, issued, true);
	if (!read.fields.some((field) => field.kind === 'unit' || field.kind === 'deadline')) return [];
	return [
		{
			assignment: assignmentOf(read, paragraph.logical.sourceSpan(start, text.length), 'lines', null),
			logical,
			ownParagraph: start === 0,
		},
	];
}

function lineFieldStart(text: string): number {
	if (!/[：:]/.test(text)) return -1;
	const head = readFieldLabel(text);
	if (head && head.kind !== 'counterpart') return 0;
	// Only the last sentences are looked at: fields behind a body end the paragraph.
	for (let i = text.length - 2, steps = 0; i > 0 && steps < 400; i--, steps++) {
		if (text[i] !== '。' && text[i] !== ' ') continue;
		const label = readFieldLabel(text.slice(i + 1, i + 25));
		if (label && /^(?:lead|responsible)$/.test(label.kind)) return i + 1 + label.start;
	}
	return -1;
}

/** Whether a bracket stands where an assignment can: behind a sentence, at the end of one, or at the head of a paragraph. */
function closesMeasure(text: string, bracket: Bracket): boolean {
	if (bracket.close === null) return false;
	const before = bracket.logical.start === 0 ? '。' : (text[bracket.logical.start - 1] as string);
	const after = text[bracket.logical.end] ?? '。';
	return SENTENCE_END.includes(before) || '。；;'.includes(after) || bracket.logical.end === text.length;
}

/** Spelt out, as spreading costs more than all else here. */
function assignmentOf(read: Reading, span: Span, form: Assignment['form'], bracket: Bracket | null): Assignment {
	const { fields, units, openList, deadline, counterpart } = read;
	return { start: span.start, end: span.end, form, bracket, fields, units, openList, deadline, counterpart };
}

type Reading = Pick<Assignment, 'fields' | 'units' | 'openList' | 'deadline' | 'counterpart'>;

function readLabelled(paragraph: Paragraph, range: Range, issued: string | null, finished: boolean): Reading {
	const fields: Field[] = [];
	const reader = new AssignmentReader(paragraph.logical, issued);
	for (const { label, value } of splitFields(paragraph.logical.text, range)) {
		fields.push(reader.labelledField(label, value));
	}
	const result = reader.result();
	// What stands at the end of a half-typed assignment may be half a name, or the first half of the next label.
	const last = result.units.at(-1);
	if (!finished && last && !endsLikeUnit(last.fullName)) result.units.pop();
	return { fields, ...result };
}

interface FieldRange {
	readonly label: { readonly kind: FieldLabelKind; readonly range: Range } | null;
	readonly value: Range;
}

/** Splits the inside of an assignment at its labels, which stand at its head or behind a mark. Linear. */
function splitFields(text: string, range: Range): FieldRange[] {
	const fields: FieldRange[] = [];
	let open: FieldRange['label'] = null;
	let valueStart = range.start;
	let depth = 0;
	const close = (end: number) => {
		if (open === null && fields.length === 0 && valueStart >= end) return;
		let stop = end;
		while (stop > valueStart && '；;，,。、 '.includes(text[stop - 1] as string)) stop--;
		fields.push({ label: open, value: trim(text, { start: valueStart, end: stop }) });
	};
	for (let i = range.start; i < range.end; i++) {
		if (i > range.start && isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i - 1))) continue;
		const c = text[i] as string;
		const atHead = i === range.start || (depth === 0 && '；;，,。、 '.includes(text[i - 1] as string));
		if ('（([〔【《'.includes(c)) depth++;
		else if ('）)]〕】》'.includes(c)) depth = Math.max(0, depth - 1);
		if (!atHead) continue;
		const label = readFieldLabel(text.slice(i, Math.min(range.end, i + 24)), i > range.start);
		if (!label || (label.kind === 'other' && text[i - 1] === '、')) continue;
		if (i > range.start) close(i);
		open = {
			kind: label.kind,
			range: { start: i + label.start, end: i + label.start + label.label.length },
		};
		valueStart = i + label.end;
		i = valueStart - 1;
	}
	close(range.end);
	return fields;
}

/** Without a verb, a bracket must close the measure and hold names of units and nothing else: 。（市商务委、市财政局） */
function closesWithNames(text: string, inside: Range, names: Range): boolean {
	const closes = inside.end + 1 === text.length && '。！'.includes(text[inside.start - 2] ?? '-');
	return closes && NAMES_ONLY.test(text.slice(names.start, names.end));
}

function readUnlabelled(paragraph: Paragraph, inside: Range, issued: string | null): Reading | null {
	const { text } = paragraph.logical;
	// Fields with labels may stand behind the units that have none: （甲局负责；完成时限：…）.
	const [first, ...labelled] = splitFields(text, inside);
	const units = labelled.length > 0 && first ? first.value : inside;
	const acts = split(text, units, '，,；;。').some((clause) => readActing(text, clause) !== null);
	if (!acts && !closesWithNames(text, inside, units)) return null;
	const reader = new AssignmentReader(paragraph.logical, issued);
	const unsure = reader.units(units, 'responsible', false);
	// A verb makes up for a name of a kind that is not known (…车务段), as long as most are; without one, all must be.
	if (unsure === null || unsure > (acts ? reader.result().units.length / 2 : 0)) return null;
	const fields = [reader.field('unit', null, units, null)];
	for (const { label, value } of labelled) fields.push(reader.labelledField(label, value));
	const result = reader.result();
	return result.units.length > 0 || result.openList ? { fields, ...result } : null;
}

/** Joins fields on lines of their own below each other, which are one assignment. */
export function joinLines(first: FoundAssignment, second: FoundAssignment): FoundAssignment {
	const [a, b] = [first.assignment, second.assignment];
	const groups = a.units.reduce((most, unit) => Math.max(most, unit.group + 1), 0);
	return {
		...first,
		assignment: {
			...a,
			end: b.end,
			fields: [...a.fields, ...b.fields],
			units: [...a.units, ...b.units.map((unit) => ({ ...unit, group: unit.group + groups }))],
			openList: a.openList || b.openList,
			deadline: a.deadline ?? b.deadline,
			counterpart: a.counterpart ?? b.counterpart,
		},
	};
}

/** Reads the cells of a row whose columns have the labels of an assignment's fields. */
export function readTableAssignment(
	row: TableRow,
	fields: readonly { readonly kind: FieldLabelKind; readonly cell: LogicalText }[],
	issued: string | null,
): Assignment {
	const readings = fields.map(({ kind, cell }) => {
		const reader = new AssignmentReader(cell, issued);
		const whole = { start: 0, end: cell.length };
		const field = reader.labelledField({ kind, range: { start: 0, end: 0 } }, whole);
		return { field: { ...field, label: null }, ...reader.result() };
	});
	return {
		start: row.start,
		end: row.end,
		form: 'row',
		bracket: null,
		fields: readings.map(({ field }) => field),
		units: readings.flatMap(({ units }, group) => units.map((unit) => ({ ...unit, group }))),
		openList: readings.some(({ openList }) => openList),
		deadline: readings.find(({ deadline }) => deadline)?.deadline ?? null,
		counterpart: readings.find(({ counterpart }) => counterpart)?.counterpart ?? null,
	};
}

/** Gathers what the clauses of an assignment say. */
class AssignmentReader {
	private readonly found: ResponsibleUnit[] = [];
	private openList = false;
	private deadline: Deadline | null = null;
	private counterpart: Phrase | null = null;
	private group = 0;

	constructor(
		private readonly logical: LogicalText,
		private readonly issued: string | null,
	) {}

	/**
	 * Takes the clauses of a unit field, or of an assignment without labels: groups of units, and among them a deadline
	 * and notes. A verb at the end of a clause says what the units before it do too, back to the last verb.
	 *
	 * @returns how many names end as no unit's name is known to end; null where a clause cannot be a list of units, as in
	 * a labelled field everything can
	 */
	units(range: Range, role: UnitRole, labelled: boolean): number | null {
		const { logical } = this;
		const { text } = logical;
		let waiting: ResponsibleUnit[] = [];
		let acted = false;
		let unsure = 0;
		for (const clause of split(text, range, '，,；;。')) {
			const content = text.slice(clause.start, clause.end);
			if (isNote(content)) continue;
			const list: UnitList = readUnits(logical, clause, this.group, role);
			const doubtful = list.impossible || list.unsure > 0 || list.units.length === 0;
			if (doubtful && this.takeDeadline(clause)) continue;
			if (doubtful && !labelled) {
				if (acted && list.role === null) continue;
				if (list.impossible) return null;
			}
			unsure += list.unsure;
			if (list.units.length > 0) this.group++;
			this.openList ||= list.openList;
			if (list.role === null) {
				for (const unit of list.units) waiting.push(unit);
				continue;
			}
			// 甲、乙，丙按职责分工负责: all three. But in 甲，乙配合 only 乙 supports.
			const shared = list.role === 'responsible' || (acted && list.role === 'supporting');
			for (const unit of waiting) this.found.push(labelled || !shared ? unit : { ...unit, role: list.role });
			for (const unit of list.units) this.found.push(unit);
			waiting = [];
			acted = true;
		}
		for (const unit of waiting) this.found.push(unit);
		return unsure;
	}

	/** Takes a field with a label, whatever it says. */
	labelledField(label: FieldRange['label'], value: Range): Field {
		const kind = label?.kind ?? 'other';
		if (kind === 'lead' || kind === 'supporting' || kind === 'responsible') {
			this.units(value, kind, true);
			return this.field('unit', label, value, kind);
		}
		if (kind === 'deadline') this.takeDeadline(value);
		else if (kind === 'counterpart') this.counterpart ??= this.logical.phrase(value.start, value.end);
		return this.field(kind, label, value, null);
	}

	takeDeadline(range: Range): boolean {
		const value = this.logical.text.slice(range.start, range.end);
		const reading = readDeadline(value, this.issued);
		if (!reading) return false;
		const start = range.start + Math.max(0, value.indexOf(reading.text));
		this.deadline ??= { ...reading, ...this.logical.sourceSpan(start, start + reading.text.length) };
		return true;
	}

	field(kind: Field['kind'], label: FieldRange['label'], value: Range, role: UnitRole | null): Field {
		const { logical } = this;
		const span = logical.sourceSpan(label?.range.start ?? value.start, Math.max(value.end, label?.range.end ?? 0));
		return {
			start: span.start,
			end: span.end,
			kind,
			label: label && logical.phrase(label.range.start, label.range.end),
			value: logical.phrase(value.start, value.end),
			role,
		};
	}

	result(): Omit<Reading, 'fields' | 'units'> & { units: ResponsibleUnit[] } {
		return { units: this.found, openList: this.openList, deadline: this.deadline, counterpart: this.counterpart };
	}
}
