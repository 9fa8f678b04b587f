import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
	FIND_FILES,
	type FindFilesParams,
	type FindFilesResult,
	READ_FILE,
	type ReadFileParams,
	type ReadFileResult,
} from '../../server/src/protocol';
import { toBase64 } from './base64';

/** Lets a server without a disk of its own read the files of the workspace through the editor. */
export function shareFiles(client: BaseLanguageClient): void {
	client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<ReadFileResult | null> => {
		try {
			return { base64: toBase64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) };
		} catch (error) {
			if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
			throw error;
		}
	});
	client.onRequest(FIND_FILES, async ({ folder, patterns }: FindFilesParams): Promise<FindFilesResult> => {
		const base = vscode.Uri.parse(folder);
		const found = await Promise.all(
			patterns.map((pattern) => vscode.workspace.findFiles(new vscode.RelativePattern(base, pattern), null)),
		);
		return [...new Set(found.flat().map((uri) => client.code2ProtocolConverter.asUri(uri)))];
	});
}
