import { FactCache, type FactStore } from '../library/factCache';
import type { Library } from '../library/library';

/** The facts of the library's documents, taken up from an earlier run and left for a later one. */
export class KeptFacts {
	private store: FactStore | null = null;
	private cache: FactCache | null = null;
	/** One writing after the other. */
	private writing: Promise<unknown> = Promise.resolve();

	/** @param open gives the store; null where this client's server has none */
	constructor(
		private readonly library: Library,
		private readonly open: () => Promise<FactStore | null>,
	) {}

	/** Resolves when the library has what an earlier run has left. Never rejects: what cannot be had is worked out. */
	async load(): Promise<void> {
		this.store = await this.open().catch(() => null);
		if (this.store === null) return;
		this.cache = FactCache.from(await this.store.read(), this.store.build);
		this.library.keepFacts(this.cache);
	}

	/**
	 * Resolves when what this run has worked out is kept, as far as it can be. Never rejects. Only a library that has been
	 * read as a whole can tell what is of use.
	 */
	async save(): Promise<void> {
		const { store, cache, library } = this;
		if (store !== null && cache?.hasNews === true) {
			try {
				const text = cache.write(store.build, library.factsOfUse());
				this.writing = this.writing.then(() => store.write(text));
			} catch {
				// More than a string can hold: the next start works it out.
			}
		}
		await this.writing;
	}
}
