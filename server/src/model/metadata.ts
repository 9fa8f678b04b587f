import { isTable, type Paragraph, type Table } from '../syntax/tree';
import { type FoundCitation, findCitations, findNumbers } from './citations';
import { split } from './clauses';
import { findDates } from './dates';
import { bareTitle, documentTypeOf } from './documentType';
import type { PartItems } from './items';
import { levelFromConsent, levelOfAuthority } from './level';
import { isSignOff, isTitleLine, type Part } from './parts';
import type { Citation, Metadata, Phrase } from './types';

/** What stands at the head of one of the documents in a text. */
interface Head {
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
const WEB_NOTE = /^[（(].*[）)]$|^https?:/;
/** A title that says what it distributes: 关于印发…的通知, 转发, 公布. */
const DISTRIBUTES = /(?:印发|转发|批转|公布|发布|下达|出台|征求).*$/;
const PUBLISHES = /^(.{0,30}?)(?:关于)?(?:印发|发布|公布|出台)(?:了)?《([^《》]{4,80})》(?:的通知|全文)?$/;
const ADDRESSEE_WORD = /[各县市区省州局厅委部院会办府位司署关社校]|军区/;
const BASIS_WORD = /根据|依据|按照|依照|贯彻|落实|执行|遵照|对照|围绕/;
const TITLE_ISSUER =
	/^(.{2,60}?(?:政府|办公[厅室]|委员会|海关总署|总局|总署|[部委局厅署院会]))(?=关于|印发|转发|批转|对|公告|令|通知|《)/;
const SIGNER = /(?:政府|办公[厅室]|委员会|总局|总署|领导小组|指挥部|集团|公司|中心|海关|[部委局厅署院会办])$/;

/** Reads the head and the foot of every part, and what the whole document is by them. Linear. */
export function readMetadata(
	parts: readonly Part[],
	items: readonly PartItems[],
): { metadata: Metadata; main: number } {
	const heads = items.map((part) => readHead(part.head));
	const main = mainPart(parts, heads);
	const cover = heads[0] as Head;
	const own = heads[main] as Head;
	const published = own.title ? publishedTitle(own.title) : null;
	const title = published?.title ?? own.title;
	const signOff = readSignOff(parts[0] as Part) ?? readSignOff(parts[main] as Part);
	const issuer =
		titleIssuer(cover.title) ??
		published?.issuer ??
		signOff?.issuer ??
		titleIssuer(own.title) ??
		letterheadIssuer(cover);
	const preamble = [...cover.preamble, ...(main === 0 ? [] : own.preamble)];
	const level =
		(issuer && levelOfAuthority(issuer.text)) ??
		levelFromConsent(preamble.map((paragraph) => paragraph.logical.text).join('\n'));
	return {
		main,
		metadata: {
			title,
			noticeTitle: main === 0 ? null : cover.title,
			documentType: title ? documentTypeOf(title.text) : null,
			number: cover.number ?? own.number,
			issuer,
			dateOfIssue: signOff?.date ?? cover.date ?? own.date,
			level,
			addressees: cover.addressees.length > 0 ? cover.addressees : own.addressees,
			copyRecipients: findCopyRecipients(parts),
			attachments: findAttachments(parts),
			basis: findBasis(preamble, [title, cover.title]),
		},
	};
}

/** The distributed document where the first only distributes it or has no title of its own; else the first. */
function mainPart(parts: readonly Part[], heads: readonly Head[]): number {
	const cover = heads[0]?.title?.text ?? '';
	const distributes = cover === '' || DISTRIBUTES.test(cover) || /令$/.test(cover);
	if (!distributes) return 0;
	const distributed = parts.findIndex((part, i) => part.kind === 'distributed' && heads[i]?.title);
	if (distributed > 0) return distributed;
	const attached = parts.findIndex((part, i) => {
		const title = heads[i]?.title?.text ?? '';
		return i > 0 && part.kind === 'attachment' && title.length >= 6 && cover.includes(bareTitle(title));
	});
	return Math.max(0, attached);
}

function readHead(blocks: readonly (Paragraph | Table)[]): Head {
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
		else if (/^附 ?件 ?[一二三四五六七八九十\d]{0,3} ?[：:．.]?$/.test(text)) continue;
		else if (LETTERHEAD.test(text) && titleLines.length === 0) letterhead = LETTERHEAD.exec(text)?.[1] ?? null;
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

/** A title such as 某某印发《…实施方案》, as the web prints it. */
function publishedTitle(title: Phrase): { title: Phrase; issuer: Phrase | null } | null {
	const match = PUBLISHES.exec(title.text);
	if (!match) return null;
	const issuer = match[1] as string;
	return {
		title: { ...title, text: match[2] as string },
		issuer: issuer === '' ? null : { ...title, text: issuer },
	};
}

function numberLine(paragraph: Paragraph): Phrase | null {
	const { text } = paragraph.logical;
	if (text.length > 40) return null;
	const number = findNumbers(paragraph)[0];
	if (number && number.logical.start <= 1 && number.logical.end >= text.length - 1)
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

function phrases(paragraph: Paragraph, range: { start: number; end: number }, separators: string): Phrase[] {
	const { logical } = paragraph;
	return split(logical.text, range, separators).map(({ start, end }) => logical.phrase(start, end));
}

function asDate(paragraph: Paragraph): Metadata['dateOfIssue'] {
	const date = findDates(paragraph.logical.text)[0];
	return date ? { text: date.text, iso: date.iso, ...paragraph.logical.sourceSpan(date.start, date.end) } : null;
}

/** （2019年3月14日） below a title; a longer note in brackets tells a history and is not taken. */
function bracketedDate(paragraph: Paragraph): Metadata['dateOfIssue'] {
	return paragraph.logical.length <= 18 ? asDate(paragraph) : null;
}

/** The last authority and date that sign a document; 2018年5月27日印发 counts where there is no other. */
function readSignOff(part: Part): { issuer: Phrase | null; date: Metadata['dateOfIssue'] } | null {
	let printed: Metadata['dateOfIssue'] = null;
	for (const [i, block] of part.blocks.entries()) {
		if (isTable(block)) continue;
		const { text } = block.logical;
		if (isSignOff(text)) {
			const before = part.blocks[i - 1];
			const signer = before && !isTable(before) && isSigner(before) ? before : null;
			return {
				issuer: signer && { start: signer.start, end: signer.end, text: signer.logical.text.replace(/\s+/g, ' ') },
				date: asDate(block),
			};
		}
		if (text.length <= 40 && /日 ?印发$/.test(text)) printed = asDate(block);
	}
	return printed && { issuer: null, date: printed };
}

function isSigner(paragraph: Paragraph): boolean {
	const { text } = paragraph.logical;
	return text.length <= 40 && SIGNER.test(text) && !/[，。；：]/.test(text);
}

function titleIssuer(title: Phrase | null): Phrase | null {
	const match = title && TITLE_ISSUER.exec(title.text);
	return match ? { ...title, text: match[1] as string } : null;
}

function letterheadIssuer(head: Head): Phrase | null {
	return head.letterhead && head.title ? { ...head.title, text: head.letterhead.replace(/\s+/g, '') } : null;
}

/** 抄送：… and the lines below it, up to the one that is signed or printed. */
function findCopyRecipients(parts: readonly Part[]): Phrase[] {
	const found: Phrase[] = [];
	for (const part of parts) {
		let open = false;
		for (const block of part.blocks) {
			if (isTable(block)) continue;
			const { text } = block.logical;
			const label = /^抄 ?[送报] ?[：:]/.exec(text);
			open = label !== null || (open && block.ordinal === null && /[，。、]/.test(text) && text.length <= 100);
			if (!open) continue;
			const end = text.replace(/。$/, '').length;
			for (const phrase of phrases(block, { start: label?.[0].length ?? 0, end }, '，,、；;。')) found.push(phrase);
		}
	}
	return found;
}

/** 附件：1. … and the lines below it, or 附件：… alone. */
function findAttachments(parts: readonly Part[]): Phrase[] {
	const found: Phrase[] = [];
	for (const part of parts) {
		let open = false;
		for (const block of part.blocks) {
			if (isTable(block)) continue;
			const { logical } = block;
			const label = /^附 ?件 ?[：:] ?(?=\S)/.exec(logical.text);
			const goesOn: boolean = open && block.ordinal?.form === '1.' && block.ordinal.value === found.length + 1;
			open = label !== null || goesOn;
			if (!open || !logical.text.slice(label?.[0].length ?? 0)) continue;
			const head = /^(?:附 ?件 ?[：:] ?)?(?:\d{1,2}[.．、] ?)?/.exec(logical.text)?.[0].length ?? 0;
			if (head < logical.length) found.push(logical.phrase(head, logical.length));
		}
	}
	return found;
}

/** The citations of the preamble in a sentence that says that they are carried out, without the document's own title. */
function findBasis(preamble: readonly Paragraph[], own: readonly (Phrase | null)[]): Citation[] {
	const basis: Citation[] = [];
	const seen = new Set<string>();
	const aliases = new Set<string>();
	const titles = own.flatMap((title) => (title ? [comparable(title.text)] : []));
	for (const paragraph of preamble) {
		for (const found of findCitations(paragraph)) {
			const { title, number } = found.citation;
			const key = number?.text ?? comparable(title?.text ?? '');
			if (seen.has(key) || !inBasisSentence(paragraph, found)) continue;
			if (found.citation.alias) aliases.add(found.citation.alias);
			if (number === null && title && aliases.has(title.text)) continue;
			const text = comparable(title?.text ?? '');
			if (text !== '' && titles.some((other) => other.includes(text) || text.includes(other))) continue;
			seen.add(key);
			basis.push(found.citation);
		}
	}
	return basis;
}

/** How far a sentence is followed back: a text without any stop takes no more time than another. */
const LONGEST_SENTENCE = 1000;

function inBasisSentence(paragraph: Paragraph, found: FoundCitation): boolean {
	const { text } = paragraph.logical;
	const before = text.slice(Math.max(0, found.logical.start - LONGEST_SENTENCE), found.logical.start);
	return BASIS_WORD.test(before.slice(before.lastIndexOf('。') + 1));
}

function comparable(title: string): string {
	return bareTitle(title).replace(/\s+/g, '').replace(/^关于/, '');
}
