import { isHan } from '../text/characters';

/**
 * A feature of a text, as a number: one, two or three adjacent Chinese characters, or a word in other letters. Which it is
 * shows in its size.
 */
export type Gram = number;

const PAIR = 0x10000;

export function isSingle(gram: Gram): boolean {
	return gram > 0 && gram < PAIR;
}

export function isTriple(gram: Gram): boolean {
	return gram >= PAIR * PAIR;
}

/** The grams of a text, each once. Marks part pairs. Linear. */
export function gramsOf(text: string): Set<Gram> {
	const grams = new Set<Gram>();
	let before = 0;
	let previous = 0;
	let word = 0;
	for (let i = 0; i <= text.length; i++) {
		const code = i < text.length ? text.charCodeAt(i) : 0;
		if (isLetter(code)) {
			word = (word * 31 + (code | 0x20)) % 0xffff;
			previous = 0;
			before = 0;
			continue;
		}
		// Words in letters are numbered below nought.
		if (word > 0) grams.add(-word);
		word = 0;
		const han = isHan(code);
		if (han) {
			grams.add(code);
			if (previous > 0) grams.add(previous * PAIR + code);
			if (before > 0) grams.add((before * PAIR + previous) * PAIR + code);
		}
		before = han ? previous : 0;
		previous = han ? code : 0;
	}
	return grams;
}

function isLetter(code: number): boolean {
	return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
