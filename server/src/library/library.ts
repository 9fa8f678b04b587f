import { readDocument, readDocumentMetadata } from '../model/document';
import type { Metadata, PolicyDocument } from '../model/types';
import { hash } from '../text/hash';
import { ChangeLog } from './changeLog';
import type { LuoshiConfig } from './config';
import { emptyConfig } from './configReader';
import { declare, declareMetadata } from './declare';
import type { FactCache } from './factCache';
import { isPolicyFile } from './fileSystem';
import { ignoreMatcher } from './ignore';
import { parentKey, pathBelow, uriKey } from './uri';

/** A policy document of the library. */
export interface Member {
	/** As it was named last by whoever brought it. */
	readonly uri: string;
	/** The key of its URI. */
	readonly key: string;
	/** The editor's version of an open document; null for one on disk. */
	readonly version: number | null;
	/** Another number whenever the text or the configuration that governs it may be another; never used again. */
	readonly revision: number;
	/** Another number whenever the text may be another; never used again. */
	readonly textRevision: number;
	/** Whether the governing `luoshi.json` wants it left alone. */
	readonly ignored: boolean;
	/** The content of the governing `luoshi.json`. */
	readonly config: LuoshiConfig;
	/** The path below the folder of that `luoshi.json`, with `/`; null where there is none. */
	readonly path: string | null;
	/** Other names by which `luoshi.json` says that it is cited. */
	readonly alsoCitedAs: readonly string[];
	/** The keys of the URIs of the documents that `luoshi.json` names, by their paths, as its basis. */
	readonly basisFiles: readonly string[];
	/** What stands at its head and foot, as `document` has it; known without reading the text again. */
	readonly metadata: Metadata;
	/** What it says, with what `luoshi.json` declares of it. Read on first use. */
	readonly document: PolicyDocument;
	/** Changes with all that its facts follow from, and is the same in every run; null for an open document. */
	readonly contentKey: string | null;
	/**
	 * A fact that follows from what the document says alone, or from that and what another says: plain JSON, which is kept
	 * from one run to the next where the library has a cache.
	 * @param name of the kind of fact, without blanks
	 */
	recall<Fact>(name: string, make: () => Fact, beside?: Member): Fact;
	/** What another text would say in its place. */
	reading(text: string): PolicyDocument;
}

/** How many documents that are not open are kept in memory. */
const MOST_KEPT = 64;

/** A text that the library knows, and what was read from it. */
interface Source {
	readonly uri: string;
	readonly version: number | null;
	readonly text: string;
	readonly revision: number;
	/** Open documents are read again and again; those on disk may be forgotten when memory is short. */
	read: PolicyDocument | WeakRef<PolicyDocument> | null;
	/** What was read of its head and foot, for as long as the text is this one. */
	metadata: Metadata | null;
	/** The hash of the text, once it was asked for. */
	hash: string | null;
	member: Member | null;
	/** The revision of the configurations that `member` was made under. */
	governed: number;
}

interface Config {
	readonly config: LuoshiConfig;
	readonly isIgnored: (path: string) => boolean;
	/** Changes with what every document's facts follow from. */
	readonly key: string;
}

/**
 * The policy documents of a workspace: those that are open in the editor and those on disk, an open one in place of its
 * file, each under the nearest `luoshi.json` above it within the workspace. What it holds depends on its texts and
 * configurations alone, and not on the order in which they came. It is told of everything and reads nothing itself.
 */
export class Library {
	private readonly open = new Map<string, Source | null>();
	private readonly files = new Map<string, Source>();
	/** By the key of the folder that the `luoshi.json` lies in. */
	private readonly configsByFolder = new Map<string, Config>();
	/** The keys of the workspace's folders, outer ones before those in them. */
	private folders: readonly string[] = [];
	/** The documents on disk that were read last, the latest at the end. The others may be forgotten. */
	private readonly lastRead = new Set<PolicyDocument>();
	private readonly changes = new ChangeLog();
	private cache: FactCache | null = null;
	private configsRevision = 0;
	private memberRevisions = 0;

