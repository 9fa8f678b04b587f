import * as vscode from 'vscode';
import type { MeasureText } from '../../server/src/protocol';
import { measureLabel } from './wording';

const SCHEME = 'luoshi-measure';

/** The texts of single measures as read-only documents, for the editor's own comparison. */
export class MeasureTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	readonly onDidChange = this.changed.event;
	private readonly texts = new Map<string, string>();
	private readonly subscriptions: vscode.Disposable[];

	constructor() {
		this.subscriptions = [
			this.changed,
			vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => {
				if (uri.scheme === SCHEME) this.texts.delete(uri.toString());
			}),
		];
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}

	/** The address of a measure's text. The one text of a measure is shown wherever it is compared. */
	add(measure: MeasureText): vscode.Uri {
		const name = measureLabel(measure).replaceAll('/', ' ');
		const query = `${measure.uri}#${measure.range.start.line}`;
		const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${measure.document}/${name}.policy.txt`, query });
		this.texts.set(uri.toString(), measure.text);
		this.changed.fire(uri);
		return uri;
	}

	provideTextDocumentContent(uri: vscode.Uri): string {
		return this.texts.get(uri.toString()) ?? '';
	}
}
