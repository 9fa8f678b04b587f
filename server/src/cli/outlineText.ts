import type { UnitRole } from '../model/types';
import type { Locale } from '../text/wording';
import type { DocumentOutline } from './outlineJson';
import type { Style } from './style';

interface Words {
	readonly roles: Readonly<Record<UnitRole, string>>;
	readonly levels: Readonly<Record<NonNullable<DocumentOutline['level']>, string>>;
	readonly labels: Readonly<
		Record<'title' | 'documentType' | 'number' | 'issuer' | 'dateOfIssue' | 'level' | 'basis' | 'measures', string>
	>;
	readonly deadline: string;
	readonly bodyDeadline: string;
	readonly unknown: string;
	readonly noUnit: string;
	readonly separator: string;
	readonly colon: string;
	readonly openList: string;
	readonly until: (due: string) => string;
	readonly from: (start: string) => string;
}

const words: Readonly<Record<Locale, Words>> = {
	'zh-cn': {
		roles: { lead: '牵头', supporting: '配合', responsible: '责任' },
		levels: { national: '国家', provincial: '省级', municipal: '地市级', county: '县级' },
		labels: {
			title: '标题',
			documentType: '文种',
			number: '发文字号',
			issuer: '发文机关',
			dateOfIssue: '成文日期',
			level: '层级',
			basis: '依据文件',
			measures: '举措',
		},
		deadline: '完成时限',
		bodyDeadline: '正文中的时限',
		unknown: '（文中没有）',
		noUnit: '（没有责任单位）',
		separator: '、',
		colon: '：',
		openList: '等',
		until: (due) => `至 ${due}`,
		from: (start) => `自 ${start}`,
	},
	en: {
		roles: { lead: 'lead', supporting: 'supporting', responsible: 'responsible' },
		levels: { national: 'national', provincial: 'provincial', municipal: 'municipal', county: 'county' },
		labels: {
			title: 'Title',
			documentType: 'Document type',
			number: 'Document number',
			issuer: 'Issuing authority',
			dateOfIssue: 'Date of issue',
			level: 'Level',
			basis: 'Basis document',
			measures: 'Measures',
		},
		deadline: 'deadline',
		bodyDeadline: 'deadline in the body',
		unknown: '(not in the text)',
		noUnit: '(no responsible unit)',
		separator: ', ',
		colon: ': ',
		openList: ' and others',
		until: (due) => `by ${due}`,
		from: (start) => `from ${start}`,
	},
};

/** What was understood of a document, for people: its head, then its measures below their chapters and sections. */
export function outlineText(outline: DocumentOutline, locale: Locale, style: Style): string {
	const w = words[locale];
	const { labels } = w;
	const lines = [style.underline(outline.file)];
	const head = (label: string, value: string | null) =>
		lines.push(`  ${style.dim(label + w.colon)}${value ?? w.unknown}`);
	head(labels.title, outline.title);
	head(labels.documentType, outline.documentType);
	head(labels.number, outline.number);
	head(labels.issuer, outline.issuer);
	head(labels.dateOfIssue, outline.dateOfIssue);
	head(labels.level, outline.level === null ? null : w.levels[outline.level]);
	for (const { title, number, resolvedTo } of outline.basis) {
		const name =
			(title === null ? '' : `《${title}》`) +
			(title === null ? (number ?? '') : number === null ? '' : `（${number}）`);
		head(labels.basis, resolvedTo === null ? name : `${name} → ${resolvedTo}`);
	}
	head(labels.measures, String(outline.measures.length));
	let path: readonly string[] = [];
	for (const measure of outline.measures) {
		const shared = measure.path.findIndex((name, i) => name !== path[i]);
		for (let i = shared < 0 ? measure.path.length : shared; i < measure.path.length; i++) {
			lines.push(`${'  '.repeat(i + 1)}${measure.path[i]}`);
		}
		path = measure.path;
		const indent = '  '.repeat(path.length + 1);
		lines.push(`${indent}${measure.label ?? ''}${/[a-z\d.]$/iu.test(measure.label ?? '') ? ' ' : ''}${measure.title}`);
		for (const assignment of measure.assignments) lines.push(`${indent}  ${assignmentLine(assignment, w, style)}`);
		for (const deadline of measure.bodyDeadlines) {
			lines.push(`${indent}  ${style.dim(w.bodyDeadline + w.colon)}${deadlineText(deadline, w)}`);
		}
	}
	return `${lines.join('\n')}\n`;
}

type MeasureOutline = DocumentOutline['measures'][number];
type AssignmentOutline = MeasureOutline['assignments'][number];

function assignmentLine({ units, openList, deadline }: AssignmentOutline, w: Words, style: Style): string {
	const parts: string[] = [];
	for (const role of ['lead', 'responsible', 'supporting'] as const) {
		const names = units.filter((unit) => unit.role === role).map((unit) => unit.fullName);
		if (names.length > 0) parts.push(style.dim(w.roles[role] + w.colon) + names.join(w.separator));
	}
	if (parts.length === 0) parts.push(w.noUnit);
	if (openList) parts.push((parts.pop() ?? '') + w.openList);
	if (deadline !== null) parts.push(style.dim(w.deadline + w.colon) + deadlineText(deadline, w));
	return parts.join('  ');
}

function deadlineText(
	{ text, start, due }: Pick<MeasureOutline['bodyDeadlines'][number], 'text' | 'start' | 'due'>,
	w: Words,
) {
	const days = [start === undefined ? null : w.from(start), due === undefined ? null : w.until(due)].filter(
		(day) => day !== null,
	);
	return days.length === 0 ? text : `${text} (${days.join(' ')})`;
}