	/** Another number whenever anything in the library is another. */
	get revision(): number {
		return this.changes.last;
	}

	/**
	 * The keys of the documents that came, went or changed after a revision, some perhaps more than once; null where it
	 * may be any of them. Proportional to what is handed back.
	 */
	changedSince(revision: number): readonly string[] | null {
		return this.changes.since(revision);
	}

	/** Facts on the documents on disk are looked for there first, and left there. */
	keepFacts(cache: FactCache): void {
		this.cache = cache;
	}

	/** Whether a key of the cache is one of the documents' that are here now. The whole library is gone through once. */
	factsOfUse(): (key: string) => boolean {
		const live = new Set<string>();
		for (const member of this.members()) if (member.contentKey !== null) live.add(member.contentKey);
		for (const source of this.files.values()) live.add(hashOf(source));
		return (key) => {
			const [, ...of] = key.split(' ');
			return of.every((one) => live.has(one));
		};
	}

	/** The outermost folders of the workspace; a `luoshi.json` above them governs nothing. */
	setFolders(uris: readonly string[]): void {
		this.folders = uris.map(uriKey).sort((a, b) => a.length - b.length);
		this.configsRevision = this.changes.add(null);
	}

	/** @param text null for a text that is open as something else than a policy document: it hides the file on disk */
	setOpen(uri: string, version: number, text: string | null): void {
		const key = uriKey(uri);
		const revision = this.changes.add(key);
		this.open.set(key, text === null ? null : sourceOf(uri, version, text, revision));
	}

	setClosed(uri: string): void {
		const key = uriKey(uri);
		if (this.open.delete(key)) this.changes.add(key);
	}

	/** @param text null where there is no such file, or none that can be read */
	setFile(uri: string, text: string | null): void {
		const key = uriKey(uri);
		if (text === null) {
			if (this.files.delete(key)) this.changes.add(key);
		} else if (this.files.get(key)?.text !== text) {
			this.files.set(key, sourceOf(uri, null, text, this.changes.add(key)));
		}
	}

	/** @param config null where there is no such `luoshi.json` */
	setConfig(uri: string, config: LuoshiConfig | null): void {
		const folder = parentKey(uriKey(uri));
		if (folder === null) return;
		if (config === null) this.configsByFolder.delete(folder);
		else
			this.configsByFolder.set(folder, {
				config,
				isIgnored: ignoreMatcher(config.ignore),
				key: config.units.length > 0 ? hash(JSON.stringify(config.units)) : '',
			});
		this.configsRevision = this.changes.add(null);
	}

	/** Every `luoshi.json` that it knows, by the key of its folder. */
	configs(): { readonly folder: string; readonly config: LuoshiConfig }[] {
		return [...this.configsByFolder].map(([folder, { config }]) => ({ folder, config }));
	}

	get(uri: string): Member | undefined {
		return this.withKey(uriKey(uri));
	}

	withKey(key: string): Member | undefined {
		const source = this.open.has(key) ? this.open.get(key) : this.files.get(key);
		return source ? this.memberOf(key, source) : undefined;
	}

	/** Whether it was told of a file on disk. */
	knowsFile(uri: string): boolean {
		return this.files.has(uriKey(uri));
	}

	/** Whether the governing `luoshi.json` wants a file left alone. */
	isIgnored(uri: string): boolean {
		const governing = this.governing(uriKey(uri));
		return governing?.config.isIgnored(governing.path) ?? false;
	}

