import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type FileSystem, type FileText, isPolicyFile, policyPatterns, UnreadableFile } from '../library/fileSystem';
import { ignoreMatcher } from '../library/ignore';
import { pathBelow, uriKey } from '../library/uri';
import {
	FIND_FILES,
	type FindFilesParams,
	type FindFilesResult,
	READ_FILE,
	type ReadFileParams,
	type ReadFileResult,
} from '../protocol';
import { decodeText } from './encoding';

/** The files that the client can reach, for a server in a browser's worker. A client that does not share them has none. */
export class ClientFileSystem implements FileSystem {
	constructor(private readonly connection: Connection) {}

	async read(uri: string): Promise<FileText> {
		const result = await this.ask<ReadFileParams, ReadFileResult | null>(READ_FILE, { uri }, null, uri);
		if (result === null) throw new UnreadableFile(uri, 'missing');
		const bytes = Uint8Array.from(atob(result.base64), (character) => character.charCodeAt(0));
		const file = decodeText(bytes);
		if (file === null) throw new UnreadableFile(uri, 'binary');
		return file;
	}

	async exists(uri: string): Promise<boolean> {
		try {
			await this.read(uri);
			return true;
		} catch (error) {
			return error instanceof UnreadableFile && error.reason !== 'missing';
		}
	}

	async list(folder: string, patterns: readonly string[], ignore: readonly string[]): Promise<readonly string[]> {
		const isIgnored = ignoreMatcher(['.git', 'node_modules', ...ignore]);
		const uris = await this.ask<FindFilesParams, FindFilesResult>(FIND_FILES, { folder, patterns }, [], folder);
		return uris.filter((uri) => !isIgnored(pathBelow(uriKey(folder), uriKey(uri)) ?? '')).sort();
	}

	/** By name alone: to look into files, each would have to be fetched as a whole. */
	documents(folder: string): Promise<readonly string[]> {
		return this.list(folder, policyPatterns, []);
	}

	async isDocument(uri: string): Promise<boolean> {
		return isPolicyFile(uri);
	}

	/** @param none the answer of a client that does not know the request */
	private async ask<P, R>(method: string, params: P, none: R, uri: string): Promise<R> {
		try {
			return await this.connection.sendRequest<R>(method, params);
		} catch (error) {
			if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return none;
			throw new UnreadableFile(uri, 'failed', error instanceof Error ? error.message : String(error));
		}
	}
}
