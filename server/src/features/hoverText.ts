import { MarkupKind } from 'vscode-languageserver';

/** A part of a hover: a heading, what it leads to, and what stands below it. */
export interface Section {
	/** Empty where the subject stands for itself. */
	readonly heading: string;
	/** Behind the heading; a link where there is a target and the client shows Markdown. */
	readonly subject?: { readonly text: string; readonly target?: string };
	/** A paragraph of quoted text, and one of our own. */
	readonly quote?: string;
	readonly paragraph?: string;
	readonly entries: readonly string[];
}

/** Sections as the client can show them. No mark of the text becomes Markdown. */
export function render(sections: readonly Section[], format: MarkupKind): { kind: MarkupKind; value: string } {
	const markdown = format === MarkupKind.Markdown;
	const text = (raw: string) => (markdown ? raw.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&') : raw);
	const value = sections.map(({ heading, subject, quote, paragraph, entries }) => {
		const head = markdown && heading !== '' ? `**${text(heading)}**` : heading;
		const link =
			markdown && subject?.target ? `[${text(subject.text)}](<${subject.target}>)` : subject && text(subject.text);
		const lines = [[head, link ?? ''].filter((part) => part !== '').join(' ')];
		if (quote) lines.push(markdown ? `\n> ${text(quote.replace(/\s+/g, ' '))}\n` : quote);
		if (paragraph) lines.push(markdown ? `\n${text(paragraph.replace(/\s+/g, ' '))}\n` : paragraph);
		return [...lines, ...entries.map((entry) => `- ${text(entry)}`)].join('\n');
	});
	return { kind: format, value: value.join('\n\n') };
}
