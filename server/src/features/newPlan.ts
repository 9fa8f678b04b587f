import { writeCounterpart } from '../counterpart/writing';
import type { Member } from '../library/library';
import { bareTitle, documentTypeOf } from '../model/documentType';
import { levelOfAuthority } from '../model/level';
import type { Measure, Metadata } from '../model/types';
import { chineseNumeral } from '../rules/shared/ordinals';
import { DATE_PLACEHOLDER, UNIT_PLACEHOLDER } from '../rules/shared/placeholders';
import { Snippet } from './snippet';
import { usualAddressees } from './writing/addressees';

/** Stands for words that the drafter has yet to find. */
const WORDS = '××××';

export interface NewPlan {
	/** The place that the plan is for: 某市. */
	readonly place: string;
	/** Who issues it: 某市人民政府. */
	readonly authority: string;
	/** The day of the draft, as an ISO date. */
	readonly today: string;
}

/**
 * A whole implementation plan that carries out an upper-level document, as a snippet: a measure for each of its measures,
 * in the same sections and in the same order, with the counterpart pinned and places to fill in for everything else.
 * Null where the document has no measures.
 */
export function newPlan(basis: Member, { place, authority, today }: NewPlan): string | null {
	const { metadata, measures } = basis.document;
	if (measures.length === 0) return null;
	const [year, month, day] = today.split('-').map(Number) as [number, number, number];
	const draft = new Snippet()
		.stop(`${place}${subjectOf(metadata) ?? WORDS}实施方案`)
		.text('\n\n')
		.stop(`${WORDS}〔${year}〕×号`)
		.text('\n\n')
		.stop(usualAddressees(levelOfAuthority(authority)))
		.text('：\n\n　　')
		.text(`为贯彻落实${citation(metadata)}精神，结合${place}实际，制定本方案。\n\n`)
		.text('一、总体要求\n\n　　')
		.stop(`坚持以习近平新时代中国特色社会主义思想为指导，${WORDS}。`)
		.text('\n\n二、主要任务\n\n');
	writeMeasures(draft, basis);
	return draft
		.text('三、保障措施\n\n')
		.text('（一）加强组织领导。')
		.stop('各责任单位要按照职责分工抓好落实，明确具体责任人和工作步骤。')
		.text('\n\n（二）加强跟踪问效。')
		.stop('牵头部门要定期了解进展，及时协调解决问题。')
		.text('\n\n')
		.stop(authority)
		.text('\n')
		.stop(`${year}年${month}月${day}日`)
		.text('\n')
		.toString();
}

/** The measures, numbered through below the sections that they stand in; at the sections' own level where there is only one. */
function writeMeasures(draft: Snippet, basis: Member): void {
	const { measures } = basis.document;
	const sections = sectionsOf(measures);
	const isSingle = sections.length === 1;
	let number = 0;
	for (const [i, section] of sections.entries()) {
		if (!isSingle) draft.text(`（${chineseNumeral(i + 1)}）${section.title ?? WORDS}。\n\n`);
		for (const index of section.measures) {
			number++;
			const title = (measures[index] as Measure).title.text;
			draft.text(isSingle ? `（${chineseNumeral(number)}）` : `${number}. `);
			draft
				.stop(title === '' ? WORDS : title)
				.text('。')
				.stop(`${WORDS}。`);
			draft.text('（责任单位：').stop(UNIT_PLACEHOLDER).text('；完成时限：').stop(DATE_PLACEHOLDER);
			const counterpart = writeCounterpart(basis, [index]);
			draft.text(`${counterpart === null ? '' : `；对应举措：${counterpart}`}）\n\n`);
		}
	}
}

interface Section {
	/** Null for measures that stand in none. */
	readonly title: string | null;
	readonly measures: number[];
}

/** The sections or chapters that hold the measures, in their order. */
function sectionsOf(measures: readonly Measure[]): Section[] {
	const sections: Section[] = [];
	let last: unknown;
	for (const [index, { item, path }] of measures.entries()) {
		// The rows of a task table have a path, and no item above them.
		const above = item ? item.parent : (path.at(-1) ?? null);
		const section = sections.at(-1);
		if (section && above === last) section.measures.push(index);
		else sections.push({ title: item?.parent?.title.text.replace(/方面$/, '') || null, measures: [index] });
		last = above;
	}
	return sections;
}

/** What a document is about: its title without the authority, the place and the document type. Null where nothing is left. */
function subjectOf({ title, noticeTitle, issuer }: Metadata): string | null {
	const whole = bareTitle((title ?? noticeTitle)?.text ?? '');
	const type = documentTypeOf(whole) ?? '';
	let subject = whole.slice(0, whole.length - type.length).replace(/的?(?:若干|实施|指导)?$/, '');
	const about = subject.indexOf('关于');
	if (about >= 0) subject = subject.slice(about + 2);
	const place = /^(.*?)人民政府/.exec(issuer?.text ?? '')?.[1];
	if (place && subject.startsWith(place)) subject = subject.slice(place.length);
	return subject === '' ? null : subject;
}

function citation({ title, noticeTitle, number }: Metadata): string {
	const name = `《${(title ?? noticeTitle)?.text ?? WORDS}》`;
	return number ? `${name}（${number.text}）` : name;
}
