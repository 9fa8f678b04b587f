import { isBlank, isChinesePunctuation, isHan } from '../../text/characters';
import type { Rule } from '../rule';
import { type Prose, proseOf } from '../shared/prose';
import { CONVENTION } from '../shared/sources';

/** A blank between two Chinese characters in the midst of a sentence. */
export const space: Rule = {
	meta: {
		id: 'text/space',
		severity: 'hint',
		summary: {
			'zh-cn': '句子中间的两个汉字之间有空格',
			en: 'A blank stands between two Chinese characters inside a sentence',
		},
		source: CONVENTION,
		fixable: 'safe',
		options: {},
		messages: {
			space: {
				'zh-cn': '“{before}”和“{after}”之间多了空格，汉字之间不用空格。请删去；原本要断开的，请用标点。',
				en: 'There is a blank between {before} and {after}, where Chinese has none. Remove it, or write the mark that was meant.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const { index: at } of prose.text.matchAll(BLANK)) {
			if (!isInSentence(prose, at) || prose.isReserved(at, at + 1)) continue;
			const gap = { start: prose.gapBefore(at).start, end: prose.gapBefore(at + 1).end };
			// A printed line that ends there, or a comment, is nothing that anyone typed as a blank; several are room to write.
			if (gap.end - gap.start > 1) continue;
			report({
				...gap,
				message: 'space',
				data: { before: prose.text[at - 1] as string, after: prose.text[at + 1] as string },
				fixes: () => [
					{
						title: { 'zh-cn': '删去空格', en: 'Remove the blank' },
						edits: [{ ...gap, newText: '' }],
						safe: true,
					},
				],
			});
		}
	},
};

const BLANK = /[ \t\u3000\xa0\u2000-\u200d\u202f\u205f]/g;
/** A clause that is shorter is more likely a name with its office, or an entry of a list. */
const SHORTEST_CLAUSE = 10;
/** A clause without a mark for longer than this is none. */
const LONGEST_CLAUSE = 80;
/** The marks that part the clauses of a sentence. What stands behind a colon or between 、 may be a list of names. */
const CLAUSE_MARK = '，。；';

/**
 * Whether the blank at an offset is the only one in a clause of some length that has a clause before it and a mark
 * behind it. Headings with their text behind a blank, signatures and lists of persons have blanks of their own right.
 */
function isInSentence({ text }: Prose, at: number): boolean {
	if (!isHan(text.charCodeAt(at - 1)) || !isHan(text.charCodeAt(at + 1))) return false;
	const start = clauseEdge(text, at, -1);
	const end = clauseEdge(text, at, 1);
	return start >= 0 && end >= 0 && end - start - 2 >= SHORTEST_CLAUSE;
}

/** Where the mark of a clause stands before or behind an offset; -1 where something else ends the clause. */
function clauseEdge(text: string, from: number, step: 1 | -1): number {
	for (let i = from + step; Math.abs(i - from) <= LONGEST_CLAUSE; i += step) {
		const code = text.charCodeAt(i);
		if (Number.isNaN(code) || code === 10 || isBlank(code)) return -1;
		if (isChinesePunctuation(code)) return CLAUSE_MARK.includes(text[i] as string) ? i : -1;
	}
	return -1;
}
