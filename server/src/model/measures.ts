import type { Paragraph } from '../syntax/tree';
import { overlaps } from '../text/span';
import { readActions } from './actions';
import type { FoundAssignment } from './assignments';
import { findDeadlines } from './deadlines';
import { type ItemDraft, levelOf } from './items';
import type { Assignment, Deadline, Measure } from './types';

/** Chapters that say how and why, not what is to be done; they are known by their titles. */
const FRAME =
	/^(?:总体(?:要求|思路|目标|考虑|部署|安排|规划)|指导思想|基本(?:原则|思路|要求|情况)|(?:工作|主要|发展|总体|建设|行动|预期|年度|阶段性?)*目标|(?:工作|活动|实施|落实|有关|相关|其他|纪律|具体|几点)要求|(?:工作)?(?:背景|思路|原则|机制|步骤|进度|安排)|(?:进度|时间|实施|方法)(?:安排|步骤|时间|期限)|(?:试点|实施|适用|创建|申报|评价|考核|工作)(?:范围|对象|条件|程序|内容|方式|周期)|附则|总则|其他事项|其它事项|(?:组织|工作|政策|支撑|实施)?保障(?:措施|机制)?|(?:(?:切实|进一步|全面)?(?:加强|强化))?(?:组织(?:实施|领导|保障|机构|推进|落实)|(?:工作|监督)保障)|工作组织)$/;
/** Chapters that see to the carrying out. As an item of its own, such a title may be a measure, 加强宣传, unless it comes last. */
const FRAME_WITH_ITEMS =
	/^(?:加强|强化)?(?:督导|督促|督查|监督|考核|宣传)(?:检查|考核|评估|评价|督查|落实|引导|总结)*$/;
/** Where several are named at once: 指导思想和基本原则. */
const FRAME_WORDS = /[、和与及]/;
const LONGEST_FRAME = 30;

/** The last of the items says how the others are seen to, wherever it stands: 加强组织领导. */
const ORGANISATION = /^(?:切实|进一步|全面)?(?:加强|强化)组织(?:实施|领导|保障)$/;

/** When a document is in force, and who explains it: 本措施自2024年7月1日起施行, 本办法由市工信局负责解释. */
const IN_FORCE =
	/^(?:本|上述|以上)[^，。；]{1,12}(?:自[^，。；]{2,20}起(?:施行|实施|执行|生效)|由[^，。；]{2,30}(?:负责)?解释|有效期)/;

function isFrame({ title, children, parent, ordinal }: ItemDraft): boolean {
	if (ORGANISATION.test(title.text) || IN_FORCE.test(title.text)) return true;
	if (title.text.length > LONGEST_FRAME || (parent && children.length === 0 && ordinal?.form !== '一、')) return false;
	return isFrameTitle(title.text, children.length > 0);
}

function isFrameTitle(title: string, seesToItems: boolean): boolean {
	return title.split(FRAME_WORDS).every((word) => FRAME.test(word) || (seesToItems && FRAME_WITH_ITEMS.test(word)));
}

/**
 * The chapters that close a document under titles of frames: in the last place even 强化监督考核 without items of its own
 * sees to what stands before it. An assignment makes a measure of it.
 */
function closingFrames(all: readonly ItemDraft[]): ItemDraft[] {
	const chapters = all.filter(({ parent }) => parent === null);
	const isClosing = ({ ordinal, title, assignments }: ItemDraft): boolean =>
		ordinal?.form === '一、' &&
		assignments.length === 0 &&
		title.text.length <= LONGEST_FRAME &&
		isFrameTitle(title.text, true);
	return chapters.slice(chapters.findLastIndex((chapter) => !isClosing(chapter)) + 1);
}

/** Lower than this, items are details of a measure unless they carry an assignment. */
const LOWEST_MEASURE = levelOf({ form: '1.', label: '1.' });

/**
 * Finds the measures of a part: the items that carry an assignment, and those that stand at the same level as most of
 * them. Items of frame chapters such as 总体要求 are measures only where they carry an assignment. Linear in the items.
 */
export function findMeasures(all: readonly ItemDraft[]): ItemDraft[] {
	const framed = new Set(closingFrames(all));
	for (const item of all) if ((item.parent && framed.has(item.parent)) || isFrame(item)) framed.add(item);
	const measures = new Set(all.filter((item) => item.assignments.length > 0));
	const above = new Set<ItemDraft>();
	/** What one item is, those beside it with the same form of ordinal are too. */
	const formsBelow = new Map<ItemDraft | null, Set<string | undefined>>();
	for (const item of measures) {
		for (let i = item.parent; i && !above.has(i); i = i.parent) above.add(i);
		const forms = formsBelow.get(item.parent) ?? new Set();
		formsBelow.set(item.parent, forms.add(item.ordinal?.form));
	}
	const level = measureLevel(all, framed);
	for (const item of all) {
		if (!item.ordinal || measures.has(item) || above.has(item) || framed.has(item) || hasMeasureAbove(item, measures))
			continue;
		const own = levelOf(item.ordinal);
		if (own > level && !formsBelow.get(item.parent)?.has(item.ordinal.form)) continue;
		// A section without items of its own is a measure among measures; a chapter without any may say anything.
		const hasItems = item.children.some((child) => child.ordinal && levelOf(child.ordinal) <= level);
		if (own < level && (item.parent === null || hasItems)) continue;
		measures.add(item);
	}
	for (const item of all) item.role = measures.has(item) ? 'measure' : roleOf(item, measures);
	return all.filter((item) => measures.has(item));
}

