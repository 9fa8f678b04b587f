import type { Deadline, Measure, PolicyDocument } from '../../model/types';
import type { Rule } from '../rule';
import { CONVENTION } from '../shared/sources';

/** Body and assignment give different dates for the same thing. */
export const conflict: Rule = {
	meta: {
		id: 'deadline/conflict',
		severity: 'warning',
		summary: {
			'zh-cn': '正文和责任条款写的完成时限互相矛盾',
			en: 'Body and assignment give different deadlines for the same thing',
		},
		source: CONVENTION,
		fixable: 'none',
		options: {},
		messages: {
			later: {
				'zh-cn': '正文要求“{body}”，责任条款的完成时限却是“{own}”，到期时正文的要求还没有到时间。请统一。',
				en: 'The body says "{body}", but the assignment sets "{own}", which is over before that. Make them agree.',
			},
			earlier: {
				'zh-cn': '同一件事，正文要求“{body}”，责任条款的完成时限却是“{own}”。请统一。',
				en: 'For the same thing the body says "{body}" and the assignment "{own}". Make them agree.',
			},
		},
	},
	check({ document, report }) {
		for (const measure of document.measures) {
			const own = measure.assignments.flatMap(({ deadline }) => deadline ?? []);
			const stated = measure.bodyDeadlines;
			if (own.length === 0 || stated.length === 0 || !own.every(isClear) || !stated.every(isClear)) continue;
			const last = own.reduce((a, b) => (a.due >= b.due ? a : b));
			const message = stated.every(
				(one) => earliest(one) > last.due && !isYearOf(one, last) && opensClause(document, measure, one),
			)
				? 'later'
				: own.length === 1 && stated.length === 1 && isEarlierForSame(document, measure, stated[0], last)
					? 'earlier'
					: null;
			if (message === null) continue;
			report({ start: last.start, end: last.end, message, data: { body: stated[0]?.text ?? '', own: last.text } });
		}
	},
};

type Dated = Deadline & { readonly due: string };

/** Whether there is one day by which it is over. A stretch of time, or what goes on for good, contradicts no day in it. */
function isClear(deadline: Deadline): deadline is Dated {
	const { kind, due, yearless, impossible } = deadline;
	return kind === 'by' && due !== undefined && yearless !== true && impossible !== true;
}

/** 2024年12月前 may mean until the last day of November: the day before the time that is named. */
function earliest({ due, ambiguous, text }: Dated): string {
	if (ambiguous !== true) return due;
	const months = /季/.test(text) ? 3 : /半/.test(text) ? 6 : /月/.test(text) ? 1 : 12;
	const [year = 0, month = 0] = due.split('-').map(Number);
	return new Date(Date.UTC(year, month - months, 0)).toISOString().slice(0, 10);
}

/** Whether a time is a whole year, 2026年, that the other one falls into. */
function isYearOf({ text }: Dated, { due }: Dated): boolean {
	const year = /^\D{0,6}(\d{4}) ?年度?$/.exec(text)?.[1];
	return year !== undefined && due.startsWith(year);
}

/** Whether a time in the body says until when, and not what something is for: 为2030年前实现…打好基础. */
function opensClause({ text }: PolicyDocument, { title }: Measure, { start }: Deadline): boolean {
	return start === title.start || /(?:^|[。，；：,;:）)])\s*$/.test(text.slice(Math.max(0, start - 12), start));
}

/** What is done by then is a part of the whole, or a step to it. */
const STEP =
	/初步|阶段|试点|启动|先行|首批|首个|第一批|一期|率先|部分|基本|前期|准备|方案|规划|编制|调研|摸底|以上|不少于|\d/;
/** What is done by then is done for good. */
const DONE = /完成|建成|实现|出台|印发|上线|建立|投入|投用|竣工|达到|开通|改造|落实|到位/;
/** 全部完成 alone is said of the whole measure. */
const ALL_DONE =
	/^(?:全部|全面|确保|必须|按时|保质保量|予以)*(?:完成|建成|落实|到位|办结|竣工|实现)(?:到位|上述|该项|本项|各项|全部|有关)*(?:任务|工作|目标)?$/;
/** How much of the title has to be in what is done by then, for the two to be one thing. */
const SHARED = 0.7;

/** Whether the only deadline of the body is earlier, and what is to be done by then is all that the measure is. */
function isEarlierForSame(
	{ text }: PolicyDocument,
	{ title, bodyEnd }: Measure,
	stated: Dated | undefined,
	own: Dated,
): boolean {
	if (!stated || stated.due >= earliest(own)) return false;
	const rest = text.slice(stated.end, Math.max(bodyEnd, title.end)).replace(/\s/g, '');
	const [, task = '', more = ''] = /^[，,]?([^，。；]*)(.*)$/.exec(rest) ?? [];
	// What goes on behind it may be what the later deadline is for.
	if (!DONE.test(task) || STEP.test(task) || /。[^。]{4}/.test(more)) return false;
	if (stated.start < title.end) return stated.start === title.start && !/[，；、]/.test(more);
	const before = text.slice(title.end, stated.start).replace(/[\s：]/g, '');
	if (ALL_DONE.test(task)) return !/[。；]/.test(before.replace(/^。/, ''));
	const characters = new Set(title.text.replace(/[^\p{Script=Han}]/gu, ''));
	const found = [...characters].filter((character) => task.includes(character)).length;
	return /^。?$/.test(before) && found >= characters.size * SHARED;
}
