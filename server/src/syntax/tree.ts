import type { LineIndex } from '../text/lineIndex';
import type { LogicalText } from '../text/logicalText';
import type { Span } from '../text/span';
import type { OrdinalReading } from './ordinal';

/** A pair of brackets, book-title marks or quotation marks. The span reaches from the first to the last character. */
export interface Bracket extends Span {
	/** The opening character as printed. */
	readonly mark: string;
	/** Offset of the opening character. */
	readonly open: number;
	/** Offset of the closing character; null where it is missing, and the span then ends with the text it governs. */
	readonly close: number | null;
	/** The same range in the paragraph's logical text. */
	readonly logical: Span;
	/** Zero for the outermost. */
	readonly depth: number;
}

/** `<!-- … -->`; `text` is what stands between, trimmed. */
export interface Comment extends Span {
	readonly text: string;
}

/** A unit of running text, rebuilt from one or more physical lines. */
export interface Paragraph extends Span {
	/** Its text with line breaks, stray blanks and comments removed, each character mapped back to the source. */
	readonly logical: LogicalText;
	/** The number that opens it, and where its text goes on, in logical offsets. */
	readonly ordinal: OrdinalReading | null;
	/** The depth of a Markdown heading, 1 to 6; 0 for anything else. */
	readonly headingDepth: number;
	/** The brackets in it, in the order of their opening. */
	readonly brackets: readonly Bracket[];
}

/** A row of a table: its cells without the separators. */
export interface TableRow extends Span {
	readonly cells: readonly LogicalText[];
}

/** Adjacent rows that are one table. */
export interface Table extends Span {
	readonly rows: readonly TableRow[];
}

export type SyntaxProblemKind = 'unclosed' | 'unopened' | 'unclosed-comment';

/** Something that the parser could not make whole. The tree is complete all the same. */
export interface SyntaxProblem extends Span {
	readonly kind: SyntaxProblemKind;
	/** The character at fault. */
	readonly mark: string;
}

/** A text as it is built, before what it says is understood. */
export interface SyntaxTree {
	readonly text: string;
	readonly lines: LineIndex;
	/** Whether every visual line is a line of its own, as in text that comes out of a PDF. */
	readonly hardWrapped: boolean;
	readonly comments: readonly Comment[];
	/** Paragraphs and tables in document order; page furniture is in none of them. */
	readonly blocks: readonly (Paragraph | Table)[];
	readonly problems: readonly SyntaxProblem[];
}

export function isTable(block: Paragraph | Table): block is Table {
	return 'rows' in block;
}
