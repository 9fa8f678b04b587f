import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
	CancellationTokenSource,
	CodeLensRefreshRequest,
	CodeLensRequest,
	CodeLensResolveRequest,
	type Command,
	DefinitionRequest,
	DocumentLinkRequest,
	HoverRequest,
	ImplementationRequest,
	InlayHintRequest,
	type Location,
	type LocationLink,
	LSPErrorCodes,
	type MarkupContent,
	type Position,
	PrepareRenameRequest,
	type Range,
	ReferencesRequest,
	RenameRequest,
	ResponseError,
	type TextDocumentEdit,
	TypeHierarchyPrepareRequest,
	TypeHierarchySubtypesRequest,
	TypeHierarchySupertypesRequest,
	WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SHOW_REFERENCES, type ShowReferencesArgument } from '../../server/src/protocol';
import { Workspace } from './plan';
import { modern, plain, TestClient } from './testClient';

const folder = resolve('seeds');
const local = pathToFileURL(resolve(folder, 'local/qinzhou-bonded-zone-reform-2023.policy.txt')).href;
const national = pathToFileURL(resolve(folder, 'national/gacc-bonded-zone-reform-2023.policy.md')).href;

/** A client that can show all that there is. */
const capable = {
	...modern,
	textDocument: {
		...modern.textDocument,
		definition: { linkSupport: true },
		implementation: { linkSupport: true },
		codeLens: {},
		inlayHint: {},
		typeHierarchy: {},
		rename: { prepareSupport: true },
		documentLink: { tooltipSupport: true },
	},
};

function document(uri: string): TextDocument {
	return TextDocument.create(uri, 'policy', 1, readFileSync(fileURLToPath(uri), 'utf8'));
}

/** The position of a piece of a text that stands in it once, in front or inside of it. */
function within(uri: string, piece: string, offset = 0): { textDocument: { uri: string }; position: Position } {
	const text = document(uri);
	const at = text.getText().indexOf(piece);
	assert.ok(at >= 0, `${uri} has no ${piece}`);
	assert.equal(text.getText().indexOf(piece, at + 1), -1, `${piece} is there twice`);
	return { textDocument: { uri }, position: text.positionAt(at + offset) };
}

/** The line of a document in which a range begins. */
function lineOf(uri: string, range: Range): string {
	const start = { ...range.start, character: 0 };
	return document(uri)
		.getText({ start, end: { line: start.line + 1, character: 0 } })
		.trim();
}

