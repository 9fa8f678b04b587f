import type { DeadlineKind, UnitRole } from '../model/types';
import type { Locale } from '../rules/rule';

/** What a hover says, in one language. */
export interface HoverWording {
	readonly roles: Readonly<Record<UnitRole, string>>;
	readonly inherited: string;
	readonly noUnit: string;
	readonly openList: string;
	readonly deadline: string;
	readonly bodyDeadlines: string;
	readonly noDeadline: string;
	readonly counterpart: string;
	/** The document that lays a term down. */
	source(document: string): string;
	/** Between units, and between the clauses of a note. */
	readonly separator: string;
	readonly clause: string;
	readonly impossible: string;
	readonly yearless: string;
	readonly ambiguous: string;
	unit(name: string, role: string): string;
	/** A deadline as printed, and what it means. */
	explained(text: string, meaning: string): string;
	/** How far off the last day is: positive in the future. */
	distance(days: number): string;
	/** What a deadline means; the dates are empty where they are not known. */
	readonly kinds: Readonly<Record<DeadlineKind, (from: string, due: string) => string>>;
}

export const hoverWording: Readonly<Record<Locale, HoverWording>> = {
	'zh-cn': {
		roles: { lead: '牵头单位', supporting: '配合单位', responsible: '责任单位' },
		inherited: '前文规定一并负责的单位',
		noUnit: '未写明责任单位',
		openList: '等（名单未列全）',
		deadline: '完成时限',
		bodyDeadlines: '完成时限（见正文）',
		noDeadline: '未写明完成时限',
		counterpart: '对应举措',
		source: (document) => `出处：${document}`,
		separator: '、',
		clause: '，',
		impossible: '没有这样的日期，请核对',
		yearless: '没有写明年份',
		ambiguous: '按当月底计算',
		unit: (name, role) => `${name}（${role}）`,
		explained: (text, meaning) => `${text}：${meaning}`,
		distance: (days) => (days === 0 ? '今天到期' : days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`),
		kinds: {
			by: (_from, due) => due && `最迟 ${due}`,
			'open-ended': () => '没有截止日期',
			from: (from) => from && `自 ${from} 起，没有截止日期`,
			range: (from, due) => [from, due].filter(Boolean).join(' 至 '),
			relative: (_from, due) => (due ? `最迟 ${due}` : '从成文日期起算'),
			recurring: () => '定期',
			vague: () => '没有写明日期',
		},
	},
	en: {
		roles: { lead: 'Lead', supporting: 'Supporting', responsible: 'Responsible' },
		inherited: 'Also responsible, as said earlier in the text',
		noUnit: 'No responsible unit is named',
		openList: 'and others (等: the list is open)',
		deadline: 'Deadline',
		bodyDeadlines: 'Deadlines in the body',
		noDeadline: 'No deadline is set',
		counterpart: 'Counterpart',
		source: (document) => `Source: ${document}`,
		separator: '、',
		clause: '; ',
		impossible: 'there is no such date: check it',
		yearless: 'the year is not said',
		ambiguous: 'read as by the end of that month',
		unit: (name, role) => `${name} (${role.toLowerCase()})`,
		explained: (text, meaning) => `${text}: ${meaning}`,
		distance: (days) => {
			const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
			return days === 0 ? 'due today' : days > 0 ? `${count} left` : `${count} overdue`;
		},
		kinds: {
			by: (_from, due) => due && `by ${due}`,
			'open-ended': () => 'open-ended',
			from: (from) => from && `from ${from}, open-ended`,
			range: (from, due) => [from, due].filter(Boolean).join(' to '),
			relative: (_from, due) => (due ? `by ${due}` : 'counted from the date of issue'),
			recurring: () => 'recurring',
			vague: () => 'no date is said',
		},
	},
};
