import type { OrdinalForm } from '../syntax/ordinal';
import { isTable, type Paragraph, type Table } from '../syntax/tree';
import { isHan } from '../text/characters';
import { type FoundAssignment, findAssignments, joinLines } from './assignments';
import { isSignOff, isTitleLine, type Part } from './parts';
import type { Item, Ordinal, Phrase } from './types';

/** An item while the tree is being built, with what it owns of the text. */
export interface ItemDraft extends Item {
	start: number;
	end: number;
	role: Item['role'];
	readonly parent: ItemDraft | null;
	readonly children: ItemDraft[];
	readonly headingDepth: number;
	/** Its own paragraphs, the one with the ordinal first; those of its children are theirs. */
	readonly paragraphs: Paragraph[];
	assignments: FoundAssignment[];
	readonly tables: Table[];
}

const LEVELS: readonly OrdinalForm[] = [
	'第一编',
	'第一章',
	'第一节',
	'第一条',
	'一、',
	'（一）',
	'1.',
	'1.1',
	'（1）',
	'①',
];

/** How deep a form stands, 0 for the highest; 1.1.1 is deeper than 1.1. */
export function levelOf(ordinal: Pick<Ordinal, 'form' | 'label'>): number {
	const level = LEVELS.indexOf(ordinal.form);
	return ordinal.form === '1.1' ? level + (ordinal.label.match(/[.．]\d/g)?.length ?? 1) / 10 : level;
}

/** The items of a part. */
export interface PartItems {
	readonly items: readonly ItemDraft[];
	/** Every item in document order. */
	readonly all: readonly ItemDraft[];
}

/**
 * Hangs the items of a part below each other by the form of their ordinals, and gives each the paragraphs that follow
 * it. Linear in the text; the depth is bounded by the number of forms.
 */
export function readItems(part: Part, number: number, issued: string | null): PartItems {
	const items: ItemDraft[] = [];
	const all: ItemDraft[] = [];
	let open: ItemDraft | null = null;
	let attachments: number | null = null;
	for (const [i, block] of part.blocks.entries()) {
		if (beginsFoot(part.blocks, i)) open = null;
		if (isTable(block)) {
			if (open) extend(open, block).tables.push(block);
			continue;
		}
		attachments = nextAttachment(block, attachments);
		if (attachments !== null || !opensItem(block, all.length > 0)) {
			if (open) own(open, block, issued);
			continue;
		}
		const parent = parentFor(open, block);
		const item = draft(block, parent, number);
		(parent ? parent.children : items).push(item);
		all.push(item);
		for (let ancestor = parent; ancestor; ancestor = ancestor.parent) ancestor.end = block.end;
		for (const found of findAssignments(block, issued)) item.assignments.push(found);
		open = item;
	}
	for (const item of all) item.assignments = joinLines(item.assignments);
	for (const item of all) liftClosingAssignment(item);
	return { items, all };
}

/** What stands before the first item of a part. */
export function headOf({ blocks }: Part): readonly (Paragraph | Table)[] {
	let attachments: number | null = null;
	const first = blocks.findIndex((block) => {
		if (isTable(block)) return false;
		attachments = nextAttachment(block, attachments);
		return attachments === null && opensItem(block, false);
	});
	return first < 0 ? blocks : blocks.slice(0, first);
}

/** An authority's name, as it signs; 责任单位：市财政局 is none. */
const AUTHORITY = /^[^：:]*(?:政府|办公[厅室]|委员会|[厅局委部办署院会])$/;
/** More authorities than this do not sign one below the other. */
const MOST_SIGNERS = 5;

/** Whether a document's foot begins here: the list of its attachments, or the names of those who sign above the date. */
function beginsFoot(blocks: Part['blocks'], at: number): boolean {
	for (let i = at; i < at + MOST_SIGNERS; i++) {
		const block = blocks[i];
		if (!block || isTable(block)) return false;
		if (isSignOff(block.logical.text)) return true;
		if (/^附 ?件 ?[：:]/.test(block.logical.text)) return true;
		if (!isTitleLine(block) || !AUTHORITY.test(block.logical.text)) return false;
	}
	return false;
}

/** 附件：1. … and 附表：1. … with their further lines are lists of names; so is what stands below 附件（略）：. */
const ATTACHMENTS = /^附 ?[件表] ?[：:] ?1[.．、]/;
const ATTACHMENTS_LEFT_OUT = /^附 ?[件表] ?[（(] ?略 ?[）)] ?[：:]$/;

/** Where a list of attachments stands: the number of its last line, 0 at its head; null outside. */
function nextAttachment(paragraph: Paragraph, last: number | null): number | null {
	const { text } = paragraph.logical;
	if (ATTACHMENTS.test(text)) return 1;
	if (ATTACHMENTS_LEFT_OUT.test(text)) return 0;
	const goesOn = last !== null && paragraph.ordinal?.form === '1.' && paragraph.ordinal.value === last + 1;
	return goesOn && text.length < 80 && !text.slice(0, -1).includes('。') ? last + 1 : null;
}

