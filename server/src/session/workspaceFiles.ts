import type { InitializeParams } from 'vscode-languageserver';
import { configName, isPolicyFile } from '../library/fileSystem';
import { baseName, pathBelow, uriKey } from '../library/uri';

/** The folders that a client has open. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
	if (workspaceFolders) return workspaceFolders.map((folder) => folder.uri);
	return rootUri ? [rootUri] : [];
}

/** The one of some folders that a file lies in. */
export function folderOf(folders: readonly string[], uri: string): string | undefined {
	return folders.find((folder) => pathBelow(uriKey(folder), uriKey(uri)) !== null);
}

export function isConfig(uri: string): boolean {
	return baseName(uri) === configName;
}

/** Whether a file is a policy document of these folders, by its name; nobody keeps documents of their own in some places. */
export function isWanted(folders: readonly string[], uri: string): boolean {
	const folder = folderOf(folders, uri);
	if (folder === undefined || !isPolicyFile(uri)) return false;
	const segments = pathBelow(uriKey(folder), uriKey(uri))?.split('/') ?? [];
	return !segments.includes('node_modules') && !segments.includes('.git');
}
