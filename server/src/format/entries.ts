import type { PolicyDocument } from '../model/types';
import { type PhysicalLine, readLines } from '../syntax/physicalLines';
import { type Comment, isTable, type Paragraph, type Table } from '../syntax/tree';
import { isBlank } from '../text/characters';
import type { Span } from '../text/span';
import { disposable } from './furniture';
import { breaksHard, verbatimLines } from './markdown';

/** A line that stays in the formatted text. */
export interface Entry {
	readonly line: PhysicalLine;
	/** The whole line with its blanks, marks and comments, without its line break. */
	readonly raw: Span;
	/** The paragraph that it is a part of; null for a line that is kept as it is: a table, a comment, code. */
	readonly paragraph: Paragraph | null;
	/** The first block that ends behind the line's beginning: its own, or the next one. */
	readonly block: Paragraph | Table | null;
	/** Whether it begins inside a comment. */
	readonly startsInComment: boolean;
	/** Whether what follows must stay on a line of its own. */
	readonly isClosed: boolean;
	/** Whether blank lines stood before it. */
	readonly isBehindBlank: boolean;
}

/** A comment that speaks of the next line must stay the line before it. */
const NEXT_LINE = 'luoshi-disable-next-line';

/**
 * The lines of a document that stay, and the spans of those that go with the pages. Blank lines are in neither. Linear.
 */
export function readEntries(document: PolicyDocument, markdown: boolean): { entries: Entry[]; dropped: Span[] } {
	const { text, tree } = document;
	const lines = readLines(text, tree.lines, tree.comments);
	const goes = disposable(tree, lines);
	const verbatim = markdown ? verbatimParagraphs(document) : new Set<Paragraph>();
	const entries: Entry[] = [];
	const dropped: Span[] = [];
	let isBehindBlank = false;
	let at = 0;
	let comment = 0;
	for (const [i, line] of lines.entries()) {
		const raw = tree.lines.spanOf(i);
		while ((tree.blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= raw.start) at++;
		while ((tree.comments[comment]?.end ?? Number.POSITIVE_INFINITY) <= raw.start) comment++;
		const startsInComment = isInside(tree.comments[comment], raw.start);
		if (isBlankSpan(text, raw) && !startsInComment) {
			isBehindBlank = true;
			continue;
		}
		const printed = text.slice(raw.start, raw.end);
		if (goes[i] && !printed.includes('<!--') && !startsInComment) {
			dropped.push({ start: line.start, end: line.end });
			continue;
		}
		const block = tree.blocks[at] ?? null;
		const isText = line.kind === 'text' || line.kind === 'row';
		const isProse = isText && block !== null && !isTable(block) && block.start <= line.start && !verbatim.has(block);
		while ((tree.comments[comment]?.end ?? Number.POSITIVE_INFINITY) <= raw.end) comment++;
		entries.push({
			line,
			raw,
			paragraph: isProse ? block : null,
			block,
			startsInComment,
			isClosed:
				!isProse ||
				isInside(tree.comments[comment], raw.end) ||
				printed.includes(NEXT_LINE) ||
				(markdown && breaksHard(printed)),
			isBehindBlank,
		});
		isBehindBlank = false;
	}
	return { entries, dropped };
}

function isInside(comment: Comment | undefined, offset: number): boolean {
	return comment !== undefined && comment.start < offset && offset < comment.end;
}

function isBlankSpan(text: string, { start, end }: Span): boolean {
	for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) return false;
	return true;
}

/** The paragraphs of a Markdown text that hold code or HTML. Linear. */
function verbatimParagraphs({ text, tree }: PolicyDocument): Set<Paragraph> {
	const found = new Set<Paragraph>();
	let at = 0;
	for (const [i, isVerbatim] of verbatimLines(text, tree.lines).entries()) {
		const { start, end } = tree.lines.spanOf(i);
		while ((tree.blocks[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
		const block = tree.blocks[at];
		if (isVerbatim && block && !isTable(block) && block.start < end) found.add(block);
	}
	return found;
}
