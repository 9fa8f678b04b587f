import type { Item, PolicyDocument } from '../../model/types';
import { isNumbered, type Numbered, numberedItems } from '../../rules/shared/numbering';
import { renumberEdit } from '../../rules/shared/ordinals';
import type { OrdinalForm } from '../../syntax/ordinal';

/** An ordinal that a line can begin with. */
export interface NextOrdinal {
	/** With the blank that the document has behind it: 3. or （二）. */
	readonly text: string;
	/** What the document has before it on its line: an indent, or the marks of a Markdown heading. */
	readonly head: string;
}

/** What stands below a heading of a form where the document does not show it yet (GB/T 9704-2012, 7.3.3). */
const below: Partial<Record<OrdinalForm, string>> = { '一、': '（一）', '（一）': '1. ' };

/**
 * The ordinals with which a line could go on, the likeliest first: the next of the innermost run, the first of the level
 * below, then the next of each run around it, in the forms of the document itself. Linear in the items.
 * @param lineStart offset at which the line begins
 */
export function nextOrdinals(document: PolicyDocument, lineStart: number): NextOrdinal[] {
	const items = [...numberedItems(document.items)].filter(({ ordinal }) => ordinal.start < lineStart);
	const last = items.at(-1);
	const issued = document.metadata.dateOfIssue;
	const isSigned = last && issued && issued.start > last.title.end && issued.start < lineStart;
	if (!last || isSigned) return [{ text: '一、', head: '' }];
	const down = firstBelow(document, items, last);
	const on = chain(last).flatMap((item) => following(document.text, item, item.ordinal.value + 1) ?? []);
	const found = isHeading(document, last, lineStart) ? [...down, ...on] : [...on.slice(0, 1), ...down, ...on.slice(1)];
	return found.filter(({ text }, i) => found.findIndex((other) => other.text === text) === i);
}

/** An item and those around it, the innermost first. */
function chain(item: Item): Numbered[] {
	const found: Numbered[] = [];
	for (let one: Item | null = item; one; one = one.parent) if (isNumbered(one)) found.push(one);
	return found;
}

/** Whether an item has only its title so far. */
function isHeading({ text }: PolicyDocument, { title, end }: Item, lineStart: number): boolean {
	return !/[^\s。；：:]/.test(text.slice(title.end, Math.min(Math.max(end, title.end), lineStart)));
}

/** The ordinals with which the level below an item can begin. */
function firstBelow(document: PolicyDocument, items: readonly Numbered[], last: Numbered): NextOrdinal[] {
	const children = items.filter(
		({ parent, part }) => part === last.part && parent?.ordinal?.form === last.ordinal.form,
	);
	const model = children[0];
	if (!model) {
		const text = below[last.ordinal.form];
		const isUsed = items.some(({ ordinal }) => ordinal.form === last.ordinal.form && ordinal !== last.ordinal);
		const isHead = isHeading(document, last, last.end) && (last.role !== 'measure' || !isUsed);
		return text === undefined || !isHead ? [] : [{ text, head: '' }];
	}
	const { form } = model.ordinal;
	const run = children.filter(({ ordinal }) => ordinal.form === form);
	const first = following(document.text, model, 1);
	const goesOn = following(document.text, model, (run.at(-1)?.ordinal.value ?? 0) + 1);
	// The first item of each parent but the very first shows whether numbers start again or run on.
	const later = run.filter(({ parent }, i) => i > 0 && parent !== run[i - 1]?.parent);
	const restarts = later.some(({ ordinal }) => ordinal.value === 1);
	if (later.length > 0) return [restarts ? first : goesOn].flatMap((one) => one ?? []);
	return [first, goesOn].flatMap((one) => one ?? []);
}

/** The ordinal of an item with another value, written as the item has it. */
function following(text: string, { ordinal, title }: Numbered, value: number): NextOrdinal | null {
	const edit = renumberEdit(text, ordinal, value);
	if (!edit) return null;
	const { start } = ordinal;
	const blank = /^[ \t\u3000]*/.exec(text.slice(ordinal.end, Math.max(ordinal.end, title.start)))?.[0] ?? '';
	const printed = text.slice(start, edit.start) + edit.newText + text.slice(edit.end, ordinal.end);
	const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1, start);
	return { text: printed.replace(/\s+/g, '') + blank, head: /^[ \t\u3000#]*$/.test(line) ? line : '' };
}
