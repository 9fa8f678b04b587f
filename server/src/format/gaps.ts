import type { TextEdit } from '../rules/rule';
import type { Span } from '../text/span';
import { isContent } from './content';

const CR = 13;
const LF = 10;

/**
 * The edits that turn one text into another with the same content: each replaces what stands between two characters of
 * it, and no more than has to be, so that cursors and marks stay where they are. Null where the content is not the same.
 * Linear.
 *
 * @param dropped spans of the old text that the new one does not have, in order and apart
 */
export function gapEdits(before: string, after: string, dropped: readonly Span[]): TextEdit[] | null {
	const edits: TextEdit[] = [];
	let oldStart = 0;
	let newStart = 0;
	let drop = 0;
	for (;;) {
		let oldEnd = oldStart;
		for (;;) {
			while ((dropped[drop]?.end ?? Number.POSITIVE_INFINITY) <= oldEnd) drop++;
			const span = dropped[drop];
			if (span && span.start <= oldEnd) oldEnd = span.end;
			else if (oldEnd < before.length && !isContent(before.charCodeAt(oldEnd))) oldEnd++;
			else break;
		}
		let newEnd = newStart;
		while (newEnd < after.length && !isContent(after.charCodeAt(newEnd))) newEnd++;
		const edit = gapEdit(before, { start: oldStart, end: oldEnd }, after.slice(newStart, newEnd));
		if (edit) edits.push(edit);
		if (oldEnd >= before.length || newEnd >= after.length) {
			return oldEnd >= before.length && newEnd >= after.length ? edits : null;
		}
		if (before.charCodeAt(oldEnd) !== after.charCodeAt(newEnd)) return null;
		oldStart = oldEnd + 1;
		newStart = newEnd + 1;
	}
}

/** The smallest edit that gives a gap another text; null where it has it already. No edit cuts CR LF in two. */
function gapEdit(text: string, gap: Span, newText: string): TextEdit | null {
	const old = text.slice(gap.start, gap.end);
	if (old === newText) return null;
	const shorter = Math.min(old.length, newText.length);
	let head = 0;
	while (head < shorter && old[head] === newText[head]) head++;
	let tail = 0;
	while (tail < shorter - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
	if (head > 0 && old.charCodeAt(head - 1) === CR && old.charCodeAt(head) === LF) head--;
	if (tail > 0 && old.charCodeAt(old.length - tail) === LF && old.charCodeAt(old.length - tail - 1) === CR) tail--;
	return {
		start: gap.start + head,
		end: gap.end - tail,
		newText: newText.slice(head, newText.length - tail),
	};
}
