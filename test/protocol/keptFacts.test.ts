import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Location, ReferencesRequest } from 'vscode-languageserver-protocol/node';
import { national, provincial } from '../counterpart/plans';
import { Workspace } from './plan';
import { modern, TestClient } from './testClient';

describe('what a server keeps for the next start', function () {
	this.timeout(20_000);
	let disk: Workspace;

	beforeEach(async () => {
		disk = await Workspace.create({ 'work/national.policy.txt': national, 'work/local.policy.txt': provincial });
	});
	afterEach(() => disk.remove());

	/** One run: who carries out the first national measure, and what the log says. */
	const run = async () => {
		const client = await TestClient.start(modern, {
			workspaceFolders: [{ uri: disk.uri('work'), name: 'work' }],
			initializationOptions: { storage: disk.uri('storage') },
		});
		const line = national.split('\n').findIndex((text) => text.startsWith('1. '));
		const found = await client.connection.sendRequest(ReferencesRequest.type, {
			textDocument: { uri: disk.uri('work/national.policy.txt') },
			position: { line, character: 4 },
			context: { includeDeclaration: true },
		});
		assert.equal(await client.stop(), 0);
		assert.deepEqual(client.errors(), []);
		return (found ?? []).map(({ uri, range }: Location) => [uri, range.start]);
	};
	const file = async () => {
		const folder = fileURLToPath(disk.uri('storage'));
		const names = await readdir(folder);
		assert.equal(names.length, 1, names.join(' '));
		return join(folder, names[0] as string);
	};

	it('is there when it has ended, and changes no answer', async () => {
		const first = await run();
		assert.ok(first.length > 1);
		const kept = await readFile(await file(), 'utf8');
		assert.match(kept, /pairings/);
		assert.deepEqual(await run(), first);
		assert.equal(await readFile(await file(), 'utf8'), kept);
	});

	for (const [what, damage] of [
		['cut off', (text: string) => text.slice(0, text.length / 2)],
		['empty', () => ''],
		['something else', () => '\u0000\u0001 no facts\n{'],
		['changed by hand', (text: string) => text.replace(/"confidence":[^,}]*/, '"confidence":0')],
	] as const) {
		it(`is dropped silently and made anew where it is ${what}`, async () => {
			const first = await run();
			const kept = await readFile(await file(), 'utf8');
			const damaged = damage(kept);
			assert.notEqual(damaged, kept);
			await writeFile(await file(), damaged);
			assert.deepEqual(await run(), first);
			assert.equal(await readFile(await file(), 'utf8'), kept);
		});
	}

	it('follows the texts', async () => {
		await run();
		await disk.write('work/national.policy.txt', national.replace('1. ', '1. 进一步'));
		await disk.remove('work/local.policy.txt');
		assert.equal((await run()).length, 1);
	});
});
