import type { PolicyDocument } from '../../model/types';
import { isTable } from '../../syntax/tree';
import type { LogicalText } from '../../text/logicalText';
import type { Span } from '../../text/span';
import { customs } from './customs';
import type { GlossaryEntry } from './entry';
import { government } from './government';
import { trade } from './trade';
import { work } from './work';
import { zones } from './zones';

/** The terms that Luoshi knows. */
export const glossary: readonly GlossaryEntry[] = [...zones, ...customs, ...trade, ...government, ...work];

/** A term of the trade in a text. */
export interface Term extends Span {
	/** As it stands there. */
	readonly name: string;
	/** What Luoshi knows of it; null for a term of the workspace's own. */
	readonly entry: GlossaryEntry | null;
	/** How the workspace explains it, which comes first; null where it does not. */
	readonly own: string | null;
}

const known: ReadonlyMap<string, GlossaryEntry> = new Map(
	glossary.flatMap((entry) => entry.names.map((name) => [name, entry] as const)),
);
/** A name of the workspace's own that is longer than this is a sentence. */
const longestName = 40;

/**
 * The term that an offset stands in: the longest one, where it is a word of its own and means what it means in the trade.
 * Null where there is none. Constant in the text but for finding its paragraph.
 * @param own the terms of the workspace, over those that Luoshi knows
 */
export function termAt(document: PolicyDocument, offset: number, own: ReadonlyMap<string, string>): Term | null {
	const logical = textAt(document, offset);
	if (!logical) return null;
	const { text } = logical;
	const at = logical.logicalOffset(offset);
	if (at >= text.length || logical.sourceOffset(at) !== offset) return null;
	let best: { readonly start: number; readonly end: number } | null = null;
	for (let start = Math.max(0, at + 1 - longestName); start <= at; start++) {
		for (let end = Math.min(text.length, start + longestName); end > at; end--) {
			if (best && end - start <= best.end - best.start) break;
			const name = text.slice(start, end);
			if (!own.has(name) && !isMeant(document, known.get(name), text, start, end)) continue;
			if (isWord(text, start, end)) best = { start, end };
		}
	}
	if (!best) return null;
	const name = text.slice(best.start, best.end);
	const entry =
		own.has(name) && !isMeant(document, known.get(name), text, best.start, best.end) ? null : known.get(name);
	return { ...logical.sourceSpan(best.start, best.end), name, entry: entry ?? null, own: own.get(name) ?? null };
}

/** The logical text of the paragraph or cell at an offset. */
function textAt({ tree }: PolicyDocument, offset: number): LogicalText | null {
	const block = tree.blocks.find(({ start, end }) => start <= offset && offset < end);
	if (!block) return null;
	if (!isTable(block)) return block.logical;
	const cells = block.rows.find(({ start, end }) => start <= offset && offset < end)?.cells ?? [];
	return (
		cells.find((cell) => {
			const { start, end } = cell.sourceSpan(0, cell.length);
			return start <= offset && offset < end;
		}) ?? null
	);
}

/** Whether a name of Latin letters or digits is not a part of a longer one. */
function isWord(text: string, start: number, end: number): boolean {
	const joins = (a: string | undefined, b: string | undefined) =>
		/[A-Za-z\d]/.test(a ?? '') && /[A-Za-z\d]/.test(b ?? '');
	return !joins(text[start - 1], text[start]) && !joins(text[end - 1], text[end]);
}

/** So much around a word tells what it means. */
const surroundings = 8;

function isMeant(
	document: PolicyDocument,
	entry: GlossaryEntry | undefined,
	text: string,
	start: number,
	end: number,
): boolean {
	if (!entry || (entry.customsOnly && !isAboutCustoms(document))) return false;
	const left = text.slice(Math.max(0, start - surroundings), start);
	const right = text.slice(end, end + surroundings);
	if (entry.notBehind?.test(left) || entry.notBefore?.test(right)) return false;
	if (!entry.behind && !entry.before) return true;
	return entry.behind?.test(left) === true || entry.before?.test(right) === true;
}

const customsWords = /海关|综合保税|保税|口岸|通关|报关|进出口|自由贸易|自贸试验区|跨境电/g;
/** A document that names them fewer times may have them by the way. */
const fewestMentions = 3;
const topics = new WeakMap<PolicyDocument, boolean>();

/** Whether a document is about customs and foreign trade: by its title, or as its text says so again and again. */
function isAboutCustoms(document: PolicyDocument): boolean {
	const before = topics.get(document);
	if (before !== undefined) return before;
	const { metadata, text } = document;
	const title = metadata.title?.text ?? metadata.noticeTitle?.text ?? '';
	const isAbout = title.search(customsWords) >= 0 || (text.match(customsWords)?.length ?? 0) >= fewestMentions;
	topics.set(document, isAbout);
	return isAbout;
}
