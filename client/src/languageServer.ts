import * as vscode from 'vscode';
import {
	type BaseLanguageClient,
	CloseAction,
	ErrorAction,
	type LanguageClientOptions,
	State,
} from 'vscode-languageclient';
import { CHANGED, type InitializationOptions } from '../../server/src/protocol';
import { RestartPolicy } from './restartPolicy';
import { rulePagesFolder } from './rulePages';

/** The language id of policy documents. */
export const LANGUAGE = 'policy';

/** Makes the client for the platform that the extension runs on; it is not started yet. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/**
 * The language server as the rest of the extension sees it. It is started again after a crash, and says so, until it
 * has crashed too often. Each start has a client of its own: one that has failed cannot be started again.
 */
export class LanguageServer implements vscode.Disposable {
	/** What the server and its client have to say to whoever looks into it. */
	readonly log = vscode.window.createOutputChannel('Luoshi 落实', { log: true });
	private readonly changed = new vscode.EventEmitter<void>();
	/** Fires when earlier answers may no longer hold: the server has started or been given up, a document has changed. */
	readonly onChanged = this.changed.event;
	private readonly policy = new RestartPolicy();
	private client: BaseLanguageClient | undefined;
	private givenUp = false;
	/** Starts and stops, one after the other. */
	private turn: Promise<void> = Promise.resolve();

	/** @param storage where the server may keep what it has worked out */
	constructor(
		private readonly create: ClientFactory,
		private readonly storage: vscode.Uri,
	) {}

	/** The running client; undefined while there is none. */
	private get running(): BaseLanguageClient | undefined {
		return this.client?.isRunning() ? this.client : undefined;
	}

	/** Whether the server has gone and will not come back by itself. */
	get off(): boolean {
		return this.givenUp;
	}

	/** Starts the server. A failure is shown, never thrown: the editor goes on without checks. */
	start(): Promise<void> {
		return this.inTurn(async () => {
			await this.startClient();
		});
	}

	/** Stops the server, whatever state it is in, and starts it anew. */
	restart(): Promise<void> {
		this.policy.reset();
		return this.inTurn(async () => {
			await this.stopClient();
			await this.startClient();
		});
	}

	stop(): Promise<void> {
		return this.inTurn(() => this.stopClient());
	}

	/** Asks the server, and first waits for one that is starting. Rejects where there is none. */
	async request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result> {
		await this.turn;
		if (!this.running) throw new Error('the language server is not running');
		// An undefined token would be sent along, as a second parameter.
		return token ? this.running.sendRequest(method, params, token) : this.running.sendRequest(method, params);
	}

	dispose(): void {
		this.changed.dispose();
		this.log.dispose();
	}

	private inTurn(step: () => Promise<void>): Promise<void> {
		this.turn = this.turn.then(step);
		return this.turn;
	}

	/** Resolves to whether the server is up. */
	private async startClient(): Promise<boolean> {
		this.givenUp = false;
		try {
			this.client = this.makeClient();
			await this.client.start();
			this.changed.fire();
			return true;
		} catch (error) {
			this.log.error(error instanceof Error ? error : String(error));
			void this.sayOff(vscode.l10n.t('The Luoshi language service could not be started.'));
			return false;
		}
	}

	private makeClient(): BaseLanguageClient {
		const client = this.create({
			documentSelector: documentSelector(),
			outputChannel: this.log,
			diagnosticPullOptions: { onChange: true, onSave: true },
			initializationOptions: {
				showReferences: true,
				rulePages: rulePagesFolder,
				...(this.storage.scheme === 'file' ? { storage: this.storage.toString() } : {}),
			} satisfies InitializationOptions,
			// What went wrong at the start comes out of `start()`, below.
			initializationFailedHandler: () => false,
			errorHandler: {
				error: () => ({ action: ErrorAction.Continue, handled: true }),
				closed: () => {
					// A server that stops while it starts makes `start()` reject.
					if (client.state === State.Running) this.recover();
					return { action: CloseAction.DoNotRestart, handled: true };
				},
			},
		});
		client.onNotification(CHANGED, () => this.changed.fire());
		return client;
	}

	private async stopClient(): Promise<void> {
		try {
			await this.client?.dispose();
		} catch (error) {
			// A server that has gone or does not answer is left behind; the next one does not depend on it.
			this.log.warn(error instanceof Error ? error.message : String(error));
		}
		this.client = undefined;
	}

	/** The server has stopped by itself. */
	private recover(): void {
		this.log.error('The language server stopped unexpectedly.');
		if (!this.policy.stopped(Date.now())) {
			void this.sayOff(
				vscode.l10n.t('The Luoshi language service stopped {0} times within a few minutes.', this.policy.allowed + 1),
			);
			return;
		}
		void this.inTurn(async () => {
			if (await this.startClient()) void this.sayRestarted();
		});
	}

	private async sayRestarted(): Promise<void> {
		const showLog = vscode.l10n.t('Show Log');
		const text = vscode.l10n.t(
			'The Luoshi language service stopped unexpectedly and was restarted. Nothing you wrote is lost.',
		);
		if ((await vscode.window.showWarningMessage(text, showLog)) === showLog) this.log.show();
	}

	private async sayOff(what: string): Promise<void> {
		this.givenUp = true;
		this.changed.fire();
		const restart = vscode.l10n.t('Restart');
		const showLog = vscode.l10n.t('Show Log');
		const text = vscode.l10n.t('{0} Nothing you wrote is lost, but documents are not being checked.', what);
		const choice = await vscode.window.showErrorMessage(text, restart, showLog);
		if (choice === restart) await this.restart();
		if (choice === showLog) this.log.show();
	}
}

/** Whether a document is one that the server knows. */
export function isPolicyDocument(document: vscode.TextDocument): boolean {
	return vscode.languages.match(documentSelector(), document) > 0;
}

/**
 * Policy documents that can be edited: those on disk, new ones, and those of the folders that are open, wherever they
 * lie. The old side of a comparison (git:) is left out, as it would count every measure twice.
 */
function documentSelector(): { scheme: string; language: string }[] {
	const schemes = new Set(['file', 'untitled']);
	for (const folder of vscode.workspace.workspaceFolders ?? []) schemes.add(folder.uri.scheme);
	return [...schemes].map((scheme) => ({ scheme, language: LANGUAGE }));
}
