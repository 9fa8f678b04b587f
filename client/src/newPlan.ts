import * as vscode from 'vscode';
import {
	DOCUMENTS,
	type DocumentEntry,
	type DocumentsResult,
	NEW_PLAN,
	type NewPlanParams,
	type NewPlanResult,
} from '../../server/src/protocol';
import { ask } from './asking';
import { isPolicyDocument, LANGUAGE, type LanguageServer } from './languageServer';

/** What the command asks for; what a caller gives is not asked. */
interface Answers {
	/** The address of the upper-level document. */
	readonly basis?: string;
	readonly place?: string;
	readonly authority?: string;
}

/** The command that opens the draft of a plan which carries out an upper-level document. */
export function registerNewPlan(server: LanguageServer): vscode.Disposable {
	return vscode.commands.registerCommand('luoshi.newPlan', (given: unknown) => newPlan(server, asAnswers(given)));
}

async function newPlan(server: LanguageServer, given: Answers): Promise<void> {
	const basis = given.basis ?? (await chooseBasis(server));
	if (basis === undefined) return;
	const place = given.place ?? (await askPlace());
	if (place === undefined) return;
	const authority = given.authority ?? (await askAuthority(place));
	if (authority === undefined) return;
	const params: NewPlanParams = { textDocument: { uri: basis }, place: place.trim(), authority: authority.trim() };
	const result = await ask<NewPlanResult | null>(server, NEW_PLAN, params);
	if (result === undefined) return;
	if (result === null) {
		void vscode.window.showWarningMessage(vscode.l10n.t('That document has no measures that could be carried out.'));
		return;
	}
	const document = await vscode.workspace.openTextDocument({ language: LANGUAGE });
	const editor = await vscode.window.showTextDocument(document);
	await editor.insertSnippet(new vscode.SnippetString(result.snippet));
}

interface BasisItem extends vscode.QuickPickItem {
	readonly uri: string;
}

/** Asks for a document of the library; the active one stands first. */
async function chooseBasis(server: LanguageServer): Promise<string | undefined> {
	const documents = (await ask<DocumentsResult>(server, DOCUMENTS, {}))?.documents;
	if (!documents) return undefined;
	if (documents.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t(
				'There is no policy document with measures here. Open the upper-level document or its folder first.',
			),
		);
		return undefined;
	}
	const editor = vscode.window.activeTextEditor;
	const active = editor && isPolicyDocument(editor.document) ? editor.document.uri.toString() : undefined;
	const isActive = ({ uri }: DocumentEntry) => vscode.Uri.parse(uri).toString() === active;
	const items = [...documents.filter(isActive), ...documents.filter((entry) => !isActive(entry))].map(
		({ uri, title, number, measures }): BasisItem => ({
			label: title,
			description: number ?? '',
			detail: [vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), vscode.l10n.t('{0} measures', measures)].join(
				' · ',
			),
			uri,
		}),
	);
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('New implementation plan (1/3)'),
		placeHolder: vscode.l10n.t('Which document is the plan to carry out?'),
		matchOnDescription: true,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	return chosen?.uri;
}

function askPlace(): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('New implementation plan (2/3)'),
		prompt: vscode.l10n.t('For which place is the plan? Its full name, as it is to stand in the title.'),
		placeHolder: '钦州市',
		validateInput: wanted,
		ignoreFocusOut: true,
	});
}

function askAuthority(place: string): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('New implementation plan (3/3)'),
		prompt: vscode.l10n.t('Who issues the plan?'),
		value: `${place.trim()}人民政府`,
		validateInput: wanted,
		ignoreFocusOut: true,
	});
}

function wanted(value: string): string | undefined {
	return value.trim() === '' ? vscode.l10n.t('Something has to stand here.') : undefined;
}

/** A menu hands over what it likes, such as the address of a file. */
function asAnswers(given: unknown): Answers {
	return typeof given === 'object' && given !== null && 'basis' in given ? (given as Answers) : {};
}
