import type { Span } from '../../text/span';
import type { ReportedFix, TextEdit } from '../rule';

/**
 * The edit that puts one name in place of another. It touches only the characters in which they differ, and keeps a line
 * break that stands between these. Linear in the names.
 *
 * @param span where the name stands; line breaks and blanks may stand in it that the name does not have
 * @returns null where anything else stands in it, such as a comment
 */
function renameEdit(text: string, span: Span, name: string, newName: string): TextEdit | null {
	if (text.slice(span.start, span.end).replace(/\s+/g, '') !== name) return null;
	const shortest = Math.min(name.length, newName.length);
	let head = 0;
	while (head < shortest && name[head] === newName[head]) head++;
	let tail = 0;
	while (tail < shortest - head && name.at(-1 - tail) === newName.at(-1 - tail)) tail++;
	let { start, end } = span;
	for (let i = 0; i < head; i++) start = behindBlanks(text, start) + 1;
	for (let i = 0; i < tail; i++) end = beforeBlanks(text, end) - 1;
	if (name.length > head + tail) {
		start = behindBlanks(text, start);
		end = beforeBlanks(text, end);
	} else end = start;
	const lineBreak = /\s*[\r\n]\s*/.exec(text.slice(start, end))?.[0] ?? '';
	return { start, end, newText: newName.slice(head, newName.length - tail) + lineBreak };
}

/** The fix that puts one name in place of another; none where `renameEdit` knows no edit. */
export function renameFixes(text: string, span: Span, name: string, newName: string): readonly ReportedFix[] {
	const edit = renameEdit(text, span, name, newName);
	if (edit === null) return [];
	return [{ title: { 'zh-cn': `改为“${newName}”`, en: `Change to "${newName}"` }, edits: [edit], safe: false }];
}

function behindBlanks(text: string, offset: number): number {
	let at = offset;
	while (/\s/.test(text[at] ?? '-')) at++;
	return at;
}

function beforeBlanks(text: string, offset: number): number {
	let at = offset;
	while (/\s/.test(text[at - 1] ?? '-')) at--;
	return at;
}
