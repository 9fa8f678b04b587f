import * as vscode from 'vscode';
import {
	CANDIDATES,
	type Candidate,
	type CandidatesResult,
	COMPARE,
	type CompareResult,
	type Comparison,
	PIN,
	type PinParams,
	type PinResult,
	type PositionParams,
	type ShowReferencesArgument,
} from '../../server/src/protocol';
import { ask } from './asking';
import { candidateDescription, candidateDetail, refusalLine } from './counterpartWording';
import { asPosition, asRange } from './jump';
import { isPolicyDocument, type LanguageServer } from './languageServer';
import { MeasureTexts } from './measureTexts';
import { measureLabel } from './wording';

/** The commands about the counterparts of the measure that the cursor stands in. */
export function registerCounterpartCommands(server: LanguageServer): vscode.Disposable[] {
	const texts = new MeasureTexts();
	return [
		texts,
		vscode.commands.registerCommand('luoshi.compareCounterpart', (node: unknown) => compare(server, texts, node)),
		vscode.commands.registerCommand('luoshi.pinCounterpart', () => pinInferred(server)),
		vscode.commands.registerCommand('luoshi.showCandidates', () => chooseCandidate(server)),
		vscode.commands.registerCommand('luoshi.showReferences', showReferences),
	];
}

/** What the view 对应关系 hands over: a counterpart, and the measure that it hangs below. */
export interface ComparedNode {
	readonly compared: { readonly of: PositionParams; readonly with: PositionParams };
}

/** Shows a measure beside its counterpart, the upper-level one on the left. */
async function compare(server: LanguageServer, texts: MeasureTexts, node: unknown): Promise<void> {
	const compared = isComparedNode(node) ? node.compared : undefined;
	const at = compared?.of ?? here();
	if (!at) return;
	const result = await ask<CompareResult>(server, COMPARE, at);
	if (!result) return;
	const wanted = result.comparisons.filter(
		({ upper, local }) =>
			!compared ||
			[upper, local].some(
				({ uri, range }) =>
					vscode.Uri.parse(uri).toString() === vscode.Uri.parse(compared.with.textDocument.uri).toString() &&
					range.start.line === compared.with.position.line &&
					range.start.character === compared.with.position.character,
			),
	);
	if (wanted.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('The cursor is in no measure that has a counterpart. Put it into one, and try again.'),
		);
		return;
	}
	const chosen = wanted.length === 1 ? wanted[0] : await chooseComparison(wanted, at);
	if (!chosen) return;
	const { upper, local } = chosen;
	const title = `${measureLabel(upper)} ↔ ${measureLabel(local)}`;
	await vscode.commands.executeCommand('vscode.diff', texts.add(upper), texts.add(local), title);
}

/** Asks which of several counterparts is meant. */
async function chooseComparison(
	comparisons: readonly Comparison[],
	at: PositionParams,
): Promise<Comparison | undefined> {
	const items = comparisons.map((comparison) => {
		const other = comparison.local.uri === at.textDocument.uri ? comparison.upper : comparison.local;
		return { label: measureLabel(other), description: other.document, comparison };
	});
	const title = vscode.l10n.t('Compare with which counterpart?');
	return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.comparison;
}

/** Writes down what was inferred for the measure under the cursor: all of it, as what is written takes its place. */
async function pinInferred(server: LanguageServer): Promise<void> {
	const at = here();
	if (!at) return;
	const result = await ask<CandidatesResult>(server, CANDIDATES, at);
	if (!result) return;
	const { measure, candidates } = result;
	const inferred = candidates.filter(({ kind }) => kind === 'inferred');
	if (!measure) return sayNoMeasure();
	const first = inferred[0];
	if (first) {
		const ofOneDocument = inferred.filter(({ uri }) => uri === first.uri);
		return pin(server, at, ofOneDocument);
	}
	const choose = vscode.l10n.t('Choose …');
	const text = candidates.some(({ kind }) => kind === 'explicit')
		? vscode.l10n.t('The counterpart of this measure is written down already.')
		: vscode.l10n.t('No counterpart was inferred for this measure.');
	if ((await vscode.window.showInformationMessage(text, choose)) === choose) await chooseCandidate(server);
}

interface CandidateItem extends vscode.QuickPickItem {
	readonly candidate: Candidate;
}

/** Lists what the measure under the cursor carries out or might, with the reasons; what is chosen is written down. */
async function chooseCandidate(server: LanguageServer): Promise<void> {
	const at = here();
	if (!at) return;
	const result = await ask<CandidatesResult>(server, CANDIDATES, at);
	if (!result) return;
	const { measure, bases, candidates } = result;
	if (!measure) return sayNoMeasure();
	if (candidates.length === 0) {
		void vscode.window.showInformationMessage(
			bases === 0
				? vscode.l10n.t(
						'This document has no basis document in the workspace. Cite it by title and number, and put it into the workspace.',
					)
				: vscode.l10n.t('No measure of the basis document resembles this one.'),
		);
		return;
	}
	const items = candidates.map(
		(candidate): CandidateItem => ({
			label: measureLabel(candidate),
			description: candidateDescription(candidate, vscode.l10n.t),
			detail: candidateDetail(candidate, vscode.l10n.t),
			picked: candidate.kind !== null,
			candidate,
		}),
	);
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('What does “{0}” carry out?', measureLabel(measure)),
		placeHolder: vscode.l10n.t('Tick one or several and press Enter: they are written into the assignment.'),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (chosen && chosen.length > 0) {
		await pin(
			server,
			at,
			chosen.map(({ candidate }) => candidate),
		);
	}
}

async function pin(server: LanguageServer, at: PositionParams, counterparts: readonly Candidate[]): Promise<void> {
	const params: PinParams = {
		...at,
		counterparts: counterparts.map(({ uri, range }) => ({ uri, position: range.start })),
	};
	const result = await ask<PinResult>(server, PIN, params);
	if (!result) return;
	const { edit, refused } = result;
	const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === at.textDocument.uri);
	if (!edit || !document || (edit.version !== null && edit.version !== document.version)) {
		void vscode.window.showWarningMessage(refusalLine(refused ?? 'gone', vscode.l10n.t));
		return;
	}
	const change = new vscode.WorkspaceEdit();
	change.replace(document.uri, asRange(edit.range), edit.newText);
	await vscode.workspace.applyEdit(change);
}

/** Peeks at locations, which come as plain JSON. */
async function showReferences({ uri, position, locations }: ShowReferencesArgument): Promise<void> {
	await vscode.commands.executeCommand(
		'editor.action.showReferences',
		vscode.Uri.parse(uri),
		asPosition(position),
		locations.map((location) => new vscode.Location(vscode.Uri.parse(location.uri), asRange(location.range))),
	);
}

/** Where the cursor stands, in a policy document; a person who is elsewhere is told. */
function here(): PositionParams | undefined {
	const editor = vscode.window.activeTextEditor;
	if (editor && isPolicyDocument(editor.document)) {
		const { line, character } = editor.selection.active;
		return { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
	}
	void sayNoMeasure();
	return undefined;
}

function sayNoMeasure(): void {
	void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into a measure of a policy document first.'));
}

function isComparedNode(node: unknown): node is ComparedNode {
	return typeof node === 'object' && node !== null && 'compared' in node;
}
