import { isBlank } from '../text/characters';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { Comment } from './tree';

/** A line of the source as it is printed. Its span is its content: without blanks at its ends, Markdown marks and comments. */
export interface PhysicalLine extends Span {
	readonly kind: 'blank' | 'text' | 'row' | 'furniture';
	/** Printed width of the content in columns; a Chinese character takes two. What no page holds is not measured exactly. */
	readonly width: number;
	/** Columns before the content. */
	readonly indent: number;
	/** The depth of a Markdown heading, 1 to 6; else 0. */
	readonly headingDepth: number;
	/** Whether it is an item of a Markdown list. */
	readonly bullet: boolean;
}

/** `#`, `>` and list marks at the head of a Markdown line. */
const MARKDOWN_HEAD = /^(?:(#{1,6})[ \t\u3000]*|>[ \t]*|([-*+])[ \t]+)(?=\S)/;

/** A line that holds the number of a page and no more: — 3 —, 第3页, 3/10. A bare number is judged by its neighbours. */
const PAGE_NUMBER =
	/^(?:[-—–－―─_~·•]+ *\d{1,4} *[-—–－―─_~·•]+|[-—–－―─_~·•]* *第? *\d{1,4} *页(?:[ ，,/／]*共 *\d{1,4} *页)?|\d{1,4} *[/／] *\d{1,4})$/;
/** A line of a table of contents: its page at the end, behind a leader. */
const CONTENTS_LINE = /(?:\.{3,}|…{1,}|·{3,}|－{3,})\s*\d{1,4}$/;
const BARE_NUMBER = /^\d{1,3}$/;
/** A running head is a name or a title, no part of a sentence. */
const SENTENCE_MARK = /[，。；：、！？]/;
/** What the print forms of office software leave at the head of a page. */
const PRINT_FORM = /^(?:电子公文打印版|打印(?:单位|人|时间|日期)[：:]?|年 *月 *日|附 *[錄录]|目[ \u3000]*[录次錄])$/;

/** Splits a text into its physical lines and says which of them belong to the page and not to the text. Linear. */
export function readLines(text: string, index: LineIndex, comments: readonly Comment[]): PhysicalLine[] {
	const lines: PhysicalLine[] = [];
	const mayHaveRows = /[\t|｜]/.test(text);
	let comment = 0;
	for (let i = 0; i < index.count; i++) {
		const { start, end } = index.spanOf(i);
		while (comment < comments.length && (comments[comment] as Comment).end <= start) comment++;
		lines.push(readLine(text, start, end, comments, comment, mayHaveRows));
	}
	return markFurniture(text, lines);
}

function readLine(
	text: string,
	from: number,
	to: number,
	comments: readonly Comment[],
	at: number,
	mayBeRow: boolean,
): PhysicalLine {
	let start = from;
	let end = to;
	let indent = 0;
	let next = at;
	for (;;) {
		while (start < end && isBlank(text.charCodeAt(start))) indent += text.charCodeAt(start++) === 0x3000 ? 2 : 1;
		const comment = comments[next];
		if (!comment || comment.start > start || comment.start >= end) break;
		start = Math.min(end, comment.end);
		next++;
	}
	let last = (comments[next]?.start ?? to) < to ? next : -1;
	while (last >= 0 && (comments[last + 1]?.start ?? to) < to) last++;
	for (;;) {
		while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
		const comment = last >= next ? comments[last] : undefined;
		if (!comment || comment.end < end || comment.start < start) break;
		end = comment.start;
		last--;
	}
	let headingDepth = 0;
	let bullet = false;
	const printed = text.slice(start, Math.min(end, start + 24));
	const head = MARKDOWN_HEAD.exec(printed);
	// - 3 - is the number of a page and no item of a list.
	if (head && !PAGE_NUMBER.test(printed)) {
		headingDepth = head[1]?.length ?? 0;
		bullet = head[2] !== undefined;
		start += head[0].length;
	}
	const kind = start >= end ? 'blank' : mayBeRow && isRow(text, start, end) ? 'row' : 'text';
	return { start, end: Math.max(start, end), kind, width: columns(text, start, end), indent, headingDepth, bullet };
}

/** A row has cells: it begins with a bar, or has two bars or two tabs, as one tab may only stand behind an ordinal. */
function isRow(text: string, start: number, end: number): boolean {
	const first = text[start];
	if (first === '|' || first === '｜') return true;
	let bars = 0;
	let tabs = 0;
	for (let i = start + 1; i < end - 1; i++) {
		const c = text.charCodeAt(i);
		if (c === 0x09) tabs++;
		else if (c === 0x7c || c === 0xff5c) bars++;
	}
	return bars >= 2 || tabs >= 2;
}

/** More characters than a page is wide. */
const NO_PAGE = 200;

function columns(text: string, start: number, end: number): number {
	if (end - start > NO_PAGE) return 2 * (end - start);
	let width = 0;
	for (let i = start; i < end; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
	return width;
}

/**
 * Marks page numbers, and the running heads that stand beside them: a short line that is printed three times or more
 * next to the number of a page is no part of the text.
 */
function markFurniture(text: string, lines: readonly PhysicalLine[]): PhysicalLine[] {
	const content = lines.map((line) =>
		line.kind === 'text' && line.width <= 60 ? text.slice(line.start, line.end) : null,
	);
	const furniture = new Set<number>();
	const bare = (i: number): boolean => content[i] != null && BARE_NUMBER.test(content[i] as string);
	const runningHeads = new Map<string, number[]>();
	for (let i = 0; i < lines.length; i++) {
		const printed = content[i];
		if (printed == null) continue;
		if (PRINT_FORM.test(printed) || CONTENTS_LINE.test(printed)) furniture.add(i);
		const before = neighbour(lines, i, -1);
		const after = neighbour(lines, i, 1);
		const isolated = bare(i) && !bare(before) && !bare(after);
		if (!isolated && !PAGE_NUMBER.test(printed)) continue;
		furniture.add(i);
		for (const j of [before, after]) {
			const head = content[j];
			if (head == null || head === printed || SENTENCE_MARK.test(head)) continue;
			const places = runningHeads.get(head);
			if (places) places.push(j);
			else runningHeads.set(head, [j]);
		}
	}
	for (const places of runningHeads.values()) if (places.length >= 3) for (const i of places) furniture.add(i);
	return furniture.size === 0
		? (lines as PhysicalLine[])
		: lines.map((line, i) => (furniture.has(i) ? { ...line, kind: 'furniture' } : line));
}

/** The nearest line that is not blank, at most three lines away; -1 where there is none. */
function neighbour(lines: readonly PhysicalLine[], from: number, step: 1 | -1): number {
	for (let i = from + step; i >= 0 && i < lines.length && Math.abs(i - from) <= 3; i += step) {
		if (lines[i]?.kind !== 'blank') return i;
	}
	return -1;
}
