/** 文种 and what follows from it. */

import { OFFICIAL_KINDS, OFFICIAL_TYPES, PLAN_TYPES, RULE_TYPES } from './documentTypes';

/** Plans say what is to be done and by whom; the others announce, answer, decide or lay down rules. */
const PLANS = endingWith(PLAN_TYPES);
const OTHERS = endingWith([...OFFICIAL_TYPES, ...OFFICIAL_KINDS, ...RULE_TYPES]);
/** Plans for the case that something happens, and plans of land and cities: what is to be done in them is not yet to be done by a day. */
const NO_PLAN = /(?:应急|处置|预警|总体规划|规划)(?:工作)?(?:实施)?(?:方案|计划)$/;
/** A note behind the title: （试行）, （征求意见稿）, (2024—2026年). */
const NOTE = /[（(][^（）()]{1,20}[）)]$/;

/** The title without the notes in brackets that follow it. */
export function bareTitle(title: string): string {
	let bare = title.trim();
	while (NOTE.test(bare)) bare = bare.replace(NOTE, '').trimEnd();
	return bare;
}

/** The document type that closes a title; null where there is none. Constant-time: only the end of the title is read. */
export function documentTypeOf(title: string): string | null {
	const end = bareTitle(title).slice(-12);
	return PLANS.exec(end)?.[0] ?? OTHERS.exec(end)?.[0] ?? null;
}

/** Whether a document with this title sets out work to be carried out, so that each measure needs its unit. */
export function isPlanTitle(title: string): boolean {
	const end = bareTitle(title).slice(-16);
	return PLANS.test(end) && !NO_PLAN.test(end);
}

/** A pattern for texts that end with one of the types. The match that begins first is the longest one. */
function endingWith(types: readonly string[]): RegExp {
	return new RegExp(`(?:${types.join('|')})$`);
}
