import type { Gram } from './grams';
import { thesaurus } from './thesaurus';

/** Subjects are numbered below nought, where no gram is. */
const FIRST_SUBJECT = -1;

export function isSubject(gram: Gram): boolean {
	return gram <= FIRST_SUBJECT;
}

/** The words of the thesaurus with their subjects, by their first two characters. */
const words = new Map<number, { readonly word: string; readonly subject: Gram }[]>();
for (const [i, group] of thesaurus.entries()) {
	for (const word of group) {
		const head = headOf(word, 0);
		const known = words.get(head);
		const entry = { word, subject: FIRST_SUBJECT - i };
		if (known) known.push(entry);
		else words.set(head, [entry]);
	}
}

/** Hands over the subjects that a text speaks of, by whatever word, as they come. Linear in the text. */
export function eachSubject(text: string, take: (subject: Gram) => void): void {
	for (let i = 0; i + 1 < text.length; i++) {
		const begun = words.get(headOf(text, i));
		if (begun === undefined) continue;
		for (const { word, subject } of begun) if (text.startsWith(word, i)) take(subject);
	}
}

/** Two characters as a number small enough to be quick to look up; different pairs of Chinese characters differ. */
function headOf(text: string, at: number): number {
	return ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff);
}
