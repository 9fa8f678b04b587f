import type { GoverningConfig } from '../library/discovery';
import { configName, UnreadableFile } from '../library/fileSystem';
import { Library, type Member } from '../library/library';
import { folderUri } from '../library/libraryFolders';
import { parentKey, uriKey } from '../library/uri';
import { type Input, pathLike } from './inputs';
import type { Io } from './io';
import { openText } from './openText';
import { Progress } from './progress';
import { texts } from './texts';
import { Workspace } from './workspace';

/** The URI under which standard input is kept: it lies in no folder, and no `luoshi.json` declares anything of it. */
const STDIN_URI = 'stdin:-';

/** The documents that a command was given, in a library together with those that they may cite. */
export class GivenLibrary {
	readonly library = new Library();
	/** One line for each file that was given and could not be read. */
	readonly failures: string[] = [];
	private readonly workspace: Workspace;
	/** The path of each document by the key of its URI; those that were given come first, in their order. */
	private readonly files = new Map<string, string>();
	private readonly givenKeys = new Set<string>();
	private readonly folders = new Set<string>();

	private constructor(private readonly io: Io) {
		this.workspace = new Workspace(io);
	}

	/**
	 * Reads what was given, for each document that was itself named the others of its workspace: those below the folder of
	 * its `luoshi.json`, and those of the folders that this names as part of the library. Of these, one that cannot be read is left out silently.
	 * @throws {CannotRun} where a configuration is broken
	 */
	static async read(inputs: readonly Input[], io: Io): Promise<GivenLibrary> {
		const it = new GivenLibrary(io);
		const given = await it.configure(inputs);
		const others = await it.configure(await it.neighboursOf(given));
		const progress = new Progress(io.progress, given.length + others.length);
		for (const input of given) {
			await it.take(input, true);
			await progress.step();
		}
		for (const input of others) {
			await it.take(input, false);
			await progress.step();
		}
		progress.stop();
		return it;
	}

	/** The documents that were given, in their order. */
	given(): Member[] {
		return [...this.files.keys()].flatMap((key) => (this.isGiven(key) ? (this.library.get(key) ?? []) : []));
	}

	isGiven(key: string): boolean {
		return this.givenKeys.has(key);
	}

	/** The path of a document, as it was given or in the way in which the one was given that brought it here. */
	fileOf(key: string): string {
		return this.files.get(key) ?? key;
	}

	/** The documents beside those that were named, and those of the folders that belong to the library, each once. */
	private async neighboursOf(inputs: readonly Input[]): Promise<Input[]> {
		const found = new Map<string, Input>();
		const seen = new Set<string>();
		for (const { file, uri, named } of inputs) {
			const { folder, config } = await this.workspace.configFor(uri);
			if (folder === null) continue;
			const beside = config.libraryFolders.map((path) => folderUri(folder, path));
			for (const wanted of named ? [folder, ...beside] : beside) {
				if (seen.has(wanted)) continue;
				seen.add(wanted);
				for (const other of await this.workspace.files.documents(wanted)) {
					found.set(other, { file: pathLike(file, other), uri: other, named: false });
				}
			}
		}
		return [...found.values()];
	}

	/**
	 * Tells the library what governs each of these documents: all configurations before the first document.
	 * @returns those that are not to be left alone
	 */
	private async configure(inputs: readonly Input[]): Promise<Input[]> {
		const kept: Input[] = [];
		const governing = new Map<string, GoverningConfig>();
		for (const input of inputs) {
			const config = await this.workspace.configFor(input.uri);
			if (input.uri === null) kept.push(input);
			else if (!config.ignores(input.uri)) {
				kept.push(input);
				// A folder without any is not to come under one that lies beyond its repository.
				governing.set(config.uri ?? `${parentKey(uriKey(input.uri))}/${configName}`, config);
			} else if (input.named) this.io.err(`${texts[this.io.locale].ignored(input.file)}\n`);
		}
		for (const [uri, { config, folder }] of governing) {
			if (folder !== null) this.folders.add(folder);
			this.library.setConfig(uri, config);
		}
		this.library.setFolders([...this.folders]);
		return kept;
	}

	private async take(input: Input, given: boolean): Promise<void> {
		const uri = input.uri ?? STDIN_URI;
		const key = uriKey(uri);
		if (this.files.has(key)) return;
		try {
			this.library.setFile(uri, (await openText(input, this.workspace.files, this.io)).text);
			this.files.set(key, input.file);
			if (given) this.givenKeys.add(key);
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			if (given) this.failures.push(texts[this.io.locale].unreadable(input.file, error));
		}
	}
}
