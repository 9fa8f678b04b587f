import * as vscode from 'vscode';
import { SUMMARY, type Summary, type SummaryParams } from '../../server/src/protocol';
import { isPolicyDocument, LANGUAGE, type LanguageServer } from './languageServer';
import { Latest } from './latest';
import { summaryLine } from './wording';

/** How long to wait for the next keystroke before the counts are asked for, in milliseconds. */
const DELAY = 150;

/** The language status item of the active document: how many measures, how many of them incomplete. */
export class StatusItem implements vscode.Disposable {
	private readonly item = vscode.languages.createLanguageStatusItem('luoshi.summary', { language: LANGUAGE });
	private readonly latest: Latest<Summary | null>;
	private readonly subscriptions: vscode.Disposable[];

	constructor(private readonly server: LanguageServer) {
		this.item.name = 'Luoshi 落实';
		this.item.text = vscode.l10n.t('The language service is starting …');
		this.latest = new Latest(
			() => this.ask(),
			(summary) => this.show(summary),
			DELAY,
		);
		this.subscriptions = [
			this.item,
			this.latest,
			server.onChanged(() => {
				if (server.off) this.showOff();
				else this.latest.request();
			}),
			vscode.window.onDidChangeActiveTextEditor(() => void this.latest.run()),
			vscode.languages.onDidChangeDiagnostics(({ uris }) => {
				const active = activeDocument()?.uri.toString();
				if (uris.some((uri) => uri.toString() === active)) this.rate();
			}),
		];
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}

	private async ask(): Promise<Summary | null> {
		const document = activeDocument();
		if (!document) throw new Error('no policy document is active');
		const params: SummaryParams = { textDocument: { uri: document.uri.toString() } };
		return this.server.request<Summary | null>(SUMMARY, params);
	}

	private show(summary: Summary | null): void {
		this.item.text = summaryLine(summary, vscode.l10n.t);
		this.item.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') };
		this.rate();
	}

	private showOff(): void {
		this.item.text = vscode.l10n.t('The language service is not running.');
		this.item.command = { command: 'luoshi.restartServer', title: vscode.l10n.t('Restart') };
		this.item.severity = vscode.LanguageStatusSeverity.Error;
	}

	/** The item is as serious as the gravest finding in the document. */
	private rate(): void {
		const document = activeDocument();
		if (!document || this.server.off) return;
		const severities = vscode.languages
			.getDiagnostics(document.uri)
			.filter(({ source }) => source === 'luoshi')
			.map(({ severity }) => severity);
		if (severities.includes(vscode.DiagnosticSeverity.Error)) {
			this.item.severity = vscode.LanguageStatusSeverity.Error;
		} else if (severities.includes(vscode.DiagnosticSeverity.Warning)) {
			this.item.severity = vscode.LanguageStatusSeverity.Warning;
		} else {
			this.item.severity = vscode.LanguageStatusSeverity.Information;
		}
	}
}

/** The policy document that is being looked at. */
function activeDocument(): vscode.TextDocument | undefined {
	const document = vscode.window.activeTextEditor?.document;
	return document && isPolicyDocument(document) ? document : undefined;
}
