import { OFFICIAL_KINDS, PLAN_TYPES } from '../../model/documentTypes';
import type { PolicyDocument } from '../../model/types';
import { readOrdinal } from '../../syntax/ordinal';
import { type Span, touches } from '../../text/span';
import { isAtEnd, type TypedLine } from './line';

/** The types that say what kind of plan or opinion it is; 方案 alone need not be completed. */
export const plans: readonly string[] = [...PLAN_TYPES, ...OFFICIAL_KINDS].filter((type) => type.length > 2);

/** What follows 的 in 关于…的通知; from the fifteen types of 党政机关公文处理工作条例 (2012), article 8. */
export const announcements: readonly string[] = [
	'通知',
	'意见',
	'若干意见',
	'实施意见',
	'函',
	'决定',
	'通报',
	'通告',
	'公告',
	'批复',
	'请示',
	'报告',
];

/** Fewer characters than this at the end of a title are no beginning of a document type: 实 may become anything. */
const shortestBeginning = 2;

/**
 * The document types that can close the title whose end is being typed, and what is typed of them: behind 关于…的, or where
 * the title ends with the beginning of one. Null anywhere else.
 */
export function titleTypes(document: PolicyDocument, line: TypedLine): { span: Span; types: readonly string[] } | null {
	const offset = line.start + line.before.length;
	if (!isAtEnd(line) || !isTitle(document, line, offset)) return null;
	const title = line.before.trimEnd();
	if (title.length < line.before.length) return null;
	const behind = /关于.*的([一-鿿]{0,5})$/.exec(title)?.[1];
	if (behind !== undefined) {
		const found = [...announcements, ...plans].filter((type) => type.startsWith(behind) && type !== behind);
		if (found.length > 0) return { span: { start: offset - behind.length, end: offset }, types: [...new Set(found)] };
	}
	for (let length = Math.min(5, title.length - 1); length >= shortestBeginning; length--) {
		const beginning = title.slice(-length);
		const types = plans.filter((type) => type.startsWith(beginning) && type !== beginning);
		if (types.length > 0) return { span: { start: offset - length, end: offset }, types };
	}
	return null;
}

/** Whether a line is the title, or the last line of it: as it was understood, or the first of the document. */
function isTitle({ text, metadata }: PolicyDocument, line: TypedLine, offset: number): boolean {
	if (/[。，；：]/.test(line.before) || readOrdinal(line.before.trimStart())) return false;
	if (text.slice(0, line.start).trim() === '') return true;
	return [metadata.title, metadata.noticeTitle].some(
		(title) => title !== null && title.end > title.start && touches(title, offset) && title.start >= line.start,
	);
}
