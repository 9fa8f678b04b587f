/**
 * The numbers of the alignment model. They were fitted to the pairs of documents in test/eval/dev and to the seeds; how
 * far the pairs in test/eval/held-out are independent of them is said in test/eval/README.md (`npm run eval`).
 */
export const MODEL = {
	/** What a single character and a run of three say, next to a pair. */
	single: 1.04,
	triple: 0.8,
	/** What a subject of the thesaurus says. */
	subject: 1.6,
	/** What a character and a pair of the trade's common words say, next to others. */
	commonSingle: 0.33,
	commonPair: 0.14,

	/** Log-odds of a counterpart against a chance likeness: where nothing is alike, … */
	bias: -0.11,
	/** … for the logarithm of how much of the texts is alike, … */
	texts: 1.15,
	/** … of the titles, of the national title in the local text, of the local title in the national one, … */
	titles: 3.75,
	nationalTitle: 3.17,
	localTitle: 5.6,
	/** … and for how near the texts come to what is most alike for this local, and for this national measure. */
	bestForLocal: 3.56,
	bestForNational: 5.48,
	/** Likenesses below this are chance, and being the best among such counts for little. */
	chance: 0.031,

	/** The probability that a measure carries out nothing. */
	nothing: 0.195,
	/** How far the next national measure lies behind the last one, in shares: the same, the next, … */
	same: 0.03,
	sameInMeasure: 0.08,
	next: 0.47,
	nextButOne: 0.24,
	thirdNext: 0.02,
	previous: 0.042,
	elsewhere: 0.028,
	/** How much an action speaks for itself, and how much its whole measure speaks for it: shares of one. */
	ownShare: 0.62,

	/** An action that speaks so much less of a national measure than another one does is not about it. */
	rival: 0.05,

	/** Less sure than this, no counterpart is named; an action that goes elsewhere than its measure must be surer. */
	least: 0.5,
	leastForAction: 0.78,
};
