import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { modern, TestClient } from './testClient';

const uri = 'file:///w/a.policy.txt';
const options = { tabSize: 4, insertSpaces: true };
const draft = '某市实施方案\n\n一、任务\n1、优化服务,提高效率。(责任单位:市商务局)\n2、乙方面,丙方面。\n';

describe('formatting', function () {
	this.timeout(60_000);
	let client: Awaited<ReturnType<typeof TestClient.start>>;

	beforeEach(async () => {
		client = await TestClient.start(modern);
	});

	afterEach(async () => {
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
	});

	const format = (of: string, more = {}, method = 'formatting') =>
		client.connection.sendRequest<TextEdit[]>(`textDocument/${method}`, {
			textDocument: { uri: of },
			options,
			...more,
		});
	const applied = (text: string, edits: TextEdit[]) =>
		TextDocument.applyEdits(TextDocument.create(uri, 'policy', 1, text), edits);

	it('is offered, with what is written while one types', () => {
		const { capabilities } = client.result;
		assert.equal(capabilities.documentFormattingProvider, true);
		assert.equal(capabilities.documentRangeFormattingProvider, true);
		assert.deepEqual(capabilities.documentOnTypeFormattingProvider, {
			firstTriggerCharacter: '\n',
			moreTriggerCharacter: ['；'],
		});
	});

	it('brings a document, or the paragraphs of a range, into the house format', async () => {
		await client.open(uri, draft);
		assert.equal(
			applied(draft, await format(uri)),
			'某市实施方案\n一、任务\n1. 优化服务，提高效率。（责任单位：市商务局）\n2. 乙方面，丙方面。\n',
		);
		const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } };
		assert.equal(
			applied(draft, await format(uri, { range }, 'rangeFormatting')),
			draft.replace('2、乙方面,丙方面', '2. 乙方面，丙方面'),
		);
	});

	it('leaves what is in form alone, and the text after each edit is the one that is formatted', async () => {
		await client.open(uri, draft);
		const formatted = applied(draft, await format(uri));
		await client.change(uri, 2, { text: formatted });
		assert.deepEqual(await format(uri), []);
		await client.change(uri, 3, { text: '1、甲。\n2、乙。\n' });
		assert.equal((await format(uri)).length, 2);
	});

	it('makes one line of each paragraph of a printed document', async () => {
		const text = await readFile('seeds/local/qinzhou-bonded-zone-reform-2023.policy.txt', 'utf8');
		await client.open(uri, text);
		const lines = applied(text, await format(uri)).split('\n');
		assert.equal(lines.filter((line) => /^\d+\. .*完成时限：[^）]+）$/.test(line)).length, 23);
	});

	it('follows the rules as they are set for the document', async () => {
		await client.stop();
		client = await TestClient.start(modern, { settings: { rules: { 'punctuation/half-width': 'off' } } });
		await client.open(uri, draft);
		assert.match(applied(draft, await format(uri)), /^1\. 优化服务,提高效率/m);
	});

	it('writes the next ordinal behind Enter, and takes it away again', async () => {
		const text = '一、任务\n1. 甲。\n';
		await client.open(uri, text);
		const first = await format(uri, { position: { line: 2, character: 0 }, ch: '\n' }, 'onTypeFormatting');
		const second = applied(text, first);
		assert.equal(second, '一、任务\n1. 甲。\n2. ');
		await client.change(uri, 2, { text: `${second}\n` });
		const away = await format(uri, { position: { line: 3, character: 0 }, ch: '\n' }, 'onTypeFormatting');
		assert.equal(applied(`${second}\n`, away), text);
	});

	it('does nothing to an empty document, to one that is no text, and to one that is no policy document', async () => {
		const binary = '1、甲,乙\u0000\n';
		const texts: [string, string, string][] = [
			['file:///w/empty.policy.txt', '', 'policy'],
			['file:///w/binary.policy.txt', binary, 'policy'],
			['file:///w/notes.txt', draft, 'plaintext'],
		];
		for (const [of, text, language] of texts) {
			await client.open(of, text, language);
			assert.deepEqual(await format(of), []);
		}
	});
});
