import type { Member } from '../library/library';
import { type CitedName, type NamedDocument, readCitation } from '../library/resolve';
import type { Level } from '../model/types';

/** What has to be known of a document to say which documents it carries out; it holds no document in memory. */
export interface Digest {
	readonly key: string;
	readonly revision: number;
	readonly named: NamedDocument;
	/** What it cites as its basis. */
	readonly basis: readonly CitedName[];
	/** The keys of the documents that `luoshi.json` names as its basis by their paths. */
	readonly basisFiles: readonly string[];
	readonly level: Level | null;
	/** ISO date of issue; the year alone where only the number tells it; null where nothing does. */
	readonly issued: string | null;
}

/** Reads the digest of a document. */
export function digestOf(member: Member): Digest {
	const { metadata } = member;
	const key = member.key;
	const number = metadata.number?.text ?? null;
	return {
		key,
		revision: member.revision,
		named: {
			id: key,
			titles: [metadata.title, metadata.noticeTitle].flatMap((title) => (title ? [title.text] : [])),
			number,
			issuer: metadata.issuer?.text ?? null,
			alsoCitedAs: member.alsoCitedAs.map(readCitation),
		},
		basis: metadata.basis.map(({ title, number }) => ({ title: title?.text ?? null, number: number?.text ?? null })),
		basisFiles: member.basisFiles,
		level: metadata.level,
		issued: metadata.dateOfIssue?.iso ?? /〔(\d{4})〕/.exec(number ?? '')?.[1] ?? null,
	};
}

/** Whether two digests of a document differ in nothing that other documents know it by. */
export function sameNames(a: Digest, b: Digest): boolean {
	const names = ({ named, basis, basisFiles, level, issued }: Digest) =>
		JSON.stringify([named, basis, basisFiles, level, issued]);
	return names(a) === names(b);
}

const RANK: Readonly<Record<Level, number>> = { national: 0, provincial: 1, municipal: 2, county: 3 };

/**
 * Whether a document can carry out another that it cites as its basis: the other is of a higher level and was issued
 * earlier, as far as both are known.
 */
export function canCarryOut(local: Digest, basis: Digest): boolean {
	if (local.key === basis.key) return false;
	if (local.level && basis.level && RANK[basis.level] >= RANK[local.level]) return false;
	if (!local.issued || !basis.issued) return true;
	const precision = Math.min(local.issued.length, basis.issued.length);
	return basis.issued.slice(0, precision) <= local.issued.slice(0, precision);
}
