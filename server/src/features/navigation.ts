import type { Location, LocationLink, Position, Range } from 'vscode-languageserver';
import type { Link } from '../counterpart/counterparts';
import type { WrittenCounterpart } from '../counterpart/written';
import type { Member } from '../library/library';
import type { LibraryIndex, MeasureOf } from './libraryIndex';
import { placesOf } from './places';
import { rangeOf } from './ranges';
import { type Target, targetAt } from './target';

/** Where a jump leads: the whole of what is there, and what is selected of it. */
export interface Destination {
	readonly uri: string;
	readonly whole: Range;
	readonly selection: Range;
}

/** A jump from a range of a document to where it leads. */
export interface Jump {
	readonly origin: Range;
	readonly destinations: readonly Destination[];
}

/** The jump from what stands at a position; null where nothing there leads anywhere. */
export function jumpFrom(
	{ document }: Member,
	position: Position,
	destinationsOf: (target: Target) => readonly Destination[],
): Jump | null {
	const { lines } = document.tree;
	const target = targetAt(document, lines.offsetAt(position));
	return target && { origin: rangeOf(lines, target.span), destinations: destinationsOf(target) };
}

/** A jump in the form that the client understands. */
export function asDefinition(jump: Jump | null, linkSupport: boolean): LocationLink[] | Location[] | null {
	if (jump === null || jump.destinations.length === 0) return null;
	if (!linkSupport) return jump.destinations.map(({ uri, selection }) => ({ uri, range: selection }));
	return jump.destinations.map(({ uri, whole, selection }) => ({
		originSelectionRange: jump.origin,
		targetUri: uri,
		targetRange: whole,
		targetSelectionRange: selection,
	}));
}

export function measureDestination({ member, measure }: MeasureOf): Destination {
	const { measures, range } = placesOf(member);
	const place = measures[measure];
	return { uri: member.uri, whole: place?.whole ?? range, selection: place?.range ?? range };
}

export function documentDestination(member: Member): Destination {
	const { range } = placesOf(member);
	return { uri: member.uri, whole: range, selection: range };
}

/** Where a measure's title stands. */
export function measureLocation({ member, measure }: MeasureOf): Location {
	const { measures, range } = placesOf(member);
	return { uri: member.uri, range: measures[measure]?.range ?? range };
}

/**
 * The links up from a measure, or from one of its actions: those of the action itself, else those of the measure as a
 * whole, but not those of the other actions.
 */
export function linksUp(library: LibraryIndex, from: MeasureOf, action: number | null): Link[] {
	const links = library.linksFrom(from);
	if (action === null) return links;
	const own = links.filter((link) => link.from.action === action);
	return own.length > 0 ? own : links.filter((link) => link.from.action === null);
}

/** The document that a written counterpart means: the one that it names, or the only basis; undefined in doubt. */
export function writtenDocument(
	library: LibraryIndex,
	member: Member,
	written: WrittenCounterpart,
): Member | undefined {
	if (written.number !== null || written.title !== null) return library.resolve(written);
	const [basis, another] = library.counterparts.basesOf(member);
	return another === undefined ? basis : undefined;
}

/** The measures of a document that have one of some ordinals, in the order of the ordinals. */
export function measuresNumbered(member: Member, ordinals: readonly number[]): MeasureOf[] {
	const { measures } = placesOf(member);
	return ordinals.flatMap((ordinal) => {
		const measure = measures.findIndex(({ value }) => value === ordinal);
		return measure < 0 ? [] : [{ member, measure }];
	});
}
