import type { Measure } from '../model/types';
import { commonGrams } from './commonWords';
import { gramsOf, isSingle, isTriple } from './grams';

const SHORTEST = 3;
const MOST_PHRASES = 4;
/** Longer texts are compared by their beginnings: what is shown to a person is found there. */
const LONGEST_TEXT = 2000;

/**
 * The phrases that two measures share, the longest first: what a person is shown for the reason. Phrases that any policy
 * document has are left out. Proportional to the product of the two lengths, which are bounded.
 */
export function sharedPhrases(a: Measure, b: Measure): string[] {
	const [first, second] = [a, b].map(({ title, body }) => `${title.text}。${body}`.slice(0, LONGEST_TEXT)) as [
		string,
		string,
	];
	const found: string[] = [];
	for (const phrase of commonSubstrings(first, second).sort((x, y) => y.length - x.length)) {
		if (found.length >= MOST_PHRASES) break;
		if (found.some((longer) => longer.includes(phrase)) || saysLittle(phrase)) continue;
		found.push(phrase);
	}
	return found;
}

/** The common substrings of Chinese characters and letters that cannot be made longer, each once. */
function commonSubstrings(a: string, b: string): string[] {
	const phrases = new Set<string>();
	let previous = new Uint16Array(b.length + 1);
	for (let i = 0; i < a.length; i++) {
		const now = new Uint16Array(b.length + 1);
		const word = isWord(a.charCodeAt(i));
		for (let j = 0; j < b.length; j++) {
			if (!word || a[i] !== b[j]) continue;
			const length = (previous[j] as number) + 1;
			now[j + 1] = length;
			const goesOn = i + 1 < a.length && j + 1 < b.length && a[i + 1] === b[j + 1] && isWord(a.charCodeAt(i + 1));
			if (!goesOn && length >= SHORTEST) phrases.add(a.slice(i + 1 - length, i + 1));
		}
		previous = now;
	}
	return [...phrases];
}

function isWord(code: number): boolean {
	return code >= 0x3400 || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? code < 0xff00 : false;
}

function saysLittle(phrase: string): boolean {
	const grams = [...gramsOf(phrase)].filter((gram) => !isSingle(gram) && !isTriple(gram));
	return grams.filter((gram) => commonGrams.has(gram)).length * 2 > grams.length;
}
