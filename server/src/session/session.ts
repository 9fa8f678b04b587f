import {
	CancellationToken,
	type Connection,
	DidChangeConfigurationNotification,
	type FileEvent,
	type InitializeParams,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Counterparts } from '../counterpart/counterparts';
import { LibraryIndex } from '../features/libraryIndex';
import type { FactStore } from '../library/factCache';
import { type FileSystem, isPolicyFile } from '../library/fileSystem';
import { beginsAsPolicy } from '../library/firstLine';
import { Library, type Member } from '../library/library';
import { Loader } from '../library/loader';
import { uriKey } from '../library/uri';
import { CHANGED, type InitializationOptions } from '../protocol';
import { ruleMetas } from '../rules/index';
import { rulePage } from '../rules/page';
import { LibraryViews } from '../rules/trackedLibrary';
import { Checker, describe } from './checker';
import { ClientSettings } from './clientSettings';
import { DiagnosticsService } from './diagnosticsService';
import { FolderReading } from './folderReading';
import { HoldBack } from './holdBack';
import { Indexing } from './indexing';
import { KeptFacts } from './keptFacts';
import { OpenDocuments } from './openDocuments';
import type { Settings } from './settings';
import { orCancelled, refuseCancelled, Soon } from './signal';
import { ViewRefresh } from './viewRefresh';
import { Folders, folderOf, foldersOf, isConfig, isWanted } from './workspaceFiles';

/** The language id of policy documents. */
const policyLanguage = 'policy';

/** How long, in milliseconds, changes are gathered before the client's views are told of them. */
const gathering = 100;

/** What the server runs on. */
export interface Host {
	/** Where the files lie that are not open; asked when the client has said who it is. */
	fileSystem(connection: Connection): FileSystem;
	/** The URI of the folder with the pages of the rules; null where there is none that others could open. */
	readonly rulePages: string | null;
	/**
	 * Where facts on the documents of some folders are kept from one run to the next; null where there is no such place.
	 * @param storage the URI of the folder that the client keeps for it; null where it names none
	 */
	factStore(folders: readonly string[], storage: string | null): Promise<FactStore | null>;
}

/** What one client and the server have in common, from `initialize` to `exit`. */
export class Session {
	readonly documents = new OpenDocuments();
	readonly library = new Library();
	readonly counterparts = new Counterparts(this.library);
	/** The library as features across documents look at it, and what has to be done before they can. */
	readonly libraryIndex = new LibraryIndex(this.library, this.counterparts);
	readonly indexing = new Indexing(this);
	readonly checker: Checker;
	readonly diagnostics: DiagnosticsService;
	readonly drawing: ViewRefresh;
	/** Whether the client has the command that shows the page of a rule. */
	readonly showsRulePages: boolean;
	/** Whether the client uses what `protocol.ts` defines, and is told of changes. */
	knowsProtocol = false;
	/** Whether the client has asked for a check of the whole workspace. */
	workspaceAsked = false;
	private readonly clientSettings: ClientSettings;
	private readonly loader: Loader;
	private readonly holdBack: HoldBack;
	private readonly changedSoon: Soon;
	private readonly folders: Folders;
	private readonly reading: FolderReading;
	private readonly facts: KeptFacts;
	private readonly libraryViews = new LibraryViews(this.library, this.counterparts);

	constructor(
		readonly connection: Connection,
		readonly client: InitializeParams,
		host: Host,
	) {
		this.clientSettings = new ClientSettings(connection, client, (message) => this.log(message));
		this.folders = new Folders(this.library, foldersOf(client));
		this.holdBack = new HoldBack((key) => this.changed(key));
		const options: InitializationOptions | null | undefined = client.initializationOptions;
		const storage = typeof options?.storage === 'string' ? options.storage : null;
		this.facts = new KeptFacts(this.library, () => host.factStore(this.folders.workspace, storage));
		this.showsRulePages = typeof options?.rulePages === 'string';
		const rulePages = options?.rulePages ?? host.rulePages;
		this.checker = new Checker({
			settings: () => this.settings,
			views: () => (this.reading.isRead ? this.libraryViews : null),
			holdBack: this.holdBack,
			pageOf: (rule) => (rulePages === null ? undefined : `${rulePages}/${rulePage(rule, this.settings.locale)}`),
			log: (message) => this.log(message),
		});
		this.diagnostics = new DiagnosticsService(connection, client.capabilities, this.library, this.checker, {
			speaksOf: (member) => this.speaksOf(member),
			spokenOf: () => this.spokenOf(),
			prepared: (uri) => this.prepared(uri, CancellationToken.None),
		});
		this.loader = new Loader(this.library, host.fileSystem(connection), ruleMetas, {
			onConfig: (config) => this.diagnostics.configRead(config, this.settings.locale),
			onUnreadable: (error) => this.log(error.message),
		});
		this.reading = new FolderReading(this, this.folders, this.loader, client.capabilities, this.facts.load());
		this.drawing = new ViewRefresh(connection, client.capabilities);
		this.changedSoon = new Soon(() => void connection.sendNotification(CHANGED), gathering);
		this.listen();
	}

