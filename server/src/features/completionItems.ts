import { CompletionItemKind } from 'vscode-languageserver';
import type { Member } from '../library/library';
import { readDeadline } from '../model/deadlines';
import type { Field } from '../model/types';
import { touches } from '../text/span';
import type { LibraryIndex } from './libraryIndex';
import { bareLabel, documentName, withLabel } from './naming';
import { placesOf, registeredName } from './places';
import type { Proposal } from './proposal';
import { Snippet } from './snippet';

/** More than anybody scrolls through. Where so many are proposed, there may be more, and typing on brings others. */
export const mostProposed = 200;

/**
 * The other documents of the library, as they are cited: 《title》（number）.
 * @param typed what is typed of the title
 */
export function documentItems(library: LibraryIndex, member: Member, typed: string): Proposal[] {
	const others = library.members().filter((other) => other !== member && placesOf(other).title !== null);
	const proposals = others.map((other): Proposal => {
		const title = documentName(other);
		const { number } = placesOf(other);
		return {
			label: title,
			...(number === null ? {} : { detail: number }),
			text: number === null ? `${title}》` : `${title}》（${number}）`,
			filter: `${title}${number ?? ''}`,
			kind: CompletionItemKind.File,
			data: { uri: other.uri, measure: null },
		};
	});
	return proposals
		.filter(({ filter, text }) => holdsInOrder(filter ?? text, typed))
		.sort((a, b) => (a.label < b.label ? -1 : 1))
		.slice(0, mostProposed);
}

/** Whether a text has the characters of another in their order, as editors look for what is typed. */
function holdsInOrder(text: string, typed: string): boolean {
	let at = 0;
	for (const character of typed) {
		at = text.indexOf(character, at) + 1;
		if (at === 0) return false;
	}
	return true;
}

/**
 * The units of this document, those named most often first; then those of the other documents of its level, and those of
 * the register, which are found by their short and former names too. Those that the field names already are left out.
 * @param typed what is typed of the name
 */
export function unitItems(
	library: LibraryIndex,
	member: Member,
	field: Field,
	offset: number,
	typed: string,
): Proposal[] {
	const { level } = member.document.metadata;
	const named = new Set(
		member.document.measures
			.flatMap(({ assignments }) => assignments.flatMap(({ units }) => units))
			.filter((unit) => unit.start >= field.start && unit.end <= field.end && !touches(unit, offset))
			.map((unit) => registeredName(member, unit.fullName)),
	);
	const others = library.members().filter((other) => other !== member && other.metadata.level === level);
	const { units } = member.config;
	// What is being typed has been read as a unit already.
	// Of two with one name the first counts.
	const registered = new Map([...units].reverse().map((unit) => [unit.name, unit]));
	const isTyped = (name: string) => name === typed && !registered.has(name);
	const former = new Set(units.flatMap(({ formerNames }) => formerNames.map(({ name }) => name)));
	const ranked = [...counts([member]), ...counts(others), ...units.map(({ name }) => name)];
	return [...new Set(ranked)]
		.filter((name) => !named.has(name) && !isTyped(name) && !former.has(name))
		.map((name) => {
			const unit = registered.get(name);
			const aliases = unit ? [...unit.shortNames, ...unit.formerNames.map((former) => former.name)] : [];
			return { name, unit, aliases };
		})
		.filter(({ name, aliases }) => [name, ...aliases].some((one) => holdsInOrder(one, typed)))
		.slice(0, mostProposed)
		.map(({ name, unit, aliases }) => {
			const alias = typed === '' || name.startsWith(typed) ? undefined : aliases.find((one) => one.startsWith(typed));
			return {
				label: name,
				...(unit && unit.shortNames.length > 0 ? { detail: unit.shortNames.join('、') } : {}),
				text: name,
				...(alias === undefined ? {} : { filter: alias }),
				kind: CompletionItemKind.Constant,
			};
		});
}

/** The units of some documents, those that most measures name first. */
function counts(members: readonly Member[]): string[] {
	const total = new Map<string, number>();
	for (const member of members) {
		for (const [name, count] of placesOf(member).measuresOf) total.set(name, (total.get(name) ?? 0) + count);
	}
	return [...total].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** More of a document's own deadlines than this are no choice any more. */
const mostUsed = 6;

/**
 * The deadlines of this document, those set most often first; then the usual forms for its year and the next two, as far
 * as they lie behind its date of issue.
 */
export function deadlineItems({ document }: Member, today: string, offset: number): Proposal[] {
	const used = new Map<string, number>();
	for (const { deadline } of document.measures.flatMap(({ assignments }) => assignments)) {
		// What is being typed has been read as a deadline already.
		if (deadline && deadline.kind !== 'vague' && !touches(deadline, offset))
			used.set(deadline.text, (used.get(deadline.text) ?? 0) + 1);
	}
	const issued = document.metadata.dateOfIssue?.iso ?? today;
	const year = Number(issued.slice(0, 4));
	const usual = [year, year + 1, year + 2]
		.flatMap((one) => [`${one}年6月底前`, `${one}年12月底前`])
		.filter((text) => (readDeadline(text, issued)?.due ?? issued) >= issued);
	const ranked = [...used].sort((a, b) => b[1] - a[1]).map(([text]) => text);
	const kind = CompletionItemKind.Value;
	const forms = [...new Set([...ranked.slice(0, mostUsed), ...usual, '持续推进', '每年12月底前'])];
	const day = new Snippet().text(`${year}年`).stop('××').text('月').stop('××').text('日前');
	return [
		...forms.map((text) => ({ label: text, text, kind })),
		{ label: `${year}年…月…日前`, text: `${year}年××月××日前`, snippet: day.toString(), kind },
	];
}

/**
 * The measures of the basis documents that this one could carry out: those that it is inferred to carry out first, then
 * those that nothing in the document carries out yet.
 */
export function counterpartItems(library: LibraryIndex, member: Member, offset: number): Proposal[] {
	const own = member.document.measures.findLastIndex((measure) => touches(measure, offset));
	return library.counterparts.pairsOf(member).flatMap(({ basis, links, uncovered }) => {
		const { measures, number } = placesOf(basis);
		const inferred = links.filter(({ from, kind }) => from.measure === own && kind === 'inferred');
		const proposed = new Set([...inferred.map(({ to }) => to.measure), ...uncovered]);
		return [...proposed].flatMap((measure): Proposal[] => {
			const place = measures[measure];
			if (!place || place.label === '') return [];
			const label = withLabel(place.label, place.title);
			const name = number ?? `《${documentName(basis)}》`;
			const text = name + bareLabel(place.label);
			const data = { uri: basis.uri, measure };
			return [{ label, detail: name, text, filter: text + place.title, kind: CompletionItemKind.Reference, data }];
		});
	});
}
