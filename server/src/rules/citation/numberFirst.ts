import type { Phrase } from '../../model/types';
import type { Rule } from '../rule';
import { type Prose, proseOf } from '../shared/prose';
import { CONVENTION } from '../shared/sources';

/** 国发〔2019〕3号《…》: the number before the title. */
export const numberFirst: Rule = {
	meta: {
		id: 'citation/number-first',
		severity: 'warning',
		summary: {
			'zh-cn': '引用文件时文号写在了标题前面',
			en: 'A citation has the number before the title',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			numberFirst: {
				'zh-cn': '引用文件先写标题、后写文号，请改为“《…》（{number}）”。',
				en: 'A citation gives the title first and the number behind it: 《…》（{number}）.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		const numbers = new Map(
			document.citations.flatMap(({ title, number }) => (title === null && number ? [[number.end, number]] : [])),
		);
		if (numbers.size === 0) return;
		for (const { index, 0: joint } of prose.text.matchAll(BEFORE_TITLE)) {
			const number = numbers.get(prose.sourceSpan(index, index + 1).end);
			const start = number ? startOf(prose, index, number) : -1;
			const open = index + joint.length;
			const close = closeOf(prose.text, open);
			if (
				!number ||
				start < 0 ||
				close < 0 ||
				!STARTS_WITH_SIGN.test(number.text) ||
				isOfAnother(prose.text, start, close)
			)
				continue;
			const printed = prose.text.slice(start, index + 1);
			const behind = prose.sourceSpan(close, close + 1).end;
			report({
				...prose.sourceSpan(start, open),
				message: 'numberFirst',
				data: { number: number.text },
				fixes: () => [
					{
						title: { 'zh-cn': '把文号移到标题后面', en: 'Move the number behind the title' },
						edits: [...prose.replacement(start, open, ''), { start: behind, end: behind, newText: `（${printed}）` }],
						safe: false,
					},
				],
			});
		}
	},
};

/** The end of a number with a title behind it. */
const BEFORE_TITLE = /号文?(?=《)/g;
/** The sign of an authority is short: what is longer is more than the number, such as 某市某局作出某发〔2019〕3号. */
const STARTS_WITH_SIGN = /^[一-鿿]{1,8}〔/;
/** Longer than any number with its brackets and blanks. */
const LONGEST_NUMBER = 40;
const LONGEST_TITLE = 150;

/** Where a number that ends with the character at an offset begins; -1 where that is too far away. */
function startOf(prose: Prose, last: number, number: Phrase): number {
	for (let at = last; at >= Math.max(0, last - LONGEST_NUMBER); at--) {
		if (prose.sourceSpan(at, at + 1).start === number.start) return at;
	}
	return -1;
}

/** Where the title closes whose 《 stands at an offset; -1 where it does not. */
function closeOf(text: string, open: number): number {
	let depth = 0;
	for (let at = open; at < open + LONGEST_TITLE && text[at] !== '\n'; at++) {
		if (text[at] === '《') depth++;
		else if (text[at] === '》' && --depth === 0) return at;
	}
	return -1;
}

/** Whether the number belongs to a title before it or stands in brackets, or the title behind it has one of its own. */
function isOfAnother(text: string, start: number, close: number): boolean {
	return (
		/[》（([〔]/.test(text[start - 1] ?? '') || /^[（(〔[][^（()）\n]{2,30}号/.test(text.slice(close + 1, close + 40))
	);
}
