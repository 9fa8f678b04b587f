import { documentTypeOf } from '../model/documentType';
import { splitParts } from '../model/parts';
import type { Phrase, PolicyDocument } from '../model/types';
import { readFieldLabel } from '../syntax/labels';
import { isTable, type Paragraph, type Table } from '../syntax/tree';
import { covers } from '../text/span';
import { contentOf } from './content';

/** A longer line is no title to the parser. */
const LONGEST_TITLE_LINE = 60;
const SENTENCE_END = /[！？；…?!;][”’」』）)》〉】〕]{0,3}$/;
/** What announces something: 现就有关事项通知如下：. A name with a colon is an addressee or a label. */
const ANNOUNCES = /，|如下|以下|下列/;
/** What stands alone although it may end as a sentence does. */
const APART = /^(?:[（([［【〔]|附 ?件|抄 ?[送报]|主题词|印发|联系人)/;
/** What running text, dates and numbers have; lines without it (names, captions, entries) may have blanks of their own right. */
const PROSE = /[，。；！？,;]|\d ?[年月日号]/;
/** （1994年1月28日发布 2018年12月18日修订）: blanks part the stations of a text's history. */
const HISTORY = /(?:公布|发布|修订|修正|通过|施行)[）)]$/;

/**
 * The paragraphs that are lines of one title, each with the number of its title: 某某人民政府办公室 / 关于印发…的通知.
 * Titles that the text interrupts, those too long for one line, and notes below a title (（征求意见稿）) are left out.
 */
export function titleLines({ metadata, tree }: PolicyDocument): Map<Paragraph, number> {
	const found = new Map<Paragraph, number>();
	for (const [number, title] of [metadata.noticeTitle, metadata.title].entries()) {
		const lines = title ? tree.blocks.filter((block) => covers(title, block)) : [];
		if (lines.length === 0 || !title || !isTitle(lines, title)) continue;
		for (const line of lines) if (!/^[（(]/.test(line.logical.text)) found.set(line, number);
	}
	return found;
}

function isTitle(lines: readonly (Paragraph | Table)[], title: Phrase): lines is Paragraph[] {
	let text = '';
	for (const line of lines) {
		if (isTable(line) || line.headingDepth > 0 || line.ordinal) return false;
		text += line.logical.text;
	}
	const isWhole = text.length <= LONGEST_TITLE_LINE && contentOf(text) === contentOf(title.text);
	return isWhole && documentTypeOf(title.text) !== null;
}

/** Whether a blank that the parser passes over is a stray one in a paragraph that is no title. */
export function isTidied({ ordinal, headingDepth, logical }: Paragraph): boolean {
	const { text } = logical;
	if (ordinal || headingDepth > 0 || readFieldLabel(text.replace(/^[（([【［]/, '')) !== null) return true;
	return PROSE.test(text) && !(/^[（(]/.test(text) && HISTORY.test(text));
}

/** The blocks with which one of the documents in a text begins, the first document's excepted. */
export function firstBlocks({ tree }: PolicyDocument): Set<Paragraph | Table> {
	return new Set(splitParts(tree.blocks).flatMap(({ blocks }, i) => (i > 0 ? (blocks[0] ?? []) : [])));
}

/** The paragraphs of running text, which are indented by two characters: no titles, addressees, items, signatures. Linear. */
export function runningText({ metadata, tree }: PolicyDocument): Set<Paragraph> {
	const { title, noticeTitle, addressees, copyRecipients } = metadata;
	const named = [title, noticeTitle, ...addressees, ...copyRecipients].filter((phrase) => phrase !== null);
	named.sort((a, b) => a.start - b.start);
	const running = new Set<Paragraph>();
	let at = 0;
	for (const block of tree.blocks) {
		while ((named[at]?.end ?? Number.POSITIVE_INFINITY) <= block.start) at++;
		const isNamed = (named[at]?.start ?? Number.POSITIVE_INFINITY) < block.end;
		if (!isTable(block) && !isNamed && isRunning(block)) running.add(block);
	}
	return running;
}

function isRunning({ ordinal, headingDepth, logical: { text } }: Paragraph): boolean {
	if (ordinal || headingDepth > 0 || APART.test(text) || readFieldLabel(text) !== null) return false;
	if (/[：:]$/.test(text.slice(-1))) return ANNOUNCES.test(text) && !text.startsWith('各');
	return text.includes('。') || SENTENCE_END.test(text.slice(-4));
}
