import type { Member } from '../../library/library';
import type { Level } from '../../model/types';
import type { LibraryIndex } from '../libraryIndex';

/** To whom authorities of a level address their plans, the usual form first. */
const usual: Readonly<Record<Level, readonly [string, ...string[]]>> = {
	national: ['各省、自治区、直辖市人民政府，国务院各部委、各直属机构'],
	provincial: ['各市、县（市、区）人民政府，各有关部门', '各市、县（市、区）人民政府，省政府各部门、各直属机构'],
	municipal: ['各县（市、区）人民政府，市直各部门', '各县（市、区）人民政府，市政府各部门、各直属机构'],
	county: ['各乡镇人民政府、街道办事处，县直各部门', '各乡镇人民政府、街道办事处，县政府各部门、各直属机构'],
};

/** What is called otherwise where the place is of another kind: in which authorities' names, of which level, and how. */
const otherwise: readonly (readonly [place: RegExp, level: Level, words: readonly (readonly [string, string])[]])[] = [
	[
		/^(?:北京|天津|上海|重庆)市/,
		'provincial',
		[
			['各市、县（市、区）', '各区'],
			['省政府各部门、各直属机构', '市政府各委、办、局'],
		],
	],
	[/自治区/, 'provincial', [['省政府', '自治区人民政府']]],
	[
		/自治州/,
		'municipal',
		[
			['县（市、区）', '县（市）'],
			['市直', '州直'],
			['市政府', '州政府'],
		],
	],
	[
		/区人民政府|区政府|^[^县]*区/,
		'county',
		[
			['县直', '区直'],
			['县政府', '区政府'],
		],
	],
];

/** Where the level is not known. */
const anybody = '各有关单位';

/** The usual addressees of an authority of a level, without the colon. */
export function usualAddressees(level: Level | null): string {
	return (level && usual[level][0]) ?? anybody;
}

/** The place at the head of an authority's name or of a title: 某市 of 某市人民政府办公室. */
const placeAtHead = /^.{1,12}?(?:省|自治区|自治州|市|州|盟|县|区|旗)/;

/**
 * The addressees that a document can have: those of the other documents of its place and level, then the usual ones. What
 * another place writes may name offices that this one does not have.
 */
export function addressees(library: LibraryIndex, member: Member): string[] {
	const { level } = member.metadata;
	if (level === null) return [anybody];
	const authority = authorityOf(member);
	const others = library
		.members()
		.filter((other) => other !== member && other.metadata.level === level)
		.filter((other) => placeOf(authorityOf(other)) === placeOf(authority))
		.map(({ metadata }) => metadata.addressees.map(({ text }) => text).join('，'))
		.filter((text) => text !== '');
	const words = otherwise.find(([kind, of]) => of === level && kind.test(authority))?.[2] ?? [];
	const forms = usual[level].map((form) => words.reduce((text, [from, to]) => text.replace(from, to), form));
	return [...new Set([...others.slice(0, mostOfOthers), ...forms, anybody])];
}

const mostOfOthers = 3;

function placeOf(authority: string): string {
	return placeAtHead.exec(authority)?.[0] ?? authority;
}

/** Who issues a document, or else its title, which begins with the place as well. */
function authorityOf({ metadata: { issuer, title, noticeTitle } }: Member): string {
	return (issuer ?? noticeTitle ?? title)?.text ?? '';
}
