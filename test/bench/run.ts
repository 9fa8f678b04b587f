// npm run bench: how fast and how large it is, in one run. Prints tables; judges nothing.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchActivation } from './activation';
import { benchGrowth } from './growth';
import { benchJumps } from './jumps';
import { benchLibrary } from './library';
import { benchLint } from './lint';
import { printTable } from './measure';
import { loadRooms } from './rooms';
import { benchRules } from './rules';
import { benchServer } from './server';
import { benchWorkspace } from './workspace';

const VSIX = 'out/luoshi.vsix';

function printSizes(): void {
	const size = statSync(VSIX, { throwIfNoEntry: false })?.size;
	const text = size === undefined ? `not built (node test/run.mjs package)` : `${Math.ceil(size / 1000)} kB`;
	printTable('Size', [['VSIX', text]]);
}

async function bench(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'luoshi-bench-'));
	try {
		console.log(`node ${process.version}, ${process.platform} ${process.arch}`);
		const rooms = await loadRooms(folder);
		benchLint(rooms);
		benchRules(rooms);
		await benchServer();
		await benchWorkspace(folder);
		await benchLibrary(folder);
		await benchJumps(folder);
		await benchActivation();
		printSizes();
		benchGrowth(rooms);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

void bench();
