import type { Position } from 'vscode-languageserver';
import type { Counterparts } from '../counterpart/counterparts';
import type { Member } from '../library/library';
import type { Measure } from '../model/types';
import type { Comparison, MeasureText } from '../protocol';
import { strongest } from './counterpartTree';
import { measureAt, measureIndexAt } from './measureAt';
import { documentName, withLabel } from './naming';

/**
 * The measure at a position beside each of its counterparts, above and below, as texts to be compared. Empty where there
 * is no measure, or none with a counterpart.
 */
export function comparisons(member: Member, position: Position, counterparts: Counterparts): Comparison[] {
	const index = measureIndexAt(member.document, position);
	if (index < 0) return [];
	const above = counterparts.pairsOf(member).flatMap(({ basis, links }) =>
		strongest(links.filter(({ from }) => from.measure === index)).map(({ to }) => ({
			upper: measureText(basis, to.measure),
			local: measureText(member, index),
		})),
	);
	const below = counterparts.pairsUnder(member).flatMap(({ local, links }) =>
		strongest(links.filter(({ to }) => to.measure === index)).map(({ from }) => ({
			upper: measureText(member, index),
			local: measureText(local, from.measure),
		})),
	);
	return [...above, ...below];
}

function measureText(member: Member, index: number): MeasureText {
	const { document } = member;
	const at = measureAt(member, index);
	const { body, assignments } = document.measures[index] as Measure;
	// A hard-wrapped text breaks its lines anywhere.
	const printed = assignments.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, ''));
	const text = `${[withLabel(at.label, at.title), ...sentences(body), ...printed].join('\n')}\n`;
	return { ...at, document: documentName(member), text };
}

/** One sentence or action a line, so that the comparison finds what belongs together. */
function sentences(body: string): string[] {
	return body
		.split(/(?<=[。；！？])|\n/)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}
