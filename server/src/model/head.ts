import { isTable, type Paragraph, type Table } from '../syntax/tree';
import { findNumbers } from './citations';
import { split } from './clauses';
import { findDates } from './dates';
import { documentTypeOf } from './documentType';
import { isAttachmentLine, isSignOff, isTitleLine } from './parts';
import type { Metadata, Phrase } from './types';

/** What stands at the head of one of the documents in a text. */
export interface Head {
	readonly title: Phrase | null;
	readonly number: Phrase | null;
	readonly letterhead: string | null;
	readonly addressees: readonly Phrase[];
	readonly date: Metadata['dateOfIssue'];
	/** Paragraphs behind the title and before the first item. */
	readonly preamble: readonly Paragraph[];
}

/** 某某人民政府文件: the letterhead. */
const LETTERHEAD = /^((?:(?!关于).){2,40}?(?:政府|办公[厅室]|委员会|[部委局厅署院会])) ?文 ?件$/;
/** The line of a draft's number that is yet to be given: 某政办〔2026〕×号. It is no number, and no preamble either. */
const NUMBER_TO_COME = /^[^。，：]{1,20}[〔[（(](?:\d{4}|[×X]{2,4})[〕\]）)][×xX＿_ ]{0,6}号$/;
const WEB_NOTE = /^[（(].*[）)]$|^https?:/;
/** A note of the title's own on a line of its own: （2025—2027年）, （试行）. */
const TITLE_NOTE =
	/^[（(](?:(?:19|20)\d{2}[^（）()]{0,10}年度?|试行|暂行|修订稿?|修正|草案|征求意见稿|送审稿|讨论稿)[）)]$/;
const ADDRESSEE_WORD = /[各县市区省州局厅委部院会办府位司署关社校]|军区/;

/** Reads the head of one of the documents in a text: everything before its first item. Linear. */
export function readHead(blocks: readonly (Paragraph | Table)[]): Head {
	const paragraphs = blocks.filter((block): block is Paragraph => !isTable(block));
	let number: Phrase | null = null;
	let letterhead: string | null = null;
	let date: Metadata['dateOfIssue'] = null;
	const titleLines: Paragraph[] = [];
	let addressees: readonly Phrase[] = [];
	let at = 0;
	for (; at < paragraphs.length; at++) {
		const paragraph = paragraphs[at] as Paragraph;
		const { text } = paragraph.logical;
		const ownNumber = numberLine(paragraph);
		if (ownNumber) number ??= ownNumber;
		else if (NUMBER_TO_COME.test(text)) continue;
		else if (isAttachmentLine(text)) continue;
		else if (LETTERHEAD.test(text) && titleLines.length === 0) letterhead = LETTERHEAD.exec(text)?.[1] ?? null;
		else if (titleLines.length > 0 && TITLE_NOTE.test(text)) titleLines.push(paragraph);
		else if (WEB_NOTE.test(text)) date ??= bracketedDate(paragraph);
		else if (isSignOff(text)) {
			if (titleLines.length === 0) break;
			date ??= asDate(paragraph);
			break;
		} else if (isAddressee(text)) {
			addressees = phrases(paragraph, { start: 0, end: text.length - 1 }, '，,；;');
			at++;
			break;
		} else if (isTitleLine(paragraph) && titleLines.length < 6 && !endsTitle(titleLines, text))
			titleLines.push(paragraph);
		else break;
	}
	return { title: joinTitle(titleLines), number, letterhead, addressees, date, preamble: paragraphs.slice(at) };
}

/** A title is over when it has its document type and the next line is not the rest of it. */
function endsTitle(lines: readonly Paragraph[], next: string): boolean {
	if (lines.length === 0) return false;
	const joined = lines.map((line) => line.logical.text).join('');
	return documentTypeOf(joined) !== null && documentTypeOf(joined + next) === null && !WEB_NOTE.test(next);
}

function joinTitle(lines: readonly Paragraph[]): Phrase | null {
	const first = lines[0];
	const last = lines.at(-1);
	if (!first || !last) return null;
	const text = lines.map((line) => line.logical.text.slice(line.ordinal?.length ?? 0)).join('');
	return { start: first.start, end: last.end, text: text.replace(/\s+(?=[^A-Za-z])|(?<=[^A-Za-z])\s+/g, '') };
}

function numberLine(paragraph: Paragraph): Phrase | null {
	const { text } = paragraph.logical;
	if (text.length > 40) return null;
	const number = findNumbers(paragraph)[0];
	const label = /^(?:发文字号|文件编号|文号) ?[：:] ?/.exec(text)?.[0].length ?? 1;
	if (number && number.logical.start <= label && number.logical.end >= text.length - 1)
		return { start: number.start, end: number.end, text: number.text };
	return /^第\s*\d{1,5}\s*号$/.test(text) ? { start: paragraph.start, end: paragraph.end, text } : null;
}

function isAddressee(text: string): boolean {
	return (
		/[：:]$/.test(text) &&
		!/。|如下|以下|通知|为/.test(text) &&
		ADDRESSEE_WORD.test(text) &&
		!/^(?:附|一|[（(\d])/.test(text)
	);
}

/** The pieces of a range of a paragraph between separators. */
export function phrases(paragraph: Paragraph, range: { start: number; end: number }, separators: string): Phrase[] {
	const { logical } = paragraph;
	return split(logical.text, range, separators).map(({ start, end }) => logical.phrase(start, end));
}

/** The first date of a paragraph. */
export function asDate(paragraph: Paragraph): Metadata['dateOfIssue'] {
	const date = findDates(paragraph.logical.text)[0];
	return date ? { text: date.text, iso: date.iso, ...paragraph.logical.sourceSpan(date.start, date.end) } : null;
}

/** （2019年3月14日） below a title; a longer note in brackets tells a history and is not taken. */
function bracketedDate(paragraph: Paragraph): Metadata['dateOfIssue'] {
	return paragraph.logical.length <= 18 ? asDate(paragraph) : null;
}
