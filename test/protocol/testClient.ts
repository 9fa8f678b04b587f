import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
	type ClientCapabilities,
	ConfigurationRequest,
	createProtocolConnection,
	type Diagnostic,
	DiagnosticRefreshRequest,
	type DocumentDiagnosticReport,
	DocumentDiagnosticRequest,
	type InitializeParams,
	type InitializeResult,
	LogMessageNotification,
	type LogMessageParams,
	type ProgressToken,
	type ProtocolConnection,
	PublishDiagnosticsNotification,
	type PublishDiagnosticsParams,
	type Registration,
	RegistrationRequest,
	StreamMessageReader,
	StreamMessageWriter,
	WorkDoneProgressCreateRequest,
	WorkspaceDiagnosticRequest,
	type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';

/** The server that a build leaves. */
const server = resolve('dist/server.js');

/** A client that pulls, has a file watcher, settings and progress bars, as VS Code. */
export const modern: ClientCapabilities = {
	textDocument: {
		diagnostic: { dynamicRegistration: true },
		hover: { contentFormat: ['markdown', 'plaintext'] },
		codeAction: { dataSupport: true, isPreferredSupport: true },
	},
	workspace: {
		configuration: true,
		workspaceFolders: true,
		didChangeConfiguration: { dynamicRegistration: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
		diagnostics: { refreshSupport: true },
		workspaceEdit: { documentChanges: true },
	},
	window: { workDoneProgress: true },
};

/** A client that only takes what is pushed, as Neovim 0.7. */
export const plain: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

const running = new Set<ChildProcessWithoutNullStreams>();

/** Where the servers keep what they have worked out: a test leaves nothing where the user's own servers do. */
const caches = join(tmpdir(), `luoshi-test-${process.pid}`);

function killLeftOvers(): void {
	for (const child of running) child.kill();
	rmSync(caches, { recursive: true, force: true });
}

// A test that fails may leave its server behind; the test run has to end all the same. The bench is no test run.
if (typeof after === 'function') after(killLeftOvers);

/** A language client over a real server process: it records all that the server sends. */
export class TestClient {
	readonly published: PublishDiagnosticsParams[] = [];
	readonly logged: LogMessageParams[] = [];
	readonly registrations: Registration[] = [];
	readonly progress: { readonly token: ProgressToken; readonly value: unknown }[] = [];
	refreshes = 0;
	/** What the client's settings say under `luoshi`. */
	settings: unknown = {};
	private waiting: (() => void)[] = [];

	private constructor(
		readonly process: ChildProcessWithoutNullStreams,
		readonly connection: ProtocolConnection,
	) {}

	static spawn(args: readonly string[] = ['--stdio']): TestClient {
		const env = { ...process.env, XDG_CACHE_HOME: caches };
		const child = spawn(process.execPath, [server, ...args], { stdio: 'pipe', env });
		running.add(child);
		child.once('exit', () => running.delete(child));
		const connection = createProtocolConnection(
			new StreamMessageReader(child.stdout),
			new StreamMessageWriter(child.stdin),
		);
		const client = new TestClient(child, connection);
		client.record();
		connection.listen();
		return client;
	}

	/** Spawns a server and shakes hands with it. */
	static async start(
		capabilities: ClientCapabilities,
		more: Partial<InitializeParams> & { settings?: unknown } = {},
	): Promise<TestClient & { result: InitializeResult }> {
		const { settings, ...params } = more;
		const client = TestClient.spawn();
		if (settings !== undefined) client.settings = settings;
		const result = await client.initialize(capabilities, params);
		await client.connection.sendNotification('initialized', {});
		return Object.assign(client, { result });
	}

	initialize(capabilities: ClientCapabilities, more: Partial<InitializeParams> = {}): Promise<InitializeResult> {
		return this.connection.sendRequest('initialize', {
			processId: process.pid,
			rootUri: null,
			workspaceFolders: null,
			capabilities,
			locale: 'zh-cn',
			...more,
		});
	}

	async open(uri: string, text: string, languageId = 'policy', version = 1): Promise<void> {
		await this.connection.sendNotification('textDocument/didOpen', {
			textDocument: { uri, languageId, version, text },
		});
	}

	async change(uri: string, version: number, ...contentChanges: object[]): Promise<void> {
		await this.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges,
		});
	}

	async save(uri: string): Promise<void> {
		await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
	}

	async close(uri: string): Promise<void> {
		await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	}

	pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
		const previous = previousResultId === undefined ? {} : { previousResultId };
		return this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...previous });
	}

	/** The diagnostics that a full pull brings. */
	async diagnostics(uri: string): Promise<Diagnostic[]> {
		const report = await this.pull(uri);
		if (report.kind !== 'full') throw new Error(`${report.kind} report for a first pull`);
		return report.items;
	}

	async workspaceDiagnostics(
		previousResultIds: { uri: string; value: string }[] = [],
	): Promise<WorkspaceDocumentDiagnosticReport[]> {
		return (await this.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds })).items;
	}

	/** What was pushed last for a document; undefined for nothing. */
	lastPublished(uri: string): PublishDiagnosticsParams | undefined {
		return this.published.filter((params) => params.uri === uri).at(-1);
	}

	/** Waits until the server has sent what makes `condition` true. */
	async until(condition: () => boolean, what: string, milliseconds = 5000): Promise<void> {
		const deadline = Date.now() + milliseconds;
		while (!condition()) {
			const left = deadline - Date.now();
			if (left <= 0) throw new Error(`waited in vain: ${what}`);
			await new Promise<void>((resume) => {
				const timer = setTimeout(resume, Math.min(left, 50));
				this.waiting.push(() => {
					clearTimeout(timer);
					resume();
				});
			});
		}
	}

	/** The errors in the log. */
	errors(): string[] {
		return this.logged.filter((entry) => entry.type === 1).map((entry) => entry.message);
	}

	/** Ends the server the orderly way, and says with which code it went. */
	async stop(): Promise<number | null> {
		if (this.process.exitCode !== null) return this.process.exitCode;
		const exited = once(this.process, 'exit');
		await this.connection.sendRequest('shutdown');
		await this.connection.sendNotification('exit');
		const [code] = await exited;
		this.connection.dispose();
		return code as number | null;
	}

	private record(): void {
		const { connection } = this;
		const happened = () => {
			for (const resume of this.waiting.splice(0)) resume();
		};
		connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
			this.published.push(params);
			happened();
		});
		connection.onNotification(LogMessageNotification.type, (params) => {
			this.logged.push(params);
			happened();
		});
		connection.onNotification('$/progress', (params) => {
			this.progress.push(params);
			happened();
		});
		connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
			this.registrations.push(...registrations);
			happened();
		});
		connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
		connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
		connection.onRequest(DiagnosticRefreshRequest.type, () => {
			this.refreshes++;
			happened();
		});
	}
}
