import type { Range } from '../../model/clauses';
import type { Assignment, PolicyDocument } from '../../model/types';
import { isTable, type Paragraph } from '../../syntax/tree';
import type { Report, Rule, TextEdit } from '../rule';
import { ofPunctuation } from '../shared/standards';

/** 。 inside or behind the closing bracket of an assignment. */
export const stop: Rule = {
	meta: {
		id: 'responsibility/stop',
		severity: 'warning',
		summary: {
			'zh-cn': '责任条款的句号写在括号里面或者括号后面',
			en: 'The stop stands inside or behind the bracket of an assignment',
		},
		source: ofPunctuation('B.2.2', 'read'),
		fixable: 'choice',
		options: {},
		messages: {
			inside: {
				'zh-cn': '责任条款只列单位和时限，括号里末尾不用句号。句号用在正文末尾、括号之前。',
				en: 'An assignment lists units and deadlines; no stop closes it inside the bracket. The stop belongs behind the text, before the bracket.',
			},
			behind: {
				'zh-cn': '责任条款是对整段的说明，括号后面不用句号。句号用在正文末尾、括号之前。',
				en: 'An assignment is a note on the whole measure; no stop follows its bracket. The stop belongs behind the text, before the bracket.',
			},
		},
	},
	check({ document, report }) {
		const placed = placedAssignments(document);
		const own = placed.filter(({ isOwnParagraph }) => isOwnParagraph);
		// In a paragraph of its own, a note may close with a stop if it is long; a document that always does so is left alone.
		const alwaysInside = own.length >= HABIT && own.every((one) => stopInside(one) !== null);
		for (const one of placed) {
			const inside = stopInside(one);
			if (inside !== null && isPlain(one) && !(one.isOwnParagraph && alwaysInside))
				report(faultAt(one, 'inside', inside));
			const behind = stopBehind(one);
			if (behind !== null) report(faultAt(one, 'behind', behind));
		}
	},
};

/** As many assignments as show a habit. */
const HABIT = 3;
/** Notes in an assignment that make sentences of it. */
const NOTE = /[。！？]|下同|以下|为牵头|说明|注：/;
/** Another assignment in the same sentence: each belongs to a part of it, and the stop to the whole. */
const EARLIER_ASSIGNMENT =
	/[（([［][^（）()[\]［］。]{0,200}(?:负责|牵头|配合|参与|落实|单位|部门)[^（）()[\]［］。]{0,200}[）)\]］]/;

/** An assignment in brackets, in the logical text of its paragraph. */
interface Placed {
	readonly paragraph: Paragraph;
	/** Where it begins and ends there, brackets included. */
	readonly start: number;
	readonly end: number;
	readonly isOwnParagraph: boolean;
	/** Where the assignment before it in the paragraph ends; -1 where there is none. */
	readonly previousEnd: number;
}

/** The assignments whose bracket is closed. Linear in the document. */
function placedAssignments({ measures, tree }: PolicyDocument): Placed[] {
	const assignments = measures
		.flatMap((measure) => measure.assignments)
		.filter(({ bracket }) => bracket !== null && bracket.close !== null)
		.sort((a, b) => a.start - b.start);
	const placed: Placed[] = [];
	let next = 0;
	for (const block of tree.blocks) {
		while (next < assignments.length && (assignments[next] as Assignment).start < block.start) next++;
		if (isTable(block)) continue;
		let previousEnd = -1;
		for (; (assignments[next]?.start ?? Number.POSITIVE_INFINITY) < block.end; next++) {
			const { bracket } = assignments[next] as Assignment;
			if (!bracket) continue;
			const { start, end } = bracket.logical;
			const isOwnParagraph = start === 0 && /^[。\s]*$/.test(block.logical.text.slice(end));
			placed.push({ paragraph: block, start, end, isOwnParagraph, previousEnd });
			previousEnd = end;
		}
	}
	return placed;
}

/** The stops that close the content; null where there are none. */
function stopInside({ paragraph, end }: Placed): Range | null {
	const { text } = paragraph.logical;
	let last = end - 2;
	while (text[last] === ' ') last--;
	let first = last + 1;
	while (text[first - 1] === '。') first--;
	return first <= last ? { start: first, end: last + 1 } : null;
}

function stopBehind({ paragraph, start, end }: Placed): Range | null {
	const { text } = paragraph.logical;
	const behind = text[end] === ' ' ? end + 1 : end;
	if (text[behind] !== '。') return null;
	let last = behind;
	while (text[last] === '。') last++;
	const sentence = text.slice(text.lastIndexOf('。', start) + 1, start);
	return EARLIER_ASSIGNMENT.test(sentence) ? null : { start: behind, end: last };
}

/** Whether the content is a list, and not one or more sentences, which may close with a stop. */
function isPlain({ paragraph, start, end }: Placed): boolean {
	const content = paragraph.logical.text.slice(start + 1, end - 1).trimEnd();
	return !NOTE.test(content.slice(0, -1));
}

/** The stop goes; in front of the bracket it is put where nothing closes the sentence there. */
function faultAt({ paragraph, start, previousEnd }: Placed, message: 'inside' | 'behind', stops: Range): Report {
	const { logical } = paragraph;
	const span = logical.sourceSpan(stops.start, stops.end);
	const edits: TextEdit[] = [{ ...span, newText: '' }];
	let last = start - 1;
	while (logical.text[last] === ' ') last--;
	const isOpen = last >= 0 && last + 1 !== previousEnd && !/[。！？；：，、!?;:,]/.test(logical.text[last] as string);
	if (isOpen) {
		const { end } = logical.sourceSpan(last, last + 1);
		edits.unshift({ start: end, end, newText: '。' });
	}
	const title = isOpen
		? { 'zh-cn': '把句号移到括号之前', en: 'Move the stop in front of the bracket' }
		: { 'zh-cn': '删去这个句号', en: 'Remove this stop' };
	return { ...span, message, fixes: () => [{ title, edits, safe: false }] };
}
