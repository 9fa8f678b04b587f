import type { Finding, TextEdit } from '../rules/rule';
import { safeEdits } from '../rules/safeEdits';

/** Fixes that go on giving work after so many rounds contradict each other; the text then stays as it is. */
const MOST_ROUNDS = 50;

/**
 * Applies all safe fixes, then those of what is found in the text that results, until none is left. Of fixes that touch
 * the same place the first one goes first. A text whose fixes come to no end is handed back unchanged.
 * @param findingsOf what is found in a text
 */
export function applySafeFixes(text: string, findingsOf: (text: string) => readonly Finding[]): string {
	let current = text;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const next = applyEdits(current, safeEdits(findingsOf(current)));
		if (next === current) return current;
		current = next;
	}
	return text;
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let end = 0;
	for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
		result += text.slice(end, edit.start) + edit.newText;
		end = edit.end;
	}
	return result + text.slice(end);
}
