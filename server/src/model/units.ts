import type { LogicalText } from '../text/logicalText';
import { type Range, readActing, split, trim } from './clauses';
import type { ResponsibleUnit, UnitRole } from './types';
import { endsLikeUnit, isBareKind, lookOf, sharedSuffix } from './unitNames';

/** The units of one clause or field. */
export interface UnitList {
	readonly units: ResponsibleUnit[];
	/** 等: the list goes on. */
	readonly openList: boolean;
	/** How many names end as no unit's name is known to end. */
	readonly unsure: number;
	/** Whether there is no name in it, or one with a word that no name has. */
	readonly impossible: boolean;
	/** The role that the clause's own verb gives; null where it has none. */
	readonly role: UnitRole | null;
}

interface Element extends Range {
	readonly role: UnitRole | null;
}

/** 等, and the words that sum up what goes on: 等有关部门和单位, 等有关部门（单位）. Not the 等 of 高等 or 平等. */
const LONGEST_NAME = 40;
/** What is in no plain list of names: notes in brackets, marks and numbers in front of names, slashes between them. */
const EXTRAS = /[（(〔[/／\d★☆●◆■▲※]/;
/** 公安、财政等部门, 公安、财政、税务部门: offices by their fields of work. */
const FIELDS_BEHIND = /[一-鿿]{2}(?:部门|单位)$/;
const LONGEST_FIELD = 8;
const AND_OTHERS =
	/(?<![高中初同平优劣均上下对相])等(?!级|同|额|保)(?:[一-鿿]{0,4}(?:有关|相关)|各)?(?:[省市县区州]{0,2}(?:直属|级)?(?:成员)?(?:部门|单位|机构|企业|地区|方面|机关)(?:(?:和|及|、|与)(?:部门|单位|机构|企业|地区|个人)|[（(](?:部门|单位|机构)[）)])?)?/;
const SUMMARY = /^(?:各?有关|各?相关)(?:部门|单位|方面)(?:(?:和|及|与)(?:单位|部门|地区))?$/;
/** What a name is said to include, behind it: 各区县政府[含高新区管委会，下同]. */
const SCOPE_NOTE = /[（([〔](?:含|包括|不含|除|下同|以下).*$/;
const CONJUNCTION = /以及|会同|和|及|与|并/g;
const CONJUNCTIONS_OR_BLANKS = /[和及与并会\s]/;

/**
 * Reads the list of units in a range of a logical text: 、 parts units, and so do 和, 及, 与 and 会同 between two names of
 * units. Linear in the range.
 *
 * @param group the number of the group that the units belong to
 * @param role what they do where the clause does not say it
 */
export function readUnits(logical: LogicalText, range: Range, group: number, role: UnitRole): UnitList {
	const { text } = logical;
	const acting = readActing(text, range);
	let list = trim(text, { start: range.start, end: acting?.start ?? range.end });
	if (text[list.start] === '由') list = trim(text, { start: list.start + 1, end: list.end });
	if (text.startsWith('会同', list.start)) list = { start: list.start + 2, end: list.end };
	const elements: Element[] = [];
	let openList = false;
	// Most lists are names and 、: what else may stand in one is looked for once.
	const printedList = text.slice(list.start, list.end);
	const hasConjunctions = CONJUNCTIONS_OR_BLANKS.test(printedList);
	const hasExtras = EXTRAS.test(printedList);
	const pieces = split(text, list, '、');
	for (const piece of hasExtras ? pieces.flatMap((one) => splitAtSlashes(text, one)) : pieces) {
		if (!hasConjunctions && !printedList.includes('等')) {
			elements.push({ start: piece.start, end: piece.end, role: null });
			continue;
		}
		for (const element of splitAtConjunctions(text, piece)) {
			const content = text.slice(element.start, element.end);
			const others = content.includes('等') ? AND_OTHERS.exec(content) : null;
			if (!others) {
				elements.push(element);
				continue;
			}
			openList = true;
			const before = trim(text, { start: element.start, end: element.start + others.index });
			const after = trim(text, { start: element.start + others.index + others[0].length, end: element.end });
			if (before.end > before.start) elements.push({ role: element.role, ...before });
			const rest = text.slice(after.start, after.end).replace(/^(?:和|及|与)/, '');
			if (rest.length > 1) elements.push({ start: after.end - rest.length, end: after.end, role: element.role });
		}
	}
	const units: ResponsibleUnit[] = [];
	let impossible = false;
	const isByField = acting !== null && (openList || FIELDS_BEHIND.test(printedList));
	const joined = printedList.includes('各') ? joinTiers(text, elements) : elements;
	for (const element of VERBS.test(printedList) ? withOwnVerbs(text, joined) : joined) {
		const start = element.start + (hasExtras ? markLength(text.slice(element.start, element.end)) : 0);
		if (start === element.end) continue;
		const printed = text.slice(start, element.end);
		const noted = (hasExtras ? SCOPE_NOTE.exec(printed)?.index : undefined) ?? printed.length;
		const whole = noted === printed.length ? printed : printed.slice(0, noted);
		const name = hasConjunctions ? whole.replace(/\s+/g, '') : whole;
		const look = lookOf(name);
		if (element.role === 'supporting' && SUMMARY.test(name) && elements.length > 1) {
			openList = true;
			continue;
		}
		if (name.length > LONGEST_NAME || look.impossible) impossible = true;
		const span = logical.sourceSpan(start, start + noted);
		units.push({
			start: span.start,
			end: span.end,
			name,
			fullName: name,
			role: element.role ?? acting?.role ?? role,
			group,
			generic: look.generic,
		});
	}
	if (units.length === 0 && !openList) impossible = true;
	const named = withSharedParts(units);
	let unsure = 0;
	for (const { fullName } of named)
		if (!lookOf(fullName).endsLikeUnit && !(isByField && fullName.length <= LONGEST_FIELD)) unsure++;
	return { units: named, openList, unsure, impossible, role: acting?.role ?? null };
}

/** A verb behind a name within the list: 甲局牵头、乙局配合, 甲局负责总体协调. It holds for the names before it too. */
const OWN_VERB = /(?<=[一-鿿]{2})(?:牵头|负责|配合|协助|承担|参与)/;
const VERBS = /牵头|主办|负责|配合|协助|协办|承担|参与/;
/** The same in brackets behind a name: 市数据局（牵头）. It holds for this name alone. */
const ROLE_BEHIND = /[（(](?:总?牵头|主办|配合|协办|协助)(?:单位|部门)?[）)]$/;
/** A number or a star in front of a name in a list: 1.市数据局；2.市财政局. The 、 behind a number has parted it from the name. */
const LIST_MARK = /^(?:\d{1,2}(?:[.．]|$)|[★☆●◆■▲※]) ?/;

function withOwnVerbs(text: string, elements: readonly Element[]): Element[] {
	const parted: Element[] = [];
	let first = 0;
	for (const element of elements) {
		const content = text.slice(element.start, element.end);
		const behind = ROLE_BEHIND.exec(content);
		if (behind && behind.index > 0) {
			const role = /牵头|主办/.test(behind[0]) ? 'lead' : 'supporting';
			parted.push({ start: element.start, end: element.start + behind.index, role });
			first = parted.length;
			continue;
		}
		const verb = OWN_VERB.exec(content);
		if (!verb || !endsLikeUnit(content.slice(0, verb.index), true)) {
			parted.push(element);
			continue;
		}
		const { role } = readActing(verb[0], { start: 0, end: verb[0].length }) ?? { role: null };
		parted.push({ start: element.start, end: element.start + verb.index, role });
		for (let i = first; i < parted.length; i++) {
			const before = parted[i] as Element;
			parted[i] = { start: before.start, end: before.end, role: before.role ?? role };
		}
		first = parted.length;
	}
	return parted;
}

/** 各市、县（区）人民政府 is one name for the governments of two tiers. */
function joinTiers(text: string, elements: readonly Element[]): Element[] {
	const joined: Element[] = [];
	for (const element of elements) {
		const { start, end } = element;
		const before = joined.at(-1);
		const isBelow =
			before !== undefined &&
			start - before.end === 1 &&
			UPPER_TIER.test(text.slice(before.start, before.end)) &&
			LOWER_TIER.test(text.slice(start, end));
		if (isBelow) joined[joined.length - 1] = { start: before.start, end, role: before.role };
		else joined.push(element);
	}
	return joined;
}

/** A slash parts names only: 市A/B局 is one. */
function splitAtSlashes(text: string, piece: Range): Range[] {
	if (!/[/／]/.test(text.slice(piece.start, piece.end))) return [piece];
	const parts = split(text, piece, '/／');
	return parts.every(({ start, end }) => endsLikeUnit(text.slice(start, end))) ? parts : [piece];
}

const UPPER_TIER = /^各(?:[省市州盟地县区旗]|市州|地市|设区市|自治州)$/;
const LOWER_TIER = /^[省市州盟地县区旗](?:[（(][^（）()]{1,8}[）)])?(?:人民政府|政府|党委.{0,6}|管委会)$/;

function markLength(printed: string): number {
	return LIST_MARK.exec(printed)?.[0].length ?? 0;
}

/** A conjunction parts two units only where both sides are one: 发展和改革委员会 is a single name. */
function splitAtConjunctions(text: string, piece: Range): Element[] {
	const content = text.slice(piece.start, piece.end);
	if (!CONJUNCTIONS_OR_BLANKS.test(content)) return [{ start: piece.start, end: piece.end, role: null }];
	const elements: Element[] = [];
	let start = 0;
	let role: UnitRole | null = null;
	for (const match of content.matchAll(CONJUNCTION)) {
		const left = content.slice(start, match.index);
		const rightStart = match.index + match[0].length;
		if (!endsLikeUnit(left, true) && !/等$/.test(left)) continue;
		if (isInBracket(content, match.index)) continue;
		const right = content.slice(rightStart, rightStart + LONGEST_NAME);
		if (
			right.length < 2 ||
			isBareKind(right) ||
			/^(?:部门|单位)/.test(right) ||
			!endsLikeUnit(right.replace(AND_OTHERS, '') || right)
		)
			continue;
		elements.push({ start: piece.start + start, end: piece.start + match.index, role });
		if (match[0] === '会同') {
			for (let i = 0; i < elements.length; i++) elements[i] = { ...(elements[i] as Element), role: 'lead' };
			role = 'supporting';
		}
		start = rightStart;
	}
	elements.push({ start: piece.start + start, end: piece.end, role });
	return /\s/.test(content) ? elements.flatMap((element) => splitAtBlanks(text, element)) : elements;
}

function isInBracket(content: string, at: number): boolean {
	return /[（(〔[][^）)〕\]]*$/.test(content.slice(Math.max(0, at - 16), at));
}

/** Names that are parted by a blank alone. */
function splitAtBlanks(text: string, element: Element): Element[] {
	const content = text.slice(element.start, element.end);
	if (!/[一-鿿]\s+[一-鿿]/.test(content)) return [element];
	const parts = split(text, element, ' \t\u3000');
	const names = parts.map((part) => text.slice(part.start, part.end));
	return names.every((name) => endsLikeUnit(name, true))
		? parts.map((part) => ({ role: element.role, ...part }))
		: [element];
}

/** Gives each unit its full name: the area of the unit before it, or the end of the last of its group. */
function withSharedParts(units: readonly ResponsibleUnit[]): ResponsibleUnit[] {
	const suffixed = nextSuffixed(units);
	let area = '';
	let committee = '';
	return units.map((unit, i) => {
		const suffix = i < units.length - 1 ? sharedSuffix(unit.name, suffixed[i] as string) : '';
		let fullName = unit.name + suffix;
		const look = lookOf(fullName);
		if (committee !== '' && look.takesArea && fullName.endsWith('部')) fullName = committee + fullName;
		else if (area !== '' && look.takesArea) fullName = area + fullName;
		else {
			committee = look.committee;
			area = look.area;
		}
		return fullName === unit.name ? unit : { ...unit, fullName };
	});
}

/** For each unit the name of the next one behind it that is complete. Linear. */
function nextSuffixed(units: readonly ResponsibleUnit[]): string[] {
	const names = units.map(() => '');
	let complete = '';
	let noArea = '';
	for (let i = units.length - 1; i >= 0; i--) {
		const { name } = units[i] as ResponsibleUnit;
		const { isPlace, endsLikeUnit } = lookOf(name);
		names[i] = isPlace ? noArea : complete;
		if (!isPlace) noArea = name;
		if (endsLikeUnit) complete = name;
	}
	return names;
}
