import {
	type CancellationToken,
	type ClientCapabilities,
	type Connection,
	type Diagnostic,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
	type ResultProgressReporter,
	type WorkspaceDiagnosticParams,
	type WorkspaceDiagnosticReport,
	type WorkspaceDiagnosticReportPartialResult,
	type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { severities, source } from '../features/diagnostics';
import { rangeOf } from '../features/ranges';
import type { Library, Member } from '../library/library';
import type { FaultyConfig } from '../library/loader';
import { uriKey } from '../library/uri';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import type { Checker } from './checker';
import { Pacer, Signal, Soon } from './signal';

/** How many reports go into one partial result. */
const chunk = 20;
/** How long, in milliseconds, changes are gathered before clients are asked to pull again. */
const gathering = 50;

/** What has to be known of the session. */
export interface DiagnosticsSession {
	/** Whether a document is to be spoken of. */
	speaksOf(member: Member): boolean;
	/** The documents to speak of, in the order in which they are checked quickest. */
	spokenOf(): readonly Member[];
	/** Resolves when all is known that a document is checked by. */
	prepared(uri: string): Promise<void>;
}

/** Brings diagnostics to the client: when it asks for them, and unasked where it never asks. */
export class DiagnosticsService {
	/** Whether the client pulls; if not, diagnostics are pushed. */
	readonly pulls: boolean;
	private readonly canRefresh: boolean;
	private readonly changes = new Signal();
	private readonly refreshSoon = new Soon(() => this.refresh(), gathering);
	/** After an edit, the client pulls for that document by itself: it is to hear of the others. */
	private readonly othersSoon = new Soon(() => {
		if (this.checker.takeOutdated()) this.refresh();
	}, gathering);
	/** What push clients are to be sent next, by the key of the URI. */
	private readonly due = new Map<string, string>();
	private readonly pushSoon = new Soon(() => this.pushDue(), 0);
	/** The keys of the documents that the client was told of unasked, and the URIs that they were given. */
	private readonly reported = new Map<string, string>();
	/** What was pushed last, by the key of the URI. */
	private readonly pushed = new Map<string, string>();
	private readonly faultyConfigs = new Set<string>();

	constructor(
		private readonly connection: Connection,
		capabilities: ClientCapabilities,
		private readonly library: Library,
		private readonly checker: Checker,
		private readonly session: DiagnosticsSession,
	) {
		this.pulls = capabilities.textDocument?.diagnostic !== undefined;
		this.canRefresh = capabilities.workspace?.diagnostics?.refreshSupport === true;
	}

	/** The answer to a pull for one document; no policy document has no diagnostics. */
	pull(uri: string, previousResultId: string | undefined): DocumentDiagnosticReport {
		const member = this.library.get(uri);
		if (!member) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
		const { resultId, diagnostics } = this.checker.report(member);
		if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
		return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
	}

	/**
	 * The answer to a pull for the workspace. A client that takes partial results gets them as they are worked out; and
	 * where nothing has changed since its last pull, it gets no answer before something does, as it would only ask again.
	 */
	async pullWorkspace(
		params: WorkspaceDiagnosticParams,
		token: CancellationToken,
		progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
	): Promise<WorkspaceDiagnosticReport> {
		const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uriKey(uri), { uri, value }]));
		for (;;) {
			const next = this.changes.next(token);
			const items = await this.workspaceReports(previous, token, progress);
			const isNews = items.some((item) => item.kind === DocumentDiagnosticReportKind.Full);
			if (!progress) return { items };
			if (isNews || previous.size === 0 || token.isCancellationRequested) return { items: [] };
			await next;
			if (token.isCancellationRequested) return { items: [] };
		}
	}

	/** Something may have changed: one document, or for null anything. */
	changed(uri: string | null, byEdit: boolean): void {
		this.changes.fire();
		if (!this.pulls) {
			if (uri === null) for (const member of this.library.members()) this.pushLater(member.uri);
			else for (const other of [uri, ...this.reported.values()]) this.pushLater(other);
			this.pushSoon.ask();
		} else if (this.canRefresh) (byEdit ? this.othersSoon : this.refreshSoon).ask();
	}

	/** A `luoshi.json` was read. It is no policy document and no client pulls for it: its problems are always pushed. */
	configRead({ uri, text, problems }: FaultyConfig, locale: Locale): void {
		const key = uriKey(uri);
		if (problems.length === 0 && !this.faultyConfigs.delete(key)) return;
		if (problems.length > 0) this.faultyConfigs.add(key);
		const lines = new LineIndex(text);
		const diagnostics = problems.map(
			(problem): Diagnostic => ({
				range: rangeOf(lines, problem),
				severity: severities[problem.severity],
				source,
				message: problem.message[locale],
			}),
		);
		void this.connection.sendDiagnostics({ uri, diagnostics });
	}

	stop(): void {
		this.refreshSoon.stop();
		this.othersSoon.stop();
		this.pushSoon.stop();
		this.changes.fire();
	}

	private async workspaceReports(
		previous: ReadonlyMap<string, { readonly uri: string; readonly value: string }>,
		token: CancellationToken,
		progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
	): Promise<WorkspaceDocumentDiagnosticReport[]> {
		const items: WorkspaceDocumentDiagnosticReport[] = [];
		let sent = 0;
		const send = (least: number) => {
			// Unchanged reports say nothing that a client which waits for news has not got.
			const fresh = items.slice(sent).filter((item) => item.kind === DocumentDiagnosticReportKind.Full);
			if (!progress || fresh.length < least) return;
			progress.report({ items: fresh });
			sent = items.length;
		};
		const pacer = new Pacer();
		const gone = new Map([...this.reported, ...[...previous].map(([key, { uri }]): [string, string] => [key, uri])]);
		for (const member of this.session.spokenOf()) {
			if (token.isCancellationRequested) return items;
			const key = member.key;
			gone.delete(key);
			items.push(this.workspaceReport(member, previous.get(key)?.value));
			this.reported.set(key, member.uri);
			send(chunk);
			await pacer.pace();
		}
		for (const [key, uri] of gone) {
			this.reported.delete(key);
			items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
		}
		send(1);
		return items;
	}

	private workspaceReport(member: Member, previousResultId: string | undefined): WorkspaceDocumentDiagnosticReport {
		return { ...this.pull(member.uri, previousResultId), uri: member.uri, version: member.version };
	}

	private refresh(): void {
		this.connection.languages.diagnostics.refresh().catch(() => {
			// The client is going down, or refuses: it will pull when it likes.
		});
	}

	private pushLater(uri: string): void {
		this.due.set(uriKey(uri), uri);
	}

	private pushDue(): void {
		const due = [...this.due.values()];
		this.due.clear();
		for (const uri of due) void this.session.prepared(uri).then(() => this.push(uri));
	}

	/** Documents that are not open are pushed only after the client has asked for a check of the workspace. */
	private push(uri: string): void {
		const key = uriKey(uri);
		const member = this.library.get(uri);
		if (member && this.session.speaksOf(member)) {
			const { resultId, diagnostics } = this.checker.report(member);
			const state = `${resultId} ${member.version}`;
			if (this.pushed.get(key) === state) return;
			this.pushed.set(key, state);
			this.reported.set(key, member.uri);
			const version = member.version === null ? {} : { version: member.version };
			void this.connection.sendDiagnostics({ uri: member.uri, ...version, diagnostics: [...diagnostics] });
		} else if (this.reported.delete(key)) {
			this.pushed.delete(key);
			void this.connection.sendDiagnostics({ uri, diagnostics: [] });
		}
	}
}
