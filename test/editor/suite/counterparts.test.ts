import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fileUri, find, findings, open, qinzhou, replace, until } from './helpers';

const gacc = 'national/gacc-bonded-zone-reform-2023.policy.md';

/** The lines that locations lead to. */
async function linesAt(found: readonly (vscode.Location | vscode.LocationLink)[] | undefined): Promise<string[]> {
	const lines = (found ?? []).map(async (one) => {
		const uri = 'targetUri' in one ? one.targetUri : one.uri;
		const range = 'targetUri' in one ? (one.targetSelectionRange ?? one.targetRange) : one.range;
		return (await vscode.workspace.openTextDocument(uri)).lineAt(range.start.line).text;
	});
	return Promise.all(lines);
}

/** Asks a provider of locations at a text until it has an answer. */
function located(provider: string, { document }: vscode.TextEditor, pattern: RegExp): Promise<string[]> {
	return until(`an answer of ${provider}`, async () => {
		const { start } = find(document, pattern);
		const lines = await linesAt(await vscode.commands.executeCommand(provider, document.uri, start.translate(0, 1)));
		return lines.length > 0 && lines;
	});
}

/** Puts the cursor into a text, as a click does. */
function putCursor(editor: vscode.TextEditor, pattern: RegExp): void {
	const { start } = find(editor.document, pattern);
	editor.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
}

describe('counterparts', () => {
	afterEach(closeAll);

	it('F12 on a local measure lands on the national one', async () => {
		const editor = await open(qinzhou);
		const [line, ...more] = await located('vscode.executeDefinitionProvider', editor, /优化核放单验放措施/);
		assert.match(line ?? '', /[（(]六[）)] ?优化核放单验放逻辑/);
		assert.deepEqual(more, []);
	});

	it('Ctrl+F12 on a national measure lists who carries it out, Shift+F12 both', async () => {
		const editor = await open(gacc);
		const title = /支持综合保税区与口岸联动发展/;
		const local = /18. ?推进钦州综合保税区与口岸联动发展/;
		const implementations = await located('vscode.executeImplementationProvider', editor, title);
		assert.equal(implementations.length, 1);
		assert.match(implementations[0] ?? '', local);
		const references = await located('vscode.executeReferenceProvider', editor, title);
		assert.ok(references.some((line) => local.test(line)));
		assert.ok(references.some((line) => title.test(line)));
	});

	it('the type hierarchy goes up to the national measure and down again', async () => {
		const { document } = await open(qinzhou);
		const { start } = find(document, /优化核放单验放措施/);
		const item = await until('an item', async () => {
			const items = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
				'vscode.prepareTypeHierarchy',
				document.uri,
				start.translate(0, 1),
			);
			return items?.[0];
		});
		const [above] = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>('vscode.provideSupertypes', item);
		assert.match(above?.name ?? '', /优化核放单验放逻辑/);
		const below = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>('vscode.provideSubtypes', above);
		assert.ok(below.some(({ name }) => /优化核放单验放措施/.test(name)));
	});

	it('code lenses count the local measures, and a hint names the national one', async () => {
		const { document } = await open(gacc);
		const { start } = find(document, /支持综合保税区与口岸联动发展/);
		const lens = await until('a code lens', async () => {
			const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				document.uri,
				100,
			);
			return lenses?.find(({ range, command }) => command && range.start.line === start.line);
		});
		assert.match(lens.command?.title ?? '', /1/);
		// Clicking it opens the peek window; the command must take the lens's arguments.
		await vscode.commands.executeCommand(lens.command?.command ?? '', ...(lens.command?.arguments ?? []));

		const local = (await open(qinzhou)).document;
		const title = find(local, /优化核放单验放措施/);
		const hint = await until('an inlay hint', async () => {
			const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
				'vscode.executeInlayHintProvider',
				local.uri,
				title,
			);
			return hints?.[0];
		});
		const label = typeof hint.label === 'string' ? hint.label : hint.label.map(({ value }) => value).join('');
		assert.match(label, /→.*（六）/);
	});

	it('a measure and its counterpart stand side by side', async () => {
		const editor = await open(qinzhou);
		putCursor(editor, /优化核放单验放措施/);
		await vscode.commands.executeCommand('luoshi.compareCounterpart');
		const input = await until('a comparison', () => {
			const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			return shown instanceof vscode.TabInputTextDiff && shown;
		});
		const [left, right] = await Promise.all(
			[input.original, input.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
		);
		assert.match(left ?? '', /^[（(]六[）)] ?优化核放单验放逻辑\n/);
		assert.match(right ?? '', /^5\. 优化核放单验放措施\n/);
		assert.deepEqual(findings(input.modified), []);
	});

	it('the inferred counterpart is written into the assignment, and read again', async () => {
		const editor = await open(qinzhou);
		putCursor(editor, /优化核放单验放措施/);
		const before = editor.document.getText();
		await vscode.commands.executeCommand('luoshi.pinCounterpart');
		await until('the field', () => editor.document.getText() !== before);
		const added = /；对应举措：署贸发〔2023〕77号（六）/;
		assert.match(editor.document.getText(), added);
		assert.equal(editor.document.getText().replace(added, ''), before);
		assert.deepEqual(findings(editor.document.uri, 'counterpart/broken'), []);
	});

	it('a new plan is a draft that the checks accept but for its placeholders', async () => {
		await vscode.commands.executeCommand('luoshi.newPlan', {
			basis: fileUri(gacc).toString(),
			place: '防城港市',
			authority: '防城港市人民政府',
		});
		const editor = await until('a draft', () => {
			const active = vscode.window.activeTextEditor;
			return active?.document.isUntitled && active.document.getText() !== '' && active;
		});
		const { document } = editor;
		assert.equal(document.languageId, 'policy');
		assert.match(document.getText(), /^防城港市推动综合保税区高质量发展综合改革实施方案\n/);
		assert.equal(document.getText(editor.selection), '防城港市推动综合保税区高质量发展综合改革实施方案');
		assert.equal(document.getText().match(/；对应举措：署贸发〔2023〕77号（[^）]+）/g)?.length, 23);
		// A finding shows that the checks have run on the draft as it is now.
		await replace(editor, find(document, /（责任单位：[^；]*；[^；]*；对应举措：署贸发〔2023〕77号（一））/), '');
		await until('a finding', () => findings(document.uri, 'responsibility/missing')[0]);
		const others = findings(document.uri).filter(({ range }) => !/××/.test(document.getText(range)));
		assert.deepEqual(
			others
				.map(({ message, range }) => [document.getText(range), message])
				.filter(([text]) => text !== '优化检验检疫作业模式'),
			[],
		);
	});
});
