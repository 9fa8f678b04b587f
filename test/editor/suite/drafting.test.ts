import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { closeAll, findings, open, outline, qinzhou, until, writeFile } from './helpers';

const path = 'draft.policy.txt';

/** Somebody who writes in the editor: types, and takes what is proposed. */
class Drafter {
	constructor(private readonly editor: vscode.TextEditor) {}

	get text(): string {
		return this.editor.document.getText();
	}

	/** Types a text as an input method commits it: whole words at a time. */
	async type(...words: string[]): Promise<void> {
		for (const text of words) await vscode.commands.executeCommand('type', { text });
	}

	/** Takes the first proposal, which opens by itself. */
	async take(what: string): Promise<void> {
		const before = this.text;
		await until(`a proposal (${what}) behind “${before.slice(-20)}”`, async () => {
			await vscode.commands.executeCommand('acceptSelectedSuggestion');
			return this.text !== before;
		});
	}

	/** Asks for proposals (Ctrl+Space) and takes the first. */
	async ask(what: string): Promise<void> {
		await vscode.commands.executeCommand('editor.action.triggerSuggest');
		await this.take(what);
	}

	/** Goes on to the next place to fill in. */
	async next(): Promise<void> {
		await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
	}
}

describe('writing a plan from nothing', () => {
	const settings = () => vscode.workspace.getConfiguration('editor', { languageId: 'policy' });

	// What the editor writes by itself after Enter is another matter: here the drafter asks for it.
	before(() => settings().update('formatOnType', false, vscode.ConfigurationTarget.Workspace, true));
	after(async () => {
		await closeAll();
		await settings().update('formatOnType', undefined, vscode.ConfigurationTarget.Workspace, true);
	});

	it('takes the title’s type, the addressees, ordinals, actions and assignments from the proposals', async () => {
		const plan = await open(qinzhou);
		await until('the server', async () => (await outline(plan.document.uri)).length > 0);
		const uri = await writeFile(path, '');
		const drafter = new Drafter(await open(path));
		await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');

		await drafter.type('甲市推动综合保税区高质量发展', '实施');
		await drafter.take('实施方案');
		await drafter.type('\n', '甲政办〔2026〕12号', '\n', '各');
		await drafter.take('各县（市、区）人民政府，…');
		await drafter.type('\n', '　　为推动综合保税区高质量发展，', '制定本方案。', '\n');
		await drafter.ask('一、');
		await drafter.type('主要任务', '\n');
		await drafter.ask('（一）');
		await drafter.type('优化监管服务。', '\n');
		await drafter.ask('1.');
		await drafter.type('优化检验检疫作业模式。', '一是压缩检验时间', '；');
		await drafter.take('二是');
		await drafter.type('减少检验材料。', '（');
		await drafter.take('（责任单位：…；完成时限：…）');
		await drafter.type('市商务局');
		await drafter.next();
		await drafter.type('2026年12月底前');
		await drafter.next();
		await drafter.type('\n');
		await drafter.ask('2.');
		await drafter.type('简化设备监管手续。', '加快办理。', '（');
		await drafter.take('（责任单位：…；完成时限：…）');
		await drafter.type('甲海关');
		await drafter.next();
		await drafter.type('2026年12月底前');
		await drafter.next();

		assert.deepEqual(drafter.text.split(/\r?\n/), [
			'甲市推动综合保税区高质量发展实施方案',
			'甲政办〔2026〕12号',
			'各县（市、区）人民政府，市直各部门：',
			'　　为推动综合保税区高质量发展，制定本方案。',
			'一、主要任务',
			'（一）优化监管服务。',
			'1. 优化检验检疫作业模式。一是压缩检验时间；二是减少检验材料。（责任单位：市商务局；完成时限：2026年12月底前）',
			'2. 简化设备监管手续。加快办理。（责任单位：甲海关；完成时限：2026年12月底前）',
		]);
		for (const rule of ['responsibility/missing', 'deadline/missing', 'numbering/sequence']) {
			assert.deepEqual(findings(uri, rule), []);
		}
	});

	it('opens no list while an ordinary sentence is typed', async () => {
		const drafter = new Drafter(await open(path));
		await vscode.commands.executeCommand('cursorBottom');
		await drafter.type('\n', '　　');
		const words = [
			'各有关单位',
			'要',
			'加强',
			'组织领导',
			'，',
			'细化',
			'工作',
			'措施',
			'（以下简称措施',
			'）',
			'，',
			'确保',
			'落实',
		];
		for (const word of words) {
			await drafter.type(word);
			await sleep(400);
			const { text } = drafter;
			await vscode.commands.executeCommand('acceptSelectedSuggestion');
			assert.equal(drafter.text, text, `a proposal after ${word}`);
		}
	});

	it('shows which fields of an assignment are missing', async () => {
		const uri = await writeFile(
			'fields.policy.txt',
			'甲市实施方案\n一、主要任务\n1. 优化服务。（责任单位：市商务局；）\n',
		);
		const { document } = await open('fields.policy.txt');
		const position = document.positionAt(document.getText().indexOf('）'));
		const help = await until(
			'help',
			async () =>
				await vscode.commands.executeCommand<vscode.SignatureHelp | undefined>(
					'vscode.executeSignatureHelpProvider',
					uri,
					position,
					'；',
				),
		);
		assert.equal(help.signatures[0]?.label, '（责任单位：…；完成时限：…）');
		assert.equal(help.activeParameter, 1);
	});
});
