import type { Position } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { PolicyDocument } from '../model/types';
import type { MeasureAt } from '../protocol';
import { touches } from '../text/span';
import { placesOf } from './places';

/** The index of the measure that a position lies in, from its ordinal to its last assignment; -1 for none. */
export function measureIndexAt(document: PolicyDocument, position: Position): number {
	const offset = document.tree.lines.offsetAt(position);
	return document.measures.findLastIndex((measure) => touches(measure, offset));
}

/** A measure as the client's lists name it, and where its title stands. @throws RangeError where there is none */
export function measureAt(member: Member, index: number): MeasureAt {
	const place = placesOf(member).measures[index];
	if (!place) throw new RangeError(`${member.uri} has no measure ${index}`);
	const { label, title, range } = place;
	return { label, title, uri: member.uri, range };
}
