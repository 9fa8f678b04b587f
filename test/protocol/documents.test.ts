import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	CancellationTokenSource,
	type DocumentSymbol,
	type Position,
	type SemanticTokens,
	type SemanticTokensDelta,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { incomplete, plan } from './plan';
import { modern, TestClient } from './testClient';

const uri = 'file:///w/a.policy.txt';

describe('documents in the editor', function () {
	this.timeout(60_000);
	let client: TestClient;

	beforeEach(async () => {
		client = await TestClient.start(modern);
	});

	afterEach(async () => {
		assert.equal(await client.stop(), 0);
	});

	/** All that the server makes of a document. */
	const everything = (of: string) =>
		Promise.all([
			client.diagnostics(of).then((diagnostics) => diagnostics.map(({ data: _, ...rest }) => rest)),
			client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: of } }),
			client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: of } }),
			client.connection
				.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: of } })
				.then(({ data }) => data),
		]);

	it('are the same after any edits as when they are opened anew', async () => {
		const pieces = [
			'',
			'𠮷',
			'\r\n',
			'\n',
			'（',
			'）',
			'责任单位：',
			'市商务局、',
			'1. 优化𠮷服务。\r\n',
			'一、',
			'2030年12月底前',
			'<!--',
			'-->',
		];
		const edit = fc.record({ from: fc.nat(), length: fc.nat(12), text: fc.constantFrom(...pieces) });
		let n = 0;
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(plan, plan.replaceAll('\n', '\r\n'), '𠮷野家\r\n一、任务\r\n', ''),
				fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
				async (text, rounds) => {
					const edited = `file:///w/edited${++n}.policy.txt`;
					const mirror = TextDocument.create(edited, 'policy', 1, text);
					await client.open(edited, text);
					for (const [i, round] of rounds.entries()) {
						const changes = round.map(({ from, length, text: piece }) => {
							const size = mirror.getText().length;
							const start = mirror.positionAt(from % (size + 1));
							const end = mirror.positionAt((from % (size + 1)) + length);
							const change = { range: { start, end }, text: piece };
							TextDocument.update(mirror, [change], i + 2);
							return change;
						});
						await client.change(edited, i + 2, ...changes);
					}
					await client.save(edited);
					const fresh = `file:///w/fresh${n}.policy.txt`;
					await client.open(fresh, mirror.getText());
					assert.deepEqual(await everything(edited), await everything(fresh));
					await client.close(edited);
					await client.close(fresh);
				},
			),
			{ numRuns: 60 },
		);
		assert.deepEqual(client.errors(), []);
	});

	it('count a character outside the basic plane as two', async () => {
		await client.open(uri, '甲市实施方案\n一、任务\n1. 优化𠮷野服务。（责任单位：𠮷野局）\n');
		const at = { line: 2, character: '1. 优化𠮷野服务。（责任单位：'.length };
		const highlights = await client.connection.sendRequest('textDocument/documentHighlight', {
			textDocument: { uri },
			position: at,
		});
		assert.deepEqual(highlights, [{ range: { start: at, end: { line: 2, character: at.character + 4 } }, kind: 1 }]);
	});

	it('send semantic tokens as differences', async () => {
		await client.open(uri, plan);
		const tokens = (method: string, more = {}) =>
			client.connection.sendRequest<SemanticTokens & SemanticTokensDelta>(`textDocument/semanticTokens/${method}`, {
				textDocument: { uri },
				...more,
			});
		const full = await tokens('full');
		await client.change(uri, 2, {
			range: { start: { line: 8, character: 4 }, end: { line: 8, character: 4 } },
			text: '大力',
		});
		const delta = await tokens('full/delta', { previousResultId: full.resultId });
		assert.ok(delta.edits);
		assert.ok(delta.edits.every((edit) => (edit.data?.length ?? 0) < full.data.length / 2));
		const patched = [...full.data];
		for (const edit of delta.edits) patched.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
		const again = await tokens('full');
		assert.deepEqual(patched, again.data);
		const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
		assert.deepEqual((await tokens('range', { range: whole })).data, again.data);
		assert.ok((await tokens('full/delta', { previousResultId: 'unknown' })).data);
	});

	it('answer nonsense with nothing, or with a clear error, and serve on', async () => {
		await client.open(uri, plan);
		const far: Position = { line: 4_000_000, character: 4_000_000 };
		const negative: Position = { line: -3, character: -3 };
		const positions = [far, negative, { line: 0, character: 1e9 }, { line: 0.5, character: Number.MAX_SAFE_INTEGER }];
		for (const name of [uri, 'file:///unknown', 'nonsense', '', 'file:///%zz', 'untitled:Untitled-1']) {
			const textDocument = { uri: name };
			for (const position of positions) {
				await client.connection.sendRequest('textDocument/hover', { textDocument, position });
				await client.connection.sendRequest('textDocument/documentHighlight', { textDocument, position });
				await client.connection.sendRequest('textDocument/selectionRange', {
					textDocument,
					positions: [position, position],
				});
				await client.connection.sendRequest('textDocument/codeAction', {
					textDocument,
					range: { start: position, end: negative },
					context: { diagnostics: [] },
				});
				await client.connection.sendRequest('textDocument/semanticTokens/range', {
					textDocument,
					range: { start: position, end: negative },
				});
			}
			await client.pull(name, 'unknown');
			await client.connection.sendRequest('textDocument/documentSymbol', { textDocument });
			await client.connection.sendRequest('luoshi/summary', { textDocument });
			await client.connection.sendRequest('luoshi/responsibilities', { textDocument });
		}
		for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }, { textDocument: {} }]) {
			for (const method of [
				'hover',
				'documentSymbol',
				'diagnostic',
				'codeAction',
				'semanticTokens/full',
				'selectionRange',
			]) {
				await assert.rejects(client.connection.sendRequest(`textDocument/${method}`, params), { code: -32602 });
			}
		}
		await assert.rejects(client.connection.sendRequest('textDocument/noSuchThing', {}), { code: -32601 });
		for (const params of [{}, { textDocument: { uri } }, { textDocument: { uri, version: 2 }, contentChanges: [{}] }]) {
			await client.connection.sendNotification('textDocument/didChange', params);
			await client.connection.sendNotification('textDocument/didOpen', {});
			await client.connection.sendNotification('textDocument/didClose', params);
			await client.connection.sendNotification('workspace/didChangeWatchedFiles', {});
			await client.connection.sendNotification('workspace/didChangeConfiguration', {});
		}
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: 'file:///never/opened.policy.txt', version: 2 },
			contentChanges: [{ text: '一、' }],
		});
		await client.open(uri, incomplete, 'policy', 9);
		assert.equal((await client.diagnostics(uri)).length, 2);
	});

	it('may be opened twice, and closed twice', async () => {
		await client.open(uri, plan);
		await client.open(uri, incomplete, 'policy', 2);
		assert.equal((await client.diagnostics(uri)).length, 2);
		await client.close(uri);
		await client.close(uri);
		assert.deepEqual(await client.diagnostics(uri), []);
	});

	it('that are asked about before they are opened are served once they are', async () => {
		const symbols = () =>
			client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
		assert.deepEqual(await symbols(), []);
		await client.open(uri, plan);
		assert.equal((await symbols()).length, 1);
	});

	it('cancel what is no longer wanted', async () => {
		await client.open(uri, plan);
		const source = new CancellationTokenSource();
		const cancelled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
		source.cancel();
		await assert.rejects(cancelled, { code: -32800 });
		assert.deepEqual(await client.diagnostics(uri), []);
	});

	it('are told of in English to those who read English', async () => {
		const english = await TestClient.start(modern, { locale: 'en' });
		await english.open(uri, incomplete);
		for (const { message } of await english.diagnostics(uri))
			assert.match(String(message), /^"简化设备监管手续" (has|names) no /);
		await english.stop();
	});
});

