import { readNumeral } from '../text/numerals';
import type { ItemDraft } from './items';
import type { Action } from './types';

/** 一是, and 第一， in its place, behind a mark or at the head of the text. */
const MARKER = /(?:([一二三四五六七八九十]{1,3})是(?!否)|第([一二三四五六七八九十]{1,3})[，,、])/g;
const BEFORE = /[。；;：:，,、！\s]/;

/**
 * Finds the actions of a measure. The first must be a 一是 or 第一，; each reaches to the next, or to the assignment that
 * closes the measure. Linear in the measure's text.
 */
export function readActions(item: ItemDraft): Action[] {
	const actions: Action[] = [];
	let stop = 0;
	for (const paragraph of item.paragraphs) {
		const { logical } = paragraph;
		const { text } = logical;
		const marks = findMarks(text, paragraph.ordinal?.length ?? 0, actions.length > 0);
		for (const [i, { at, value, label }] of marks.entries()) {
			const start = logical.sourceOffset(at);
			while ((item.assignments[stop]?.assignment.start ?? Number.POSITIVE_INFINITY) <= start) stop++;
			const assignment = item.assignments[stop]?.assignment;
			let end = Math.min(
				marks[i + 1]?.at ?? text.length,
				assignment ? logical.logicalOffset(assignment.start) : text.length,
			);
			while (end > at && /[\s；;，,]/.test(text[end - 1] as string)) end--;
			actions.push({ value, label, text: text.slice(at + label.length, end), ...logical.sourceSpan(at, end) });
		}
	}
	return actions;
}

interface Mark {
	/** Logical offset. */
	readonly at: number;
	readonly value: number;
	readonly label: string;
}

/** @param begun whether an action has been found in an earlier paragraph, so that this one need not begin with 一是 */
function findMarks(text: string, from: number, begun: boolean): Mark[] {
	const marks: Mark[] = [];
	let style: 'is' | 'ordinal' | null = begun ? 'is' : null;
	for (const match of text.matchAll(MARKER)) {
		if (match.index < from || (match.index > from && !BEFORE.test(text[match.index - 1] as string))) continue;
		const value = readNumeral((match[1] ?? match[2]) as string) ?? 0;
		const own = match[1] === undefined ? 'ordinal' : 'is';
		if (style === null && value !== 1) continue;
		style ??= own;
		if (own === style) marks.push({ at: match.index, value, label: match[0].replace(/[，,、]$/, '') });
	}
	return marks;
}
