import { isBlank, isChinesePunctuation, isHan } from '../../text/characters';
import type { Report, Rule, TextEdit, Wording } from '../rule';
import { type Prose, proseOf } from '../shared/prose';
import { ofPunctuation } from '../shared/standards';

/** Half-width marks between Chinese characters. */
export const halfWidth: Rule = {
	meta: {
		id: 'punctuation/half-width',
		severity: 'warning',
		summary: {
			'zh-cn': '汉字之间用了半角的标点',
			en: 'A half-width mark stands between Chinese characters',
		},
		source: ofPunctuation('5', 'secondary'),
		fixable: 'safe',
		options: {},
		messages: {
			halfWidth: {
				'zh-cn': '“{mark}”是半角标点，汉字之间应当用全角的“{full}”。请改为全角。',
				en: '{mark} is a half-width mark; between Chinese characters it is the full-width {full}. Write that.',
			},
			brackets: {
				'zh-cn': '这里的括号是半角的，括住汉字应当用全角的“（）”。请改为全角。',
				en: 'These brackets are half-width; around Chinese text they are the full-width （）. Write those.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		const lastAddressee = document.metadata.addressees.at(-1)?.end ?? -1;
		const opened: number[] = [];
		const { text } = prose;
		MARKS.lastIndex = 0;
		while (MARKS.test(text)) {
			const at = MARKS.lastIndex - 1;
			const mark = text[at] as string;
			if (mark === '\n') opened.length = 0;
			else if (mark === '(' || mark === '（') opened.push(at);
			else if (mark === ')' || mark === '）') {
				const open = opened.pop();
				if (open !== undefined && (mark === ')' || text[open] === '(')) checkPair(prose, open, at, report);
			} else checkMark(prose, at, mark, lastAddressee, report);
		}
	},
};

const MARKS = /[,:;?!()（）\n]/g;
const FULL = new Map([
	[',', '，'],
	[':', '：'],
	[';', '；'],
	['?', '？'],
	['!', '！'],
	['(', '（'],
	[')', '）'],
]);
/** The titles of fixes, put together once: a garbled text has a mark in every line. */
const TITLES = new Map(
	[...FULL].map(([mark, full]): [string, Wording] => [mark, { 'zh-cn': `改为“${full}”`, en: `Write ${full}` }]),
);
const HAN = /[\u3400-\u9fff]/;
const NUMERAL = /^ ?[〇零一二三四五六七八九十百]{1,6} ?$/;
/** Brackets that hold more than this hold no remark. It also bounds what is read again where they nest. */
const LONGEST_REMARK = 1000;

function checkMark(
	prose: Prose,
	at: number,
	mark: string,
	lastAddressee: number,
	report: (report: Report) => void,
): void {
	if (!isChinese(prose.text, before(prose.text, at), ')') || !isChinese(prose.text, behind(prose.text, at), '(\n'))
		return;
	if (prose.isReserved(at, at + 1)) return;
	const span = prose.sourceSpan(at, at + 1);
	// The colon behind the addressees has a rule of its own.
	if (mark === ':' && span.start === lastAddressee) return;
	const full = FULL.get(mark) as string;
	report({
		start: span.start,
		end: span.end,
		message: 'halfWidth',
		data: { mark, full },
		fixes: () => [{ title: TITLES.get(mark) as Wording, edits: [widening(prose, at, full)], safe: true }],
	});
}

/** Brackets around Chinese text that stand in Chinese text: one finding a pair, as one half mended is no better. */
function checkPair(prose: Prose, open: number, close: number, report: (report: Report) => void): void {
	const { text } = prose;
	const halves = [open, close].filter((at) => FULL.has(text[at] as string));
	const first = halves[0];
	if (first === undefined || prose.isInOrdinal(open) || close - open > LONGEST_REMARK) return;
	// 第(二)项 is written as the ordinal that it names: whether that is in one form is for the rules on numbering.
	const content = text.slice(open + 1, close);
	if (!HAN.test(content) || NUMERAL.test(content)) return;
	if (!isChinese(text, before(text, open), '),;:.\n') || !isChinese(text, behind(text, close), '([,;:.?!)\n')) return;
	if (halves.some((at) => prose.isReserved(at, at + 1))) return;
	report({
		...prose.sourceSpan(first, first + 1),
		message: 'brackets',
		fixes: () => [
			{
				title: { 'zh-cn': '改为全角括号', en: 'Write full-width brackets' },
				edits: halves.map((at) => widening(prose, at, FULL.get(text[at] as string) as string)),
				safe: true,
			},
		],
	});
}

/** Whether a Chinese character or mark stands at an offset, one of some others, or where those hold a line break no text. */
function isChinese(text: string, at: number, others: string): boolean {
	const code = text.charCodeAt(at);
	if (Number.isNaN(code)) return others.includes('\n');
	return isHan(code) || isChinesePunctuation(code) || others.includes(text[at] as string);
}

/** The character before an offset, or before the blank that stands there. */
function before(text: string, at: number): number {
	return isBlank(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
}

/** The character behind that at an offset, or behind the blank that stands there. */
function behind(text: string, at: number): number {
	return isBlank(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
}

/** The full-width mark, which has its blank in itself: those beside the half-width one go, line breaks do not. */
function widening(prose: Prose, at: number, full: string): TextEdit {
	const { start, end } = prose.sourceSpan(at, at + 1);
	const blankBefore = { start: prose.gapBefore(before(prose.text, at) + 1).start, end: start };
	const blankBehind = { start: end, end: prose.gapBefore(behind(prose.text, at)).end };
	return {
		start: prose.isBlankOnly(blankBefore) ? blankBefore.start : start,
		end: prose.isBlankOnly(blankBehind) ? blankBehind.end : end,
		newText: full,
	};
}
