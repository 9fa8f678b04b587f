import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
	CancellationTokenSource,
	type CodeAction,
	type Diagnostic,
	type TextDocumentEdit,
	type TextEdit,
	type WorkspaceDiagnosticReportPartialResult,
	WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { local, national } from '../session/family';
import { assignment, assignmentRange, incomplete, plan, Workspace } from './plan';
import { modern, plain, TestClient } from './testClient';

const uri = 'file:///w/a.policy.txt';
const rules = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
/** What is found in the incomplete plan. */
const missing = ['deadline/missing', 'responsibility/missing'];

describe('diagnostics by pull', function () {
	this.timeout(20_000);
	let client: TestClient;

	beforeEach(async () => {
		client = await TestClient.start(modern);
	});

	afterEach(async () => {
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
	});

	it('say what is wrong, where, how badly, and where to read more', async () => {
		await client.open(uri, incomplete);
		const first = (await client.diagnostics(uri)).find(({ code }) => code === 'responsibility/missing');
		assert.ok(first);
		assert.equal(first.source, 'luoshi');
		assert.equal(first.severity, 1);
		assert.match(first.codeDescription?.href ?? '', /^file:.*\/docs\/rules\/responsibility\/missing\.zh-cn\.md$/);
		assert.deepEqual(first.range, { start: { line: 7, character: 3 }, end: { line: 7, character: 11 } });
		assert.match(String(first.message), /简化设备监管手续/);
	});

	it('come, are fixed, and go', async () => {
		await client.open(uri, plan);
		assert.deepEqual(await client.diagnostics(uri), []);
		await client.change(uri, 2, { range: assignmentRange, text: '' });
		await client.save(uri);
		const diagnostics = await client.diagnostics(uri);
		assert.deepEqual(rules(diagnostics), missing);
		const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
			textDocument: { uri },
			range: diagnostics[0]?.range,
			context: { diagnostics },
		});
		const action = actions.find((one) => one.isPreferred && one.diagnostics?.[0]?.code === 'responsibility/missing');
		const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
		assert.deepEqual(change?.textDocument, { uri, version: 2 });
		const edits = (change?.edits ?? []) as TextEdit[];
		await client.change(uri, 3, ...edits.map(({ range, newText }) => ({ range, text: newText })));
		await client.save(uri);
		assert.ok(!rules(await client.diagnostics(uri)).includes('responsibility/missing'));
	});

	it('are not sent again when nothing has changed', async () => {
		await client.open(uri, incomplete);
		const first = await client.pull(uri);
		const second = await client.pull(uri, first.resultId);
		assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
		await client.change(uri, 2, { text: `${incomplete}\n` });
		assert.equal((await client.pull(uri, first.resultId)).kind, 'full');
		assert.equal((await client.pull(uri, 'of another server')).kind, 'full');
	});

	it('are for policy documents alone', async () => {
		await client.open('file:///w/b.policy.txt', incomplete, 'plaintext');
		assert.deepEqual(await client.diagnostics('file:///w/b.policy.txt'), []);
		await client.open('file:///w/c.txt', incomplete, 'policy');
		assert.equal((await client.diagnostics('file:///w/c.txt')).length, 2);
		await client.close('file:///w/c.txt');
		assert.deepEqual(await client.diagnostics('file:///w/c.txt'), []);
		assert.deepEqual(await client.diagnostics('file:///never/opened.policy.txt'), []);
	});

	it('wait while the measure is being typed, until an edit elsewhere', async () => {
		await client.open(uri, plan);
		await client.change(uri, 2, { range: assignmentRange, text: '' });
		const held = await client.pull(uri);
		assert.deepEqual(held.kind === 'full' && held.items, []);
		await client.change(uri, 3, {
			range: { start: { line: 3, character: 2 }, end: { line: 3, character: 2 } },
			text: '特',
		});
		const shown = await client.pull(uri, held.resultId);
		assert.deepEqual(shown.kind === 'full' && rules(shown.items), missing);
	});

	it('wait until a save', async () => {
		await client.open(uri, plan);
		await client.change(uri, 2, { range: assignmentRange, text: '' });
		const held = await client.pull(uri);
		await client.save(uri);
		assert.equal((await client.pull(uri, held.resultId)).kind, 'full');
		assert.deepEqual(rules(await client.diagnostics(uri)), missing);
	});

	it('wait for a pause of two seconds, and then the client is asked to pull', async () => {
		await client.open(uri, plan);
		await client.change(uri, 2, { range: assignmentRange, text: '' });
		assert.deepEqual(await client.diagnostics(uri), []);
		const before = client.refreshes;
		const since = Date.now();
		await client.until(() => client.refreshes > before, 'refresh');
		assert.ok(Date.now() - since > 1500);
		assert.deepEqual(rules(await client.diagnostics(uri)), missing);
	});

	it('that wait do not come with those of the workspace either', async () => {
		await client.open(uri, plan);
		await client.change(uri, 2, { range: assignmentRange, text: '' });
		const [report] = await client.workspaceDiagnostics();
		assert.deepEqual(report?.kind === 'full' && report.items, []);
	});
});

