import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DefinitionRequest, type Location } from 'vscode-languageserver-protocol/node';
import { national, provincial } from '../counterpart/plans';
import { Workspace } from './plan';
import { modern, TestClient } from './testClient';

describe('folders beside the workspace', function () {
	this.timeout(20_000);
	let disk: Workspace;
	let client: TestClient;

	/** Opens the folder `work` of a disk. */
	const start = async (files: Readonly<Record<string, string | Uint8Array>>, settings: unknown = {}) => {
		disk = await Workspace.create({
			'work/local.policy.txt': provincial,
			'library/national.policy.txt': national,
			...files,
		});
		const folder = { uri: disk.uri('work'), name: 'work' };
		client = await TestClient.start(modern, { workspaceFolders: [folder], settings });
	};
	const line = provincial.split('\n').findIndex((text) => text.startsWith('1. '));
	/** The documents in which the first measure's counterparts stand. */
	const counterparts = async () => {
		const found = await client.connection.sendRequest(DefinitionRequest.type, {
			textDocument: { uri: disk.uri('work/local.policy.txt') },
			position: { line, character: 4 },
		});
		return ((found as Location[] | null) ?? []).map(({ uri }) => uri);
	};
	const changed = async (name: string) => {
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: disk.uri(name), type: 2 }],
		});
	};
	const eventually = async (expected: readonly string[]) => {
		const deadline = Date.now() + 5000;
		while (Date.now() < deadline && JSON.stringify(await counterparts()) !== JSON.stringify(expected)) {
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		assert.deepEqual(await counterparts(), expected);
	};

	afterEach(async () => {
		assert.equal(await client.stop(), 0);
		await disk.remove();
	});

	it('are not looked into where nobody names them', async () => {
		await start({});
		assert.deepEqual(await counterparts(), []);
	});

	it('are part of the library where luoshi.json names them', async () => {
		await start({ 'work/luoshi.json': '{ "libraryFolders": ["../library"] }' });
		assert.deepEqual(await counterparts(), [disk.uri('library/national.policy.txt')]);
		assert.deepEqual(client.errors(), []);
	});

	it('are part of the library where the settings name them, by their whole path too', async () => {
		await start({}, { libraryFolders: ['../library'] });
		assert.deepEqual(await counterparts(), [disk.uri('library/national.policy.txt')]);
		assert.equal(await client.stop(), 0);
		client = await TestClient.start(modern, {
			workspaceFolders: [{ uri: disk.uri('work'), name: 'work' }],
			settings: { libraryFolders: [fileURLToPath(disk.uri('library'))] },
		});
		assert.deepEqual(await counterparts(), [disk.uri('library/national.policy.txt')]);
	});

	it('are followed: what is named, and what lies in them', async () => {
		await start({});
		assert.deepEqual(await counterparts(), []);
		await disk.write('work/luoshi.json', '{ "libraryFolders": ["../library"] }');
		await changed('work/luoshi.json');
		await eventually([disk.uri('library/national.policy.txt')]);
		await disk.remove('library/national.policy.txt');
		await changed('library/national.policy.txt');
		await eventually([]);
		await disk.write('library/national.policy.txt', national);
		await changed('library/national.policy.txt');
		await eventually([disk.uri('library/national.policy.txt')]);
		await disk.write('work/luoshi.json', '{}');
		await changed('work/luoshi.json');
		await eventually([]);
	});

	it('are cited and not checked', async () => {
		await start({
			'work/luoshi.json': '{ "libraryFolders": ["../library"] }',
			'library/faulty.policy.txt': `${national}（未完`,
		});
		const reports = await client.workspaceDiagnostics();
		assert.deepEqual(
			reports.map(({ uri }) => uri),
			[disk.uri('work/local.policy.txt')],
		);
	});

	it('cost a message at most where they are missing, files, full of other things, or links to themselves', async () => {
		await start({
			'work/luoshi.json': '{ "libraryFolders": ["../nowhere", "../file", "../library", "", "."] }',
			file: 'a file',
			'library/binary.policy.txt': Uint8Array.from({ length: 4096 }, (_, i) => i % 7),
			'library/picture.png': new Uint8Array(10),
		});
		await symlink(fileURLToPath(disk.uri('library')), fileURLToPath(disk.uri('library/itself')));
		assert.deepEqual(await counterparts(), [disk.uri('library/national.policy.txt')]);
		for (const message of client.errors()) assert.match(message, /binary\.policy\.txt|file/);
		assert.ok(client.errors().length <= 3, client.errors().join('\n'));
	});
});
