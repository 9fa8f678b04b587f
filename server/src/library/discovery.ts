import { emptyConfig, type KnownRule, type ReadConfig, readConfig } from './configReader';
import { configName, type FileSystem, UnreadableFile } from './fileSystem';
import { ignoreMatcher } from './ignore';
import { parentKey, pathBelow, uriKey } from './uri';

/** The configuration that governs a file, and where it stands. */
export interface GoverningConfig extends ReadConfig {
	/** The URI of the `luoshi.json`; null where there is none. */
	readonly uri: string | null;
	/** The URI of its folder: the workspace of the documents below; null where there is none. */
	readonly folder: string | null;
	/** Its text; empty where there is none. */
	readonly text: string;
	/** Whether its `ignore` list covers a file. */
	ignores(uri: string): boolean;
	/** The path of a file below its folder, as `documents` names it; null where it does not lie there. */
	pathOf(uri: string): string | null;
}

const none: GoverningConfig = {
	uri: null,
	folder: null,
	text: '',
	config: emptyConfig,
	problems: [],
	named: [],
	ignores: () => false,
	pathOf: () => null,
};

/**
 * Finds the `luoshi.json` that governs a file: the nearest one in its folder or above, up to the folder that holds
 * `.git` or to the outermost one. Every folder is looked into once.
 */
export class ConfigFinder {
	private readonly byFolder = new Map<string, Promise<GoverningConfig>>();

	constructor(
		private readonly files: Pick<FileSystem, 'read' | 'exists'>,
		private readonly knownRules?: readonly KnownRule[],
	) {}

	/** @throws {UnreadableFile} where there is a `luoshi.json` that cannot be read as text */
	async configFor(uri: string): Promise<GoverningConfig> {
		const folder = parentKey(uriKey(uri));
		return folder === null ? none : this.configIn(folder);
	}

	/** The same for the files of a folder; its URI is a key. */
	configIn(folder: string): Promise<GoverningConfig> {
		let found = this.byFolder.get(folder);
		if (found === undefined) {
			found = this.look(folder);
			this.byFolder.set(folder, found);
		}
		return found;
	}

	private async look(folder: string): Promise<GoverningConfig> {
		const uri = `${folder}/${configName}`;
		try {
			return this.governing(folder, uri, (await this.files.read(uri)).text);
		} catch (error) {
			if (!(error instanceof UnreadableFile) || error.reason !== 'missing') throw error;
		}
		const parent = parentKey(folder);
		if (parent === null || (await this.files.exists(`${folder}/.git`))) return none;
		return this.configIn(parent);
	}

	private governing(folder: string, uri: string, text: string): GoverningConfig {
		const read = readConfig(text, this.knownRules);
		const isIgnored = ignoreMatcher(read.config.ignore);
		const pathOf = (file: string) => pathBelow(folder, uriKey(file));
		const ignores = (file: string) => {
			const path = pathOf(file);
			return path !== null && isIgnored(path);
		};
		return { ...read, uri, folder, text, ignores, pathOf };
	}
}
