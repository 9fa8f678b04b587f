import { Counterparts, type DocumentPair } from '../counterpart/counterparts';
import { pathOf } from '../host/nodeFileSystem';
import type { Member } from '../library/library';
import { GivenLibrary } from './givenLibrary';
import { findInputs } from './inputs';
import { exitCodes, type Io } from './io';
import { type LinksReport, linksJson } from './linksJson';
import { linksText, type MissingBasis } from './linksText';
import { styles } from './style';
import { texts } from './texts';

/** How many documents are held in memory at once, at most, while all of them are read. */
const READ_AT_ONCE = 32;

export interface LinksOptions {
	readonly paths: readonly string[];
	readonly format: 'text' | 'json';
}

/** Which measure carries out which, in the documents that PATHs stand for. */
interface FoundLinks {
	readonly library: GivenLibrary;
	readonly counterparts: Counterparts;
	/** Every document with one that it carries out, where one of the two was given. */
	readonly pairs: readonly DocumentPair[];
	readonly failures: readonly string[];
}

/**
 * Shows which measure carries out which, and what nobody carries out.
 * @returns the exit code
 * @throws {CannotRun} where a path stands for nothing or a configuration is broken
 */
export async function links({ paths, format }: LinksOptions, io: Io): Promise<number> {
	const found = await findLinks(paths, io);
	const { library, pairs, failures } = found;
	const fileOf = (member: Member) => library.fileOf(member.key);
	if (format === 'json') io.out(`${JSON.stringify(linksJson(pairs, fileOf), null, 2)}\n`);
	else io.out(linksText({ pairs, missing: missingBasis(found), fileOf }, io.locale, styles(io.colour.out)));
	for (const failure of failures) io.err(`${failure}\n`);
	return failures.length > 0 ? exitCodes.failed : exitCodes.fine;
}

/**
 * The links of the documents that PATHs stand for, in the form of `--format json`.
 * @throws {CannotRun} where a path stands for nothing or a configuration is broken
 */
export async function readLinks(paths: readonly string[], io: Io): Promise<LinksReport> {
	const { library, pairs } = await findLinks(paths, io);
	return linksJson(pairs, (member) => library.fileOf(member.key));
}

async function findLinks(paths: readonly string[], io: Io): Promise<FoundLinks> {
	const words = texts[io.locale];
	const { inputs, unreadable } = await findInputs(paths, words);
	const library = await GivenLibrary.read(inputs, io);
	const counterparts = new Counterparts(library.library);
	while (counterparts.readAhead(READ_AT_ONCE) > 0) await breathe();
	const given = library.given();
	const pairs = new Set<DocumentPair>();
	for (const member of counterparts.inFamilies(given)) {
		counterparts.pairsOf(member);
		await breathe();
	}
	for (const member of given) for (const pair of counterparts.pairsOf(member)) pairs.add(pair);
	for (const member of given) {
		for (const local of counterparts.localsOf(member)) {
			if (library.isGiven(local.key)) continue;
			for (const pair of counterparts.pairsOf(local)) if (pair.basis === member) pairs.add(pair);
		}
	}
	const folders = unreadable.map((folder) => words.unreadable(pathOf(folder.uri), folder));
	return { library, counterparts, pairs: [...pairs], failures: [...folders, ...library.failures] };
}

/** Lets go of the documents that are no longer used: Node keeps all that was read until other work has its turn. */
function breathe(): Promise<void> {
	return new Promise((resume) => setImmediate(resume));
}

/** What the given documents cite as their basis and the library does not have. */
function missingBasis({ library, counterparts }: FoundLinks): MissingBasis[] {
	return library.given().flatMap((member) => {
		const names = member.document.metadata.basis.map(({ title, number }) => ({
			title: title?.text ?? null,
			number: number?.text ?? null,
		}));
		const missing = names.filter((name) => counterparts.resolve(name) === undefined);
		return missing.length === 0 ? [] : [{ file: library.fileOf(member.key), missing }];
	});
}
