import type { PolicyDocument } from '../model/types';
import { hash } from '../text/hash';
import { covers, firstBeginningBehind, type Span } from '../text/span';

/** The part of a finding that a baseline goes by. */
export interface KnownFinding extends Span {
	readonly rule: string;
}

/** The findings that are known and left for later: by file, then by fingerprint, how many of them there are. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * What stays the same of a finding while its text does: the rule, and a hash of the measure that it stands in (of the
 * paragraph where it stands in none) without the ordinal, blanks and line breaks. Moving, renumbering and rewrapping the
 * text keeps it.
 */
export function fingerprint(document: PolicyDocument, finding: KnownFinding): string {
	const [start, end] = ground(document, finding);
	const last = lastGround.get(document);
	if (last?.start === start && last.end === end) return `${finding.rule}:${last.hash}`;
	const made = hash(document.text.slice(start, end).replace(/\s+/gu, ''));
	lastGround.set(document, { start, end, hash: made });
	return `${finding.rule}:${made}`;
}

/** Findings come by place, so that many in a row stand on the same text. */
const lastGround = new WeakMap<PolicyDocument, Span & { readonly hash: string }>();

/** The findings that are not in the baseline of their file. One that is there n times stays out of sight n times. */
export function newFindings<Found extends KnownFinding>(
	document: PolicyDocument,
	findings: readonly Found[],
	known: ReadonlyMap<string, number> | undefined,
): readonly Found[] {
	if (known === undefined) return findings;
	const left = new Map(known);
	return findings.filter((finding) => {
		const print = fingerprint(document, finding);
		const count = left.get(print) ?? 0;
		left.set(print, count - 1);
		return count <= 0;
	});
}

/** How often each fingerprint occurs. */
export function fingerprints(document: PolicyDocument, findings: readonly KnownFinding[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const finding of findings) {
		const print = fingerprint(document, finding);
		counts.set(print, (counts.get(print) ?? 0) + 1);
	}
	return counts;
}

/** The content of a baseline file: stable, sorted, one fingerprint a line, so that versions of it can be compared. */
export function writeBaseline(baseline: Baseline): string {
	const files = [...baseline].filter(([, known]) => known.size > 0).sort(byKey);
	const content = files.map(([file, known]) => [file, Object.fromEntries([...known].sort(byKey))]);
	return `${JSON.stringify({ version: 1, files: Object.fromEntries(content) }, null, 2)}\n`;
}

/** The baseline in the content of a file; null where it is none. */
export function readBaseline(text: string): Baseline | null {
	let content: unknown;
	try {
		content = JSON.parse(text);
	} catch {
		return null;
	}
	if (!isRecord(content) || content.version !== 1 || !isRecord(content.files)) return null;
	const baseline = new Map<string, ReadonlyMap<string, number>>();
	for (const [file, known] of Object.entries(content.files)) {
		if (!isRecord(known)) return null;
		const counts = new Map<string, number>();
		for (const [print, count] of Object.entries(known)) {
			if (typeof count !== 'number') return null;
			counts.set(print, count);
		}
		baseline.set(file, counts);
	}
	return baseline;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The text that a finding stands on: from the title of its measure to the measure's end, or its paragraph. */
function ground(document: PolicyDocument, finding: KnownFinding): [start: number, end: number] {
	const measure = lastBefore(document.measures, finding.start);
	const start = measure?.ordinal?.end ?? measure?.start ?? 0;
	if (measure !== undefined && covers({ start, end: measure.end }, finding)) return [start, measure.end];
	const block = lastBefore(document.tree.blocks, finding.start);
	const span = block !== undefined && covers(block, finding) ? block : lineOf(document, finding);
	return [span.start, span.end];
}

/** The last of some spans, sorted by place, that begins at an offset or before. Logarithmic in their number. */
function lastBefore<Place extends Span>(spans: readonly Place[], offset: number): Place | undefined {
	return spans[firstBeginningBehind(spans, offset) - 1];
}

function lineOf({ tree: { lines } }: PolicyDocument, finding: KnownFinding): Span {
	return lines.spanOf(lines.lineAt(finding.start));
}