describe('counterparts of the seeds', function () {
	this.timeout(60_000);
	let client: TestClient;

	before(async () => {
		client = await TestClient.start(capable, {
			workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'seeds' }],
			initializationOptions: { showReferences: true },
		});
		await client.open(local, document(local).getText());
	});

	after(async () => {
		assert.deepEqual(client.errors(), []);
		assert.equal(await client.stop(), 0);
	});

	const ask = <R>(method: { method: string }, params: object) =>
		client.connection.sendRequest<R>(method.method, params);
	const jump = async (method: { method: string }, params: object) =>
		((await ask<LocationLink[] | null>(method, params)) ?? []).map(({ targetUri, targetSelectionRange }) =>
			lineOf(targetUri, targetSelectionRange),
		);
	const shown = (locations: Location[]) => locations.map(({ uri, range }) => lineOf(uri, range).replace(/^#+ /, ''));

	it('F12 on 5. 优化核放单验放措施 lands on （六）', async () => {
		const [link, another] = await ask<LocationLink[]>(DefinitionRequest.type, within(local, '优化核放单验放措施', 3));
		assert.ok(link?.originSelectionRange);
		assert.equal(another, undefined);
		assert.equal(link.targetUri, national);
		assert.match(lineOf(national, link.targetSelectionRange), /[（(]六[）)]/);
		const origin = document(local).getText(link.originSelectionRange);
		assert.equal(origin.replace(/\s+/g, ''), '5.优化核放单验放措施');
	});

	it('the actions of measure 13 go their own ways: 一是 to （十三）, 二是 to （十四）, 五是 to （十二）', async () => {
		const measure = document(local).getText();
		const start = measure.indexOf('\n13');
		const from = (label: string) => ({
			textDocument: { uri: local },
			position: document(local).positionAt(measure.indexOf(label, start)),
		});
		const targets = await Promise.all(
			['一是', '二是', '五是'].map((label) => jump(DefinitionRequest.type, from(label))),
		);
		assert.match(targets[0]?.join() ?? '', /^[^,]*（十三）[^,]*$/);
		assert.match(targets[1]?.join() ?? '', /^[^,]*（十四）[^,]*$/);
		assert.match(targets[2]?.join() ?? '', /^[^,]*（十二）[^,]*$/);
	});

	it('implementation of national （十六） lists local 18', async () => {
		const found = await jump(ImplementationRequest.type, within(national, '（十六）', 5));
		assert.equal(found.length, 1);
		assert.match(found[0] ?? '', /^18/);
	});

	it('references of national （十六） list it and local 18', async () => {
		const params = { ...within(national, '（十六）', 5), context: { includeDeclaration: true } };
		const found = shown(await ask<Location[]>(ReferencesRequest.type, params));
		assert.equal(found.length, 2);
		assert.match(found[0] ?? '', /^（十六）/);
		assert.match(found[1] ?? '', /^18/);
	});

	it('national （十） is carried out by nobody, and says so', async () => {
		const at = within(national, '(十)', 4);
		assert.deepEqual(await jump(ImplementationRequest.type, at), []);
		const hover = await ask<{ contents: MarkupContent }>(HoverRequest.type, at);
		assert.match(hover.contents.value, /无地方举措落实/);
	});

	it('hover on a local measure shows the national text and why', async () => {
		const hover = await ask<{ contents: MarkupContent }>(HoverRequest.type, within(local, '优化核放单验放措施', 3));
		assert.match(hover.contents.value, /署贸发〔2023〕77号/);
		assert.match(hover.contents.value, /共同表述/);
	});

	it('the citation of the letter leads to the measures that it distributes; that of the State Council leads nowhere', async () => {
		const found = await jump(DefinitionRequest.type, within(local, '《海关总', 2));
		assert.equal(found.length, 1);
		assert.match(found[0] ?? '', /推动综合保税区高质量发展综合改革实施方案/);
		assert.deepEqual(await jump(DefinitionRequest.type, within(local, '《国务院关于促进', 2)), []);
		const hover = await ask<{ contents: MarkupContent }>(HoverRequest.type, within(local, '《国务院关于促进', 2));
		assert.match(hover.contents.value, /不在文件库中/);
		const links = await ask<{ target: string }[]>(DocumentLinkRequest.type, { textDocument: { uri: local } });
		assert.deepEqual([...new Set(links.map(({ target }) => target))], [national]);
	});

	it('type hierarchy goes up from 5 to （六） and down again', async () => {
		const [item] = await ask<object[]>(TypeHierarchyPrepareRequest.type, within(local, '优化核放单验放措施', 3));
		const [above] = await ask<{ name: string }[]>(TypeHierarchySupertypesRequest.type, { item });
		assert.match(above?.name ?? '', /[（(]六[）)]/);
		const [below] = await ask<{ name: string }[]>(TypeHierarchySubtypesRequest.type, { item: above });
		assert.match(below?.name ?? '', /^5/);
	});

	it('code lenses count, and carry what the client shows', async () => {
		const lenses = await ask<{ command?: Command }[]>(CodeLensRequest.type, { textDocument: { uri: national } });
		assert.equal(lenses.length, 23);
		const [tenth, sixteenth] = await Promise.all(
			[9, 15].map((i) => ask<{ command: Command }>(CodeLensResolveRequest.type, lenses[i] as object)),
		);
		assert.equal(tenth?.command.title, '无地方举措落实');
		assert.equal(sixteenth?.command.title, '1 条地方举措落实此条');
		assert.equal(sixteenth.command.command, SHOW_REFERENCES);
		const [argument] = sixteenth.command.arguments as [ShowReferencesArgument];
		assert.match(shown([...argument.locations])[0] ?? '', /^18/);
	});

	it('hints stand behind the titles of local measures', async () => {
		const range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
		const hints = await ask<{ position: Position; label: { value: string }[] }[]>(InlayHintRequest.type, {
			textDocument: { uri: local },
			range,
		});
		const fifth = hints.find(({ position }) => /^5/.test(lineOf(local, { start: position, end: position })));
		assert.equal(fifth?.label.map(({ value }) => value).join(''), '→ 海关总署（六）');
	});

	it('workspace symbols find measures, documents and units', async () => {
		const names = async (query: string) =>
			(await ask<{ name: string }[]>(WorkspaceSymbolRequest.type, { query })).map(({ name }) => name);
		assert.match((await names('优化核放单'))[0] ?? '', /优化核放单验放/);
		assert.equal((await names('钦政办〔2023〕45号'))[0], '推动钦州综合保税区高质量发展综合改革实施方案');
		assert.ok((await names('钦州海关')).includes('钦州海关'));
		assert.equal((await names('')).length, 5);
	});

	it('rename changes every document, each in the version that it has', async () => {
		const at = within(local, '一、总体思路', 3);
		await assert.rejects(
			ask(PrepareRenameRequest.type, at),
			(error) => error instanceof ResponseError && /不是责任单位/.test(error.message),
		);
		const symbols = await ask<{ name: string; location: Location }[]>(WorkspaceSymbolRequest.type, {
			query: '钦州海关',
		});
		const unit = symbols.find(({ name }) => name === '钦州海关');
		assert.ok(unit);
		const params = { textDocument: { uri: unit.location.uri }, position: unit.location.range.start };
		const edit = await ask<{ documentChanges: TextDocumentEdit[] }>(RenameRequest.type, {
			...params,
			newName: '钦州港海关',
		});
		const [changed] = edit.documentChanges;
		assert.deepEqual(changed?.textDocument, { uri: local, version: 1 });
		assert.ok(changed.edits.length > 1);
		await assert.rejects(ask(RenameRequest.type, { ...params, newName: '甲局、乙局' }), /不能用作单位名称/);
	});

	it('the other documents have no counterparts', async () => {
		for (const { uri } of (await ask<{ location: Location }[]>(WorkspaceSymbolRequest.type, { query: '' })).map(
			({ location }) => location,
		)) {
			if (uri === local || uri === national) continue;
			assert.deepEqual(await ask(CodeLensRequest.type, { textDocument: { uri } }), []);
		}
	});
});

