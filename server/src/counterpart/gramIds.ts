import type { Gram } from './grams';

const FIRST_SLOTS = 1 << 11;

/** Grams below nought go down to this. There are few, they come often, and each has a place of its own. */
export const LOWEST_GRAM = -(1 << 11);

/**
 * Numbers the different grams of a document from nought, in the order in which they come. Open addressing over plain
 * numbers: a Map costs several times as much, and there is one of these for each document. Constant time.
 */
export class GramIds {
	/** The gram of each number. */
	grams = new Int32Array(FIRST_SLOTS / 2);
	size = 0;
	/** A number and one; nought where a slot is free. At least half of them are. */
	private slots = new Int32Array(FIRST_SLOTS);
	/** The same for the grams below nought, each at its own place. */
	private readonly low = new Int32Array(1 - LOWEST_GRAM);

	/** The number of a gram; a new one where it has none yet. */
	add(gram: Gram): number {
		if (gram < 0) {
			if (this.low[-gram] === 0) this.low[-gram] = this.number(gram);
			return (this.low[-gram] as number) - 1;
		}
		const slot = this.slotOf(gram);
		const known = this.slots[slot] as number;
		if (known > 0) return known - 1;
		this.slots[slot] = this.size + 1;
		return this.number(gram) - 1;
	}

	/** The number of a gram, or -1. */
	find(gram: Gram): number {
		return ((gram < 0 ? this.low[-gram] : this.slots[this.slotOf(gram)]) as number) - 1;
	}

	/** Gives a gram the next number; returns that and one. */
	private number(gram: Gram): number {
		this.grams[this.size++] = gram;
		const next = this.size;
		if (next === this.grams.length) this.grow();
		return next;
	}

	/** The slot that holds the gram, or the free one where it belongs. */
	private slotOf(gram: Gram): number {
		const { slots, grams } = this;
		const mask = slots.length - 1;
		const mixed = Math.imul(gram, 0x9e3779b1);
		let slot = (mixed ^ (mixed >>> 15)) & mask;
		for (let known = slots[slot] as number; known > 0 && grams[known - 1] !== gram; known = slots[slot] as number) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private grow(): void {
		const { grams, slots } = this;
		this.grams = new Int32Array(grams.length * 2);
		this.grams.set(grams);
		this.slots = new Int32Array(slots.length * 2);
		for (let id = 0; id < this.size; id++) {
			const gram = grams[id] as number;
			if (gram >= 0) this.slots[this.slotOf(gram)] = id + 1;
		}
	}
}
