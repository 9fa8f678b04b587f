import assert from 'node:assert/strict';
import { luoshi } from './luoshi';
import { unassigned, untimed } from './plans';
import { TemporaryWorkspace } from './workspace';

describe('luoshi lint --baseline', function () {
	this.timeout(60_000);
	let workspace: TemporaryWorkspace;
	const lint = (...args: string[]) => luoshi(['lint', '--baseline', 'known.json', ...args], { cwd: workspace.folder });

	beforeEach(async () => {
		workspace = await TemporaryWorkspace.with({ 'a.policy.txt': unassigned, 'deep/b.policy.txt': untimed });
		const run = await lint('--update-baseline');
		assert.deepEqual([run.code, run.stdout], [0, '']);
		assert.match(run.stderr, /^已把现有的 \d 个问题记入基线 known\.json。\n$/);
	});
	afterEach(() => workspace.remove());

	it('leaves out what is known', async () => {
		const run = await lint('--max-warnings', '0');
		assert.deepEqual([run.code, run.stderr], [0, '']);
		assert.equal(run.stdout, '共 2 个文件：0 个错误，0 个警告，0 个提示，0 个建议。\n');
	});

	it('is written by path relative to itself, and holds from another folder', async () => {
		assert.deepEqual(Object.keys(JSON.parse(await workspace.read('known.json')).files), [
			'a.policy.txt',
			'deep/b.policy.txt',
		]);
		const run = await luoshi(['lint', '--baseline', '../known.json', '..'], { cwd: workspace.path('deep') });
		assert.equal(run.code, 0);
	});

	it('goes by the text and not by the line, the number or the wrapping', async () => {
		const moved = unassigned
			.replace('1. 优化检验', '1. 新增一项措施。（责任单位：市商务局；完成时限：持续推进）\n2. 优化检验')
			.replace('2. 优化账册管理模式。建设信息', '3. 优化账册管理模式。建设\n信息');
		assert.notEqual(moved, unassigned);
		await workspace.write('a.policy.txt', moved);
		assert.equal((await lint()).code, 0);
	});

	it('shows a finding again when its text changes', async () => {
		await workspace.write('a.policy.txt', unassigned.replace('建设信息管理系统', '建设信息管理平台'));
		const run = await lint();
		assert.equal(run.code, 1);
		assert.match(run.stdout, /responsibility\/missing/);
	});

	it('shows what is new', async () => {
		await workspace.write(
			'a.policy.txt',
			unassigned.replace('\n某市人民政府', '3. 加强宣传引导工作。加大宣传力度，提高政策知晓率。\n\n某市人民政府'),
		);
		const run = await lint('--format', 'json');
		const [report] = JSON.parse(run.stdout).files;
		assert.equal(run.code, 1);
		assert.ok(report.diagnostics.every(({ message }: { message: string }) => message.includes('加强宣传引导工作')));
	});

	it('keeps what is known of files that were not looked at', async () => {
		await workspace.write('a.policy.txt', untimed);
		await lint('--update-baseline', 'a.policy.txt');
		assert.equal((await lint('--max-warnings', '0')).code, 0);
	});

	it('needs a folder to go into', async () => {
		for (const args of [['--update-baseline'], []]) {
			const run = await luoshi(['lint', '--baseline', 'nowhere/known.json', ...args], { cwd: workspace.folder });
			assert.deepEqual([run.code, run.stdout], [2, '']);
			assert.equal(run.stderr, 'luoshi: 没有文件夹 nowhere，无法写入 nowhere/known.json。请先建立这个文件夹。\n');
		}
	});

	it('that is none stops the run', async () => {
		for (const content of [
			'',
			'[]',
			'{ "version": 2, "files": {} }',
			'{ "version": 1, "files": { "a": { "b": "c" } } }',
		]) {
			await workspace.write('known.json', content);
			const run = await lint();
			assert.deepEqual([run.code, run.stdout], [2, '']);
			assert.match(run.stderr, /^luoshi: known\.json 不是基线文件。/);
		}
	});
});
