import { bareTitle, documentTypeOf } from '../../model/documentType';
import { FURTHER_TYPES, OFFICIAL_TYPES, PLAN_TYPES, RULE_TYPES } from '../../model/documentTypes';
import type { PolicyDocument } from '../../model/types';
import { isTable } from '../../syntax/tree';
import type { Rule } from '../rule';
import { quoted } from '../shared/quoting';
import { both, ofLayout, ofPunctuation } from '../shared/standards';

/** A title without a document type, or with one too many; and one with a mark at its end. */
export const titleType: Rule = {
	meta: {
		id: 'document/title-type',
		severity: 'warning',
		summary: {
			'zh-cn': '标题没有文种、文种重复（“通知的通知”），或者末尾有标点',
			en: 'A title has no document type, or has it twice (通知的通知), or ends with a mark',
		},
		source: both(ofLayout('7.3.1', 'secondary'), ofPunctuation('B.4', 'read')),
		fixable: 'none',
		options: { types: [] },
		messages: {
			missing: {
				'zh-cn': '标题“{title}”没有文种。标题由发文机关、事由和文种组成，请补上“通知”“意见”“方案”等文种。',
				en: 'The title "{title}" names no document type. A title says who writes, about what, and in which type of document: add 通知, 意见, 方案 or the like.',
			},
			distribution: {
				'zh-cn': '印发、转发文件的标题应当以“的通知”等文种收尾，“{title}”没有写。',
				en: 'The title of what distributes a document ends with its own type, such as 的通知; "{title}" does not.',
			},
			twice: {
				'zh-cn': '标题末尾的文种重复：“{words}”。请改写标题，只留一个文种。',
				en: 'The title ends with two document types: "{words}". Rewrite it with one.',
			},
			mark: {
				'zh-cn': '标题末尾不用“{mark}”。请删去。',
				en: 'There is no {mark} at the end of a title. Remove it.',
			},
		},
	},
	check({ document, options, report }) {
		const { metadata } = document;
		const own = metadata.noticeTitle ?? metadata.title;
		const types = [...FURTHER_TYPES, ...(options.types as readonly string[])];
		for (const title of new Set([metadata.noticeTitle, metadata.title])) {
			if (title === null) continue;
			const { start, end } = title;
			const words = repeatedType(title.text);
			if (words !== null) report({ start, end, message: 'twice', data: { words } });
		}
		if (own !== null && repeatedType(own.text) === null) {
			const { start, end, text } = own;
			if (isOfficial(document, text)) {
				if (isBareDistribution(text)) report({ start, end, message: 'distribution', data: { title: quoted(text) } });
				else if (!hasType(text, types)) report({ start, end, message: 'missing', data: { title: quoted(text) } });
			}
		}
		const mark = closingMark(document);
		if (mark !== null) report({ ...mark, message: 'mark', data: { mark: document.text.slice(mark.start, mark.end) } });
	},
};

/**
 * Whether a title is an official document's own: it says 关于, and the document has a number or addressees. What else stands
 * at the head of a text need not have a document type.
 */
function isOfficial({ metadata }: PolicyDocument, title: string): boolean {
	const at = title.indexOf('关于');
	if (at < 0 || at > LONGEST_ISSUER || /[：:，,。？?！!《]/.test(title.slice(0, at))) return false;
	return metadata.number !== null || metadata.addressees.length > 0;
}

/** The authorities before 关于 are not longer. */
const LONGEST_ISSUER = 60;

/**
 * Whether a title has a document type. What the web adds behind it (〔失效〕, _政策文件) does not take it away, so a type
 * near the end is enough.
 */
function hasType(title: string, further: readonly string[]): boolean {
	const bare = bareTitle(title).replace(/[》”]$/, '');
	if (NEAR_THE_END.test(bare.slice(-LONGEST_ADDITION))) return true;
	return documentTypeOf(bare) !== null || further.some((type) => type !== '' && bare.endsWith(type));
}

/** 关于印发某某方案: the type is that of what is distributed. The web's 某某印发《…》 is a headline. */
function isBareDistribution(title: string): boolean {
	const bare = bareTitle(title);
	const at = bare.search(/关于(?:印发|转发|批转|下发|印送)/);
	if (at < 0) return false;
	const type = documentTypeOf(bare.replace(/》$/, '')) ?? '';
	return PLAN_TYPES.includes(type) || (type !== '' && !CARRIERS.test(bare));
}

const LONGEST_ADDITION = 20;
const NEAR_THE_END = new RegExp(
	[...OFFICIAL_TYPES, ...PLAN_TYPES, ...RULE_TYPES].filter((type) => type.length > 1).join('|'),
);

/** What distributes: of the fifteen types those that carry another document. */
const CARRIERS = /(?:通知|函|公告|通告|决定|意见|命令|令|报告|批复|请示|通报)$/;

const TYPES = [...OFFICIAL_TYPES.filter((type) => type !== '令' && type !== '函'), ...PLAN_TYPES].join('|');
/** 通知的通知, 方案方案; where 》 closes a cited title between the two, it is that of another document. */
const TWICE = new RegExp(`(?:(${TYPES})的?\\1|请示的?报告)$`);

function repeatedType(title: string): string | null {
	return TWICE.exec(bareTitle(title).slice(-24))?.[0] ?? null;
}

/** No more paragraphs than this stand before a title. */
const HEAD = 8;
/** 某市人民政府关于…的通知。: a title in every respect, but for its end. */
const TITLE_WITH_MARK =
	/^(?:[一-鿿、]{2,40}?(?:政府|办公[厅室]|委员会|[厅局委部署院会]))?关于[^。；，：:,]{4,80}[。；，：]$/;

/** The mark at the end of the title, which for that is no title in the document's own reading. */
function closingMark({ tree: { blocks } }: PolicyDocument) {
	let looked = 0;
	for (const block of blocks) {
		if (isTable(block) || block.ordinal !== null || looked++ >= HEAD) return null;
		const { text } = block.logical;
		if (
			TITLE_WITH_MARK.test(text) &&
			/(?:通知|意见|方案|措施|办法|决定|函|批复|报告|请示|公告|通告|通报|规定|计划)[。；，：]$/.test(text)
		) {
			return block.logical.sourceSpan(text.length - 1, text.length);
		}
		if (/[。：:]/.test(text)) return null;
	}
	return null;
}
