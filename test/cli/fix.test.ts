import assert from 'node:assert/strict';
import { chmod, lstat, readdir, stat, symlink } from 'node:fs/promises';
import { encodeText } from '../../server/src/host/encoding';
import type { FileText } from '../../server/src/library/fileSystem';
import { luoshi } from './luoshi';
import { duplicated, faultless, unassigned } from './plans';
import { TemporaryWorkspace } from './workspace';

describe('luoshi lint --fix', function () {
	this.timeout(60_000);
	let workspace: TemporaryWorkspace;
	const fix = (...args: string[]) => luoshi(['lint', '--fix', ...args], { cwd: workspace.folder });
	const encoded = (file: Pick<FileText, 'text'> & Partial<FileText>) =>
		encodeText({ encoding: 'utf-8', bom: false, ...file }) as Uint8Array;

	beforeEach(async () => {
		workspace = await TemporaryWorkspace.with({});
	});
	afterEach(() => workspace.remove());

	it('mends what is safe and reports what is left', async () => {
		await workspace.write('a.policy.txt', duplicated);
		const run = await fix();
		assert.deepEqual([run.code, run.stderr], [0, '已改正 1 个文件。\n']);
		assert.equal(await workspace.read('a.policy.txt'), faultless);
		assert.deepEqual(await readdir(workspace.folder), ['.git', 'a.policy.txt']);
	});

	it('leaves what takes a person to decide', async () => {
		await workspace.write('a.policy.txt', unassigned);
		const { mtimeMs } = await stat(workspace.path('a.policy.txt'));
		const run = await fix();
		assert.deepEqual([run.code, run.stderr], [1, '']);
		assert.equal((await stat(workspace.path('a.policy.txt'))).mtimeMs, mtimeMs);
	});

	const forms: readonly (readonly [name: string, form: Partial<FileText>])[] = [
		['UTF-8', {}],
		['UTF-8 with a byte order mark', { bom: true }],
		['UTF-16, little endian', { encoding: 'utf-16le', bom: true }],
		['UTF-16, big endian', { encoding: 'utf-16be', bom: true }],
		['GB18030', { encoding: 'gb18030' }],
	];
	for (const [name, form] of forms) {
		for (const [breaks, lineBreak] of [
			['LF', '\n'],
			['CR LF', '\r\n'],
		] as const) {
			it(`keeps ${name} with ${breaks}`, async () => {
				const as = (text: string) => encoded({ text: text.replaceAll('\n', lineBreak), ...form });
				await workspace.write('a.policy.txt', as(duplicated));
				const run = await fix();
				assert.deepEqual([run.code, run.stderr], [0, '已改正 1 个文件。\n']);
				assert.deepEqual(await workspace.bytes('a.policy.txt'), Buffer.from(as(faultless)));
			});
		}
	}

	for (const [name, bytes] of [
		['UTF-8', [0xff]],
		['GB18030', [0x80, 0x0a]],
	] as const) {
		it(`leaves damaged ${name} as it is, and says so`, async () => {
			const encoding = name === 'UTF-8' ? 'utf-8' : 'gb18030';
			const damaged = Buffer.concat([encoded({ text: duplicated, encoding }), Uint8Array.from(bytes)]);
			await workspace.write('a.policy.txt', damaged);
			const run = await fix();
			assert.equal(run.code, 2);
			assert.match(run.stderr, /^无法写入 a\.policy\.txt：其中有损坏的字符.*原文件没有改动。\n$/);
			assert.match(run.stdout, /responsibility\/duplicate-unit/);
			assert.deepEqual(await workspace.bytes('a.policy.txt'), damaged);
		});
	}

	it('keeps permissions and links', async () => {
		await workspace.write('real.txt', duplicated);
		await chmod(workspace.path('real.txt'), 0o640);
		await symlink('real.txt', workspace.path('link.policy.txt'));
		await fix('link.policy.txt');
		assert.equal(await workspace.read('real.txt'), faultless);
		assert.equal((await stat(workspace.path('real.txt'))).mode & 0o777, 0o640);
		assert.ok((await lstat(workspace.path('link.policy.txt'))).isSymbolicLink());
	});

	it('writes mended standard input to standard output and the report to standard error', async () => {
		const run = await luoshi(['lint', '--fix', '-'], { cwd: workspace.folder, stdin: duplicated });
		assert.deepEqual([run.code, run.stdout], [0, faultless]);
		assert.match(run.stderr, /共 1 个文件：0 个错误/);
		const legacy = await luoshi(['lint', '--fix', '-'], {
			cwd: workspace.folder,
			stdin: encoded({ text: duplicated, encoding: 'gb18030' }),
		});
		assert.deepEqual(legacy.output, Buffer.from(encoded({ text: faultless, encoding: 'gb18030' })));
		const clean = await luoshi(['lint', '--fix', '-'], { cwd: workspace.folder, stdin: faultless });
		assert.equal(clean.stdout, faultless);
	});

	it('takes standard input only alone', async () => {
		await workspace.write('a.policy.txt', duplicated);
		const run = await fix('-', 'a.policy.txt');
		assert.deepEqual([run.code, run.stdout], [2, '']);
		assert.equal(await workspace.read('a.policy.txt'), duplicated);
	});
});