describe('diagnostics that depend on another document', function () {
	this.timeout(20_000);
	const longer = national.replace('增设停车泊位', '增设充电设施');
	let workspace: Workspace;
	let client: TestClient;
	const start = async (capabilities: typeof modern): Promise<void> => {
		workspace = await Workspace.create({ 'national.policy.txt': national, 'local.policy.txt': local });
		client = await TestClient.start(capabilities, { workspaceFolders: [workspace.folder] });
		await client.open(workspace.uri('national.policy.txt'), national);
		await client.open(workspace.uri('local.policy.txt'), local);
	};

	afterEach(async () => {
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
		await workspace.remove();
	});

	it('follow it: the client is asked to pull again', async () => {
		await start(modern);
		await client.workspaceDiagnostics();
		const uri = workspace.uri('local.policy.txt');
		assert.match(String((await client.diagnostics(uri))[0]?.message), /“三、增设停车泊位”/);
		const before = client.refreshes;
		await client.change(workspace.uri('national.policy.txt'), 2, { text: longer });
		await client.until(() => client.refreshes > before, 'refresh');
		const [finding] = await client.diagnostics(uri);
		assert.match(String(finding?.message), /“三、增设充电设施”/);
	});

	it('follow it: a client that never pulls is sent them', async () => {
		await start(plain);
		const uri = workspace.uri('local.policy.txt');
		const says = (measure: string) => () =>
			client.published.some(
				(sent) => sent.uri === uri && sent.diagnostics.some(({ message }) => String(message).includes(measure)),
			);
		await client.until(says('“三、增设停车泊位”'), 'what is uncovered');
		await client.change(workspace.uri('national.policy.txt'), 2, { text: longer });
		await client.until(says('“三、增设充电设施”'), 'what is uncovered now');
	});
});

describe('diagnostics of the workspace', function () {
	this.timeout(20_000);

	it('are of every policy document on disk, whatever its encoding, and of nothing else', async () => {
		// 政策文件 in GB18030, as the decoder of the platform reads it.
		const gb18030 = Buffer.from([
			0xd5, 0xfe, 0xb2, 0xdf, 0xce, 0xc4, 0xbc, 0xfe, 0x0a, 0xd2, 0xbb, 0xa1, 0xa2, 0xc8, 0xce, 0xce, 0xf1, 0xa3, 0xa8,
			0x0a,
		]);
		const workspace = await Workspace.create({
			'a.policy.txt': incomplete,
			'下级/b.policy.md': plan,
			'bom.policy.txt': `\ufeff${incomplete}`,
			'gb.policy.txt': gb18030,
			'c.txt': `会议记录\n${incomplete}`,
			'node_modules/d.policy.txt': incomplete,
			'archive/e.policy.txt': incomplete,
			'luoshi.json': '{ "ignore": ["archive"] }',
		});
		const client = await TestClient.start(modern, { workspaceFolders: [workspace.folder] });
		const reports = await client.workspaceDiagnostics();
		assert.deepEqual(
			reports.map((report) => [report.uri, report.version, report.kind === 'full' && rules(report.items)]),
			[
				[workspace.uri('下级/b.policy.md'), null, []],
				[workspace.uri('a.policy.txt'), null, missing],
				[workspace.uri('bom.policy.txt'), null, missing],
				[workspace.uri('gb.policy.txt'), null, ['punctuation/unpaired']],
			],
		);
		const bom = reports[2];
		assert.ok(bom?.kind === 'full');
		assert.deepEqual(bom.items[0]?.range.start, { line: 7, character: 3 });
		const again = await client.workspaceDiagnostics(
			reports.map((report) => ({ uri: report.uri, value: report.resultId ?? '' })),
		);
		assert.deepEqual(new Set(again.map((report) => report.kind)), new Set(['unchanged']));
		assert.deepEqual(client.errors(), []);
		await client.stop();
		await workspace.remove();
	});

	it('stream to a client that takes partial results, show progress, and wait for news', async () => {
		const files = Object.fromEntries(Array.from({ length: 45 }, (_, i) => [`${i}.policy.txt`, incomplete]));
		const workspace = await Workspace.create(files);
		const client = await TestClient.start(modern, { workspaceFolders: [workspace.folder] });
		const parts = () =>
			client.progress.flatMap(({ token, value }) =>
				token === 'part' ? [value as WorkspaceDiagnosticReportPartialResult] : [],
			);
		const pull = (previousResultIds: { uri: string; value: string }[], cancellation = new CancellationTokenSource()) =>
			client.connection.sendRequest(
				WorkspaceDiagnosticRequest.type,
				{ previousResultIds, partialResultToken: 'part' },
				cancellation.token,
			);
		assert.deepEqual(await pull([]), { items: [] });
		assert.ok(parts().length > 1);
		const items = parts().flatMap((part) => part.items);
		assert.equal(items.length, 45);
		const kinds = client.progress.map(({ value }) => (value as { kind?: string }).kind).filter(Boolean);
		assert.equal(kinds[0], 'begin');
		assert.ok(kinds.includes('end'));

		const before = parts().length;
		const previous = items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));
		const waiting = pull(previous);
		await client.open(workspace.uri('0.policy.txt'), plan);
		assert.deepEqual(await waiting, { items: [] });
		const news = parts()
			.slice(before)
			.flatMap((part) => part.items);
		assert.deepEqual(
			news.map((item) => [item.uri, item.version, item.kind === 'full' && item.items.length]),
			[[workspace.uri('0.policy.txt'), 1, 0]],
		);

		const cancellation = new CancellationTokenSource();
		const cancelled = pull(
			previous.map((one) => (one.uri === news[0]?.uri ? { uri: one.uri, value: news[0].resultId ?? '' } : one)),
			cancellation,
		);
		cancellation.cancel();
		await cancelled.catch((error: { code?: number }) => assert.equal(error.code, -32800));
		await client.stop();
		await workspace.remove();
	});

	it('stay silent about files that are not open where the person wants it so, until asked for', async () => {
		const workspace = await Workspace.create({ 'a.policy.txt': incomplete, 'b.policy.txt': plan });
		const settings = { workspaceDiagnostics: false };
		const client = await TestClient.start(modern, { workspaceFolders: [workspace.folder], settings });
		assert.deepEqual(await client.workspaceDiagnostics(), []);
		assert.deepEqual(await client.connection.sendRequest('luoshi/checkWorkspace', { workDoneToken: 'check' }), {
			documents: 2,
			errors: 1,
			warnings: 1,
			information: 0,
			hints: 0,
		});
		assert.ok(client.progress.some(({ token }) => token === 'check'));
		assert.equal((await client.workspaceDiagnostics()).length, 2);
		await client.stop();
		await workspace.remove();
	});
});

