import type { CompletionItem, CompletionItemKind, Position, Range } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { Field } from '../model/types';
import { counterpartItems, deadlineItems, documentItems, unitItems } from './completionItems';
import type { LibraryIndex } from './libraryIndex';
import { excerpt } from './naming';
import { rangeOf } from './ranges';

/** What opens a list of proposals by being typed: a book title, a field, and a further unit. */
export const completionTriggers = ['《', '：', ':', '、'];

/** What an item carries, for the explanation that is worked out when a person looks at it. */
export interface CompletionData {
	readonly uri: string;
	/** Index of a measure of that document; null for the document itself. */
	readonly measure: number | null;
}

/** A proposal: what is shown, what is written, and what it is found by. */
export interface Proposal {
	readonly label: string;
	readonly detail?: string;
	readonly text: string;
	readonly filter?: string;
	readonly kind: CompletionItemKind;
	readonly data?: CompletionData;
}

/**
 * What can be written at a position: behind 《 the documents of the library, in an assignment its units, deadlines and
 * counterparts. Null where there is nothing to propose. In the order of the proposals, which the client keeps.
 * @param today the reader's day, as an ISO date
 */
export function completion(
	library: LibraryIndex,
	member: Member,
	position: Position,
	today: string,
): CompletionItem[] | null {
	const { text, tree } = member.document;
	const offset = tree.lines.offsetAt(position);
	const title = openTitle(text, offset);
	if (title !== null) {
		const closed = text[offset] === '》' ? offset + 1 : offset;
		return items(documentItems(library, member), rangeOf(tree.lines, { start: title, end: closed }));
	}
	const field = fieldAt(member, offset);
	if (!field) return null;
	const from = typedFrom(text, field, offset);
	const range = rangeOf(tree.lines, { start: from, end: typedTo(text, from, offset) });
	switch (field.kind) {
		case 'unit':
			return items(unitItems(library, member, field, offset), range);
		case 'deadline':
			return items(deadlineItems(member, today), range);
		case 'counterpart':
			return items(counterpartItems(library, member, offset), range);
		default:
			return null;
	}
}

/** Where the book title begins that is being typed at an offset; null where none is. */
function openTitle(text: string, offset: number): number | null {
	const before = text.slice(Math.max(0, offset - longestTitle), offset);
	const open = before.lastIndexOf('《');
	if (open < 0 || /[》。\n]/.test(before.slice(open))) return null;
	return offset - before.length + open + 1;
}

const longestTitle = 60;

/** The labelled field of an assignment whose value is being typed at an offset. */
function fieldAt({ document: { measures, text } }: Member, offset: number): Field | null {
	for (const { assignments, start } of measures) {
		if (start > offset) break;
		for (const { fields } of assignments) {
			const field = fields.findLast(({ label }) => label !== null && label.end < offset);
			if (!field) continue;
			// A separator behind the last unit is not part of the field, but what is typed behind it will be.
			if (field.end >= offset || /^[、，,：:\s]{1,3}$/.test(text.slice(field.end, offset))) return field;
		}
	}
	return null;
}

/** Where the word begins that is being typed: behind the last separator, or the colon. */
function typedFrom(text: string, field: Field, offset: number): number {
	const start = field.label?.end ?? field.start;
	const typed = text.slice(start, offset);
	const separators = field.kind === 'unit' ? /[、，,：:\s]/g : /[：:\s]/g;
	const last = [...typed.matchAll(separators)].at(-1);
	return last ? start + last.index + 1 : start;
}

/** Where it ends: a bracket that an editor has closed by itself, inside of the assignment's own, belongs to it. */
function typedTo(text: string, from: number, offset: number): number {
	const typed = text.slice(from, offset);
	const isOpen = typed.lastIndexOf('（') > typed.lastIndexOf('）');
	return isOpen && /^）[）；;]/.test(text.slice(offset, offset + 2)) ? offset + 1 : offset;
}

function items(proposals: readonly Proposal[], range: Range): CompletionItem[] {
	return proposals.map(({ label, detail, text, filter, kind, data }, i) => ({
		label,
		kind,
		sortText: String(i).padStart(4, '0'),
		filterText: filter ?? text,
		textEdit: { range, newText: text },
		...(detail ? { detail } : {}),
		...(data ? { data } : {}),
	}));
}

/** What a person reads of a proposed document or measure before choosing it; empty for other proposals. */
export function completionDocumentation(library: LibraryIndex, item: CompletionItem): string {
	const { uri, measure } = (item.data ?? {}) as Partial<CompletionData>;
	const member = uri === undefined ? undefined : library.get(uri);
	if (!member) return '';
	if (measure !== null && measure !== undefined) return excerpt(member.document.measures[measure]?.body ?? '');
	const { issuer, dateOfIssue } = member.document.metadata;
	return [issuer?.text, dateOfIssue?.text].filter((text) => text !== undefined).join('\n');
}
