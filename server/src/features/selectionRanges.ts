import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Item, PolicyDocument } from '../model/types';
import { isTable } from '../syntax/tree';
import type { LogicalText } from '../text/logicalText';
import { covers, type Span, touches } from '../text/span';
import { rangeOf, trimEnd } from './ranges';

/**
 * What "expand selection" goes through at each position: word, unit or deadline, field, assignment, action, paragraph,
 * measure, section, chapter, document. Each range lies in its parent. One answer a position, in their order.
 */
export function selectionRanges(document: PolicyDocument, positions: readonly Position[]): SelectionRange[] {
	const { lines } = document.tree;
	return positions.map((position) => {
		let result: SelectionRange = { range: rangeOf(lines, { start: 0, end: document.text.length }) };
		for (const span of spansAround(document, lines.offsetAt(position))) {
			result = { range: rangeOf(lines, span), parent: result };
		}
		return result;
	});
}

/** The spans around an offset, outermost first, each a proper part of the one before; the document itself is left out. */
function spansAround(document: PolicyDocument, offset: number): Span[] {
	const candidates = candidatesAt(document, offset)
		.map((span) => trimEnd(document.text, span))
		.filter((span) => span.end > span.start && touches(span, offset))
		.sort((a, b) => b.end - b.start - (a.end - a.start));
	const nested: Span[] = [];
	let outer: Span = { start: 0, end: document.text.length };
	for (const span of candidates) {
		const same = span.start === outer.start && span.end === outer.end;
		if (same || !covers(outer, span)) continue;
		nested.push(span);
		outer = span;
	}
	return nested;
}

function candidatesAt(document: PolicyDocument, offset: number): Span[] {
	const spans: Span[] = [];
	const addItem = (item: Item) => {
		if (!touches(item, offset)) return;
		spans.push(item);
		item.children.forEach(addItem);
	};
	document.items.forEach(addItem);
	for (const measure of document.measures) {
		if (!touches(measure, offset)) continue;
		spans.push(measure, measure.title, ...measure.actions, ...measure.bodyDeadlines);
		for (const assignment of measure.assignments) {
			if (!touches(assignment, offset)) continue;
			spans.push(assignment, ...assignment.units);
			if (assignment.deadline) spans.push(assignment.deadline);
			for (const field of assignment.fields) {
				spans.push(field, field.value);
				if (field.label) spans.push(field.label);
			}
		}
	}
	for (const block of document.tree.blocks) {
		if (!touches(block, offset)) continue;
		spans.push(block);
		if (isTable(block)) {
			for (const row of block.rows.filter((row) => touches(row, offset))) {
				spans.push(row, ...row.cells.flatMap((cell) => wordAt(cell, offset) ?? []));
			}
		} else {
			spans.push(...block.brackets, ...(wordAt(block.logical, offset) ?? []));
		}
	}
	return spans;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** How much text is segmented around an offset; no word is longer. */
const reach = 50;

/** The word at a source offset, also where a line break cuts it in two. */
function wordAt(logical: LogicalText, offset: number): Span[] | null {
	if (logical.length === 0) return null;
	const at = logical.logicalOffset(offset);
	const from = Math.max(0, at - reach);
	const text = logical.text.slice(from, at + reach);
	const word = segmenter.segment(text).containing(Math.min(at - from, text.length - 1));
	if (!word?.isWordLike) return null;
	const start = from + word.index;
	return [logical.sourceSpan(start, start + word.segment.length)];
}
