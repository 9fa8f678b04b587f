import type { TextEdit as LspTextEdit, Range } from 'vscode-languageserver';
import type { PolicyDocument } from '../model/types';
import type { TextEdit } from '../text/editedText';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';

/** A span as the protocol's range. */
export function rangeOf(lines: LineIndex, span: Span): Range {
	return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** The span of a range that came from the client; positions outside the text count as its ends. */
export function spanOf(lines: LineIndex, range: Range): Span {
	const start = lines.offsetAt(range.start);
	return { start, end: Math.max(start, lines.offsetAt(range.end)) };
}

/** Edits of a document as the protocol's. */
export function asLspEdits({ tree }: PolicyDocument, edits: readonly TextEdit[]): LspTextEdit[] {
	return edits.map((edit) => ({ range: rangeOf(tree.lines, edit), newText: edit.newText }));
}

const blank = /\s/;

/** A span without the blanks at its end. */
export function trimEnd(text: string, span: Span): Span {
	let end = span.end;
	while (end > span.start && blank.test(text.charAt(end - 1))) end--;
	return { start: span.start, end };
}
