import type { Position } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { LibraryIndex } from './libraryIndex';
import {
	type Destination,
	documentDestination,
	type Jump,
	jumpFrom,
	linksUp,
	measureDestination,
	measuresNumbered,
	writtenDocument,
} from './navigation';
import { citedName } from './places';
import type { Target } from './target';

/**
 * From a local measure, or the action under the cursor, to what it carries out; from a citation to the document's title;
 * from a written counterpart (对应举措) to the measures that it names.
 */
export function definition(library: LibraryIndex, member: Member, position: Position): Jump | null {
	return jumpFrom(member, position, (target) => destinations(library, member, target));
}

function destinations(library: LibraryIndex, member: Member, target: Target): Destination[] {
	switch (target.kind) {
		case 'measure': {
			const links = linksUp(library, { member, measure: target.measure }, target.action);
			return library.ends(links, 'to').map(measureDestination);
		}
		case 'citation': {
			const cited = library.resolve(citedName(member.document, target.citation));
			return cited ? [documentDestination(cited)] : [];
		}
		case 'written': {
			const document = writtenDocument(library, member, target.written);
			if (!document) return [];
			const measures = measuresNumbered(document, target.written.ordinals);
			return measures.length > 0 ? measures.map(measureDestination) : [documentDestination(document)];
		}
		default:
			return [];
	}
}
