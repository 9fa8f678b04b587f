import type { Span } from './span';

/** A zero-based line and a zero-based character (UTF-16 units) in it, as the language server protocol counts them. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

const LF = 10;
const CR = 13;
const LINE_BREAK = /\r\n?|\n/g;

/**
 * Where the lines of a text begin. A line ends with LF, CR LF or a lone CR, as in the language server protocol.
 * Building is linear in the text, a look-up logarithmic in its lines.
 */
export class LineIndex {
	/** The offset of the first character of each line; the first is always 0. */
	readonly starts: readonly number[];

	constructor(readonly text: string) {
		const starts = [0];
		LINE_BREAK.lastIndex = 0;
		while (LINE_BREAK.test(text)) starts.push(LINE_BREAK.lastIndex);
		this.starts = starts;
	}

	get count(): number {
		return this.starts.length;
	}

	/** The zero-based line that holds `offset`; offsets outside the text count as its ends. */
	lineAt(offset: number): number {
		let low = 0;
		let high = this.starts.length;
		while (low + 1 < high) {
			const middle = (low + high) >> 1;
			if ((this.starts[middle] as number) <= offset) low = middle;
			else high = middle;
		}
		return low;
	}

	/** The content of a line without its line break. */
	spanOf(line: number): Span {
		const start = this.starts[line] ?? this.text.length;
		let end = this.starts[line + 1] ?? this.text.length;
		if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
		if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
		return { start, end };
	}

	positionAt(offset: number): Position {
		const clamped = Math.max(0, Math.min(offset, this.text.length));
		const line = this.lineAt(clamped);
		return { line, character: Math.min(clamped, this.spanOf(line).end) - (this.starts[line] as number) };
	}

	/** The offset of a position; a character behind the end of its line counts as that end. */
	offsetAt(position: Position): number {
		if (position.line < 0) return 0;
		if (position.line >= this.starts.length) return this.text.length;
		const { start, end } = this.spanOf(position.line);
		return Math.max(start, Math.min(start + position.character, end));
	}
}
