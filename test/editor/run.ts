/**
 * Runs the editor suite inside a real Visual Studio Code: the installed one, else one that can be downloaded (both only
 * where a window can be opened), else the embedded one.
 *
 *     tsx test/editor/run.ts              the extension from this folder, editor in English
 *     tsx test/editor/run.ts FILE.vsix    the extension as installed from this VSIX, editor in Chinese
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { buildSync } from 'esbuild';
import { downloadedEditor, hasDisplay, installedEditor, onPath } from './desktop';
import { launchBrowser } from './host/browser';
import { startEmbedded } from './host/embedded';
import { root, seeds } from './paths';

/** The longest that a whole run may take, in milliseconds. */
const patience = 240_000;

/** One run of the suite: what every host has to be told. Paths are absolute. */
interface Run {
	folder: string;
	extension: string;
	tests: string;
	vsix: string | undefined;
	temp: string;
	env: Record<string, string>;
}

/** Compiles the suite into an ignored folder and returns the module that the editor calls. */
function buildSuite(): string {
	const outdir = join(root, 'out/editor-suite');
	rmSync(outdir, { recursive: true, force: true });
	buildSync({
		entryPoints: [join(__dirname, 'suite/*.ts')],
		outdir,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['vscode', 'mocha'],
		sourcemap: 'inline',
		logLevel: 'warning',
	});
	return join(outdir, 'index.js');
}

/** Runs the suite in an installed or downloaded Visual Studio Code; without a display, on a virtual one. */
async function runDesktop(executable: string, run: Run): Promise<void> {
	const profile = [`--user-data-dir=${join(run.temp, 'user')}`, `--extensions-dir=${join(run.temp, 'extensions')}`];
	if (run.vsix) execFileSync(executable, [...profile, '--no-sandbox', '--install-extension', run.vsix]);
	const xvfb = hasDisplay() ? undefined : onPath('xvfb-run');
	await runTests({
		vscodeExecutablePath: xvfb ?? executable,
		launchArgs: [...(xvfb ? ['-a', executable] : []), run.folder, ...profile],
		extensionDevelopmentPath: run.extension,
		extensionTestsPath: run.tests,
		extensionTestsEnv: run.env,
	});
}

/** A log without the stacks and repetitions that make most of it. */
function gist(log: string): string {
	const lines = log.split('\n').filter((line) => !/^\s+at |^- |^Require stack|^\s*$/.test(line));
	return [...new Set(lines)].join('\n');
}

/** Runs the suite in the embedded editor, its page opened in a browser without a window. */
async function runEmbedded(run: Run): Promise<void> {
	const { folder, extension, tests, env, vsix } = run;
	const server = await startEmbedded({ folder, extension, tests, env, install: vsix ? [vsix] : [] });
	const browser = await launchBrowser();
	const said: string[] = [];
	try {
		const page = await browser.newPage({ serviceWorkers: 'block', locale: vsix ? 'zh-CN' : 'en-US' });
		page.on('console', (message) => said.push(message.text()));
		await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => said.push(format(...values)));
		const exit = new Promise<number>((done) => void page.exposeFunction('codeAutomationExit', done));
		await page.goto(server.url);
		const late = sleep(patience, undefined, { ref: false });
		const code = await Promise.race([exit, late, server.ended]);
		if (code !== 0) {
			if (existsSync(run.env.LUOSHI_TEST_LOG ?? '')) throw new Error('Tests failed in the editor.');
			const heard = gist([...said, server.log()].join('\n'));
			throw new Error(`The editor ran no test. What its page and its server said:\n${heard}`);
		}
	} finally {
		await browser.close();
		await server.stop();
	}
}

async function main(): Promise<void> {
	const vsix = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);
	if (vsix && !existsSync(vsix)) throw new Error(`There is no ${vsix}: see the step that makes it.`);
	const temp = mkdtempSync(join(tmpdir(), 'luoshi-suite-'));
	const folder = join(temp, 'seeds');
	const log = join(temp, 'suite.log');
	let extension = root;
	cpSync(seeds, folder, { recursive: true });
	if (vsix) {
		// Tests need an extension under development; this one is empty, so that the installed one is what is tested.
		extension = join(temp, 'empty-extension');
		mkdirSync(extension);
		const manifest = { name: 'empty', publisher: 'luoshi', version: '0.0.1', engines: { vscode: '^1.91.0' } };
		writeFileSync(join(extension, 'package.json'), JSON.stringify(manifest));
	}
	const env = {
		LUOSHI_TEST_REPORTER: join(root, 'test/counts.mjs'),
		LUOSHI_TEST_LOG: log,
		...(process.env.LUOSHI_TEST_COUNTS ? { LUOSHI_TEST_COUNTS: process.env.LUOSHI_TEST_COUNTS } : {}),
	};
	const run = { folder, extension, tests: buildSuite(), vsix, temp, env };
	try {
		const windows = hasDisplay() || onPath('xvfb-run') !== undefined;
		const desktop = windows ? (installedEditor() ?? (await downloadedEditor())) : undefined;
		console.log(`Editor: ${desktop ?? 'the embedded one'}`);
		await (desktop ? runDesktop(desktop, run) : runEmbedded(run));
	} finally {
		if (existsSync(log)) console.log(readFileSync(log, 'utf8'));
		rmSync(temp, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
}

main().then(
	() => process.exit(0),
	(error) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	},
);
