import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import type { PolicyDocument } from '../model/types';
import { touches } from '../text/span';
import { rangeOf } from './ranges';

/** Every mention in the assignments of the unit under the cursor, whatever short form it is printed in. */
export function documentHighlights(document: PolicyDocument, position: Position): DocumentHighlight[] {
	const { lines } = document.tree;
	const offset = lines.offsetAt(position);
	const units = document.measures.flatMap((measure) => measure.assignments.flatMap((assignment) => assignment.units));
	const chosen = units.find((unit) => touches(unit, offset));
	if (chosen === undefined) return [];
	return units
		.filter((unit) => unit.fullName === chosen.fullName)
		.map((unit) => ({ range: rangeOf(lines, unit), kind: DocumentHighlightKind.Text }));
}