describe('answers across documents', function () {
	this.timeout(30_000);
	const basis =
		'关于开展适老化改造的实施方案\n民发〔2024〕8号\n一、任务\n（一）推进家庭适老化改造。为老年人家庭安装扶手和防滑地面。\n（二）加强护理员培训。每年组织岗位轮训。\n民政部\n2024年1月10日\n';
	const plan =
		'甲省适老化改造实施方案\n甲政办发〔2024〕20号\n为落实《关于开展适老化改造的实施方案》（民发〔2024〕8号），制定本方案。\n一、任务\n（一）推进家庭适老化改造。为老年人家庭安装扶手和防滑地面。（责任单位：省民政厅；完成时限：2030年6月底前）\n甲省人民政府办公厅\n2024年5月20日\n';
	let workspace: Workspace;
	let client: TestClient;
	let uri: string;

	const start = async (capabilities: typeof capable | typeof plain = capable) => {
		workspace = await Workspace.create({ 'basis.policy.txt': basis, 'plan.policy.txt': plan });
		uri = workspace.uri('plan.policy.txt');
		client = await TestClient.start(capabilities, { workspaceFolders: [workspace.folder] });
		await client.open(uri, plan);
	};
	const at = { line: 4, character: 5 };
	const define = () =>
		client.connection.sendRequest<(Location | LocationLink)[] | null>(DefinitionRequest.method, {
			textDocument: { uri },
			position: at,
		});

	afterEach(async () => {
		assert.equal(await client.stop(), 0);
		await workspace.remove();
	});

	it('follow the other document as it changes, and go with it', async () => {
		await start();
		assert.equal((await define())?.length, 1);
		const other = workspace.uri('basis.policy.txt');
		await client.open(other, basis.replace('（一）推进家庭适老化改造。为老年人家庭安装扶手和防滑地面。\n', ''));
		assert.equal(await define(), null);
		await client.change(other, 2, { text: basis });
		assert.equal((await define())?.length, 1);
		await client.change(other, 3, { text: basis.replace('8号', '9号') });
		assert.equal(await define(), null);
	});

	it('are plain locations for a client that knows no other, which is offered no more than it understands', async () => {
		await start(plain);
		const [location] = (await define()) as Location[];
		assert.equal(location?.uri, workspace.uri('basis.policy.txt'));
		const { capabilities } = (client as TestClient & { result: { capabilities: Record<string, unknown> } }).result;
		for (const name of ['codeLensProvider', 'inlayHintProvider', 'typeHierarchyProvider']) {
			assert.equal(capabilities[name], undefined, name);
		}
		assert.equal(capabilities.renameProvider, true);
	});

	it('are asked for again by a client that has drawn them, when another document has changed', async () => {
		await start({ ...capable, workspace: { ...capable.workspace, codeLens: { refreshSupport: true } } });
		let refreshes = 0;
		client.connection.onRequest(CodeLensRefreshRequest.type, () => {
			refreshes++;
		});
		const other = workspace.uri('basis.policy.txt');
		const lenses = () =>
			client.connection.sendRequest<object[]>(CodeLensRequest.method, { textDocument: { uri: other } });
		const title = async (lens: object | undefined) =>
			(await client.connection.sendRequest<{ command: Command }>(CodeLensResolveRequest.method, lens)).command.title;
		const [first] = await lenses();
		assert.equal(await title(first), '1 条地方举措落实此条');
		const seen = refreshes;
		await client.change(uri, 2, { text: plan.replace(/（一）推进.*\n/, '（一）宣传政策。办好政策宣传月。\n') });
		await client.until(() => refreshes > seen, 'code lens refresh');
		assert.equal(await title((await lenses())[0]), '无地方举措落实');
	});

	it('are not given to one who no longer waits', async () => {
		await start();
		const source = new CancellationTokenSource();
		// The first question waits for the workspace to be read.
		const asked = client.connection.sendRequest(WorkspaceSymbolRequest.method, { query: '改造' }, source.token);
		source.cancel();
		await assert.rejects(asked, (error: ResponseError<unknown>) => error.code === LSPErrorCodes.RequestCancelled);
		assert.equal((await define())?.length, 1);
	});

	it('refuse a request without a document, and are empty for one that is not there', async () => {
		await start();
		await assert.rejects(client.connection.sendRequest(DefinitionRequest.method, {}), /textDocument\.uri is missing/);
		const params = { textDocument: { uri: 'file:///nowhere.policy.txt' }, position: at };
		assert.equal(await client.connection.sendRequest(DefinitionRequest.method, params), null);
		assert.deepEqual(client.errors(), []);
	});
});
