import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PolicyDocument } from '../../server/src/model/types';

/** The text of a document after edits, as an editor applies them. @throws Error where they overlap */
export function afterEdits({ text }: PolicyDocument, edits: TextEdit[]): string {
	return TextDocument.applyEdits(TextDocument.create('file:///a', 'policy', 1, text), edits);
}
