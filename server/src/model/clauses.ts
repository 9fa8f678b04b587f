import { isBlank, isHan } from '../text/characters';
import type { UnitRole } from './types';

/** A range of a logical text. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

const OPENING = '（(〔[【［《“';
const CLOSING = '）)〕]】］》”';

/** Splits a range at the characters for which `separates` holds, outside brackets; blanks at the ends are cut off. Linear. */
export function split(text: string, range: Range, separators: string): Range[] {
	const parts: Range[] = [];
	let depth = 0;
	let start = range.start;
	for (let i = range.start; i <= range.end; i++) {
		if (i < range.end && isHan(text.charCodeAt(i))) continue;
		const c = i < range.end ? (text[i] as string) : '';
		if (c !== '' && OPENING.includes(c)) depth++;
		else if (c !== '' && CLOSING.includes(c)) depth = Math.max(0, depth - 1);
		if (c !== '' && !(depth === 0 && separators.includes(c))) continue;
		const part = trim(text, { start, end: i });
		if (part.end > part.start) parts.push(part);
		start = i + 1;
	}
	return parts;
}

export function trim(text: string, range: Range): Range {
	let { start, end } = range;
	while (start < end && isBlank(text.charCodeAt(start))) start++;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
	return { start, end };
}

/** What a group of units is said to do, at its end: 按职责分工负责, 牵头, 参与. */
const ACTING =
	/(?:(?:分?[按依]照?|根据|依据|结合)(?:各自|部门|各部门)?(?:工作)?(?:职责|职能|权限|任务|分工)*(?:分工|职责|权限)?(?:要求)?)?(?:分别|共同|各自|联合|分工|具体|统筹|抓好|总)*((?:牵头|负责|落实|配合|参与|参加|协助|协同|协办|主办|承办|指导|支持|组织|实施|推进|督导|承担|会办|抓好|办理|完成|推动)+)(?:实施|落实|工作)?$/;
/** The last characters of such phrases. */
const ACTING_END = '头责实合与加助同办导持施进担会好理成动落作';
/** Longer than any such phrase. */
const LONGEST_PHRASE = 24;

export interface Acting {
	/** Where the phrase begins. */
	readonly start: number;
	readonly role: UnitRole;
}

/** Reads the phrase at the end of a group of units that says what they do; null where there is none. */
export function readActing(text: string, range: Range): Acting | null {
	if (range.end <= range.start || !ACTING_END.includes(text[range.end - 1] as string)) return null;
	const from = Math.max(range.start, range.end - LONGEST_PHRASE);
	const match = ACTING.exec(text.slice(from, range.end));
	if (!match) return null;
	return { start: from + match.index, role: roleOf(match[1] as string) };
}

function roleOf(verbs: string): UnitRole {
	if (/牵头|主办/.test(verbs)) return 'lead';
	if (/负责|落实|承办|承担|实施|组织|推进|推动|办理|完成|抓好/.test(verbs)) return 'responsible';
	return 'supporting';
}

/** 排在第一位的为牵头单位: the first unit of the assignment leads. */
const FIRST_IS_LEAD = /(?:排|列)(?:名|序)?(?:在|于)?(?:第一位?|首位|最前|最先)[^，。；]{0,12}(?:牵头|主办|为主)/;
/** 下同: from here on. */
const FROM_HERE_ON = /下同|以下同|以下均同/;
/** 无牵头单位的，责任单位即为牵头单位. */
const RESPONSIBLE_IS_LEAD =
	/(?:无|没有|未(?:明确|注明|列明|标明))牵头(?:单位|部门)的?，?[^，。；]{0,6}(?:责任|负责)(?:单位|部门)[^，。；]{0,4}为牵头/;
/** 以下均需…落实，不再列出. */
const INHERITED = /以下[^。；]{0,40}(?:不再|不另|不)(?:单独|一一|逐一|逐项|另行|重复)*(?:列出|列示|列举|注明|标注|列)/;

export function saysFirstIsLead(text: string): boolean {
	return FIRST_IS_LEAD.test(text);
}

export function saysFromHereOn(text: string): boolean {
	return FROM_HERE_ON.test(text);
}

export function saysResponsibleIsLead(text: string): boolean {
	return RESPONSIBLE_IS_LEAD.test(text);
}

export function saysInherited(text: string): boolean {
	return INHERITED.test(text);
}

/** Whether a clause is a note on the assignments rather than a list of units. */
export function isNote(clause: string): boolean {
	const text = clause.replace(/[（([〔].*$/, '');
	return /下同|^以下|不再(?:单独|一一|逐一)?列|(?:排|列)(?:名|序)?(?:在|于)?(?:第一|首位|最前)|为牵头(?:单位|部门)|^涉及/.test(
		text,
	);
}
