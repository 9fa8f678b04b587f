import type { CodeLens, Command } from 'vscode-languageserver';
import type { Member } from '../library/library';
import { SHOW_REFERENCES, type ShowReferencesArgument } from '../protocol';
import type { Locale } from '../rules/rule';
import type { LibraryIndex, MeasureOf } from './libraryIndex';
import { measureLocation } from './navigation';
import { placesOf } from './places';

export interface CodeLensOptions {
	readonly locale: Locale;
	/** Whether the client has the command that shows locations. */
	readonly showReferences: boolean;
}

/** Which way a lens looks, and from where. */
interface LensData {
	readonly uri: string;
	readonly revision: number;
	readonly measure: number;
	readonly looks: 'up' | 'down';
}

/**
 * A lens on each measure of a document that others carry out: how many measures do so, or that none does; and on each
 * measure that carries out several others. What they lead to is resolved when they come into library.
 */
export function codeLenses(library: LibraryIndex, member: Member): CodeLens[] {
	const { counterparts } = library;
	const below = counterparts.localsOf(member).length > 0;
	const above = counterparts.basesOf(member).length > 0;
	if (!below && !above) return [];
	return placesOf(member).measures.flatMap(({ range }, measure): CodeLens[] => {
		const at = { start: range.start, end: range.start };
		const lens = (looks: LensData['looks']): CodeLens => {
			const data: LensData = { uri: member.uri, revision: member.revision, measure, looks };
			return { range: at, data };
		};
		const merged = above && library.ends(library.linksFrom({ member, measure }), 'to').length > 1;
		return [...(merged ? [lens('up')] : []), ...(below ? [lens('down')] : [])];
	});
}

/** The document that a lens belongs to, and its revision then; null for a lens that is none of ours. */
export function lensOrigin(lens: CodeLens): { readonly uri: string; readonly revision: number } | null {
	const data = lens.data as Partial<LensData> | null | undefined;
	return typeof data?.uri === 'string' && typeof data.revision === 'number'
		? { uri: data.uri, revision: data.revision }
		: null;
}

/** Gives a lens of this state of the document its text and its command. */
export function resolveCodeLens(
	library: LibraryIndex,
	member: Member,
	lens: CodeLens,
	options: CodeLensOptions,
): CodeLens {
	const { measure, looks } = lens.data as LensData;
	const from: MeasureOf = { member, measure };
	const found =
		looks === 'up' ? library.ends(library.linksFrom(from), 'to') : library.ends(library.linksTo(from), 'from');
	const title = wording[options.locale][looks](found.length);
	return { range: lens.range, command: command(title, member.uri, lens, found, options) };
}

function command(
	title: string,
	uri: string,
	{ range }: CodeLens,
	found: readonly MeasureOf[],
	options: CodeLensOptions,
): Command {
	if (!options.showReferences || found.length === 0) return { title, command: '' };
	const argument: ShowReferencesArgument = { uri, position: range.start, locations: found.map(measureLocation) };
	return { title, command: SHOW_REFERENCES, arguments: [argument] };
}

const wording: Readonly<Record<Locale, Readonly<Record<LensData['looks'], (count: number) => string>>>> = {
	'zh-cn': {
		up: (count) => `落实 ${count} 条上级举措`,
		down: (count) => (count === 0 ? '无地方举措落实' : `${count} 条地方举措落实此条`),
	},
	en: {
		up: (count) => `carries out ${count} ${count === 1 ? 'measure' : 'measures'}`,
		down: (count) => (count === 0 ? 'no local measure' : `${count} local ${count === 1 ? 'measure' : 'measures'}`),
	},
};
