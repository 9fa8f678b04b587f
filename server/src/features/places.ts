import type { Range } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { CitedName } from '../library/resolve';
import type { Citation, PolicyDocument } from '../model/types';
import { packed, unpacked } from './packedPlaces';
import { rangeOf } from './ranges';

/** A measure as lists name it, and where its title stands. */
export interface MeasurePlace {
	/** The number itself; null for a row without one. */
	readonly value: number | null;
	/** As printed: （六） or 3. */
	readonly label: string;
	/** Without ordinal and closing stop. */
	readonly title: string;
	readonly range: Range;
	/** Where all of it stands, from its ordinal to its last assignment. */
	readonly whole: Range;
}

/** A citation, with what its short name stands for put in its place. */
export interface CitationPlace extends CitedName {
	readonly range: Range;
}

/** What other documents ask of a document. Small enough to be kept for every document of a library. */
export interface DocumentPlaces {
	/** Its title; that of the notice, where it has none of its own; null where it has none at all. */
	readonly title: string | null;
	readonly number: string | null;
	/** Where the title stands: what a jump to the document shows. */
	readonly range: Range;
	readonly measures: readonly MeasurePlace[];
	readonly citations: readonly CitationPlace[];
	/** Where each unit is named, by its full name, units that are none in particular (有关部门) left out. */
	readonly mentions: ReadonlyMap<string, readonly Range[]>;
	/** How many measures name each unit. */
	readonly measuresOf: ReadonlyMap<string, number>;
}

const known = new WeakMap<Member, DocumentPlaces>();

/** The places of a document; worked out once for each state of it. */
export function placesOf(member: Member): DocumentPlaces {
	const before = known.get(member);
	if (before) return before;
	const places = unpacked(member.recall('places', () => packed(read(member))));
	known.set(member, places);
	return places;
}

/** The full name of a unit, by the workspace's register of short names. */
export function registeredName(member: Member, fullName: string): string {
	return member.config.units.find(({ shortNames }) => shortNames.includes(fullName))?.name ?? fullName;
}

/** What a citation names: the title and number behind the short name (以下简称) that the document gave them before. */
export function citedName(document: PolicyDocument, citation: Citation): CitedName {
	const title = citation.title?.text ?? null;
	const number = citation.number?.text ?? null;
	if (title === null || number !== null) return { title, number };
	const named = aliasesOf(document).get(title);
	return named !== undefined && named.start < citation.start
		? { title: named.title?.text ?? null, number: named.number?.text ?? null }
		: { title, number };
}

const aliases = new WeakMap<PolicyDocument, ReadonlyMap<string, Citation>>();

/** The citations that give a document a short name, the first of each name. Worked out once for each document. */
function aliasesOf(document: PolicyDocument): ReadonlyMap<string, Citation> {
	let found = aliases.get(document);
	if (found === undefined) {
		const first = new Map<string, Citation>();
		for (const citation of document.citations) {
			if (citation.alias !== null && !first.has(citation.alias)) first.set(citation.alias, citation);
		}
		found = first;
		aliases.set(document, found);
	}
	return found;
}

/** Whether a 《…》 only gives a cited document its short name: 以下简称《意见》. */
function isDeclaration({ text }: PolicyDocument, { start }: Citation): boolean {
	return /(?:简称|统称|下称)[：:]?\s*$/.test(text.slice(Math.max(0, start - 10), start));
}

function read(member: Member): DocumentPlaces {
	const { document } = member;
	const { lines } = document.tree;
	const { title, noticeTitle, number } = document.metadata;
	const heading = title ?? noticeTitle;
	const mentions = new Map<string, Range[]>();
	const measuresOf = new Map<string, number>();
	for (const measure of document.measures) {
		const named = new Set<string>();
		for (const unit of measure.assignments.flatMap(({ units }) => units)) {
			if (unit.generic) continue;
			const name = registeredName(member, unit.fullName);
			const ranges = mentions.get(name) ?? [];
			ranges.push(rangeOf(lines, unit));
			mentions.set(name, ranges);
			named.add(name);
		}
		for (const name of named) measuresOf.set(name, (measuresOf.get(name) ?? 0) + 1);
	}
	return {
		title: heading?.text ?? null,
		number: number?.text ?? null,
		range: rangeOf(lines, heading ?? { start: 0, end: 0 }),
		measures: document.measures.map(({ ordinal, title, start, end }) => ({
			value: ordinal?.value ?? null,
			label: ordinal?.label ?? '',
			title: title.text,
			range: rangeOf(lines, title.text === '' ? { start, end: start } : title),
			whole: rangeOf(lines, { start, end }),
		})),
		citations: document.citations
			.filter((citation) => !isDeclaration(document, citation))
			.map((citation) => ({ ...citedName(document, citation), range: rangeOf(lines, citation) })),
		mentions,
		measuresOf,
	};
}
