import { parse } from '../syntax/parse';
import { isTable, type Paragraph, type Table } from '../syntax/tree';
import { findCitations } from './citations';
import { findDates } from './dates';
import { applyDefaults, findDefaults } from './defaults';
import { isPlanTitle } from './documentType';
import { readItems } from './items';
import { findMeasures, pathTo, readMeasure } from './measures';
import { readMetadata } from './metadata';
import { isSignOff, splitParts } from './parts';
import { readTaskTable } from './taskTable';
import type { DateMention, Measure, PolicyDocument } from './types';

/**
 * Reads a policy document. Total: any text gives a document, if an empty one. A pure function of the text, linear in its
 * length.
 */
export function readDocument(text: string): PolicyDocument {
	const tree = parse(text);
	const issued = firstSignOff(tree.blocks);
	const parts = splitParts(tree.blocks);
	const items = parts.map((part, i) => readItems(part, i, issued));
	const { metadata, main } = readMetadata(parts, items);
	const measures: Measure[] = [];
	for (const [i, { head, all }] of items.entries()) {
		const own = findMeasures(all);
		const carries = i === main || own.some((item) => item.assignments.length > 0);
		if (carries) measures.push(...own.map((item) => readMeasure(item, issued)));
		else for (const item of own) item.role = item.parent ? 'section' : 'chapter';
		for (const table of head.filter(isTable)) measures.push(...readTaskTable(table, [], issued));
		for (const item of all)
			for (const table of item.tables) measures.push(...readTaskTable(table, pathTo(item), issued));
	}
	measures.sort((a, b) => a.start - b.start);
	const paragraphs = tree.blocks.filter((block): block is Paragraph => !isTable(block));
	const defaults = findDefaults(paragraphs, measures);
	return {
		text,
		tree,
		metadata,
		items: items.flatMap((part) => part.items),
		measures: applyDefaults(measures, defaults),
		citations: paragraphs.flatMap((paragraph) => findCitations(paragraph).map((found) => found.citation)),
		defaults,
		dates: paragraphs.flatMap(datesOf),
		isPlan: metadata.title !== null && isPlanTitle(metadata.title.text),
	};
}

/** The ISO date that signs the first document off: what is relative in the text is relative to it. */
function firstSignOff(blocks: readonly (Paragraph | Table)[]): string | null {
	for (const block of blocks) {
		if (!isTable(block) && isSignOff(block.logical.text)) return findDates(block.logical.text)[0]?.iso ?? null;
	}
	return null;
}

function datesOf({ logical }: Paragraph): DateMention[] {
	return findDates(logical.text).map(({ start, end, text, iso }) => ({ ...logical.sourceSpan(start, end), text, iso }));
}
