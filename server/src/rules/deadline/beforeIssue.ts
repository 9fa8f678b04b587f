import type { Deadline, Measure, PolicyDocument } from '../../model/types';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { CONVENTION } from '../shared/sources';

/** A clause reaches no farther than this from its date. */
const CLAUSE = 60;

/** A deadline before the date of issue. */
export const beforeIssue: Rule = {
	meta: {
		id: 'deadline/before-issue',
		severity: 'error',
		summary: { 'zh-cn': '完成时限早于成文日期', en: 'A deadline lies before the date of issue' },
		source: CONVENTION,
		fixable: 'none',
		options: {},
		messages: {
			before: {
				'zh-cn': '时限“{deadline}”早于成文日期（{issued}），文件印发时就已经过期。请核对年份。',
				en: 'The deadline "{deadline}" lies before the date of issue ({issued}): it was over when the document came out. Check the year.',
			},
		},
	},
	check({ document, report }) {
		const issued = document.metadata.dateOfIssue?.iso ?? null;
		if (issued === null) return;
		for (const { start, end, text, due } of consultationPeriods(document)) {
			if (due < issued) report({ start, end, message: 'before', data: { deadline: text, issued } });
		}
		for (const measure of document.measures) {
			for (const deadline of clearDeadlines(document, measure)) {
				if (deadline.due === undefined || deadline.due >= issued || deadline.impossible === true) continue;
				const { start, end, text } = deadline;
				report({ start, end, message: 'before', data: { deadline: text, issued } });
			}
		}
	},
};

/** What announces the time during which opinions or applications are taken. */
const CONSULTATION =
	/(?:征求意见|意见征集|意见反馈|反馈意见|公示|报名|申报)的?(?:起止)?(?:时间|期限|日期|期)[为是：:自从]*$/;
/** What is in all of these, however the lines were printed. */
const PERIOD = /[间期]/;
/** The last day of a period, behind its first one; the year may be that of the first. */
const PERIOD_END = /^\s*(?:[-—–－~～至到]|起至)+\s*(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;

/** The periods in which the public is consulted: they begin with a full date. */
function consultationPeriods({
	text,
	dates,
}: PolicyDocument): (Span & { readonly text: string; readonly due: string })[] {
	return dates.flatMap((date) => {
		if (date.iso === null || !PERIOD.test(text.slice(Math.max(0, date.start - CLAUSE), date.start))) return [];
		if (!CONSULTATION.test(textBefore(text, date.start))) return [];
		const last = PERIOD_END.exec(text.slice(date.end, date.end + CLAUSE));
		if (last === null) return [{ start: date.start, end: date.end, text: date.text, due: date.iso }];
		const [printed, year = date.iso.slice(0, 4), month = '', day = ''] = last;
		const due = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
		return [{ start: date.start, end: date.end + printed.length, text: date.text + printed.replace(/\s/g, ''), due }];
	});
}

/** The text in front of an offset without blanks and line breaks, as far as a clause may reach. */
function textBefore(text: string, offset: number): string {
	return text.slice(Math.max(0, offset - CLAUSE), offset).replace(/\s/g, '');
}

/** The deadlines of the assignments, and those of the body that cannot be anything else. */
function clearDeadlines(document: PolicyDocument, measure: Measure): Deadline[] {
	return [
		...measure.assignments.flatMap(({ deadline }) =>
			deadline?.kind === 'by' || deadline?.kind === 'range' ? deadline : [],
		),
		...measure.bodyDeadlines.filter((deadline) => isOrder(document.text, deadline)),
	];
}

/**
 * Whether a date in the body says until when something is to be done (2018年底前完成…), and not when something was done
 * (2000年底前建成的小区, 截至2018年6月底前已有…).
 */
function isOrder(text: string, { kind, text: printed, start, end }: Deadline): boolean {
	if (kind !== 'by' || !/前$/.test(printed)) return false;
	const before = /[^，。；：]*$/.exec(textBefore(text, start))?.[0] ?? '';
	const behind = /^[，、\s]*([^，。；：]*)/.exec(text.slice(end, end + CLAUSE))?.[1] ?? '';
	return (
		!/截至|截止|已|曾|对|自|从|于/.test(before) &&
		!/[的已曾]|^(?:投产|建成|竣工|成立|注册|登记|取得)/.test(behind.replace(/\s/g, ''))
	);
}
