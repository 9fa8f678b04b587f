import { isAscii, isBlank, isChinesePunctuation, isDigit, isHan, isLineBreak } from '../text/characters';
import { firstEndingBehind, type Span } from '../text/span';
import type { Comment } from './tree';

const BACKSLASH = 0x5c;
const ASTERISK = 0x2a;
/** What may not be kept as it stands: blanks and line breaks of every kind, emphasis and escapes. */
const SPECIAL = /[\s\u2000-\u200d*\\]/g;

/**
 * The runs of source text that make up the logical text of some pieces of source: blanks that stand between Chinese
 * characters and digits or marks are left out, and so are blanks that stretch a title (通 知), comments, line breaks,
 * and Markdown's emphasis and escapes. A blank between two words stays. Linear.
 *
 * @param pieces in source order; what lies between two of them is left out
 */
export function logicalRuns(source: string, pieces: readonly Span[], comments: readonly Comment[]): Span[] {
	const runs: Span[] = [];
	let runStart = -1;
	let runEnd = -1;
	const keep = (start: number, end: number) => {
		if (start === runEnd) runEnd = end;
		else {
			if (runEnd > runStart) runs.push({ start: runStart, end: runEnd });
			runStart = start;
			runEnd = end;
		}
	};
	let previous = 0;
	let pendingBlank = -1;
	let comment = firstEndingBehind(comments, pieces[0]?.start ?? 0);
	for (const piece of pieces) {
		pendingBlank = -1;
		const printed = source.slice(piece.start, piece.end);
		/** The next character that is special, as far as it was looked for: behind a comment it may still be the same. */
		let special = piece.start;
		for (let i = piece.start; i < piece.end; ) {
			while (comment < comments.length && (comments[comment] as Comment).end <= i) comment++;
			const hiding = comments[comment];
			if (hiding && hiding.start <= i) {
				i = hiding.end;
				continue;
			}
			const c = source.charCodeAt(i);
			if (isBlank(c) || isLineBreak(c)) {
				if (pendingBlank < 0) pendingBlank = i;
				i++;
				continue;
			}
			const isEmphasis =
				c === ASTERISK && (source.charCodeAt(i + 1) === ASTERISK || source.charCodeAt(i - 1) === ASTERISK);
			if (isEmphasis || (c === BACKSLASH && isAsciiPunctuation(source.charCodeAt(i + 1)))) {
				i++;
				continue;
			}
			if (pendingBlank >= 0) {
				if (previous !== 0 && separates(source, previous, c, i, pendingBlank, piece))
					keep(pendingBlank, pendingBlank + 1);
				pendingBlank = -1;
			}
			// All that is plain is kept in one go: most of a text is.
			if (special <= i) {
				SPECIAL.lastIndex = i + 1 - piece.start;
				special = SPECIAL.test(printed) ? piece.start + SPECIAL.lastIndex - 1 : piece.end;
			}
			const end = Math.min(special, hiding?.start ?? special);
			keep(i, end);
			previous = source.charCodeAt(end - 1);
			i = end;
		}
	}
	if (runEnd > runStart) runs.push({ start: runStart, end: runEnd });
	return runs;
}

/** Whether a blank between two characters is a word's boundary rather than an accident of the printing. */
function separates(source: string, before: number, after: number, at: number, blank: number, piece: Span): boolean {
	if (isAscii(before) && isAscii(after)) return true;
	if (isDigit(before) || isDigit(after)) return false;
	if (isChinesePunctuation(before) || isChinesePunctuation(after)) return false;
	if (isHan(before) && isHan(after)) return !(standsAlone(source, blank - 1, piece) && standsAlone(source, at, piece));
	return true;
}

/** Whether the character at `at` has a blank or the end of the piece on both sides. */
function standsAlone(source: string, at: number, piece: Span): boolean {
	return (
		(at - 1 < piece.start || isBlank(source.charCodeAt(at - 1))) &&
		(at + 1 >= piece.end || isBlank(source.charCodeAt(at + 1)))
	);
}

function isAsciiPunctuation(code: number): boolean {
	return (
		(code >= 0x21 && code <= 0x2f) ||
		(code >= 0x3a && code <= 0x40) ||
		(code >= 0x5b && code <= 0x60) ||
		(code >= 0x7b && code <= 0x7e)
	);
}
