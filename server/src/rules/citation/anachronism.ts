import type { PolicyDocument } from '../../model/types';
import { isTable } from '../../syntax/tree';
import { covers, type Span } from '../../text/span';
import type { Rule } from '../rule';
import { CONVENTION } from '../shared/sources';

/** A cited document of a later year than the one that cites it. */
export const anachronism: Rule = {
	meta: {
		id: 'citation/anachronism',
		severity: 'error',
		summary: {
			'zh-cn': '引用的文件在本文成文之后才印发',
			en: 'A document of a later year than its own is cited',
		},
		source: CONVENTION,
		fixable: 'none',
		options: {},
		messages: {
			later: {
				'zh-cn': '引用的{number}是{cited}年的文件，而本文是{own}年的，那时还没有这份文件。请核对发文字号的年份。',
				en: '{number} is of {cited}, but this document is of {own}, when the other was not yet there. Check the year in the number.',
			},
		},
	},
	check({ document, report }) {
		const { metadata, citations } = document;
		const own = yearOf(document);
		if (own === null) return;
		const later = citations.flatMap(({ number }) => {
			const cited = yearIn(number?.text);
			const isLater = number && cited !== null && cited > own && number.text !== metadata.number?.text;
			return isLater ? { ...number, cited } : [];
		});
		const body = later.length > 0 ? bodyOf(document) : [];
		for (const { start, end, text, cited } of later) {
			if (!body.some((paragraph) => covers(paragraph, { start, end }))) continue;
			report({ start, end, message: 'later', data: { number: text, cited, own } });
		}
	},
};

/** The year of issue, the later one where date and number tell two. Null where neither tells. */
function yearOf({ metadata }: PolicyDocument): number | null {
	const dated = metadata.dateOfIssue?.iso?.slice(0, 4);
	const years = [yearIn(metadata.number?.text), dated === undefined ? null : Number(dated)];
	return years.reduce((later, year) => (year !== null && (later === null || year > later) ? year : later), null);
}

function yearIn(number: string | undefined): number | null {
	const year = /〔(\d{4})〕/.exec(number ?? '')?.[1];
	return year === undefined ? null : Number(year);
}

const ATTACHMENT = /^附 ?件 ?[一二三四五六七八九十\d]{0,3} ?[：:．.]?$/;
/** Notes in brackets below a title tell its history, and a sentence on a change may be written in afterwards. */
const HISTORY = /^[（(].*[）)]$|废止|失效|修订|修正|修改|此件/;

/** The paragraphs in which the document itself speaks: behind its title, in front of what is attached to its measures. */
function bodyOf({ tree, metadata, measures, text }: PolicyDocument): readonly Span[] {
	const from = Math.min(metadata.title?.end ?? 0, metadata.noticeTitle?.end ?? text.length);
	const main = measures[0]?.item?.part;
	const last = measures.findLast(({ item }) => item !== null && item.part === main);
	const signed = metadata.dateOfIssue?.end ?? 0;
	const done = Math.max(last?.end ?? 0, signed);
	const paragraphs = tree.blocks.flatMap((block) => (isTable(block) || block.start < from ? [] : block));
	const attached = paragraphs.find(({ start, logical }) => start >= done && ATTACHMENT.test(logical.text));
	return paragraphs.filter(
		({ start, logical }) => start < (attached?.start ?? text.length) && !HISTORY.test(logical.text),
	);
}
