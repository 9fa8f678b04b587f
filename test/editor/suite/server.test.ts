import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { closeAll, find, findings, open, outline, qinzhou, replace, until } from './helpers';

const missing = 'responsibility/missing';

/** The process ids of the language server: children of this extension host that run its bundle. */
function serverProcesses(): number[] {
	const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
	return lines
		.map((line) => line.trim().split(/\s+/))
		.filter(
			([, parent, ...args]) => Number(parent) === process.pid && args.some((arg) => /dist[\\/]server\.js$/.test(arg)),
		)
		.map(([pid]) => Number(pid));
}

describe('the language server', () => {
	afterEach(closeAll);

	it('comes back after it was killed during an edit, and knows the text as it now is', async () => {
		const editor = await open(qinzhou);
		const { document } = editor;
		await until('an outline', async () => (await outline(document.uri)).length > 0);
		const [first, ...more] = serverProcesses();
		assert.ok(first);
		assert.deepEqual(more, []);

		const edit = replace(editor, find(document, /（责任部门：[^（）]*）/), '');
		process.kill(first, 'SIGKILL');
		await edit;
		await replace(editor, new vscode.Range(0, 0, 0, 0), '\n');
		const text = document.getText();

		const second = await until('another server', () => serverProcesses().find((pid) => pid !== first));
		await until('the finding that the edits made, where it now stands', () => {
			const [finding, ...others] = findings(document.uri, missing);
			return finding && others.length === 0 && document.getText(finding.range) === '优化检验检疫作业模式';
		});
		assert.equal(document.getText(), text, 'nothing that was written is lost');
		assert.deepEqual(serverProcesses(), [second], 'one server, not two');
	});

	it('is restarted by the command', async () => {
		const { document } = await open(qinzhou);
		await until('an outline', async () => (await outline(document.uri)).length > 0);
		const [first] = serverProcesses();
		await vscode.commands.executeCommand('luoshi.restartServer');
		await until('another server', () => serverProcesses().find((pid) => pid !== first));
		await until('an outline', async () => (await outline(document.uri)).length > 0);
	});
});
