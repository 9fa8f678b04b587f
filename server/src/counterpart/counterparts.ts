import type { Library, Member } from '../library/library';
import { type CitedName, Resolver } from '../library/resolve';
import { align, type Pairing } from './align';
import { canCarryOut, type Digest, digestOf, sameNames } from './digest';
import { sharedPhrases } from './evidence';
import { writtenCounterparts } from './written';

/** One end of a link: a measure of a document, or one of its actions. */
export interface LinkEnd {
	/** The key of the document's URI. */
	readonly key: string;
	/** Index into the document's measures. */
	readonly measure: number;
	/** Index into the measure's actions; null for the measure as a whole. */
	readonly action: number | null;
}

/** A local measure carries out an upper-level one. */
export interface Link {
	readonly from: LinkEnd;
	readonly to: LinkEnd;
	/** `explicit`: the text says so (对应举措); `inferred`: the texts are alike. */
	readonly kind: 'explicit' | 'inferred';
	/** From 0 to 1; 1 for an explicit link. Of inferred links at 0.9, nine in ten are right. */
	readonly confidence: number;
}

/** A document and one of those that it carries out, measure by measure. */
export interface DocumentPair {
	readonly local: Member;
	readonly basis: Member;
	/** In the order of the local measures. */
	readonly links: readonly Link[];
	/** Indices of the local measures that carry out nothing of it. */
	readonly unlinked: readonly number[];
	/** Indices of its measures that nothing in the local document carries out. */
	readonly uncovered: readonly number[];
}

/** A pair of documents as it was worked out, and of what. */
interface WorkedOut {
	/** The texts that were aligned. */
	readonly texts: string;
	readonly pairings: readonly Pairing[];
	/** The two documents, and where the local one names counterparts itself, what documents are called. */
	readonly revisions: string;
	readonly namesCounterparts: boolean;
	readonly pair: DocumentPair;
}

/**
 * Which measure of the library carries out which. Everything is worked out on first use, from the documents as they are
 * then, and kept until one of the two documents changes: the answers depend on the library's content alone.
 */
export class Counterparts {
	private readonly digests = new Map<string, Digest>();
	private readonly pairs = new Map<string, WorkedOut>();
	/** The library's revision up to which its changes are in `unread`. */
	private known = -1;
	/** The keys of the documents that may have changed since they were read last. */
	private readonly unread = new Set<string>();
	/** Whether a document has another name, number or basis than when citations were resolved last. */
	private renamed = false;
	/** Another number whenever a document has another name. */
	private namesRevision = 0;
	private resolver = new Resolver([]);
	private basisOf = new Map<string, readonly string[]>();
	private carriedOutBy = new Map<string, string[]>();

	constructor(private readonly library: Library) {}

	/** The documents that a document carries out, in the order in which it cites them. */
	basesOf(member: Member): Member[] {
		this.refresh();
		return this.membersOf(this.basisOf.get(member.key));
	}

	/** The documents that carry a document out, by the key of their URI. */
	localsOf(member: Member): Member[] {
		this.refresh();
		return this.membersOf(this.carriedOutBy.get(member.key));
	}

	/**
	 * The same documents, each followed by those that carry it out: whoever aligns all of them has the basis of one still
	 * at hand for the next, and reads each about once. Proportional to their number and that of their bases.
	 */
	inFamilies(members: readonly Member[]): Member[] {
		this.refresh();
		const left = new Map(members.map((member) => [member.key, member]));
		const ordered: Member[] = [];
		const heads = [...left.keys()].filter((key) => !this.basisOf.get(key)?.some((basis) => left.has(basis)));
		// Whoever has no head of a family, as two that carry each other out, comes by itself.
		for (const head of [...heads, ...left.keys()]) {
			const next = [head];
			for (let key = next.pop(); key !== undefined; key = next.pop()) {
				const member = left.get(key);
				if (!member) continue;
				left.delete(key);
				ordered.push(member);
				next.push(...(this.carriedOutBy.get(key) ?? []));
			}
		}
		return ordered;
	}

