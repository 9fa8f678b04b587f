import { type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { Locale } from '../rules/rule';
import { readNumeral } from '../text/numerals';
import type { LibraryIndex } from './libraryIndex';
import { documentName, measureKind, withLabel } from './naming';
import { placesOf } from './places';

/** More than anybody reads. */
const most = 200;

/** How well a name fits a query: less is better. */
interface Candidate {
	readonly rank: number;
	readonly symbol: SymbolInformation;
}

/**
 * Documents (by title or number), measures (by title or ordinal) and units whose name fits a query, the best first:
 * those that begin with it, those that have it in them, those that have its characters in that order; of equals, documents
 * before measures before units. An empty query finds the documents. Linear in the library.
 */
export function workspaceSymbols(library: LibraryIndex, query: string, locale: Locale): SymbolInformation[] {
	const wanted = query.replace(/\s+/g, '').toLowerCase();
	const members = library.members();
	const found = members.flatMap((member) => documentSymbol(member, wanted));
	if (wanted !== '') {
		const ordinal = ordinalOf(wanted);
		for (const member of members) found.push(...measureSymbols(member, wanted, ordinal));
		found.push(...unitSymbols(members, wanted, locale));
	}
	return found
		.sort((a, b) => a.rank - b.rank)
		.slice(0, most)
		.map(({ symbol }) => symbol);
}

function documentSymbol(member: Member, wanted: string): Candidate[] {
	const { number, range } = placesOf(member);
	const name = documentName(member);
	const fit = Math.min(fitOf(name, wanted), number === null ? none : fitOf(number, wanted));
	if (fit === none) return [];
	const symbol = { name, kind: SymbolKind.File, location: { uri: member.uri, range } };
	return [{ rank: fit * kinds, symbol: number === null ? symbol : { ...symbol, containerName: number } }];
}

function measureSymbols(member: Member, wanted: string, ordinal: number | null): Candidate[] {
	const { measures } = placesOf(member);
	return measures.flatMap(({ label, title, value, range }): Candidate[] => {
		const name = withLabel(label, title);
		const fit = ordinal !== null && value === ordinal ? 0 : Math.min(fitOf(title, wanted), fitOf(name, wanted));
		if (fit === none) return [];
		const location = { uri: member.uri, range };
		const symbol = { name, kind: measureKind, location, containerName: documentName(member) };
		return [{ rank: fit * kinds + 1, symbol }];
	});
}

/** Each unit once, at its first mention, with the number of measures that name it. */
function unitSymbols(members: readonly Member[], wanted: string, locale: Locale): Candidate[] {
	const units = new Map<string, { readonly location: SymbolInformation['location']; count: number }>();
	for (const member of members) {
		const { mentions, measuresOf } = placesOf(member);
		for (const [name, count] of measuresOf) {
			const known = units.get(name);
			const [range] = mentions.get(name) ?? [];
			if (known) known.count += count;
			else if (range && fitOf(name, wanted) !== none) units.set(name, { location: { uri: member.uri, range }, count });
		}
	}
	return [...units].map(([name, { location, count }]) => {
		const symbol = { name, kind: SymbolKind.Constant, location, containerName: wording[locale](count) };
		return { rank: fitOf(name, wanted) * kinds + 2, symbol };
	});
}

const kinds = 3;
const none = Number.POSITIVE_INFINITY;

/** 0 for the same, 1 for a beginning, 2 for a part, 3 for the characters in their order, infinite for no fit. */
function fitOf(name: string, wanted: string): number {
	const text = name.toLowerCase();
	const at = text.indexOf(wanted);
	if (at === 0) return text.length === wanted.length ? 0 : 1;
	if (at > 0) return 2;
	let from = 0;
	for (const character of wanted) {
		from = text.indexOf(character, from) + 1;
		if (from === 0) return none;
	}
	return 3;
}

/** 6, （六）, 六、 or 第六条 as a number; null for what is no ordinal. */
function ordinalOf(wanted: string): number | null {
	const numeral = /^第?[（(]?([0-9一二三四五六七八九十百〇零]{1,6})[）)、.．条]?$/.exec(wanted)?.[1];
	return numeral === undefined ? null : readNumeral(numeral);
}

const wording: Readonly<Record<Locale, (count: number) => string>> = {
	'zh-cn': (count) => `${count} 条举措`,
	en: (count) => `${count} ${count === 1 ? 'measure' : 'measures'}`,
};
