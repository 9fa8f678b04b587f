import type { Severity } from '../../../library/config';
import type { LineIndex } from '../../../text/lineIndex';
import type { Diagnostic } from '../../report';
import { escapeHtml } from './escape';

/** A finding by its offsets in the text. */
interface Mark {
	readonly start: number;
	readonly end: number;
	readonly severity: Severity;
	readonly message: string;
	readonly id: string;
	readonly number: number;
}

const weight: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/** Of how many overlapping findings the mouse tells. */
const mostSaid = 5;

/**
 * A text, line by line, with what was found marked in its place: the words, and behind them a number that leads to the
 * row of the table. Where findings overlap, the heaviest one gives the colour.
 * @param idOf the id of a finding's row; its place in the text has `t` in front
 */
export function markedText(
	text: string,
	lines: LineIndex,
	diagnostics: readonly Diagnostic[],
	idOf: (index: number) => string,
): string {
	const marks = diagnostics.map(
		({ range, severity, message }, i): Mark => ({
			start: lines.offsetAt(range.start),
			end: lines.offsetAt(range.end),
			severity,
			message,
			id: idOf(i),
			number: i + 1,
		}),
	);
	const sweep = new Sweep(marks);
	let out = '';
	for (let line = 0; line < lines.count; line++) {
		const { start, end } = lines.spanOf(line);
		out += `<div class="line"><span class="number">${line + 1}</span><span class="content">${sweep.to(text, start, end)}</span></div>\n`;
	}
	return out;
}

/** Goes through the text from start to end. Linear in the text, and in the findings times those that overlap. */
class Sweep {
	/** Findings by where they begin. */
	private readonly coming: readonly Mark[];
	private next = 0;
	/** Those that have begun and not ended. */
	private open: Mark[] = [];

	constructor(marks: readonly Mark[]) {
		this.coming = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
	}

	/** A stretch of the text as HTML; stretches are asked for in their order, and no finding begins between two. */
	to(text: string, start: number, end: number): string {
		let out = '';
		for (let at = start; ; ) {
			out += this.begin(at);
			const stop = Math.min(end, this.following, ...this.open.map((mark) => mark.end));
			out += this.stretch(text.slice(at, stop)) + this.finish(stop);
			if (stop === end && this.following > end) return out;
			at = stop;
		}
	}

	/** Where the next finding begins. */
	private get following(): number {
		return this.coming[this.next]?.start ?? Number.POSITIVE_INFINITY;
	}

	private begin(at: number): string {
		let out = '';
		while (this.following <= at) {
			const mark = this.coming[this.next++] as Mark;
			this.open.push(mark);
			out += `<a class="anchor" id="t${mark.id}"></a>`;
		}
		return out;
	}

	private stretch(text: string): string {
		if (text === '') return '';
		const [first, ...rest] = this.open;
		if (first === undefined) return escapeHtml(text);
		const heaviest = rest.reduce((a, b) => (weight[b.severity] > weight[a.severity] ? b : a), first);
		const said = this.open.slice(0, mostSaid).map(({ number, message }) => `${number}. ${message}`);
		return `<mark class="${heaviest.severity}" title="${escapeHtml(said.join('\n')).replaceAll('\n', '&#10;')}">${escapeHtml(text)}</mark>`;
	}

	/** Closes what ends here, each with its number. */
	private finish(at: number): string {
		const ended = this.open.filter((mark) => mark.end <= at);
		if (ended.length === 0) return '';
		this.open = this.open.filter((mark) => mark.end > at);
		const links = ended.map(({ id, number, severity }) => `<a class="${severity}" href="#${id}">${number}</a>`);
		return `<sup>${links.join(' ')}</sup>`;
	}
}
