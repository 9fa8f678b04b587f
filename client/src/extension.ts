import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start';

/** Shows nothing by itself: what a person has to know is said by LanguageServer, the rest is in the log. */
class QuietClient extends LanguageClient {
	override error(message: string, data?: unknown): void {
		super.error(message, data, false);
	}
}

/** Entry point of the extension where it runs in Node: the server is a process of its own. */
export function activate(context: ExtensionContext): void {
	const module = context.asAbsolutePath('dist/server.js');
	const run = { module, transport: TransportKind.ipc };
	const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
	start(context, (options) => new QuietClient('luoshi', 'Luoshi', { run, debug }, options));
}

export { stop as deactivate } from './start';
