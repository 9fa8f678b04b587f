import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

/** The seed that the suite uses, by its path in the workspace. */
export const qinzhou = 'local/qinzhou-bonded-zone-reform-2023.policy.txt';

/** The address of a file in the workspace, which is a copy of the seeds. */
export function fileUri(path: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('no folder is open');
	return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file into the workspace. */
export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
	const uri = fileUri(path);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(path)));
}

/** Throws away every unsaved change and closes every editor. */
export async function closeAll(): Promise<void> {
	for (const { document } of vscode.window.visibleTextEditors) {
		if (!document.isDirty) continue;
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Asks again and again until there is an answer.
 *
 * @param what what is waited for, for the error message
 * @param patience in milliseconds
 */
export async function until<T>(
	what: string,
	ask: () => T | undefined | false | Promise<T | undefined | false>,
	patience = 30_000,
): Promise<T> {
	const end = Date.now() + patience;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain: ${what}`);
		await sleep(50);
	}
}

/** The rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): string {
	return String(typeof code === 'object' ? code.value : code);
}

/** The findings of Luoshi in a document at this moment, those of one rule where one is named. */
export function findings(uri: vscode.Uri, rule?: string): vscode.Diagnostic[] {
	return vscode.languages
		.getDiagnostics(uri)
		.filter((diagnostic) => diagnostic.source === 'luoshi' && (rule === undefined || ruleOf(diagnostic) === rule));
}

/** The range of the first match in a document. @throws Error when there is none */
export function find(document: vscode.TextDocument, pattern: RegExp): vscode.Range {
	const match = pattern.exec(document.getText());
	if (!match) throw new Error(`${document.fileName} has no ${pattern}`);
	return new vscode.Range(document.positionAt(match.index), document.positionAt(match.index + match[0].length));
}

/** Replaces a range as a person's edit would, so that it can be undone. */
export async function replace(editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> {
	if (!(await editor.edit((edit) => edit.replace(range, text)))) throw new Error('the edit was refused');
}

/** Code actions of a kind at a range. */
export function actionsAt(
	uri: vscode.Uri,
	range: vscode.Range,
	kind: vscode.CodeActionKind,
): Thenable<vscode.CodeAction[]> {
	return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value, 100);
}

/** Does what choosing a code action in the menu does. */
export async function apply(action: vscode.CodeAction): Promise<void> {
	if (action.edit && !(await vscode.workspace.applyEdit(action.edit))) throw new Error('the fix was refused');
	if (action.command) {
		await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
	}
}

/** The document's outline; empty as long as the server has none to give. */
export async function outline(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
	return (await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri)) ?? [];
}
