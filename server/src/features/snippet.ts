/** Puts a snippet together, in the syntax of the language server protocol, section "Snippet Syntax". */
export class Snippet {
	private written = '';
	private stops = 0;

	/** Text as it is, line breaks included. */
	text(text: string): this {
		this.written += escaped(text);
		return this;
	}

	/** A place to fill in, the next in order; `text` stands in it until then. */
	stop(text: string): this {
		this.written += `\${${++this.stops}:${escaped(text)}}`;
		return this;
	}

	/** The whole snippet; the cursor ends up behind it. */
	toString(): string {
		return `${this.written}$0`;
	}
}

function escaped(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}
