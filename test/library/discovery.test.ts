import assert from 'node:assert/strict';
import { ConfigFinder } from '../../server/src/library/discovery';
import { type FileSystem, UnreadableFile } from '../../server/src/library/fileSystem';

/** Files in memory that count how often they are read. */
class MemoryFiles implements Pick<FileSystem, 'read' | 'exists'> {
	readonly reads: string[] = [];

	constructor(private readonly files: Readonly<Record<string, string>>) {}

	async read(uri: string) {
		this.reads.push(uri);
		const text = this.files[uri];
		if (text === undefined) throw new UnreadableFile(uri, 'missing');
		if (text === 'denied') throw new UnreadableFile(uri, 'denied');
		return { text, encoding: 'utf-8', bom: false } as const;
	}

	async exists(uri: string) {
		return Object.keys(this.files).some((file) => file === uri || file.startsWith(`${uri}/`));
	}
}

describe('finding the luoshi.json that governs a file', () => {
	it('takes the nearest one above', async () => {
		const finder = new ConfigFinder(
			new MemoryFiles({ 'file:///a/luoshi.json': '{}', 'file:///a/b/luoshi.json': '{ "ignore": ["old"] }' }),
		);
		const near = await finder.configFor('file:///a/b/c/x.policy.md');
		assert.equal(near.folder, 'file:///a/b');
		assert.equal(near.pathOf('file:///a/b/c/x.policy.md'), 'c/x.policy.md');
		assert.equal(near.pathOf('file:///a/x.policy.md'), null);
		assert.ok(near.ignores('file:///a/b/c/old/x.policy.md'));
		assert.ok(!near.ignores('file:///a/old/x.policy.md'));
		assert.equal((await finder.configFor('file:///a/x.policy.md')).uri, 'file:///a/luoshi.json');
	});

	it('has none above the outermost folder and above the root of a repository', async () => {
		const finder = new ConfigFinder(
			new MemoryFiles({ 'file:///a/luoshi.json': '{}', 'file:///a/repository/.git/HEAD': '', 'file:///b/x': '' }),
		);
		assert.equal((await finder.configFor('file:///a/repository/plans/x.policy.md')).uri, null);
		assert.equal((await finder.configFor('file:///b/x.policy.md')).uri, null);
	});

	it('takes the one beside .git', async () => {
		const finder = new ConfigFinder(new MemoryFiles({ 'file:///a/luoshi.json': '{}', 'file:///a/.git/HEAD': '' }));
		assert.equal((await finder.configFor('file:///a/b/x.policy.md')).uri, 'file:///a/luoshi.json');
	});

	it('looks into each folder once', async () => {
		const files = new MemoryFiles({ 'file:///a/luoshi.json': '{}' });
		const finder = new ConfigFinder(files);
		for (const name of ['x', 'y', 'z']) await finder.configFor(`file:///a/b/${name}.policy.md`);
		assert.deepEqual(files.reads, ['file:///a/b/luoshi.json', 'file:///a/luoshi.json']);
	});

	it('does not pass over one that cannot be read', async () => {
		const finder = new ConfigFinder(
			new MemoryFiles({ 'file:///a/luoshi.json': '{}', 'file:///a/b/luoshi.json': 'denied' }),
		);
		await assert.rejects(finder.configFor('file:///a/b/x.policy.md'), { name: 'UnreadableFile', reason: 'denied' });
	});
});
