import type { OrdinalForm } from '../syntax/ordinal';
import type { Bracket, SyntaxTree } from '../syntax/tree';
import type { Span } from '../text/span';

/** National > provincial > municipal > county, as the issuing authority stands; null where the text gives no hint. */
export type Level = 'national' | 'provincial' | 'municipal' | 'county';

/** A piece of text as it is meant (line breaks and stray spaces removed) and where it stands in the source. */
export interface Phrase extends Span {
	readonly text: string;
}

/** What stands at the head and the foot of a document. Everything that the text does not say is null. */
export interface Metadata {
	/** The title of the plan itself; of the notice where nothing is distributed. */
	readonly title: Phrase | null;
	/** The title of the notice (通知, 函) that distributes the plan, where there is one. */
	readonly noticeTitle: Phrase | null;
	/** 文种: the document type that closes the title, such as 实施方案 or 若干措施. */
	readonly documentType: string | null;
	/** 发文字号 in its canonical form, 国发〔2019〕3号. */
	readonly number: Phrase | null;
	readonly issuer: Phrase | null;
	/** 成文日期 as an ISO date in `iso`; null for an impossible date. */
	readonly dateOfIssue: (Phrase & { readonly iso: string | null }) | null;
	readonly level: Level | null;
	readonly addressees: readonly Phrase[];
	readonly copyRecipients: readonly Phrase[];
	readonly attachments: readonly Phrase[];
	/** 依据文件: the documents that this one says it carries out, each once, in the order of their first mention. */
	readonly basis: readonly Citation[];
}

/** A cited document: 《title》（number）, or either of the two alone. The span is the whole mention. */
export interface Citation extends Span {
	/** The title between the book-title marks, without them. */
	readonly title: Phrase | null;
	/** The number in its canonical form. */
	readonly number: Phrase | null;
	/** 以下简称《…》: the name by which the text goes on to call it. */
	readonly alias: string | null;
}

/** The number that opens an item. */
export interface Ordinal extends Span {
	readonly form: OrdinalForm;
	/** The number itself; the last component of 1.2.3. */
	readonly value: number;
	/** As printed, without the blank behind it: （六） or 3. */
	readonly label: string;
}

/** A numbered item or an unnumbered Markdown heading: chapter, section, measure or less. */
export interface Item extends Span {
	readonly ordinal: Ordinal | null;
	/** Without ordinal and closing stop. */
	readonly title: Phrase;
	readonly parent: Item | null;
	readonly children: readonly Item[];
	/**
	 * Which run of numbering it belongs to: documents that are bound together (a notice, the plan, each attachment)
	 * number on their own.
	 */
	readonly part: number;
	readonly role: 'chapter' | 'section' | 'measure' | 'detail';
}

/** The numbered item that is to be carried out. Its span goes from its ordinal to the end of its last assignment or paragraph. */
export interface Measure extends Span {
	/** Null for a row of a task table that has no number. */
	readonly ordinal: Ordinal | null;
	readonly title: Phrase;
	/** The labels and titles of the chapters and sections above it, outermost first: 二、主要任务. */
	readonly path: readonly string[];
	/** The item, or null for a row of a task table. */
	readonly item: Item | null;
	/** What it says behind its title, without its assignments, as logical text. */
	readonly body: string;
	readonly assignments: readonly Assignment[];
	/** Units that an earlier assignment made responsible here too (以下均需…落实，不再列出). */
	readonly inheritedUnits: readonly ResponsibleUnit[];
	readonly actions: readonly Action[];
	/** Deadlines in the body, outside the assignments. */
	readonly bodyDeadlines: readonly Deadline[];
	/** The last character of the body before the first assignment, where a new assignment is inserted: an offset. */
	readonly bodyEnd: number;
}

/** 一是…；二是…: a part of a measure's body. */
export interface Action extends Span {
	readonly value: number;
	/** 一是, as printed. */
	readonly label: string;
	readonly text: string;
}

export type UnitRole = 'lead' | 'supporting' | 'responsible';

/** 责任条款. The span includes the brackets. */
export interface Assignment extends Span {
	readonly form: 'bracketed' | 'lines' | 'row';
	/** The pair of brackets; null where there are none, and its `close` is null in a half-typed one. */
	readonly bracket: Bracket | null;
	readonly fields: readonly Field[];
	readonly units: readonly ResponsibleUnit[];
	/** 等: the list of units goes on. */
	readonly openList: boolean;
	readonly deadline: Deadline | null;
	/** 对应举措, as written. */
	readonly counterpart: Phrase | null;
}

/** One field of an assignment. */
export interface Field extends Span {
	readonly kind: 'unit' | 'deadline' | 'counterpart' | 'other';
	/** 责任单位; null where the assignment has no labels. Its span is without the colon. */
	readonly label: Phrase | null;
	/** What stands behind the colon, without blanks around it; empty spans are possible. */
	readonly value: Phrase;
	/** The role that the label gives, for unit fields with a label. */
	readonly role: UnitRole | null;
}

export interface ResponsibleUnit extends Span {
	/** As printed, with line breaks and stray spaces removed. */
	readonly name: string;
	/** With the prefix or suffix that it shares with its neighbours. */
	readonly fullName: string;
	readonly role: UnitRole;
	/** Zero-based: units between two ， are one group. */
	readonly group: number;
	/** 有关部门, 各级人民政府: names a kind of unit and none in particular. */
	readonly generic: boolean;
}

export type DeadlineKind = 'by' | 'open-ended' | 'from' | 'range' | 'relative' | 'recurring' | 'vague';

export interface Deadline extends Span {
	/** As printed, with line breaks and stray spaces removed. */
	readonly text: string;
	readonly kind: DeadlineKind;
	/** ISO date of the first day. */
	readonly from?: string;
	/** ISO date of the last day. 12月前 is read as 12月底前 and marked `ambiguous`. */
	readonly due?: string;
	/** 年底前, 年内: the year is not said. */
	readonly yearless?: boolean;
	/** 12月前: before December, or by its end? */
	readonly ambiguous?: boolean;
	/** 2月30日, 13月, or a range that ends before it begins. */
	readonly impossible?: boolean;
}

/** A rule of the document for all its assignments, such as 排在第一位的为牵头单位，下同. */
export interface AssignmentDefault extends Span {
	readonly kind: 'first-is-lead' | 'responsible-is-lead' | 'inherited-units';
	/** The sentence or assignment that says it. */
	readonly text: string;
	/** Whether it holds for later assignments too (下同). */
	readonly fromHereOn: boolean;
}

/** A date printed in the text, wherever it stands. */
export interface DateMention extends Span {
	readonly text: string;
	/** Null where there is no such day. */
	readonly iso: string | null;
}

/** All that a policy document says. A pure function of its text. */
export interface PolicyDocument {
	readonly text: string;
	readonly tree: SyntaxTree;
	readonly metadata: Metadata;
	/** The outermost items; the others hang below them. */
	readonly items: readonly Item[];
	/** In document order. */
	readonly measures: readonly Measure[];
	readonly citations: readonly Citation[];
	readonly defaults: readonly AssignmentDefault[];
	readonly dates: readonly DateMention[];
	/** Whether a document of this type says of each measure who carries it out (实施方案, 若干措施); replies, regulations and decisions do not. */
	readonly isPlan: boolean;
}
