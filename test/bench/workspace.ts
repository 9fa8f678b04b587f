import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modern, TestClient } from '../protocol/testClient';
import { inMilliseconds, printTable } from './measure';
import { readSeeds, seedPaths } from './texts';

const DOCUMENTS = 1000;

/** The first check of a workspace of a thousand documents, by a server that has just been started. */
export async function benchWorkspace(folder: string): Promise<void> {
	const root = join(folder, 'workspace');
	mkdirSync(root, { recursive: true });
	const seeds = readSeeds();
	for (let i = 0; i < DOCUMENTS; i++) {
		const which = i % seeds.length;
		writeFileSync(join(root, `${i}-${basename(seedPaths[which] as string)}`), seeds[which] as string);
	}
	const uri = pathToFileURL(root).href;
	const client = await TestClient.start(modern, { workspaceFolders: [{ uri, name: 'bench' }] });
	try {
		const start = performance.now();
		const reports = await client.workspaceDiagnostics();
		const time = performance.now() - start;
		printTable(`A workspace of ${DOCUMENTS} documents`, [
			['read and checked, cold', inMilliseconds(time)],
			['documents reported on', String(reports.length)],
		]);
	} finally {
		await client.stop();
	}
}
