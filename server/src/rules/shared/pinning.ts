import { writeCounterpart } from '../../counterpart/writing';
import type { Member } from '../../library/library';
import { readCitation } from '../../library/resolve';
import type { LibraryView } from '../libraryView';

/** What 对应举措 says to name measures of a basis document; null where it could not be found again by that. */
export function pinTo(library: LibraryView, basis: Member, measures: readonly number[]): string | null {
	const written = writeCounterpart(basis, measures);
	if (written === null) return null;
	const resolved = library.resolve(readCitation(written));
	return resolved && resolved.key === basis.key ? written : null;
}
