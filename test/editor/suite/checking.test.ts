import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
	actionsAt,
	apply,
	closeAll,
	find,
	findings,
	open,
	outline,
	qinzhou,
	replace,
	until,
	writeFile,
} from './helpers';

const missing = 'responsibility/missing';
/** An assignment without a bracket inside, with the words before it that end its measure. */
const assignment = /（责任部门：[^（）]*）/;

describe('checking a plan', () => {
	afterEach(closeAll);

	it('reports a deleted assignment at the title of its measure, and the quick fix settles it', async () => {
		const editor = await open(qinzhou);
		const { document } = editor;
		assert.equal(document.languageId, 'policy');
		await replace(editor, find(document, assignment), '');
		const finding = await until('a finding', () => findings(document.uri, missing)[0]);
		assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
		assert.equal(findings(document.uri, missing).length, 1);
		assert.equal(document.getText(finding.range), '优化检验检疫作业模式');
		assert.match(finding.message, vscode.env.language === 'zh-cn' ? /责任单位/ : /responsible unit/i);

		const fix = await until('a preferred fix', async () => {
			const fixes = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
			return fixes.find((action) => action.isPreferred);
		});
		await apply(fix);
		await until('no finding', () => findings(document.uri, missing).length === 0);
		assert.match(document.getText(), assignment, "the fix writes the document's own form");
	});

	it('says nothing about a text file that is no policy document', async () => {
		await writeFile(
			'notes.txt',
			'二、主要任务\n（一）优化服务。\n1. 优化监管作业模式，提高效率。\n2. 支持企业内销。\n',
		);
		const notes = (await open('notes.txt')).document;
		assert.equal(notes.languageId, 'plaintext');
		// When a later question about a policy document is answered, an answer about this one would be there, too.
		const editor = await open(qinzhou);
		await replace(editor, find(editor.document, assignment), '');
		await until('a finding', () => findings(editor.document.uri, missing)[0]);
		assert.deepEqual(findings(notes.uri), []);
	});

	it('sets right on save what is safe to set right', async () => {
		const uri = await writeFile(
			'fix.policy.txt',
			'某市高质量发展实施方案\n一、主要任务\n（一）优化服务。提高效率。（责任单位：市商务局、市财政局、市商务局；完成时限：2030年12月底前）\n',
		);
		const settings = vscode.workspace.getConfiguration('editor', { languageId: 'policy', uri });
		await settings.update(
			'codeActionsOnSave',
			{ 'source.fixAll.luoshi': 'explicit' },
			vscode.ConfigurationTarget.Workspace,
			true,
		);
		try {
			const editor = await open('fix.policy.txt');
			await until('a finding', () => findings(uri, 'responsibility/duplicate-unit')[0]);
			await replace(editor, find(editor.document, /。提高效率/), '。提高办事效率');
			await editor.document.save();
			assert.match(editor.document.getText(), /（责任单位：市商务局、市财政局；完成时限：2030年12月底前）/);
			await until('no finding', () => findings(uri, 'responsibility/duplicate-unit').length === 0);
		} finally {
			await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace, true);
		}
	});

	it('opens the page of a rule from its finding, as it is meant to be read', async () => {
		const editor = await open(qinzhou);
		const { document } = editor;
		await replace(editor, find(document, assignment), '');
		const finding = await until('a finding', () => findings(document.uri, missing)[0]);
		const target = typeof finding.code === 'object' ? finding.code.target : undefined;
		const page = vscode.env.language === 'zh-cn' ? 'missing.zh-cn.md' : 'missing.md';
		assert.equal(target?.toString(), `luoshi-rule:/responsibility/${page}`);
		const shown = () =>
			vscode.window.tabGroups.all
				.flatMap(({ tabs }) => tabs)
				.find(({ input }) => input instanceof vscode.TabInputCustom && input.uri.toString() === target?.toString());
		await vscode.commands.executeCommand('vscode.open', target);
		await vscode.window.tabGroups.close(await until('the page', shown));

		const actions = await actionsAt(document.uri, finding.range, vscode.CodeActionKind.QuickFix);
		const action = actions.find(
			({ command, title }) => command?.command === 'luoshi.showRulePage' && title.includes(missing),
		);
		assert.deepEqual(action?.command?.arguments, [`responsibility/${page}`]);
		await apply(action as vscode.CodeAction);
		await vscode.window.tabGroups.close(await until('the page', shown));
		for (const nonsense of [undefined, 7, '../../README.md', 'a/b.md?x', 'responsibility/missing.txt']) {
			await vscode.commands.executeCommand('luoshi.showRulePage', nonsense);
		}
		assert.equal(shown(), undefined);
	});

	it('fixes all findings of a rule in a file at once', async () => {
		const line = (n: number) => `${n}. 优化服务${n}。（责任单位：市商务局、市商务局；完成时限：2030年12月底前）\n`;
		const uri = await writeFile(
			'twice.policy.txt',
			`某市高质量发展实施方案\n一、主要任务\n${line(1)}${line(2)}${line(3)}`,
		);
		const { document } = await open('twice.policy.txt');
		const rule = 'responsibility/duplicate-unit';
		const finding = await until('a finding', () => findings(uri, rule)[0]);
		const action = await until('the fix of all', async () => {
			const actions = await actionsAt(uri, finding.range, vscode.CodeActionKind.QuickFix);
			return actions.find(({ title }) => /^Fix all 3 |（3 处）/.test(title));
		});
		await apply(action);
		await until('no finding', () => findings(uri, rule).length === 0);
		assert.equal(document.getText().match(/（责任单位：市商务局；/g)?.length, 3);
	});

	it('waits for a save where that is set', async () => {
		const settings = vscode.workspace.getConfiguration('luoshi');
		await settings.update('run', 'onSave', vscode.ConfigurationTarget.Workspace);
		try {
			const complete =
				'某市高质量发展实施方案\n一、主要任务\n1. 优化服务。（责任单位：市商务局；完成时限：2030年12月底前）\n';
			const uri = await writeFile('later.policy.txt', complete);
			const impossible = 'date/impossible';
			const editor = await open('later.policy.txt');
			await until('the outline', async () => (await outline(uri)).length > 0);
			await replace(editor, find(editor.document, /12月底/), '13月1日');
			// What is held back while someone types comes after two seconds; what waits for a save does not.
			await new Promise((resume) => setTimeout(resume, 3000));
			assert.deepEqual(findings(uri, impossible), []);
			await editor.document.save();
			await until('a finding', () => findings(uri, impossible)[0]);
		} finally {
			await settings.update('run', undefined, vscode.ConfigurationTarget.Workspace);
		}
	});
});
