import type { TextEdit as LspTextEdit, Position } from 'vscode-languageserver';
import { verbatimPlaces } from '../format/markdown';
import type { PolicyDocument } from '../model/types';
import { chineseNumeral, renumberEdit } from '../rules/shared/ordinals';
import { pairBrackets } from '../syntax/brackets';
import { readFieldLabel } from '../syntax/labels';
import { readOrdinal } from '../syntax/ordinal';
import { isTable, type Paragraph } from '../syntax/tree';
import type { TextEdit } from '../text/editedText';
import { LogicalText } from '../text/logicalText';
import { readNumeral } from '../text/numerals';
import type { Span } from '../text/span';
import { isMarkdown } from './formatting';
import { asLspEdits } from './ranges';

/** The characters behind which something is written for the drafter. */
export const typedCharacters: readonly [string, ...string[]] = ['\n', '；'];

/**
 * What a word processor would write behind a typed character: after Enter the closing bracket of an assignment and the
 * next ordinal, or 二是 after 一是; Enter on an ordinal that has nothing behind it takes that away. After ； within an
 * enumeration by 一是 the next of them. Nothing inside a sentence, a table, a comment or code.
 *
 * @param position of the cursor behind the character
 */
export function onTypeFormatting(
	document: PolicyDocument,
	uri: string,
	position: Position,
	character: string,
): LspTextEdit[] {
	const { text, tree } = document;
	const at = tree.lines.offsetAt(position);
	if (tree.comments.some(({ start, end }) => start < at && at < end)) return [];
	const edits = character === '\n' ? lineBroken(document, at) : character === '；' ? actionGoesOn(document, at) : [];
	// Asked last, as it goes through the whole text.
	if (edits.length === 0 || verbatimPlaces(text, isMarkdown(uri, document))(at)) return [];
	return asLspEdits(document, edits);
}

/** The marks behind which a line is not finished. */
const PAUSE = /[，、,：:（(《“]$/;
const CLOSER = /^[）)】\]］]$/;
const ACTION = /(?:^|[。；;：:，,\s])([一二三四五六七八九十]{1,3})是(?!否)/g;
const ACTION_AT_HEAD = /^([一二三四五六七八九十]{1,3})是(?!否)/;

function lineBroken(document: PolicyDocument, at: number): TextEdit[] {
	const { text, tree } = document;
	const line = tree.lines.lineAt(at);
	if (line === 0) return [];
	const current = tree.lines.spanOf(line);
	const before = contentOf(text, tree.lines.spanOf(line - 1));
	const rest = text.slice(at, current.end).trim();
	if (before.end === before.start || text.slice(current.start, at).trim() !== '') return [];
	const printed = text.slice(before.start, before.end);
	if (rest === '' && isBareOrdinal(printed)) {
		return [{ start: tree.lines.spanOf(line - 1).start, end: at, newText: '' }];
	}
	const closing = closingMark(printed);
	if (rest !== '' && !(closing === rest && CLOSER.test(rest))) return [];
	const edits: TextEdit[] = closing === null ? [] : [{ start: before.end, end: before.end, newText: closing }];
	if (rest !== '') {
		// The bracket that the editor has closed goes up to the line that it closes. Nothing takes its place: editors make
		// one edit of the two, and where the cursor is behind that is anyone's guess.
		const moved = text.indexOf(rest, at);
		return [...edits, { start: moved, end: moved + rest.length, newText: '' }];
	}
	if (PAUSE.test(printed) || (closing === null && hasOpenBracket(printed))) return [];
	const next = nextHead(document, before, at);
	if (next !== null) edits.push({ start: at, end: at, newText: missingIndent(document, line, at) + next });
	return edits;
}

function contentOf(text: string, { start, end }: Span): Span {
	const line = text.slice(start, end);
	return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
}

/** Whether a line is an ordinal, or 二是, and no more. 第一章 may stand alone: its title is on the next line. */
function isBareOrdinal(printed: string): boolean {
	const ordinal = readOrdinal(printed);
	if (!ordinal) return ACTION_AT_HEAD.exec(printed)?.[0].length === printed.length;
	const standsAlone = ordinal.form.startsWith('第') && (ordinal.form !== '第一条' || ordinal.value === 1);
	return ordinal.label.length === printed.length && !standsAlone;
}

