import { overlaps, type Span, touches } from '../text/span';
import type { Finding, TextEdit } from './rule';

/**
 * The edits of the first safe fix of each finding, in document order, without those fixes that get into an earlier one's
 * way: they are left for the next time.
 */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
	const chosen: TextEdit[] = [];
	for (const { fixes } of findings) {
		const edits = fixes.find((fix) => fix.safe)?.edits ?? [];
		if (!edits.some((edit) => chosen.some((other) => collide(edit, other)))) chosen.push(...edits);
	}
	return chosen.sort((a, b) => a.start - b.start);
}

/** An insertion collides with what it touches, too: which of the two comes first would be a guess. */
function collide(a: Span, b: Span): boolean {
	const isInsertion = a.start === a.end || b.start === b.end;
	return isInsertion ? touches(a, b.start) || touches(b, a.start) : overlaps(a, b);
}
