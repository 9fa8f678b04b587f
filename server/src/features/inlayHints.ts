import { type InlayHint, InlayHintKind, type InlayHintLabelPart, type Range } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { LibraryIndex, MeasureOf } from './libraryIndex';
import { bareLabel, documentName, measureName, shortMeasureName } from './naming';
import { measureLocation } from './navigation';
import { placesOf } from './places';
import { spanOf } from './ranges';

/** Behind the title of each measure in a range: what it carries out, → 海关总署（六）. */
export function inlayHints(library: LibraryIndex, member: Member, range: Range): InlayHint[] {
	if (library.counterparts.basesOf(member).length === 0) return [];
	const { document } = member;
	const wanted = spanOf(document.tree.lines, range);
	return document.measures.flatMap(({ title }, measure): InlayHint[] => {
		if (title.end < wanted.start || title.end > wanted.end) return [];
		const targets = library.ends(library.linksFrom({ member, measure }), 'to');
		if (targets.length === 0) return [];
		return [
			{
				position: document.tree.lines.positionAt(title.end),
				kind: InlayHintKind.Type,
				paddingLeft: true,
				label: [{ value: '→ ' }, ...targets.map((target, i) => part(target, targets[i - 1]))],
			},
		];
	});
}

/** A measure of the same document as the one before it is named by its ordinal alone: 海关总署（十二）（十三）. */
function part(target: MeasureOf, previous: MeasureOf | undefined): InlayHintLabelPart {
	const again = previous !== undefined && previous.member.key === target.member.key;
	const label = bareLabel(placesOf(target.member).measures[target.measure]?.label ?? '');
	const separator = previous === undefined || label.startsWith('（') ? '' : '、';
	return {
		value: separator + (again ? label : shortMeasureName(target)),
		tooltip: `${documentName(target.member)}\n${measureName(target)}`,
		location: measureLocation(target),
	};
}
