import { bareTitle } from '../../model/documentType';
import type { Phrase, PolicyDocument } from '../../model/types';
import { isTable, type Paragraph } from '../../syntax/tree';
import type { LogicalText } from '../../text/logicalText';
import type { ReportedFix, Rule, TextEdit } from '../rule';
import { CONVENTION } from '../shared/sources';
import { isSameTitle, titleLikeness } from '../shared/titles';

/** A notice that calls what it distributes by another title than it bears. */
export const titleMismatch: Rule = {
	meta: {
		id: 'document/title-mismatch',
		severity: 'warning',
		summary: {
			'zh-cn': '通知所写的文件标题与所印发文件的标题不一',
			en: 'The notice calls what it distributes by another title than it bears',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			mismatch: {
				'zh-cn': '这里写的是“{here}”，所印发文件的标题是“{title}”。请核对统一。',
				en: 'Here it is "{here}", but the document that is distributed bears the title "{title}". Use one of the two.',
			},
		},
	},
	check({ document, report }) {
		const { title, noticeTitle } = document.metadata;
		if (title === null) return;
		const mentions = mentionsOf(document, title, noticeTitle);
		for (const { text, logical, start, end } of mentions) {
			if (isSameTitle(text, title.text) || titleLikeness(text, title.text) < LIKE) continue;
			report({
				...logical.sourceSpan(start, end),
				message: 'mismatch',
				data: { here: text, title: title.text },
				fixes: () => fixOf(document.text, logical, start, text, bareTitle(title.text)),
			});
		}
	},
};

/** Titles less like than this are of two documents, or one of them is not read as it is meant. */
const LIKE = 0.6;

/** The title of the distributed document, as the notice gives it. Offsets are logical ones. */
interface Mention {
	readonly text: string;
	readonly logical: LogicalText;
	readonly start: number;
	readonly end: number;
}

/** 关于印发…的通知: what stands between. A title that says 转发 puts the other one into its own words. */
const NOTICE = /(?:印发|印送|下发|公布|发布)(?!了)《?(.{6,80}?)》?的(?:通知|函|公告|决定)$/;
/** 两个规定, 等文件: what the title distributes is more than one. */
const SEVERAL = /[两二三四五六七八九十几]个|等|[》和与及、]/;
/** 现将《…》印发, 制定了《…》, 《…》已经…同意, 《…》印发给. */
const BEFORE = /(?:现将|现就|将|(?:制定|拟定|起草|修订|形成|编制)了?)[^，。；《》]{0,24}$/;
const BEHIND =
	/^(?:[（(][^（）()]{0,40}[）)])?(?:，|,)?(?:(?:业?已)?经[^。；]{0,60}(?:同意|批准|审议通过)|(?:现|一并)?(?:予以)?(?:印发|转发|下发|印送|公布|发布))/;

function mentionsOf(document: PolicyDocument, title: Phrase, noticeTitle: Phrase | null): Mention[] {
	const mentions: Mention[] = [];
	let before = '';
	for (const block of document.tree.blocks) {
		if (isTable(block)) continue;
		if (block.start >= title.start) break;
		if (noticeTitle !== null && block.start >= noticeTitle.start && block.end <= noticeTitle.end) {
			const match = NOTICE.exec(block.logical.text);
			// In a title on several lines the distributed one is not in one piece.
			if (!match || block.end - block.start < noticeTitle.end - noticeTitle.start) continue;
			const [, text = ''] = match;
			if (SEVERAL.test(text)) continue;
			const start = match.index + match[0].indexOf(text);
			mentions.push({ text, logical: block.logical, start, end: start + text.length });
		} else if (!(before.endsWith('》') && block.logical.text.startsWith('《')))
			mentions.push(...mentionsIn(block, title.text));
		before = block.logical.text.slice(-1);
	}
	return mentions;
}

/** Several documents may be distributed at once: where one of the titles is right, the others are of other documents. */
function mentionsIn({ logical, brackets }: Paragraph, title: string): Mention[] {
	const found: Mention[] = [];
	for (const { mark, close, depth, logical: range } of brackets) {
		if (mark !== '《' || close === null || depth > 0) continue;
		const text = logical.text.slice(range.start + 1, range.end - 1);
		if (isSameTitle(text, title)) return [];
		const before = logical.text.slice(Math.max(0, range.start - 32), range.start);
		const behind = logical.text.slice(range.end, range.end + 120);
		if (!BEFORE.test(before) && !BEHIND.test(behind)) continue;
		// One of several, the others of which may stand in another paragraph.
		if (/》[、和及与]?$/.test(before) || /^[、和及与]?《/.test(behind)) continue;
		found.push({ text, logical, start: range.start + 1, end: range.end - 1 });
	}
	return found;
}

/** Puts the title in place of what is written, as far as the two differ; none where that would join printed lines. */
function fixOf(source: string, logical: LogicalText, at: number, text: string, title: string): readonly ReportedFix[] {
	const newText = title.replace(/《/g, '〈').replace(/》/g, '〉');
	let head = 0;
	while (head < text.length && text[head] === newText[head]) head++;
	let tail = 0;
	while (tail < text.length - head && tail < newText.length - head && text.at(-1 - tail) === newText.at(-1 - tail))
		tail++;
	const replaced = text.length - head - tail;
	const span =
		replaced > 0
			? logical.sourceSpan(at + head, at + head + replaced)
			: { start: logical.sourceOffset(at + head), end: logical.sourceOffset(at + head) };
	if (/[\n\r]/.test(source.slice(span.start, span.end))) return [];
	const edit: TextEdit = { ...span, newText: newText.slice(head, newText.length - tail) };
	return [{ title: { 'zh-cn': `改为“${newText}”`, en: `Change it to ${newText}` }, edits: [edit], safe: false }];
}