/** What the line behind a finished one begins with; null for nothing. In the midst of a paragraph there is no next item. */
function nextHead(document: PolicyDocument, before: Span, at: number): string | null {
	const { text } = document;
	const printed = text.slice(before.start, before.end);
	const action = nextAction(printed);
	if (action !== null && (ACTION_AT_HEAD.test(printed) || /[；;]$/.test(printed))) return action;
	const paragraph = paragraphAt(document, before.start);
	if (paragraph?.start !== before.start || paragraph.end > at) return null;
	return nextOrdinal(text, paragraph);
}

function paragraphAt({ tree }: PolicyDocument, offset: number): Paragraph | null {
	const block = tree.blocks.find((candidate) => candidate.end > offset);
	return block && !isTable(block) && block.start <= offset ? block : null;
}

/** 二、 behind 一、, in the same marks and with the same blank behind it. Headings have their text below them, not the next heading. */
function nextOrdinal(text: string, { ordinal, logical, headingDepth }: Paragraph): string | null {
	if (!ordinal || headingDepth > 0 || /^第一[编章节]/.test(ordinal.form)) return null;
	const { form, value, label } = ordinal;
	const span = logical.sourceSpan(0, label.length);
	const edit = renumberEdit(text, { form, value, label, ...span }, value + 1);
	if (!edit) return null;
	const blank = /^[ \t\u3000]*/.exec(text.slice(span.end, span.end + 4))?.[0] ?? '';
	return text.slice(span.start, edit.start) + edit.newText + text.slice(edit.end, span.end) + blank;
}

/** 二是 behind 一是…; null where a text has no enumeration that goes on. */
function nextAction(printed: string): string | null {
	const found = [...printed.matchAll(ACTION)];
	const last = found.at(-1);
	const value = readNumeral(last?.[1] ?? '');
	if (!last || value === null) return null;
	const said = printed.slice(last.index + last[0].length).replace(/[；;。]$/, '');
	// What begins in the middle was begun on the line above.
	const isSound =
		found.length > 1 ? readNumeral(found[0]?.[1] ?? '') === 1 : value === 1 || ACTION_AT_HEAD.test(printed);
	return isSound && said.trim() !== '' && !said.includes('。') ? `${chineseNumeral(value + 1)}是` : null;
}

function actionGoesOn(document: PolicyDocument, at: number): TextEdit[] {
	const paragraph = paragraphAt(document, at - 1);
	if (!paragraph || paragraph.end !== at) return [];
	const { logical } = paragraph;
	const next = hasOpenBracket(logical.text) ? null : nextAction(logical.text);
	return next === null ? [] : [{ start: at, end: at, newText: next }];
}

/** The mark that closes an assignment at the end of a line; null where there is none that is open and says something. */
function closingMark(printed: string): string | null {
	const open = openBrackets(printed);
	const [bracket] = open;
	if (!bracket || open.length > 1 || PAUSE.test(printed) || /[；;]$/.test(printed)) return null;
	const inside = printed.slice(bracket.start + 1);
	return readFieldLabel(inside) === null ? null : (CLOSING.get(bracket.mark) ?? null);
}

const CLOSING: ReadonlyMap<string, string> = new Map([
	['（', '）'],
	['(', ')'],
	['【', '】'],
	['[', ']'],
	['［', '］'],
]);

function hasOpenBracket(printed: string): boolean {
	return openBrackets(printed).length > 0;
}

function openBrackets(printed: string) {
	const logical = new LogicalText(printed, [{ start: 0, end: printed.length }]);
	return pairBrackets(logical, readOrdinal(printed)?.length ?? 0).brackets.filter(({ close }) => close === null);
}

/** The indent of the line above, as far as the editor has not written it. */
function missingIndent({ text, tree }: PolicyDocument, line: number, at: number): string {
	const { start, end } = tree.lines.spanOf(line - 1);
	const indent = /^[ \t\u3000]*/.exec(text.slice(start, end))?.[0] ?? '';
	return at === tree.lines.spanOf(line).start ? indent : '';
}
