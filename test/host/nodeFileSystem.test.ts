import assert from 'node:assert/strict';
import { chmod, mkdir, readdir, symlink } from 'node:fs/promises';
import { NodeFileSystem, pathOf, relativePath, uriOf, writeFile } from '../../server/src/host/nodeFileSystem';
import { policyPatterns, UnreadableFile } from '../../server/src/library/fileSystem';
import { TemporaryWorkspace } from '../cli/workspace';

describe('the file system of Node', () => {
	const files = new NodeFileSystem();
	let workspace: TemporaryWorkspace;
	const uri = (path: string) => uriOf(workspace.path(path));
	const list = async (ignore: readonly string[] = []) =>
		(await files.list(uriOf(workspace.folder), policyPatterns, ignore)).map((file) =>
			relativePath(uriOf(workspace.folder), file),
		);

	beforeEach(async () => {
		workspace = await TemporaryWorkspace.with({
			'a.policy.txt': '甲',
			'b c/一 #%.policy.md': '乙',
			'b c/notes.md': '丙',
			'.hidden/d.policy.txt': '丁',
			'node_modules/e.policy.txt': '戊',
			'b c/node_modules/f.policy.txt': '己',
			'.git/g.policy.txt': '庚',
			'archive/h.policy.txt': '辛',
		});
	});
	afterEach(() => workspace.remove());

	it('lists the files of a folder by pattern, sorted', async () => {
		assert.deepEqual(await list(), [
			'.hidden/d.policy.txt',
			'a.policy.txt',
			'archive/h.policy.txt',
			'b c/一 #%.policy.md',
		]);
	});

	it('leaves out what is ignored', async () => {
		assert.deepEqual(await list(['archive', '.hidden', '*.md']), ['a.policy.txt']);
	});

	it('lists linked files and comes to an end in a circle of links', async () => {
		await workspace.write('elsewhere.data', '甲');
		await symlink('elsewhere.data', workspace.path('link.policy.txt'));
		await symlink('..', workspace.path('archive/up'));
		assert.ok((await list()).includes('link.policy.txt'));
	});

	it('lists a file to which several paths lead once', async () => {
		const before = await list();
		await symlink('a.policy.txt', workspace.path('further-a.policy.txt'));
		await symlink('.', workspace.path('again'));
		assert.deepEqual(await list(), before);
	});

	it('lists nothing where there is no folder', async () => {
		assert.deepEqual(await files.list(uri('nowhere'), policyPatterns, []), []);
	});

	it('reads a text', async () => {
		assert.deepEqual(await files.read(uri('b c/一 #%.policy.md')), { text: '乙', encoding: 'utf-8', bom: false });
	});

	it('says why a file cannot be read', async () => {
		await workspace.write('binary', Uint8Array.from([0]));
		for (const [path, reason] of [
			['nowhere', 'missing'],
			['a.policy.txt/below', 'missing'],
			['archive', 'folder'],
			['binary', 'binary'],
		] as const) {
			await assert.rejects(
				files.read(uri(path)),
				(error) => error instanceof UnreadableFile && error.reason === reason,
			);
		}
	});

	it('knows what exists', async () => {
		assert.deepEqual(await Promise.all(['a.policy.txt', '.git', 'nowhere'].map((path) => files.exists(uri(path)))), [
			true,
			true,
			false,
		]);
	});

	it('writes a new file', async () => {
		await writeFile(uri('new.txt'), { text: '新', encoding: 'utf-8', bom: false });
		assert.equal(await workspace.read('new.txt'), '新');
	});

	it('leaves the old file and nothing else behind where writing fails', async () => {
		const text = { text: '\ud800', encoding: 'gb18030', bom: false } as const;
		await assert.rejects(writeFile(uri('a.policy.txt'), text), UnreadableFile);
		await assert.rejects(writeFile(uri('nowhere/x'), { ...text, text: 'x' }), UnreadableFile);
		await assert.rejects(writeFile(uri('archive'), { ...text, text: 'x' }), UnreadableFile);
		assert.equal(await workspace.read('a.policy.txt'), '甲');
		assert.deepEqual(
			(await readdir(workspace.folder)).filter((name) => name.endsWith('.tmp')),
			[],
		);
	});

	it('leaves a file alone whose folder cannot be written to', async function () {
		// The superuser may write everywhere.
		if (process.getuid?.() === 0) return this.skip();
		await mkdir(workspace.path('closed'));
		await workspace.write('closed/a.txt', '甲');
		await chmod(workspace.path('closed'), 0o500);
		const text = { text: '乙', encoding: 'utf-8', bom: false } as const;
		await assert.rejects(
			writeFile(uri('closed/a.txt'), text),
			(error) => error instanceof UnreadableFile && error.reason === 'denied',
		);
		assert.equal(await workspace.read('closed/a.txt'), '甲');
		await chmod(workspace.path('closed'), 0o700);
	});

	it('leaves a protected file alone', async function () {
		// The superuser may write everything.
		if (process.getuid?.() === 0) return this.skip();
		await chmod(workspace.path('a.policy.txt'), 0o400);
		const text = { text: '乙', encoding: 'utf-8', bom: false } as const;
		await assert.rejects(
			writeFile(uri('a.policy.txt'), text),
			(error) => error instanceof UnreadableFile && error.reason === 'denied',
		);
		assert.equal(await workspace.read('a.policy.txt'), '甲');
	});

	it('names files by URI and back', () => {
		for (const path of ['/a b/一#%?.txt', '/']) assert.equal(pathOf(uriOf(path)), path);
	});
});
