import { CompletionItemKind } from 'vscode-languageserver';
import type { Field, PolicyDocument } from '../../model/types';
import { AssignmentForm } from '../../rules/shared/assignmentForm';
import { DATE_PLACEHOLDER, UNIT_PLACEHOLDER } from '../../rules/shared/placeholders';
import type { Proposal } from '../proposal';
import { Snippet } from '../snippet';
import type { LabelPlace } from './assignmentPlace';
import { fieldsOf, usualLabel } from './fields';

/** Whole assignments for a bracket that has just been opened: the form of the document first, then the usual ones. */
export function assignmentItems(document: PolicyDocument, { typed }: LabelPlace, bracket: string): Proposal[] {
	const [responsible, lead, supporting, deadline] = (['responsible', 'lead', 'supporting', 'deadline'] as const).map(
		(subject) => usualLabel(document, subject),
	);
	const forms = [
		new AssignmentForm(document).newAssignment().trim(),
		`（${responsible}：${UNIT_PLACEHOLDER}；${deadline}：${DATE_PLACEHOLDER}）`,
		`（${lead}：${UNIT_PLACEHOLDER}；${supporting}：${UNIT_PLACEHOLDER}；${deadline}：${DATE_PLACEHOLDER}）`,
		`（${UNIT_PLACEHOLDER}牵头，${UNIT_PLACEHOLDER}配合，${DATE_PLACEHOLDER}完成）`,
	];
	return [...new Set(forms)]
		.filter((form) => /^[（(【[]/.test(form) && form.slice(1).startsWith(typed))
		.map((text) => ({
			label: text.replaceAll(UNIT_PLACEHOLDER, '…').replaceAll(DATE_PLACEHOLDER, '…'),
			text,
			snippet: withStops(text),
			filter: bracket + text.slice(1),
			kind: CompletionItemKind.Snippet,
		}));
}

/** The labels of the fields that an assignment does not have yet. */
export function labelItems(
	document: PolicyDocument,
	{ assignment, typed }: LabelPlace,
	namesCounterparts: boolean,
): Proposal[] {
	const colon = assignment?.bracket?.mark === '(' || assignment?.bracket?.mark === '[' ? ':' : '：';
	return fieldsOf(document, assignment, namesCounterparts)
		.filter(({ field, label }) => field === null && label.startsWith(typed))
		.map(({ label }) => ({ label: label + colon, text: label + colon, kind: CompletionItemKind.Keyword }));
}

const shared = '按职责分工负责';
const firstLeads = '，排在第一位的为牵头单位，下同';

/**
 * What a list of several units can close with, behind the last of them.
 * @param typed the unit that the cursor stands behind
 */
export function closingItems(document: PolicyDocument, field: Field, offset: number, typed: string): Proposal[] {
	const units = document.measures
		.flatMap(({ assignments }) => assignments.flatMap((assignment) => assignment.units))
		.filter(({ start, end }) => start >= field.start && end <= field.end);
	if (units.length < 2 || units.at(-1)?.end !== offset) return [];
	const phrase = /按[一-鿿]{0,5}$/.exec(typed)?.[0] ?? '';
	const unit = typed.slice(0, typed.length - phrase.length);
	const phrases = [shared, ...(document.defaults.length === 0 && field.role === 'responsible' ? [firstLeads] : [])];
	return phrases
		.filter((one) => one.startsWith(phrase))
		.map((one) => ({ label: one, text: unit + one, kind: CompletionItemKind.Text }));
}

/** A text with its placeholders as places to fill in. */
function withStops(text: string): string {
	const snippet = new Snippet();
	for (const piece of text.split(new RegExp(`(${UNIT_PLACEHOLDER}|${DATE_PLACEHOLDER})`))) {
		if (piece === UNIT_PLACEHOLDER || piece === DATE_PLACEHOLDER) snippet.stop(piece);
		else snippet.text(piece);
	}
	return snippet.toString();
}
