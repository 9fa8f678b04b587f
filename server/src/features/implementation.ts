import type { Position } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { LibraryIndex, MeasureOf } from './libraryIndex';
import { type Destination, documentDestination, type Jump, jumpFrom, measureDestination } from './navigation';
import { citedName } from './places';
import type { Target } from './target';

/**
 * From a measure to all that carry it out: the measures of the level below, and those that carry these out in turn. From
 * the title or the citation of a document to the documents that carry it out.
 */
export function implementation(library: LibraryIndex, member: Member, position: Position): Jump | null {
	return jumpFrom(member, position, (target) => destinations(library, member, target));
}

function destinations(library: LibraryIndex, member: Member, target: Target): Destination[] {
	if (target.kind === 'measure') {
		return carriedOutBy(library, { member, measure: target.measure }).map(measureDestination);
	}
	const document =
		target.kind === 'citation'
			? library.resolve(citedName(member.document, target.citation))
			: target.kind === 'title'
				? member
				: undefined;
	return document ? library.counterparts.localsOf(document).map(documentDestination) : [];
}

/** The measures that carry one out, and those one level further down, each once. */
export function carriedOutBy(library: LibraryIndex, from: MeasureOf): MeasureOf[] {
	const direct = library.ends(library.linksTo(from), 'from');
	const further = direct.flatMap((measure) => library.ends(library.linksTo(measure), 'from'));
	const found = new Map<string, MeasureOf>();
	for (const one of [...direct, ...further]) found.set(`${one.member.key} ${one.measure}`, one);
	return [...found.values()];
}
