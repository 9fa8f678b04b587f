import { readFieldLabel } from './labels';
import { type OrdinalReading, opensWithOrdinal, readOrdinal } from './ordinal';
import type { PhysicalLine } from './physicalLines';

/** How the lines of a document stand, read from its own shape. */
export interface Layout {
	readonly hardWrapped: boolean;
	/** The width, in columns, from which a line of hard-wrapped text is taken for a full one. */
	readonly fullWidth: number;
	/** The columns before the lines of hard-wrapped text that begin no paragraph. */
	readonly margin: number;
}

/** A line as wide as this is not taken for the measure of a printed page. */
const WIDEST_PAGE = 130;
/** Narrower than this, lines are headings, names and cells. */
const NARROWEST_PAGE = 30;
const SENTENCE_END = '。！？!?；;：:…';
const FIELD_MARK = '；;：:';
const PAUSE = '，、,';
const OPENING = '（(《〈〔【[“‘「『';
const CLOSING = '）)》〉〕】]”’」』';
/** What the text of a sentence has inside, and a name, a title or a cell has not. */
const SENTENCE_MARK = /[，。；,;]/;

/**
 * Decides whether every visual line is a line of its own: many lines are about equally wide, and most of those do not
 * end where a sentence ends.
 */
export function readLayout(text: string, lines: readonly PhysicalLine[]): Layout {
	const widths = sorted(lines.flatMap((line) => (line.kind === 'text' && line.headingDepth === 0 ? line.width : [])));
	const flowing: Layout = { hardWrapped: false, fullWidth: Number.POSITIVE_INFINITY, margin: 0 };
	if (widths.length < 6) return flowing;
	const widest = widths[Math.floor(widths.length * 0.9)] as number;
	if (widest > WIDEST_PAGE || widest < NARROWEST_PAGE) return flowing;
	const fullWidth = widest * 0.87;
	const indents: number[] = [];
	let unfinished = 0;
	for (const line of lines) {
		if (line.kind !== 'text' || line.width < fullWidth || line.width > widest * 1.1) continue;
		indents.push(line.indent);
		const end = text[line.end - 1] as string;
		if (!SENTENCE_END.includes(end) && !CLOSING.includes(end)) unfinished++;
	}
	const full = indents.length;
	const hardWrapped = full >= widths.length * 0.35 && unfinished >= full * 0.6;
	if (!hardWrapped) return flowing;
	return { hardWrapped, fullWidth, margin: sorted(indents)[Math.floor(full / 4)] as number };
}

function sorted(numbers: readonly number[]): Uint32Array {
	return Uint32Array.from(numbers).sort();
}

/** A paragraph as far as its lines have been joined. */
export class OpenParagraph {
	readonly lines: PhysicalLine[];
	private counted = 0;
	private balance = 0;

	constructor(
		private readonly text: string,
		readonly first: PhysicalLine,
		/** The ordinal at its head; null where there is none. */
		readonly ordinal: OrdinalReading | null,
	) {
		this.lines = [first];
	}

	get last(): PhysicalLine {
		return this.lines.at(-1) as PhysicalLine;
	}

	/** How many brackets are open at its end. Each line is gone through once, and only where somebody asks. */
	get openBrackets(): number {
		for (; this.counted < this.lines.length; this.counted++) {
			const line = this.lines[this.counted] as PhysicalLine;
			this.balance = Math.max(0, this.balance + bracketBalance(this.text, line));
		}
		return this.balance;
	}
}

const BRACKET = /([（(《“〔【[［])|[）)》”〕】\]］]/g;

/** How many brackets a line opens, less those that it closes. */
function bracketBalance(text: string, line: PhysicalLine): number {
	const printed = text.slice(line.start, line.end);
	let balance = 0;
	BRACKET.lastIndex = 0;
	for (let match = BRACKET.exec(printed); match !== null; match = BRACKET.exec(printed))
		balance += match[1] === undefined ? -1 : 1;
	return balance;
}

/** The ordinal at the head of a line, blanks as printed; null where there is none. */
export function lineOrdinal(text: string, line: PhysicalLine): OrdinalReading | null {
	// Markdown's emphasis is not part of the text.
	const start = line.start + (text.startsWith('**', line.start) ? 2 : 0);
	if (!opensWithOrdinal(text, start)) return null;
	const head = text.slice(start, Math.min(line.end, start + 24));
	return readOrdinal(head.replace(/^(\d{1,3}) +(?=[.．、·])/, '$1'));
}

/**
 * Whether `next` goes on with the paragraph rather than beginning one. What is lost by a wrong answer differs: a
 * sentence cut in two loses an assignment or a date, two paragraphs in one lose next to nothing.
 *
 * @param ordinal the ordinal at the head of `next`; null where there is none
 * @param gap how many numbers of its row an ordinal leaves out: nought for the one that is due
 */
