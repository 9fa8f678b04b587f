import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { readDocument } from '../../server/src/model/document';
import type { check } from '../../server/src/rules/engine';
import type { rules } from '../../server/src/rules/index';

/** What the bench needs of the server's rooms, bundled as they are shipped. */
export interface Rooms {
	readonly readDocument: typeof readDocument;
	readonly check: typeof check;
	readonly rules: typeof rules;
}

/** Bundles them into a folder, and loads the bundle into this process. */
export async function loadRooms(folder: string): Promise<Rooms> {
	const outfile = join(folder, 'rooms.mjs');
	await build({
		stdin: {
			contents: `export { readDocument } from './server/src/model/document';
export { check } from './server/src/rules/engine';
export { rules } from './server/src/rules/index';`,
			resolveDir: process.cwd(),
			loader: 'ts',
		},
		bundle: true,
		platform: 'node',
		format: 'esm',
		target: 'node20',
		outfile,
		logLevel: 'warning',
	});
	return (await import(pathToFileURL(outfile).href)) as Rooms;
}
