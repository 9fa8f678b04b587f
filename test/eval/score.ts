import { readFileSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import type { LinksReport } from '../../server/src/cli/linksJson';

/** A link as it is compared: the two measures, and the action if it is one of a single action. */
export interface ComparedLink {
	readonly measures: string;
	readonly action: number | undefined;
	/** 1 where a gold file does not say. */
	readonly confidence: number;
}

/** How many links are right, wrong and missing, and how sure they were. */
export interface Score {
	readonly right: number;
	readonly wrong: number;
	readonly missed: number;
	/** Of the right links that belong to one action alone: those that name that action. */
	readonly rightActions: number;
	readonly actions: number;
	/** The confidence of each link that was found, and whether it is right. */
	readonly sureness: readonly { readonly confidence: number; readonly right: boolean }[];
}

/**
 * The links of a gold file. It may name a document by its path from the gold file's folder or from the working folder, or
 * by as much of the path's end as is clear.
 * @param documents the absolute paths of the documents that there are
 * @throws {Error} where a file is no gold file, or names a document that is not there
 */
export function readGold(path: string, documents: readonly string[]): ComparedLink[] {
	const { links } = JSON.parse(readFileSync(path, 'utf8')) as Partial<LinksReport>;
	if (!Array.isArray(links)) throw new Error(`${path} is no gold file: it has no "links"`);
	for (const [i, link] of links.entries()) {
		if (typeof link?.from?.file !== 'string' || typeof link?.to?.file !== 'string')
			throw new Error(`${path}: link ${i + 1} does not say from which file to which`);
	}
	const fileOf = (file: string) => {
		const paths = [resolve(dirname(path), file), resolve(file)];
		const endings = [file, basename(file)].map((end) =>
			documents.filter((document) => document.endsWith(`${sep}${end}`)),
		);
		const clear = endings.flatMap((found) => (found.length === 1 ? found : []));
		const [found] = [...paths.filter((candidate) => documents.includes(candidate)), ...clear];
		if (found === undefined) throw new Error(`${path} names ${file}, which is not among the documents`);
		return found;
	};
	return compared({ links }, fileOf);
}

/** The links of a report, each two measures once. @param fileOf the absolute path of a file as the report names it */
export function compared({ links }: Pick<LinksReport, 'links'>, fileOf: (file: string) => string): ComparedLink[] {
	const found = new Map<string, ComparedLink>();
	for (const { from, to, confidence = 1 } of links) {
		const measures = [from, to].map(({ file, ordinal, title }) => `${fileOf(file)}#${ordinal ?? title}`).join(' → ');
		const known = found.get(measures);
		// Two actions that carry out the same measure: the measure as a whole does.
		const action = known === undefined || known.action === from.action ? from.action : undefined;
		found.set(measures, { measures, action, confidence: Math.max(confidence, known?.confidence ?? 0) });
	}
	return [...found.values()];
}

export function score(gold: readonly ComparedLink[], found: readonly ComparedLink[]): Score {
	const wanted = new Map(gold.map((link) => [link.measures, link]));
	const right = found.filter(({ measures }) => wanted.has(measures));
	const ofActions = right.filter(({ measures }) => wanted.get(measures)?.action !== undefined);
	return {
		right: right.length,
		wrong: found.length - right.length,
		missed: wanted.size - right.length,
		actions: ofActions.length,
		rightActions: ofActions.filter(({ measures, action }) => wanted.get(measures)?.action === action).length,
		sureness: found.map(({ measures, confidence }) => ({ confidence, right: wanted.has(measures) })),
	};
}

export function total(scores: readonly Score[]): Score {
	const sum = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score), 0);
	return {
		right: sum(({ right }) => right),
		wrong: sum(({ wrong }) => wrong),
		missed: sum(({ missed }) => missed),
		actions: sum(({ actions }) => actions),
		rightActions: sum(({ rightActions }) => rightActions),
		sureness: scores.flatMap(({ sureness }) => sureness),
	};
}

export function precision({ right, wrong }: Score): number {
	return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Score): number {
	return right + missed === 0 ? 1 : right / (right + missed);
}

/** The harmonic mean of the two. */
export function f1({ right, wrong, missed }: Score): number {
	return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}
