/** So many changes are remembered at least, or all. */
const REMEMBERED = 20_000;

/** The latest changes of a library, numbered from 1. */
export class ChangeLog {
	/** What changed with each number behind `forgotten`; null for what may have changed everything. */
	private keys: (string | null)[] = [];
	private forgotten = 0;

	/** The number of the last change; 0 before the first one. */
	get last(): number {
		return this.forgotten + this.keys.length;
	}

	/** @param key what has changed; null where everything may have */
	add(key: string | null): number {
		if (this.keys.length >= 2 * REMEMBERED) {
			this.keys = this.keys.slice(REMEMBERED);
			this.forgotten += REMEMBERED;
		}
		this.keys.push(key);
		return this.last;
	}

	/** What has changed after a number; null where everything may have, or where it is too long ago. */
	since(number: number): readonly string[] | null {
		if (number < this.forgotten) return null;
		const keys: string[] = [];
		for (let i = number - this.forgotten; i < this.keys.length; i++) {
			const key = this.keys[i];
			if (key === null || key === undefined) return null;
			keys.push(key);
		}
		return keys;
	}
}
