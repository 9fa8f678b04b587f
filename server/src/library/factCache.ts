import { hash } from '../text/hash';

/** Where facts lie from one run to the next; an adapter is in `host/`. Neither method rejects. */
export interface FactStore {
	/** What makes facts of another make worthless: it differs with every build. */
	readonly build: string;
	/** The text that was written last; null where there is none that can be read. */
	read(): Promise<string | null>;
	/** Resolves to whether it was written. */
	write(text: string): Promise<boolean>;
}

/** The file begins with this, the build and the hash of what follows, each behind a blank, on a line of its own. */
const HEAD = 'luoshi-facts';

/**
 * What was worked out of texts, so that it need not be worked out again: plain JSON values under keys that change with
 * whatever they were worked out of. An answer is the same with a cache and without.
 */
export class FactCache {
	/** What is known, from an earlier run or from this one. */
	private readonly known: Map<string, unknown>;
	/** Whether this run has worked out what the last writing does not hold. */
	private fresh = false;

	private constructor(known: Map<string, unknown>) {
		this.known = known;
	}

	/** @param text as `write` made it; what is of another build, damaged or none at all gives an empty cache */
	static from(text: string | null, build: string): FactCache {
		const end = text?.indexOf('\n') ?? -1;
		if (text === null || end < 0) return new FactCache(new Map());
		const body = text.slice(end + 1);
		if (text.slice(0, end) !== headOf(body, build)) return new FactCache(new Map());
		// The hash says that this is what was written, whole.
		return new FactCache(new Map(JSON.parse(body) as [string, unknown][]));
	}

	/** The value under a key; `make` gives it where there is none yet. It is shared: nobody may change it. */
	recall<Fact>(key: string, make: () => Fact): Fact {
		const known = this.known.get(key);
		if (known !== undefined) return known as Fact;
		const fact = make();
		this.known.set(key, fact);
		this.fresh = true;
		return fact;
	}

	/** Whether writing it would keep something new. */
	get hasNews(): boolean {
		return this.fresh;
	}

	/**
	 * The text that keeps it. What is no longer of use is dropped first, here too.
	 * @param isOfUse by the key
	 */
	write(build: string, isOfUse: (key: string) => boolean): string {
		for (const key of this.known.keys()) if (!isOfUse(key)) this.known.delete(key);
		this.fresh = false;
		const body = JSON.stringify([...this.known]);
		return `${headOf(body, build)}\n${body}`;
	}
}

function headOf(body: string, build: string): string {
	return `${HEAD} ${build} ${body.length} ${hash(body)}`;
}
