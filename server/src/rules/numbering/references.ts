import { isQuoted, quotedSpans } from '../../model/quotations';
import type { PolicyDocument } from '../../model/types';
import type { OrdinalForm } from '../../syntax/ordinal';
import { isTable, type Paragraph } from '../../syntax/tree';
import { readNumeral } from '../../text/numerals';
import type { Span } from '../../text/span';
import type { TextEdit } from '../rule';
import type { Run } from '../shared/numbering';
import { likeNumeral } from '../shared/ordinals';

/** A reference in the text to one or more items of a run: 见（三）, 本方案第二项, 上述第（一）、（二）条. */
export class Reference {
	constructor(private readonly numerals: readonly Numeral[]) {}

	/**
	 * The edits that follow the items to their new numbers: all of a reference, or none where one of its numbers cannot
	 * be followed.
	 *
	 * @param change the new number for an old one; null where it is not known
	 */
	renumbered(change: (value: number) => number | null): TextEdit[] {
		const edits: TextEdit[] = [];
		for (const { start, end, text, value } of this.numerals) {
			const changed = change(value);
			const newText = changed === null ? null : likeNumeral(text, changed);
			if (newText === null) return [];
			if (changed !== value) edits.push({ start, end, newText });
		}
		return edits;
	}
}

interface Numeral extends Span {
	readonly text: string;
	readonly value: number;
}

const NUMERAL = '[一二三四五六七八九十百]{1,6}|\\d{1,3}';
/** What names this document, so that what follows is a place in it whatever else the paragraph cites. */
const OWN =
	/本(?:方案|计划|措施|意见|通知|办法|规定|细则|条例|规则|规程|制度|章程|决定|批复|公告|通告|要点|清单)(?:中|的|中的)?$/;
/** What sends the reader elsewhere; whether to this document has to be judged by the paragraph. */
const SENDING = /(?:[详参]?见|上述|前述|按照?|依照|依据|根据|遵照|违反|符合|除|完成|落实)(?:本文)?$/;
/** Longer than any of the words before a reference. */
const BEFORE = 8;
/** A place of another document: its title or number stands before, or 该, 其. */
const ELSEWHERE = /[》〕]|号[）)文]|[该其]|附件|法第|附表/;

/** 第（三）项, （三）, 第三条, 第3项: a bracket or 第 opens it. */
const PLACE = new RegExp(
	`第?[（(](${NUMERAL})[）)](?:[条项款点节目类]|部分)?|第(${NUMERAL})(部分|[条项点章节编])?`,
	'g',
);
/** What ties the places of one reference. */
const TIE = /^[、和与及或至到—－-]$/;

/** What refers to the items of each run. Linear in the text. */
export class References {
	private readonly byRun = new Map<Run, Reference[]>();
	/** The runs with an item of a form and value. */
	private readonly runs = new Map<string, Set<Run>>();
	/** The values of bracketed numbers, as （三）, that stand in running sentences as items of their own. */
	private readonly inline = new Set<number>();

	constructor(document: PolicyDocument, runs: readonly Run[]) {
		for (const run of runs) {
			for (const { ordinal } of run) {
				const key = `${ordinal.form} ${ordinal.value}`;
				const known = this.runs.get(key);
				if (known) known.add(run);
				else this.runs.set(key, new Set([run]));
			}
		}
		const paragraphs = document.tree.blocks.filter((block): block is Paragraph => !isTable(block));
		for (const paragraph of paragraphs) this.noteInline(paragraph);
		for (const paragraph of paragraphs) this.read(paragraph);
	}

	/** The references that can mean no other run than this one. */
	of(run: Run): readonly Reference[] {
		return this.byRun.get(run) ?? [];
	}

	private noteInline({ logical: { text }, ordinal }: Paragraph): void {
		for (const match of text.slice(ordinal?.length ?? 0).matchAll(INLINE)) {
			const value = readNumeral(match[1] as string);
			if (value !== null) this.inline.add(value);
		}
	}

