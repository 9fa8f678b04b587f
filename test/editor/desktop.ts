import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { root } from './paths';

/** The executable of a program on the PATH, or undefined. */
export function onPath(program: string): string | undefined {
	const names = process.platform === 'win32' ? [`${program}.cmd`, `${program}.exe`] : [program];
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		for (const name of names) {
			const file = join(folder, name);
			try {
				accessSync(file, constants.X_OK);
				return file;
			} catch {
				// not in this folder
			}
		}
	}
	return undefined;
}

/** Whether a window can be opened here. */
export function hasDisplay(): boolean {
	return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The program itself behind the `code` command, which only hands over to it; undefined where `code` is missing. */
export function installedEditor(): string | undefined {
	const command = onPath('code');
	if (!command) return undefined;
	const folder = dirname(realpathSync(command));
	const places = ['../code', '../../../../MacOS/Code', '../../../../MacOS/Electron', '../Code.exe'];
	return places.map((place) => resolve(folder, place)).find((file) => existsSync(file));
}

/**
 * A Visual Studio Code in `.vscode-test/`, downloaded when it is not there yet; undefined where the download server does
 * not answer within three seconds, or the download fails: each said in one line.
 */
export async function downloadedEditor(): Promise<string | undefined> {
	try {
		const server = 'https://update.code.visualstudio.com/api/releases/stable';
		await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
	} catch {
		console.log('The download server of Visual Studio Code cannot be reached.');
		return undefined;
	}
	try {
		return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(root, '.vscode-test'), timeout: 15_000 });
	} catch (error) {
		console.log(`Visual Studio Code could not be downloaded: ${error instanceof Error ? error.message : error}`);
		return undefined;
	}
}
