import * as vscode from 'vscode';
import { LANGUAGE } from './languageServer';

/** The languages whose files may be taken over: text that no other extension claims. */
const PLAIN = new Set(['plaintext', 'markdown']);

/** How far down the first line with something in it is looked for. */
const HEAD = 10;

/**
 * Opens as policy documents the files that `luoshi.files.associate` names, and the plain text files whose first line is
 * that of a policy document: the editor itself looks at the first line only where a file's name tells it nothing, which
 * `.txt` does. A person's own choice of language stands: each document is looked at once, and again only when the
 * setting changes.
 *
 * @param firstLine the pattern that the extension's manifest gives the editor
 */
export function associateFiles(firstLine: RegExp): vscode.Disposable {
	const seen = new Set<string>();

	const look = (document: vscode.TextDocument) => {
		const key = document.uri.toString();
		if (!PLAIN.has(document.languageId) || seen.has(key)) return;
		seen.add(key);
		const named = patterns(document.uri).some((pattern) => vscode.languages.match({ pattern }, document) > 0);
		const begins = document.languageId === 'plaintext' && firstLine.test(headline(document));
		if (named || begins) void vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
	};

	vscode.workspace.textDocuments.forEach(look);
	return vscode.Disposable.from(
		vscode.workspace.onDidOpenTextDocument(look),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (!change.affectsConfiguration('luoshi.files.associate')) return;
			seen.clear();
			vscode.workspace.textDocuments.forEach(look);
		}),
	);
}

/** The first line of a document that is not blank; empty where there is none near the top. */
function headline(document: vscode.TextDocument): string {
	for (let line = 0; line < Math.min(HEAD, document.lineCount); line++) {
		const { text, isEmptyOrWhitespace } = document.lineAt(line);
		if (!isEmptyOrWhitespace) return text;
	}
	return '';
}

/** The patterns that hold for a file: relative to its workspace folder, where it lies in one. */
function patterns(uri: vscode.Uri): vscode.GlobPattern[] {
	const globs: unknown = vscode.workspace.getConfiguration('luoshi', uri).get('files.associate');
	if (!Array.isArray(globs)) return [];
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	return globs
		.filter((glob) => typeof glob === 'string')
		.map((glob) => (folder ? new vscode.RelativePattern(folder, glob) : glob));
}
