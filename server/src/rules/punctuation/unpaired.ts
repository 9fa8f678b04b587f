import { parse } from '../../syntax/parse';
import type { Bracket, Paragraph, SyntaxProblem, SyntaxTree } from '../../syntax/tree';
import { isTable } from '../../syntax/tree';
import type { ReportedFix, Rule } from '../rule';

/** Unpaired or crossed brackets, quotation marks, book-title marks. */
export const unpaired: Rule = {
	meta: {
		id: 'punctuation/unpaired',
		severity: 'error',
		summary: {
			'zh-cn': '括号、引号、书名号不成对或者交叉',
			en: 'Brackets, quotation marks or book-title marks are unpaired or crossed',
		},
		source: {
			'zh-cn': 'GB/T 15834-2011《标点符号用法》4.9.3.6（条号见于目录，条文据转引，未核对原文）',
			en: 'GB/T 15834-2011, 4.9.3.6 (number from its table of contents, wording from secondary copies, not verified)',
		},
		fixable: 'choice',
		options: {},
		messages: {
			unclosed: {
				'zh-cn': '“{mark}”没有配对的“{pair}”，读者看不出到哪里为止。请补上，或者删去多余的“{mark}”。',
				en: 'This {mark} has no {pair}, so a reader cannot see where it ends. Add it, or remove the {mark} that is too many.',
			},
			unopened: {
				'zh-cn': '“{mark}”前面没有配对的“{pair}”。请补上，或者删去多余的“{mark}”。',
				en: 'This {mark} has no {pair} before it. Add it, or remove the {mark} that is too many.',
			},
			comment: {
				'zh-cn': '注释以“<!--”开头，却没有以“-->”结束。请补上“-->”。',
				en: 'This comment begins with <!-- and does not end. Add -->.',
			},
		},
	},
	check({ document: { text, tree }, report }) {
		if (tree.problems.length === 0) return;
		const byOpen = bracketsByOpen(tree);
		const faults: FaultCounts = new Map();
		const continued = continuedQuotations(tree);
		for (const problem of tree.problems) {
			const { start, end, kind, mark } = problem;
			if (kind === 'unclosed-comment') {
				report({ start, end, message: 'comment' });
				continue;
			}
			if (standsAlone(text, problem) || (kind === 'unclosed' && continued.has(start))) continue;
			report({
				start,
				end,
				message: kind,
				data: { mark, pair: PAIR.get(mark) ?? '' },
				fixes: () => [
					...insertion(text, problem, byOpen.get(start), faults),
					{
						title: { 'zh-cn': `删去“${mark}”`, en: `Remove ${mark}` },
						edits: [{ start, end, newText: '' }],
						safe: false,
					},
				],
			});
		}
	},
};

const MARKS = '（）()《》〈〉〔〕【】[]［］“”‘’「」『』';

/** Each mark's counterpart. */
const PAIR = new Map([...MARKS].map((mark, at) => [mark, MARKS[at ^ 1] as string]));

/** The mark behind the number of an enumeration in a running sentence: 1）…；2）… . */
const ENUMERATION = /(?:(?<![\dA-Za-z.．])(?:\d{1,2}|[A-Za-z])|[一二三四五六七八九十]|[①-⑳]) ?$/;
/** An interval of numbers, whose brackets need not be of one kind: (0,1]. */
const INTERVAL = /[[(（]\s*-?[\d.]+%?\s*[,，]\s*[-+]?(?:[\d.]+%?|∞)\s*[\])）]/g;
/** Wider than an interval. */
const WINDOW = 24;

/** Whether the mark is meant to stand alone: an ordinal's, an apostrophe, inches, an interval's. */
function standsAlone(text: string, { start, kind, mark }: SyntaxProblem): boolean {
	const before = text.slice(Math.max(0, start - 6), start);
	if (mark === '’') return /[A-Za-z0-9]$/.test(before);
	if (mark === '”') return kind === 'unopened' && /\d$/.test(before);
	if (!'()（）[]'.includes(mark)) return false;
	if (kind === 'unopened' && ENUMERATION.test(before)) return true;
	const from = Math.max(0, start - WINDOW);
	for (const { index, 0: interval } of text.slice(from, start + WINDOW).matchAll(INTERVAL)) {
		if (from + index <= start && start < from + index + interval.length) return true;
	}
	return false;
}

