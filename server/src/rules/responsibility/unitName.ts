import type { RegisteredUnit } from '../../library/config';
import type { Metadata, PolicyDocument, ResponsibleUnit } from '../../model/types';
import { remembered } from '../../text/remembered';
import type { Rule } from '../rule';
import { isParticular } from '../shared/placeholders';
import { renameFixes } from '../shared/renaming';
import { CONVENTION } from '../shared/sources';
import { SHORT_FORMS } from './data/shortForms';

/** One unit under two names. */
export const unitName: Rule = {
	meta: {
		id: 'responsibility/unit-name',
		severity: 'warning',
		summary: {
			'zh-cn': '同一文件里一个单位用了两种名称，如“省科技厅”和“省科学技术厅”',
			en: 'One unit has two names in a document: 省科技厅 and 省科学技术厅',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			twoNames: {
				'zh-cn': '“{unit}”和本文他处的“{usual}”是同一个单位。请统一用一种名称，便于查找和汇总。',
				en: '"{unit}" is the unit that other places of the document call "{usual}". Use one name, so that it can be found.',
			},
		},
	},
	check({ document, units, report }) {
		for (const names of namesOfOneUnit(document, units)) {
			const usual = usualOf(names);
			for (const { unit, ending } of names.filter((one) => one.ending !== usual.ending)) {
				const mended = unit.name.slice(0, unit.name.length - ending.length) + usual.ending;
				report({
					start: unit.start,
					end: unit.end,
					message: 'twoNames',
					data: { unit: unit.name, usual: usual.unit.name },
					fixes: () => renameFixes(document.text, unit, unit.name, mended),
				});
			}
		}
	},
};

/** A mention of a unit: its place, and the rest of its name, which is what may be shortened. */
interface Mention {
	readonly unit: ResponsibleUnit;
	readonly place: string;
	readonly ending: string;
}

/** The rows of SHORT_FORMS that hold an ending. */
const ROWS = new Map<string, number[]>();
let longestEnding = 0;
for (const [row, endings] of SHORT_FORMS.entries()) {
	for (const ending of endings) {
		ROWS.set(ending, [...(ROWS.get(ending) ?? []), row]);
		longestEnding = Math.max(longestEnding, ending.length);
	}
}

/** The mentions of each unit that is named in two ways or more. Linear in the units. */
function namesOfOneUnit(document: PolicyDocument, register: readonly RegisteredUnit[]): Mention[][] {
	const byUnit = new Map<string, Mention[]>();
	const registered = new Map<string, string>();
	for (const { name, shortNames } of register) for (const one of [name, ...shortNames]) registered.set(one, name);
	const byPlace = new Map<string, Mention[]>();
	const take = (unit: ResponsibleUnit): void => {
		if (!isParticular(unit)) return;
		const name = registered.get(unit.fullName);
		const mention = name === undefined ? mentionOf(unit, document.metadata) : wholeName(unit);
		if (mention === null) return;
		const mentions = name === undefined ? byPlace : byUnit;
		const key = name ?? mention.place;
		const known = mentions.get(key);
		if (known === undefined) mentions.set(key, [mention]);
		else known.push(mention);
	};
	for (const { assignments } of document.measures)
		for (const { units } of assignments) for (const unit of units) take(unit);
	const found = [...byUnit.values(), ...[...byPlace.values()].flatMap(unitsOfPlace)];
	return found.filter((mentions) => mentions.some(({ ending }) => ending !== mentions[0]?.ending));
}

function wholeName(unit: ResponsibleUnit): Mention | null {
	return unit.name === unit.fullName ? { unit, place: '', ending: unit.name } : null;
}

/** Null for a name of which no other form is known, and where the place is not one in particular. */
function mentionOf(unit: ResponsibleUnit, metadata: Metadata): Mention | null {
	const ending = endingOf(unit.name);
	if (ending === null || !unit.fullName.endsWith(ending)) return null;
	const place = unit.fullName.slice(0, -ending.length);
	return isOnePlace(place, ending, metadata) ? { unit, place, ending } : null;
}

/** The longest known form with which a name ends. */
const endingOf = remembered((name): string | null => {
	for (let length = Math.min(longestEnding, name.length); length > 1; length--) {
		const ending = name.slice(-length);
		if (ROWS.has(ending)) return ending;
	}
	return null;
});

const LEVELS: readonly Metadata['level'][] = ['county', 'municipal', 'provincial', 'national'];
const LEVEL_OF: Readonly<Record<string, Metadata['level']>> = {
	省: 'provincial',
	自治区: 'provincial',
	市: 'municipal',
	州: 'municipal',
	盟: 'municipal',
	县: 'county',
	区: 'county',
	旗: 'county',
};

/** In a provincial document 市交通局 and 市交通运输局 may be of two cities, and without a place there are many governments. */
function isOnePlace(place: string, ending: string, { level, issuer }: Metadata): boolean {
	if (place === '') return /部$|委$|委员会$/.test(ending) || level === 'county' || level === 'municipal';
	const own = LEVEL_OF[place];
	if (!own || level === null || (place === '市' && /^(?:北京|天津|上海|重庆)/.test(issuer?.text ?? ''))) return true;
	return LEVELS.indexOf(own) >= LEVELS.indexOf(level);
}

/** The mentions at one place, those of one office together. A short form that fits two of them proves nothing. */
function unitsOfPlace(mentions: readonly Mention[]): Mention[][] {
	const byRow = new Map<number, Set<string>>();
	for (const ending of new Set(mentions.map((mention) => mention.ending)))
		for (const row of ROWS.get(ending) ?? []) byRow.set(row, (byRow.get(row) ?? new Set()).add(ending));
	const groups = [...byRow.values()].filter((endings) => endings.size > 1);
	const sound = groups.filter((endings) => groups.every((other) => other === endings || !clashes(endings, other)));
	const seen = new Set<string>();
	return sound.flatMap((endings) => {
		const key = [...endings].join(' ');
		if (seen.has(key)) return [];
		seen.add(key);
		return [mentions.filter(({ ending }) => endings.has(ending))];
	});
}

/** Whether two offices share a name and not all of their names. */
function clashes(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	const shared = [...one].filter((ending) => other.has(ending)).length;
	return shared > 0 && (shared < one.size || shared < other.size);
}

/** The name that most mentions have; of equals the first. */
function usualOf(mentions: readonly Mention[]): Mention {
	const counts = new Map<string, number>();
	for (const { ending } of mentions) counts.set(ending, (counts.get(ending) ?? 0) + 1);
	return mentions.reduce((best, next) =>
		(counts.get(next.ending) ?? 0) > (counts.get(best.ending) ?? 0) ? next : best,
	);
}
