import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver-protocol/node';
import * as protocol from '../../server/src/protocol';
import { municipal, national } from '../features/libraryOf';
import { Workspace } from './plan';
import { modern, TestClient } from './testClient';

describe("what the editor's views of counterparts ask", function () {
	this.timeout(20_000);
	let workspace: Workspace;
	let client: TestClient;
	let local: string;
	let upper: string;

	const ask = <R>(method: string, params: object): Promise<R> => client.connection.sendRequest(method, params);
	const at = (text: string, word: string): Position => {
		const before = text.slice(0, text.indexOf(word)).split('\n');
		return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	};

	beforeEach(async () => {
		workspace = await Workspace.create({ 'national.policy.txt': national, '地方 plan.policy.txt': municipal });
		client = await TestClient.start(modern, { workspaceFolders: [workspace.folder] });
		local = workspace.uri('地方 plan.policy.txt');
		upper = workspace.uri('national.policy.txt');
		await client.open(local, municipal);
	});

	afterEach(async () => {
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
		await workspace.remove();
	});

	it('is answered as soon as the workspace has been read, and follows what is typed', async () => {
		const measures = async () =>
			(
				await ask<protocol.CounterpartMeasuresResult>(protocol.COUNTERPART_MEASURES, {
					direction: 'down',
					textDocument: { uri: upper },
					about: { uri: local },
				})
			).measures.map(({ counterparts }) => counterparts.map(({ label }) => label));
		const { documents } = await ask<protocol.CounterpartDocumentsResult>(protocol.COUNTERPART_DOCUMENTS, {
			direction: 'down',
			about: { uri: local },
		});
		assert.deepEqual(
			documents.map(({ uri, here }) => [uri, here]),
			[[upper, true]],
		);
		assert.deepEqual(await measures(), [['1.'], ['2.'], []]);
		const place = at(municipal, '对应举措：国发〔2025〕3号（二）');
		const end = { line: place.line, character: place.character + '对应举措：国发〔2025〕3号（二）'.length };
		await client.change(local, 2, { range: { start: place, end }, text: '对应举措：国发〔2025〕3号（三）' });
		assert.deepEqual(await measures(), [['1.'], [], ['2.']]);
	});

	it('compares, and pins in the version that is open', async () => {
		const position = at(municipal, '甲海关');
		const { comparisons } = await ask<protocol.CompareResult>(protocol.COMPARE, {
			textDocument: { uri: local },
			position,
		});
		assert.deepEqual(
			comparisons.map((one) => [one.upper.label, one.local.label]),
			[['（一）', '1.']],
		);
		const { candidates } = await ask<protocol.CandidatesResult>(protocol.CANDIDATES, {
			textDocument: { uri: local },
			position,
		});
		const [first] = candidates;
		assert.ok(first);
		const { edit } = await ask<protocol.PinResult>(protocol.PIN, {
			textDocument: { uri: local },
			position,
			counterparts: [{ uri: first.uri, position: first.range.start }],
		});
		assert.equal(edit?.version, 1);
		assert.equal(edit.newText, '；对应举措：国发〔2025〕3号（一）');
	});

	it('lists the documents that a plan can carry out, the highest first, and drafts one', async () => {
		const { documents } = await ask<protocol.DocumentsResult>(protocol.DOCUMENTS, {});
		assert.deepEqual(
			documents.map(({ uri, measures }) => [uri, measures]),
			[
				[upper, 3],
				[local, 3],
			],
		);
		const params = { textDocument: { uri: upper }, place: '乙市', authority: '乙市人民政府' };
		const draft = await ask<protocol.NewPlanResult>(protocol.NEW_PLAN, params);
		assert.match(draft.snippet, /^\$\{1:乙市促进综合保税区发展实施方案\}/);
	});

	it('has empty answers for what is not there', async () => {
		const gone = { textDocument: { uri: workspace.uri('gone.policy.txt') }, position: { line: 9, character: 9 } };
		assert.deepEqual(await ask(protocol.COMPARE, gone), { comparisons: [] });
		assert.deepEqual(await ask(protocol.CANDIDATES, gone), { measure: null, bases: 0, candidates: [] });
		assert.deepEqual(await ask(protocol.PIN, { ...gone, counterparts: [] }), { edit: null, refused: 'gone' });
		assert.equal(await ask(protocol.COUNTERPART_MEASURES, { ...gone, direction: 'up' }), null);
		assert.equal(await ask(protocol.NEW_PLAN, { ...gone, place: '甲市', authority: '甲市人民政府' }), null);
	});
});
