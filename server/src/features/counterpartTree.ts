import type { Counterparts, DocumentPair, Link } from '../counterpart/counterparts';
import type { Member } from '../library/library';
import type { CounterpartAt, CounterpartDirection, CounterpartDocument, CounterpartMeasure } from '../protocol';
import { measureAt } from './measureAt';
import { documentName } from './naming';
import { placesOf } from './places';

/**
 * The documents of one side: those that others carry out (`down`), or those that carry others out (`up`). The pairs of
 * the document asked about come first; else in the order of `members`. Aligns nothing.
 */
export function counterpartDocuments(
	members: readonly Member[],
	counterparts: Counterparts,
	direction: CounterpartDirection,
	about: Member | undefined,
): CounterpartDocument[] {
	const documents = members.flatMap((member): CounterpartDocument[] => {
		const others = direction === 'down' ? counterparts.localsOf(member) : counterparts.basesOf(member);
		if (others.length === 0) return [];
		const here = about !== undefined && [member, ...others].some((other) => isSame(other, about));
		return [
			{ uri: member.uri, title: documentName(member), number: placesOf(member).number, others: others.length, here },
		];
	});
	return [...documents.filter(({ here }) => here), ...documents.filter(({ here }) => !here)];
}

/**
 * The measures of a document in its order, each with those that carry it out (`down`) or that it carries out (`up`);
 * those of the document asked about come first.
 */
export function counterpartMeasures(
	member: Member,
	counterparts: Counterparts,
	direction: CounterpartDirection,
	about: Member | undefined,
): CounterpartMeasure[] {
	const pairs = direction === 'down' ? counterparts.pairsUnder(member) : counterparts.pairsOf(member);
	const other = (pair: DocumentPair) => (direction === 'down' ? pair.local : pair.basis);
	const sorted = [
		...pairs.filter((pair) => about && isSame(other(pair), about)),
		...pairs.filter((pair) => !(about && isSame(other(pair), about))),
	];
	const found = placesOf(member).measures.map((): CounterpartAt[] => []);
	for (const pair of sorted) {
		const side = ({ from, to }: Link) => (direction === 'down' ? { near: to, far: from } : { near: from, far: to });
		for (const link of strongest(pair.links).sort((a, b) => side(a).far.measure - side(b).far.measure)) {
			const { near, far } = side(link);
			found[near.measure]?.push({
				...measureAt(other(pair), far.measure),
				document: documentName(other(pair)),
				kind: link.kind,
				confidence: link.confidence,
			});
		}
	}
	return found.map((list, index) => ({ ...measureAt(member, index), counterparts: list }));
}

/** One link for each pair of measures, the surest, where several actions lead to the same. */
export function strongest(links: readonly Link[]): Link[] {
	const kept = new Map<string, Link>();
	for (const link of links) {
		const key = `${link.from.measure} ${link.to.measure}`;
		const known = kept.get(key);
		if (!known || known.confidence < link.confidence) kept.set(key, link);
	}
	return [...kept.values()];
}

function isSame(a: Member, b: Member): boolean {
	return a.key === b.key;
}
