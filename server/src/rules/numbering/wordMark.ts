import { isQuoted, quotedSpans } from '../../model/quotations';
import { isTable, type Paragraph } from '../../syntax/tree';
import { readNumeral } from '../../text/numerals';
import type { Rule } from '../rule';
import { ofPunctuation } from '../shared/standards';

/** The mark behind ordinals in words: 第一、 and 一是，. */
export const wordMark: Rule = {
	meta: {
		id: 'numbering/word-mark',
		severity: 'hint',
		summary: {
			'zh-cn': '“第一”“首先”后面用了顿号，或者“一是”后面用了标点',
			en: 'A 、 behind 第一 or 首先, or a mark behind 一是',
		},
		source: ofPunctuation('B.3.1/B.3.7', 'read'),
		fixable: 'choice',
		options: {},
		messages: {
			comma: {
				'zh-cn': '“{label}”做序号，后面用逗号，不用顿号。',
				en: '"{label}" as an ordinal is followed by ， and not by 、.',
			},
			none: {
				'zh-cn': '“{label}”做序号，后面不用标点，直接写内容。',
				en: '"{label}" as an ordinal has no mark behind it.',
			},
		},
	},
	check({ document, report }) {
		const paragraphs = document.tree.blocks.filter((block): block is Paragraph => !isTable(block));
		if (!paragraphs.some(({ logical }) => SUSPECT.test(logical.text))) return;
		const series = new Series();
		const found: FoundMark[] = [];
		for (const paragraph of paragraphs) readMarks(paragraph, series, found);
		for (const { label, head, value, start, end } of found) {
			if (!series.hasNeighbour(head, value)) continue;
			const isBare = head === '是';
			report({
				start,
				end,
				message: isBare ? 'none' : 'comma',
				data: { label },
				fixes: () => [
					{
						title: isBare
							? { 'zh-cn': `删去“${label}”后面的标点`, en: `Remove the mark behind ${label}` }
							: { 'zh-cn': '改用逗号', en: 'Use ，' },
						edits: [{ start, end, newText: isBare ? '' : '，' }],
						safe: false,
					},
				],
			});
		}
	},
};

/** A mark that should not be there. Its span is that of the mark. */
interface FoundMark {
	readonly label: string;
	readonly head: string;
	readonly value: number;
	readonly start: number;
	readonly end: number;
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** What every mark at fault looks like; most documents have nothing like it. */
const SUSPECT = new RegExp(`${NUMERAL}是[、，,：:]|(?:[第其]${NUMERAL}|首先|其次|再次|最后)、`);
/** What opens a clause: the head of the paragraph, or a mark that ends one. */
const MARKS = new RegExp(
	`(?<=^|[。；;：:！!？?，,])(?:([第其])(${NUMERAL})|(${NUMERAL})是|(首先|其次|再次|最后))([、，,：:]?)`,
	'g',
);
/** 第一、二产业, 第一、第二季度, 一是，是…: what follows shows that the mark parts something else. */
const GOES_ON = /^[一二三四五六七八九十第其是否]/;
/** The values that the words for the first, the next and the last have in their own series. */
const WORDS = ['首先', '其次', '再次', '最后'];

/** Which ordinals in words the document has, whatever the mark behind them: a lone one is no ordinal for sure. */
class Series {
	private readonly values = new Map<string, Set<number>>();

	add(head: string, value: number): void {
		const known = this.values.get(head);
		if (known) known.add(value);
		else this.values.set(head, new Set([value]));
	}

	hasNeighbour(head: string, value: number): boolean {
		const values = this.values.get(head);
		if (values === undefined) return false;
		return head === 'word' ? values.size > 1 : values.has(value - 1) || values.has(value + 1);
	}
}

function readMarks({ logical, ordinal }: Paragraph, series: Series, found: FoundMark[]): void {
	const from = ordinal?.length ?? 0;
	const text = from === 0 ? logical.text : logical.text.slice(from);
	let quotations: ReturnType<typeof quotedSpans> | null = null;
	for (const match of text.matchAll(MARKS)) {
		const [all, prefix, prefixed, bare, word, mark] = match;
		const head = prefix ?? (bare === undefined ? 'word' : '是');
		const numeral = prefixed ?? bare;
		const value = numeral === undefined ? WORDS.indexOf(word as string) : readNumeral(numeral);
		const at = match.index + all.length;
		if (value === null || (mark === '' && head !== '是')) continue;
		if (GOES_ON.test(text.slice(at, at + 1))) continue;
		quotations ??= quotedSpans(text);
		if (isQuoted({ start: match.index, end: at }, quotations)) continue;
		series.add(head, value);
		if (mark === '' || at === text.length || (head !== '是' && mark !== '、')) continue;
		const label = all.slice(0, -1);
		found.push({ label, head, value, ...logical.sourceSpan(from + at - 1, from + at) });
	}
}
