import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Item, PolicyDocument } from '../model/types';
import { isTable } from '../syntax/tree';
import type { Span } from '../text/span';
import { trimEnd } from './ranges';

/**
 * What can be folded: chapters, sections, measures, tables, and comments of several lines. Outer ranges come before inner
 * ones, and none is given twice. At most `limit` of them, from the top of the document.
 */
export function foldingRanges(document: PolicyDocument, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
	const { text, tree } = document;
	const found = new Map<string, FoldingRange>();
	const add = (span: Span, kind?: FoldingRangeKind) => {
		const { start, end } = trimEnd(text, span);
		const startLine = tree.lines.lineAt(start);
		const endLine = tree.lines.lineAt(Math.max(start, end - 1));
		const key = `${startLine}-${endLine}`;
		if (endLine > startLine && !found.has(key))
			found.set(key, kind ? { startLine, endLine, kind } : { startLine, endLine });
	};
	const addItem = (item: Item) => {
		if (item.role !== 'detail') add(item);
		item.children.forEach(addItem);
	};
	document.items.forEach(addItem);
	for (const measure of document.measures) add(measure);
	for (const block of tree.blocks) if (isTable(block)) add(block);
	for (const comment of tree.comments) add(comment, FoldingRangeKind.Comment);
	return [...found.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine).slice(0, limit);
}