	private read(paragraph: Paragraph): void {
		const { logical, ordinal } = paragraph;
		const { text } = logical;
		if (!/第|[（(][一二三四五六七八九十百\d]/.test(text.slice(ordinal?.length ?? 0))) return;
		const quotations = quotedSpans(text);
		const elsewhere = text.search(ELSEWHERE);
		let chain: RegExpExecArray[] = [];
		let end = -1;
		const settle = (): void => {
			if (chain.length > 0) this.settle(paragraph, chain);
			chain = [];
		};
		PLACE.lastIndex = ordinal?.length ?? 0;
		for (let match = PLACE.exec(text); match !== null; match = PLACE.exec(text)) {
			const place = { start: match.index, end: match.index + match[0].length };
			const isTied = chain.length > 0 && TIE.test(text.slice(end, place.start));
			if (!isTied) settle();
			end = place.end;
			if (!isQuoted(place, quotations) && (isTied || isSent(text, place.start, elsewhere))) chain.push(match);
			else chain = [];
		}
		settle();
	}

	private settle({ logical }: Paragraph, chain: readonly RegExpExecArray[]): void {
		// 第三、四条: the word that says what is counted stands behind the last one only, and numbers without 第 are not read.
		const { text } = logical;
		const last = chain.at(-1) as RegExpExecArray;
		if (
			/^[、和与及至到—－-][（(一二三四五六七八九十\d]/.test(
				text.slice(last.index + last[0].length, last.index + last[0].length + 2),
			)
		)
			return;
		const numerals: Numeral[] = [];
		let meant: Run | null = null;
		for (const match of chain) {
			const printed = (match[1] ?? match[2]) as string;
			const value = readNumeral(printed);
			const at = match.index + match[0].indexOf(printed);
			const span = logical.sourceSpan(at, at + printed.length);
			if (value === null || span.end - span.start !== printed.length) return;
			const forms = match[1] === undefined ? this.formsOf(match[3] ?? last[3], value) : bracketedForms(printed);
			const run = this.onlyRun(forms, value);
			if (run === null || (meant !== null && run !== meant)) return;
			meant = run;
			numerals.push({ ...span, text: printed, value });
		}
		if (meant === null) return;
		const known = this.byRun.get(meant);
		const reference = new Reference(numerals);
		if (known) known.push(reference);
		else this.byRun.set(meant, [reference]);
	}

	/** The run that alone has an item of one of these forms with this number, in the text or in a running sentence. */
	private onlyRun(forms: readonly OrdinalForm[], value: number): Run | null {
		let only: Run | null = null;
		for (const form of forms) {
			const runs = this.runs.get(`${form} ${value}`);
			if (runs === undefined) continue;
			if (only !== null || runs.size > 1 || (BRACKETED.has(form) && this.inline.has(value))) return null;
			[only = null] = runs;
		}
		return only;
	}

	/** The forms that 第三条, 第三项 … may mean. An article is meant where there is one; 条 and 项 are else said of any item. */
	private formsOf(word: string | undefined, value: number): readonly OrdinalForm[] {
		switch (word) {
			case undefined:
				return [];
			case '编':
				return ['第一编'];
			case '章':
				return ['第一章'];
			case '节':
				return ['第一节'];
			case '部分':
				return ['第一编', '第一章', '一、'];
			case '条':
				return this.runs.has('第一条 1') || this.runs.has(`第一条 ${value}`) ? ['第一条'] : ITEMS;
			default:
				return ITEMS;
		}
	}
}

const ITEMS: readonly OrdinalForm[] = ['一、', '（一）', '1.', '（1）'];
const BRACKETED: ReadonlySet<OrdinalForm> = new Set(['（一）', '（1）']);
/** （三） behind a mark that parts sentences or their members: an enumeration in a running sentence. */
const INLINE = new RegExp(`(?:^|[：:；;，,。])[（(](${NUMERAL})[）)]`, 'g');

function bracketedForms(printed: string): readonly OrdinalForm[] {
	return /^\d/.test(printed) ? ['（1）'] : ['（一）'];
}

/**
 * Whether what stands before a place sends the reader to this document.
 *
 * @param elsewhere where the paragraph first speaks of another document; -1 where it does not
 */
function isSent(text: string, at: number, elsewhere: number): boolean {
	const before = text.slice(Math.max(0, at - BEFORE), at);
	return OWN.test(before) || (SENDING.test(before) && (elsewhere < 0 || elsewhere >= at));
}
