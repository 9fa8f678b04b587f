import assert from 'node:assert/strict';
import { luoshi } from './luoshi';
import { unassigned, untimed } from './plans';
import { TemporaryWorkspace } from './workspace';

describe('luoshi.json on the command line', function () {
	this.timeout(60_000);
	const workspaces: TemporaryWorkspace[] = [];
	const lint = async (files: Readonly<Record<string, string>>, args: readonly string[] = ['.'], cwd = '.') => {
		const workspace = await TemporaryWorkspace.with(files);
		workspaces.push(workspace);
		return luoshi(['lint', ...args], { cwd: workspace.path(cwd) });
	};
	afterEach(async () => {
		for (const workspace of workspaces.splice(0)) await workspace.remove();
	});
	const off = '{ "rules": { "responsibility/missing": "off", "deadline/missing": "off" } }';

	it('governs the files below its folder, the nearest one alone', async () => {
		const inner = await lint({ 'luoshi.json': off, 'a.policy.txt': unassigned, 'deep/er/b.policy.txt': unassigned });
		assert.equal(inner.code, 0);
		const outer = await lint({ 'luoshi.json': off, 'deep/luoshi.json': '{}', 'deep/b.policy.txt': unassigned });
		assert.equal(outer.code, 1);
	});

	it('does not reach over the root of a repository', async () => {
		const run = await lint({ 'luoshi.json': off, 'inner/.git/HEAD': '', 'inner/a.policy.txt': unassigned });
		assert.equal(run.code, 1);
	});

	it('governs standard input from the working folder', async () => {
		const workspace = await TemporaryWorkspace.with({ 'luoshi.json': off });
		workspaces.push(workspace);
		const run = await luoshi(['lint', '-'], { cwd: workspace.folder, stdin: unassigned });
		assert.equal(run.code, 0);
	});

	it('gives way to --rule, but keeps its options', async () => {
		const run = await lint({ 'luoshi.json': off, 'a.policy.txt': untimed }, ['--rule', 'deadline/missing=error']);
		assert.equal(run.code, 1);
	});

	it('leaves ignored files alone in folders and globs, and says so of a named one', async () => {
		const files = {
			'luoshi.json': '{ "ignore": ["archive"] }',
			'archive/old.policy.txt': unassigned,
			'new.policy.txt': untimed,
		};
		for (const path of ['.', '**/*.txt']) {
			const run = await lint(files, [path, '--format', 'json']);
			assert.deepEqual([run.code, run.stderr], [0, '']);
			assert.deepEqual(
				JSON.parse(run.stdout).files.map(({ file }: { file: string }) => file),
				['new.policy.txt'],
			);
		}
		const named = await lint(files, ['archive/old.policy.txt']);
		assert.deepEqual(
			[named.code, named.stderr],
			[0, 'archive/old.policy.txt 在 luoshi.json 的 ignore 之列，没有检查。\n'],
		);
	});

	it('stops the run where it is broken: one line that names the place', async () => {
		for (const [config, message] of [
			['{ "rules": { "deadline/missing": "off", }', /^luoshi: \S+luoshi\.json:1:42: 缺一个右花括号“}”。\n$/],
			['{\n  "rules": { "deadline/missing": "loud" }\n}', /^luoshi: \S+luoshi\.json:2:34: 不认识“loud”：.*\n$/],
			['', /^luoshi: \S+luoshi\.json:1:1: .*\n$/],
		] as const) {
			const run = await lint({ 'luoshi.json': config, 'a.policy.txt': unassigned });
			assert.deepEqual([run.code, run.stdout], [2, '']);
			assert.match(run.stderr, message);
		}
	});

	it('only warns of what has no effect', async () => {
		const config = '{ "rule": {}, "rules": { "deadline/mising": "off" } }';
		const run = await lint({ 'luoshi.json': config, 'a.policy.txt': untimed, 'b.policy.txt': untimed });
		assert.equal(run.code, 0);
		assert.deepEqual(
			run.stderr.split('\n').map((line) => line.replace(/^.*luoshi\.json:/, '')),
			[
				'1:3: 没有“rule”这一项，它不起作用。是不是“rules”？',
				'1:26: 没有“deadline/mising”这一项，它不起作用。是不是“deadline/missing”？',
				'',
			],
		);
	});

	it('warns of files and folders that are not there', async () => {
		const config = '{ "documents": { "a.policy.txt": {}, "b.policy.txt": {} }, "libraryFolders": ["../none", "."] }';
		const run = await lint({ 'luoshi.json': config, 'a.policy.txt': untimed });
		assert.equal(run.code, 0);
		assert.deepEqual(
			run.stderr.split('\n').map((line) => line.replace(/^.*luoshi\.json:/, '')),
			[
				'1:38: 没有“b.policy.txt”这个文件，这里写的不起作用。请核对路径（从本文件所在的文件夹写起）。',
				'1:79: 没有“../none”这个文件夹，无法读取其中的文件。请核对路径。',
				'',
			],
		);
	});

	it('that cannot be read stops the run', async () => {
		const workspace = await TemporaryWorkspace.with({ 'a.policy.txt': unassigned });
		workspaces.push(workspace);
		await workspace.write('luoshi.json', Uint8Array.from([0x7b, 0, 0, 0, 0x7d]));
		const run = await luoshi(['lint'], { cwd: workspace.folder });
		assert.deepEqual([run.code, run.stdout], [2, '']);
		assert.match(run.stderr, /^luoshi: 无法读取 \S+luoshi\.json：不是文本文件。\n$/);
	});
});
