import { isQuoted, quotedSpans } from '../../model/quotations';
import { isTable, type Paragraph } from '../../syntax/tree';
import { readNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { ReportedFix, Rule, TextEdit } from '../rule';
import { chineseNumeral } from '../shared/ordinals';
import { CONVENTION } from '../shared/sources';

/** 一是…二是…四是: an action skipped, given twice or out of order. */
export const actions: Rule = {
	meta: {
		id: 'numbering/actions',
		severity: 'warning',
		summary: {
			'zh-cn': '“一是”“二是”“三是”跳号、重号或者颠倒',
			en: 'In 一是, 二是, 三是 a number is skipped, given twice or out of order',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			skipped: {
				'zh-cn': '“{previous}”后面是“{label}”，中间缺“{expected}”。请核对是漏了内容，还是序号写错。',
				en: '"{previous}" is followed by "{label}", and "{expected}" is missing. Check whether something or only the number is wrong.',
			},
			twice: {
				'zh-cn': '“{label}”用了两次，这里应为“{expected}”。请重新编号。',
				en: '"{label}" is given twice; here it should be "{expected}". Renumber from here.',
			},
			order: {
				'zh-cn': '“{previous}”后面又是“{label}”，顺序颠倒。请核对序号。',
				en: '"{previous}" is followed by "{label}", which is out of order. Check the numbers.',
			},
		},
	},
	check({ document, report }) {
		let open: Series[] = [];
		const faults: { series: Series; at: number; message: string; expected: number }[] = [];
		for (const block of document.tree.blocks) {
			if (isTable(block)) continue;
			// A new item begins its own actions; a paragraph without a number goes on with those before.
			if (block.ordinal !== null || block.headingDepth > 0) open = [];
			for (const mark of readMarks(block, document.text)) {
				const fault = place(open, mark);
				if (fault !== null) faults.push(fault);
			}
		}
		for (const { series, at, message, expected } of faults) {
			const { label, start, end, word } = series[at] as Mark;
			const data = { label, previous: (series[at - 1] as Mark).label, expected: chineseNumeral(expected) + word };
			report({ start, end, message, data, fixes: () => renumberFix(series, at) });
		}
	},
};

/** 一是 or 一要 at the head of a clause. Its span is that of the label. */
interface Mark extends Span {
	readonly value: number;
	readonly label: string;
	readonly word: string;
	/** The numeral alone; null where a line break cuts it in two. */
	readonly numeral: Span | null;
	readonly paragraph: Paragraph;
	/** Whether it opens its paragraph. */
	readonly atHead: boolean;
	/** The numbers that stand between the mark before and this one, if not as a mark like it: 三则, 其三是. */
	readonly passed: ReadonlySet<number>;
}

/** Marks that go on from each other, the first of them 一. */
type Series = Mark[];

/** Series stand no deeper inside each other. */
const DEEPEST = 6;

/**
 * Puts a mark into the innermost series that it goes on with; 一 opens one inside those that are open.
 *
 * @returns the fault, where it goes on with none
 */
function place(open: Series[], mark: Mark): { series: Series; at: number; message: string; expected: number } | null {
	if (mark.value === 1) {
		open.push([mark]);
		if (open.length > DEEPEST) open.shift();
		return null;
	}
	const fitting = open.findLastIndex((series) => (series.at(-1) as Mark).value + 1 === mark.value);
	const series = open[fitting < 0 ? open.length - 1 : fitting];
	if (series === undefined) return null;
	if (fitting >= 0) open.length = fitting + 1;
	const before = series.at(-1) as Mark;
	const last = before.value;
	const expected = last + 1;
	// Across paragraphs only those go on from each other that open theirs.
	if (fitting < 0 && before.paragraph !== mark.paragraph && !(before.atHead && mark.atHead)) {
		open.length = 0;
		return null;
	}
	series.push(mark);
	if (mark.value === expected || mark.passed.has(expected)) return null;
	const message = mark.value === last ? 'twice' : mark.value < last ? 'order' : 'skipped';
	return { series, at: series.length - 1, message, expected };
}

const MARKS = /([一二三四五六七八九十]{1,3})([是要])?/g;
/** What a mark stands behind, unless it opens the paragraph. */
const BEFORE = /[。；;：:！!？?，,、]/;
/** 一是一、二是二 is a saying, 三要素 and 八要点 are words, 一是否 is a question. */
const NO_MARK = /^(?:[是否素件点务害塞职领]|[一二三四五六七八九十])/;

function readMarks(paragraph: Paragraph, source: string): Mark[] {
	const { logical, ordinal } = paragraph;
	const from = ordinal?.length ?? 0;
	const text = from === 0 ? logical.text : logical.text.slice(from);
	if (!/[一二三四五六七八九十][是要]/.test(text)) return [];
	const quotations = quotedSpans(text);
	const marks: Mark[] = [];
	let passed = new Set<number>();
	for (const match of text.matchAll(MARKS)) {
		const [label, printed = '', word] = match;
		const value = readNumeral(printed);
		if (value === null) continue;
		const atHead = match.index === 0;
		const opensClause =
			atHead || BEFORE.test(text[match.index - 1] as string) || opensLine(paragraph, source, from + match.index);
		const end = match.index + label.length;
		if (isQuoted({ start: match.index, end }, quotations)) continue;
		if (word === undefined || !opensClause || NO_MARK.test(text.slice(end, end + 1))) {
			if (word !== undefined || opensClause) passed.add(value);
			continue;
		}
		const numeral = logical.sourceSpan(from + match.index, from + match.index + printed.length);
		marks.push({
			value,
			label,
			word,
			paragraph,
			atHead,
			passed,
			numeral: numeral.end - numeral.start === printed.length ? numeral : null,
			...logical.sourceSpan(from + match.index, from + end),
		});
		passed = new Set();
	}
	return marks;
}

/** Whether a line break stands before a place in a paragraph: below a line without a stop an action begins all the same. */
function opensLine({ logical }: Paragraph, source: string, at: number): boolean {
	const { start, end } = logical.sourceSpan(at - 1, at + 1);
	return end - start > 2 && /[\r\n]/.test(source.slice(start, end));
}

/** Numbers the rest of the series anew. */
function renumberFix(series: Series, from: number): readonly ReportedFix[] {
	const edits: TextEdit[] = [];
	let value = (series[from - 1] as Mark).value;
	for (const mark of series.slice(from)) {
		value++;
		if (mark.value === value) continue;
		if (mark.numeral === null) return [];
		edits.push({ start: mark.numeral.start, end: mark.numeral.end, newText: chineseNumeral(value) });
	}
	return [{ title: { 'zh-cn': '从这里起重新编号', en: 'Renumber from here' }, edits, safe: false }];
}
