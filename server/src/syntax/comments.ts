import type { Comment, SyntaxProblem } from './tree';

const OPEN = '<!--';
const CLOSE = '-->';

/**
 * Finds the comments of a text. One that is never closed ends with its line, so that half a comment hides no more than
 * the line on which it is being typed. Linear: once there is no further end, no other opening looks for one.
 */
export function findComments(text: string): { comments: Comment[]; problems: SyntaxProblem[] } {
	const comments: Comment[] = [];
	const problems: SyntaxProblem[] = [];
	let closable = true;
	for (let start = text.indexOf(OPEN); start >= 0; ) {
		const close: number = closable ? text.indexOf(CLOSE, start + OPEN.length) : -1;
		closable = close >= 0;
		const end = closable ? close + CLOSE.length : endOfLine(text, start);
		comments.push({ start, end, text: text.slice(start + OPEN.length, closable ? close : end).trim() });
		if (!closable) problems.push({ start, end: start + OPEN.length, kind: 'unclosed-comment', mark: OPEN });
		start = text.indexOf(OPEN, end);
	}
	return { comments, problems };
}

function endOfLine(text: string, from: number): number {
	let end = from;
	while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
	return end;
}
