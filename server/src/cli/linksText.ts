import type { DocumentPair } from '../counterpart/counterparts';
import type { Member } from '../library/library';
import type { CitedName } from '../library/resolve';
import type { Measure } from '../model/types';
import { displayWidth } from '../text/width';
import type { Locale } from '../text/wording';
import { listedLinks } from './linksJson';
import type { Style } from './style';

/** A document, and what it cites as its basis that is not at hand. */
export interface MissingBasis {
	readonly file: string;
	readonly missing: readonly CitedName[];
}

/** What there is to say of links. */
export interface LinksView {
	readonly pairs: readonly DocumentPair[];
	readonly missing: readonly MissingBasis[];
	fileOf(member: Member): string;
}

interface Words {
	readonly carriesOut: string;
	readonly coverage: readonly [measures: string, all: string, linked: string, none: string, share: string];
	readonly upper: string;
	readonly local: string;
	readonly uncovered: (count: number) => string;
	readonly unlinked: (count: number) => string;
	readonly links: (count: number) => string;
	readonly linkColumns: readonly [local: string, upper: string, sure: string];
	readonly explicit: string;
	readonly noPairs: string;
	readonly missing: string;
	readonly untitled: string;
}

const words: Readonly<Record<Locale, Words>> = {
	'zh-cn': {
		carriesOut: '落实：',
		coverage: ['落实情况', '共计', '有对应', '无对应', '占比'],
		upper: '上级举措',
		local: '本级举措',
		uncovered: (count) => `本文件没有落实的上级举措（${count} 项）`,
		unlinked: (count) => `没有上级对应的本级举措（${count} 项）`,
		links: (count) => `对应关系（${count} 条）`,
		linkColumns: ['本级举措', '对应的上级举措', '把握'],
		explicit: '文中写明',
		noPairs: '没有可以比对的文件：在所给的文件及其文件库中，没有一份文件引用另一份更早的上级文件作为依据。',
		missing: '所引的依据文件不在文件库中，没有比对：',
		untitled: '（没有标题）',
	},
	en: {
		carriesOut: 'carries out: ',
		coverage: ['Coverage', 'measures', 'linked', 'not linked', 'share'],
		upper: 'upper level',
		local: 'local',
		uncovered: (count) => `Upper-level measures that this document does not carry out (${count})`,
		unlinked: (count) => `Local measures without a counterpart (${count})`,
		links: (count) => `Links (${count})`,
		linkColumns: ['local measure', 'counterpart', 'sure'],
		explicit: 'written',
		noPairs:
			'Nothing to compare: among these documents, none cites another as its basis that is of a higher level and earlier.',
		missing: 'Cited as basis, but not at hand and so not compared:',
		untitled: '(no title)',
	},
};

/** Coverage and links for people: for each two documents first what nobody carries out, then the rest. */
export function linksText(view: LinksView, locale: Locale, style: Style): string {
	const w = words[locale];
	const blocks = view.pairs.map((pair) => pairText(pair, view, w, style));
	if (blocks.length === 0) blocks.push(`${w.noPairs}\n`);
	if (view.missing.length > 0) {
		const lines = view.missing.flatMap(({ file, missing }) => [
			`  ${style.underline(file)}`,
			...missing.map((name) => `    ${citedAs(name)}`),
		]);
		blocks.push(`${w.missing}\n${lines.join('\n')}\n`);
	}
	return blocks.join('\n');
}

function pairText(pair: DocumentPair, view: LinksView, w: Words, style: Style): string {
	const { local, basis, unlinked, uncovered } = pair;
	const [locals, bases] = [local, basis].map(({ document }) => document.measures) as [Measure[], Measure[]];
	const share = (none: number, all: number) => (all === 0 ? '–' : `${Math.round((100 * (all - none)) / all)}%`);
	const coverage = (name: string, all: number, none: number) =>
		[name, all, all - none, none, share(none, all)].map(String);
	const rows = listedLinks(pair.links).map(({ from, to, kind, confidence }) => {
		const measure = locals[from.measure] as Measure;
		const action = from.action === null ? '' : ` ${measure.actions[from.action]?.label ?? ''}`;
		const sure = kind === 'explicit' ? w.explicit : `${Math.round(confidence * 100)}%`;
		const upper = bases[to.measure] as Measure;
		return [labelOf(measure) + action, measure.title.text, '→', labelOf(upper), upper.title.text, sure];
	});
	const list = (measures: readonly Measure[], indices: readonly number[]) =>
		table(indices.map((i) => [labelOf(measures[i] as Measure), (measures[i] as Measure).title.text]));
	return [
		`${style.underline(view.fileOf(local))}  ${titleOf(local, w)}`,
		`${w.carriesOut}${style.underline(view.fileOf(basis))}  ${titleOf(basis, w)}`,
		'',
		...indented(
			table(
				[
					[...w.coverage],
					coverage(w.upper, bases.length, uncovered.length),
					coverage(w.local, locals.length, unlinked.length),
				],
				[1, 2, 3, 4],
			),
		),
		...section(style.yellow(w.uncovered(uncovered.length)), list(bases, uncovered)),
		...section(w.unlinked(unlinked.length), list(locals, unlinked)),
		...section(
			w.links(rows.length),
			table([['', w.linkColumns[0], '', '', w.linkColumns[1], w.linkColumns[2]], ...rows], [5]),
		),
		'',
	].join('\n');
}

/** A heading and its lines; nothing where there are none. */
function section(heading: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', `  ${heading}`, ...indented(indented(lines))];
}

function indented(lines: readonly string[]): string[] {
	return lines.map((line) => `  ${line}`);
}

function labelOf(measure: Measure): string {
	return measure.ordinal?.label ?? '·';
}

function titleOf({ document }: Member, w: Words): string {
	return document.metadata.title?.text ?? w.untitled;
}

function citedAs({ title, number }: CitedName): string {
	if (title === null) return number ?? '';
	return `《${title}》${number === null ? '' : `（${number}）`}`;
}

/** Rows as lines, the columns aligned by the width in which they are drawn. @param right the columns aligned to the right */
function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string[] {
	const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => displayWidth(row[i] ?? '')))) ?? [];
	return rows.map((row) => {
		const cells = row.map((cell, i) => {
			const space = ' '.repeat((widths[i] ?? 0) - displayWidth(cell));
			return right.includes(i) ? space + cell : cell + space;
		});
		return cells.join('  ').trimEnd();
	});
}
