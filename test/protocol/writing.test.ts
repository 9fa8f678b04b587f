import assert from 'node:assert/strict';
import {
	type ClientCapabilities,
	type CompletionItem,
	CompletionRequest,
	CompletionResolveRequest,
	type Hover,
	HoverRequest,
	InsertTextFormat,
	type MarkupContent,
	type SignatureHelp,
	SignatureHelpRequest,
	type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { plan, Workspace } from './plan';
import { modern, plain, TestClient } from './testClient';

const config = JSON.stringify({
	units: [{ name: '市发展和改革委员会', shortNames: ['市发改委'] }],
	glossary: { 检验时间: '从申报到放行的时间。' },
});

const editor: ClientCapabilities = {
	...modern,
	textDocument: {
		...modern.textDocument,
		completion: { completionItem: { snippetSupport: true, resolveSupport: { properties: ['documentation'] } } },
		signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
	},
};

/** The end of the plan's third measure, behind which somebody goes on writing. */
const lastMeasure = '3. 发展保税维修。出台办法。（责任单位：市科技局；完成时限：2030年12月底前）';

describe('writing a plan over the protocol', function () {
	this.timeout(30_000);
	let workspace: Workspace;
	let client: Awaited<ReturnType<typeof TestClient.start>>;
	let version = 1;
	const uri = () => workspace.uri('draft.policy.txt');

	before(async () => {
		workspace = await Workspace.create({ 'luoshi.json': config, 'draft.policy.txt': plan });
		client = await TestClient.start(editor, { workspaceFolders: [workspace.folder], locale: 'en' });
		await client.open(uri(), plan);
	});
	after(async () => {
		await client.stop();
		await workspace.remove();
	});

	/** Types behind the third measure, and asks at the mark. */
	async function type(typed: string): Promise<{ text: string; position: { line: number; character: number } }> {
		const [before = '', behind = ''] = `${lastMeasure}${typed}`.split('▮');
		const text = plan.replace(lastMeasure, before + behind);
		await client.change(uri(), ++version, { text });
		const lines = plan.slice(0, plan.indexOf(lastMeasure)).concat(before).split('\n');
		return { text, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
	}
	const complete = async (typed: string): Promise<CompletionItem[]> => {
		const { position } = await type(typed);
		const found = await client.connection.sendRequest(CompletionRequest.type, {
			textDocument: { uri: uri() },
			position,
		});
		return (Array.isArray(found) ? found : found?.items) ?? [];
	};
	const labels = async (typed: string) => (await complete(typed)).map(({ label }) => label);

	it('says what opens proposals and help', () => {
		const { completionProvider, signatureHelpProvider } = client.result.capabilities;
		for (const mark of ['《', '（', '：', '、', '；']) assert.ok(completionProvider?.triggerCharacters?.includes(mark));
		for (const mark of ['（', '：', '；', ';']) assert.ok(signatureHelpProvider?.triggerCharacters?.includes(mark));
	});

	it('proposes ordinals, actions, assignments, units of the register and deadlines', async () => {
		assert.deepEqual(await labels('\n▮'), ['4.', '（二）', '二、']);
		assert.deepEqual(await labels('\n4. 支持内销。一是简化手续；▮'), ['二是']);
		const [assignment] = await complete('\n4. 支持内销。简化手续。（▮）');
		assert.equal(assignment?.label, '（责任单位：…；完成时限：…）');
		assert.equal(assignment?.insertTextFormat, InsertTextFormat.Snippet);
		assert.ok((await labels('\n4. 支持内销。简化手续。（责任单位：▮）')).includes('市发展和改革委员会'));
		assert.deepEqual(await labels('\n4. 支持内销。简化手续。（责任单位：市商务局；▮）'), ['完成时限：']);
		const deadlines = await labels('\n4. 支持内销。简化手续。（责任单位：市商务局；完成时限：▮）');
		assert.deepEqual(deadlines.slice(0, 3), ['2030年12月底前', '2026年6月底前', '2026年12月底前']);
		assert.deepEqual(await labels('\n4. 支持内销。简化手续，提高效率▮'), []);
	});

	it('resolves an item to itself where there is no more to say', async () => {
		const [item] = await complete('\n▮');
		assert.deepEqual(await client.connection.sendRequest(CompletionResolveRequest.type, item as CompletionItem), item);
	});

	it('helps inside an assignment, in the language of the client, and nowhere else', async () => {
		const ask = async (typed: string): Promise<SignatureHelp | null> => {
			const { position } = await type(typed);
			return client.connection.sendRequest(SignatureHelpRequest.type, { textDocument: { uri: uri() }, position });
		};
		const help = await ask('\n4. 支持内销。简化手续。（责任单位：市商务局；▮）');
		assert.equal(help?.signatures[0]?.label, '（责任单位：…；完成时限：…）');
		assert.equal(help?.signatures[0]?.documentation, 'Still missing: 完成时限.');
		assert.equal(help?.activeParameter, 1);
		assert.equal(await ask('\n4. 支持内销。简化▮手续。'), null);
	});

	it('explains terms on hover, those of luoshi.json too', async () => {
		const ask = async (term: string): Promise<string> => {
			const { text } = await type('▮');
			const lines = text.slice(0, text.lastIndexOf(term)).split('\n');
			const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
			const hover: Hover | null = await client.connection.sendRequest(HoverRequest.type, {
				textDocument: { uri: uri() },
				position,
			});
			return hover ? (hover.contents as MarkupContent).value : '';
		};
		assert.match(await ask('保税维修'), /Bonded repair/);
		assert.match(await ask('检验时间'), /从申报到放行的时间。/);
	});

	it('refuses questions about nothing', async () => {
		for (const method of ['completion', 'signatureHelp']) {
			for (const params of [{}, { textDocument: null }, { textDocument: { uri: 7 } }]) {
				await assert.rejects(client.connection.sendRequest(`textDocument/${method}`, params), { code: -32602 });
			}
			const nowhere = { textDocument: { uri: uri() }, position: { line: -1, character: 9999 } };
			assert.equal(await client.connection.sendRequest(`textDocument/${method}`, nowhere), null);
		}
	});

	it('logs no error', () => assert.deepEqual(client.errors(), []));

	it('gives a client without snippets plain text', async () => {
		const simple = await TestClient.start(plain);
		const text = plan.replace(lastMeasure, `${lastMeasure}\n4. 支持内销。简化手续。（`);
		await simple.open('file:///draft.policy.txt', text);
		const line = plan.split('\n').indexOf(lastMeasure) + 1;
		const found = await simple.connection.sendRequest(CompletionRequest.type, {
			textDocument: { uri: 'file:///draft.policy.txt' },
			position: { line, character: 999 },
		});
		const [item] = Array.isArray(found) ? found : [];
		assert.ok(item);
		assert.equal(item.insertTextFormat, undefined);
		assert.equal((item.textEdit as TextEdit).newText, '（责任单位：××单位；完成时限：××××年××月底前）');
		await simple.stop();
	});
});
