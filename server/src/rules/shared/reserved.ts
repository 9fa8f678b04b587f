import { quotedSpans } from '../../model/quotations';
import { isAscii } from '../../text/characters';
import type { Span } from '../../text/span';

/** The year and the count of a document's number, in whatever brackets: 〔2019〕3号. */
const NUMBER = /[〔［[(（【]\d{4}[〕］\])）】] ?第? ?\d{1,5} ?号/g;
/** What tells an address of the web or of a mailbox. */
const ADDRESS = /:\/\/|www\.|@/g;
/** Code of Markdown, and where its links lead: a path may have brackets of its own. */
const MARKDOWN = /`[^`\n]{1,200}`|\]\([^()\n]{0,200}(?:\([^()\n]{0,60}\)[^()\n]{0,100}){0,2}\)/g;

/**
 * The spans of a text that are not its own words, or no words at all: cited titles, quotations, numbers of documents,
 * addresses, code. In order and apart. Linear.
 */
export function reservedSpans(text: string): Span[] {
	const spans = quotedSpans(text);
	for (const pattern of [NUMBER, MARKDOWN]) {
		for (const { index, 0: match } of text.matchAll(pattern)) spans.push({ start: index, end: index + match.length });
	}
	addAddresses(text, spans);
	spans.sort((a, b) => a.start - b.start);
	return merged(spans);
}

/** An address reaches as far as the characters that one may have. */
function addAddresses(text: string, spans: Span[]): void {
	let end = 0;
	ADDRESS.lastIndex = 0;
	for (let match = ADDRESS.exec(text); match !== null; match = ADDRESS.exec(text)) {
		let start = match.index;
		while (start > end && isAddressCharacter(text.charCodeAt(start - 1))) start--;
		end = match.index + match[0].length;
		while (end < text.length && isAddressCharacter(text.charCodeAt(end))) end++;
		spans.push({ start, end });
		ADDRESS.lastIndex = end;
	}
}

/** The brackets and the bar around an address are not part of it. */
function isAddressCharacter(code: number): boolean {
	return isAscii(code) && !'()<>[]"|;'.includes(String.fromCharCode(code));
}

function merged(spans: readonly Span[]): Span[] {
	const apart: Span[] = [];
	for (const span of spans) {
		const last = apart.at(-1);
		if (last === undefined || last.end <= span.start) apart.push(span);
		else if (last.end < span.end) apart[apart.length - 1] = { start: last.start, end: span.end };
	}
	return apart;
}
