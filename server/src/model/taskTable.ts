import { type FieldLabelKind, fieldLabelKind } from '../syntax/labels';
import type { Table, TableRow } from '../syntax/tree';
import { readNumeral } from '../text/numerals';
import { readTableAssignment } from './assignments';
import type { Measure, Ordinal } from './types';

/** What a cell holds that has nothing to say. */
const NOTHING = /^(?:[-—－–/／\\]+|无)$/;

type Column = FieldLabelKind | 'number' | 'task' | null;

/** What the head of the column with the tasks is called. */
const TASK =
	/^(?:(?:工作|重点|主要|具体|目标|改革|整改)?(?:任务|事项|措施|举措|内容|项目)(?:名称|内容|分解|清单)?|任务分解)$/;

/**
 * Reads a table that says who does what (任务分解表, 分工表): each row below the head is a measure with its assignment.
 * Other tables give none. Linear in the table.
 */
export function readTaskTable(table: Table, path: readonly string[], issued: string | null): Measure[] {
	if (!isTaskTable(table)) return [];
	const columns = columnsOf(table);
	const task = columns.lastIndexOf('task');
	return table.rows.slice(1).flatMap((row) => readRow(row, columns, task, path, issued) ?? []);
}

/** Whether a table has a column of tasks and one of units. */
export function isTaskTable(table: Table): boolean {
	const columns = columnsOf(table);
	return columns.includes('task') && columns.some((column) => ASSIGNING.has(column));
}

const ASSIGNING: ReadonlySet<Column> = new Set<Column>(['lead', 'responsible', 'supporting']);

function columnsOf(table: Table): Column[] {
	return table.rows[0]?.cells.map((cell) => columnOf(cell.text.replace(/\s+/g, ''))) ?? [];
}

function columnOf(head: string): Column {
	if (/^(?:序号|编号|号)$/.test(head)) return 'number';
	if (TASK.test(head)) return 'task';
	return fieldLabelKind(head);
}

function readRow(
	row: TableRow,
	columns: readonly Column[],
	task: number,
	path: readonly string[],
	issued: string | null,
): Measure | null {
	const title = row.cells[task];
	if (!title || title.text.trim() === '') return null;
	const number = row.cells[columns.indexOf('number')];
	const value = number ? readNumeral(number.text.replace(/[.．、]$/, '')) : null;
	const ordinal: Ordinal | null =
		number && value !== null ? { ...number.sourceSpan(0, number.length), form: '1.', value, label: number.text } : null;
	const fields = row.cells.flatMap((cell, i) => {
		const kind = columns[i];
		return kind && kind !== 'number' && kind !== 'task' && !NOTHING.test(cell.text.trim()) ? [{ kind, cell }] : [];
	});
	const span = title.sourceSpan(0, title.length);
	return {
		start: row.start,
		end: row.end,
		ordinal,
		title: { ...span, text: title.text.replace(/[。；;]$/, '') },
		path,
		item: null,
		body: '',
		assignments: [readTableAssignment(row, fields, issued)],
		inheritedUnits: [],
		actions: [],
		bodyDeadlines: [],
		bodyEnd: span.end,
	};
}
