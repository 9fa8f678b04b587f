import { LineIndex } from '../text/lineIndex';
import { LogicalText } from '../text/logicalText';
import { pairBrackets } from './brackets';
import { findComments } from './comments';
import { continues, type Layout, lineOrdinal, OpenParagraph, readLayout } from './layout';
import { type OrdinalForm, type OrdinalReading, readOrdinal } from './ordinal';
import { type PhysicalLine, readLines } from './physicalLines';
import { healAcross } from './problems';
import { logicalRuns } from './runs';
import { readTable } from './table';
import type { Comment, Paragraph, SyntaxProblem, SyntaxTree, Table } from './tree';

/**
 * Builds the tree of a text. Total: any string gives a tree, whatever is wrong with it, and what could not be made whole
 * is listed in `problems`. Linear in the length of the text.
 */
export function parse(text: string): SyntaxTree {
	const lines = new LineIndex(text);
	const { comments, problems } = findComments(text);
	const physical = readLines(text, lines, comments);
	const layout = readLayout(text, physical);
	const blocks: (Paragraph | Table)[] = [];
	const bracketProblems: SyntaxProblem[][] = [];
	for (const group of groupLines(text, physical, layout)) {
		if (group.table) {
			blocks.push(readTable(text, group.lines, comments));
			continue;
		}
		const { paragraph, problems: unpaired } = readParagraph(text, group.lines, comments);
		if (paragraph.logical.length === 0) continue;
		blocks.push(paragraph);
		bracketProblems.push(unpaired);
	}
	return {
		text,
		lines,
		hardWrapped: layout.hardWrapped,
		comments,
		blocks,
		problems: problems.concat(healAcross(bracketProblems)),
	};
}

interface LineGroup {
	readonly lines: PhysicalLine[];
	readonly table: boolean;
}

/** Joins physical lines to paragraphs and tables; blank lines and page furniture do not part a sentence. */
function groupLines(text: string, lines: readonly PhysicalLine[], layout: Layout): LineGroup[] {
	const groups: LineGroup[] = [];
	let open: OpenParagraph | null = null;
	const lastOrdinals = new Map<OrdinalForm, number>();
	/** How many numbers of its row stand between an ordinal and the last one; nought where it begins a row. */
	const gap = ({ form, value }: OrdinalReading) => (value === 1 ? 0 : value - (lastOrdinals.get(form) ?? 0) - 1);
	for (let i = 0; i < lines.length; i++) {
		const line = lines[i] as PhysicalLine;
		if (line.kind === 'blank' || line.kind === 'furniture') continue;
		if (line.kind === 'row') {
			let end = i + 1;
			while (lines[end]?.kind === 'row') end++;
			if (end > i + 1 || /[|｜]/.test(text[line.start] as string)) {
				groups.push({ lines: lines.slice(i, end), table: true });
				open = null;
				i = end - 1;
				continue;
			}
		}
		const asText: PhysicalLine = line.kind === 'row' ? { ...line, kind: 'text' } : line;
		const ordinal = lineOrdinal(text, asText);
		if (open && continues(text, layout, open, asText, ordinal, gap)) {
			open.lines.push(asText);
		} else {
			if (ordinal) lastOrdinals.set(ordinal.form, ordinal.value);
			open = new OpenParagraph(text, asText, ordinal);
			groups.push({ lines: open.lines, table: false });
		}
	}
	return groups;
}

function readParagraph(
	text: string,
	lines: readonly PhysicalLine[],
	comments: readonly Comment[],
): { paragraph: Paragraph; problems: SyntaxProblem[] } {
	const logical = new LogicalText(text, logicalRuns(text, lines, comments));
	const ordinal = readOrdinal(logical.text);
	const { brackets, problems } = pairBrackets(logical, ordinal?.length ?? 0);
	const first = lines[0] as PhysicalLine;
	const last = lines.at(-1) as PhysicalLine;
	return {
		paragraph: { start: first.start, end: last.end, logical, ordinal, headingDepth: first.headingDepth, brackets },
		problems,
	};
}
