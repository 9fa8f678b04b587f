import type { Hover, MarkupKind, Position } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { Assignment, Deadline, Measure, PolicyDocument, ResponsibleUnit, UnitRole } from '../model/types';
import type { Locale } from '../rules/rule';
import { type Span, touches } from '../text/span';
import { librarySections } from './counterpartHover';
import { type Term, termAt } from './glossary/lookup';
import { render, type Section } from './hoverText';
import { type HoverWording, hoverWording } from './hoverWording';
import type { LibraryIndex } from './libraryIndex';
import { rangeOf } from './ranges';
import { type Target, targetAt } from './target';

export interface HoverOptions {
	readonly locale: Locale;
	/** The reader's day, as an ISO date. */
	readonly today: string;
	/** What the client can show. */
	readonly format: MarkupKind;
}

/** The library that a document is a member of. */
export interface HoverLibrary {
	readonly library: LibraryIndex;
	readonly member: Member;
}

/**
 * Who is responsible and by when, for the assignment or the deadline in the body under the cursor. With a library: the
 * counterparts of the measure whose title or action is under the cursor, and what is known of a citation and of a unit.
 * Outside of assignments also what a term of the trade means.
 */
export function hover(
	document: PolicyDocument,
	position: Position,
	options: HoverOptions,
	library?: HoverLibrary,
): Hover | null {
	const { lines } = document.tree;
	const offset = lines.offsetAt(position);
	const found = library && libraryHover(library, targetAt(document, offset), options);
	const own = assignmentHover(document, offset, options);
	const term = own ? null : termAt(document, offset, library?.member.config.glossary ?? new Map());
	const sections = [
		...(found?.sections ?? []),
		...(own?.sections ?? []),
		...(term ? [termSection(term, options.locale)] : []),
	];
	// Of what lies one in the other, the innermost: what is next to it has another answer.
	const span = term ?? found?.span ?? own?.span;
	if (sections.length === 0 || !span) return null;
	return { contents: render(sections, options.format), range: rangeOf(lines, span) };
}

interface Found {
	readonly span: Span;
	readonly sections: readonly Section[];
}

function libraryHover(
	{ library, member }: HoverLibrary,
	target: Target | null,
	{ locale }: HoverOptions,
): Found | null {
	// Over the whole of a body a hover would be in the way.
	if (!target || (target.kind === 'measure' && !target.onTitle && target.action === null)) return null;
	const sections = librarySections(library, member, target, locale);
	return sections.length > 0 ? { span: target.span, sections } : null;
}

/** A term as the workspace explains it, or else as the trade does. */
function termSection({ name, entry, own }: Term, locale: Locale): Section {
	const [first = name] = entry?.names ?? [];
	return {
		heading: first === name || own !== null ? name : `${name}（${first}）`,
		paragraph: own ?? entry?.[locale] ?? '',
		entries: own === null && entry?.source ? [hoverWording[locale].source(entry.source)] : [],
	};
}

function assignmentHover(document: PolicyDocument, offset: number, { locale, today }: HoverOptions): Found | null {
	const words = hoverWording[locale];
	for (const measure of document.measures) {
		const assignment = measure.assignments.find((candidate) => touches(candidate, offset));
		if (assignment) return { span: assignment, sections: assignmentSections(measure, assignment, words, today) };
		const deadline = measure.bodyDeadlines.find((candidate) => touches(candidate, offset));
		if (deadline) return { span: deadline, sections: [deadlineSection(deadline, words, today)] };
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
