import type { Span } from '../text/span';

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
	OPENING_MARK.lastIndex = 0;
	for (let match = OPENING_MARK.exec(text); match !== null; match = OPENING_MARK.exec(text)) {
		const end = match.index + lengthOfQuotation(text.slice(match.index, match.index + LONGEST_QUOTATION));
		if (end === match.index) continue;
		spans.push({ start: match.index, end });
		OPENING_MARK.lastIndex = end;
	}
	return spans;
}

/** 0 where it is not closed. Marks nest, 《…《…》的通知》: as many close as have opened. */
function lengthOfQuotation(text: string): number {
	const mark = text[0] as string;
	const closing = CLOSING[mark] as string;
	const close = text.indexOf(closing, 1);
	if (close < 0 || mark === closing) return close + 1;
	for (let depth = 0, i = 0; i < text.length; i++) {
		if (text[i] === mark) depth++;
		else if (text[i] === closing && --depth === 0) return i + 1;
	}
	return close + 1;
}

/** Whether one of `spans`, which are in order and apart, holds all of `inner`. Logarithmic. */
export function isQuoted(inner: Span, spans: readonly Span[]): boolean {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle] as Span).end < inner.end) low = middle + 1;
		else high = middle;
	}
	const span = spans[low];
	return span !== undefined && span.start <= inner.start;
}
