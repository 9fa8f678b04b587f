import { CHINESE_PUNCTUATION, isHan } from '../../text/characters';
import type { Report, Rule } from '../rule';
import { type Prose, proseOf } from '../shared/prose';
import { CONVENTION } from '../shared/sources';
import { DE_BEFORE, DE_BEHIND, legitimateDoublings, NEVER_TWICE } from './doublings';

/** A word that was written twice: 政府政府, 的的. */
export const repeatedWord: Rule = {
	meta: {
		id: 'text/repeated-word',
		severity: 'warning',
		summary: { 'zh-cn': '同一个词连写了两次，如“政府政府”“的的”', en: 'A word stands twice in a row: 政府政府, 的的' },
		source: CONVENTION,
		fixable: 'choice',
		options: { allowed: [] },
		messages: {
			repeated: {
				'zh-cn': '“{word}”重复连写。多写的请删去；原本要写别的词的，请改正。',
				en: '{word} stands in a row more than once. Remove what is too much, or write the word that was meant.',
			},
		},
	},
	check({ document, options, report }) {
		const prose = proseOf(document);
		const allowed = new Set(options.allowed as readonly string[]);
		const { text } = prose;
		CLAUSE_END.lastIndex = 0;
		for (let i = -1, before = -1; i < text.length; before = i) {
			i = CLAUSE_END.test(text) ? CLAUSE_END.lastIndex - 1 : text.length;
			if (!endsClause(text, i)) continue;
			const length = repeatedBefore(text, i, i - before - 1);
			if (length > 0) reportRepeat(prose, firstRepeat(text, i, length), i, length, allowed, report);
		}
		for (const { index, 0: row, 1: { length } = '' } of text.matchAll(VERB_TWICE)) {
			reportRepeat(prose, index + length, index + row.length, length, allowed, report);
		}
		for (const { index, 0: row } of text.matchAll(/的{2,}/g)) {
			const end = index + row.length;
			const isWord = DE_BEFORE.includes(text[index - 1] ?? '\n') || DE_BEHIND.includes(text[end] ?? '\n');
			const meant = isWord ? 2 : 1;
			if (row.length > meant) reportRepeat(prose, index + meant, end, 1, allowed, report);
		}
	},
};

const VERB_TWICE = new RegExp(`(${NEVER_TWICE.join('|')})\\1+(?=[㐀-鿿])`, 'g');
const SHORTEST = 2;
const LONGEST = 12;
/** Numbers repeat their digits: 二〇二〇. */
const NUMERALS = /^[〇○零一二两三四五六七八九十百千万亿]+$/;
/** 一步一步, 一个一个: by units of one. */
const DISTRIBUTIVE = /^(?:[一逐每各][㐀-鿿]|.{1,2}(?:又|再|复|连))$/;

/** How a paragraph with an ordinal begins. */
const NUMBERED = /[\n\d（(第①-⑳〇零一二三四五六七八九十百]/;

/** What may end a clause. */
const CLAUSE_END = new RegExp(`[\\n,;:.()${CHINESE_PUNCTUATION}]`, 'g');

/**
 * Whether a clause ends before an offset, where one may. Only there is a second word certain to be the same one: behind 研究研究 there
 * may follow 员, behind 服务服务 业. Behind the end of a paragraph, too, unless a number begins the next one: a line may
 * have been cut off there.
 */
function endsClause(text: string, at: number): boolean {
	return isHan(text.charCodeAt(at - 1)) && (text[at] !== '\n' || NUMBERED.test(text[at + 1] ?? '\n'));
}

/**
 * The length of the word, of Chinese characters only, that stands twice before an offset; 0 where there is none.
 * Constant-time.
 * @param clause how many characters stand between the last mark and the offset: a word stands twice in half of them at most
 */
function repeatedBefore(text: string, end: number, clause: number): number {
	const last = text.charCodeAt(end - 1);
	const longest = Math.min(LONGEST, clause >> 1);
	for (let length = SHORTEST; length <= longest; length++) {
		if (text.charCodeAt(end - 1 - length) !== last) continue;
		let same = 1;
		while (same < length && isSame(text, end - 1 - same, end - 1 - same - length)) same++;
		if (same === length) return length;
	}
	return 0;
}

/** Whether the same Chinese character stands at two offsets. */
function isSame(text: string, at: number, other: number): boolean {
	const code = text.charCodeAt(at);
	return code === text.charCodeAt(other) && isHan(code);
}

/** Where what stands there for the second time begins, of a word that ends before an offset twice or more often. */
function firstRepeat(text: string, end: number, length: number): number {
	let start = end - length;
	const word = text.slice(start, end);
	while (start >= 2 * length && text.startsWith(word, start - 2 * length)) start -= length;
	return start;
}

/** Reports the repeats of a word of some length that stand in `[start, end)`, behind the word itself. */
function reportRepeat(
	prose: Prose,
	start: number,
	end: number,
	length: number,
	allowed: ReadonlySet<string>,
	report: (report: Report) => void,
): void {
	const word = prose.text.slice(end - length, end);
	const from = start - length;
	if (allowed.has(word) || legitimateDoublings.has(word) || prose.isReserved(from, end)) return;
	if (NUMERALS.test(word) || DISTRIBUTIVE.test(word) || !isWord(word)) return;
	report({
		...prose.sourceSpan(start, end),
		message: 'repeated',
		data: { word },
		fixes: () => [
			{
				title: { 'zh-cn': `只留一个“${word}”`, en: `Keep one ${word}` },
				edits: prose.replacement(start, end, ''),
				safe: false,
			},
		],
	});
}

/** Characters that are not all the same: a row of one character is a pattern or a blank. */
function isWord(word: string): boolean {
	return word.length === 1 || [...word].some((character) => character !== word[0]);
}
