import { canonicalLabel } from '../rules/numbering/mixedForms';
import type { OrdinalReading } from '../syntax/ordinal';
import type { PhysicalLine } from '../syntax/physicalLines';
import type { Comment, Paragraph } from '../syntax/tree';
import { isBlank } from '../text/characters';
import { firstEndingBehind } from '../text/span';

/** Blanks that take no room: they part nothing. */
const NO_WIDTH = /^[\u200b-\u200d\ufeff\v\f]+$/;
const IDEOGRAPHIC = '\u3000';
/** Ordinals that have a blank behind their point: 1. and 1.1. */
const POINTED = /\d\.?$/;
const LETTER = /[A-Za-z]/;
/** The end of an English clause. */
const CLAUSE_END = /[A-Za-z][,.;:!?]$/;
/** The end of an address of the web or of mail, which a line break cuts in two as it likes. */
const ADDRESS = /(?:[a-z]:\/\/|www\.|@)\S*$/i;
/** More than the longest address. */
const LONGEST_ADDRESS = 300;

/**
 * A line of a paragraph without its stray blanks: those that the paragraph's logical text does not have. Of several
 * blanks between two words one stays. The ordinal has brackets and a point of the right width, and behind it stands the
 * blank that belongs there, or none. Linear in the line.
 */
export function cleanLine(
	text: string,
	line: PhysicalLine,
	paragraph: Paragraph,
	comments: readonly Comment[],
): string {
	const { logical } = paragraph;
	const label = ordinalEnd(paragraph);
	const printed = labelOf(paragraph);
	let clean = '';
	let comment = firstEndingBehind(comments, line.start);
	for (let i = line.start; i < line.end; ) {
		const hiding = comments[comment];
		if (hiding && hiding.start <= i) {
			const end = Math.min(hiding.end, line.end);
			clean += text.slice(i, end);
			i = end;
			comment++;
			continue;
		}
		let end = i;
		while (end < line.end && isBlank(text.charCodeAt(end))) end++;
		const ordinal = i === label ? ordinalBlank(paragraph, text, end) : null;
		if (ordinal !== null) clean += ordinal;
		else if (end > i && logical.sourceOffset(logical.logicalOffset(i)) === i) clean += oneBlank(text.slice(i, end));
		i = end;
		if (i >= line.end || comments[comment]?.start === i) continue;
		const at = i < label ? logical.logicalOffset(i) : -1;
		clean += at >= 0 && logical.sourceOffset(at) === i ? printed[at] : text[i];
		i++;
	}
	return clean;
}

function oneBlank(blanks: string): string {
	if (NO_WIDTH.test(blanks)) return '';
	return blanks[0] === IDEOGRAPHIC ? IDEOGRAPHIC : ' ';
}

/** Where a paragraph's ordinal ends in the source, -1 where it has none. */
function ordinalEnd({ ordinal, logical }: Paragraph): number {
	return ordinal ? logical.sourceSpan(0, ordinal.label.length).end : -1;
}

/** Whether an ordinal is the head of a Markdown list, too: 1) with a blank behind it. */
function isListMark({ form, label }: OrdinalReading): boolean {
	return form === '（1）' && !/^[（(]/.test(label);
}

/** The label of a paragraph's ordinal as the house writes it, character by character as long as the printed one. */
function labelOf({ ordinal }: Paragraph): string {
	if (!ordinal) return '';
	return isListMark(ordinal) ? ordinal.label : canonicalLabel(ordinal);
}

/**
 * The blank behind an ordinal: one behind 1. and 1.1, none behind 一、, （一） and （1）. Null where the form leaves it open,
 * or where no text follows that could be told from a Markdown mark.
 *
 * @param next where the text goes on
 */
function ordinalBlank({ ordinal, logical }: Paragraph, text: string, next: number): string | null {
	if (!ordinal || ordinal.length >= logical.length || '*<'.includes(text[next] ?? '<')) return null;
	switch (ordinal.form) {
		case '1.':
		case '1.1':
			return POINTED.test(canonicalLabel(ordinal)) ? ' ' : '';
		case '一、':
		case '（一）':
			return '';
		case '（1）':
			return isListMark(ordinal) ? null : '';
		default:
			return null;
	}
}

/** What stands between two lines of a paragraph once they are one: a blank between two Latin words, else nothing. */
export function seam(text: string, before: PhysicalLine, after: PhysicalLine, paragraph: Paragraph): string {
	if (before.end === ordinalEnd(paragraph)) return ordinalBlank(paragraph, text, after.start) ?? '';
	const end = text.slice(Math.max(before.start, before.end - LONGEST_ADDRESS), before.end);
	if (!LETTER.test(text[after.start] as string) || ADDRESS.test(end)) return '';
	return LETTER.test(end.at(-1) as string) || CLAUSE_END.test(end) ? ' ' : '';
}
