import type { Link } from '../counterpart/counterparts';
import type { Member } from '../library/library';
import type { Locale } from '../rules/rule';
import { type CounterpartWording, counterpartWording } from './counterpartWording';
import type { Section } from './hoverText';
import type { LibraryIndex, MeasureOf } from './libraryIndex';
import { documentName, excerpt, measureName } from './naming';
import { linksUp, measureLocation } from './navigation';
import { citedName, placesOf, registeredName } from './places';
import type { Target } from './target';

/** So many counterparts are shown with their text, and so many more by name. */
const mostQuoted = 3;
const mostNamed = 10;

/** What the library knows of what is under the cursor; empty where it knows nothing. */
export function librarySections(library: LibraryIndex, member: Member, target: Target, locale: Locale): Section[] {
	const words = counterpartWording[locale];
	switch (target.kind) {
		case 'measure':
			return measureSections(library, { member, measure: target.measure }, target.action, words);
		case 'citation':
			return [citationSection(library, member, target, words)];
		case 'unit':
			return target.unit.generic ? [] : [unitSection(library, member, target.unit.fullName, words)];
		default:
			return [];
	}
}

function measureSections(
	library: LibraryIndex,
	from: MeasureOf,
	action: number | null,
	words: CounterpartWording,
): Section[] {
	const { counterparts } = library;
	const up = linksUp(library, from, action);
	const sections = linkSections(library, up, 'to', words);
	if (sections.length === 0 && counterparts.basesOf(from.member).length > 0 && action === null) {
		sections.push({ heading: words.local, entries: [] });
	}
	if (counterparts.localsOf(from.member).length === 0) return sections;
	const down = library.linksTo(from);
	const count = library.ends(down, 'from').length;
	if (count === 0) return [...sections, { heading: words.nobody, entries: [] }];
	if (count > 1) sections.push({ heading: words.downCount(count), entries: [] });
	return [...sections, ...linkSections(library, down, 'from', words)];
}

/** One section for each measure at an end of some links, those beyond the first few by name alone. */
function linkSections(
	library: LibraryIndex,
	links: readonly Link[],
	end: 'from' | 'to',
	words: CounterpartWording,
): Section[] {
	const ends = library.ends(links, end);
	const sections = ends.slice(0, mostQuoted).map((measure) => {
		const own = links.filter((link) => link[end].measure === measure.measure && link[end].key === measure.member.key);
		return linkSection(library, measure, own, end, words);
	});
	const rest = ends.slice(mostQuoted);
	if (rest.length === 0) return sections;
	const named = rest
		.slice(0, mostNamed)
		.map((measure) => `${measureName(measure)}（${nameWithNumber(measure.member)}）`);
	return [...sections, { heading: words.more(rest.length), entries: named }];
}

function linkSection(
	library: LibraryIndex,
	measure: MeasureOf,
	links: readonly Link[],
	end: 'from' | 'to',
	words: CounterpartWording,
): Section {
	const found = measure.member.document.measures[measure.measure];
	const [surest] = [...links].sort((a, b) => b.confidence - a.confidence);
	const entries = [nameWithNumber(measure.member)];
	const actions = end === 'from' ? links.flatMap(({ from }) => found?.actions[from.action ?? -1]?.label ?? []) : [];
	if (actions.length > 0) entries.push(words.action(actions.join('、')));
	if (surest) {
		entries.push(surest.kind === 'explicit' ? words.explicit : words.inferred(surest.confidence));
		const phrases = library.evidence(surest);
		if (phrases.length > 0) entries.push(words.shared(phrases));
	}
	const units = responsibleThere(found, words);
	if (units.length > 0) entries.push(words.responsible(units));
	else if (end === 'from') entries.push(words.noUnit);
	const { uri, range } = measureLocation(measure);
	return {
		heading: end === 'to' ? words.up : words.down,
		subject: { text: measureName(measure), target: `${uri}#L${range.start.line + 1}` },
		quote: excerpt(found?.body ?? ''),
		entries,
	};
}

function responsibleThere(
	measure: Member['document']['measures'][number] | undefined,
	words: CounterpartWording,
): string[] {
	const units = [...(measure?.assignments.flatMap((one) => one.units) ?? []), ...(measure?.inheritedUnits ?? [])];
	const named = units.map(({ fullName, role }) =>
		role === 'responsible' ? fullName : `${fullName}（${words.roles[role]}）`,
	);
	return [...new Set(named)];
}

function nameWithNumber(member: Member): string {
	const { number } = placesOf(member);
	return number === null ? `《${documentName(member)}》` : `《${documentName(member)}》（${number}）`;
}

function citationSection(
	library: LibraryIndex,
	member: Member,
	{ citation }: Target & { kind: 'citation' },
	words: CounterpartWording,
): Section {
	const cited = citedName(member.document, citation);
	const found = library.resolve(cited);
	if (!found) {
		return { heading: cited.title ?? cited.number ?? '', entries: [...numberEntry(cited), words.notInLibrary] };
	}
	const { issuer, dateOfIssue } = found.document.metadata;
	const { number, range } = placesOf(found);
	return {
		heading: '',
		subject: { text: documentName(found), target: `${found.uri}#L${range.start.line + 1}` },
		entries: [
			...(number === null ? [] : [number]),
			...(issuer ? [words.issuedBy(issuer.text)] : []),
			...(dateOfIssue ? [words.issuedOn(dateOfIssue.iso ?? dateOfIssue.text)] : []),
			words.inLibrary,
		],
	};
}

function numberEntry({ title, number }: { readonly title: string | null; readonly number: string | null }): string[] {
	return title !== null && number !== null ? [number] : [];
}

function unitSection(library: LibraryIndex, member: Member, fullName: string, words: CounterpartWording): Section {
	const name = registeredName(member, fullName);
	const here = placesOf(member).measuresOf.get(name) ?? 0;
	let all = 0;
	for (const one of library.members()) all += placesOf(one).measuresOf.get(name) ?? 0;
	return { heading: name, entries: [...registerEntries(member, fullName, name, words), words.unitCount(here, all)] };
}

/** What the register of `luoshi.json` says of a unit's names, whichever of them stands in the text. */
function registerEntries(member: Member, printed: string, name: string, words: CounterpartWording): string[] {
	const { units } = member.config;
	const renamed = units.find(({ formerNames }) => formerNames.some((former) => former.name === printed));
	const unit = units.find((candidate) => candidate.name === name) ?? renamed;
	if (!unit) return [];
	const { shortNames, formerNames } = unit;
	return [
		...(unit.name === name ? [] : [words.nowCalled(unit.name)]),
		...(shortNames.length > 0 ? [words.shortNames(shortNames)] : []),
		...formerNames.map((former) => words.formerName(former.name, former.until)),
	];
}
