import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Counterparts } from '../../server/src/counterpart/counterparts';
import { Library } from '../../server/src/library/library';
import { LibraryViews } from '../../server/src/rules/trackedLibrary';
import { Checker } from '../../server/src/session/checker';
import { HoldBack } from '../../server/src/session/holdBack';
import type { Settings } from '../../server/src/session/settings';
import { local, localUri, national, nationalUri, other, otherUri } from './family';

const settings: Settings = { rules: new Map(), locale: 'zh-cn', workspaceDiagnostics: true };

describe('the checker', function () {
	this.timeout(20_000);
	function start() {
		const library = new Library();
		library.setFile(nationalUri, national);
		library.setFile(localUri, local);
		library.setFile(otherUri, other);
		const views = new LibraryViews(library, new Counterparts(library));
		const state = { isRead: true };
		const holdBack = new HoldBack(() => {});
		const checker = new Checker(
			() => settings,
			() => (state.isRead ? views : null),
			holdBack,
			(message) => assert.fail(message),
		);
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
});
