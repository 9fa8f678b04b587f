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
import { SHOW_RULE_PAGE } from '../protocol';
import { type Choice, fixText, onlyFixOf, safeFix } from '../rules/fixing';
import { rulePage } from '../rules/page';
import type { Finding, Locale, TextEdit } from '../rules/rule';
import { type Span, touches } from '../text/span';
import type { DiagnosticData } from './diagnostics';
import { asLspEdits, spanOf } from './ranges';
import { ruleName } from './ruleNaming';

/** The kind of the action that applies every safe fix of a document. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.luoshi`;

/** A document and what is found in it. */
export interface Checked {
	readonly document: PolicyDocument;
	readonly findings: readonly Finding[];
	/** Another number for other findings, with which the client's diagnostics are compared. */
	readonly revision: number;
	/** What would be found in another text in its place. */
	findingsIn(text: string): readonly Finding[];
}

export interface CodeActionOptions {
	readonly locale: Locale;
	/** Whether the client asks for an action's edit when it is chosen: what takes long is left for then. */
	readonly resolves: boolean;
	/** Whether the client can show the page of a rule. */
	readonly showsRulePages: boolean;
	/** Makes the edit that the client applies, in the form that it understands. */
	readonly workspaceEdit: (edits: LspTextEdit[]) => WorkspaceEdit;
	/** With which the client asks for the edit of an action that has none yet. */
	readonly dataOf: (rule: string) => unknown;
}

/**
 * What can be done about the findings in a range: their fixes, and the comments that silence them; and, where the client
 * asks for source actions, all safe fixes at once. Everything is worked out for the document as it is now.
 */
export function codeActions(
	checked: Checked,
	range: Range,
	context: CodeActionContext,
	options: CodeActionOptions,
): CodeAction[] {
	const actions: CodeAction[] = [];
	if (wants(context, CodeActionKind.QuickFix)) {
		const rules = new Set<string>();
		for (const [finding, diagnostics] of chosen(checked, range, context)) {
			actions.push(...findingActions(checked, finding, diagnostics, !rules.has(finding.rule), options));
			rules.add(finding.rule);
		}
	}
	// Source actions are for those who ask for them: in the menu of quick fixes they would be in the way.
	if (context.only !== undefined && wants(context, fixAllKind)) {
		const edits = allEdits(checked, safeFix);
		if (edits.length > 0) {
			actions.push({
				title: wording[options.locale].fixAll,
				kind: fixAllKind,
				edit: options.workspaceEdit(asLspEdits(checked.document, edits)),
			});
		}
	}
	return actions;
}

/** The edits of the action that fixes all findings of one rule. */
export function ruleEdits(checked: Checked, rule: string): LspTextEdit[] {
	return asLspEdits(checked.document, allEdits(checked, onlyFixOf(rule)));
}

function allEdits({ document, findings, findingsIn }: Checked, choice: Choice): readonly TextEdit[] {
	if (!findings.some(choice)) return [];
	const found = (text: string) => (text === document.text ? findings : findingsIn(text));
	return fixText(document.text, found, choice).edits;
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
function chosen(checked: Checked, range: Range, context: CodeActionContext): [Finding, Diagnostic[]][] {
	const { lines } = checked.document.tree;
	const wanted = spanOf(lines, range);
	const shown = (context.diagnostics ?? []).filter((diagnostic) => diagnostic.source === 'luoshi');
	const entries = checked.findings.map((finding, index): [Finding, Diagnostic[]] => [
		finding,
		shown.filter((diagnostic) => leadsTo(diagnostic, finding, index, checked)),
	]);
	const direct = entries.filter(([finding, diagnostics]) => meets(finding, wanted) || diagnostics.length > 0);
	if (direct.length > 0 || context.triggerKind === CodeActionTriggerKind.Automatic) return direct;
	const whole = {
		start: lines.spanOf(lines.lineAt(wanted.start)).start,
		end: lines.spanOf(lines.lineAt(wanted.end)).end,
	};
	return entries.filter(([finding]) => meets(finding, whole));
}

function leadsTo(diagnostic: Diagnostic, finding: Finding, index: number, { document, revision }: Checked): boolean {
	if (diagnostic.code !== finding.rule) return false;
	const data = diagnostic.data as Partial<DiagnosticData> | null | undefined;
	if (data?.revision === revision) return data.index === index;
	return meets(finding, spanOf(document.tree.lines, diagnostic.range));
}

/** @param isFirst whether it is the first finding of its rule: what concerns the rule is offered once */
function findingActions(
	checked: Checked,
	finding: Finding,
	diagnostics: Diagnostic[],
	isFirst: boolean,
	options: CodeActionOptions,
): CodeAction[] {
	const { document, findings } = checked;
	const { rule } = finding;
	const words = wording[options.locale];
	const name = ruleName(rule, options.locale);
	const action = (title: string, more: Partial<CodeAction>): CodeAction => ({
		title,
		kind: CodeActionKind.QuickFix,
		diagnostics,
		...more,
	});
	const edit = (edits: readonly TextEdit[]) => ({ edit: options.workspaceEdit(asLspEdits(document, edits)) });
	const actions = finding.fixes.map((fix, i) =>
		action(fix.title, { ...edit(fix.edits), ...(i === 0 ? { isPreferred: true } : {}) }),
	);
	const fixable = isFirst ? findings.filter(onlyFixOf(rule)).length : 0;
	if (fixable > 1) {
		const later = { data: options.dataOf(rule) };
		const now = () => ({ edit: options.workspaceEdit(ruleEdits(checked, rule)) });
		actions.push(action(words.fixRule(name, fixable), options.resolves ? later : now()));
	}
	const here = commentEdit(document, lineStart(document, finding), `disable-next-line ${rule}`);
	actions.push(action(words.ignoreHere(name), edit([here])));
	if (isFirst) {
		actions.push(action(words.ignoreInFile(name), edit([commentEdit(document, 0, `disable-file ${rule}`)])));
		if (options.showsRulePages) {
			const title = words.explain(name);
			const command = { title, command: SHOW_RULE_PAGE, arguments: [rulePage(rule, options.locale)] };
			actions.push(action(title, { command }));
		}
	}
	return actions;
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

interface ActionWords {
	readonly fixAll: string;
	fixRule(name: string, count: number): string;
	ignoreHere(name: string): string;
	ignoreInFile(name: string): string;
	explain(name: string): string;
}

const wording: Readonly<Record<Locale, ActionWords>> = {
	'zh-cn': {
		fixAll: '修正所有可自动修正的问题',
		fixRule: (name, count) => `本文件中该问题全部修改（${count} 处）：${name}`,
		ignoreHere: (name) => `本处不再提示：${name}`,
		ignoreInFile: (name) => `本文件不再提示：${name}`,
		explain: (name) => `打开规则说明：${name}`,
	},
	en: {
		fixAll: 'Fix everything that can be fixed safely',
		fixRule: (name, count) => `Fix all ${count} of this rule in this file: ${name}`,
		ignoreHere: (name) => `Ignore here: ${name}`,
		ignoreInFile: (name) => `Ignore in this file: ${name}`,
		explain: (name) => `Open the page of the rule: ${name}`,
	},
};
