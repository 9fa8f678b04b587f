import {
	type CodeAction,
	type CodeActionContext,
	CodeActionKind,
	CodeActionTriggerKind,
	type Diagnostic,
	type TextEdit as LspTextEdit,
	type Range,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import type { PolicyDocument } from '../model/types';
import type { Finding, Locale, TextEdit } from '../rules/rule';
import { safeEdits } from '../rules/safeEdits';
import { type Span, touches } from '../text/span';
import type { DiagnosticData } from './diagnostics';
import { rangeOf, spanOf } from './ranges';

/** The kind of the action that applies every safe fix of a document. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.luoshi`;

export interface CodeActionOptions {
	readonly locale: Locale;
	/** The revision of the findings, with which the client's diagnostics are compared. */
	readonly revision: number;
	/** Makes the edit that the client applies, in the form that it understands. */
	readonly workspaceEdit: (edits: LspTextEdit[]) => WorkspaceEdit;
}

/**
 * What can be done about the findings in a range: their fixes, and the comments that silence them; and, where the client
 * asks for source actions, all safe fixes at once. Everything is worked out for the document as it is now.
 */
export function codeActions(
	document: PolicyDocument,
	findings: readonly Finding[],
	range: Range,
	context: CodeActionContext,
	options: CodeActionOptions,
): CodeAction[] {
	const actions: CodeAction[] = [];
	if (wants(context, CodeActionKind.QuickFix)) {
		for (const [finding, diagnostics] of chosen(document, findings, range, context, options.revision)) {
			actions.push(...findingActions(document, finding, diagnostics, options));
		}
	}
	// Source actions are for those who ask for them: in the menu of quick fixes they would be in the way.
	if (context.only !== undefined && wants(context, fixAllKind)) {
		const edits = safeEdits(findings);
		if (edits.length > 0) {
			actions.push({
				title: wording[options.locale].fixAll,
				kind: fixAllKind,
				edit: options.workspaceEdit(asLspEdits(document, edits)),
			});
		}
	}
	return actions;
}

/** Whether a client that asks for some kinds wants this one: kinds are hierarchical, `source` includes `source.fixAll`. */
function wants(context: CodeActionContext, kind: string): boolean {
	if (context.only === undefined) return true;
	return context.only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/**
 * The findings that are meant, with the diagnostics that the client shows for them: those that its diagnostics lead back
 * to, and those that the range touches. A person who asks (and does not merely move the cursor) and touches none means
 * those of the lines.
 */
function chosen(
	document: PolicyDocument,
	findings: readonly Finding[],
	range: Range,
	context: CodeActionContext,
	revision: number,
): [Finding, Diagnostic[]][] {
	const { lines } = document.tree;
	const wanted = spanOf(lines, range);
	const shown = (context.diagnostics ?? []).filter((diagnostic) => diagnostic.source === 'luoshi');
	const entries = findings.map((finding, index): [Finding, Diagnostic[]] => [
		finding,
		shown.filter((diagnostic) => leadsTo(diagnostic, finding, index, revision, document)),
	]);
	const direct = entries.filter(([finding, diagnostics]) => meets(finding, wanted) || diagnostics.length > 0);
	if (direct.length > 0 || context.triggerKind === CodeActionTriggerKind.Automatic) return direct;
	const whole = {
		start: lines.spanOf(lines.lineAt(wanted.start)).start,
		end: lines.spanOf(lines.lineAt(wanted.end)).end,
	};
	return entries.filter(([finding]) => meets(finding, whole));
}

function leadsTo(
	diagnostic: Diagnostic,
	finding: Finding,
	index: number,
	revision: number,
	document: PolicyDocument,
): boolean {
	if (diagnostic.code !== finding.rule) return false;
	const data = diagnostic.data as Partial<DiagnosticData> | null | undefined;
	if (data?.revision === revision) return data.index === index;
	return meets(finding, spanOf(document.tree.lines, diagnostic.range));
}

function findingActions(
	document: PolicyDocument,
	finding: Finding,
	diagnostics: Diagnostic[],
	options: CodeActionOptions,
): CodeAction[] {
	const words = wording[options.locale];
	const action = (title: string, edits: readonly TextEdit[], more: Partial<CodeAction> = {}): CodeAction => ({
		title,
		kind: CodeActionKind.QuickFix,
		diagnostics,
		edit: options.workspaceEdit(asLspEdits(document, edits)),
		...more,
	});
	const { rule } = finding;
	return [
		...finding.fixes.map((fix, i) => action(fix.title, fix.edits, i === 0 ? { isPreferred: true } : {})),
		action(words.ignoreHere(rule), [commentEdit(document, lineStart(document, finding), `disable-next-line ${rule}`)]),
		action(words.ignoreInFile(rule), [commentEdit(document, 0, `disable-file ${rule}`)]),
	];
}

function lineStart({ tree }: PolicyDocument, finding: Finding): number {
	return tree.lines.spanOf(tree.lines.lineAt(finding.start)).start;
}

/** Writes a silencing comment on a line of its own, with the line breaks that the document has. */
function commentEdit(document: PolicyDocument, at: number, directive: string): TextEdit {
	const lineBreak = /\r\n?|\n/.exec(document.text)?.[0] ?? '\n';
	return { start: at, end: at, newText: `<!-- luoshi-${directive} -->${lineBreak}` };
}

function meets(a: Span, b: Span): boolean {
	return touches(a, b.start) || touches(b, a.start);
}

function asLspEdits(document: PolicyDocument, edits: readonly TextEdit[]): LspTextEdit[] {
	return edits.map((edit) => ({ range: rangeOf(document.tree.lines, edit), newText: edit.newText }));
}

const wording: Readonly<
	Record<Locale, { fixAll: string; ignoreHere(rule: string): string; ignoreInFile(rule: string): string }>
> = {
	'zh-cn': {
		fixAll: '修正所有可自动修正的问题',
		ignoreHere: (rule) => `本处忽略（${rule}）`,
		ignoreInFile: (rule) => `在本文件中忽略（${rule}）`,
	},
	en: {
		fixAll: 'Fix everything that can be fixed safely',
		ignoreHere: (rule) => `Ignore here (${rule})`,
		ignoreInFile: (rule) => `Ignore in this file (${rule})`,
	},
};
