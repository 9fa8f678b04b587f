import { TextDocuments } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Span } from '../text/span';

/** The texts that are open in the editor, kept up by incremental edits, and where the last edit of each took place. */
export class OpenDocuments extends TextDocuments<TextDocument> {
	private readonly lastEdits: Map<string, readonly Span[]>;

	constructor() {
		const lastEdits = new Map<string, readonly Span[]>();
		super({
			create: TextDocument.create,
			update: (document, changes, version) => {
				lastEdits.set(document.uri, applyChanges(document, changes, version));
				return document;
			},
		});
		this.lastEdits = lastEdits;
	}

	/** Where a document was edited since this was asked last, each span as wide as its new text; empty for no edit. */
	takeEdits(uri: string): readonly Span[] {
		const spans = this.lastEdits.get(uri) ?? [];
		this.lastEdits.delete(uri);
		return spans;
	}
}

/** Applies changes one after the other, as the protocol has it, and says which spans of the outcome they left. */
function applyChanges(
	document: TextDocument,
	changes: readonly TextDocumentContentChangeEvent[],
	version: number,
): Span[] {
	let spans: Span[] = [];
	for (const change of changes) {
		const length = document.getText().length;
		const start = 'range' in change ? document.offsetAt(change.range.start) : 0;
		const end = 'range' in change ? document.offsetAt(change.range.end) : length;
		TextDocument.update(document, [change], version);
		const shift = document.getText().length - length;
		// An edit before an earlier one moves it; one that replaces it takes its place.
		spans = spans
			.filter((span) => span.end <= start || span.start >= end)
			.map((span) => (span.start >= end ? { start: span.start + shift, end: span.end + shift } : span));
		spans.push({ start, end: start + change.text.length });
	}
	return spans;
}
