import type { Counterparts, DocumentPair } from '../counterpart/counterparts';
import { writtenCounterparts } from '../counterpart/written';
import type { Library, Member } from '../library/library';
import type { CitedName } from '../library/resolve';
import type { LibraryView } from './libraryView';

/** Gives every document its view of the library. */
export class LibraryViews {
	private counted = { revision: -1, several: false };

	constructor(
		private readonly library: Library,
		private readonly counterparts: Counterparts,
	) {}

	/** The view of one document, as it is now: one with another revision needs another view. */
	of(member: Member): TrackedLibrary {
		return new TrackedLibrary(member, this.counterparts, () => this.hasSeveral());
	}

	private hasSeveral(): boolean {
		const { revision } = this.library;
		if (this.counted.revision !== revision) {
			const kept = this.library.members().filter(({ ignored }) => !ignored);
			this.counted = { revision, several: kept.length > 1 };
		}
		return this.counted.several;
	}
}

/**
 * A document's view of the library that remembers what it was asked: as long as every answer would be the same, so are
 * the findings that were made of them.
 */
export class TrackedLibrary implements LibraryView {
	/** By the question, what the answer depends on. */
	private readonly asked = new Map<string, () => string>();

	constructor(
		private readonly member: Member,
		private readonly counterparts: Counterparts,
		private readonly hasSeveral: () => boolean,
	) {}

	pairs(): readonly DocumentPair[] {
		this.ask('pairs', () => this.counterparts.basesOf(this.member).map(stampOf).join());
		// Whether a written counterpart belongs to a pair depends on which document it names.
		for (const measure of this.member.document.measures)
			for (const written of writtenCounterparts(measure)) this.resolve(written);
		return this.counterparts.pairsOf(this.member);
	}

	resolve({ title, number }: CitedName): Member | undefined {
		const cited = { title, number };
		if (title === null && number === null) return undefined;
		this.ask(`${number} ${title}`, () => stampOf(this.counterparts.resolve(cited)));
		return this.counterparts.resolve(cited);
	}

	hasOthers(): boolean {
		this.ask('others', () => String(this.hasSeveral()));
		return this.hasSeveral();
	}

	/** Another text whenever one of the answers given so far is another. Linear in the number of questions; aligns nothing. */
	stamp(): string {
		return [...this.asked.values()].map((answer) => answer()).join(' ');
	}

	private ask(question: string, answer: () => string): void {
		if (!this.asked.has(question)) this.asked.set(question, answer);
	}
}

function stampOf(member: Member | undefined): string {
	return member ? `${member.key}@${member.revision}` : '-';
}
