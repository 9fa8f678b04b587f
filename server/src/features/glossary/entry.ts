import type { Wording } from '../../text/wording';

/** A term of the trade. */
export interface GlossaryEntry extends Wording {
	/** How it is written, the name that is shown first. */
	readonly names: readonly [string, ...string[]];
	/** The document that lays it down, as it is cited; only where that is certain. */
	readonly source?: string;
	/** Whether the word has this meaning only in documents about customs and foreign trade. */
	readonly customsOnly?: true;
	/** What stands right before the word where it is a part of another one. */
	readonly notBehind?: RegExp;
	/** What stands right behind the word where it is a part of another one, or means something else. */
	readonly notBefore?: RegExp;
	/** What stands around a word that means this only now and then: one of the two right before or right behind it. */
	readonly behind?: RegExp;
	readonly before?: RegExp;
}
