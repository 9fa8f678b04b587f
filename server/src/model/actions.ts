import { readNumeral } from '../text/numerals';
import type { ItemDraft } from './items';
import type { Action } from './types';

/** 一是, and 第一， in its place, behind a mark or at the head of the text. */
const MARKER = /(?:([一二三四五六七八九十]{1,3})是(?!否)|第([一二三四五六七八九十]{1,3})[，,、])/g;
const BEFORE = /[。；;：:，,、！]$|^$/;

/**
 * Finds the actions of a measure. The first must be a 一是 or 第一，; each reaches to the next, or to the assignment that
 * closes the measure. Linear in the measure's text.
 */
export function readActions(item: ItemDraft): Action[] {
	const actions: Action[] = [];
	for (const paragraph of item.paragraphs) {
		const { logical } = paragraph;
		const { text } = logical;
		const head = paragraph.ordinal?.length ?? 0;
		const marks: { at: number; value: number; label: string }[] = [];
		let style: 'is' | 'ordinal' | null = actions.length > 0 ? 'is' : null;
		for (const match of text.matchAll(MARKER)) {
			if (match.index < head || !BEFORE.test(text.slice(head, match.index).slice(-1))) continue;
			const value = readNumeral((match[1] ?? match[2]) as string) ?? 0;
			const own = match[1] === undefined ? 'ordinal' : 'is';
			if (style === null && value !== 1) continue;
			style ??= own;
			if (own === style) marks.push({ at: match.index, value, label: match[0].replace(/[，,、]$/, '') });
		}
		const stops = item.assignments.map(({ assignment }) => assignment.start);
		for (const [i, { at, value, label }] of marks.entries()) {
			const until = marks[i + 1]?.at ?? text.length;
			const start = logical.sourceOffset(at);
			const stop = stops.find((offset) => offset > start) ?? Number.POSITIVE_INFINITY;
			let end = until;
			while (end > at && logical.sourceOffset(end - 1) >= stop) end--;
			while (end > at && /[\s；;，,]/.test(text[end - 1] as string)) end--;
			actions.push({ ...logical.sourceSpan(at, end), value, label, text: text.slice(at + label.length, end) });
		}
	}
	return actions;
}
