import { firstEndingBehind, type Span } from '../text/span';

const CLOSING: Readonly<Record<string, string>> = {
	'《': '》',
	'〈': '〉',
	'〔': '〕',
	'“': '”',
	'‘': '’',
	'「': '」',
	'"': '"',
};
const OPENING_MARK = /[《〈〔“‘「"]/g;

/** A quotation that is longer than this was never closed, more likely than not. It also bounds the search for its end. */
const LONGEST_QUOTATION = 300;

/**
 * The outermost spans of `text` that repeat someone else's words: cited titles, the years of document numbers,
 * quotations. Marks included; an opening mark that is not closed opens nothing. In order, linear.
 */
export function quotedSpans(text: string): Span[] {
	const spans: Span[] = [];
	/** For each kind of mark, where it closes next: looked for once, not from every opening mark anew. */
	const nextClose = new Map<string, number>();
	OPENING_MARK.lastIndex = 0;
	for (let match = OPENING_MARK.exec(text); match !== null; match = OPENING_MARK.exec(text)) {
		const mark = match[0];
		const start = match.index;
		let close = nextClose.get(mark) ?? 0;
		if (close <= start) {
			const found = text.indexOf(CLOSING[mark] as string, start + 1);
			close = found < 0 ? text.length : found;
			nextClose.set(mark, close);
		}
		if (close - start >= LONGEST_QUOTATION || close === text.length) continue;
		const end = endOfNested(text, start, close);
		spans.push({ start, end });
		OPENING_MARK.lastIndex = end;
	}
	return spans;
}

/** Marks nest, 《…《…》的通知》: as many close as have opened. Where they do not, the first closing mark is the end. */
function endOfNested(text: string, start: number, close: number): number {
	const mark = text[start];
	const closing = text[close];
	if (mark === closing || !text.slice(start + 1, close).includes(mark as string)) return close + 1;
	const limit = Math.min(text.length, start + LONGEST_QUOTATION);
	for (let depth = 0, i = start; i < limit; i++) {
		if (text[i] === mark) depth++;
		else if (text[i] === closing && --depth === 0) return i + 1;
	}
	return close + 1;
}

/** Whether one of `spans`, which are in order and apart, holds all of `inner`. Logarithmic. */
export function isQuoted(inner: Span, spans: readonly Span[]): boolean {
	const span = spans[firstEndingBehind(spans, inner.end - 1)];
	return span !== undefined && span.start <= inner.start;
}
