import type { Dirent } from 'node:fs';
import * as fs from 'node:fs';
import { access, chmod, chown, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
	type FileSystem,
	type FileText,
	isPolicyFile,
	isTextFile,
	policyPatterns,
	textPattern,
	UnreadableFile,
	type UnreadableReason,
} from '../library/fileSystem';
import { beginsAsPolicy } from '../library/firstLine';
import { ignorePatterns } from '../library/ignore';
import { decodeText, encodeText } from './encoding';

/** The disk, for the command line and for a server in a Node process. URIs are `file:` URIs. */
export class NodeFileSystem implements FileSystem {
	async read(uri: string): Promise<FileText> {
		let bytes: Uint8Array;
		try {
			bytes = await readFile(fileURLToPath(uri));
		} catch (error) {
			throw unreadable(uri, error);
		}
		const file = decodeText(bytes);
		if (file === null) throw new UnreadableFile(uri, 'binary');
		return file;
	}

	async exists(uri: string): Promise<boolean> {
		return (await kindOf(uri)) !== 'missing';
	}

	async list(folder: string, patterns: readonly string[], ignore: readonly string[]): Promise<readonly string[]> {
		const { files } = await listFiles(folder, patterns, ignore);
		return files;
	}

	async documents(folder: string): Promise<readonly string[]> {
		return (await listDocuments(folder)).files;
	}

	isDocument(uri: string): Promise<boolean> {
		return isDocument(uri);
	}
}

/** How many bytes of a file are looked at for its first line, and how many files at once. */
const headBytes = 4096;
const batch = 32;

/** The policy documents below a folder, by name or first line, and the folders below that could not be entered. */
export async function listDocuments(folder: string): ReturnType<typeof listFiles> {
	const { files, unreadable } = await listFiles(folder, [...policyPatterns, textPattern], []);
	const documents: string[] = [];
	for (let i = 0; i < files.length; i += batch) {
		const some = files.slice(i, i + batch);
		const kept = await Promise.all(some.map(isDocument));
		documents.push(...some.filter((_, j) => kept[j]));
	}
	return { files: documents, unreadable };
}

/** What cannot be read is none. */
async function isDocument(uri: string): Promise<boolean> {
	if (isPolicyFile(uri) || !isTextFile(uri)) return isPolicyFile(uri);
	try {
		const file = await open(fileURLToPath(uri));
		try {
			const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
			return beginsAsPolicy(decodeText(buffer.subarray(0, bytesRead))?.text ?? '');
		} finally {
			await file.close();
		}
	} catch {
		return false;
	}
}

/** What `list` finds, and the folders below that could not be entered. */
export async function listFiles(
	folder: string,
	patterns: readonly string[],
	ignore: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly unreadable: readonly UnreadableFile[] }> {
	const { glob } = await import('tinyglobby');
	const failures: UnreadableFile[] = [];
	const readdir = (
		path: string,
		options: { withFileTypes: true },
		done: (error: Error | null, entries?: Dirent[]) => void,
	) =>
		fs.readdir(path, options, (error, entries) => {
			if (error !== null) failures.push(unreadable(uriOf(path), error));
			done(error, entries);
		});
	const files = await glob([...patterns], {
		cwd: fileURLToPath(folder),
		ignore: ['**/.git', '**/node_modules', ...ignorePatterns(ignore)],
		absolute: true,
		dot: true,
		expandDirectories: false,
		fs: { readdir: readdir as typeof fs.readdir },
	});
	// A folder that is not there, or has just gone, holds no files; that is no failure.
	const denied = failures.filter(({ reason }) => reason !== 'missing');
	return { files: (await eachOnce(files)).map(uriOf).sort(), unreadable: denied };
}

