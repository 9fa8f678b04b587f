import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../server/src/library/configReader';
import { declare } from '../../server/src/library/declare';
import { Library } from '../../server/src/library/library';
import { readDocument } from '../../server/src/model/document';

const root = 'file:///w';
const config = (value: object) => readConfig(JSON.stringify(value)).config;

function library(): Library {
	const made = new Library();
	made.setFolders([root]);
	return made;
}

describe('the library', function () {
	this.timeout(20_000);

	it('has an open document in place of its file, and the file again when it is closed', () => {
		const it = library();
		it.setFile(`${root}/a.policy.txt`, '一、磁盘\n');
		it.setOpen(`${root}/a.policy.txt`, 3, '一、编辑器\n');
		assert.equal(it.members().length, 1);
		assert.equal(it.get(`${root}/a.policy.txt`)?.version, 3);
		assert.equal(it.get(`${root}/a.policy.txt`)?.document.text, '一、编辑器\n');
		it.setClosed(`${root}/a.policy.txt`);
		assert.equal(it.get(`${root}/a.policy.txt`)?.version, null);
		assert.equal(it.get(`${root}/a.policy.txt`)?.document.text, '一、磁盘\n');
	});

	it('hides a file that is open as something else', () => {
		const it = library();
		it.setFile(`${root}/a.policy.txt`, '一、磁盘\n');
		it.setOpen(`${root}/a.policy.txt`, 1, null);
		assert.equal(it.get(`${root}/a.policy.txt`), undefined);
		assert.deepEqual(it.members(), []);
	});

	it('reads a text once, and again when it has changed', () => {
		const it = library();
		const uri = `${root}/a.policy.txt`;
		it.setOpen(uri, 1, '一、一\n');
		const first = it.get(uri);
		assert.equal(it.get(uri), first);
		assert.equal(it.get(uri)?.document, first?.document);
		it.setOpen(uri, 2, '一、二\n');
		assert.notEqual(it.get(uri)?.revision, first?.revision);
		assert.notEqual(it.get(uri)?.document, first?.document);
	});

	it('never gives two texts the same revision, whatever the configuration was in between', () => {
		const it = library();
		const uri = `${root}/a.policy.txt`;
		it.setFile(uri, '一、磁盘\n');
		it.setOpen(uri, 1, '一、编辑器\n');
		it.setConfig(`${root}/luoshi.json`, config({}));
		const open = it.get(uri)?.revision;
		it.setClosed(uri);
		assert.notEqual(it.get(uri)?.revision, open);
		assert.equal(it.get(uri), it.get(uri));
	});

	it('governs a document by the nearest luoshi.json within the workspace', () => {
		const it = library();
		const uri = `${root}/a/b/计划.policy.txt`;
		it.setOpen(uri, 1, '一、总则\n');
		it.setConfig('file:///luoshi.json', config({ rules: { 'x/outside': 'off' } }));
		assert.equal(it.get(uri)?.config.rules.size, 0);
		it.setConfig(`${root}/luoshi.json`, config({ rules: { 'x/outer': 'off' }, ignore: ['a'] }));
		assert.ok(it.get(uri)?.config.rules.has('x/outer'));
		assert.equal(it.get(uri)?.ignored, true);
		it.setConfig(
			`${root}/a/luoshi.json`,
			config({ documents: { 'b/计划.policy.txt': { number: '甲政〔2026〕1号' } } }),
		);
		assert.equal(it.get(uri)?.ignored, false);
		assert.ok(!it.get(uri)?.config.rules.has('x/outer'));
		assert.equal(it.get(uri)?.document.metadata.number?.text, '甲政〔2026〕1号');
		it.setConfig(`${root}/a/luoshi.json`, null);
		assert.equal(it.get(uri)?.document.metadata.number, null);
	});

	it('lets no luoshi.json govern a document outside the workspace', () => {
		const it = library();
		it.setOpen('file:///v/a.policy.txt', 1, '');
		it.setConfig('file:///v/luoshi.json', config({ ignore: ['*'] }));
		assert.equal(it.get('file:///v/a.policy.txt')?.ignored, false);
	});

	it('is the same after any sequence of changes as one that is told the outcome', () => {
		const uris = [`${root}/a.policy.txt`, `${root}/b/c.policy.md`, 'file:///w/b/%E7%94%B2.policy.txt'];
		const texts = ['', '一、总则\n', '1. 优化。（责任单位：甲局）\n'];
		const configs = [{}, { ignore: ['b'] }, { documents: { 'a.policy.txt': { issuer: '甲市人民政府' } } }];
		const uri = fc.constantFrom(...uris);
		const step = fc.oneof(
			fc.record({ kind: fc.constant('open' as const), uri, text: fc.constantFrom(...texts, null) }),
			fc.record({ kind: fc.constant('close' as const), uri }),
			fc.record({ kind: fc.constant('file' as const), uri, text: fc.constantFrom(...texts, null) }),
			fc.record({
				kind: fc.constant('config' as const),
				uri: fc.constantFrom(`${root}/luoshi.json`, `${root}/b/luoshi.json`),
				value: fc.constantFrom(...configs, null),
			}),
		);
		const seen = (it: Library) =>
			it.members().map(({ uri, ignored, config, document }) => ({
				uri,
				ignored,
				config,
				text: document.text,
				metadata: document.metadata,
			}));
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				const lived = library();
				const open = new Map<string, string | null>();
				const files = new Map<string, string | null>();
				const configured = new Map<string, object | null>();
				for (const one of steps) {
					if (one.kind === 'open') {
						lived.setOpen(one.uri, 1, one.text);
						open.set(one.uri, one.text);
					} else if (one.kind === 'close') {
						lived.setClosed(one.uri);
						open.delete(one.uri);
					} else if (one.kind === 'file') {
						lived.setFile(one.uri, one.text);
						files.set(one.uri, one.text);
					} else {
						lived.setConfig(one.uri, one.value && config(one.value));
						configured.set(one.uri, one.value);
					}
					seen(lived);
				}
				const told = library();
				for (const [uri, value] of configured) told.setConfig(uri, value && config(value));
				for (const [uri, text] of files) told.setFile(uri, text);
				for (const [uri, text] of open) told.setOpen(uri, 1, text);
				assert.deepEqual(seen(lived), seen(told));
			}),
		);
	});
});

describe('a declared document', () => {
	const document = readDocument('海关总署实施方案\n一、总则\n');

	it('has what luoshi.json says of it, and keeps everything else', () => {
		const declared = declare(document, {
			title: '推动改革实施方案',
			number: '署贸发〔2023〕77号',
			issuer: '海关总署',
			dateOfIssue: '2023-07-01',
			level: 'national',
			basis: ['《国务院意见》（国发〔2019〕3号）', 'national/a.policy.md'],
		});
		const { metadata } = declared;
		assert.equal(metadata.title?.text, '推动改革实施方案');
		assert.equal(metadata.number?.text, '署贸发〔2023〕77号');
		assert.equal(metadata.issuer?.text, '海关总署');
		assert.equal(metadata.dateOfIssue?.iso, '2023-07-01');
		assert.equal(metadata.level, 'national');
		assert.deepEqual(
			metadata.basis.map(({ title, number }) => [title?.text, number?.text]),
			[['国务院意见', '国发〔2019〕3号']],
		);
		assert.equal(declared.items, document.items);
		assert.equal(declared.text, document.text);
	});

	it('is the same where nothing is declared', () => {
		assert.equal(declare(document, undefined), document);
	});
});
