import type { PolicyDocument } from '../../model/types';
import { isTable } from '../../syntax/tree';
import { isBlank } from '../../text/characters';
import type { LogicalText } from '../../text/logicalText';
import { countWhile, firstEndingBehind, type Span } from '../../text/span';
import type { TextEdit } from '../rule';
import { reservedSpans } from './reserved';

/**
 * The running text of a document as one string: its paragraphs and the cells of its tables, as logical text, parted by
 * line breaks. Offsets are those of `text` unless said otherwise. What stands on either side of a line break does not
 * belong together; inside a paragraph there is none, however its lines were printed.
 */
export class Prose {
	readonly text: string;
	/** The logical texts that `text` consists of, and where each of them begins in it. */
	private readonly passages: readonly LogicalText[];
	private readonly starts: readonly number[];
	/** Of each paragraph, the length of the ordinal that opens it; null for a cell. */
	private readonly ordinals: readonly (number | null)[];
	private reserved: readonly Span[] | null = null;
	/** The passage that was asked for last: rules go through the text in its order. */
	private last = 0;

	/** Linear in the length of the document. */
	constructor(private readonly document: PolicyDocument) {
		const passages: LogicalText[] = [];
		const ordinals: (number | null)[] = [];
		const starts: number[] = [];
		const texts: string[] = [];
		let length = 0;
		const add = (logical: LogicalText, ordinal: number | null) => {
			passages.push(logical);
			ordinals.push(ordinal);
			starts.push(length);
			texts.push(logical.text);
			length += logical.length + 1;
		};
		for (const block of document.tree.blocks) {
			if (isTable(block)) for (const row of block.rows) for (const cell of row.cells) add(cell, null);
			else add(block.logical, block.ordinal?.length ?? 0);
		}
		this.passages = passages;
		this.ordinals = ordinals;
		this.starts = starts;
		this.text = texts.join('\n');
	}

	/**
	 * Whether a part of `[start, end)` is not the drafter's own running text: a cited title, a quotation, the number of a
	 * document, an address, code. It keeps its form, whatever that is. Logarithmic.
	 */
	isReserved(start: number, end: number): boolean {
		this.reserved ??= reservedSpans(this.text);
		const span = this.reserved[firstEndingBehind(this.reserved, start)];
		return span !== undefined && span.start < end;
	}

	/** The matches of a global pattern that lie in the drafter's own text, all of them. */
	own(pattern: RegExp): RegExpExecArray[] {
		// Most patterns match nothing in most texts.
		if (this.text.search(pattern) < 0) return [];
		return [...this.text.matchAll(pattern)].filter(
			({ index, 0: { length } }) => !this.isReserved(index, index + length),
		);
	}

	/** Whether the character at an offset belongs to the ordinal that opens its paragraph, or to the blanks behind that. */
	isInOrdinal(offset: number): boolean {
		const at = this.passageAt(offset);
		return offset - (this.starts[at] as number) < (this.ordinals[at] ?? 0);
	}

	/** Whether an offset lies in a table. */
	isInTable(offset: number): boolean {
		return this.ordinals[this.passageAt(offset)] === null;
	}

	/** The source of a range within one passage, from its first character to just behind its last one. */
	sourceSpan(start: number, end: number): Span {
		const at = this.passageAt(start);
		const from = this.starts[at] as number;
		return (this.passages[at] as LogicalText).sourceSpan(start - from, end - from);
	}

	/**
	 * The source between the character at an offset and the one before it in its passage. At the edges of a passage it is
	 * empty.
	 */
	gapBefore(offset: number): Span {
		const at = this.passageAt(offset);
		const passage = this.passages[at] as LogicalText;
		const own = offset - (this.starts[at] as number);
		const start = own === 0 ? passage.sourceOffset(0) : passage.sourceOffset(own - 1) + 1;
		return { start, end: own === 0 || own >= passage.length ? start : passage.sourceOffset(own) };
	}

	/** Whether nothing, or only blanks of one line, stands in a span of the source. */
	isBlankOnly({ start, end }: Span): boolean {
		for (let i = start; i < end; i++) if (!isBlank(this.document.text.charCodeAt(i))) return false;
		return true;
	}

	/**
	 * The edits that put `newText` in place of a non-empty range of one passage. Line breaks, comments and whatever else
	 * lies between its characters in the source stay where they are; blanks go.
	 */
	replacement(start: number, end: number, newText: string): TextEdit[] {
		const edits: TextEdit[] = [];
		let run = this.sourceSpan(start, start + 1);
		const close = () => edits.push({ ...run, newText: edits.length === 0 ? newText : '' });
		for (let i = start + 1; i < end; i++) {
			const next = this.sourceSpan(i, i + 1);
			if (this.isBlankOnly({ start: run.end, end: next.start })) run = { start: run.start, end: next.end };
			else {
				close();
				run = next;
			}
		}
		close();
		return edits;
	}

	private passageAt(offset: number): number {
		const { last } = this;
		if ((this.starts[last] as number) <= offset && offset < (this.starts[last + 1] ?? Number.POSITIVE_INFINITY))
			return last;
		this.last = Math.max(0, countWhile(this.starts.length, (i) => (this.starts[i] as number) <= offset) - 1);
		return this.last;
	}
}

const known = new WeakMap<PolicyDocument, Prose>();

/** The running text of a document: put together once, for all rules. */
export function proseOf(document: PolicyDocument): Prose {
	let prose = known.get(document);
	if (prose === undefined) {
		prose = new Prose(document);
		known.set(document, prose);
	}
	return prose;
}
