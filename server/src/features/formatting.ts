import type { TextEdit as LspTextEdit, Range } from 'vscode-languageserver';
import { formatDocument, formatRange } from '../format/format';
import type { PolicyDocument } from '../model/types';
import type { Finding } from '../rules/rule';
import { asLspEdits, spanOf } from './ranges';

/** A document that is to be formatted. */
export interface Formatted {
	readonly document: PolicyDocument;
	readonly uri: string;
	/** What the rules find in a text, as they are set for the document. */
	findingsIn(text: string): readonly Finding[];
}

/** The edits that bring a document into the house format. */
export function formatting({ document, uri, findingsIn }: Formatted): LspTextEdit[] {
	return asLspEdits(document, formatDocument(document, { markdown: isMarkdown(uri, document), findingsIn }));
}

/** Those of the paragraphs that a range touches. */
export function rangeFormatting({ document, uri, findingsIn }: Formatted, range: Range): LspTextEdit[] {
	const options = { markdown: isMarkdown(uri, document), findingsIn };
	return asLspEdits(document, formatRange(document, spanOf(document.tree.lines, range), options));
}

/** Whether a document is Markdown: by its name, and where that does not say it, by its headings. */
export function isMarkdown(uri: string, { tree }: PolicyDocument): boolean {
	if (/\.(?:md|markdown)$/i.test(uri)) return true;
	return !/\.txt$/i.test(uri) && tree.blocks.some((block) => 'headingDepth' in block && block.headingDepth > 0);
}
