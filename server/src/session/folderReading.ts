import {
	type ClientCapabilities,
	type Connection,
	DidChangeWatchedFilesNotification,
	type Disposable,
} from 'vscode-languageserver';
import type { Counterparts } from '../counterpart/counterparts';
import { configName, policyPatterns, textPattern } from '../library/fileSystem';
import type { Library } from '../library/library';
import type { Loader } from '../library/loader';
import type { Locale } from '../rules/rule';
import { describe } from './checker';
import { ScanProgress } from './scanProgress';
import type { Settings } from './settings';
import { Pacer } from './signal';
import type { Folders } from './workspaceFiles';

/** What has to be known of the session. */
export interface FolderReadingSession {
	readonly connection: Connection;
	readonly library: Library;
	readonly counterparts: Counterparts;
	readonly settings: Settings;
	/** Resolves when the settings are those of the client. */
	readonly settingsRead: Promise<void>;
	/** A file no longer belongs to the library. */
	forgetFile(uri: string): void;
	/** Anything may be another. */
	changed(uri: null): void;
	log(message: string): void;
}

/** Reads the folders of the workspace and those beside it into the library, and has the client watch their files. */
export class FolderReading {
	/** Whether all folders have been read. */
	isRead = false;
	private watching: Promise<Disposable | null> = Promise.resolve(null);

	/** @param done what has to be done before the first folder is read; then, resolves when the last one has been */
	constructor(
		private readonly session: FolderReadingSession,
		private readonly folders: Folders,
		private readonly loader: Loader,
		private readonly capabilities: ClientCapabilities,
		public done: Promise<void>,
	) {}

	/** Reads the workspace for the first time. */
	start(): void {
		this.watch();
		void this.read(this.folders.workspace);
	}

	/** The client has opened and closed folders. */
	async change(added: readonly string[], removed: readonly string[]): Promise<void> {
		this.folders.change(added, removed);
		this.forgetOutside();
		this.loader.forgetConfigs();
		await this.read(added);
	}

	/** A `luoshi.json` or a setting may name other folders than before. */
	async readBeside(): Promise<void> {
		const added = this.foldersBeside();
		if (added.length > 0) await this.read(added);
	}

	/** Reads folders after those that are being read, and then those outside of the workspace that are named in them. */
	private read(folders: readonly string[]): Promise<void> {
		this.isRead = false;
		const done: Promise<void> = this.done
			.then(() => this.scan(folders))
			// A folder that makes the reading fail must not keep the others from being answered about.
			.catch((error: unknown) => this.session.log(describe(error)))
			.then(() => {
				this.isRead = this.done === done;
				if (folders.length > 0) this.session.changed(null);
			});
		this.done = done;
		return done;
	}

	private async scan(folders: readonly string[]): Promise<void> {
		await this.load(folders);
		await this.session.settingsRead;
		await this.load(this.foldersBeside());
		// A folder that was closed while it was being read has left documents behind.
		this.forgetOutside();
		await this.readHeads();
	}

	/** Reads who cites whom bit by bit: the first check of a document asks for it, and would hold everything up. */
	private async readHeads(): Promise<void> {
		const pacer = new Pacer();
		while (this.session.counterparts.readAhead(1) > 0) await pacer.pace();
	}

	/** Forgets what is no longer wanted beside the workspace, and says which folders have to be read. */
	private foldersBeside(): readonly string[] {
		const { added, removed } = this.folders.look(this.session.settings.libraryFolders);
		if (removed) this.forgetOutside();
		if (removed || added.length > 0) this.watch();
		return added;
	}

	private async load(folders: readonly string[]): Promise<void> {
		if (folders.length === 0) return;
		const progress = new ScanProgress(this.session.connection, wording[this.session.settings.locale]);
		for (const folder of folders) await this.loader.folder(folder, (done, total) => progress.report(done, total));
		progress.done();
	}

	/** Forgets the documents that no longer lie in any of the folders. */
	private forgetOutside(): void {
		const { library } = this.session;
		for (const uri of library.fileUris()) if (library.foldersAbove(uri).length === 0) this.session.forgetFile(uri);
	}

	/** Has the client tell of files that change: those of the workspace, and, where it can, those beside it. */
	private watch(): void {
		const { didChangeWatchedFiles } = this.capabilities.workspace ?? {};
		if (!didChangeWatchedFiles?.dynamicRegistration) return;
		const patterns = [`**/${configName}`, ...policyPatterns, textPattern];
		const beside = didChangeWatchedFiles.relativePatternSupport ? this.folders.beside : [];
		const watchers = [
			...patterns.map((globPattern) => ({ globPattern })),
			...beside.flatMap((baseUri) => patterns.map((pattern) => ({ globPattern: { baseUri, pattern } }))),
		];
		const before = this.watching;
		this.watching = this.session.connection.client
			.register(DidChangeWatchedFilesNotification.type, { watchers })
			.catch((error: unknown) => {
				this.session.log(describe(error));
				return null;
			});
		void before.then((registration) => registration?.dispose());
	}
}

const wording: Readonly<Record<Locale, string>> = {
	'zh-cn': '正在读取工作区的政策文件',
	en: 'Reading the policy documents of the workspace',
};
