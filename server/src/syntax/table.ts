import { LogicalText } from '../text/logicalText';
import type { Span } from '../text/span';
import type { PhysicalLine } from './physicalLines';
import { logicalRuns } from './runs';
import type { Comment, Table, TableRow } from './tree';

/** The line under the head of a Markdown table. */
const RULER = /^[|｜:\-\s]+$/;
const SEPARATOR = /[|｜\t]/;

/** Reads adjacent rows as a table. Cells are separated by bars or tabs; a bar at either end of a row separates nothing. */
export function readTable(source: string, lines: readonly PhysicalLine[], comments: readonly Comment[]): Table {
	const rows: TableRow[] = [];
	for (const line of lines) {
		if (RULER.test(source.slice(line.start, line.end))) continue;
		const cells = cellSpans(source, line).map((cell) => new LogicalText(source, logicalRuns(source, [cell], comments)));
		rows.push({ start: line.start, end: line.end, cells });
	}
	const first = lines[0] as PhysicalLine;
	const last = lines.at(-1) as PhysicalLine;
	return { start: first.start, end: last.end, rows };
}

function cellSpans(source: string, line: Span): Span[] {
	const cells: Span[] = [];
	let start = line.start;
	let end = line.end;
	if (/[|｜]/.test(source[start] as string)) start++;
	if (end > start && /[|｜]/.test(source[end - 1] as string)) end--;
	for (let i = start; i <= end; i++) {
		if (i < end && !SEPARATOR.test(source[i] as string)) continue;
		cells.push({ start, end: i });
		start = i + 1;
	}
	return cells;
}
