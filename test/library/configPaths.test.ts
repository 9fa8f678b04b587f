import assert from 'node:assert/strict';
import { missingPaths } from '../../server/src/library/configPaths';
import { readConfig } from '../../server/src/library/configReader';

describe('the paths in luoshi.json', () => {
	const text = '{ "documents": { "上/a.policy.txt": {}, "b.policy.txt": {} }, "libraryFolders": ["../lib"] }';
	const { named } = readConfig(text);
	const missing = async (exists: (uri: string) => Promise<boolean>) =>
		(await missingPaths('file:///w', named, { exists })).map(({ start, end }) => text.slice(start, end));

	it('are asked for by their URIs, and named where there is nothing', async () => {
		const asked: string[] = [];
		const found = await missing(async (uri) => {
			asked.push(uri);
			return uri === 'file:///w/b.policy.txt';
		});
		assert.deepEqual(asked, ['file:///w/%E4%B8%8A/a.policy.txt', 'file:///w/b.policy.txt', 'file:///lib']);
		assert.deepEqual(found, ['"上/a.policy.txt"', '"../lib"']);
	});

	it('are left alone where the outside cannot tell', async () => {
		assert.deepEqual(await missing(() => Promise.reject(new Error('no answer'))), []);
	});
});