	/** All documents, by the key of their URI. */
	members(): Member[] {
		return [...this.sources()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, source]) => this.memberOf(key, source));
	}

	/** The keys of the folders in which a `luoshi.json` could govern a file, the nearest first. */
	foldersAbove(uri: string): string[] {
		const key = uriKey(uri);
		const root = this.folders.find((folder) => pathBelow(folder, key) !== null);
		const above: string[] = [];
		for (let folder = parentKey(key); root !== undefined && folder !== null; folder = parentKey(folder)) {
			above.push(folder);
			if (folder === root) break;
		}
		return above;
	}

	/** The URIs of the files on disk that it knows, open or not. */
	fileUris(): string[] {
		return [...this.files.values()].map((source) => source.uri);
	}

	private *sources(): Iterable<[string, Source]> {
		for (const [key, source] of this.open) if (source) yield [key, source];
		for (const [key, source] of this.files) if (!this.open.has(key)) yield [key, source];
	}

	private memberOf(key: string, source: Source): Member {
		if (source.member && source.governed === this.configsRevision) return source.member;
		const governing = this.governing(key);
		const config = governing?.config.config ?? emptyConfig;
		const declared = governing ? config.documents.get(governing.path) : undefined;
		let document: PolicyDocument | WeakRef<PolicyDocument> | null = null;
		const metadata = () => declareMetadata(this.metadataOf(source), declared);
		const keepRead = (made: PolicyDocument) => this.keepRead(made);
		const member: Member = {
			uri: source.uri,
			key,
			version: source.version,
			// No two texts may ever have the same, not even an open document and its file.
			revision: ++this.memberRevisions,
			textRevision: source.revision,
			ignored: governing?.config.isIgnored(governing.path) ?? false,
			config,
			path: governing?.path ?? null,
			alsoCitedAs: declared?.alsoCitedAs ?? [],
			basisFiles: (declared?.basis ?? []).filter(isPolicyFile).map((path) => uriKey(`${governing?.folder}/${path}`)),
			get contentKey() {
				if (source.version !== null) return null;
				const said = declared ? hash(JSON.stringify(declared)) : '';
				return [hashOf(source), governing?.config.key ?? '', said].join('.');
			},
			recall: (name, make, beside) => {
				if (this.cache === null || member.contentKey === null || beside?.contentKey === null) return make();
				return this.cache.recall(`${name} ${member.contentKey}${beside ? ` ${beside.contentKey}` : ''}`, make);
			},
			get metadata() {
				return metadata();
			},
			get document() {
				const known = document instanceof WeakRef ? document.deref() : document;
				if (known) return known;
				const made = declare(readOnce(source), declared);
				document = source.version === null ? new WeakRef(made) : made;
				if (source.version === null) keepRead(made);
				return made;
			},
			reading: (text) => declare(readDocument(text), declared),
		};
		source.member = member;
		source.governed = this.configsRevision;
		return member;
	}

	/** Keeps what was read of a document on disk in memory, as long as it is one of the last: it is likely to be asked for again. */
	private keepRead(document: PolicyDocument): void {
		this.lastRead.add(document);
		if (this.lastRead.size > MOST_KEPT) for (const oldest of this.lastRead) return void this.lastRead.delete(oldest);
	}

	/** What stands at the head and the foot of a text; kept, where facts on it are. */
	private metadataOf(source: Source): Metadata {
		// An open document is read as a whole anyway.
		if (source.version !== null) return readOnce(source).metadata;
		if (this.cache === null) return metadataOf(source);
		return this.cache.recall(`metadata ${hashOf(source)}`, () => metadataOf(source));
	}

	/** The nearest `luoshi.json` above a document, and the document's path below it. */
	private governing(key: string): { readonly config: Config; readonly folder: string; readonly path: string } | null {
		for (const folder of this.foldersAbove(key)) {
			const config = this.configsByFolder.get(folder);
			const path = pathBelow(folder, key);
			if (config && path !== null) return { config, folder, path };
		}
		return null;
	}
}

function sourceOf(uri: string, version: number | null, text: string, revision: number): Source {
	return { uri, version, text, revision, read: null, metadata: null, hash: null, member: null, governed: 0 };
}

/** Read without the rest, where the rest has not been read: most documents of a large library are only asked for this. */
function metadataOf(source: Source): Metadata {
	source.metadata ??= readDocumentMetadata(source.text);
	return source.metadata;
}

function hashOf(source: Source): string {
	source.hash ??= hash(source.text);
	return source.hash;
}

function readOnce(source: Source): PolicyDocument {
	const known = source.read instanceof WeakRef ? source.read.deref() : source.read;
	if (known) return known;
	const document = readDocument(source.text);
	source.metadata = document.metadata;
	source.read = source.version === null ? new WeakRef(document) : document;
	return document;
}
