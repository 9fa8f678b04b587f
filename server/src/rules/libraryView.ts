import type { DocumentPair } from '../counterpart/counterparts';
import type { Member } from '../library/library';
import type { CitedName } from '../library/resolve';

/** What a rule may ask of the library that a document stands in. */
export interface LibraryView {
	/** The document with each of those that it carries out, in the order in which it cites them. */
	pairs(): readonly DocumentPair[];
	/** The document that a citation means; undefined where the library has none, or where more than one fits. */
	resolve(cited: CitedName): Member | undefined;
	/** Whether the library has more than this one document. */
	hasOthers(): boolean;
}
