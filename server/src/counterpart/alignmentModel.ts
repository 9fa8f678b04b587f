/**
 * The numbers of the alignment model. They were fitted to the pairs of documents in test/eval/dev and to the seeds, so
 * that what is right becomes likely; not to count hits, which fits noise. What the model is worth on pairs that it was
 * not fitted to is said in test/eval/README.md (`npm run eval`).
 */
export const MODEL = {
	/** What a single character and a run of three say, next to a pair. */
	single: 1.54,
	triple: 0.8,
	/** What a subject of the thesaurus, and a kind of characters, says. */
	subject: 1.6,
	kind: 0.83,
	/** What a character and a pair of the trade's common words say, next to others. */
	commonSingle: 0.33,
	commonPair: 0.14,

	/** Log-odds of a counterpart against a chance likeness: where nothing is alike, … */
	bias: 0.02,
	/** … for the logarithm of how much of the texts is alike, … */
	texts: 1.19,
	/** … of the titles, of the national title in the local text, of the local title in the national one, … */
	titles: 3.75,
	nationalTitle: 3.17,
	localTitle: 5.6,
	/** … for how near the texts come to what is most alike for this local, and for this national measure, … */
	bestForLocal: 3.9,
	bestForNational: 6.83,
	/** … and for the share that this local measure has in what all of them, and a few others, say for the national one. */
	rivals: 1.2,
	others: 0.05,
	/** Likenesses below this are chance, and being the best among such counts for little. */
	chance: 0.031,
	/** An action has no title, which counts so much for a measure: being the best counts for more, by this factor. */
	firmnessOfActions: 1.43,

	/** The probability that a measure carries out nothing. */
	nothing: 0.21,
	/** As how many measures that counts, where the document's own are counted. */
	nothingWeight: 5,
	/** How far the next national measure lies behind the last one, in shares: the same, the next, … */
	same: 0.03,
	sameInMeasure: 0.08,
	next: 0.47,
	nextButOne: 0.24,
	thirdNext: 0.02,
	previous: 0.042,
	elsewhere: 0.028,
	/** How much an action speaks for itself, and how much its whole measure speaks for it: shares of one. */
	ownShare: 0.535,

	/** An action that speaks so much less of a national measure than another one does is not about it. */
	rival: 0.05,

	/** Less sure than this, no counterpart is named; an action that goes elsewhere than its measure must be surer. */
	least: 0.45,
	leastForAction: 0.78,
};
