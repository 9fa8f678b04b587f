import { isTable, type Paragraph } from '../../syntax/tree';
import type { Report, Rule } from '../rule';
import { ofLayout } from '../shared/standards';

/** The document's own number: 国发〔2019〕3号. */
export const numberForm: Rule = {
	meta: {
		id: 'document/number-form',
		severity: 'error',
		summary: {
			'zh-cn': '发文字号写法不规范，如“国发[2019]第03号”（只是多了空格的，作为建议）',
			en: "The document's own number is not in the standard form: 国发[2019]第03号 (as a hint where it only has blanks)",
		},
		source: ofLayout('7.2.5', 'secondary'),
		fixable: 'safe',
		options: {},
		messages: {
			form: {
				'zh-cn': '发文字号应为“{right}”：年份写四位，用六角括号“〔〕”括起；序号前不加“第”，不补“0”。',
				en: 'The number has to be "{right}": the year in full between 〔 and 〕, no 第 and no leading zero.',
			},
			blanks: {
				'zh-cn': '发文字号里有多余的空格，按字号检索会找不到。应为“{right}”。',
				en: 'There are blanks in the number, so that nobody finds it by its number. Write "{right}".',
			},
		},
	},
	check({ document, report }) {
		let looked = 0;
		for (const block of document.tree.blocks) {
			if (isTable(block)) continue;
			if (block.ordinal !== null || looked++ >= HEAD) return;
			const found = readNumber(document.text, block);
			if (found !== null) report(found);
		}
	},
};

/** More paragraphs than this no document has above its number. */
const HEAD = 16;
/** The standard is of this year; what was issued before keeps the form of its day. */
const SINCE = 2012;
/** A year of two digits is one of this century up to here. */
const LATEST = 40;

/** A line that holds a number and no more, but for a label before it and the one who signs behind it. */
const LINE =
	/^(?:(?:发文字号|文件编号|文号) ?[：:] ?)?([一-鿿][一-鿿 ]{0,24}?) ?([〔［[(（【]) ?((?:19|20)?\d{2}) ?([〕］\])）】]) ?(第?) ?(0*)([1-9]\d{0,4}) ?号(?=$|[ 　]*签发人)/;
/** 公告, 通告 and 令 count their issues on their own: 第3号. */
const OWN_COUNT = /(?:公告|通告|令)$/;

function readNumber(text: string, { logical }: Paragraph): Report | null {
	const match = LINE.exec(logical.text.slice(0, 80));
	if (match === null) return null;
	const [all, prefix = '', opening, year = '', closing, ordinal, zeros, count = ''] = match;
	const fullYear = Number(year.length === 2 ? `20${year}` : year);
	if (fullYear < SINCE || (year.length === 2 && Number(year) > LATEST) || OWN_COUNT.test(prefix)) return null;
	const right = `${prefix.replace(/ /g, '')}〔${fullYear}〕${count}号`;
	const start = match.index + all.indexOf(prefix);
	const span = logical.sourceSpan(start, match.index + all.length);
	const printed = text.slice(span.start, span.end);
	if (printed === right) return null;
	const isForm = opening !== '〔' || closing !== '〕' || year.length === 2 || ordinal !== '' || zeros !== '';
	// A number that is cut by a line break is mended only where the lines may stay as they are.
	const edits = /[\n\r]/.test(printed) ? [] : [{ ...span, newText: right }];
	if (!isForm && edits.length === 0) return null;
	return {
		...span,
		message: isForm ? 'form' : 'blanks',
		...(isForm ? {} : { severity: 'hint' }),
		data: { right },
		fixes: () =>
			edits.length === 0
				? []
				: [{ title: { 'zh-cn': `改为“${right}”`, en: `Change it to ${right}` }, edits, safe: true }],
	};
}
