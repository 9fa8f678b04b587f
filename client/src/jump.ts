import * as vscode from 'vscode';
import type { MeasureAt, ProtocolPosition, ProtocolRange } from '../../server/src/protocol';

/** A position as the editor has it. */
export function asPosition({ line, character }: ProtocolPosition): vscode.Position {
	return new vscode.Position(line, character);
}

/** A range as the editor has it. */
export function asRange({ start, end }: ProtocolRange): vscode.Range {
	return new vscode.Range(asPosition(start), asPosition(end));
}

/** What a click on a measure in a tree does: it opens the document with the measure's title selected. */
export function jumpTo({ uri, range }: Pick<MeasureAt, 'uri' | 'range'>): vscode.Command {
	return {
		command: 'vscode.open',
		title: vscode.l10n.t('Go to Measure'),
		arguments: [vscode.Uri.parse(uri), { selection: asRange(range) } satisfies vscode.TextDocumentShowOptions],
	};
}

/** The last part of an address. */
export function fileName(uri: vscode.Uri): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
