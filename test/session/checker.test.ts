import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Counterparts } from '../../server/src/counterpart/counterparts';
import { Library } from '../../server/src/library/library';
import { LibraryViews } from '../../server/src/rules/trackedLibrary';
import { Checker } from '../../server/src/session/checker';
import { HoldBack } from '../../server/src/session/holdBack';
import type { Settings } from '../../server/src/session/settings';
import { local, localUri, national, nationalUri, other, otherUri } from './family';

const settings: Settings = {
	preset: null,
	rules: new Map(),
	locale: 'zh-cn',
	run: 'onType',
	workspaceDiagnostics: true,
	libraryFolders: [],
};

describe('the checker', function () {
	this.timeout(20_000);
	function start() {
		const library = new Library();
		library.setFile(nationalUri, national);
		library.setFile(localUri, local);
		library.setFile(otherUri, other);
		const views = new LibraryViews(library, new Counterparts(library));
		const state: { isRead: boolean; settings: Settings } = { isRead: true, settings };
		const holdBack = new HoldBack(() => {});
		const checker = new Checker({
			settings: () => state.settings,
			views: () => (state.isRead ? views : null),
			holdBack,
			pageOf: () => undefined,
			log: (message) => assert.fail(message),
		});
		const report = (uri: string) => {
			const member = library.get(uri);
			assert.ok(member);
			return checker.report(member);
		};
		const messages = (uri: string) => report(uri).diagnostics.map(({ message }) => message);
		return { library, checker, state, report, messages };
	}

	it('follows the basis document, and leaves alone what does not depend on it', () => {
		const { library, checker, report, messages } = start();
		assert.match(messages(localUri).join(), /还缺：“三、增设停车泊位”/);
		const [localBefore, otherBefore] = [report(localUri), report(otherUri)];
		library.setOpen(nationalUri, 1, national.replace('增设停车泊位', '增设充电设施'));
		assert.ok(checker.takeOutdated());
		assert.ok(!checker.takeOutdated(), 'told once');
		assert.match(messages(localUri).join(), /还缺：“三、增设充电设施”/);
		assert.notEqual(report(localUri).resultId, localBefore.resultId);
		// Not only equal: it was not worked out again.
		assert.equal(report(otherUri).diagnostics, otherBefore.diagnostics);
		library.setClosed(nationalUri);
		assert.ok(checker.takeOutdated());
		const texts = localBefore.diagnostics.map(({ message }) => message);
		assert.deepEqual(messages(localUri), texts);
	});

	it('is not outdated by a document that nothing depends on', () => {
		const { library, checker, report } = start();
		report(localUri);
		report(otherUri);
		library.setOpen(otherUri, 1, `${other}\n`);
		assert.ok(!checker.takeOutdated());
	});

	it('keeps the result where the basis has changed without any consequence', () => {
		const { library, report } = start();
		const { resultId } = report(localUri);
		library.setOpen(nationalUri, 1, `${national}\n`);
		assert.equal(report(localUri).resultId, resultId);
	});

	it('calls nothing missing before the library has been read', () => {
		const { state, messages } = start();
		state.isRead = false;
		assert.deepEqual(messages(localUri), []);
		state.isRead = true;
		assert.equal(messages(localUri).length, 1);
	});

	it('finds after any sequence of changes what a fresh start finds', function () {
		this.timeout(60_000);
		const uris = [nationalUri, localUri, otherUri];
		const texts = [
			national,
			national.replace('8号', '9号'),
			national.replace('增设停车泊位', '增设充电设施'),
			local,
			local.replace('8号），', '9号），'),
			local.replace('（二）', '（七）'),
			local.replaceAll('老旧小区', '城镇住宅'),
			other,
		];
		const change = fc.record({
			uri: fc.constantFrom(...uris),
			text: fc.option(fc.constantFrom(...texts), { nil: null }),
			inEditor: fc.boolean(),
		});
		fc.assert(
			fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
				const { library, messages } = start();
				const now = new Map([
					[nationalUri, national],
					[localUri, local],
					[otherUri, other],
				]);
				for (const [i, { uri, text, inEditor }] of changes.entries()) {
					library.setClosed(uri);
					library.setFile(uri, inEditor ? null : text);
					if (inEditor && text !== null) library.setOpen(uri, i, text);
					if (text === null) now.delete(uri);
					else now.set(uri, text);
					for (const { uri } of library.members()) messages(uri);
				}
				const fresh = start();
				for (const uri of uris) fresh.library.setFile(uri, now.get(uri) ?? null);
				for (const uri of now.keys()) assert.deepEqual(messages(uri), fresh.messages(uri));
			}),
			{ numRuns: 60, seed: 20231229 },
		);
	});

	describe('where checking waits for a save', () => {
		function startOnSave() {
			const started = start();
			started.state.settings = { ...settings, run: 'onSave' };
			return started;
		}
		const broken = local.replace(/（责任单位：[^）]*）/, '');

		it('keeps what it gave out until the document is saved', () => {
			const { library, checker, report } = startOnSave();
			library.setOpen(localUri, 1, local);
			const before = report(localUri);
			library.setOpen(localUri, 2, broken);
			checker.edited(localUri);
			assert.equal(report(localUri), before);
			checker.settled(localUri);
			assert.notEqual(report(localUri).resultId, before.resultId);
			assert.ok(report(localUri).diagnostics.length > before.diagnostics.length);
		});

		it('still knows what can be done about the text as it is', () => {
			const { library, checker, report } = startOnSave();
			report(localUri);
			library.setOpen(localUri, 2, broken);
			checker.edited(localUri);
			const member = library.get(localUri);
			assert.ok(member && checker.findings(member).some(({ rule }) => rule === 'responsibility/missing'));
		});

		it('checks a document that it has given nothing out of, and one that has no file, as they are', () => {
			const { library, checker, report } = startOnSave();
			library.setOpen(localUri, 2, broken);
			checker.edited(localUri);
			assert.match(JSON.stringify(report(localUri).diagnostics), /responsibility\/missing/);
			const untitled = 'untitled:Untitled-1';
			library.setOpen(untitled, 1, local);
			const before = report(untitled);
			library.setOpen(untitled, 2, broken);
			checker.edited(untitled);
			assert.notEqual(report(untitled).resultId, before.resultId);
		});
	});

	it('gives out so many findings of one rule, and says how many more there are', () => {
		const { library, report, checker } = start();
		const many = Array.from({ length: 1500 }, () => '1. 优化服务。（责任单位：甲局；完成时限：2026年2月30日）\n').join(
			'',
		);
		library.setOpen(otherUri, 1, `某市优化服务工作方案\n一、主要任务\n${many}`);
		const member = library.get(otherUri);
		assert.ok(member);
		const found = report(otherUri).diagnostics.filter(({ code }) => code === 'date/impossible');
		assert.equal(found.length, 1000);
		assert.match(String(found.at(-1)?.message), /（本文件中这类问题还有 500 处，不再一一列出。）$/);
		assert.equal(checker.findings(member).length, report(otherUri).diagnostics.length);
	});
});
