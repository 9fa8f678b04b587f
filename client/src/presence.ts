import * as vscode from 'vscode';
import { LANGUAGE } from './languageServer';

/** The context key that stands for "a policy document is known here". */
const KEY = 'luoshi.active';

/** Sets the context key as soon as a policy document is open or known to lie in the workspace. */
export function trackPolicyDocuments(): vscode.Disposable {
	let known = false;
	const found = () => {
		if (known) return;
		known = true;
		void vscode.commands.executeCommand('setContext', KEY, true);
	};
	const look = (document: vscode.TextDocument) => {
		if (document.languageId === LANGUAGE) found();
	};
	vscode.workspace.textDocuments.forEach(look);
	if (!known) {
		vscode.workspace.findFiles('**/*.policy.{txt,md}', undefined, 1).then(
			(files) => {
				if (files.length > 0) found();
			},
			() => {
				// A workspace that cannot be searched: the first document that is opened will tell.
			},
		);
	}
	return vscode.workspace.onDidOpenTextDocument(look);
}
