import type { PolicyDocument } from '../../model/types';
import { chineseNumeral } from '../../rules/shared/ordinals';
import type { Span } from '../../text/span';
import { type TypedLine, typedSpan } from './line';

/** The beginning of an action, behind a mark or at the head of a line: nothing yet, 二, 二是, or 第, 第二. */
const begun = /(^|[。；;：:])[\s\u3000]{0,4}((?:第?[一二三四五六七八九十]{0,3}|[一二三四五六七八九十]{1,3}是))$/;

/**
 * The next action of the measure that is being written: 二是 behind 一是…；. The first one only right behind the title or a
 * colon, and only where its 一 is typed, as a sentence can begin with anything. Null where no action belongs. Linear in the measures.
 */
export function nextAction(
	document: PolicyDocument,
	line: TypedLine,
): { readonly span: Span; readonly text: string } | null {
	const match = begun.exec(line.before);
	if (!match || !/^\s*$|^[（(【[\]】)）]/.test(line.behind)) return null;
	const typed = match[2] as string;
	const offset = line.start + line.before.length;
	const from = offset - typed.length;
	const measure = document.measures.findLast(({ start }) => start < offset);
	const end = Math.max(measure?.end ?? 0, measure?.bodyEnd ?? 0);
	if (!measure || from <= measure.title.end || offset > end) return null;
	if (measure.assignments.some((assignment) => assignment.start < offset)) return null;
	const before = measure.actions.filter(({ start }) => start < from);
	const last = before.at(-1);
	// What is typed of the action itself may have been read as one already.
	if (measure.actions.some(({ start }) => start > offset)) return null;
	const isFirst = !last && (/[：:]/.test(match[1] as string) || isBlank(document.text.slice(measure.title.end, from)));
	if (!last && !isFirst) return null;
	const text = last ? follower(last.label, last.value + 1) : '一是';
	const needsBeginning = !last || !/[；;]/.test(match[1] as string);
	if ((needsBeginning && typed === '') || !text.startsWith(typed) || text === typed) return null;
	return { span: typedSpan(line, from), text };
}

/** Whether nothing stands between a title and the cursor but the stop that closes it. */
function isBlank(text: string): boolean {
	return /^[\s。]*$/.test(text);
}

/** 一是 → 二是; 第一 → 第二，. */
function follower(label: string, value: number): string {
	const numeral = chineseNumeral(value);
	return label.startsWith('第') ? `第${numeral}，` : `${numeral}是`;
}
