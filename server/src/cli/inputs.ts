import {
	isAbsolute,
	join,
	kindOf,
	listDocuments,
	listFiles,
	pathOf,
	relativePath,
	uriOf,
} from '../host/nodeFileSystem';
import type { UnreadableFile } from '../library/fileSystem';
import { CannotRun } from './io';
import type { Texts } from './texts';

/** A text to work on. */
export interface Input {
	/** As it was given, or as it was found below a folder that was given; `-` for standard input. */
	readonly file: string;
	/** Null for standard input. */
	readonly uri: string | null;
	/** Whether it was itself named, and not only found. */
	readonly named: boolean;
}

export interface Inputs {
	readonly inputs: readonly Input[];
	/** Folders that could not be entered. */
	readonly unreadable: readonly UnreadableFile[];
}

export const STDIN = '-';

/**
 * The texts that PATHs stand for, each once, in the order of the PATHs and below a folder by name.
 * @throws {CannotRun} where a PATH stands for nothing
 */
export async function findInputs(paths: readonly string[], texts: Texts): Promise<Inputs> {
	const inputs = new Map<string, Input>();
	const unreadable: UnreadableFile[] = [];
	for (const path of paths) {
		const found = await expand(path, texts);
		unreadable.push(...found.unreadable);
		for (const input of found.inputs) {
			const key = input.uri ?? STDIN;
			if (!inputs.get(key)?.named) inputs.set(key, input);
		}
	}
	return { inputs: [...inputs.values()], unreadable };
}

async function expand(path: string, texts: Texts): Promise<Inputs> {
	if (path === STDIN) return { inputs: [{ file: STDIN, uri: null, named: true }], unreadable: [] };
	const uri = uriOf(path);
	const kind = await kindOf(uri);
	if (kind === 'file') return { inputs: [{ file: path, uri, named: true }], unreadable: [] };
	if (kind === 'folder') {
		const found = await below(path, listDocuments);
		if (found.inputs.length === 0 && found.unreadable.length === 0) throw new CannotRun(texts.noDocuments(path));
		return found;
	}
	const { default: picomatch } = await import('picomatch');
	const { isGlob, base, glob } = picomatch.scan(path, { scanToEnd: true });
	if (!isGlob) throw new CannotRun(texts.noSuchFile(path));
	const found = await below(base || '.', (folder) => listFiles(folder, [glob], []));
	if (found.inputs.length === 0 && found.unreadable.length === 0) throw new CannotRun(texts.noMatch(path));
	return found;
}

async function below(folder: string, list: (uri: string) => ReturnType<typeof listFiles>): Promise<Inputs> {
	const uri = uriOf(folder);
	const { files, unreadable } = await list(uri);
	return {
		inputs: files.map((file) => ({ file: join(folder, relativePath(uri, file)), uri: file, named: false })),
		unreadable,
	};
}

/** The path of a file in the way in which another one was given: absolute, or relative to the working folder. */
export function pathLike(given: string, uri: string): string {
	return isAbsolute(given) ? pathOf(uri) : relativePath(uriOf('.'), uri);
}
