import { readFieldLabel } from '../syntax/labels';
import { isTable, type Paragraph, type Table } from '../syntax/tree';
import { findDates } from './dates';

/**
 * One of the documents that are bound together in a text: the notice, the plan that it distributes, each attachment.
 * Each has a head and numbers its items on its own.
 */
export interface Part {
	readonly kind: 'first' | 'distributed' | 'attachment';
	readonly blocks: readonly (Paragraph | Table)[];
}

/** 附件, 附件2: a line of its own that opens an attachment. */
const ATTACHMENT_LINE = /^附 ?件 ?[一二三四五六七八九十\d]{0,3} ?[：:．.]?$/;
/** 附件1：任务分解表: the same with the title on the line. */
const ATTACHMENT_TITLE = /^附 ?件 ?[一二三四五六七八九十\d]{1,3} ?[：:．. ]\S.{1,60}$/;
/** What may follow the date of issue and still belongs to the same document. */
const AFTER_SIGN_OFF =
	/^(?:[（(]|附 ?件|抄 ?[送报]|主题词|印发|.{0,24}印发$|联系人|主动公开|信息公开|公开(?:方式|属性|类型)|- ?\d)/;
const SENTENCE_END = /[。；：:;，,]$/;
const LONGEST_TITLE_LINE = 60;

/** Whether a line says 附件 and no more, and so opens an attachment. */
export function isAttachmentLine(text: string): boolean {
	return ATTACHMENT_LINE.test(text);
}

/** Parts the blocks of a text. A date on a line of its own signs a document off; a title behind it begins the next. Linear. */
export function splitParts(blocks: readonly (Paragraph | Table)[]): Part[] {
	const parts: { kind: Part['kind']; blocks: (Paragraph | Table)[] }[] = [{ kind: 'first', blocks: [] }];
	let signedOff = false;
	for (const [i, block] of blocks.entries()) {
		const text = isTable(block) ? '' : block.logical.text;
		const current = parts.at(-1) as (typeof parts)[0];
		const hasContent = current.blocks.length > 0;
		if (hasContent && (isAttachmentLine(text) || (signedOff && ATTACHMENT_TITLE.test(text)))) {
			parts.push({ kind: 'attachment', blocks: [block] });
			signedOff = false;
			continue;
		}
		if (signedOff && !isTable(block) && beginsDocument(block, blocks[i + 1])) {
			parts.push({ kind: 'distributed', blocks: [block] });
			signedOff = false;
			continue;
		}
		current.blocks.push(block);
		if (isSignOff(text)) signedOff = true;
		// Behind a chapter it is too late for a title.
		else if (!isTable(block) && block.ordinal?.form === '一、') signedOff = false;
	}
	return parts;
}

/** Whether a paragraph is a date and no more. */
export function isSignOff(text: string): boolean {
	if (text.length > 16 || !/[日\d]$/.test(text)) return false;
	const date = findDates(text)[0];
	return date !== undefined && date.start === 0 && date.end === text.length;
}

/** Whether a paragraph can be the first line of a title: short, and no sentence. */
export function isTitleLine(paragraph: Paragraph): boolean {
	const { text } = paragraph.logical;
	return (
		paragraph.ordinal === null && text.length <= LONGEST_TITLE_LINE && !SENTENCE_END.test(text) && !/[。；]/.test(text)
	);
}

function beginsDocument(paragraph: Paragraph, next: Paragraph | Table | undefined): boolean {
	const { text } = paragraph.logical;
	if (!isTitleLine(paragraph) || text.length < 4 || AFTER_SIGN_OFF.test(text) || readFieldLabel(text) !== null)
		return false;
	return (
		next !== undefined && !(isTable(next) ? false : isSignOff(next.logical.text) || /印发$/.test(next.logical.text))
	);
}
