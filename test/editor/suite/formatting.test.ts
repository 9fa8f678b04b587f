import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, qinzhou, until, writeFile } from './helpers';

/** Waits until the text of a document is this. */
const reads = (document: vscode.TextDocument, text: string) =>
	until(JSON.stringify(text), () => document.getText().replaceAll('\r\n', '\n') === text);

describe('formatting', () => {
	afterEach(closeAll);

	it('makes one line of each paragraph of a printed plan, and keeps the cursor at its word', async () => {
		const editor = await open(qinzhou);
		const { document } = editor;
		const word = '仓库智能化改造';
		const place = document.positionAt(document.getText().indexOf(word));
		editor.selection = new vscode.Selection(place, place);
		await until('a formatted plan', async () => {
			await vscode.commands.executeCommand('editor.action.formatDocument');
			return /^1\. 优化检验检疫作业模式。.+（责任部门：.+；完成时限：2024年12月前）\r?$/m.test(document.getText());
		});
		const text = document.getText();
		assert.equal(text.match(/^\d+\. .+；完成时限：[^）]+）\r?$/gm)?.length, 23);
		assert.equal(text.slice(document.offsetAt(editor.selection.active)).slice(0, word.length), word);
		await vscode.commands.executeCommand('editor.action.formatDocument');
		assert.equal(document.getText(), text, 'formatting what is in form changes nothing');
	});

	it('numbers on behind Enter, and closes an assignment', async () => {
		const uri = await writeFile('typing.policy.txt', '某市实施方案\n一、主要任务\n（一）优化服务。');
		const editor = await open('typing.policy.txt');
		const { document } = editor;
		assert.ok(vscode.workspace.getConfiguration('editor', { languageId: 'policy', uri }).get('formatOnType'));
		const end = document.positionAt(document.getText().length);
		editor.selection = new vscode.Selection(end, end);
		const type = (text: string) => vscode.commands.executeCommand('type', { text });

		await type('\n');
		await reads(document, '某市实施方案\n一、主要任务\n（一）优化服务。\n（二）');
		for (const character of '加强监管。（责任单位：市商务局') await type(character);
		await type('\n');
		// The editor has closed the bracket, and Enter was pressed inside it.
		const numbered = '某市实施方案\n一、主要任务\n（一）优化服务。\n（二）加强监管。（责任单位：市商务局）\n（三）';
		await reads(document, numbered.replace(/（三）$/, ''));
		await type('（三）完善设施。（责任单位：市财政局）');
		await type('\n');
		await reads(document, `${numbered}完善设施。（责任单位：市财政局）\n（四）`);
		await type('\n');
		const written = `${numbered}完善设施。（责任单位：市财政局）\n`;
		await reads(document, written);
		for (const character of '一是加强领导；') await type(character);
		await reads(document, `${written}一是加强领导；二是`);
		await type('强化督导。');
		assert.ok(document.getText().endsWith('一是加强领导；二是强化督导。'), 'the cursor stands behind what was written');
	});
});
