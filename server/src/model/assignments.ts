import { type FieldLabelKind, readFieldLabel } from '../syntax/labels';
import type { Bracket, Paragraph, TableRow } from '../syntax/tree';
import { isBlank } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import type { Span } from '../text/span';
import { AssignmentReader, type Reading, splitFields } from './assignmentFields';
import { type Range, readActing, split } from './clauses';
import type { Assignment, Field, ResponsibleUnit } from './types';
import { endsLikeUnit } from './unitNames';

/** An assignment and its place in the paragraph that holds it. */
export interface FoundAssignment {
	readonly assignment: Assignment;
	readonly logical: Range;
	/** Whether the whole paragraph is this assignment. */
	readonly ownParagraph: boolean;
	/** Whether it is a line below another that it makes one assignment with. */
	readonly goesOn?: boolean;
}

const ASSIGNMENT_BRACKET = '（([【［〔';
/** Whom to ask, which makes nobody responsible: （联系人：…）. */
const CONTACT = /^联系(?:人|电话|方式)$/;
/** A bracket that cannot be a remark. */
const NAMES_ONLY = /^(?!含|见|注|包括|除|如|即|原|指|其中|附|以下|详)[^：:“”《》]*$/;
/** What a remark has in it and no list of names: （预留比例按有关规定执行）, whose 行 is no bank; 县（市、区） cut in two. */
const REMARK = /^不|按|规定|除外|[执实进运试施]行(?:[、，]|$)|^[省市县区州盟旗](?:[、，]|$)/;
/** What a bracket explains, though it may end with who does it: （重点行业除外，由主管部门负责）. */
const EXPLANATION = /除外|简称|^(?:含|包括|例如|即)/;
/** Longer than a sentence that says no more than who does it. */
const LONGEST_SENTENCE = 200;
const SENTENCE_END = '。！？；;!?：:';

/**
 * Finds the assignments in a paragraph: brackets with labelled fields, brackets without labels that close a measure or a
 * part of it, and lines such as 责任单位：… . A bracket that is not closed is an assignment all the same when there is a
 * label in it. Linear in the paragraph.
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
			: closesMeasure(text, bracket, inside)
				? readUnlabelled(paragraph, inside, issued, bracket.close !== null)
				: null;
		if (!read || isContact(read)) continue;
		end = bracket.logical.end;
		found.push({
			assignment: assignmentOf(read, bracket, 'bracketed', bracket),
			logical: bracket.logical,
			ownParagraph: bracket.logical.start === 0 && text.length - end <= 1,
		});
	}
	return found.length > 0 ? found : findLines(paragraph, issued);
}

/** Whether fields say whom to ask and by what telephone, and nothing else. */
function isContact({ fields }: Reading): boolean {
	return CONTACT.test(fields[0]?.label?.text ?? '') && fields.every(({ kind }) => kind === 'other');
}

/** Lines and sentences with labels and no brackets: a paragraph of fields, or fields behind the last sentence of one. */
function findLines(paragraph: Paragraph, issued: string | null): FoundAssignment[] {
	const { text } = paragraph.logical;
	const start = lineFieldStart(text);
	const read = start < 0 ? null : readLabelled(paragraph, { start, end: text.length }, issued, true);
	if (read?.fields.some((field) => field.kind === 'unit' || field.kind === 'deadline')) {
		return [unbracketed(paragraph, { start, end: text.length }, read)];
	}
	return findSentence(paragraph, issued);
}

/** Where a sentence may begin that says who does it: 由…, 此项工作由…. */
const BY = /[。；](?:(?:此|该|本|以上)项?(?:工作|任务|举措|措施|事项))?(?=由)/g;
/** Until when, and what is to be ready then: 2024年11月15日前完成检查. */
const BY_WHEN = /^(?:于|在)?\d{4}年[^，,。；;]{0,30}$/;

/**
 * 由县农业农村局牵头，各乡镇负责落实，2026年底前完成。: the last sentence, where it names units, what they do and until when,
 * and nothing else.
 */
function findSentence(paragraph: Paragraph, issued: string | null): FoundAssignment[] {
	const { text } = paragraph.logical;
	if (!text.includes('由')) return [];
	let end = text.length;
	while (end > 0 && (text[end - 1] === '。' || isBlank(text.charCodeAt(end - 1)))) end--;
	const from = Math.max(0, end - LONGEST_SENTENCE);
	const last = [...text.slice(from, end).matchAll(BY)].at(-1);
	if (last === undefined) return [];
	const start = from + last.index + last[0].length;
	const clauses = split(text, { start, end }, '，,；;');
	const isTime = ({ start: at, end: to }: Range) => BY_WHEN.test(text.slice(at, to));
	if (clauses.length === 0 || isTime(clauses[0] as Range)) return [];
	if (!clauses.every((clause) => isTime(clause) || readActing(text, clause) !== null)) return [];
	const reader = new AssignmentReader(paragraph.logical, issued);
	if (reader.units({ start, end }, 'responsible', false) !== 0) return [];
	const read = { fields: [reader.field('unit', null, { start, end }, null)], ...reader.result() };
	return read.units.length > 0 ? [unbracketed(paragraph, { start, end }, read)] : [];
}

