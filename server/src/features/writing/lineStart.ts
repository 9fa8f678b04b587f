import { CompletionItemKind } from 'vscode-languageserver';
import type { Member } from '../../library/library';
import type { LibraryIndex } from '../libraryIndex';
import type { Proposal, Proposals } from '../proposal';
import { addressees } from './addressees';
import { isAtEnd, type TypedLine, typedSpan } from './line';
import { nextOrdinals } from './ordinals';
import { labelItems } from './phrases';

/** More ordinals than this are no help. */
const mostOrdinals = 4;

/** The head of a line (indent, marks of a Markdown heading), and the beginning of what could be an ordinal or a name. */
const lineHead = /^([ \t\u3000]*(?:#{1,6} ?)?)([^\s#].{0,15})?$/;

/**
 * What a line can begin with: the next ordinals, above the first item the addressees, and below a measure the labels of an
 * assignment that stands on lines of its own. Null where the line has begun with something else.
 */
export function lineStartItems(library: LibraryIndex, member: Member, line: TypedLine): Proposals | null {
	const { document } = member;
	const match = lineHead.exec(line.before);
	// In text out of a PDF a line begins anywhere.
	if (!match || !isAtEnd(line) || document.tree.hardWrapped || document.text.slice(0, line.start).trim() === '') {
		return null;
	}
	const head = match[1] as string;
	const typed = match[2] ?? '';
	const proposals = [
		...ordinalItems(member, line.start, head, typed),
		...addresseeItems(library, member, line.start, typed),
		...fieldLineItems(member, line.start, typed),
	];
	return proposals.length > 0 ? { span: typedSpan(line, line.start + head.length), proposals } : null;
}

function ordinalItems({ document }: Member, lineStart: number, head: string, typed: string): Proposal[] {
	return nextOrdinals(document, lineStart)
		.slice(0, mostOrdinals)
		.filter(({ text }) => halfWidth(text).startsWith(halfWidth(typed)) && text.trimEnd() !== typed.trimEnd())
		.map((ordinal) => ({
			label: ordinal.text.trim(),
			text: (head === '' ? ordinal.head : '') + ordinal.text,
			filter: typed + ordinal.text.slice(typed.length),
			kind: CompletionItemKind.EnumMember,
		}));
}

/** A text in which full-width and half-width marks are one: whoever types （ finds (二). */
function halfWidth(text: string): string {
	return text.replace(/（/g, '(').replace(/）/g, ')').replace(/．/g, '.');
}

/** The line below the title that says to whom the document goes. */
function addresseeItems(library: LibraryIndex, member: Member, lineStart: number, typed: string): Proposal[] {
	const { items, metadata } = member.document;
	const title = metadata.noticeTitle ?? metadata.title;
	const isHead = title !== null && title.end <= lineStart && !items.some(({ start }) => start < lineStart);
	if (!isHead || metadata.addressees.some(({ start }) => start < lineStart)) return [];
	return addressees(library, member)
		.map((text) => `${text}：`)
		.filter((text) => text.startsWith(typed) && text !== typed)
		.map((text) => ({ label: text, text, kind: CompletionItemKind.Text }));
}

/** The labels of the fields that the measure above could have on lines of their own, where the document writes them so. */
function fieldLineItems({ document }: Member, lineStart: number, typed: string): Proposal[] {
	if (!/^[一-鿿]{1,6}$/.test(typed)) return [];
	const onLines = document.measures.some(({ assignments }) => assignments.some(({ form }) => form === 'lines'));
	const measure = document.measures.findLast(({ start }) => start < lineStart);
	if (!onLines || !measure) return [];
	const assignment = measure.assignments.find(({ form }) => form === 'lines') ?? null;
	return labelItems(document, { assignment, from: lineStart, typed }, false);
}
