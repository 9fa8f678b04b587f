import type { Paragraph } from '../syntax/tree';
import { type FoundCitation, findCitations } from './citations';
import { bareTitle } from './documentType';
import type { Citation, Phrase } from './types';

const BASIS_WORD = /根据|依据|按照|依照|贯彻|落实|执行|遵照|对照|围绕/;

/** The citations of the preamble in a sentence that says that they are carried out, without the document's own title. */
export function findBasis(preamble: readonly Paragraph[], own: readonly (Phrase | null)[]): Citation[] {
	const basis: Citation[] = [];
	const seen = new Set<string>();
	const aliases = new Set<string>();
	const titles = own.flatMap((title) => (title ? [comparable(title.text)] : []));
	for (const paragraph of preamble) {
		for (const found of findCitations(paragraph)) {
			const { title, number } = found.citation;
			const key = number?.text ?? comparable(title?.text ?? '');
			if (seen.has(key) || !inBasisSentence(paragraph, found)) continue;
			if (found.citation.alias) aliases.add(found.citation.alias);
			if (number === null && title && aliases.has(title.text)) continue;
			const text = comparable(title?.text ?? '');
			if (text !== '' && titles.some((other) => other.includes(text) || text.includes(other))) continue;
			seen.add(key);
			basis.push(found.citation);
		}
	}
	return basis;
}

/** How far a sentence is followed back: a text without any stop takes no more time than another. */
const LONGEST_SENTENCE = 1000;

function inBasisSentence(paragraph: Paragraph, found: FoundCitation): boolean {
	const { text } = paragraph.logical;
	const before = text.slice(Math.max(0, found.logical.start - LONGEST_SENTENCE), found.logical.start);
	return BASIS_WORD.test(before.slice(before.lastIndexOf('。') + 1));
}

function comparable(title: string): string {
	return bareTitle(title).replace(/\s+/g, '').replace(/^关于/, '');
}
