import { isAttachmentLine, isSignOff } from '../../model/parts';
import { isTable, type Paragraph, type Table } from '../../syntax/tree';
import { readNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';

/** A name in a list of attachments. Offsets are logical ones of its paragraph. */
export interface Entry {
	/** Null for the only attachment, which has none. */
	readonly number: number | null;
	/** The printed number with its mark, 1. or 1、; null where the number stands before the colon or there is none. */
	readonly label: (Span & { readonly text: string }) | null;
	readonly name: string;
}

/** A list of attachments (附件说明): 附件：1. … with its further lines. */
export interface AttachmentList {
	readonly lines: readonly { readonly paragraph: Paragraph; readonly entries: readonly Entry[] }[];
	readonly entries: readonly Entry[];
	/** The index of the block behind it. */
	readonly end: number;
	/** Whether all its names have been read for sure: what follows it is no further name. */
	readonly isComplete: boolean;
}

/** Where an attachment itself begins: 附件2 on a line of its own, and its title behind or below it. */
export interface AttachmentHeading {
	/** The line that says 附件. */
	readonly paragraph: Paragraph;
	readonly number: number | null;
	/** Its title, as far as it can be told from the text below it; null where it cannot. */
	readonly title: (Span & { readonly text: string }) | null;
}

export interface Attachments {
	readonly lists: readonly AttachmentList[];
	readonly headings: readonly AttachmentHeading[];
	/** Whether the text has any line that begins with 附: a list, a heading, 附表, 相关附件. */
	readonly any: boolean;
}

/** 附件：1.甲 or 附件1：甲 or 附件1.甲 or 附件：甲. */
const LIST = /^附 ?件 ?(?:[：:] ?|(?=\d{1,2} ?[：:.．、] ?[^\s\d]))/;
const NUMBER = /^(\d{1,2}) ?[.．、·：:](?!\d) ?/;
const NUMBERED_HEADING = /^附 ?件 ?([一二三四五六七八九十]{1,3}|\d{1,2})(?: ?[：:．.] ?| |$)/;
/** What the names of those who sign below a list end with. */
const SIGNER = /(?:政府|办公[厅室]|委员会|[厅局委部办署院会]|公司|中心|集团)$/;
const LONGEST_NAME = 120;
const LONGEST_TITLE = 60;

/** Reads the lists of attachments, and where the attachments begin. Linear. */
export function readAttachments(blocks: readonly (Paragraph | Table)[]): Attachments {
	const lists: AttachmentList[] = [];
	const headings: AttachmentHeading[] = [];
	let any = false;
	let signedOff = false;
	for (let i = 0; i < blocks.length; i++) {
		const block = blocks[i] as Paragraph | Table;
		if (isTable(block)) continue;
		const { text } = block.logical;
		if (!text.slice(0, 4).includes('附')) {
			signedOff ||= isSignOff(text);
			continue;
		}
		if (/^(?:[（(]?附|相关附件)/.test(text)) any = true;
		const isHeading =
			isAttachmentLine(text) || (signedOff && NUMBERED_HEADING.test(text) && text.length <= LONGEST_TITLE);
		if (isHeading) {
			headings.push(readHeading(blocks, i));
			continue;
		}
		const label = LIST.exec(text)?.[0].length ?? 0;
		if (label === 0 || label >= text.length || text.length > LONGEST_NAME * 4) continue;
		const list = readList(blocks, i, label);
		lists.push(list);
		i = list.end - 1;
	}
	return { lists, headings, any };
}

function readList(blocks: readonly (Paragraph | Table)[], from: number, label: number): AttachmentList {
	const first = blocks[from] as Paragraph;
	const hasColon = /[：:] ?$/.test(first.logical.text.slice(0, label));
	const lines = [{ paragraph: first, entries: readEntries(first, label, 1, hasColon) }];
	const entries = [...(lines[0]?.entries ?? [])];
	let next = from + 1;
	while (entries[0]?.number != null) {
		// Between two names may stand the rest of a name that the print has broken.
		const at = [next, next + 1].find((i) => continuation(blocks[i], entries.length + 1) !== null);
		const more = at === undefined ? null : continuation(blocks[at], entries.length + 1);
		if (at === undefined || more === null || (at > next && !isNameLike(blocks[next]))) break;
		lines.push({ paragraph: blocks[at] as Paragraph, entries: more });
		entries.push(...more);
		next = at + 1;
	}
	const isOtherwiseNumbered = entries[0]?.number == null && /^[（(]?[一二三①1１]/.test(entries[0]?.name ?? '');
	return { lines, entries, end: next, isComplete: !isOtherwiseNumbered && !isNameLike(blocks[next]) };
}

/** The names of a further line of a list, which begins with the number `expected`; null where it does not. */
function continuation(block: Paragraph | Table | undefined, expected: number): Entry[] | null {
	if (block === undefined || isTable(block) || block.logical.length > LONGEST_NAME) return null;
	const again = /^附 ?件 ?(?:[：:] ?)?(?=\d)/.exec(block.logical.text)?.[0].length ?? 0;
	const entries = readEntries(block, again, expected, again === 0);
	return entries[0]?.number === expected ? entries : null;
}

/** Whether a block may be a name, or the rest of one: a short line that is no sentence, no signature and no date. */
function isNameLike(block: Paragraph | Table | undefined): boolean {
	if (block === undefined || isTable(block)) return false;
	const { text } = block.logical;
	return (
		text.length <= LONGEST_TITLE && !/[。；：:]|^附|^[（(].*[）)]$/.test(text) && !SIGNER.test(text) && !isSignOff(text)
	);
}

/**
 * The names of a line from `start` on, numbered from `expected`: one, or several where the numbers go on in the line.
 *
 * @param ownNumbers whether the numbers stand alone before the names, rather than as 附件1
 */
function readEntries({ logical: { text } }: Paragraph, start: number, expected: number, ownNumbers: boolean): Entry[] {
	const entries: Entry[] = [];
	let at = start;
	for (let number = expected; ; number++) {
		const own = NUMBER.exec(text.slice(at, at + 8));
		if (!own || Number(own[1]) !== number) {
			if (number === 1) entries.push({ number: null, label: null, name: nameOf(text.slice(at)) });
			return entries;
		}
		const labelEnd = at + own[0].trimEnd().length;
		const from = at + own[0].length;
		const next = text.slice(from).search(new RegExp(`(?<!\\d)${number + 1} ?[.．、](?!\\d)`));
		const end = next < 0 ? text.length : from + next;
		entries.push({
			number,
			label: ownNumbers ? { start: at, end: labelEnd, text: text.slice(at, labelEnd) } : null,
			name: nameOf(text.slice(from, end)),
		});
		if (next < 0) return entries;
		at = end;
	}
}

/** The name without marks around it, and without the ending of the file that the web gives it. */
function nameOf(text: string): string {
	return text
		.trim()
		.replace(/[。；;，,、]$/, '')
		.replace(/\.(?:docx?|pdf|xlsx?|wps|zip|rar)$/i, '')
		.replace(/^《(.*)》$/, '$1');
}

function readHeading(blocks: readonly (Paragraph | Table)[], at: number): AttachmentHeading {
	const paragraph = blocks[at] as Paragraph;
	const { text } = paragraph.logical;
	const number = NUMBERED_HEADING.exec(text);
	const behind = number ? number[0].length : text.length;
	if (behind < text.length) {
		const title = paragraph.logical.phrase(behind, text.length);
		return { paragraph, number: readNumeral(number?.[1] ?? ''), title };
	}
	const next = blocks[at + 1];
	const isTitle =
		next !== undefined &&
		!isTable(next) &&
		next.ordinal === null &&
		next.logical.length <= LONGEST_TITLE &&
		!/[。；，：:]/.test(next.logical.text);
	const following = blocks[at + 2];
	// A title may be broken over two lines, of which the first alone says nothing for sure.
	const goesOn =
		following !== undefined &&
		!isTable(following) &&
		following.ordinal === null &&
		following.logical.length <= LONGEST_TITLE &&
		!/[。；，：:（(]/.test(following.logical.text);
	return {
		paragraph,
		number: number ? readNumeral(number[1] as string) : null,
		title: isTitle && !goesOn ? next.logical.phrase(0, next.logical.length) : null,
	};
}
