import { missingPaths } from './configPaths';
import type { ConfigProblem } from './configProblem';
import { type KnownRule, type ReadConfig, readConfig } from './configReader';
import { configName, type FileSystem, UnreadableFile } from './fileSystem';
import type { Library } from './library';
import { parentKey, uriKey } from './uri';

/** A `luoshi.json` in which something is wrong. */
export interface FaultyConfig {
	readonly uri: string;
	readonly text: string;
	readonly problems: readonly ConfigProblem[];
}

export interface LoaderEvents {
	/** A `luoshi.json` was read, whether it is right or not, or has gone: `problems` is empty then. */
	onConfig(config: FaultyConfig): void;
	/** A file is there but cannot be read. */
	onUnreadable(error: UnreadableFile): void;
}

/** How many files are read at once. */
const batch = 32;

/** Brings files into the library: reads them, and reads again what has changed. Never rejects. */
export class Loader {
	/** The latest reading of each file; one that was overtaken is dropped. */
	private readonly latest = new Map<string, number>();
	/** What is known of the `luoshi.json` of each folder: there is a reading, done or under way. */
	private readonly configs = new Map<string, Promise<void>>();
	/** What was read of them last, by their keys. */
	private readonly taken = new Map<string, FaultyConfig & Pick<ReadConfig, 'named'>>();
	/** The keys of those that are open in an editor: what is being typed counts, not what is on disk. */
	private readonly typed = new Set<string>();
	private readings = 0;

	constructor(
		private readonly library: Library,
		private readonly fileSystem: FileSystem,
		private readonly knownRules: readonly KnownRule[],
		private readonly events: LoaderEvents,
	) {}

	/** Reads every `luoshi.json` that could govern a document, unless that was done before. */
	async configsAbove(uri: string): Promise<void> {
		await Promise.all(
			this.library
				.foldersAbove(uri)
				.map((folder) => this.configs.get(folder) ?? this.config(`${folder}/${configName}`)),
		);
	}

	/** Reads a `luoshi.json`, again if need be. One that is open in an editor stays as it is there. */
	config(uri: string): Promise<void> {
		const key = uriKey(uri);
		const reading = this.read(uri, (text) => {
			if (!this.typed.has(key)) this.takeConfig(uri, text);
		});
		const folder = parentKey(key);
		if (folder !== null) this.configs.set(folder, reading);
		return reading;
	}

	/** A `luoshi.json` is open in an editor, with this text. */
	configTyped(uri: string, text: string): void {
		this.typed.add(uriKey(uri));
		this.takeConfig(uri, text);
	}

	/** A `luoshi.json` is no longer open: what is on disk counts again. */
	configClosed(uri: string): Promise<void> {
		this.typed.delete(uriKey(uri));
		return this.config(uri);
	}

	/** A file has come or gone: a `luoshi.json` above it may name it. */
	async lookAgain(uri: string): Promise<void> {
		await Promise.all(this.library.foldersAbove(uri).map((folder) => this.lookForNamed(`${folder}/${configName}`)));
	}

	/** Every `luoshi.json` is to be read again when it is needed next: the folders of the workspace are others now. */
	forgetConfigs(): void {
		this.configs.clear();
		this.taken.clear();
	}

	/** Reads a policy document, again if need be. */
	file(uri: string): Promise<void> {
		return this.read(
			uri,
			(text) => this.library.setFile(uri, text),
			() => this.fileSystem.isDocument(uri),
		);
	}

	/**
	 * Reads what the library does not know yet of a folder: first every `luoshi.json`, then the policy documents that these
	 * do not ignore.
	 * @param onProgress told how many of how many documents have been read
	 */
	async folder(folder: string, onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
		const configs = await this.listed(folder, () => this.fileSystem.list(folder, [`**/${configName}`], []));
		await Promise.all(configs.map((uri) => this.configs.get(parentKey(uriKey(uri)) ?? '') ?? this.config(uri)));
		const listed = await this.listed(folder, () => this.fileSystem.documents(folder));
		const files = listed.filter((uri) => !this.library.knowsFile(uri) && !this.library.isIgnored(uri));
		for (let done = 0; done < files.length; done += batch) {
			onProgress(done, files.length);
			await Promise.all(files.slice(done, done + batch).map((uri) => this.file(uri)));
		}
		onProgress(files.length, files.length);
	}

	/** As long as a text is no JSON, the last good content holds: it is usually being typed. Null: there is none. */
	private takeConfig(uri: string, text: string | null): void {
		if (text === null) {
			this.library.setConfig(uri, null);
			this.taken.delete(uriKey(uri));
			this.events.onConfig({ uri, text: '', problems: [] });
			return;
		}
		const { config, problems, named } = readConfig(text, this.knownRules);
		if (!problems.some((problem) => problem.kind === 'syntax')) this.library.setConfig(uri, config);
		this.taken.set(uriKey(uri), { uri, text, problems, named });
		this.events.onConfig({ uri, text, problems });
		void this.lookForNamed(uriKey(uri));
	}

	/** Says which of the files that a `luoshi.json` names are not there, unless it has been read anew meanwhile. */
	private async lookForNamed(key: string): Promise<void> {
		const taken = this.taken.get(key);
		const folder = parentKey(key);
		if (taken === undefined || folder === null || taken.named.length === 0) return;
		const missing = await missingPaths(folder, taken.named, this.fileSystem);
		if (this.taken.get(key) !== taken) return;
		const { uri, text, problems } = taken;
		this.events.onConfig({ uri, text, problems: [...problems, ...missing].sort((a, b) => a.start - b.start) });
	}

	private async listed(folder: string, list: () => Promise<readonly string[]>): Promise<readonly string[]> {
		try {
			return await list();
		} catch (error) {
			this.events.onUnreadable(asUnreadable(folder, error));
			return [];
		}
	}

	private async read(
		uri: string,
		take: (text: string | null) => void,
		isWanted: () => Promise<boolean> = async () => true,
	): Promise<void> {
		const key = uriKey(uri);
		const reading = ++this.readings;
		this.latest.set(key, reading);
		let text: string | null = null;
		let failure: UnreadableFile | null = null;
		try {
			if (await isWanted()) text = (await this.fileSystem.read(uri)).text;
		} catch (error) {
			failure = asUnreadable(uri, error);
		}
		if (this.latest.get(key) !== reading) return;
		this.latest.delete(key);
		if (failure && failure.reason !== 'missing') this.events.onUnreadable(failure);
		take(text);
	}
}

function asUnreadable(uri: string, error: unknown): UnreadableFile {
	return error instanceof UnreadableFile ? error : new UnreadableFile(uri, 'failed', String(error));
}
