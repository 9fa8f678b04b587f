import { type CompletionItem, type CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import { rangeOf } from './ranges';

/** What an item carries, for the explanation that is worked out when a person looks at it. */
export interface CompletionData {
	readonly uri: string;
	/** Index of a measure of that document; null for the document itself. */
	readonly measure: number | null;
}

/** A proposal: what is shown, what is written, and what it is found by. */
export interface Proposal {
	readonly label: string;
	readonly detail?: string;
	readonly text: string;
	/** The same with places to fill in, for clients that know snippets. */
	readonly snippet?: string;
	/** Where it is not found by its text. */
	readonly filter?: string;
	readonly kind: CompletionItemKind;
	readonly data?: CompletionData;
}

/** Proposals in their order, and what any of them replaces: a span of one line, with the cursor in it or at its end. */
export interface Proposals {
	readonly span: Span;
	readonly proposals: readonly Proposal[];
}

/**
 * Proposals as the protocol has them; the client keeps their order.
 * @param snippets whether the client knows snippets
 */
export function completionItems({ span, proposals }: Proposals, lines: LineIndex, snippets: boolean): CompletionItem[] {
	const range = rangeOf(lines, span);
	return proposals.map(({ label, detail, text, snippet, filter, kind, data }, i) => {
		const isSnippet = snippets && snippet !== undefined;
		return {
			label,
			kind,
			sortText: String(i).padStart(4, '0'),
			filterText: filter ?? text,
			textEdit: { range, newText: isSnippet ? snippet : text },
			...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
			...(detail ? { detail } : {}),
			...(data ? { data } : {}),
		};
	});
}
