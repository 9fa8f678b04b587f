import type { Span } from './span';

/**
 * Text without the accidents of its printing, with every character mapped back to the source. It is put together from
 * runs of source text in their order; what lies between two runs (line breaks, stray blanks, page furniture, comments)
 * is not part of it.
 */
export class LogicalText {
	/** The logical offset at which each run begins. */
	private readonly logicalStarts: number[] = [];
	/** The source offset at which each run begins. */
	private readonly sourceStarts: number[] = [];
	readonly text: string;

	/** @param runs non-empty, in source order, without overlap */
	constructor(source: string, runs: readonly Span[]) {
		let text = '';
		for (const run of runs) {
			this.logicalStarts.push(text.length);
			this.sourceStarts.push(run.start);
			text += source.slice(run.start, run.end);
		}
		this.text = text;
	}

	get length(): number {
		return this.text.length;
	}

	/**
	 * The source offset of the character at a logical offset, 0 to `length - 1`; offsets outside that count as its ends.
	 * Logarithmic in the number of runs.
	 */
	sourceOffset(logical: number): number {
		const clamped = Math.max(0, Math.min(logical, this.text.length));
		let low = 0;

		let high = this.logicalStarts.length;
		while (low + 1 < high) {
			const middle = (low + high) >> 1;
			if ((this.logicalStarts[middle] as number) <= clamped) low = middle;
			else high = middle;
		}
		return (this.sourceStarts[low] ?? 0) + clamped - (this.logicalStarts[low] ?? 0);
	}

	/**
	 * The logical offset of the first character at or behind a source offset; `length` where there is none. Logarithmic in
	 * the number of runs.
	 */
	logicalOffset(source: number): number {
		let low = 0;
		let high = this.sourceStarts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.sourceStarts[middle] as number) <= source) low = middle + 1;
			else high = middle;
		}
		const run = low - 1;
		if (run < 0) return 0;
		const end = this.logicalStarts[run + 1] ?? this.text.length;
		return Math.min(end, (this.logicalStarts[run] as number) + source - (this.sourceStarts[run] as number));
	}

	/** The source span of the logical range `[start, end)`: from its first character to just behind its last one. */
	sourceSpan(start: number, end: number): Span {
		const from = this.sourceOffset(start);
		return { start: from, end: end > start ? this.sourceOffset(end - 1) + 1 : from };
	}

	/** The logical range `[start, end)` with its text. */
	phrase(start: number, end: number): Span & { readonly text: string } {
		const span = this.sourceSpan(start, end);
		return { start: span.start, end: span.end, text: this.text.slice(start, end) };
	}
}
