import { EditedText } from '../text/editedText';
import { firstBeginningBehind, overlaps, type Span, touches } from '../text/span';
import type { Finding, Fix, TextEdit } from './rule';

/** Which fix of a finding is to be applied; undefined for none. */
export type Choice = (finding: Finding) => Fix | undefined;

/** The fixes that may be applied without a person's look. */
export const safeFix: Choice = ({ fixes }) => fixes.find((fix) => fix.safe);

/** The fixes of one rule, where a person wants them all. Where there are several ways, one has to be chosen each time. */
export function onlyFixOf(rule: string): Choice {
	return (finding) => {
		if (finding.rule !== rule) return undefined;
		return finding.fixes.length === 1 ? finding.fixes[0] : safeFix(finding);
	};
}

/** Fixes that go on giving work after so many rounds contradict each other; the text then stays as it is. */
const mostRounds = 50;

/**
 * Applies the chosen fixes, then those of what is found in the text that results, until none is left. Each round is one
 * pass over the text; of fixes that get into each other's way the first one goes first. A text whose fixes come to no
 * end stays as it is.
 * @param findingsIn what is found in a text; the first one that it is asked about is the text itself
 * @returns the text that results, and the edits that lead there, sorted and apart from each other
 */
export function fixText(
	text: string,
	findingsIn: (text: string) => readonly Finding[],
	choice: Choice,
): { readonly text: string; readonly edits: readonly TextEdit[] } {
	const edited = new EditedText(text);
	for (let round = 0; round < mostRounds; round++) {
		const before = edited.text;
		edited.apply(chosenEdits(findingsIn(before), choice));
		if (edited.text === before) return { text: before, edits: edited.edits() };
	}
	return { text, edits: [] };
}

/**
 * The edits of the chosen fix of each finding, in document order, without those fixes that get into an earlier one's way:
 * they are left for the next time.
 */
export function chosenEdits(findings: readonly Finding[], choice: Choice): readonly TextEdit[] {
	const chosen: TextEdit[] = [];
	for (const finding of findings) {
		const edits = choice(finding)?.edits ?? [];
		if (edits.some((edit) => collidesWithAny(edit, chosen))) continue;
		for (const edit of edits) chosen.splice(firstBeginningBehind(chosen, edit.start), 0, edit);
	}
	return chosen;
}

/** @param others sorted, none colliding with another: only those beside the place of the edit come into question */
function collidesWithAny(edit: TextEdit, others: readonly TextEdit[]): boolean {
	const place = firstBeginningBehind(others, edit.start);
	return others.slice(Math.max(0, place - 2), place + 2).some((other) => collide(edit, other));
}

/** An insertion collides with what it touches, too: which of the two comes first would be a guess. */
function collide(a: Span, b: Span): boolean {
	const isInsertion = a.start === a.end || b.start === b.end;
	return isInsertion ? touches(a, b.start) || touches(b, a.start) : overlaps(a, b);
}