	/** The document of the library that a citation means, or undefined. */
	resolve(cited: { readonly title: string | null; readonly number: string | null }): Member | undefined {
		this.refresh();
		const key = this.resolver.resolve(cited);
		return key === null ? undefined : this.library.withKey(key);
	}

	/** A document with each of those that it carries out. */
	pairsOf(member: Member): DocumentPair[] {
		return this.basesOf(member).map((basis) => this.pair(member, basis));
	}

	/** A document with each of those that carry it out. */
	pairsUnder(member: Member): DocumentPair[] {
		return this.localsOf(member).map((local) => this.pair(local, member));
	}

	/** The links from a measure up, to what it carries out. */
	linksFrom(member: Member, measure: number): Link[] {
		return this.pairsOf(member).flatMap(({ links }) => links.filter(({ from }) => from.measure === measure));
	}

	/** The links from a measure down, to what carries it out. */
	linksTo(member: Member, measure: number): Link[] {
		return this.pairsUnder(member).flatMap(({ links }) => links.filter(({ to }) => to.measure === measure));
	}

	/** The phrases that the two ends of a link share and that few others have: why it is believed. Longest first. */
	evidence(link: Link): string[] {
		const [from, to] = [link.from, link.to].map(
			({ key, measure }) => this.library.withKey(key)?.document.measures[measure],
		);
		return from && to ? sharedPhrases(from, to) : [];
	}

	/**
	 * Reads some of the documents that have changed, so that whoever has many new ones can do other things in between. No
	 * answer needs it: what is left is read when something is asked.
	 * @param most how many are read
	 * @returns how many are left
	 */
	readAhead(most: number): number {
		this.noteChanges();
		for (const key of this.unread) {
			if (most <= 0) break;
			if (this.read(key)) most--;
			this.unread.delete(key);
		}
		return this.unread.size;
	}

	/**
	 * Reads what has changed since the last answer. Proportional to that; to the number of documents where one has another
	 * name, number or basis.
	 */
	private refresh(): void {
		if (this.readAhead(Number.POSITIVE_INFINITY) === 0 && this.renamed) this.resolveAll();
	}

	private noteChanges(): void {
		if (this.library.revision === this.known) return;
		const changed = this.library.changedSince(this.known);
		this.known = this.library.revision;
		for (const key of changed ?? this.digests.keys()) this.unread.add(key);
		if (changed === null) for (const { key } of this.library.members()) this.unread.add(key);
	}

	/** Whether there was a document to read. */
	private read(key: string): boolean {
		const member = this.library.withKey(key);
		const before = this.digests.get(key);
		if (member === undefined || member.ignored) {
			if (this.digests.delete(key)) this.renamed = true;
			return false;
		}
		if (before?.revision === member.revision) return false;
		const digest = digestOf(member);
		this.digests.set(key, digest);
		this.renamed ||= before === undefined || !sameNames(before, digest);
		return true;
	}