describe('the time of an answer', function () {
	this.timeout(60_000);

	it('is short in a document of 100 kB, while it is being edited', async () => {
		const head = plan.split('\n').slice(0, 5).join('\n');
		const measure = (n: number) =>
			`${n}. 优化检验检疫作业模式。压缩检验时间，推行远程检查和抽样检验，支持企业开展内销业务，简化申报手续，促进研发创新。（责任单位：市商务局、甲海关；完成时限：2030年12月底前）`;
		const measures = Array.from({ length: 380 }, (_, i) => measure(i + 1));
		const text = `${head}\n${measures.join('\n')}\n甲市人民政府\n2026年3月1日\n`;
		assert.ok(Buffer.byteLength(text) > 90_000);
		const client = await TestClient.start(modern);
		await client.open(uri, text);
		await client.diagnostics(uri);
		const edits: number[] = [];
		const hovers: number[] = [];
		for (let version = 2; version <= 60; version++) {
			const line = 5 + ((version * 37) % 380);
			const at = { line, character: 8 };
			let since = performance.now();
			await client.change(uri, version, { range: { start: at, end: at }, text: '好' });
			await client.pull(uri);
			edits.push(performance.now() - since);
			since = performance.now();
			const position = { line, character: (measures[line - 5]?.indexOf('市商务局') ?? 0) + 1 };
			assert.ok(await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }));
			hovers.push(performance.now() - since);
		}
		const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
		const [edit, hover] = [median(edits), median(hovers)];
		console.log(`        edit to diagnostics ${edit.toFixed(1)} ms, hover ${hover.toFixed(1)} ms (medians)`);
		// The aim is 20 and 5 ms on a machine that does nothing else; a test must hold on a busy one.
		assert.ok(edit < 500, `${edit} ms`);
		assert.ok(hover < 50, `${hover} ms`);
		assert.equal(await client.stop(), 0);
	});
});
