import type { PolicyDocument } from '../model/types';
import { isBlank } from '../text/characters';
import { cleanLine, seam } from './blanks';
import { type Entry, readEntries } from './entries';
import { firstBlocks, isTidied, runningText, titleLines } from './kinds';

export interface LayoutOptions {
	readonly markdown: boolean;
	/** Whether the lines of a paragraph become one. */
	readonly joinLines: boolean;
	/** Whether the lines of a title become one. */
	readonly joinTitles: boolean;
}

/** Two characters, as GB/T 9704 has it for running text. */
const INDENT = '　　';
const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * The text of a document with a line for each paragraph: without the furniture of its pages, stray blanks and blank
 * lines, running text indented. Documents that are bound together are parted by a blank line. A Markdown text keeps its
 * indents, and one of several blank lines. Comments, tables and code keep their own lines. Linear.
 */
export function layOut(document: PolicyDocument, options: LayoutOptions): string {
	const { text } = document;
	const { entries } = readEntries(document, options.markdown);
	const titles = titleLines(document);
	const opensPart = firstBlocks(document);
	const running = runningText(document);
	const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
	let out = '';
	let last: Entry | null = null;
	for (const entry of entries) {
		if (last && goesOn(last, entry)) {
			out += joint(last, entry) + contentOf(entry);
		} else {
			if (last) out += isApart(last, entry) ? lineBreak + lineBreak : lineBreak;
			out += headOf(entry) + contentOf(entry);
		}
		last = entry;
	}
	if (last && last.raw.end < text.length) out += lineBreak;
	return out;

	function goesOn(before: Entry, { paragraph, startsInComment }: Entry): boolean {
		if (before.isClosed || startsInComment || !before.paragraph || !paragraph) return false;
		if (before.paragraph === paragraph) return options.joinLines;
		const title = titles.get(paragraph);
		return options.joinTitles && title !== undefined && titles.get(before.paragraph) === title;
	}

	function joint(before: Entry, { line, raw, paragraph }: Entry): string {
		const comments = text.slice(raw.start, line.start).match(COMMENT)?.join('') ?? '';
		return (before.paragraph === paragraph && paragraph ? seam(text, before.line, line, paragraph) : '') + comments;
	}

	function isApart(before: Entry, { block, isBehindBlank }: Entry): boolean {
		const startsPart = block !== null && block !== before.block && opensPart.has(block);
		return startsPart || (options.markdown && isBehindBlank);
	}

	function headOf({ paragraph, line, raw, startsInComment }: Entry): string {
		if (!paragraph) return '';
		const head = text.slice(raw.start, line.start);
		if (options.markdown || startsInComment) return head;
		const printed = trimStart(head);
		return printed === '' && line.start === paragraph.start && running.has(paragraph) ? INDENT : printed;
	}

	function contentOf({ paragraph, line, raw, startsInComment, isClosed }: Entry): string {
		if (!paragraph) return text.slice(raw.start, raw.end);
		const clean =
			isTidied(paragraph) || titles.has(paragraph)
				? cleanLine(text, line, paragraph, document.tree.comments)
				: text.slice(line.start, line.end);
		const tail = text.slice(line.end, raw.end);
		// Behind the text stand comments, and in Markdown the blanks that break a line in print.
		return clean + (isClosed && !startsInComment && options.markdown ? tail : trimEnd(tail));
	}
}

function trimStart(text: string): string {
	let start = 0;
	while (start < text.length && isBlank(text.charCodeAt(start))) start++;
	return text.slice(start);
}

function trimEnd(text: string): string {
	let end = text.length;
	while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
	return text.slice(0, end);
}
