import type { Assignment, ResponsibleUnit } from '../../model/types';
import type { TextEdit } from '../rule';

/** What may stand between two units: one mark or conjunction, blanks and line breaks apart. */
const SEPARATOR = /^[、，,;；和及与]$/;

/** An assignment of more units than this is no assignment, and not worth the time that every one of them takes. */
const MOST_UNITS = 200;

/**
 * The edit that takes one unit out of an assignment, with the mark that ties it to its neighbour. Null where that would
 * change another unit (a shared prefix or suffix hangs on it) or leave a field empty.
 */
export function unitRemoval(text: string, assignment: Assignment, unit: ResponsibleUnit): TextEdit | null {
	if (assignment.units.length > MOST_UNITS) return null;
	const units = assignment.units.filter((other) => isSameField(assignment, unit, other));
	const at = units.indexOf(unit);
	if (at < 0 || units.some((other) => other !== unit && hangsOn(other, unit))) return null;
	const previous = units[at - 1];
	if (previous !== undefined && isTied(text, previous, unit))
		return { start: previous.end, end: unit.end, newText: '' };
	const next = units[at + 1];
	if (next !== undefined && isTied(text, unit, next)) return { start: unit.start, end: next.start, newText: '' };
	return previous === undefined && next === undefined ? fieldRemoval(assignment, unit) : null;
}

/** Takes a labelled field away that holds this unit alone, with the mark in front of it; never the first field. */
function fieldRemoval(assignment: Assignment, unit: ResponsibleUnit): TextEdit | null {
	const at = assignment.fields.findIndex((field) => field.start <= unit.start && unit.end <= field.end);
	const field = assignment.fields[at];
	const previous = assignment.fields[at - 1];
	if (field === undefined || previous === undefined || field.label === null || assignment.form !== 'bracketed')
		return null;
	const holdsMore = field.value.start !== unit.start || field.value.end !== unit.end;
	return holdsMore ? null : { start: previous.end, end: field.end, newText: '' };
}

function isSameField(assignment: Assignment, a: ResponsibleUnit, b: ResponsibleUnit): boolean {
	return assignment.fields.some(
		(field) => field.start <= a.start && a.end <= field.end && field.start <= b.start && b.end <= field.end,
	);
}

/**
 * Whether `other` may have its full name from `unit`: 商务厅 from 自治区财政厅 before it, 从化区 from 增城区政府 behind it.
 */
function hangsOn(other: ResponsibleUnit, unit: ResponsibleUnit): boolean {
	if (other.name === other.fullName) return false;
	const sharesSuffix = other.fullName.startsWith(other.name);
	return sharesSuffix ? other.start < unit.start : other.start > unit.start;
}

/**
 * Whether one of two neighbours can go and leave the other what it is: 、 alone stands between them, or they have the
 * same role, so that a verb behind them (甲局；乙局负责) gives it no other one.
 */
function isTied(text: string, before: ResponsibleUnit, after: ResponsibleUnit): boolean {
	const between = text.slice(before.end, after.start).replace(/\s/g, '');
	return SEPARATOR.test(between) && (before.role === after.role || !/[，,;；]/.test(between));
}
