import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { unusedDisable } from '../rules/luoshi/unusedDisable';
import type { Finding, Severity } from '../rules/rule';
import type { LineIndex } from '../text/lineIndex';
import { rangeOf } from './ranges';

/** The source of all diagnostics. */
export const source = 'luoshi';

export const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};

/** With which a client's diagnostic leads back to its finding, as long as the revision of the findings is the same. */
export interface DiagnosticData {
	readonly revision: number;
	/** The place of the finding among all findings of the document. */
	readonly index: number;
}

/**
 * A finding as the editor shows it.
 * @param page the address of its rule's page, where it has one
 */
export function diagnosticOf(lines: LineIndex, finding: Finding, data: DiagnosticData, page?: string): Diagnostic {
	return {
		range: rangeOf(lines, finding),
		severity: severities[finding.severity],
		code: finding.rule,
		...(page === undefined ? {} : { codeDescription: { href: page } }),
		source,
		message: finding.message,
		...(finding.rule === unusedDisable.id ? { tags: [DiagnosticTag.Unnecessary] } : {}),
		data,
	};
}