export function continues(
	text: string,
	layout: Layout,
	paragraph: OpenParagraph,
	next: PhysicalLine,
	ordinal: OrdinalReading | null,
	gap: (ordinal: OrdinalReading) => number,
): boolean {
	const { first, last } = paragraph;
	if (next.kind !== 'text' || next.headingDepth > 0 || next.bullet || last.headingDepth > 0) return false;
	const end = text[last.end - 1] as string;
	const full = last.width >= layout.fullWidth;
	const ended = SENTENCE_END.includes(end);
	const midSentence = !ended && (layout.hardWrapped ? full : hasSentenceMark(text, first, last));
	if (ordinal && (ordinal.form === '一、' || !midSentence || gap(ordinal) === 0)) return false;
	// Behind a line with a field any ordinal begins an item: names of units are no sentence.
	if (ordinal && paragraph.openBrackets === 0 && startsField(text, first)) return false;
	// Behind a bracket that closes, as an assignment does, a number may have been left out or given twice.
	const isNear = ordinal !== null && Math.abs(gap(ordinal)) <= MOST_LEFT_OUT;
	if (isNear && paragraph.openBrackets === 0 && ')）'.includes(end)) return false;
	// Inside a bracket ； and ： part fields, and a line that ends with one is not the last.
	const inBracket = paragraph.openBrackets > 0 && (!ended || FIELD_MARK.includes(end));
	// A date cut in two: 2023 and 年6月底前.
	if (!ordinal && DATE_UNIT.test(text[next.start] as string) && /\d/.test(end)) return true;
	// An ordinal alone on its line lacks its title.
	if (!ordinal && first === last && next.indent < 4 && isBareOrdinal(text, paragraph)) return true;
	// A label behind a label: the first one has no value.
	if (!ordinal && awaitsValue(text, last) && (inBracket || !startsField(text, next))) return true;
	if (!inBracket && startsBlock(text, next)) return false;
	if (inBracket && ended) return true;
	if (PAUSE.includes(end)) return true;
	// A list of units that fills its line may be cut in the middle of a name: 省住房城⏎乡建设厅.
	const isCutField = layout.hardWrapped && full && !ended && startsField(text, first);
	if (!isCutField && isSignature(text, next)) return false;
	if (isTitleAbove(text, paragraph, next)) return false;
	if (OPENING.includes(end)) return true;
	if (layout.hardWrapped) {
		if (!full || inBracket) return inBracket;
		// Two characters further in than the lines of a paragraph are, another one begins: a heading has no stop.
		if (!ended) return next.indent < layout.margin + 4;
		return next.indent < 4 && end !== '：' && end !== ':';
	}
	if (inBracket) return true;
	// An indent begins a paragraph, whatever the one before ends with: a heading has its commas, too.
	return midSentence && next.indent < 4 && (!CLOSING.includes(end) || paragraph.openBrackets > 0);
}

/** So many numbers may be wrong in a row: more, and what looks like an ordinal is a number of the sentence. */
const MOST_LEFT_OUT = 2;

/** Whether the first line has an ordinal of an item and nothing else: （三）. */
function isBareOrdinal(text: string, { first, ordinal }: OpenParagraph): boolean {
	return (
		ordinal !== null &&
		first.width <= WIDEST_ORDINAL &&
		BARE.has(ordinal.form) &&
		text.slice(first.start, first.end).replaceAll('**', '').trim().length <= ordinal.length
	);
}

const DATE_UNIT = /[年月日]/;
/** No ordinal is wider: （二十二）. */
const WIDEST_ORDINAL = 12;
const BARE: ReadonlySet<OrdinalReading['form']> = new Set(['一、', '（一）', '1.', '（1）']);

function hasSentenceMark(text: string, first: PhysicalLine, last: PhysicalLine): boolean {
	return last.width >= NARROWEST_PAGE && SENTENCE_MARK.test(text.slice(Math.max(first.start, last.start), last.end));
}

/** Whether a line ends with a field label, so that the next line is its value. */
function awaitsValue(text: string, line: PhysicalLine): boolean {
	if (!/[：:]/.test(text[line.end - 1] as string)) return false;
	const end = text.slice(Math.max(line.start, line.end - 16), line.end).replace(/^.*[；;，,。、（([【\s]/, '');
	return readFieldLabel(end)?.end === end.length;
}

/** Lines that begin something of their own wherever they stand: a labelled field, a date, a document number. */
const BLOCK_HEAD =
	/^(?:附 *件 *\d{0,2} *[：:]?|抄 *[送报] *[：:]|主 *送 *[：:]|主题词 *[：:]|签发人 *[：:]|[一-鿿]{2,10} *[〔[［（(] *\d{4} *[〕\]］）)] *(?:第 *)?\d{1,4} *号$|(?:二[〇○零O0]|\d{2})[^，。；]{2,4} *年[^，。；]{1,4}月[^，。；]{1,4}日 *(?:印发)?$)/;

function startsBlock(text: string, line: PhysicalLine): boolean {
	const head = text.slice(line.start, Math.min(line.end, line.start + 24));
	return BLOCK_HEAD.test(head) || startsField(text, line) || isAddressee(text, line);
}

/** 各县（市、区）人民政府，市直各部门： */
function isAddressee(text: string, line: PhysicalLine): boolean {
	return text[line.start] === '各' && /[：:]/.test(text[line.end - 1] as string);
}

/** A title may fill its line; the paragraph below it is indented, and it is not. */
function isTitleAbove(text: string, paragraph: OpenParagraph, next: PhysicalLine): boolean {
	const { first, last, ordinal } = paragraph;
	return (
		first === last &&
		ordinal === null &&
		next.indent >= 4 &&
		first.indent < next.indent &&
		paragraph.openBrackets === 0 &&
		!/[，。；：、,;:]/.test(text.slice(first.start, first.end))
	);
}

function startsField(text: string, line: PhysicalLine): boolean {
	return readFieldLabel(text.slice(line.start, Math.min(line.end, line.start + 24))) !== null;
}

/** A short line without any mark: an authority's signature, a title, a name. */
function isSignature(text: string, line: PhysicalLine): boolean {
	if (line.width > 40) return false;
	for (let i = line.start; i < line.end; i++) {
		const c = text[i] as string;
		if (SENTENCE_END.includes(c) || PAUSE.includes(c) || CLOSING.includes(c) || OPENING.includes(c)) return false;
	}
	return /(?:政府|办公[厅室]|委员会|[厅局委部办署院会]|中心|公司)$/.test(text.slice(line.start, line.end));
}
