import type { PolicyDocument } from '../../model/types';
import type { Span } from '../../text/span';

/** The line that is being typed at an offset, in two halves. */
export interface TypedLine {
	/** Offset of its first character. */
	readonly start: number;
	/** What stands before the cursor, and behind it. */
	readonly before: string;
	readonly behind: string;
}

export function typedLine({ text, tree: { lines } }: PolicyDocument, offset: number): TypedLine {
	const { start, end } = lines.spanOf(lines.lineAt(offset));
	return { start, before: text.slice(start, offset), behind: text.slice(offset, end) };
}

/** Whether nothing stands behind the cursor but a bracket that the editor has closed by itself. */
export function isAtEnd({ behind }: TypedLine): boolean {
	return /^[）)】\]]?\s*$/.test(behind);
}

/** From where a piece of the line begins to the cursor; with the bracket behind it, where the piece opens one. */
export function typedSpan({ start, before, behind }: TypedLine, from: number): Span {
	const end = start + before.length;
	const opens = /[（(【[][^）)】\]]*$/.test(before.slice(from - start));
	return { start: from, end: opens && /^[）)】\]]/.test(behind) ? end + 1 : end };
}
