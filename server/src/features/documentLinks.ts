import type { DocumentLink } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { LibraryIndex } from './libraryIndex';
import { documentName } from './naming';
import { citedName } from './places';
import { rangeOf } from './ranges';

/** The citations of a document that lead to another one of the library. */
export function documentLinks(library: LibraryIndex, member: Member, withTooltip: boolean): DocumentLink[] {
	const { document } = member;
	return document.citations.flatMap((citation): DocumentLink[] => {
		const cited = library.resolve(citedName(document, citation));
		if (!cited || cited.key === member.key) return [];
		const range = rangeOf(document.tree.lines, citation);
		return [{ range, target: cited.uri, ...(withTooltip ? { tooltip: documentName(cited) } : {}) }];
	});
}
