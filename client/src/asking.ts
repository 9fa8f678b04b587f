import * as vscode from 'vscode';
import type { LanguageServer } from './languageServer';

/**
 * Asks the server on behalf of a person who waits for the answer, which may take as long as the workspace is being read.
 * Undefined where there is none; the person has been told.
 */
export async function ask<Result>(server: LanguageServer, method: string, params: object): Promise<Result | undefined> {
	try {
		return await vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the policy documents …') },
			() => server.request<Result>(method, params),
		);
	} catch (error) {
		server.log.error(error instanceof Error ? error : String(error));
		void vscode.window.showErrorMessage(
			vscode.l10n.t('The language service gave no answer. Try again; the log says what is wrong.'),
		);
		return undefined;
	}
}
