import { readDocument } from '../model/document';
import type { PolicyDocument } from '../model/types';
import { fixText, safeFix } from '../rules/fixing';
import type { Finding } from '../rules/rule';
import { EditedText, type TextEdit } from '../text/editedText';
import { type Span, touches } from '../text/span';
import { assignmentEdits } from './assignments';
import { readEntries } from './entries';
import { saySame } from './facts';
import { gapEdits } from './gaps';
import { type LayoutOptions, layOut } from './layout';
import { verbatimPlaces } from './markdown';
import { formFixes } from './marks';

export interface FormatOptions {
	readonly markdown: boolean;
	/** What the rules find in a text: their safe fixes make marks canonical. */
	findingsIn(text: string): readonly Finding[];
}

/** How far a text is brought into form. */
interface Extent extends Omit<LayoutOptions, 'markdown'> {
	readonly marks: boolean;
}

/** From all that formatting does to the little that cannot be misread: the first that keeps what the text says is taken. */
const EXTENTS: readonly Extent[] = [
	{ joinLines: true, joinTitles: true, marks: true },
	{ joinLines: true, joinTitles: false, marks: true },
	{ joinLines: true, joinTitles: false, marks: false },
	{ joinLines: false, joinTitles: false, marks: true },
	{ joinLines: false, joinTitles: false, marks: false },
];

/** A text of this many characters would keep the editor waiting for longer than anyone waits. */
const LONGEST_TEXT = 400_000;

/** Forms that are not settled after so many rounds contradict each other. */
const MOST_ROUNDS = 6;

/**
 * The edits that bring a document into the house format: a line a paragraph, canonical ordinals, brackets, marks and
 * assignments. They change blanks, line breaks and marks, and take away the furniture of printed pages; what the text
 * says is read to be the same before and after, and formatting what is formatted gives no edits. Sorted, apart from each
 * other, each as small as it can be. A text with NUL in it is no text, and one of more than four hundred thousand characters no
 * document: they get none. Linear in the length of the text.
 */
export function formatDocument(document: PolicyDocument, options: FormatOptions): TextEdit[] {
	return editsTo(document, EXTENTS, options);
}

/**
 * Those edits that concern the paragraphs that a range touches. Where a text that was printed line by line would be read
 * differently with some of its lines joined, none are.
 */
export function formatRange(document: PolicyDocument, range: Span, options: FormatOptions): TextEdit[] {
	const { text, tree } = document;
	const first = tree.blocks.findIndex((block) => block.end >= range.start);
	const last = tree.blocks.findLastIndex((block) => block.start < range.end || touches(block, range.start));
	if (first < 0 || last < first) return [];
	const start = tree.blocks[first - 1]?.end ?? 0;
	const end = tree.blocks[last]?.end ?? text.length;
	for (const extents of [EXTENTS, EXTENTS.filter(({ joinLines }) => !joinLines)]) {
		const edits = editsTo(document, extents, options).filter((edit) => edit.start >= start && edit.end <= end);
		const edited = new EditedText(text);
		edited.apply(edits);
		if (edits.length === 0 || saySame(document, readDocument(edited.text))) return edits;
	}
	return [];
}

function editsTo(document: PolicyDocument, extents: readonly Extent[], options: FormatOptions): TextEdit[] {
	if (document.text.length > LONGEST_TEXT || document.text.includes('\0')) return [];
	const { dropped } = readEntries(document, options.markdown);
	let current = document;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		let next: PolicyDocument | null = null;
		for (const extent of extents) next ??= formatTo(current, extent, options);
		if (!next || next.text === current.text) return gapEdits(document.text, current.text, dropped) ?? [];
		current = next;
	}
	return [];
}

/** The document in form, as far as that goes; null where the outcome does not settle, or would say something else. */
function formatTo(document: PolicyDocument, extent: Extent, options: FormatOptions): PolicyDocument | null {
	let current = document;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const laid = reading(layOut(current, { ...extent, markdown: options.markdown }), current);
		if (laid !== current && !saySame(document, laid)) return null;
		const next = extent.marks ? withMarks(laid, options) : laid;
		if (next.text === current.text) return current;
		if (next !== laid && !saySame(document, next)) return null;
		current = next;
	}
	return null;
}

/** A document with canonical marks: those of its assignments, and those that the rules set right. */
function withMarks(document: PolicyDocument, { markdown, findingsIn }: FormatOptions): PolicyDocument {
	const shaped = new EditedText(document.text);
	const isVerbatim = verbatimPlaces(document.text, markdown);
	shaped.apply(assignmentEdits(document).filter(({ start }) => !isVerbatim(start)));
	const fixes = formFixes(markdown);
	return reading(fixText(shaped.text, (text) => fixes(text, findingsIn(text)), safeFix).text, document);
}

/** What a text says; what is known of a document with that text is not read again. */
function reading(text: string, known: PolicyDocument): PolicyDocument {
	return text === known.text ? known : readDocument(text);
}
