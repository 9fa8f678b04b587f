import type { Item, Measure, PolicyDocument } from '../../model/types';
import type { TextEdit } from '../rule';
import { AssignmentForm } from './assignmentForm';
import { renumberEdit } from './ordinals';

/** A measure that is yet to be written. */
export interface Stub {
	readonly title: string;
	/** As 对应举措 names it. */
	readonly counterpart: string;
}

/**
 * The edits that add measures behind the last one of a document: numbered on in its form, with assignments in the form of
 * the others, placeholders in place of units and deadlines. Items of the same run that follow are numbered on.
 * @param model a measure of the part to which they are added
 * @returns null where the last measure there has no ordinal that could be written on
 */
export function stubsEdits(document: PolicyDocument, model: Measure, stubs: readonly Stub[]): TextEdit[] | null {
	const last = document.measures.findLast(({ item }) => item !== null && item.part === model.item?.part);
	if (!last?.item || !last.ordinal) return null;
	const { text } = document;
	const form = new AssignmentForm(document);
	const { start, blank, lineBreak } = headOf(text, last.ordinal.start);
	const printed = text.slice(last.ordinal.start, last.title.start);
	let added = '';
	for (const [i, { title, counterpart }] of stubs.entries()) {
		const edit = renumberEdit(text, last.ordinal, last.ordinal.value + i + 1);
		if (!edit) return null;
		const at = last.ordinal.start;
		const ordinal = printed.slice(0, edit.start - at) + edit.newText + printed.slice(edit.end - at);
		// Not what else stands on the line, such as a comment.
		const head = /^[\s#]*$/.exec(text.slice(start, at))?.[0] ?? '';
		// A heading of Markdown ends with its line.
		const behind = head.includes('#') ? lineBreak + lineBreak : '。';
		added += `${blank}${head}${ordinal}${title}${behind}${form.newAssignment(counterpart)}`;
	}
	const following = followers(document.items, last.item).map(
		({ ordinal }) => ordinal && renumberEdit(text, ordinal, ordinal.value + stubs.length),
	);
	if (following.includes(null)) return null;
	return [{ start: last.end, end: last.end, newText: added }, ...following.flatMap((edit) => edit ?? [])];
}

/** Where the line of an ordinal begins, and how it is set off from the one before it. */
function headOf(text: string, ordinal: number): { start: number; blank: string; lineBreak: string } {
	const start = Math.max(text.lastIndexOf('\n', ordinal - 1), text.lastIndexOf('\r', ordinal - 1)) + 1;
	const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
	const before = /(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)$/.test(text.slice(Math.max(0, start - 80), start));
	return { start, blank: before ? lineBreak + lineBreak : lineBreak, lineBreak };
}

/** The items behind a measure that its run of numbering goes on with. */
function followers(items: readonly Item[], last: Item): Item[] {
	const siblings = last.parent?.children ?? items;
	const behind = siblings.slice(siblings.indexOf(last) + 1);
	return behind.filter(({ ordinal, part }) => part === last.part && ordinal?.form === last.ordinal?.form);
}
