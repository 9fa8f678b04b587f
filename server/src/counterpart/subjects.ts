import type { Gram } from './grams';
import { kindred } from './kindred';
import { thesaurus } from './thesaurus/index';

/** Subjects are numbered below nought, where no other gram is, and kinds of characters below those. */
const FIRST_SUBJECT = -1;
const FIRST_KIND = FIRST_SUBJECT - thesaurus.length;

/** A subject of the thesaurus. */
export function isSubject(gram: Gram): boolean {
	return gram <= FIRST_SUBJECT && gram > FIRST_KIND;
}

/** A group of kindred characters. */
export function isKind(gram: Gram): boolean {
	return gram <= FIRST_KIND;
}

/** The words of the thesaurus with their subjects, by their first two characters. */
const words = new Map<number, { readonly word: string; readonly subject: Gram }[]>();
/** For each character whether a word begins with it: most do not, and need not be looked for. */
const begins = new Uint8Array(0x10000);
/** For each character the number of its kind; nought for most. */
const kinds = new Uint8Array(0x10000);

for (const [i, group] of thesaurus.entries()) {
	for (const word of group) {
		const head = headOf(word, 0);
		const known = words.get(head);
		const entry = { word, subject: FIRST_SUBJECT - i };
		if (known) known.push(entry);
		else words.set(head, [entry]);
		begins[word.charCodeAt(0)] = 1;
	}
}
for (const [i, group] of kindred.entries()) {
	for (let at = 0; at < group.length; at++) kinds[group.charCodeAt(at)] = i + 1;
}

/** Hands over the subjects that a text speaks of, by whatever word or character, as they come. Linear in the text. */
export function eachSubject(text: string, take: (subject: Gram) => void): void {
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		const kind = kinds[code] as number;
		if (kind > 0) take(FIRST_KIND + 1 - kind);
		if (begins[code] === 0 || i + 1 === text.length) continue;
		const begun = words.get(headOf(text, i));
		if (begun === undefined) continue;
		for (const { word, subject } of begun) if (text.startsWith(word, i)) take(subject);
	}
}

/** Two characters as a number small enough to be quick to look up; different pairs of Chinese characters differ. */
function headOf(text: string, at: number): number {
	return ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff);
}
