import { isTable, type Paragraph } from '../syntax/tree';
import { findBasis } from './basis';
import { bareTitle, documentTypeOf } from './documentType';
import { asDate, type Head, phrases, readHead } from './head';
import { headOf } from './items';
import { levelFromConsent, levelFromTitle, levelOfAuthority } from './level';
import { isSignOff, type Part } from './parts';
import type { Metadata, Phrase } from './types';

/** A title that says what it distributes: 关于印发…的通知, 转发, 公布. */
const DISTRIBUTES = /(?:印发|转发|批转|公布|发布|下达|出台|征求).*$/;
const PUBLISHES = /^(.{0,30}?)(?:关于)?(?:印发|发布|公布|出台)(?:了)?《([^《》]{4,80})》(?:的通知|全文)?$/;
const TITLE_ISSUER =
	/^(.{2,60}?(?:政府|办公[厅室]|委员会|海关总署|总局|总署|[部委局厅署院会]))(?=关于|印发|转发|批转|对|公告|令|通知|《)/;
const SIGNER = /(?:政府|办公[厅室]|委员会|总局|总署|领导小组|指挥部|集团|公司|中心|海关|[部委局厅署院会办])$/;

/** Reads the head and the foot of every part, and what the whole document is by them; `main` is the plan's part. Linear. */
export function readMetadata(parts: readonly Part[]): { metadata: Metadata; main: number } {
	const heads = parts.map((part) => readHead(headOf(part)));
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
		levelFromConsent(preamble.map((paragraph) => paragraph.logical.text).join('\n')) ??
		(title && levelFromTitle(title.text));
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