function unbracketed(paragraph: Paragraph, logical: Range, read: Reading): FoundAssignment {
	const span = paragraph.logical.sourceSpan(logical.start, logical.end);
	return { assignment: assignmentOf(read, span, 'lines', null), logical, ownParagraph: logical.start === 0 };
}

function lineFieldStart(text: string): number {
	if (!/[：:】]/.test(text)) return -1;
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
function closesMeasure(text: string, bracket: Bracket, inside: Range): boolean {
	const before = bracket.logical.start === 0 ? '。' : (text[bracket.logical.start - 1] as string);
	// Of those that are not closed, one in a paragraph is outermost: more of them would each be read to its end.
	if (bracket.close === null)
		return bracket.depth === 0 && SENTENCE_END.includes(before) && splitFields(text, inside).length > 1;
	const after = text[bracket.logical.end] ?? '。';
	return SENTENCE_END.includes(before) || '。；;'.includes(after) || bracket.logical.end === text.length;
}

/** Spelt out, as spreading costs more than all else here. */
function assignmentOf(read: Reading, span: Span, form: Assignment['form'], bracket: Bracket | null): Assignment {
	const { fields, units, openList, deadline, counterpart } = read;
	return { start: span.start, end: span.end, form, bracket, fields, units, openList, deadline, counterpart };
}

function readLabelled(paragraph: Paragraph, range: Range, issued: string | null, finished: boolean): Reading {
	const fields: Field[] = [];
	const reader = new AssignmentReader(paragraph.logical, issued);
	for (const { label, value } of splitFields(paragraph.logical.text, range)) {
		fields.push(reader.labelledField(label, value));
	}
	return { fields, ...resultOf(reader, finished) };
}

/** What stands at the end of a half-typed assignment may be half a name, or the first half of the next label. */
function resultOf(reader: AssignmentReader, finished: boolean): ReturnType<AssignmentReader['result']> {
	const result = reader.result();
	const last = result.units.at(-1);
	if (!finished && last && !endsLikeUnit(last.fullName)) result.units.pop();
	return result;
}

/**
 * Without a verb, a bracket must close the measure and hold names of units and nothing else: 。（市商务委、市财政局）, if need
 * be in a paragraph of its own.
 */
function closesWithNames(text: string, inside: Range, names: Range): boolean {
	const closes = inside.end + 1 === text.length && '。！'.includes(text[inside.start - 2] ?? '。');
	const content = text.slice(names.start, names.end);
	return closes && NAMES_ONLY.test(content) && !REMARK.test(content);
}

function readUnlabelled(paragraph: Paragraph, inside: Range, issued: string | null, finished: boolean): Reading | null {
	const { text } = paragraph.logical;
	// Fields with labels may stand behind the units that have none: （甲局负责；完成时限：…）.
	const [first, ...labelled] = splitFields(text, inside);
	const units = labelled.length > 0 && first ? first.value : inside;
	const acts = split(text, units, '，,；;。').some((clause) => readActing(text, clause) !== null);
	if (acts ? EXPLANATION.test(text.slice(units.start, units.end)) : !closesWithNames(text, inside, units)) return null;
	const reader = new AssignmentReader(paragraph.logical, issued);
	const unsure = reader.units(units, 'responsible', false);
	// A verb makes up for names of a kind that is not known (…车务段), as long as most are; without one, one in many may be.
	if (unsure === null || unsure > reader.result().units.length * (acts ? 1 / 2 : 1 / 5)) return null;
	const fields = [reader.field('unit', null, units, null)];
	for (const { label, value } of labelled) fields.push(reader.labelledField(label, value));
	const result = resultOf(reader, finished);
	return result.units.length > 0 || result.openList ? { fields, ...result } : null;
}

/** Joins fields on lines of their own below each other, which are one assignment. Linear. */
export function joinLines(found: readonly FoundAssignment[]): FoundAssignment[] {
	const joined: FoundAssignment[] = [];
	for (let i = 0; i < found.length; ) {
		let end = i + 1;
		while (found[end]?.goesOn) end++;
		joined.push(end === i + 1 ? (found[i] as FoundAssignment) : joinRun(found.slice(i, end)));
		i = end;
	}
	return joined;
}

function joinRun(run: readonly FoundAssignment[]): FoundAssignment {
	const first = run[0] as FoundAssignment;
	const parts = run.map(({ assignment }) => assignment);
	const units: ResponsibleUnit[] = [];
	let groups = 0;
	for (const part of parts) {
		const before = groups;
		for (const unit of part.units) {
			units.push({ ...unit, group: unit.group + before });
			groups = Math.max(groups, unit.group + before + 1);
		}
	}
	const last = parts.at(-1) as Assignment;
	const read: Reading = {
		fields: parts.flatMap(({ fields }) => fields),
		units,
		openList: parts.some(({ openList }) => openList),
		deadline: parts.find(({ deadline }) => deadline)?.deadline ?? null,
		counterpart: parts.find(({ counterpart }) => counterpart)?.counterpart ?? null,
	};
	return { ...first, assignment: assignmentOf(read, { start: first.assignment.start, end: last.end }, 'lines', null) };
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
