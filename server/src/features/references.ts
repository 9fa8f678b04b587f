import type { Location, Position } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { LibraryIndex, MeasureOf } from './libraryIndex';
import { measureLocation, measuresNumbered, writtenDocument } from './navigation';
import { citedName, placesOf, registeredName } from './places';
import { targetAt } from './target';

/**
 * Of a measure: what it carries out and what carries it out. Of a unit: every assignment of the library that names it.
 * Of a document, at its title or at a citation: every citation of it.
 * @param withItself whether the measure or the title itself belongs to the answer
 */
export function references(library: LibraryIndex, member: Member, position: Position, withItself: boolean): Location[] {
	const { document } = member;
	const target = targetAt(document, document.tree.lines.offsetAt(position));
	switch (target?.kind) {
		case 'measure':
			return measureReferences(library, [{ member, measure: target.measure }], withItself);
		case 'written': {
			const named = writtenDocument(library, member, target.written);
			const measures = named ? measuresNumbered(named, target.written.ordinals) : [];
			return measureReferences(library, measures, withItself);
		}
		case 'unit':
			return target.unit.generic ? [] : mentions(library, registeredName(member, target.unit.fullName));
		case 'citation': {
			const cited = citedName(document, target.citation);
			const named = library.resolve(cited);
			return [...library.citationsOf(cited), ...(named && withItself ? [titleOf(named)] : [])];
		}
		case 'title':
			return [...library.citationsOfMember(member), ...(withItself ? [titleOf(member)] : [])];
		default:
			return [];
	}
}

/** Each place once: several measures may be carried out by the same one. */
function measureReferences(library: LibraryIndex, measures: readonly MeasureOf[], withItself: boolean): Location[] {
	const found = new Map<string, MeasureOf>();
	for (const from of measures) {
		const above = library.ends(library.linksFrom(from), 'to');
		const below = library.ends(library.linksTo(from), 'from');
		for (const one of [...above, ...(withItself ? [from] : []), ...below])
			found.set(`${one.member.key} ${one.measure}`, one);
	}
	return [...found.values()].map(measureLocation);
}

function mentions(library: LibraryIndex, name: string): Location[] {
	return library
		.members()
		.flatMap((member) => (placesOf(member).mentions.get(name) ?? []).map((range) => ({ uri: member.uri, range })));
}

function titleOf(member: Member): Location {
	return { uri: member.uri, range: placesOf(member).range };
}
