import { LineIndex } from '../text/lineIndex';

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML other than comments, indented code, and lines of marks only: rules, the underlines of headings, a table's ruler. */
const VERBATIM = /^(?: {4,}\S|\t| *<(?!!--)|[-=*_|:+ \t]+$)/;

/** Which lines of a Markdown text keep their form to the last blank: code, HTML, inline code, rules. Linear. */
export function verbatimLines(text: string, lines: LineIndex): boolean[] {
	const verbatim: boolean[] = [];
	let fence: string | null = null;
	for (let i = 0; i < lines.count; i++) {
		const { start, end } = lines.spanOf(i);
		const line = text.slice(start, end);
		const mark = FENCE.exec(line)?.[1];
		if (fence !== null) {
			verbatim.push(true);
			if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
		} else {
			verbatim.push(mark !== undefined || line.includes('`') || (VERBATIM.test(line) && line.trim() !== ''));
			fence = mark ?? null;
		}
	}
	return verbatim;
}

/** Tells the places of a text that keep their form: none where it is no Markdown. Linear to make, then logarithmic. */
export function verbatimPlaces(text: string, markdown: boolean): (offset: number) => boolean {
	if (!markdown) return () => false;
	const lines = new LineIndex(text);
	const verbatim = verbatimLines(text, lines);
	return (offset) => verbatim[lines.lineAt(offset)] === true;
}

/** The marks at the end of a line that break it in print, too: two blanks, or a backslash. */
export function breaksHard(line: string): boolean {
	return line.endsWith('  ') || line.endsWith('\\');
}
