import assert from 'node:assert/strict';
import { FileChangeType, type Registration } from 'vscode-languageserver-protocol/node';
import { incomplete, plan, Workspace } from './plan';
import { modern, plain, TestClient } from './testClient';

describe('luoshi.json and the files of the workspace', function () {
	this.timeout(20_000);
	let workspace: Workspace;
	let client: TestClient;

	const start = async (files: Record<string, string>, settings: unknown = {}) => {
		workspace = await Workspace.create(files);
		client = await TestClient.start(modern, { workspaceFolders: [workspace.folder], settings });
	};

	/** Changes a file on disk, and tells the server as an editor's watcher does. */
	const touch = async (name: string, content: string | null) => {
		if (content === null) await workspace.remove(name);
		else await workspace.write(name, content);
		const type = content === null ? FileChangeType.Deleted : FileChangeType.Changed;
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: [{ uri: workspace.uri(name), type }],
		});
	};

	const rules = async (name: string) => (await client.diagnostics(workspace.uri(name))).map(({ code }) => code);
	const configProblems = () => client.lastPublished(workspace.uri('luoshi.json'))?.diagnostics ?? [];

	/** Asks until the answer is the expected one: the server learns of files in its own time. */
	const eventually = async (name: string, expected: string[]) => {
		const deadline = Date.now() + 5000;
		while (Date.now() < deadline && JSON.stringify(await rules(name)) !== JSON.stringify(expected)) {
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		assert.deepEqual(await rules(name), expected);
	};

	afterEach(async () => {
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
		await workspace.remove();
	});

	it('are watched', async () => {
		await start({});
		await client.until(
			() => client.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'),
			'watcher',
		);
		const { registerOptions } = client.registrations.find(
			({ method }) => method === 'workspace/didChangeWatchedFiles',
		) as Registration;
		assert.deepEqual(
			registerOptions.watchers.map((watcher: { globPattern: string }) => watcher.globPattern),
			['**/luoshi.json', '**/*.policy.txt', '**/*.policy.md', '**/*.txt'],
		);
	});

	it('sets the rules for the documents below, at once and with the first answer', async () => {
		await start({ 'luoshi.json': '{ "rules": { "deadline/missing": "off", "responsibility/missing": "hint" } }' });
		await client.open(workspace.uri('a.policy.txt'), incomplete);
		const [first, second] = await client.diagnostics(workspace.uri('a.policy.txt'));
		assert.deepEqual([first?.code, first?.severity, second], ['responsibility/missing', 4, undefined]);
		await touch('luoshi.json', '{ "rules": { "responsibility/missing": "off" } }');
		await eventually('a.policy.txt', ['deadline/missing']);
		await client.until(() => client.refreshes > 0, 'refresh');
		await touch('luoshi.json', null);
		await eventually('a.policy.txt', ['deadline/missing', 'responsibility/missing']);
	});

	it('that is broken gets one clear diagnostic, and its last good content holds', async () => {
		await start({ 'luoshi.json': '{ "rules": { "deadline/missing": "off" } }' });
		await client.open(workspace.uri('a.policy.txt'), incomplete);
		assert.deepEqual(await rules('a.policy.txt'), ['responsibility/missing']);
		await touch('luoshi.json', '{ "rules": { "deadline/missing": "error", ');
		await client.until(() => configProblems().length > 0, 'diagnostic');
		assert.equal(configProblems().length, 1);
		assert.equal(configProblems()[0]?.severity, 1);
		assert.equal(configProblems()[0]?.source, 'luoshi');
		assert.match(String(configProblems()[0]?.message), /[\u4e00-\u9fff]/);
		assert.deepEqual(await rules('a.policy.txt'), ['responsibility/missing']);
		await touch('luoshi.json', '{ "rules": { "deadline/missing": "error" } }');
		await client.until(() => configProblems().length === 0, 'diagnostic gone');
		await eventually('a.policy.txt', ['deadline/missing', 'responsibility/missing']);
	});

	it('that has a rule nobody knows gets a diagnostic at its place, and the rest of it is used', async () => {
		await start({ 'luoshi.json': '{\n  "rules": { "no/such": "off", "deadline/missing": "off" }\n}' });
		await client.open(workspace.uri('a.policy.txt'), incomplete);
		assert.deepEqual(await rules('a.policy.txt'), ['responsibility/missing']);
		await client.until(() => configProblems().length > 0, 'diagnostic');
		assert.equal(configProblems()[0]?.range.start.line, 1);
	});

	it('that names a file which is not there is told so, until it is there', async () => {
		await start({ 'luoshi.json': '{\n  "documents": { "b.policy.txt": { "level": "municipal" } }\n}' });
		await client.open(workspace.uri('a.policy.txt'), incomplete);
		await client.diagnostics(workspace.uri('a.policy.txt'));
		await client.until(() => configProblems().length > 0, 'diagnostic');
		const [problem] = configProblems();
		assert.deepEqual([problem?.severity, problem?.range.start], [2, { line: 1, character: 17 }]);
		await touch('b.policy.txt', incomplete);
		await client.until(() => configProblems().length === 0, 'diagnostic gone');
		await touch('b.policy.txt', null);
		await client.until(() => configProblems().length === 1, 'diagnostic back');
	});

	it('is read as it is being typed, where the client sends it', async () => {
		await start({ 'luoshi.json': '{}' });
		const config = workspace.uri('luoshi.json');
		await client.open(workspace.uri('a.policy.txt'), incomplete);
		await client.open(config, '{ "rules": { "deadline/missing": "off" } }', 'json');
		await eventually('a.policy.txt', ['responsibility/missing']);
		await client.change(config, 2, { text: '{ "rules": { ' });
		await client.until(() => configProblems().length === 1, 'diagnostic');
		await client.close(config);
		await client.until(() => configProblems().length === 0, 'diagnostic gone');
		await eventually('a.policy.txt', ['deadline/missing', 'responsibility/missing']);
	});

	it('gives way to the settings of the editor', async () => {
		const off = { rules: { 'deadline/missing': 'off' } };
		await start({ 'luoshi.json': '{ "rules": { "deadline/missing": "error" } }' }, off);
		await client.open(workspace.uri('a.policy.txt'), incomplete);
		assert.deepEqual(await rules('a.policy.txt'), ['responsibility/missing']);
		client.settings = { locale: 'en' };
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await eventually('a.policy.txt', ['deadline/missing', 'responsibility/missing']);
		assert.match(String((await client.diagnostics(workspace.uri('a.policy.txt')))[0]?.message), /has no deadline/);
	});

	it('are followed when they are made, changed and deleted', async () => {
		await start({ 'a.policy.txt': plan });
		assert.equal((await client.workspaceDiagnostics()).length, 1);
		await touch('b.policy.txt', incomplete);
		await eventually('b.policy.txt', ['deadline/missing', 'responsibility/missing']);
		await touch('b.policy.txt', plan);
		await eventually('b.policy.txt', []);
		await touch('a.policy.txt', incomplete);
		await eventually('a.policy.txt', ['deadline/missing', 'responsibility/missing']);
		const known = (await client.workspaceDiagnostics()).map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
		await touch('a.policy.txt', null);
		await eventually('a.policy.txt', []);
		const reports = await client.workspaceDiagnostics(known);
		const gone = reports.find(({ uri }) => uri === workspace.uri('a.policy.txt'));
		assert.deepEqual(gone, { kind: 'full', uri: workspace.uri('a.policy.txt'), version: null, items: [] });
		assert.equal((await client.workspaceDiagnostics()).length, 1);
	});

	it('yield to what is open, until it is closed', async () => {
		await start({ 'a.policy.txt': plan });
		await client.open(workspace.uri('a.policy.txt'), incomplete);
		await touch('a.policy.txt', `${plan}\n`);
		assert.deepEqual(await rules('a.policy.txt'), ['deadline/missing', 'responsibility/missing']);
		await client.close(workspace.uri('a.policy.txt'));
		await eventually('a.policy.txt', []);
	});

	it('come and go with the folders of the workspace', async () => {
		await start({ 'a.policy.txt': incomplete });
		const other = await Workspace.create({ 'b.policy.txt': incomplete });
		assert.equal((await client.workspaceDiagnostics()).length, 1);
		await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
			event: { added: [other.folder], removed: [workspace.folder] },
		});
		await client.until(() => client.refreshes > 0, 'refresh');
		const uris = (await client.workspaceDiagnostics()).filter(
			(report) => report.kind === 'full' && report.items.length > 0,
		);
		assert.deepEqual(
			uris.map(({ uri }) => uri),
			[other.uri('b.policy.txt')],
		);
		await other.remove();
	});

	it('that are ignored are left alone, open or not', async () => {
		await start({ 'old/a.policy.txt': incomplete, 'luoshi.json': '{ "ignore": ["old"] }' });
		await client.open(workspace.uri('old/b.policy.txt'), incomplete);
		assert.deepEqual(await rules('old/b.policy.txt'), []);
		await touch('luoshi.json', '{}');
		await eventually('old/b.policy.txt', ['deadline/missing', 'responsibility/missing']);
		await eventually('old/a.policy.txt', ['deadline/missing', 'responsibility/missing']);
	});

	it('have their responsibilities counted, and the client is told of changes', async () => {
		await start({ 'a.policy.txt': plan });
		let changes = 0;
		client.connection.onNotification('luoshi/changed', () => void changes++);
		interface Answer {
			units: { name: string; measures: { uri: string }[] }[];
		}
		const ask = () => client.connection.sendRequest<Answer>('luoshi/responsibilities', {});
		assert.deepEqual(
			(await ask()).units.map(({ name, measures }) => [name, measures.length]),
			[
				['市商务局', 2],
				['甲海关', 1],
				['市科技局', 1],
			],
		);
		const before = changes;
		await client.open(workspace.uri('a.policy.txt'), incomplete);
		const deadline = Date.now() + 3000;
		while (changes === before && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
		assert.ok(changes > before);
		assert.equal((await ask()).units[0]?.measures.length, 1);
		assert.deepEqual(
			await client.connection.sendRequest('luoshi/summary', { textDocument: { uri: workspace.uri('a.policy.txt') } }),
			{
				measures: 3,
				withoutUnit: 1,
				withoutDeadline: 1,
			},
		);
		assert.equal(
			await client.connection.sendRequest('luoshi/summary', { textDocument: { uri: workspace.uri('x.txt') } }),
			null,
		);
	});
});

describe('a client without settings, watcher and progress', function () {
	this.timeout(20_000);

	it('is served all the same, with the settings that it sends', async () => {
		const workspace = await Workspace.create({ 'luoshi.json': '{ "rules": { "deadline/missing": "hint" } }' });
		const uri = workspace.uri('a.policy.txt');
		const client = await TestClient.start(plain, { rootUri: workspace.folder.uri, locale: undefined as never });
		await client.open(uri, incomplete);
		await client.until(
			() => client.lastPublished(uri)?.diagnostics.some(({ severity }) => severity === 4) ?? false,
			'hint',
		);
		await client.connection.sendNotification('workspace/didChangeConfiguration', {
			settings: { luoshi: { rules: { 'deadline/missing': 'off' }, locale: 'en' } },
		});
		await client.until(() => client.lastPublished(uri)?.diagnostics.length === 1, 'one diagnostic');
		assert.match(String(client.lastPublished(uri)?.diagnostics[0]?.message), /names no responsible unit/);
		assert.deepEqual(client.registrations, []);
		assert.deepEqual(client.progress, []);
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
		await workspace.remove();
	});
});
