import { type FormatOptions, formatDocument } from '../../server/src/format/format';
import { readDocument } from '../../server/src/model/document';
import { EditedText, type TextEdit } from '../../server/src/text/editedText';
import { findingsIn } from '../rules/support';

/** Plain text, and the rules as they are set unless told otherwise. */
export const plain: FormatOptions = { markdown: false, findingsIn };
export const markdown: FormatOptions = { markdown: true, findingsIn };

export function edited(text: string, edits: readonly TextEdit[]): string {
	const after = new EditedText(text);
	after.apply(edits);
	return after.text;
}

/** A text in the house format. */
export function formatted(text: string, options: FormatOptions = plain): string {
	return edited(text, formatDocument(readDocument(text), options));
}