	private resolveAll(): void {
		this.renamed = false;
		this.namesRevision++;
		const digests = [...this.digests.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
		this.resolver = new Resolver(digests.map(({ named }) => named));
		this.basisOf = new Map(digests.map((digest) => [digest.key, this.resolveBasis(digest)]));
		this.carriedOutBy = new Map();
		for (const [key, bases] of this.basisOf) {
			for (const basis of bases) {
				const locals = this.carriedOutBy.get(basis);
				if (locals) locals.push(key);
				else this.carriedOutBy.set(basis, [key]);
			}
		}
		for (const pair of this.pairs.keys()) {
			const [local = '', basis = ''] = pair.split(' ');
			if (!this.basisOf.get(local)?.includes(basis)) this.pairs.delete(pair);
		}
	}

	private resolveBasis(digest: Digest): string[] {
		const cited = digest.basis.flatMap((name) => this.resolver.resolve(name) ?? []);
		const keys = new Set([...cited, ...digest.basisFiles]);
		return [...keys].filter((key) => {
			const basis = this.digests.get(key);
			return basis !== undefined && canCarryOut(digest, basis);
		});
	}

	private membersOf(keys: readonly string[] | undefined): Member[] {
		return (keys ?? []).flatMap((key) => this.library.withKey(key) ?? []);
	}

	private pair(local: Member, basis: Member): DocumentPair {
		const key = `${local.key} ${basis.key}`;
		const known = this.pairs.get(key);
		const revisions = `${local.revision} ${basis.revision}`;
		const named = `${revisions} ${this.namesRevision}`;
		if (known?.revisions === (known?.namesCounterparts ? named : revisions)) return known.pair;
		const texts = `${local.textRevision} ${basis.textRevision}`;
		const pairings = known?.texts === texts ? known.pairings : this.align(local, basis);
		const pair = this.pairOf(local, basis, pairings);
		const { namesCounterparts } = shapeOf(local);
		this.pairs.set(key, {
			texts,
			pairings,
			revisions: namesCounterparts ? named : revisions,
			namesCounterparts,
			pair,
		});
		return pair;
	}

	private align(local: Member, basis: Member): readonly Pairing[] {
		return local.recall('pairings', () => align(local.document.measures, basis.document.measures), basis);
	}

	private pairOf(local: Member, basis: Member, pairings: readonly Pairing[]): DocumentPair {
		const links = this.explicitLinks(local, basis);
		const written = new Set(links.map(({ from }) => from.measure));
		const end = (member: Member, measure: number, action: number | null): LinkEnd => ({
			key: member.key,
			measure,
			action,
		});
		for (const pairing of pairings) {
			if (written.has(pairing.local)) continue;
			links.push({
				from: end(local, pairing.local, pairing.action),
				to: end(basis, pairing.national, null),
				kind: 'inferred',
				confidence: pairing.confidence,
			});
		}
		links.sort(
			(a, b) =>
				a.from.measure - b.from.measure || (a.from.action ?? -1) - (b.from.action ?? -1) || a.to.measure - b.to.measure,
		);
		const linked = new Set(links.map(({ from }) => from.measure));
		const covered = new Set(links.map(({ to }) => to.measure));
		return {
			local,
			basis,
			links,
			unlinked: without(linked, shapeOf(local).measures),
			uncovered: without(covered, shapeOf(basis).measures),
		};
	}

	private explicitLinks(local: Member, basis: Member): Link[] {
		if (!shapeOf(local).namesCounterparts) return [];
		const [localKey, basisKey] = [local.key, basis.key];
		const only = this.basisOf.get(localKey)?.length === 1;
		const means = ({ number, title }: CitedName) =>
			number === null && title === null ? only : this.resolver.resolve({ number, title }) === basisKey;
		return local.document.measures.flatMap((measure, i) => {
			const named = writtenCounterparts(measure).filter(means);
			const targets = named.flatMap(({ ordinals }) =>
				ordinals.map((ordinal) => basis.document.measures.findIndex((other) => other.ordinal?.value === ordinal)),
			);
			return [...new Set(targets)].flatMap((target): Link[] => {
				if (target < 0) return [];
				const from = { key: localKey, measure: i, action: null };
				return [{ from, to: { key: basisKey, measure: target, action: null }, kind: 'explicit', confidence: 1 }];
			});
		});
	}
}

/** What of a document's measures has to be known to build links, without reading the document where a cache knows it. */
interface Shape {
	readonly measures: number;
	/** Whether one of them says itself what it carries out. */
	readonly namesCounterparts: boolean;
}

function shapeOf(member: Member): Shape {
	return member.recall('shape', () => {
		const { measures } = member.document;
		return {
			measures: measures.length,
			namesCounterparts: measures.some((measure) => writtenCounterparts(measure).length > 0),
		};
	});
}

/** The numbers from nought up to a count that are not in a set. */
function without(set: ReadonlySet<number>, count: number): number[] {
	return Array.from({ length: count }, (_, i) => i).filter((i) => !set.has(i));
}
