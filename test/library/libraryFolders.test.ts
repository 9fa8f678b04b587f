import assert from 'node:assert/strict';
import { readConfig } from '../../server/src/library/configReader';
import { Library } from '../../server/src/library/library';
import { folderUri, libraryFolders } from '../../server/src/library/libraryFolders';

describe('folders of the library', () => {
	const cases: readonly [base: string, path: string, uri: string][] = [
		['file:///a/b', '../国家 文件', 'file:///a/%E5%9B%BD%E5%AE%B6%20%E6%96%87%E4%BB%B6'],
		['file:///a/b/', './c/', 'file:///a/b/c'],
		['file:///a', '../../../c', 'file:///c'],
		['file:///a/b', '/c/d', 'file:///c/d'],
		['file:///a/b', 'D:\\c\\d', 'file:///D:/c/d'],
		['file:///a/b', '\\\\server\\share', 'file://server/share'],
		['file:///a/b', '\ud800', 'file:///a/b/%EF%BF%BD'],
		['vscode-vfs://github/a/b', '../c', 'vscode-vfs://github/a/c'],
	];
	for (const [base, path, uri] of cases) {
		it(`are found: ${path} from ${base}`, () => assert.equal(folderUri(base, path), uri));
	}

	it('are those that the workspace names, each once, and not what lies in the workspace', () => {
		const library = new Library();
		library.setFolders(['file:///w']);
		const name = (uri: string, ...folders: string[]) =>
			library.setConfig(uri, readConfig(JSON.stringify({ libraryFolders: folders })).config);
		name('file:///w/luoshi.json', '../n/inner', '../n', 'sub', '.', '/n');
		name('file:///n/luoshi.json', '../further');
		assert.deepEqual(libraryFolders(library, ['file:///w'], ['../m']), ['file:///n', 'file:///m']);
		assert.deepEqual(libraryFolders(new Library(), [], ['/n', '../m']), ['file:///n']);
	});
});
