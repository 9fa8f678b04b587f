import type { Gram } from './grams';
import { thesaurus } from './thesaurus';

/** Subjects are numbered below nought, where no gram is. */
const FIRST_SUBJECT = -1;

export function isSubject(gram: Gram): boolean {
	return gram <= FIRST_SUBJECT;
}

/** The words of the thesaurus with their subjects, by their first two characters. */
const words = new Map<string, { readonly word: string; readonly subject: Gram }[]>();
for (const [i, group] of thesaurus.entries()) {
	for (const word of group) {
		const head = word.slice(0, 2);
		const known = words.get(head);
		const entry = { word, subject: FIRST_SUBJECT - i };
		if (known) known.push(entry);
		else words.set(head, [entry]);
	}
}

/** The subjects that a text speaks of, by whatever word. Linear in the text. */
export function subjectsOf(text: string): Set<Gram> {
	const subjects = new Set<Gram>();
	for (let i = 0; i + 1 < text.length; i++) {
		for (const { word, subject } of words.get(text.slice(i, i + 2)) ?? []) {
			if (text.startsWith(word, i)) subjects.add(subject);
		}
	}
	return subjects;
}
