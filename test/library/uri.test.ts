import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baseName, parentKey, pathBelow, uriKey } from '../../server/src/library/uri';

describe('URIs', () => {
	it('have one key however they are written', () => {
		for (const [a, b] of [
			['file:///c%3A/a/计划.policy.txt', 'file:///C:/a/%E8%AE%A1%E5%88%92.policy.txt'],
			['file:///a/b c.txt', 'file:///a/b%20c.txt'],
			['file:///a/b/', 'file:///a/b'],
			['file:///a/%e8%ae%a1', 'file:///a/%E8%AE%A1'],
		] as const) {
			assert.equal(uriKey(a), uriKey(b));
		}
		assert.notEqual(uriKey('file:///a/b'), uriKey('file:///a/B'));
		assert.notEqual(uriKey('file:///a%2Fb'), uriKey('file:///a/b'));
		assert.notEqual(uriKey('vscode-vfs://github/a?ref=1'), uriKey('vscode-vfs://github/a?ref=2'));
	});

	it('keep their key, whatever they are', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constantFrom('untitled:Untitled-1', 'file:///%zz')),
				(uri) => {
					assert.equal(uriKey(uriKey(uri)), uriKey(uri));
				},
			),
		);
	});

	it('have a folder, a path below a folder, and a name', () => {
		assert.equal(parentKey('file:///a/b/c.txt'), 'file:///a/b');
		assert.equal(parentKey('file:///a'), 'file://');
		assert.equal(parentKey('file://'), null);
		assert.equal(parentKey('untitled:Untitled-1'), null);
		assert.equal(pathBelow('file:///a', uriKey('file:///a/b/计划.txt')), 'b/计划.txt');
		assert.equal(pathBelow('file:///a', 'file:///ab/c'), null);
		assert.equal(pathBelow('file:///a', 'file:///a'), null);
		assert.equal(baseName('file:///a/%E8%AE%A1.txt'), '计.txt');
		assert.equal(baseName('/a/luoshi.json'), 'luoshi.json');
	});
});
