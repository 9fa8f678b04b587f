import type { InitializeParams } from 'vscode-languageserver';
import { configName, isPolicyFile, isTextFile } from '../library/fileSystem';
import type { Library } from '../library/library';
import { libraryFolders } from '../library/libraryFolders';
import { baseName, pathBelow, uriKey } from '../library/uri';

/** The folders that a client has open. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
	if (workspaceFolders) return workspaceFolders.map((folder) => folder.uri);
	return rootUri ? [rootUri] : [];
}

/** The folders whose documents make up the library, by their URIs. The library is told of them. */
export class Folders {
	/** Those outside of the workspace whose documents are there to be cited. */
	beside: readonly string[] = [];

	/** @param workspace the folders that the client has open */
	constructor(
		private readonly library: Library,
		public workspace: readonly string[],
	) {
		library.setFolders(workspace);
	}

	get all(): readonly string[] {
		return [...this.workspace, ...this.beside];
	}

	/** The client has opened and closed folders. */
	change(added: readonly string[], removed: readonly string[]): void {
		const gone = new Set(removed.map(uriKey));
		this.workspace = [...this.workspace.filter((folder) => !gone.has(uriKey(folder))), ...added];
		this.library.setFolders(this.all);
	}

	/**
	 * Looks which folders beside the workspace are wanted now.
	 * @param set those that a person has set
	 * @returns those that have to be read, and whether others are no longer wanted
	 */
	look(set: readonly string[]): { readonly added: readonly string[]; readonly removed: boolean } {
		const wanted = libraryFolders(this.library, this.workspace, set);
		const keys = new Set(wanted.map(uriKey));
		const known = new Set(this.beside.map(uriKey));
		const added = wanted.filter((folder) => !known.has(uriKey(folder)));
		const removed = this.beside.some((folder) => !keys.has(uriKey(folder)));
		if (removed || added.length > 0) {
			this.beside = wanted;
			this.library.setFolders(this.all);
		}
		return { added, removed };
	}
}

/** The one of some folders that a file lies in. */
export function folderOf(folders: readonly string[], uri: string): string | undefined {
	return folders.find((folder) => pathBelow(uriKey(folder), uriKey(uri)) !== null);
}

export function isConfig(uri: string): boolean {
	return baseName(uri) === configName;
}

/**
 * Whether a file is a policy document of these folders by its name, or may be one by its first line; nobody keeps
 * documents of their own in some places.
 */
export function isWanted(folders: readonly string[], uri: string): boolean {
	const folder = folderOf(folders, uri);
	if (folder === undefined || !(isPolicyFile(uri) || isTextFile(uri))) return false;
	const segments = pathBelow(uriKey(folder), uriKey(uri))?.split('/') ?? [];
	return !segments.includes('node_modules') && !segments.includes('.git');
}
