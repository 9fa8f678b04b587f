/**
 * `npm start`: opens the example workspace with the extension loaded, in the installed Visual Studio Code, else in one
 * that can be downloaded (where a window can be opened), else in the embedded one, whose address it prints.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { downloadedEditor, hasDisplay, onPath } from './desktop';
import { startEmbedded } from './host/embedded';
import { root, seeds } from './paths';

/** The port of the embedded editor's page, so that a bookmark stays good; another one is taken when it is busy. */
const port = 3917;

/** Opens a window of a Visual Studio Code; resolves when its command has handed over to it. */
function openWindow(command: string): Promise<void> {
	const options = ['--new-window', `--extensionDevelopmentPath=${root}`, seeds];
	const windows = process.platform === 'win32';
	const child: ChildProcess = spawn(windows ? `"${command}"` : command, options, { stdio: 'inherit', shell: windows });
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`${command} ended with code ${code}.`));
		});
	});
}

/** Serves the embedded editor until Ctrl-C. */
async function serveEmbedded(): Promise<void> {
	const interrupted = new Promise<void>((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
	});
	const server = await startEmbedded({ folder: seeds, extension: root, port });
	console.log(`\nLuoshi is open at  ${server.url}\nOpen this address in a browser. Ctrl-C ends it.`);
	const stopped = await Promise.race([interrupted, server.ended.then(() => 'by itself')]);
	const log = server.log();
	await server.stop();
	if (stopped) throw new Error(`The embedded editor ended by itself.\n${log}`);
	console.log('\nEnded.');
}

async function main(): Promise<void> {
	const code = onPath('code');
	if (code) {
		console.log('Opening seeds/ in Visual Studio Code …');
		return openWindow(code);
	}
	const downloaded = hasDisplay() ? await downloadedEditor() : undefined;
	if (downloaded) {
		console.log('Opening seeds/ in the downloaded Visual Studio Code …');
		return openWindow(downloaded);
	}
	return serveEmbedded();
}

main().then(
	() => process.exit(0),
	(error) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
