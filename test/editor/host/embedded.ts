import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installEmbeddedEditor } from './install';

/** What the embedded editor shall open. Paths are absolute. */
export interface EmbeddedOptions {
	/** The folder to open. */
	folder: string;
	/** The folder of the extension under development. */
	extension: string;
	/** Whether the extension runs in the browser, as a web extension, instead of on the server. */
	web?: boolean;
	/** The compiled module whose `run` the extension host calls; the page then reports the result. */
	tests?: string;
	/** VSIX files that are installed before the page opens. */
	install?: string[];
	/** The wanted port; any free one when it is busy or not given. */
	port?: number;
	/** Environment of the server and so of the extension host, on top of this process's. */
	env?: Record<string, string>;
}

/** A running embedded editor. */
export interface EmbeddedServer {
	/** The address of its page. */
	url: string;
	/** The process group of the server and its children. */
	group: number | undefined;
	/** Everything the server has printed so far. */
	log(): string;
	/** Ends the server with all its children and removes its temporary files. */
	stop(): Promise<void>;
	/** Resolves when the server has ended, for whatever reason. */
	ended: Promise<void>;
}

/**
 * Starts the embedded editor's server, installing it first when needed.
 *
 * @throws Error with what the server printed, when it does not come up.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
	const { codeServer, node } = await installEmbeddedEditor();
	const temp = await mkdtemp(join(tmpdir(), 'luoshi-editor-'));
	const data = join(temp, 'data');
	const extensions = join(temp, 'extensions');
	await mkdir(extensions, { recursive: true });
	await writeLanguagePack(data);
	const web = options.web ? options.extension : undefined;
	const payload = web ? [] : [['extensionDevelopmentPath', `remote:${options.extension}`]];
	if (options.tests) payload.push(['extensionTestsPath', `remote:${options.tests}`]);
	const { folder, install, port } = options;
	const argument = JSON.stringify({ codeServer, data, extensions, folder, install, payload, port, web });
	const server = spawn(node, [join(__dirname, 'serve.mjs'), argument], {
		stdio: ['pipe', 'pipe', 'pipe'],
		detached: true, // a process group of its own, so that its children end with it
		env: { ...process.env, ...options.env, TMPDIR: temp, XDG_RUNTIME_DIR: temp },
	});
	const ended = new Promise<void>((resolve) => {
		server.once('exit', () => resolve());
		server.once('error', () => resolve());
	});
	const stop = async () => {
		await endGroup(server, ended);
		await rm(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	};
	let log = '';
	const ready = new Promise<string>((resolve) => {
		server.stdout.on('data', (chunk) => {
			log += chunk;
			const port = /^READY (\d+)$/m.exec(log)?.[1];
			if (port) resolve(port);
		});
		server.stderr.on('data', (chunk) => {
			log += chunk;
		});
	});
	const found = await Promise.race([ready, ended, sleep(60_000, undefined, { ref: false })]);
	if (!found) {
		await stop();
		throw new Error(`The embedded editor did not come up.\n${log}`);
	}
	return { url: `http://127.0.0.1:${found}/`, group: server.pid, log: () => log, stop, ended };
}

/** Ends a process group: asks first, then forces. */
async function endGroup(server: ChildProcess, ended: Promise<void>): Promise<void> {
	if (!server.pid) return;
	for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
		try {
			process.kill(-server.pid, signal);
		} catch {
			return; // nobody is left
		}
		await Promise.race([ended, sleep(3000, undefined, { ref: false })]);
	}
}

/**
 * Declares a Chinese language pack without texts. In a browser that asks for Chinese, the editor then runs in Chinese: its
 * own menus stay English, while an extension shows its Chinese texts.
 */
async function writeLanguagePack(data: string): Promise<void> {
	const translations = join(data, 'zh-cn.json');
	await mkdir(join(data, 'User'), { recursive: true });
	await writeFile(join(data, 'User/argv.json'), '{}'); // a missing file stands for English
	await writeFile(translations, '{"version":"1.0.0","contents":{}}');
	const pack = {
		hash: 'zh-cn',
		extensions: [{ extensionIdentifier: { id: 'luoshi.chinese' }, version: '1.0.0' }],
		translations: { vscode: translations },
		label: '中文',
	};
	await writeFile(join(data, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
}
