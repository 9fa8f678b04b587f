import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { assignmentRange, incomplete, plan, Workspace } from './plan';
import { modern, plain, TestClient } from './testClient';

const uri = 'file:///w/a.policy.txt';
const missing = ['deadline/missing', 'responsibility/missing'];
const rules = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
const onSave = { settings: { run: 'onSave' } };
/** A client that asks for the edit of an action when it is chosen. */
const resolving = {
	...modern,
	textDocument: {
		...modern.textDocument,
		codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
	},
};

describe('checking', function () {
	this.timeout(20_000);
	let client: TestClient;

	afterEach(async () => {
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
	});

	describe('on save only', () => {
		it('leaves a client that pulls with what it has, until the document is saved', async () => {
			client = await TestClient.start(modern, onSave);
			await client.open(uri, plan);
			const opened = await client.pull(uri);
			assert.deepEqual(opened.kind === 'full' && opened.items, []);
			await client.change(uri, 2, { range: assignmentRange, text: '' });
			const typed = await client.pull(uri, opened.resultId);
			assert.deepEqual(typed, { kind: 'unchanged', resultId: opened.resultId });
			const refreshes = client.refreshes;
			await client.save(uri);
			await client.until(() => client.refreshes > refreshes, 'refresh');
			const saved = await client.pull(uri, opened.resultId);
			assert.deepEqual(saved.kind === 'full' && rules(saved.items), missing);
		});

		it('pushes nothing while someone types', async () => {
			client = await TestClient.start({ ...plain, workspace: { configuration: true } }, onSave);
			await client.open(uri, incomplete);
			await client.until(() => client.lastPublished(uri) !== undefined, 'diagnostics');
			assert.deepEqual(rules(client.lastPublished(uri)?.diagnostics ?? []), missing);
			const count = client.published.length;
			await client.change(uri, 2, { text: plan });
			// A later question is answered when all before it has been done.
			await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
			await client.change(uri, 3, { text: `${plan}\n` });
			await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
			const sent = client.published.slice(count);
			assert.ok(sent.every(({ diagnostics }) => JSON.stringify(rules(diagnostics)) === JSON.stringify(missing)));
			await client.save(uri);
			await client.until(() => client.lastPublished(uri)?.diagnostics.length === 0, 'no diagnostics');
		});
	});

	it('follows the preset of the editor', async () => {
		client = await TestClient.start(modern, { settings: { preset: 'draft' } });
		await client.open(uri, incomplete);
		assert.deepEqual(
			(await client.diagnostics(uri)).map(({ severity }) => severity),
			[3, 3],
		);
	});

	it('leads to the pages of the rules where the client opens them', async () => {
		client = await TestClient.start(modern, { initializationOptions: { rulePages: 'luoshi-rule:' } });
		await client.open(uri, incomplete);
		const [diagnostic] = await client.diagnostics(uri);
		assert.equal(diagnostic?.codeDescription?.href, 'luoshi-rule:/deadline/missing.zh-cn.md');
	});

	it('works out what fixes a rule everywhere when that is chosen, and for no older text', async () => {
		client = await TestClient.start(resolving);
		const twice = plan
			.replaceAll('责任单位：市商务局；', '责任单位：市商务局、市商务局；')
			.replace('市科技局', '市科技局、市科技局');
		await client.open(uri, twice);
		const diagnostics = await client.diagnostics(uri);
		const found = diagnostics.find(({ code }) => code === 'responsibility/duplicate-unit');
		const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
			textDocument: { uri },
			range: found?.range,
			context: { diagnostics: [found] },
		});
		const action = actions.find(({ title }) => title.startsWith('本文件中该问题全部修改（2 处）'));
		assert.ok(action && action.edit === undefined);
		const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
		const [change] = (resolved.edit?.documentChanges ?? []) as TextDocumentEdit[];
		assert.deepEqual([change?.textDocument.version, change?.edits.length], [1, 2]);
		await client.change(uri, 2, { text: plan });
		await assert.rejects(client.connection.sendRequest('codeAction/resolve', action), { code: -32801 });
	});

	it('takes text files of the workspace that begin like a policy document for one', async () => {
		const workspace = await Workspace.create({ 'plan.txt': incomplete, 'notes.txt': `会议记录\n${incomplete}` });
		client = await TestClient.start(modern, { workspaceFolders: [workspace.folder] });
		const reports = async () =>
			(await client.workspaceDiagnostics()).filter(
				({ kind, ...report }) => 'items' in report && report.items.length > 0,
			);
		assert.deepEqual(
			(await reports()).map((report) => report.uri),
			[workspace.uri('plan.txt')],
		);
		await workspace.write('plan.txt', `会议记录\n${incomplete}`);
		await workspace.write('notes.txt', incomplete);
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: ['plan.txt', 'notes.txt'].map((name) => ({ uri: workspace.uri(name), type: FileChangeType.Changed })),
		});
		const deadline = Date.now() + 5000;
		const uris = async () => (await reports()).map((report) => report.uri).join();
		while (Date.now() < deadline && (await uris()) !== workspace.uri('notes.txt')) {
			await new Promise((resume) => setTimeout(resume, 20));
		}
		assert.equal(await uris(), workspace.uri('notes.txt'));
		await workspace.remove();
	});
});
