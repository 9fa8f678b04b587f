import type { Location } from 'vscode-languageserver';
import type { Counterparts, Link, LinkEnd } from '../counterpart/counterparts';
import type { Library, Member } from '../library/library';
import type { CitedName } from '../library/resolve';
import { placesOf } from './places';

/** A measure of the library. */
export interface MeasureOf {
	readonly member: Member;
	/** Index into the document's measures. */
	readonly measure: number;
}

/**
 * The library as features look at it: documents, their counterparts, and who cites whom. What takes the whole library to
 * know is worked out on first use, and anew when the library has changed.
 */
export class LibraryIndex {
	private readonly phrases = new WeakMap<Link, readonly string[]>();
	private revision = -1;
	/** By the key of the upper document, for each of its measures. */
	private readonly below = new Map<string, readonly Link[][]>();
	private citing: ReadonlyMap<string, readonly Location[]> | null = null;

	constructor(
		private readonly library: Library,
		readonly counterparts: Counterparts,
	) {}

	/** The documents that are not ignored, by the key of their URI. */
	members(): Member[] {
		return this.library.members().filter(({ ignored }) => !ignored);
	}

	get(uri: string): Member | undefined {
		return this.library.get(uri);
	}

	/** The links from a measure up, to what it carries out. */
	linksFrom({ member, measure }: MeasureOf): Link[] {
		return this.counterparts.linksFrom(member, measure);
	}

	/** The links from a measure down, to what carries it out. */
	linksTo({ member, measure }: MeasureOf): readonly Link[] {
		this.refresh();
		const key = member.key;
		let links = this.below.get(key);
		if (!links) {
			const found: Link[][] = placesOf(member).measures.map(() => []);
			for (const pair of this.counterparts.pairsUnder(member)) {
				for (const link of pair.links) found[link.to.measure]?.push(link);
			}
			links = found;
			this.below.set(key, links);
		}
		return links[measure] ?? [];
	}

	/** The measures at one end of some links, each once, in the order of the links. */
	ends(links: readonly Link[], end: 'from' | 'to'): MeasureOf[] {
		const found = new Map<string, MeasureOf>();
		for (const link of links) {
			const { key, measure }: LinkEnd = link[end];
			const member = this.library.withKey(key);
			if (member && placesOf(member).measures[measure]) found.set(`${key} ${measure}`, { member, measure });
		}
		return [...found.values()];
	}

	/** The phrases that the two ends of a link share, the longest first. */
	evidence(link: Link): readonly string[] {
		const known = this.phrases.get(link) ?? this.counterparts.evidence(link);
		this.phrases.set(link, known);
		return known;
	}

	/** The document that a citation means, or undefined. */
	resolve(cited: CitedName): Member | undefined {
		return this.counterparts.resolve(cited);
	}

	/** Every place that cites the same document, in the library or not, as a citation does. */
	citationsOf(cited: CitedName): readonly Location[] {
		return this.citations().get(this.identityOf(cited)) ?? [];
	}

	/** Every place that cites a document of the library. */
	citationsOfMember(member: Member): readonly Location[] {
		return this.citations().get(member.key) ?? [];
	}

	private citations(): ReadonlyMap<string, readonly Location[]> {
		this.refresh();
		this.citing ??= this.readCitations();
		return this.citing;
	}

	/** A document that names itself, as a notice names the plan that it distributes, does not cite. */
	private readCitations(): ReadonlyMap<string, readonly Location[]> {
		const citing = new Map<string, Location[]>();
		for (const member of this.members()) {
			const key = member.key;
			for (const citation of placesOf(member).citations) {
				const identity = this.identityOf(citation);
				if (identity === key) continue;
				const locations = citing.get(identity) ?? [];
				locations.push({ uri: member.uri, range: citation.range });
				citing.set(identity, locations);
			}
		}
		return citing;
	}

	/** The same for all names of a document: its key, or else its number or title. */
	private identityOf(cited: CitedName): string {
		const member = this.resolve(cited);
		if (member) return member.key;
		return cited.number ?? (cited.title ?? '').replace(/\s+/g, '');
	}

	private refresh(): void {
		if (this.library.revision === this.revision) return;
		this.revision = this.library.revision;
		this.below.clear();
		this.citing = null;
	}
}
