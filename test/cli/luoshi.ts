import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** The bundle that is shipped. */
export const cli = join(root, 'dist', 'cli.js');

export interface Run {
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
	readonly output: Buffer;
}

export interface RunOptions {
	/** The working folder; the project's by default. */
	readonly cwd?: string;
	readonly stdin?: string | Uint8Array;
	readonly env?: Readonly<Record<string, string>>;
}

/** Runs the real command line in a process of its own, in Chinese unless `env` says otherwise. */
export function luoshi(args: readonly string[], { cwd = root, stdin = '', env = {} }: RunOptions = {}): Promise<Run> {
	if (!existsSync(cli)) throw new Error('dist/cli.js is not there: run `npm run build` first');
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [cli, ...args], {
			cwd,
			env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', ...env },
		});
		const stdout: Buffer[] = [];
		const stderr: Buffer[] = [];
		child.stdout.on('data', (chunk) => stdout.push(chunk));
		child.stderr.on('data', (chunk) => stderr.push(chunk));
		child.on('error', reject);
		child.on('close', (code) => {
			const output = Buffer.concat(stdout);
			resolve({ code, output, stdout: output.toString(), stderr: Buffer.concat(stderr).toString() });
		});
		// A program that does not read its input closes it, which is no failure of the test.
		child.stdin.on('error', () => undefined);
		child.stdin.end(stdin);
	});
}