/** Of the paths that lead to one file, as links do, the shortest alone: a document is not to be its own double. */
async function eachOnce(paths: readonly string[]): Promise<string[]> {
	const byFile = new Map<string, string>();
	for (let i = 0; i < paths.length; i += batch) {
		const some = paths.slice(i, i + batch);
		const files = await Promise.all(some.map((path) => realpath(path).catch(() => path)));
		for (const [j, path] of some.entries()) {
			const file = files[j] as string;
			if (path.length < (byFile.get(file)?.length ?? Number.POSITIVE_INFINITY)) byFile.set(file, path);
		}
	}
	return [...byFile.values()];
}

/** The URI of a path; a relative one is relative to the working folder. */
export function uriOf(path: string): string {
	return pathToFileURL(resolve(path)).href;
}

/** The URI of what a link leads to; the same for what is no link, or is not there. */
export async function realUri(uri: string): Promise<string> {
	try {
		return uriOf(await realpath(fileURLToPath(uri)));
	} catch {
		return uri;
	}
}

export function pathOf(uri: string): string {
	return fileURLToPath(uri);
}

/** The path of a file or folder as seen from a folder, with `/`. */
export function relativePath(folder: string, uri: string): string {
	return relative(fileURLToPath(folder), fileURLToPath(uri)).split(sep).join('/');
}

// The command line works on paths as they are given; node: stays in this room.
export { dirname, isAbsolute, join };

/** What stands at a URI. A file that cannot even be looked at is still a file: reading it will tell why not. */
export async function kindOf(uri: string): Promise<'file' | 'folder' | 'missing'> {
	try {
		return (await stat(fileURLToPath(uri))).isDirectory() ? 'folder' : 'file';
	} catch (error) {
		return unreadable(uri, error).reason === 'missing' ? 'missing' : 'file';
	}
}

/**
 * Writes a changed text in place of the one that was read, as `writeFile` does. What was read must still be all that
 * the file holds: damaged bytes, and what another program has written meanwhile, are not lost.
 * @throws {UnreadableFile} and nothing else; the old file is then untouched
 */
export async function rewriteFile(uri: string, original: FileText, text: string): Promise<void> {
	const present = await readFile(fileURLToPath(uri)).catch((error) => {
		throw unreadable(uri, error);
	});
	const read = encodeText(original);
	if (read === null || !present.equals(read)) throw new UnreadableFile(uri, 'damaged');
	await writeFile(uri, { ...original, text });
}

/**
 * Writes a file as a whole or not at all: the new content is complete on the disk before it takes the old one's place.
 * Permissions and symbolic links stay.
 * @throws {UnreadableFile} and nothing else; the old file is then untouched
 */
export async function writeFile(uri: string, file: FileText): Promise<void> {
	const bytes = encodeText(file);
	if (bytes === null) throw new UnreadableFile(uri, 'failed', file.encoding);
	let temporary: string | null = null;
	try {
		const target = await realpath(fileURLToPath(uri)).catch(() => fileURLToPath(uri));
		const old = await stat(target).catch(() => null);
		// Taking the place of a file needs no right to write to it: a file that is protected stays.
		if (old !== null) await access(target, fs.constants.W_OK);
		temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
		const handle = await open(temporary, 'wx', old?.mode ?? 0o666);
		try {
			await handle.writeFile(bytes);
			await handle.sync();
		} finally {
			await handle.close();
		}
		if (old !== null) {
			await chmod(temporary, old.mode);
			// Only the superuser can give a file away; for everyone else it is his own file already.
			await chown(temporary, old.uid, old.gid).catch(() => undefined);
		}
		await rename(temporary, target);
	} catch (error) {
		if (temporary !== null) await rm(temporary, { force: true }).catch(() => undefined);
		throw unreadable(uri, error);
	}
}

const reasons: Readonly<Record<string, UnreadableReason>> = {
	ENOENT: 'missing',
	ENOTDIR: 'missing',
	EISDIR: 'folder',
	EACCES: 'denied',
	EPERM: 'denied',
	EROFS: 'denied',
};

function unreadable(uri: string, error: unknown): UnreadableFile {
	const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
	const reason = reasons[code];
	return reason ? new UnreadableFile(uri, reason) : new UnreadableFile(uri, 'failed', code || String(error));
}
