import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { LibraryIndex } from '../features/libraryIndex';
import { placesOf } from '../features/places';
import type { Library, Member } from '../library/library';
import type { Locale } from '../rules/rule';
import { describe } from './checker';
import { ScanProgress } from './scanProgress';
import { orCancelled, Pacer, refuseCancelled } from './signal';

/** Work that takes longer, in milliseconds, is shown. */
const patience = 300;

/** What has to be known of the session. */
export interface IndexingSession {
	readonly connection: Connection;
	readonly library: Library;
	readonly libraryIndex: LibraryIndex;
	readonly settings: { readonly locale: Locale };
	/** Resolves when the workspace has been read. */
	complete(token: CancellationToken): Promise<void>;
	log(message: string): void;
	/** All of it has been worked out, for the library as it was when the work began. */
	indexed(): void;
}

/** What an answer about a document asks of the others. */
export type Needs = 'counterparts' | 'everything';

/** The steps of the work on the whole library that somebody waits for. */
interface Work {
	readonly heads: Promise<void>;
	readonly places: Promise<void>;
}

const STEPS = 3;

/**
 * Works out what answers across documents need, before they are given: other messages get through in between, and whoever
 * asked can stop waiting. The first question starts the work on the whole library.
 */
export class Indexing {
	private work: Work | null = null;
	/** The library's revision of the last answer, and the documents that were ready for it then. */
	private revision = -1;
	private readonly prepared = new Set<string>();
	private isStopped = false;

	constructor(private readonly session: IndexingSession) {}

	/**
	 * Resolves when answers about a document can be given at once, and hold for the library as it is.
	 * @param needs whether they ask for its counterparts alone, or for what stands in any document
	 */
	async ready(uri: string, needs: Needs, token: CancellationToken): Promise<void> {
		await this.begun(needs === 'counterparts' ? 'heads' : 'places', token);
		const { library } = this.session;
		if (this.revision !== library.revision) {
			this.revision = library.revision;
			this.prepared.clear();
		}
		if (this.prepared.has(uri)) return;
		const pacer = new Pacer();
		for (const member of this.around(uri)) {
			this.align(member);
			await pacer.pace();
			refuseCancelled(token);
		}
		if (this.revision === library.revision) this.prepared.add(uri);
	}

	/** Resolves when every document has been read, so that what stands where is known. */
	async read(token: CancellationToken): Promise<void> {
		await this.begun('places', token);
	}

	private async begun(step: keyof Work, token: CancellationToken): Promise<void> {
		await this.session.complete(token);
		this.work ??= this.indexAll();
		await orCancelled(this.work[step], token);
		refuseCancelled(token);
	}

	stop(): void {
		this.isStopped = true;
	}

	/** The documents whose counterparts answers about a document need: its own, and those of the two levels below it. */
	private around(uri: string): Member[] {
		const { library, libraryIndex } = this.session;
		const member = library.get(uri);
		if (!member) return [];
		const below = libraryIndex.counterparts.localsOf(member);
		return [member, ...below, ...below.flatMap((local) => libraryIndex.counterparts.localsOf(local))];
	}

	/**
	 * Reads the head of every document, and so who cites whom; then what stands where in each; then goes on, for later
	 * questions, to align those that carry out others.
	 */
	private indexAll(): Work {
		const members = this.session.libraryIndex.members();
		const progress = new LateProgress(this.session);
		const { counterparts } = this.session.libraryIndex;
		const step = (number: number, of: readonly Member[], run: (member: Member) => void) =>
			this.each(of, (member, i) => {
				run(member);
				progress.report(number * of.length + i, STEPS * of.length);
			});
		const heads = step(0, members, () => counterparts.readAhead(1));
		const places = heads.then(() => step(1, members, (member) => void placesOf(member)));
		void places
			.then(() => step(2, counterparts.inFamilies(members), (member) => this.align(member)))
			.then(() => {
				progress.done();
				if (!this.isStopped) this.session.indexed();
			})
			.catch((error: unknown) => this.session.log(describe(error)));
		return { heads, places };
	}

	/** Never rejects: a document that makes the work fail is logged, and fails again when it is asked about. */
	private async each(members: readonly Member[], run: (member: Member, index: number) => void): Promise<void> {
		const pacer = new Pacer();
		for (const [i, member] of members.entries()) {
			if (this.isStopped) return;
			try {
				run(member, i);
			} catch (error) {
				this.session.log(`${member.uri}: ${describe(error)}`);
			}
			await pacer.pace();
		}
	}

	private align(member: Member): void {
		this.session.libraryIndex.counterparts.pairsOf(member);
	}
}

/** A progress bar for work that may be over before anybody could read it. */
class LateProgress {
	private readonly since = Date.now();
	private bar: ScanProgress | null = null;

	constructor(private readonly session: IndexingSession) {}

	report(done: number, total: number): void {
		if (!this.bar && Date.now() - this.since < patience) return;
		this.bar ??= new ScanProgress(this.session.connection, wording[this.session.settings.locale]);
		this.bar.report(done, total);
	}

	done(): void {
		this.bar?.done();
	}
}

const wording: Readonly<Record<Locale, string>> = {
	'zh-cn': '正在对照政策文件的举措',
	en: 'Comparing the measures of the policy documents',
};
