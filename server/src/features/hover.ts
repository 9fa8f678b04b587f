import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Assignment, Deadline, Measure, PolicyDocument, ResponsibleUnit, UnitRole } from '../model/types';
import type { Locale } from '../rules/rule';
import { touches } from '../text/span';
import { type HoverWording, hoverWording } from './hoverWording';
import { rangeOf } from './ranges';

export interface HoverOptions {
	readonly locale: Locale;
	/** The reader's day, as an ISO date. */
	readonly today: string;
	/** What the client can show. */
	readonly format: MarkupKind;
}

/** A line of the hover: a heading, and what stands below it. */
interface Section {
	readonly heading: string;
	readonly entries: readonly string[];
}

/** Who is responsible and by when, for the assignment or the deadline in the body under the cursor. */
export function hover(document: PolicyDocument, position: Position, options: HoverOptions): Hover | null {
	const offset = document.tree.lines.offsetAt(position);
	const words = hoverWording[options.locale];
	for (const measure of document.measures) {
		const assignment = measure.assignments.find((candidate) => touches(candidate, offset));
		if (assignment) {
			const contents = render(assignmentSections(measure, assignment, words, options.today), options.format);
			return { contents, range: rangeOf(document.tree.lines, assignment) };
		}
		const deadline = measure.bodyDeadlines.find((candidate) => touches(candidate, offset));
		if (deadline) {
			const contents = render([deadlineSection(deadline, words, options.today)], options.format);
			return { contents, range: rangeOf(document.tree.lines, deadline) };
		}
	}
	return null;
}

function assignmentSections(measure: Measure, assignment: Assignment, words: HoverWording, today: string): Section[] {
	const sections = unitSections(assignment, words);
	const inherited = measure.inheritedUnits.map((unit) => words.unit(unit.fullName, words.roles[unit.role]));
	if (inherited.length > 0) sections.push({ heading: words.inherited, entries: [inherited.join(words.separator)] });
	if (sections.length === 0) sections.push({ heading: words.noUnit, entries: [] });
	if (assignment.deadline) sections.push(deadlineSection(assignment.deadline, words, today));
	else if (measure.bodyDeadlines.length > 0) {
		const entries = measure.bodyDeadlines.flatMap((deadline) => deadlineSection(deadline, words, today).entries);
		sections.push({ heading: words.bodyDeadlines, entries });
	} else sections.push({ heading: words.noDeadline, entries: [] });
	if (assignment.counterpart) sections.push({ heading: words.counterpart, entries: [assignment.counterpart.text] });
	return sections;
}

const roleOrder: readonly UnitRole[] = ['lead', 'responsible', 'supporting'];

/** The units by role, those of one group in one entry. */
function unitSections(assignment: Assignment, words: HoverWording): Section[] {
	const present = roleOrder.filter((role) => assignment.units.some((unit) => unit.role === role));
	return present.map((role, i) => {
		const groups = new Map<number, ResponsibleUnit[]>();
		for (const unit of assignment.units) {
			if (unit.role === role) groups.set(unit.group, [...(groups.get(unit.group) ?? []), unit]);
		}
		const entries = [...groups.values()].map((group) => group.map((unit) => unit.fullName).join(words.separator));
		// The list is open at its end only, so that the last role carries the note.
		if (assignment.openList && i === present.length - 1) entries.push(words.openList);
		return { heading: words.roles[role], entries };
	});
}

function deadlineSection(deadline: Deadline, words: HoverWording, today: string): Section {
	const notes = [words.kinds[deadline.kind](deadline.from ?? '', deadline.due ?? '')];
	if (deadline.impossible) notes.splice(0, 1, words.impossible);
	else if (deadline.due !== undefined) notes.push(words.distance(daysBetween(today, deadline.due)));
	if (deadline.yearless) notes.push(words.yearless);
	if (deadline.ambiguous) notes.push(words.ambiguous);
	const text = notes.filter((note) => note !== '').join(words.clause);
	return { heading: words.deadline, entries: [text === '' ? deadline.text : words.explained(deadline.text, text)] };
}

/** Whole days from one ISO date to another; negative where the second is the earlier. */
function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function render(sections: readonly Section[], format: MarkupKind): { kind: MarkupKind; value: string } {
	const markdown = format === MarkupKind.Markdown;
	const text = (raw: string) => (markdown ? raw.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&') : raw);
	const value = sections.map(({ heading, entries }) => {
		const head = markdown ? `**${text(heading)}**` : heading;
		return [head, ...entries.map((entry) => `- ${text(entry)}`)].join('\n');
	});
	return { kind: format, value: value.join('\n\n') };
}
