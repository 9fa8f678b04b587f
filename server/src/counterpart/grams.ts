import { isHan } from '../text/characters';

/**
 * A feature of a text, as a small number: one, two or three adjacent Chinese characters, or a word in other letters.
 * Which it is shows in its range; within one, two features share a number about once in a hundred million pairs.
 */
export type Gram = number;

const PAIRS = 0x10000000;
const TRIPLES = 0x20000000;
const WORDS = 0x30000000;
const RANGE = 0x0fffffff;

export function isSingle(gram: Gram): boolean {
	return gram >= 0 && gram < PAIRS;
}

export function isTriple(gram: Gram): boolean {
	return gram >= TRIPLES && gram < WORDS;
}

/** The grams of a text, each once. Linear. */
export function gramsOf(text: string): Set<Gram> {
	const grams = new Set<Gram>();
	eachGram(text, (gram) => grams.add(gram));
	return grams;
}

/** Hands over the grams of a text as they come. Marks part pairs. Linear. */
export function eachGram(text: string, take: (gram: Gram) => void): void {
	let before = 0;
	let previous = 0;
	let word = 0;
	for (let i = 0; i <= text.length; i++) {
		const code = i < text.length ? text.charCodeAt(i) : 0;
		if (isLetter(code)) {
			word = mix(word, code | 0x20);
			previous = 0;
			before = 0;
			continue;
		}
		if (word !== 0) take(WORDS | (word & RANGE));
		word = 0;
		const han = isHan(code);
		if (han) {
			take(code);
			if (previous > 0) take(PAIRS | (mix(previous, code) & RANGE));
			if (before > 0) take(TRIPLES | (mix(mix(before, previous), code) & RANGE));
		}
		before = han ? previous : 0;
		previous = han ? code : 0;
	}
}

function mix(a: number, b: number): number {
	return Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ (a >>> 7);
}

function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
