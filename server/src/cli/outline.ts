import { pathOf } from '../host/nodeFileSystem';
import type { GoverningConfig } from '../library/discovery';
import { UnreadableFile } from '../library/fileSystem';
import { type NamedDocument, Resolver, readCitation } from '../library/resolve';
import type { PolicyDocument } from '../model/types';
import { findInputs, type Input, pathLike } from './inputs';
import { exitCodes, type Io } from './io';
import { openText } from './openText';
import { type DocumentOutline, outlineOf, type ResolvedBasis } from './outlineJson';
import { outlineText } from './outlineText';
import { styles } from './style';
import { texts } from './texts';
import { readDeclared, Workspace } from './workspace';

export interface OutlineOptions {
	readonly paths: readonly string[];
	readonly format: 'text' | 'json';
}

/**
 * Shows what was understood of each document.
 * @returns the exit code
 * @throws {CannotRun} where a path stands for nothing or a configuration is broken
 */
export async function outline({ paths, format }: OutlineOptions, io: Io): Promise<number> {
	const words = texts[io.locale];
	const { inputs, unreadable } = await findInputs(paths, words);
	const failures = unreadable.map((folder) => words.unreadable(pathOf(folder.uri), folder));
	const workspace = new Workspace(io);
	const neighbours = new Neighbours(workspace);
	const documents: DocumentOutline[] = [];
	for (const input of inputs) {
		const governing = await workspace.configFor(input.uri);
		if (!input.named && input.uri !== null && governing.ignores(input.uri)) continue;
		try {
			const { text } = await openText(input, workspace.files, io);
			const document = readDeclared(text, input.uri, governing);
			documents.push(outlineOf(input.file, document, await basisOf(document, input, governing, neighbours)));
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			failures.push(words.unreadable(input.file, error));
		}
	}
	const style = styles(io.colour.out);
	if (format === 'json') io.out(`${JSON.stringify({ documents }, null, 2)}\n`);
	else io.out(documents.map((document) => outlineText(document, io.locale, style)).join('\n'));
	for (const failure of failures) io.err(`${failure}\n`);
	return failures.length > 0 ? exitCodes.failed : exitCodes.fine;
}

/** The basis documents that the text cites and those that `luoshi.json` adds, found in the workspace where they are there. */
async function basisOf(
	document: PolicyDocument,
	{ file, uri }: Input,
	governing: GoverningConfig,
	neighbours: Neighbours,
): Promise<readonly ResolvedBasis[]> {
	const cited = document.metadata.basis.map((citation) => ({
		title: citation.title?.text ?? null,
		number: citation.number?.text ?? null,
	}));
	const { folder } = governing;
	if (cited.length === 0 || folder === null) return cited.map((name) => ({ ...name, resolvedTo: null }));
	const resolver = await neighbours.resolverOf(folder);
	return cited.map((name) => {
		const found = resolver.resolve(name);
		return { ...name, resolvedTo: found === null || found === uri ? null : pathLike(file, found) };
	});
}

/** The policy documents of each workspace, by name. */
class Neighbours {
	private readonly byFolder = new Map<string, Promise<Resolver>>();

	constructor(private readonly workspace: Workspace) {}

	/** @param folder the folder of a `luoshi.json` */
	resolverOf(folder: string): Promise<Resolver> {
		let resolver = this.byFolder.get(folder);
		if (resolver === undefined) {
			resolver = this.read(folder).then((documents) => new Resolver(documents));
			this.byFolder.set(folder, resolver);
		}
		return resolver;
	}

	private async read(folder: string): Promise<readonly NamedDocument[]> {
		const documents: NamedDocument[] = [];
		for (const uri of await this.workspace.files.documents(folder)) {
			const named = await this.named(uri);
			if (named !== null) documents.push(named);
		}
		return documents;
	}

	/** A neighbour that cannot be read is none: only the documents that were asked about are answered for. */
	private async named(uri: string): Promise<NamedDocument | null> {
		try {
			const governing = await this.workspace.configFor(uri);
			if (governing.ignores(uri)) return null;
			const { text } = await this.workspace.files.read(uri);
			const { title, noticeTitle, number, issuer } = readDeclared(text, uri, governing).metadata;
			const declared = governing.config.documents.get(governing.pathOf(uri) ?? '');
			return {
				id: uri,
				titles: [title?.text, noticeTitle?.text].filter((text) => text !== undefined),
				number: number?.text ?? null,
				issuer: issuer?.text ?? null,
				alsoCitedAs: (declared?.alsoCitedAs ?? []).map(readCitation),
			};
		} catch (error) {
			if (error instanceof UnreadableFile) return null;
			throw error;
		}
	}
}
