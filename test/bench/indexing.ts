// Runs in a process of its own: reads and aligns so many generated documents, and prints what it took as JSON.
import { Counterparts } from '../../server/src/counterpart/counterparts';
import { FactCache } from '../../server/src/library/factCache';
import { Library } from '../../server/src/library/library';
import { generatePlans, type Plan } from './plans';

/** What it takes to work out the counterparts of a library; times in milliseconds. */
export interface IndexingCost {
	readonly pairs: number;
	readonly links: number;
	/** Reading every document, and finding the basis of each. */
	readonly reading: number;
	/** Aligning every pair of documents. */
	readonly aligning: number;
	/** A second start: the same from what the first one has kept. */
	readonly warm: number;
	/** Characters of what is kept. */
	readonly kept: number;
	/** Asking for all of it again, when nothing has changed. */
	readonly again: number;
	/** From a keystroke to who carries out whom, without reading and aligning the document itself. */
	readonly refreshing: readonly number[];
	/** From a keystroke to the links of the document. */
	readonly keystrokes: readonly number[];
	/** The most memory that the process has held, in kilobytes, less what it held before. */
	readonly memory: number;
}

const BUILD = 'bench';
const ROOT = 'file:///bench';
const READ_AT_ONCE = 32;
const WARM_UP = 30;
const KEYSTROKES = 200;

/** As a server does between two documents: other work goes on, and what is no longer used is freed. */
const breathe = () => new Promise((resume) => setImmediate(resume));

async function work(documents: number): Promise<IndexingCost> {
	const plans = generatePlans(documents, 1);
	const before = process.resourceUsage().maxRSS;
	const facts = FactCache.from(null, BUILD);
	const library = libraryOf(plans, facts);
	const counterparts = new Counterparts(library);

	let start = performance.now();
	while (counterparts.readAhead(READ_AT_ONCE) > 0) await breathe();
	const members = library.members();
	for (const member of members) counterparts.basesOf(member);
	const reading = performance.now() - start;

	let [pairs, links] = [0, 0];
	start = performance.now();
	for (const member of counterparts.inFamilies(members)) {
		for (const pair of counterparts.pairsOf(member)) {
			pairs++;
			links += pair.links.length;
		}
		await breathe();
	}
	const aligning = performance.now() - start;
	const memory = process.resourceUsage().maxRSS - before;

	start = performance.now();
	for (const member of members) counterparts.pairsOf(member);
	const again = performance.now() - start;

	const kept = facts.write(BUILD, library.factsOfUse());
	const warm = warmStart(plans, kept);

	const typed = plans.find(({ path }) => path.startsWith('municipal/'));
	const [refreshing, keystrokes] = typed
		? typing(library, counterparts, `${ROOT}/${typed.path}`, typed.text)
		: [[], []];
	return { pairs, links, reading, aligning, warm, kept: kept.length, again, refreshing, keystrokes, memory };
}

function libraryOf(plans: readonly Plan[], facts: FactCache): Library {
	const library = new Library();
	library.keepFacts(facts);
	library.setFolders([ROOT]);
	for (const { path, text } of plans) library.setFile(`${ROOT}/${path}`, text);
	return library;
}

/** From what an earlier run has kept to every link. */
function warmStart(plans: readonly Plan[], kept: string): number {
	const start = performance.now();
	const facts = FactCache.from(kept, BUILD);
	const library = libraryOf(plans, facts);
	const counterparts = new Counterparts(library);
	for (const member of library.members()) counterparts.pairsOf(member);
	const time = performance.now() - start;
	if (facts.hasNews) throw new Error('something was worked out anew: this was no warm start');
	return time;
}

function typing(library: Library, counterparts: Counterparts, uri: string, text: string): [number[], number[]] {
	const refreshing: number[] = [];
	const keystrokes: number[] = [];
	const at = text.indexOf('。', text.indexOf('1. '));
	for (let i = 0; i < WARM_UP + KEYSTROKES; i++) {
		const start = performance.now();
		library.setOpen(uri, i, `${text.slice(0, at)}${'加快办理'.repeat(1 + (i % 5))}${i}${text.slice(at)}`);
		const member = library.get(uri);
		if (!member) throw new Error(`${uri} is gone`);
		member.document;
		const read = performance.now();
		counterparts.basesOf(member);
		const refreshed = performance.now();
		counterparts.pairsOf(member);
		if (i < WARM_UP) continue;
		refreshing.push(refreshed - read);
		keystrokes.push(performance.now() - start);
	}
	return [refreshing, keystrokes];
}

void work(Number(process.argv[2])).then((cost) => console.log(JSON.stringify(cost)));
