import { type FieldLabelKind, readFieldLabel, readLabelAtEnd } from '../syntax/labels';
import { isHan } from '../text/characters';
import type { LogicalText } from '../text/logicalText';
import { isNote, type Range, split, trim } from './clauses';
import { readDeadline } from './deadlines';
import type { Assignment, Deadline, Field, Phrase, ResponsibleUnit, UnitRole } from './types';
import { readUnits, type UnitList } from './units';

/** What an assignment says, wherever it stands. */
export type Reading = Pick<Assignment, 'fields' | 'units' | 'openList' | 'deadline' | 'counterpart'>;

/** A field of an assignment, in logical offsets. */
export interface FieldRange {
	readonly label: { readonly kind: FieldLabelKind; readonly range: Range } | null;
	readonly value: Range;
}

/** Splits the inside of an assignment at its labels, which stand at its head or behind a mark. Linear. */
export function splitFields(text: string, range: Range): FieldRange[] {
	const fields: FieldRange[] = [];
	let open: FieldRange['label'] = null;
	let valueStart = range.start;
	let depth = 0;
	const close = (end: number) => {
		if (open === null && fields.length === 0 && valueStart >= end) return;
		let stop = end;
		while (stop > valueStart && '；;，,。、 \u3000\t'.includes(text[stop - 1] as string)) stop--;
		fields.push({ label: open, value: trim(text, { start: valueStart, end: stop }) });
	};
	for (let i = range.start; i < range.end; i++) {
		if (i > range.start && isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i - 1))) continue;
		const c = text[i] as string;
		const atHead = i === range.start || (depth === 0 && '；;，,。、 \u3000\t'.includes(text[i - 1] as string));
		if ('（([〔【《'.includes(c)) depth++;
		else if ('）)]〕】》'.includes(c)) depth = Math.max(0, depth - 1);
		// A line may have ended where a mark should be: 县人社局⏎责任单位：县发改局.
		const behind = depth === 0 && (c === '：' || c === ':') ? readLabelAtEnd(text.slice(valueStart, i)) : null;
		if (behind !== null && i - behind.label.length > valueStart) {
			const start = i - behind.label.length;
			close(start);
			open = { kind: behind.kind, range: { start, end: i } };
			valueStart = i + 1;
			continue;
		}
		if (!atHead) continue;
		const label = readFieldLabel(text.slice(i, Math.min(range.end, i + 24)), i > range.start);
		if (!label || (label.kind === 'other' && text[i - 1] === '、')) continue;
		if (i > range.start) close(i);
		open = {
			kind: label.kind,
			range: { start: i + label.start, end: i + label.start + label.label.length },
		};
		valueStart = i + label.end;
		i = valueStart - 1;
	}
	close(range.end);
	return fields;
}

/** Gathers what the clauses of an assignment say. */
export class AssignmentReader {
	private readonly found: ResponsibleUnit[] = [];
	private openList = false;
	private deadline: Deadline | null = null;
	private counterpart: Phrase | null = null;
	private group = 0;

	constructor(
		private readonly logical: LogicalText,
		private readonly issued: string | null,
	) {}

	/**
	 * Takes the clauses of a unit field, or of an assignment without labels: groups of units, and among them a deadline
	 * and notes. A verb at the end of a clause says what the units before it do too, back to the last verb.
	 *
	 * @returns how many names end as no unit's name is known to end; null where a clause cannot be a list of units, as in
	 * a labelled field everything can
	 */
	units(range: Range, role: UnitRole, labelled: boolean): number | null {
		const { logical } = this;
		const { text } = logical;
		let waiting: ResponsibleUnit[] = [];
		let acted = false;
		let unsure = 0;
		for (const clause of split(text, range, '，,；;。')) {
			const content = text.slice(clause.start, clause.end);
			if (isNote(content)) continue;
			const list: UnitList = readUnits(logical, clause, this.group, role);
			const doubtful = list.impossible || list.unsure > 0 || list.units.length === 0;
			if (doubtful && this.takeDeadline(clause)) continue;
			if (doubtful && !labelled) {
				if (acted && list.role === null) continue;
				if (list.impossible) return null;
			}
			unsure += list.unsure;
			if (list.units.length > 0) this.group++;
			this.openList ||= list.openList;
			if (list.role === null) {
				for (const unit of list.units) waiting.push(unit);
				continue;
			}
			// 甲、乙，丙按职责分工负责: all three. But in 甲，乙配合 only 乙 supports.
			const shared = list.role === 'responsible' || (acted && list.role === 'supporting');
			for (const unit of waiting) this.found.push(labelled || !shared ? unit : { ...unit, role: list.role });
			for (const unit of list.units) this.found.push(unit);
			waiting = [];
			acted = true;
		}
		for (const unit of waiting) this.found.push(unit);
		return unsure;
	}

	/** Takes a field with a label, whatever it says. */
	labelledField(label: FieldRange['label'], value: Range): Field {
		const kind = label?.kind ?? 'other';
		if (kind === 'lead' || kind === 'supporting' || kind === 'responsible') {
			this.units(value, kind, true);
			return this.field('unit', label, value, kind);
		}
		if (kind === 'deadline') this.takeDeadline(value);
		else if (kind === 'counterpart') this.counterpart ??= this.logical.phrase(value.start, value.end);
		return this.field(kind, label, value, null);
	}

	takeDeadline(range: Range): boolean {
		const value = this.logical.text.slice(range.start, range.end);
		const reading = readDeadline(value, this.issued);
		if (!reading) return false;
		const { start, end } = reading;
		this.deadline ??= { ...reading, ...this.logical.sourceSpan(range.start + start, range.start + end) };
		return true;
	}

	field(kind: Field['kind'], label: FieldRange['label'], value: Range, role: UnitRole | null): Field {
		const { logical } = this;
		const span = logical.sourceSpan(label?.range.start ?? value.start, Math.max(value.end, label?.range.end ?? 0));
		return {
			start: span.start,
			end: span.end,
			kind,
			label: label && logical.phrase(label.range.start, label.range.end),
			value: logical.phrase(value.start, value.end),
			role,
		};
	}

	result(): Omit<Reading, 'fields' | 'units'> & { units: ResponsibleUnit[] } {
		return { units: this.found, openList: this.openList, deadline: this.deadline, counterpart: this.counterpart };
	}
}