function hasMeasureAbove(item: ItemDraft, measures: ReadonlySet<ItemDraft>): boolean {
	for (let i = item.parent; i; i = i.parent) if (measures.has(i)) return true;
	return false;
}

/** The level at which most assignments stand; without any, the one with most items that have no items of their own. */
function measureLevel(all: readonly ItemDraft[], framed: ReadonlySet<ItemDraft>): number {
	const assigned = new Map<number, number>();
	const lowest = new Map<number, number>();
	for (const item of all) {
		if (!item.ordinal) continue;
		const level = levelOf(item.ordinal);
		if (item.assignments.length > 0 && !framed.has(item)) assigned.set(level, (assigned.get(level) ?? 0) + 1);
		if (level <= LOWEST_MEASURE && !framed.has(item) && item.children.every(isDetail))
			lowest.set(level, (lowest.get(level) ?? 0) + 1);
	}
	const counts = [...(assigned.size > 0 ? assigned : lowest)];
	return counts.reduce(
		(best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] > best[0]) ? next : best),
		[LOWEST_MEASURE, 0],
	)[0];
}

function isDetail(item: ItemDraft): boolean {
	return item.ordinal !== null && levelOf(item.ordinal) > LOWEST_MEASURE;
}

function roleOf(item: ItemDraft, measures: ReadonlySet<ItemDraft>): ItemDraft['role'] {
	if (!item.parent) return 'chapter';
	return hasMeasureAbove(item, measures) || item.children.length === 0 ? 'detail' : 'section';
}

/** Builds a measure from its item. Linear in its text. */
export function readMeasure(item: ItemDraft, issued: string | null): Measure {
	const { ordinal, title } = item;
	const found = item.assignments.map(({ assignment }) => assignment);
	const paragraphs = bodyOf(item);
	return {
		start: item.start,
		end: Math.max(paragraphs.at(-1)?.end ?? item.end, found.at(-1)?.end ?? 0),
		ordinal,
		title,
		path: pathTo(item.parent),
		item,
		body: readBody(paragraphs, item),
		assignments: found,
		inheritedUnits: [],
		actions: readActions(item),
		bodyDeadlines: readBodyDeadlines(paragraphs, found, issued),
		bodyEnd: bodyEnd(paragraphs, item),
	};
}

/** What a measure says behind its title, without its assignments. */
function readBody(paragraphs: readonly Paragraph[], item: ItemDraft): string {
	const pieces: string[] = [];
	let next = 0;
	for (const { start, end, logical } of paragraphs) {
		let from = logical.logicalOffset(item.title.end);
		while ((item.assignments[next]?.assignment.end ?? Number.POSITIVE_INFINITY) <= start) next++;
		for (let i = next; (item.assignments[i]?.assignment.start ?? Number.POSITIVE_INFINITY) < end; i++) {
			const { assignment } = item.assignments[i] as FoundAssignment;
			pieces.push(logical.text.slice(from, logical.logicalOffset(assignment.start)));
			from = Math.max(from, logical.logicalOffset(assignment.end));
		}
		pieces.push(logical.text.slice(from));
	}
	return pieces
		.join('')
		.replace(/^[。；：\s]+/, '')
		.trim();
}

/** The labels and titles of an item and of all above it, outermost first. */
export function pathTo(item: ItemDraft | null): string[] {
	const path: string[] = [];
	for (let i = item; i; i = i.parent) path.unshift(`${i.ordinal?.label ?? ''}${i.title.text}`);
	return path;
}

/** The paragraphs of a measure's body: its own, and those of the details below it. */
export function bodyOf(item: ItemDraft): Paragraph[] {
	const paragraphs = [...item.paragraphs];
	const takeBelow = ({ children }: ItemDraft): void => {
		for (const child of children) {
			if (child.role === 'measure') continue;
			for (const paragraph of child.paragraphs) paragraphs.push(paragraph);
			takeBelow(child);
		}
	};
	takeBelow(item);
	return paragraphs;
}

/** The deadlines that a measure's body states, outside its assignments. */
function readBodyDeadlines(
	paragraphs: readonly Paragraph[],
	assignments: readonly Assignment[],
	issued: string | null,
): Deadline[] {
	const deadlines: Deadline[] = [];
	let next = 0;
	for (const { logical, ordinal } of paragraphs) {
		// An ordinal is no part of the figure behind it: 2.2026年6月底前.
		const text = ordinal ? ' '.repeat(ordinal.length) + logical.text.slice(ordinal.length) : logical.text;
		for (const found of findDeadlines(text, issued)) {
			const span = logical.sourceSpan(found.start, found.end);
			while ((assignments[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
			const assignment = assignments[next];
			if (!assignment || !overlaps(assignment, span)) deadlines.push({ ...found, ...span });
		}
	}
	return deadlines;
}

/** Behind the last character of the body before the first assignment. */
function bodyEnd(paragraphs: readonly Paragraph[], item: ItemDraft): number {
	const first = item.assignments[0]?.assignment;
	const last = paragraphs.at(-1)?.end ?? item.end;
	const holding = first ? paragraphs.findIndex((paragraph) => paragraph.end > first.start) : -1;
	const paragraph = paragraphs[holding];
	if (!first || !paragraph) return last;
	if (first.start <= paragraph.start) return paragraphs[holding - 1]?.end ?? item.title.end;
	const { logical } = paragraph;
	const end = logical.logicalOffset(first.start);
	return end > 0 ? logical.sourceSpan(end - 1, end).end : first.start;
}
