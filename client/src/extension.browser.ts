import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { shareFiles } from './files';
import { start } from './start';

/** The one thing of the browser's that is needed here; its whole library would hide mistakes in the rest. */
declare const Worker: new (script: string, options: { name: string }) => object;

/** Shows nothing by itself: what a person has to know is said by LanguageServer, the rest is in the log. */
class QuietClient extends LanguageClient {
	override error(message: string, data?: unknown): void {
		super.error(message, data, false);
	}
}

/** Entry point of the extension where it runs in a browser: the server is a worker, which reads files through it. */
export function activate(context: ExtensionContext): void {
	const script = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
	start(context, (options) => {
		// The worker itself: what a function makes here is not recognised, as the editor has put its own Worker in place.
		const client = new QuietClient('luoshi', 'Luoshi', new Worker(script, { name: 'luoshi' }), options);
		shareFiles(client);
		return client;
	});
}

export { stop as deactivate } from './start';
