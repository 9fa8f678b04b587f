import { ruleMetas } from '../rules/index';
import type { Locale } from '../rules/rule';

/** A rule for people: what it checks, without the remark in brackets at its end, and its id. */
export function ruleName(rule: string, locale: Locale): string {
	const summary = summaries.get(rule)?.[locale];
	if (summary === undefined) return rule;
	const text = summary.replace(/ ?[（(][^（()）]*[）)]$/u, '');
	return locale === 'en' ? `${text} (${rule})` : `${text}（${rule}）`;
}

const summaries = new Map(ruleMetas.map(({ id, summary }) => [id, summary]));
