/**
 * English function words: the closed classes of words (articles, conjunctions, prepositions, pronouns and determiners,
 * auxiliaries, a few adverbs) as any grammar of English lists them. They mean nothing alone, so one that stands between
 * Chinese words was left there by mistake. Words of one letter are left out: between Chinese words those are names of
 * points, classes and variables; so are words that are names, terms or units in Chinese texts (it, am, no, us, per, via, vs).
 */
const ARTICLES = 'the an';
const CONJUNCTIONS = 'and or but nor so yet because although though while whereas unless until since if whether than';
const PREPOSITIONS =
	'of to in on at by for with from into onto upon about above across after against along among around as before behind below beneath beside besides between beyond despite during except inside near off outside over through throughout toward towards under within without';
const PRONOUNS =
	'its this that these those they them their theirs we our ours you your him his she her which who whom whose what such each every either neither both all any some not';
const AUXILIARIES =
	'is are was were be been being has have had having do does did doing can could may might must shall should will would';
const ADVERBS = 'also then there here when where why how very only too thus therefore however';

export const functionWords: ReadonlySet<string> = new Set(
	[ARTICLES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, AUXILIARIES, ADVERBS].join(' ').split(' '),
);
