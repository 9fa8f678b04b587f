import { SymbolKind } from 'vscode-languageserver';
import type { Member } from '../library/library';
import { baseName } from '../library/uri';
import type { MeasureOf } from './libraryIndex';
import { placesOf } from './places';

/** The icon of a measure wherever measures are listed: an entry of a list. */
export const measureKind = SymbolKind.EnumMember;

/** What a document is called: its title, or its file name where it has none. */
export function documentName(member: Member): string {
	return placesOf(member).title ?? baseName(member.uri);
}

const LONGEST_SHORT_NAME = 12;

/** A document in few characters: its issuing authority, or else its number or the beginning of its title. */
function shortName(member: Member): string {
	const { issuer, number } = member.document.metadata;
	const authority = issuer?.text.replace(/\s+/g, '').replace(/(政府)办公[室厅]$/, '$1');
	if (authority) return authority.replace('人民政府', '政府');
	if (number) return number.text;
	const name = documentName(member);
	return name.length > LONGEST_SHORT_NAME ? `${name.slice(0, LONGEST_SHORT_NAME)}…` : name;
}

/** The ordinal of a measure as it stands behind the name of its document: （六）, 3, 一. */
export function bareLabel(label: string): string {
	return label
		.replace('(', '（')
		.replace(')', '）')
		.replace(/[.．、·,，]$/, '');
}

/** An ordinal with what follows it: （六）优化…, 3. 优化…. */
export function withLabel(label: string, title: string): string {
	return /[\w.．]$/.test(label) ? `${label} ${title}` : label + title;
}

/** A measure with its ordinal. */
export function measureName({ member, measure }: MeasureOf): string {
	const place = placesOf(member).measures[measure];
	return withLabel(place?.label ?? '', place?.title ?? '');
}

/** A measure by its document's short name and its ordinal: 海关总署（六）. */
export function shortMeasureName({ member, measure }: MeasureOf): string {
	const label = bareLabel(placesOf(member).measures[measure]?.label ?? '');
	const name = shortName(member);
	return /^[（\s]|^$/.test(label) ? name + label : `${name} ${label}`;
}

const longestExcerpt = 200;

/** The beginning of a text. */
export function excerpt(text: string): string {
	return text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
}
