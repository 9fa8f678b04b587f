import { parse } from '../syntax/parse';
import { isTable, type Paragraph, type Table } from '../syntax/tree';
import { findCitations } from './citations';
import { findDates } from './dates';
import { applyDefaults, findDefaults } from './defaults';
import { isPlanTitle } from './documentType';
import { headOf, type PartItems, readItems } from './items';
import { findMeasures, pathTo, readMeasure } from './measures';
import { readMetadata } from './metadata';
import { isSignOff, type Part, splitParts } from './parts';
import { isTaskTable, readTaskTable } from './taskTable';
import type { DateMention, Measure, Metadata, PolicyDocument } from './types';

/**
 * Reads a policy document. Total: any text gives a document, if an empty one. A pure function of the text, linear in its
 * length.
 */
export function readDocument(text: string): PolicyDocument {
	const tree = parse(text);
	const issued = firstSignOff(tree.blocks);
	const parts = splitParts(tree.blocks);
	const items = parts.map((part, i) => readItems(part, i, issued));
	const { metadata, main } = readMetadata(parts);
	const measures = items.flatMap((part, i) => measuresOf(parts[i] as Part, part, i === main, issued));
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

/** The head and the foot of a document alone, as `readDocument` has them, at about a quarter of the cost. */
export function readDocumentMetadata(text: string): Metadata {
	return readMetadata(splitParts(parse(text).blocks)).metadata;
}

/** The measures of one of the documents in the text; of one that is not the plan itself, only those with assignments. */
function measuresOf(part: Part, { all }: PartItems, isMain: boolean, issued: string | null): Measure[] {
	const tables = [
		...headOf(part)
			.filter(isTable)
			.map((table) => readTaskTable(table, [], issued)),
		...all.flatMap((item) => item.tables.map((table) => readTaskTable(table, pathTo(item), issued))),
	];
	// What a task table stands under is divided up by its rows and no measure itself.
	const divided = new Set(all.filter((item) => item.tables.some((table) => isTaskTable(table))));
	const found = findMeasures(all).filter((item) => item.assignments.length > 0 || !divided.has(item));
	const carries = isMain || found.some((item) => item.assignments.length > 0);
	const own = new Set(carries ? found : []);
	for (const item of all)
		if (item.role === 'measure' && !own.has(item)) item.role = item.parent ? 'section' : 'chapter';
	return [...own].map((item) => readMeasure(item, issued)).concat(tables.flat());
}

/** The ISO date that signs the first document off: what is relative in the text is relative to it. */
function firstSignOff(blocks: readonly (Paragraph | Table)[]): string | null {
	for (const block of blocks) {
		if (!isTable(block) && isSignOff(block.logical.text)) return findDates(block.logical.text)[0]?.iso ?? null;
	}
	return null;
}

function datesOf({ logical }: Paragraph): DateMention[] {
	return findDates(logical.text).map(({ start, end, text, iso }) => ({ text, iso, ...logical.sourceSpan(start, end) }));
}
