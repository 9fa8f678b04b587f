import type { Span } from '../text/span';
import { readIsoDate } from './calendar';
import type { Deadline } from './types';

type Reading = Omit<Deadline, keyof Span>['kind'];

/**
 * Words for a time without a day, the strongest first. Where a word could be a part of a unit's name or of a task
 * (长期护理保险局), it counts at the head of the value only.
 */
const WORDS: readonly (readonly [kind: Reading | 'now' | 'from-now' | 'this-year', pattern: RegExp])[] = [
	['from-now', /即日起|印发之日起(?![^，,。；;]{0,12}内)|发文之日起(?![^，,。；;]{0,12}内)/],
	['now', /^(?:立即|立行立改|即刻|马上|即时)(?!.{0,8}(?:长期|持续|坚持))/],
	['this-year', /^全年/],
	[
		'recurring',
		/每[半]?[年月周季日天旬]度?(?:末|底|前|初)?|每(?:两年|季度|个月|学期)|按[年季月周](?:度)?|(?:定期|经常性)(?=开展|推进|$)|(?:季度|月度|年度)(?:末|底|$)/,
	],
	[
		'open-ended',
		/(?:持续|长期|常态化|滚动|动态|常年|稳步|有序|不断|深入|扎实)(?:推进|坚持|开展|实施|落实|执行|抓好|推动|优化|完善|更新)|长期(?:坚持)?$|常抓不懈|贯穿全年|^(?:全面|并)?(?:持续|常态化?|长效|长期)(?=$|[，,。；;、）)]|[^护照期])|贯穿始终|一直坚持/,
	],
	['vague', /尽快|尽早|适时|择机|择时|条件成熟(?:时|后)?(?:适时)?|适当时候|^(?:近期|早日|抓紧|视情|逐步)/],
];

/** A deadline that is given in words alone: 持续推进, 每季度, 即日起, 立即, 尽快. Null where there is none. Linear. */
export function readTimeWords(value: string, issued: string | null): (Omit<Deadline, keyof Span> & Span) | null {
	const head = value.length - value.trimStart().length;
	const text = value.slice(head);
	const issue = issued !== null && readIsoDate(issued) !== null ? issued : null;
	for (const [word, pattern] of WORDS) {
		const match = pattern.exec(text);
		if (match === null) continue;
		const start = head + match.index;
		const place = { start, end: start + match[0].length, text: match[0] };
		switch (word) {
			case 'now':
				return { kind: 'relative', ...place, ...(issue !== null && { due: issue }) };
			case 'from-now':
				return { kind: 'from', ...place, ...(issue !== null && { from: issue }) };
			case 'this-year':
				return { kind: 'by', yearless: true, ...place };
			default:
				return { kind: word, ...place };
		}
	}
	return null;
}