	/** The client is ready: register with it, ask for its settings, and read the workspace. */
	start(): void {
		const { workspace } = this.client.capabilities;
		void this.clientSettings.fetch();
		if (workspace?.didChangeConfiguration?.dynamicRegistration) {
			this.register(this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'luoshi' }));
		}
		this.reading.start();
	}

	/** Waits for the settings and for what governs a document, so that no answer is given by other rules than it has. */
	async prepared(uri: string, token: CancellationToken): Promise<void> {
		await orCancelled(Promise.all([this.clientSettings.read, this.loader.configsAbove(uri)]), token);
		refuseCancelled(token);
	}

	/** Waits until the workspace has been read. */
	async complete(token: CancellationToken): Promise<void> {
		await orCancelled(Promise.all([this.clientSettings.read, this.reading.done]), token);
		refuseCancelled(token);
	}

	get settings(): Settings {
		return this.clientSettings.current;
	}

	get settingsRead(): Promise<void> {
		return this.clientSettings.read;
	}

	/** The policy document of that name, open or on disk. */
	member(uri: string): Member | undefined {
		return this.library.get(uri);
	}

	/** The policy documents that are not ignored. */
	members(): Member[] {
		return this.library.members().filter((member) => !member.ignored);
	}

	/** Those of them that are the user's own: open, or of the workspace. The others are there to be cited. */
	ownMembers(): Member[] {
		return this.members().filter((member) => this.isOwn(member));
	}

	private speaksOf(member: Member): boolean {
		return member.version !== null || (this.speaksOfAll() && this.isOwn(member));
	}

	/** By families, where these are known: so what a document carries out is at hand when it is checked. */
	private spokenOf(): Member[] {
		const spoken = this.library.members().filter((member) => this.speaksOf(member));
		return this.reading.isRead ? this.libraryIndex.counterparts.inFamilies(spoken) : spoken;
	}

	private isOwn({ uri, version }: Member): boolean {
		return version !== null || folderOf(this.folders.beside, uri) === undefined;
	}

	/** Writes an error into the client's log. */
	log(message: string): void {
		this.connection.console.error(message);
	}

	/** Settings came unasked: those of a client that cannot be asked. */
	async settingsChanged(pushed: unknown): Promise<void> {
		await this.clientSettings.fetch((pushed as { luoshi?: unknown } | null | undefined)?.luoshi);
		await this.reading.readBeside();
		this.changed(null);
	}

	async filesChanged(events: readonly FileEvent[]): Promise<void> {
		const uris = new Map(events.map(({ uri }): [string, string] => [uriKey(uri), uri]));
		await Promise.all([...uris.values()].map((uri) => this.fileChanged(uri)));
	}

	async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
		await this.reading.change(added, removed);
		this.changed(null);
	}

	/** The whole library is known: what was worked out is kept for the next start. */
	indexed(): void {
		void this.facts.save();
	}

	async stop(): Promise<void> {
		this.holdBack.stop();
		this.changedSoon.stop();
		this.drawing.stop();
		this.indexing.stop();
		this.diagnostics.stop();
		if (this.reading.isRead) await this.facts.save();
	}

	private listen(): void {
		this.documents.onDidChangeContent(({ document }) => this.contentChanged(document));
		this.documents.onDidSave(({ document }) => this.saved(document));
		this.documents.onDidClose(({ document }) => void this.closed(document));
		this.documents.listen(this.connection);
	}

	private contentChanged(document: TextDocument): void {
		const { uri } = document;
		if (isConfig(uri)) {
			this.loader.configTyped(uri, document.getText());
			this.changed(null);
			return;
		}
		this.library.setOpen(uri, document.version, document.languageId === policyLanguage ? document.getText() : null);
		const edits = this.documents.takeEdits(uri);
		if (edits.length > 0) {
			this.holdBack.edited(uriKey(uri), edits);
			this.checker.edited(uri);
		}
		this.changed(uri, true);
	}

	private saved(document: TextDocument): void {
		const { uri } = document;
		const text = document.getText();
		if (isWanted(this.folders.all, uri) && (isPolicyFile(uri) || beginsAsPolicy(text))) this.library.setFile(uri, text);
		this.holdBack.settled(uriKey(uri));
		this.checker.settled(uri);
		this.changed(uri);
	}

	private async closed({ uri }: TextDocument): Promise<void> {
		if (isConfig(uri)) {
			await this.loader.configClosed(uri);
			this.changed(null);
			return;
		}
		this.holdBack.settled(uriKey(uri));
		this.checker.settled(uri);
		this.library.setClosed(uri);
		this.gone(uri);
		this.changed(uri);
		if (isWanted(this.folders.all, uri)) await this.fileChanged(uri);
	}

	private async fileChanged(uri: string): Promise<void> {
		if (isConfig(uri)) await this.configChanged(uri);
		else if (isWanted(this.folders.all, uri)) {
			await this.loader.file(uri);
			this.gone(uri);
			this.changed(uri);
			await this.loader.lookAgain(uri);
		}
	}

	private async configChanged(uri: string): Promise<void> {
		const folder = folderOf(this.folders.all, uri);
		if (folder === undefined) return;
		await this.loader.config(uri);
		this.changed(null);
		// What it ignored before may be wanted now.
		await this.loader.folder(folder);
		await this.reading.readBeside();
		this.changed(null);
	}

	/** Forgets what is known of a document that may no longer be there. */
	private gone(uri: string): void {
		if (!this.library.get(uri)) this.checker.forget(uri);
	}

	/** A file no longer belongs to the library. */
	forgetFile(uri: string): void {
		this.library.setFile(uri, null);
		this.gone(uri);
		this.changed(uri);
	}

	/** Tells everybody. @param uri the document that may have changed; null for all */
	changed(uri: string | null, byEdit = false): void {
		this.diagnostics.changed(uri, byEdit);
		this.drawing.changed();
		if (this.knowsProtocol) this.changedSoon.ask();
	}

	/** A client that refuses a registration is served without it. */
	private register(registration: Promise<unknown>): void {
		registration.catch((error: unknown) => this.log(describe(error)));
	}

	private speaksOfAll(): boolean {
		return this.workspaceAsked || (this.diagnostics.pulls && this.settings.workspaceDiagnostics);
	}
}
