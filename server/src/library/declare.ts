import type { Citation, Metadata, Phrase, PolicyDocument } from '../model/types';
import type { DeclaredDocument } from './config';
import { isPolicyFile } from './fileSystem';
import { readCitation } from './resolve';

/**
 * A document as `luoshi.json` declares it: what is declared there stands for what the text says or leaves unsaid, as
 * whoever wrote the declaration knows the document better than any reader of its text. What comes from the declaration
 * alone has an empty span at the start of the text. The text itself, and all else that was read from it, stays.
 */
export function declare(document: PolicyDocument, declared: DeclaredDocument | undefined): PolicyDocument {
	return declared === undefined ? document : { ...document, metadata: declareMetadata(document.metadata, declared) };
}

/** The same for the head and foot of a document alone. */
export function declareMetadata(metadata: Metadata, declared: DeclaredDocument | undefined): Metadata {
	if (declared === undefined) return metadata;
	const { title, number, issuer, dateOfIssue, level, basis } = declared;
	return {
		...metadata,
		...(title === undefined ? {} : { title: phrase(title, metadata.title) }),
		...(number === undefined ? {} : { number: phrase(number, metadata.number) }),
		...(issuer === undefined ? {} : { issuer: phrase(issuer, metadata.issuer) }),
		...(dateOfIssue === undefined
			? {}
			: { dateOfIssue: { ...phrase(dateOfIssue, metadata.dateOfIssue), iso: dateOfIssue } }),
		...(level === undefined ? {} : { level }),
		...(basis === undefined ? {} : { basis: withBasis(metadata.basis, basis) }),
	};
}

function phrase(text: string, printed: Phrase | null): Phrase {
	return { text, start: printed?.start ?? 0, end: printed?.end ?? 0 };
}

/** The cited basis documents and the declared ones that are not among them. Paths are left to who resolves citations. */
function withBasis(cited: readonly Citation[], declared: readonly string[]): Citation[] {
	const known = new Set(cited.flatMap((citation) => [citation.title?.text, citation.number?.text]));
	const added: Citation[] = [];
	for (const name of declared) {
		if (isPolicyFile(name)) continue;
		const { title, number } = readCitation(name);
		if ((title !== null && known.has(title)) || (number !== null && known.has(number))) continue;
		added.push({ title: unprinted(title), number: unprinted(number), alias: null, start: 0, end: 0 });
	}
	return [...cited, ...added];
}

function unprinted(text: string | null): Phrase | null {
	return text === null ? null : phrase(text, null);
}
