import type { Paragraph } from '../syntax/tree';
import type { Range } from './clauses';
import type { Citation, Phrase } from './types';

/** 国发〔2019〕3号 at the end of a text, with whatever brackets and blanks it was printed. */
const NUMBER = /([一-鿿]{1,14})\s*[〔［[(（【]\s*((?:19|20)\d{2})\s*[〕］\])）】]\s*第?\s*0*(\d{1,5})\s*号$/;
/** Longer than any number with its brackets and blanks. */
const LONGEST_NUMBER = 40;
/** Words that stand before a number in running text and are not part of it. */
const BEFORE_NUMBER = /^.*(?:根据|按照|依据|落实|印发|贯彻|执行|转发|关于|以下简称|参照|的|和|与|及|见|以|按|对|在)/;
const ALIAS =
	/^[（(](?:以下|下称|以下统称|下同)[^（）()]{0,6}?(?:简称|统称|称)[：:]?[《“"]?([^（）()》”"]{1,30})[》”"]?[）)]/;

/** A citation and its place in the paragraph. */
export interface FoundCitation {
	readonly citation: Citation;
	readonly logical: Range;
}

/** The number of a document at the end of a text, in its canonical form; null where there is none. */
export function canonicalNumber(text: string): string | null {
	const match = NUMBER.exec(text.slice(-LONGEST_NUMBER));
	return match && formatNumber(match);
}

function formatNumber(match: RegExpMatchArray): string {
	return `${(match[1] as string).replace(BEFORE_NUMBER, '')}〔${match[2]}〕${match[3]}号`;
}

/** Finds the numbers of documents in a logical text, in canonical form. */
export function findNumbers(paragraph: Paragraph): (Phrase & { readonly logical: Range })[] {
	const { logical } = paragraph;
	if (!logical.text.includes('号')) return [];
	const found: (Phrase & { readonly logical: Range })[] = [];
	for (let at = logical.text.indexOf('号'); at >= 0; at = logical.text.indexOf('号', at + 1)) {
		const from = Math.max(0, at + 1 - LONGEST_NUMBER);
		const match = NUMBER.exec(logical.text.slice(from, at + 1));
		if (!match) continue;
		const prefix = match[1] as string;
		const own = prefix.replace(BEFORE_NUMBER, '');
		if (own === '') continue;
		const range = { start: from + match.index + prefix.length - own.length, end: at + 1 };
		found.push({ text: formatNumber(match), logical: range, ...logical.sourceSpan(range.start, range.end) });
	}
	return found;
}

/** Finds the cited documents of a paragraph: 《title》（number）, and either of the two alone. Linear in the paragraph. */
export function findCitations(paragraph: Paragraph): FoundCitation[] {
	const { logical } = paragraph;
	const { text } = logical;
	const numbers = findNumbers(paragraph);
	const found: FoundCitation[] = [];
	let next = 0;
	let end = 0;
	for (const bracket of paragraph.brackets) {
		if (bracket.mark !== '《' || bracket.close === null || bracket.logical.start < end) continue;
		for (
			;
			next < numbers.length && (numbers[next] as Phrase & { logical: Range }).logical.start < bracket.logical.start;
			next++
		) {
			const number = numbers[next] as Phrase & { logical: Range };
			if (number.logical.start >= end) found.push(numberAlone(number));
		}
		const title = { start: bracket.logical.start + 1, end: bracket.logical.end - 1 };
		while ((numbers[next]?.logical.start ?? Number.POSITIVE_INFINITY) < bracket.logical.end) next++;
		const number = numbers[next];
		end = bracket.logical.end;
		let own: Phrase | null = null;
		if (
			number &&
			/^[（(〔[]$/.test(text.slice(end, number.logical.start)) &&
			/[）)〕\]，,；;]/.test(text[number.logical.end] ?? '')
		) {
			own = { start: number.start, end: number.end, text: number.text };
			end = number.logical.end + (/[）)〕\]]/.test(text[number.logical.end] ?? '') ? 1 : 0);
			next++;
		}
		// 《…》（国发〔2015〕43号）（以下简称《意见》） or, in the same brackets, 《…》（国发〔2015〕43号，以下简称《意见》）.
		const behind = text.slice(end, end + 48);
		const alias = ALIAS.exec(behind.replace(/^[，,；;]/, '（'))?.[1] ?? null;
		found.push({
			citation: {
				...logical.sourceSpan(bracket.logical.start, end),
				title: logical.phrase(title.start, title.end),
				number: own,
				alias,
			},
			logical: { start: bracket.logical.start, end },
		});
	}
	for (; next < numbers.length; next++) {
		const number = numbers[next] as Phrase & { logical: Range };
		if (number.logical.start >= end) found.push(numberAlone(number));
	}
	return found;
}

function numberAlone(number: Phrase & { readonly logical: Range }): FoundCitation {
	const phrase: Phrase = { start: number.start, end: number.end, text: number.text };
	return {
		citation: { start: phrase.start, end: phrase.end, title: null, number: phrase, alias: null },
		logical: number.logical,
	};
}
