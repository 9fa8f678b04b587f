import {
	type Range,
	SemanticTokensBuilder,
	type SemanticTokensLegend,
	SemanticTokenTypes,
} from 'vscode-languageserver';
import type { Assignment, Item, Measure, PolicyDocument, ResponsibleUnit } from '../model/types';
import { overlaps, type Span } from '../text/span';
import { spanOf } from './ranges';

const types = [
	SemanticTokenTypes.namespace,
	SemanticTokenTypes.function,
	SemanticTokenTypes.keyword,
	SemanticTokenTypes.property,
	SemanticTokenTypes.class,
	SemanticTokenTypes.number,
	SemanticTokenTypes.string,
	SemanticTokenTypes.comment,
] as const;
const modifiers = ['lead', 'supporting', 'generic', 'vague'] as const;

type TokenType = (typeof types)[number];
type TokenModifier = (typeof modifiers)[number];

/**
 * Titles of chapters and sections are namespaces, those of measures functions, ordinals keywords, labels of fields
 * properties, units classes (with their role), deadlines numbers, citations strings.
 */
export const legend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

interface Token extends Span {
	readonly type: TokenType;
	readonly modifiers: readonly TokenModifier[];
}

/**
 * The tokens of a document, or those in a range of it, in the protocol's encoding: in document order, none overlapping
 * another, none longer than its line.
 */
export function semanticTokens(document: PolicyDocument, range?: Range): number[] {
	const builder = new SemanticTokensBuilder();
	const { text, tree } = document;
	const wanted = range ? spanOf(tree.lines, range) : { start: 0, end: text.length };
	for (const token of flatten(collect(document).filter((candidate) => overlaps(candidate, wanted)))) {
		const last = tree.lines.lineAt(Math.max(token.start, token.end - 1));
		for (let line = tree.lines.lineAt(token.start); line <= last; line++) {
			const content = tree.lines.spanOf(line);
			const piece = withoutBlanks(text, {
				start: Math.max(token.start, content.start),
				end: Math.min(token.end, content.end),
			});
			if (piece.end <= piece.start || !overlaps(piece, wanted)) continue;
			const set = token.modifiers.reduce((bits, modifier) => bits | (1 << modifiers.indexOf(modifier)), 0);
			builder.push(line, piece.start - content.start, piece.end - piece.start, types.indexOf(token.type), set);
		}
	}
	return builder.build().data;
}

function collect(document: PolicyDocument): Token[] {
	const tokens: Token[] = [];
	const add = (span: Span | null, type: TokenType, ...set: TokenModifier[]) => {
		if (span && span.end > span.start) tokens.push({ start: span.start, end: span.end, type, modifiers: set });
	};
	const addItem = (item: Item) => {
		add(item.ordinal, SemanticTokenTypes.keyword);
		if (item.role === 'chapter' || item.role === 'section') add(item.title, SemanticTokenTypes.namespace);
		item.children.forEach(addItem);
	};
	const addUnit = (unit: ResponsibleUnit) => {
		const set: TokenModifier[] = unit.role === 'responsible' ? [] : [unit.role];
		if (unit.generic) set.push('generic');
		add(unit, SemanticTokenTypes.class, ...set);
	};
	const addAssignment = (assignment: Assignment) => {
		for (const field of assignment.fields) add(field.label, SemanticTokenTypes.property);
		assignment.units.forEach(addUnit);
		if (assignment.deadline?.kind === 'vague') add(assignment.deadline, SemanticTokenTypes.number, 'vague');
		else add(assignment.deadline, SemanticTokenTypes.number);
	};
	const addMeasure = (measure: Measure) => {
		if (measure.item === null) add(measure.ordinal, SemanticTokenTypes.keyword);
		add(measure.title, SemanticTokenTypes.function);
		for (const action of measure.actions) {
			const printed = document.text.startsWith(action.label, action.start);
			if (printed) add({ start: action.start, end: action.start + action.label.length }, SemanticTokenTypes.keyword);
		}
		for (const deadline of measure.bodyDeadlines) add(deadline, SemanticTokenTypes.number);
		measure.assignments.forEach(addAssignment);
	};
	document.items.forEach(addItem);
	document.measures.forEach(addMeasure);
	for (const citation of document.citations) add(citation, SemanticTokenTypes.string);
	for (const comment of document.tree.comments) add(comment, SemanticTokenTypes.comment);
	return tokens;
}

/** Cuts tokens that lie in each other into pieces, the inner one above the outer one; of two that cross, the later is cut. */
function flatten(tokens: Token[]): Token[] {
	const sorted = tokens.sort((a, b) => a.start - b.start || b.end - a.end);
	const pieces: Token[] = [];
	const open: Token[] = [];
	let at = 0;
	const advance = (to: number) => {
		while (open.length > 0) {
			const inner = open[open.length - 1] as Token;
			const end = Math.min(inner.end, to);
			if (end > at) pieces.push({ ...inner, start: at, end });
			at = Math.max(at, end);
			if (inner.end > to) return;
			open.pop();
		}
	};
	for (const token of sorted) {
		advance(token.start);
		at = Math.max(at, token.start);
		const around = open[open.length - 1];
		open.push(around && token.end > around.end ? { ...token, end: around.end } : token);
	}
	advance(Number.POSITIVE_INFINITY);
	return pieces;
}

function withoutBlanks(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && /\s/.test(text.charAt(start))) start++;
	while (end > start && /\s/.test(text.charAt(end - 1))) end--;
	return { start, end };
}
