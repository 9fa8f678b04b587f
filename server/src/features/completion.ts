import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { Field } from '../model/types';
import { counterpartItems, deadlineItems, documentItems, unitItems } from './completionItems';
import type { LibraryIndex } from './libraryIndex';
import { excerpt } from './naming';
import { type CompletionData, completionItems, type Proposal, type Proposals } from './proposal';
import { nextAction } from './writing/actions';
import { labelPlace, newBracket } from './writing/assignmentPlace';
import { type TypedLine, typedLine, typedSpan } from './writing/line';
import { lineStartItems } from './writing/lineStart';
import { assignmentItems, closingItems, labelItems } from './writing/phrases';
import { titleTypes } from './writing/titleEnd';

/**
 * What opens a list of proposals by being typed: a book title, a bracket, a field's value, a further unit, and what
 * follows a ；. An editor asks at the beginning of a word too.
 */
export const completionTriggers = ['《', '（', '(', '：', ':', '、', '；', ';'];

export interface CompletionOptions {
	/** The reader's day, as an ISO date. */
	readonly today: string;
	/** Whether the client knows snippets. */
	readonly snippets: boolean;
}

/**
 * What can be written at a position: behind 《 the documents of the library; in an assignment its fields, units, deadlines
 * and counterparts; where a line, an action or an assignment begins, what it begins with; at the end of the title the
 * document types. Null where there is nothing to propose, as in running text. In the order of the proposals, which the
 * client keeps.
 */
export function completion(
	library: LibraryIndex,
	member: Member,
	position: Position,
	{ today, snippets }: CompletionOptions,
): CompletionItem[] | null {
	const { lines } = member.document.tree;
	const offset = lines.offsetAt(position);
	const line = typedLine(member.document, offset);
	const found =
		titleProposals(library, member, offset) ??
		fieldProposals(library, member, offset, line, today) ??
		assignmentProposals(library, member, line) ??
		lineProposals(library, member, line);
	return found && found.proposals.length > 0 ? completionItems(found, lines, snippets) : null;
}

/** The documents that a book title could name. */
function titleProposals(library: LibraryIndex, member: Member, offset: number): Proposals | null {
	const { text } = member.document;
	const start = openTitle(text, offset);
	if (start === null) return null;
	const end = text[offset] === '》' ? offset + 1 : offset;
	return { span: { start, end }, proposals: documentItems(library, member, text.slice(start, offset)) };
}

/** What the field under the cursor could say. */
function fieldProposals(
	library: LibraryIndex,
	member: Member,
	offset: number,
	line: TypedLine,
	today: string,
): Proposals | null {
	const { document } = member;
	if (labelPlace(document, line)) return null;
	const field = fieldAt(member, offset);
	if (!field) return null;
	const { text } = document;
	const start = typedFrom(text, field, offset);
	const typed = text.slice(start, offset);
	const proposals = (): Proposal[] => {
		switch (field.kind) {
			case 'unit':
				return [...unitItems(library, member, field, offset, typed), ...closingItems(document, field, offset, typed)];
			case 'deadline':
				return deadlineItems(member, today, offset);
			case 'counterpart':
				return counterpartItems(library, member, offset);
			default:
				return [];
		}
	};
	return { span: { start, end: typedTo(text, start, offset) }, proposals: proposals() };
}

/** The fields that an assignment still lacks, and a whole assignment where a measure has none. */
function assignmentProposals(library: LibraryIndex, member: Member, line: TypedLine): Proposals | null {
	const { document } = member;
	const label = labelPlace(document, line);
	if (label) {
		const namesCounterparts = library.counterparts.basesOf(member).length > 0;
		return { span: typedSpan(line, label.from), proposals: labelItems(document, label, namesCounterparts) };
	}
	const bracket = newBracket(document, line);
	if (!bracket) return null;
	const proposals = assignmentItems(document, bracket, document.text[bracket.from] as string);
	const span = typedSpan(line, bracket.from);
	// At the head of a line a bracket can open an ordinal as well.
	const ordinals = lineStartItems(library, member, line)?.proposals ?? [];
	return { span, proposals: [...proposals, ...ordinals] };
}

/** What the line, the action or the title under the cursor could go on with. */
function lineProposals(library: LibraryIndex, member: Member, line: TypedLine): Proposals | null {
	const ordinals = lineStartItems(library, member, line);
	const action = nextAction(member.document, line);
	if (action) {
		const { span, text } = action;
		const begun: Proposal = { label: text, text, kind: CompletionItemKind.Text };
		return { span, proposals: [begun, ...(ordinals?.span.start === span.start ? ordinals.proposals : [])] };
	}
	if (ordinals) return ordinals;
	const title = titleTypes(member.document, line);
	return (
		title && {
			span: title.span,
			proposals: title.types.map((type) => ({ label: type, text: type, kind: CompletionItemKind.File })),
		}
	);
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
			if (field.end >= offset || /^(?:[、，,：:]\s{0,2}|[ \t\u3000]{1,2})$/.test(text.slice(field.end, offset)))
				return field;
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

/** What a person reads of a proposed document or measure before choosing it; empty for other proposals. */
export function completionDocumentation(library: LibraryIndex, item: CompletionItem): string {
	const { uri, measure } = (item.data ?? {}) as Partial<CompletionData>;
	const member = uri === undefined ? undefined : library.get(uri);
	if (!member) return '';
	if (measure !== null && measure !== undefined) return excerpt(member.document.measures[measure]?.body ?? '');
	const { issuer, dateOfIssue } = member.document.metadata;
	return [issuer?.text, dateOfIssue?.text].filter((text) => text !== undefined).join('\n');
}
