import { fingerprint } from '../library/baseline';
import type { Severity } from '../library/config';
import type { PolicyDocument } from '../model/types';
import type { Finding } from '../rules/rule';
import type { Position } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { Locale } from '../text/wording';

/** Zero-based, as in the language server protocol. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** A finding as it is given out: with positions in place of offsets, and free of the text that it was found in. */
export interface Diagnostic {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly range: Range;
	/** The ways to mend it, the first one first. */
	readonly fixes: readonly DiagnosticFix[];
	/** Whether `--fix` would mend it. */
	readonly fixable: boolean;
	/** What stays the same of it while its text does. */
	readonly fingerprint: string;
}

export interface DiagnosticFix {
	readonly title: string;
	readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

export interface FileReport {
	readonly file: string;
	/** The text that the findings stand in. */
	readonly text: string;
	readonly diagnostics: readonly Diagnostic[];
}

export interface LintReport {
	/** The files that were checked. */
	readonly files: readonly FileReport[];
	/** One line for each thing that could not be read, checked or written. */
	readonly failures: readonly { readonly file: string; readonly message: string }[];
}

/** Turns a report into the text for standard output. */
export type Formatter = (report: LintReport, view: { readonly locale: Locale; readonly colour: boolean }) => string;

export function toDiagnostic(document: PolicyDocument, finding: Finding): Diagnostic {
	return {
		rule: finding.rule,
		severity: finding.severity,
		message: finding.message,
		range: rangeOf(document, finding),
		fixes: finding.fixes.map(({ title, edits }) => ({
			title,
			edits: edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText })),
		})),
		fixable: finding.fixes.some((fix) => fix.safe),
		fingerprint: fingerprint(document, finding),
	};
}

export function rangeOf({ tree: { lines } }: PolicyDocument, span: Span): Range {
	return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** How many findings there are of each severity. */
export function countBySeverity(report: Pick<LintReport, 'files'>): Record<Severity, number> {
	const counts = { error: 0, warning: 0, information: 0, hint: 0 };
	for (const { diagnostics } of report.files) for (const { severity } of diagnostics) counts[severity]++;
	return counts;
}
