import { isSignOff } from '../../model/parts';
import { isQuoted, quotedSpans } from '../../model/quotations';
import { isTable, type Paragraph, type Table } from '../../syntax/tree';
import { readNumeral } from '../../text/numerals';
import type { Report, Rule } from '../rule';
import { quoted } from '../shared/quoting';
import { ofLayout } from '../shared/standards';
import { isSameTitle, titleLikeness } from '../shared/titles';
import { type AttachmentHeading, type AttachmentList, type Attachments, readAttachments } from './attachments';

/** 附件3 in the text, of which the list knows nothing; an attachment under another name than in the list. */
export const attachmentMissing: Rule = {
	meta: {
		id: 'document/attachment-missing',
		severity: 'error',
		summary: {
			'zh-cn': '文中提到的附件不在附件说明里，或者附件的名称与说明不一',
			en: 'An attachment that the text speaks of is not in the list, or bears another name than there',
		},
		source: ofLayout('7.3.7', 'secondary'),
		fixable: 'none',
		options: {},
		messages: {
			unlisted: {
				'zh-cn': '文中提到“{label}”，附件说明里却只有{count}个附件。请补上附件，或者改正序号。',
				en: 'The text speaks of {label}, but the list has only {count} attachments. Add the attachment, or correct the number.',
			},
			absent: {
				'zh-cn': '文中提到“{label}”，文后却没有附件说明，也没有附件。请补上，或者删去这里的提法。',
				en: 'The text speaks of {label}, but there is no list of attachments and no attachment. Add it, or remove the mention.',
			},
			heading: {
				'zh-cn': '这里是“{label}”，附件说明里却只有{count}个附件。请补入附件说明，或者改正序号。',
				en: 'This is {label}, but the list has only {count} attachments. Add it to the list, or correct the number.',
			},
			name: {
				'zh-cn': '附件的标题与附件说明不一：说明里写的是“{name}”。请核对统一。',
				en: 'The attachment bears another title than the list gives it: "{name}". Use one of the two.',
			},
		},
	},
	check({ document: { tree }, report }) {
		const attachments = readAttachments(tree.blocks);
		const { lists, headings } = attachments;
		const last = lastNumber(attachments);
		const from = endOfText(tree.blocks, attachments);
		const listed = new Set(lists.flatMap(({ lines }) => lines.map(({ paragraph }) => paragraph)));
		for (const block of tree.blocks) {
			if (isTable(block)) continue;
			if (block.start >= from) break;
			if (!listed.has(block)) for (const mention of mentionsIn(block, last, attachments)) report(mention);
		}
		// Where several documents are bound together, each has its own list, and nobody can tell which one is meant.
		const [list] = lists;
		if (list === undefined || lists.length > 1) return;
		for (const heading of headings) {
			const fault = faultOf(heading, list, headings.length);
			if (fault !== null) report(fault);
		}
	},
};

/**
 * Where the text ends whose attachments these are: at the first attachment, or where the document is signed off below
 * its list. What follows has attachments of its own.
 */
function endOfText(blocks: readonly (Paragraph | Table)[], { lists, headings }: Attachments): number {
	const behind = lists.at(-1)?.end ?? blocks.length;
	const signedOff = blocks.slice(behind).find((block) => !isTable(block) && isSignOff(block.logical.text));
	return Math.min(
		headings[0]?.paragraph.start ?? Number.POSITIVE_INFINITY,
		signedOff?.start ?? Number.POSITIVE_INFINITY,
	);
}

/** The highest number that an attachment has in a list or at its head; infinite where a list is not read for sure. */
function lastNumber({ lists, headings }: Attachments): number {
	if (lists.some(({ isComplete }) => !isComplete)) return Number.POSITIVE_INFINITY;
	const listed = lists.map(({ entries }) => entries.length);
	return Math.max(0, headings.length, ...listed, ...headings.map(({ number }) => number ?? 0));
}

/** 附件3, （附件三）; and 附件 alone, where the text sends the reader to it. */
const MENTION = /附 ?件 ?([一二三四五六七八九十]{1,3}(?![、个份类种项])|\d{1,2}(?![\d个份类种项]))?/g;
/** What stands before a mention that sends the reader to an attachment of this document. */
const SENDING = /(?:[（(，,、；;：:]|[详参]?见|按照?|填写|填报|报送|提交|以及|[和及与或])$/;
/** 见附件. */
const SEEING = /(?:[详参]?见本?|[（(]见?)$/;
/** The attachment of another document. */
const ELSEWHERE = /[》〕]|号[）)文]/;

function mentionsIn({ logical, ordinal }: Paragraph, last: number, { any }: Attachments): Report[] {
	const { text } = logical;
	if (text.indexOf('附') <= 0) return [];
	const quotations = quotedSpans(text);
	const found: Report[] = [];
	let sentence = ordinal?.length ?? 0;
	let isElsewhere = false;
	for (const match of text.matchAll(MENTION)) {
		const between = text.slice(sentence, match.index);
		// Another document that the sentence has named may be the one whose attachment is meant.
		const stop = between.search(/[。；][^。；]*$/);
		isElsewhere = ELSEWHERE.test(stop < 0 ? between : between.slice(stop)) || (isElsewhere && stop < 0);
		sentence = match.index;
		const end = match.index + match[0].length;
		if (isElsewhere || isQuoted({ start: match.index, end }, quotations)) continue;
		const before = text.slice(Math.max(0, match.index - 4), match.index);
		const number = match[1] === undefined ? null : readNumeral(match[1]);
		const isSent =
			number === null ? SEEING.test(before) && /^[，。；）)]|$/.test(text.slice(end, end + 1)) : SENDING.test(before);
		if (!isSent) continue;
		const data = { label: match[0], count: last };
		const span = logical.sourceSpan(match.index, end);
		// A text that nothing was attached to may be an excerpt: that is less than a wrong number.
		if (last === 0 && !any) found.push({ ...span, message: 'absent', severity: 'warning', data });
		else if (last > 0 && number !== null && number > last) found.push({ ...span, message: 'unlisted', data });
	}
	return found;
}

/** Titles as like as this are of one attachment. */
const LIKE = 0.5;

function faultOf(
	{ paragraph, number, title }: AttachmentHeading,
	{ entries, isComplete }: AttachmentList,
	headings: number,
): Report | null {
	const { logical } = paragraph;
	if (number !== null && number > entries.length) {
		if (!isComplete) return null;
		const data = { label: logical.text.slice(0, 6).replace(/[：:].*$/, ''), count: entries.length };
		return { ...logical.sourceSpan(0, Math.min(logical.length, data.label.length)), message: 'heading', data };
	}
	// 附件 without a number is the only one, or read from where the numbers are left out.
	const entry =
		number === null ? (headings === 1 && entries.length === 1 ? entries[0] : undefined) : entries[number - 1];
	if (entry === undefined || title === null || isSameTitle(entry.name, title.text)) return null;
	const isOther = entries.some((other) => other !== entry && other.name !== '' && isSameTitle(other.name, title.text));
	if (!isOther && titleLikeness(entry.name, title.text) < LIKE) return null;
	return { start: title.start, end: title.end, message: 'name', data: { name: quoted(entry.name) } };
}
