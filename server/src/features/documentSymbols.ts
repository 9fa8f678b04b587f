import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Item, Measure, PolicyDocument } from '../model/types';
import type { LineIndex } from '../text/lineIndex';
import { covers, type Span } from '../text/span';
import { measureKind, withLabel } from './naming';
import { rangeOf, spanOf, trimEnd } from './ranges';

/**
 * The protocol has kinds for programs only. These are the ones whose icons mean something to everybody: a page, a list,
 * and an entry of a list.
 */
const kinds: Readonly<Record<Exclude<Item['role'], 'detail'>, SymbolKind>> = {
	chapter: SymbolKind.File,
	section: SymbolKind.Enum,
	measure: measureKind,
};

/** A title that is a whole paragraph is cut off in the outline. */
const maxName = 60;

/** The outline: chapters, sections and measures, each measure with who carries it out and by when. */
export function documentSymbols(document: PolicyDocument): DocumentSymbol[] {
	const measures = new Map<Item, Measure>();
	for (const measure of document.measures) if (measure.item) measures.set(measure.item, measure);
	const { lines } = document.tree;
	const whole: Span = { start: 0, end: document.text.length };
	const symbols = document.items.flatMap((item) => itemSymbols(item, whole, document, measures));
	for (const row of document.measures) {
		if (row.item === null) insert(symbols, row, rowSymbol(row, document), lines);
	}
	return symbols;
}

/** The symbol of an item, or those of its children where it has none of its own. */
function itemSymbols(
	item: Item,
	within: Span,
	document: PolicyDocument,
	measures: ReadonlyMap<Item, Measure>,
): DocumentSymbol[] {
	const measure = measures.get(item);
	const own = clip(measure ? { start: item.start, end: Math.max(item.end, measure.end) } : item, within);
	const role = measure ? 'measure' : item.role;
	const children = item.children.flatMap((child) =>
		itemSymbols(child, role === 'detail' ? within : own, document, measures),
	);
	if (role === 'detail') return children;
	return [
		{
			...symbol(item.ordinal?.label ?? '', item, own, document),
			kind: kinds[role],
			...(measure ? { detail: measureDetail(measure) } : {}),
			children,
		},
	];
}

function rowSymbol(row: Measure, document: PolicyDocument): DocumentSymbol {
	return {
		...symbol(row.ordinal?.label ?? '', row, row, document),
		kind: measureKind,
		detail: measureDetail(row),
		children: [],
	};
}

function symbol(label: string, titled: Item | Measure, own: Span, document: PolicyDocument) {
	const { text, tree } = document;
	const range = trimEnd(text, own);
	const name = withLabel(label, titled.title.text).trim();
	return {
		name: name.length > maxName ? `${name.slice(0, maxName)}…` : name || '—',
		range: rangeOf(tree.lines, range),
		selectionRange: rangeOf(tree.lines, clip(titled.title, range)),
	};
}

/** Puts a table row below the innermost item around it, or at the top. */
function insert(symbols: DocumentSymbol[], row: Span, entry: DocumentSymbol, lines: LineIndex): void {
	let siblings = symbols;
	for (;;) {
		const around = siblings.find((symbol) => covers(spanOf(lines, symbol.range), row));
		if (!around?.children) break;
		siblings = around.children;
	}
	siblings.push(entry);
}

/** 甲局等 · 2024年12月前: the lead or else the first unit, and the deadline. */
function measureDetail(measure: Measure): string {
	const units = measure.assignments.flatMap((assignment) => assignment.units);
	const all = units.length > 0 ? units : measure.inheritedUnits;
	const first = all.find((unit) => unit.role === 'lead') ?? all[0];
	const open = all.length > 1 || measure.assignments.some((assignment) => assignment.openList);
	const deadline = measure.assignments.find((assignment) => assignment.deadline)?.deadline ?? measure.bodyDeadlines[0];
	const parts = [first ? first.fullName + (open ? '等' : '') : '', deadline?.text ?? ''];
	return parts.filter((part) => part !== '').join(' · ');
}

function clip(span: Span, within: Span): Span {
	const start = Math.max(within.start, Math.min(span.start, within.end));
	return { start, end: Math.max(start, Math.min(span.end, within.end)) };
}
