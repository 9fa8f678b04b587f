import type { Gram } from './grams';

const FIRST_SLOTS = 1 << 11;

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

	/** The number of a gram; a new one where it has none yet. */
	add(gram: Gram): number {
		const slot = this.slotOf(gram);
		const known = this.slots[slot] as number;
		if (known > 0) return known - 1;
		const id = this.size++;
		this.grams[id] = gram;
		this.slots[slot] = id + 1;
		if (this.size === this.grams.length) this.grow();
		return id;
	}

	/** The number of a gram, or -1. */
	find(gram: Gram): number {
		return (this.slots[this.slotOf(gram)] as number) - 1;
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
		for (let id = 0; id < this.size; id++) this.slots[this.slotOf(grams[id] as number)] = id + 1;
	}
}
