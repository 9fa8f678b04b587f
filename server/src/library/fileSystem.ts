/**
 * What the library needs to know of the outside. Files are named by URI, as in the language server protocol, so that
 * the same library works over a disk and over the virtual file systems of a browser. Adapters live in `host/`.
 */
export interface FileSystem {
	/**
	 * The text of a file, whatever its encoding.
	 * @throws {UnreadableFile} and nothing else
	 */
	read(uri: string): Promise<FileText>;
	/** Whether there is a file or a folder of that name, readable or not. */
	exists(uri: string): Promise<boolean>;
	/**
	 * The URIs of the files below a folder that match one of the glob `patterns` and none of the `ignore` patterns, both
	 * relative to the folder; sorted. A pattern without `/` in `ignore` matches at any depth, as in .gitignore.
	 * `.git` and `node_modules` are never entered. A folder that is not there holds no files.
	 */
	list(folder: string, patterns: readonly string[], ignore: readonly string[]): Promise<readonly string[]>;
	/**
	 * The URIs of the policy documents below a folder, sorted: by their names, and where it costs little to look into
	 * files, the `.txt` files that are so by their first line, as in an editor.
	 */
	documents(folder: string): Promise<readonly string[]>;
	/** Whether `documents` would list a file. */
	isDocument(uri: string): Promise<boolean>;
}

/** The encodings that a policy document may come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file's text without its byte order mark, and what is needed to write it back the way it was. */
export interface FileText {
	readonly text: string;
	readonly encoding: Encoding;
	/** Whether it began with a byte order mark. */
	readonly bom: boolean;
}

/** `damaged`: writing the text back would lose bytes that are no text. */
export type UnreadableReason = 'missing' | 'folder' | 'denied' | 'binary' | 'damaged' | 'failed';

/** A file that cannot be read as text. */
export class UnreadableFile extends Error {
	/** @param detail what the system said, for `failed` */
	constructor(
		readonly uri: string,
		readonly reason: UnreadableReason,
		readonly detail = '',
	) {
		super(`${uri}: ${reason}${detail ? ` (${detail})` : ''}`);
		this.name = 'UnreadableFile';
	}
}

/** The files that are policy documents by their name. */
export const policyPatterns: readonly string[] = ['**/*.policy.txt', '**/*.policy.md'];

/** The name of the configuration file. */
export const configName = 'luoshi.json';

/** The files that may be policy documents by their first line. */
export const textPattern = '**/*.txt';

/** Whether a file may be a policy document by its first line. */
export function isTextFile(uri: string): boolean {
	return /\.txt$/u.test(uri);
}

/** Whether a file is a policy document by its name, as `policyPatterns` have it. */
export function isPolicyFile(uri: string): boolean {
	return /\.policy\.(?:txt|md)$/u.test(uri);
}
