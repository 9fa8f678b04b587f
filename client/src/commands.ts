import * as vscode from 'vscode';
import { CHECK_WORKSPACE, type CheckWorkspaceParams, type CheckWorkspaceResult } from '../../server/src/protocol';
import { LANGUAGE, type LanguageServer } from './languageServer';
import { checkLine } from './wording';

/** The commands of the palette; package.json names them. Those of the tree view are registered by the view. */
export function registerCommands(server: LanguageServer): vscode.Disposable[] {
	return [
		vscode.commands.registerCommand('luoshi.checkWorkspace', () => checkWorkspace(server)),
		vscode.commands.registerCommand('luoshi.newDocument', newDocument),
		vscode.commands.registerCommand('luoshi.restartServer', () => server.restart()),
		vscode.commands.registerCommand('luoshi.showLog', () => server.log.show()),
	];
}

/** Checks every policy document of the workspace, and shows what was found in the Problems panel. */
async function checkWorkspace(server: LanguageServer): Promise<void> {
	const params: CheckWorkspaceParams = {};
	let result: CheckWorkspaceResult;
	try {
		result = await vscode.window.withProgress(
			{
				location: vscode.ProgressLocation.Notification,
				title: vscode.l10n.t('Checking all policy documents of the workspace'),
				cancellable: true,
			},
			(_progress, token) => server.request<CheckWorkspaceResult>(CHECK_WORKSPACE, params, token),
		);
	} catch (error) {
		if (isCancelled(error)) return;
		server.log.error(error instanceof Error ? error : String(error));
		void vscode.window.showErrorMessage(
			vscode.l10n.t('The workspace could not be checked: the language service gave no answer. The log says why.'),
		);
		return;
	}
	const found = result.errors + result.warnings + result.information + result.hints;
	if (found > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
	void vscode.window.showInformationMessage(checkLine(result, vscode.l10n.t));
}

/** Whether a person has called the request off. */
function isCancelled(error: unknown): boolean {
	const requestCancelled = -32800;
	return (
		error instanceof vscode.CancellationError ||
		(error instanceof Error && 'code' in error && error.code === requestCancelled)
	);
}

/** A new document with the skeleton of a plan to fill in. */
async function newDocument(): Promise<void> {
	const document = await vscode.workspace.openTextDocument({ language: LANGUAGE });
	await vscode.window.showTextDocument(document);
	// The name of the snippet in syntaxes/policy.code-snippets.
	await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: LANGUAGE, name: 'Plan' });
}
