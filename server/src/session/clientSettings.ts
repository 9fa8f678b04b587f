import type { Connection, InitializeParams } from 'vscode-languageserver';
import { ruleMetas } from '../rules/index';
import { describe } from './checker';
import { readSettings, type Settings } from './settings';

/** The settings of a client: asked for where it can be asked, and else those that it sends. */
export class ClientSettings {
	current: Settings;
	/** Resolves when the settings have been read that were asked for last. */
	read: Promise<void> = Promise.resolve();
	/** Of several answers the one to the latest question counts. */
	private questions = 0;

	constructor(
		private readonly connection: Connection,
		private readonly client: InitializeParams,
		private readonly log: (message: string) => void,
	) {
		this.current = this.understood(undefined);
	}

	/** @param sent what the client sent unasked, under `luoshi` */
	fetch(sent?: unknown): Promise<void> {
		this.read = this.ask(sent);
		return this.read;
	}

	private async ask(sent: unknown): Promise<void> {
		const question = ++this.questions;
		let raw = sent;
		if (this.client.capabilities.workspace?.configuration) {
			try {
				raw = await this.connection.workspace.getConfiguration('luoshi');
			} catch (error) {
				this.log(describe(error));
			}
		}
		if (question === this.questions) this.current = this.understood(raw);
	}

	private understood(raw: unknown): Settings {
		return readSettings(raw, this.client.locale, ruleMetas, (message) => this.log(`luoshi: ${message}`));
	}
}
