import type { LogicalText } from '../text/logicalText';
import type { Bracket, SyntaxProblem } from './tree';

/** The opening marks and the kind of pair that they open; half- and full-width forms of a mark are one kind. */
const OPENING = new Map(
	[...'（(《〈〔【[［“‘「『'].map((mark, i) => [mark.charCodeAt(0), [0, 0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9][i] as number]),
);
const CLOSING = new Map(
	[...'）)》〉〕】]］”’」』'].map((mark, i) => [mark.charCodeAt(0), [0, 0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9][i] as number]),
);
const KINDS = 10;
const MARK = /[（(《〈〔【[［“‘「『）)》〉〕】\]］”’」』]/g;

interface Opened {
	readonly at: number;
	readonly kind: number;
	readonly depth: number;
	/** Its place in the list of brackets, which are listed in the order of their opening. */
	readonly slot: number;
}

/**
 * Pairs the brackets of a paragraph. One that is not closed governs the rest of the paragraph; a closing mark that
 * passes over others that are still open leaves those unclosed. Linear: every mark is pushed and popped once.
 *
 * @param from where to begin: the marks of an ordinal such as 1） pair with nothing
 */
export function pairBrackets(logical: LogicalText, from: number): { brackets: Bracket[]; problems: SyntaxProblem[] } {
	const { text } = logical;
	const slots: (Bracket | null)[] = [];
	const problems: SyntaxProblem[] = [];
	const stack: Opened[] = [];
	const openOfKind = new Array<number>(KINDS).fill(0);
	const settle = (opened: Opened, close: number | null) => {
		const end = close === null ? text.length : close + 1;
		const span = logical.sourceSpan(opened.at, end);
		slots[opened.slot] = {
			start: span.start,
			end: span.end,
			mark: text[opened.at] as string,
			open: span.start,
			close: close === null ? null : span.end - 1,
			logical: { start: opened.at, end },
			depth: opened.depth,
		};
		if (close === null)
			problems.push({
				kind: 'unclosed',
				mark: text[opened.at] as string,
				...logical.sourceSpan(opened.at, opened.at + 1),
			});
	};
	MARK.lastIndex = from;
	while (MARK.test(text)) {
		const i = MARK.lastIndex - 1;
		const code = text.charCodeAt(i);
		const opens = OPENING.get(code);
		if (opens !== undefined) {
			stack.push({ at: i, kind: opens, depth: stack.length, slot: slots.length });
			slots.push(null);
			openOfKind[opens] = (openOfKind[opens] as number) + 1;
			continue;
		}
		const closes = CLOSING.get(code) as number;
		if ((openOfKind[closes] as number) === 0) {
			problems.push({ kind: 'unopened', mark: text[i] as string, ...logical.sourceSpan(i, i + 1) });
			continue;
		}
		for (;;) {
			const top = stack.pop() as Opened;
			openOfKind[top.kind] = (openOfKind[top.kind] as number) - 1;
			settle(top, top.kind === closes ? i : null);
			if (top.kind === closes) break;
		}
	}
	for (const opened of stack) settle(opened, null);
	return { brackets: slots as Bracket[], problems };
}