/** A heading without an ordinal opens an item only behind numbered ones: before them it is the title. */
function opensItem(paragraph: Paragraph, behindItems: boolean): boolean {
	return paragraph.ordinal !== null || (paragraph.headingDepth > 0 && behindItems);
}

function parentFor(open: ItemDraft | null, paragraph: Paragraph): ItemDraft | null {
	let parent = open;
	if (paragraph.ordinal) {
		const level = levelOf(asOrdinal(paragraph) as Ordinal);
		while (parent && (parent.ordinal ? levelOf(parent.ordinal) >= level : headingCloses(parent, paragraph)))
			parent = parent.parent;
		return parent;
	}
	while (parent && !(parent.headingDepth > 0 && parent.headingDepth < paragraph.headingDepth)) parent = parent.parent;
	return parent;
}

/** Whether an unnumbered heading's item ends before a numbered paragraph: a heading of no lower depth does. */
function headingCloses(heading: ItemDraft, paragraph: Paragraph): boolean {
	return paragraph.headingDepth > 0 && heading.headingDepth >= paragraph.headingDepth;
}

function draft(paragraph: Paragraph, parent: ItemDraft | null, part: number): ItemDraft {
	return {
		start: paragraph.start,
		end: paragraph.end,
		ordinal: asOrdinal(paragraph),
		title: readTitle(paragraph),
		parent,
		children: [],
		part,
		role: 'detail',
		headingDepth: paragraph.headingDepth,
		paragraphs: [paragraph],
		assignments: [],
		tables: [],
	};
}

function asOrdinal(paragraph: Paragraph): Ordinal | null {
	if (!paragraph.ordinal) return null;
	const { form, value, label } = paragraph.ordinal;
	return { form, value, label, ...paragraph.logical.sourceSpan(0, label.length) };
}

const TITLE_END = /[。：；！？:;]/;
/** A title without a stop ends at its first pause from here on. */
const LONG_TITLE = 60;

/** The first sentence of an item, without ordinal and closing stop. */
function readTitle(paragraph: Paragraph): Phrase {
	const { logical } = paragraph;
	const start = paragraph.ordinal?.length ?? 0;
	let end = start;
	for (let bracket = 0; end < logical.length; end++) {
		if (isHan(logical.text.charCodeAt(end))) continue;
		if (TITLE_END.test(logical.text[end] as string)) break;
		if (end - start >= LONG_TITLE && /[，,]/.test(logical.text[end] as string)) break;
		// A bracket such as （责任单位：…） closes the item, its colon no title.
		while ((paragraph.brackets[bracket]?.logical.start ?? Number.POSITIVE_INFINITY) < end) bracket++;
		const opened = paragraph.brackets[bracket];
		if (opened?.logical.start !== end) continue;
		if (
			end > start &&
			TITLE_END.test(logical.text.slice(opened.logical.start + 1, opened.logical.end - 1)) &&
			/[（([【［]/.test(opened.mark)
		)
			break;
		end = Math.max(end, opened.logical.end - 1);
	}
	while (end > start && /\s/.test(logical.text[end - 1] as string)) end--;
	return logical.phrase(start, end);
}

function own(item: ItemDraft, paragraph: Paragraph, issued: string | null): void {
	const before = item.paragraphs.at(-1);
	extend(item, paragraph).paragraphs.push(paragraph);
	const last = item.assignments.at(-1);
	const below = last?.assignment.form === 'lines' && last.assignment.end === before?.end;
	for (const found of findAssignments(paragraph, issued)) {
		const goesOn = below && found.ownParagraph && found.assignment.form === 'lines';
		item.assignments.push(goesOn ? { ...found, goesOn } : found);
	}
}

function extend(item: ItemDraft, block: Paragraph | Table): ItemDraft {
	for (let i: ItemDraft | null = item; i; i = i.parent) i.end = block.end;
	return item;
}

/**
 * An assignment on a line of its own behind the last of several items that have none belongs to what they are parts of:
 * （一）… 1. … 2. … （责任单位：…）.
 */
function liftClosingAssignment(item: ItemDraft): void {
	if (item.children.length < 2 || item.assignments.length > 0) return;
	const last = item.children.at(-1) as ItemDraft;
	if (item.children.some((child) => child !== last && child.assignments.length > 0)) return;
	if (
		last.children.length > 0 ||
		last.assignments.length === 0 ||
		!last.assignments.every((found) => found.ownParagraph)
	)
		return;
	for (const found of last.assignments.splice(0)) item.assignments.push(found);
}