/**
 * Where the paragraphs begin that open a quotation which goes on in the next one: each begins with the mark again, and
 * only the last one closes it.
 */
function continuedQuotations({ text, blocks }: SyntaxTree): Set<number> {
	const found = new Set<number>();
	blocks.forEach((block, at) => {
		const next = blocks[at + 1];
		if (next !== undefined && '“‘「『'.includes(text[block.start] as string) && text[next.start] === text[block.start])
			found.add(block.start);
	});
	return found;
}

/** A bracket as one of those of its paragraph. */
interface Opened {
	readonly paragraph: Paragraph;
	readonly at: number;
}

function bracketsByOpen(tree: SyntaxTree): Map<number, Opened> {
	const unclosed = new Set(tree.problems.filter(({ kind }) => kind === 'unclosed').map(({ start }) => start));
	const found = new Map<number, Opened>();
	for (const block of tree.blocks) {
		if (isTable(block)) continue;
		block.brackets.forEach((bracket, at) => {
			if (unclosed.has(bracket.open)) found.set(bracket.open, { paragraph: block, at });
		});
	}
	return found;
}

/** Writes the missing closing mark in front of the first mark that ends what the opening one can hold. */
function insertion(
	text: string,
	{ mark }: SyntaxProblem,
	opened: Opened | undefined,
	faults: FaultCounts,
): readonly ReportedFix[] {
	const pair = PAIR.get(mark);
	if (opened === undefined || pair === undefined) return [];
	const at = placeFor(text, opened);
	if (!mends(text, opened.paragraph, at, pair, faults)) return [];
	return [
		{
			title: { 'zh-cn': `补上“${pair}”`, en: `Add ${pair}` },
			edits: [{ start: at, end: at, newText: pair }],
			safe: false,
		},
	];
}

function placeFor(text: string, { paragraph: { brackets }, at: own }: Opened): number {
	const bracket = brackets[own] as Bracket;
	const stops = '《〈〔'.includes(bracket.mark) ? /[，。；、：！？,;]/ : /[。；！？]/;
	let at = bracket.open + 1;
	// What stands inside a further pair is passed over: a mark in there would cross it.
	for (let next = own + 1; ; next++) {
		const inner = brackets[next];
		const limit = Math.min(inner?.start ?? bracket.end, bracket.end);
		const stop = at < limit ? text.slice(at, limit).search(stops) : -1;
		if (stop >= 0) return at + stop;
		if (inner === undefined || inner.start >= bracket.end) return bracket.end;
		if (inner.close === null) return inner.start;
		at = Math.max(at, inner.end);
	}
}

/** A paragraph longer than this, or with more faults, is not worth reading again for each of them. */
const LONGEST = 4000;
const MOST_PROBLEMS = 8;

/** How many faults each paragraph has: counted once, however many they are. */
type FaultCounts = Map<Paragraph, number>;

/** Whether the paragraph has fewer faults with the mark: in one that has several, it may cross another pair. */
function mends(text: string, paragraph: Paragraph, at: number, pair: string, faults: FaultCounts): boolean {
	const { start, end } = paragraph;
	if (end - start > LONGEST) return false;
	const before = faults.get(paragraph) ?? problemsIn(text.slice(start, end));
	faults.set(paragraph, before);
	return before <= MOST_PROBLEMS && problemsIn(text.slice(start, at) + pair + text.slice(at, end)) < before;
}

/** The faults of a paragraph, read as one line, so that it stays one paragraph. */
function problemsIn(paragraph: string): number {
	return parse(paragraph.replace(/[\r\n]/g, '')).problems.length;
}