describe('diagnostics by push', function () {
	this.timeout(20_000);
	let client: TestClient;

	beforeEach(async () => {
		client = await TestClient.start(plain);
	});

	afterEach(async () => {
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
	});

	it('come when a document is opened and changed, and go when it is closed', async () => {
		await client.open(uri, incomplete);
		await client.until(() => client.lastPublished(uri)?.diagnostics.length === 2, 'diagnostics');
		assert.equal(client.lastPublished(uri)?.version, 1);
		const end = { line: 7, character: '2. 简化设备监管手续。加快办理。'.length };
		await client.change(uri, 2, { range: { start: end, end }, text: assignment });
		await client.until(() => client.lastPublished(uri)?.version === 2, 'second diagnostics');
		assert.deepEqual(client.lastPublished(uri)?.diagnostics, []);
		await client.close(uri);
		await client.until(() => client.lastPublished(uri)?.version === undefined, 'last diagnostics');
		assert.deepEqual(client.lastPublished(uri)?.diagnostics, []);
	});

	it('hold back what is being typed, and come by themselves after the pause', async () => {
		await client.open(uri, plan);
		await client.change(uri, 2, { range: assignmentRange, text: '' });
		await client.until(() => client.lastPublished(uri)?.version === 2, 'diagnostics');
		assert.deepEqual(client.lastPublished(uri)?.diagnostics, []);
		await client.until(() => client.lastPublished(uri)?.diagnostics.length === 2, 'diagnostics after the pause');
	});

	it('never come for what is no policy document', async () => {
		await client.open('file:///w/a.txt', incomplete, 'plaintext');
		await client.open(uri, incomplete);
		await client.until(() => client.lastPublished(uri) !== undefined, 'diagnostics');
		assert.equal(client.lastPublished('file:///w/a.txt'), undefined);
	});
});

describe('the seeds', function () {
	this.timeout(20_000);

	it('are served as a workspace, with what their luoshi.json says', async () => {
		const folder = { uri: new URL(`file://${process.cwd()}/seeds`).href, name: 'seeds' };
		const client = await TestClient.start(modern, { workspaceFolders: [folder] });
		const reports = await client.workspaceDiagnostics();
		assert.equal(reports.length, 5);
		for (const report of reports) {
			const text = readFileSync(new URL(report.uri), 'utf8').split('\n');
			assert.ok(report.kind === 'full');
			for (const { range } of report.items) {
				assert.ok(range.end.character <= (text[range.end.line]?.length ?? 0));
			}
		}
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
	});
});
