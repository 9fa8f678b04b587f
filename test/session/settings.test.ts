import assert from 'node:assert/strict';
import { ruleMetas } from '../../server/src/rules/index';
import { readSettings } from '../../server/src/session/settings';

function read(raw: unknown, clientLocale?: string) {
	const problems: string[] = [];
	return { ...readSettings(raw, clientLocale, ruleMetas, (message) => problems.push(message)), problems };
}

describe('settings', () => {
	it('take the language of the editor unless one is set, and Chinese where nothing is said', () => {
		assert.equal(read({}).locale, 'zh-cn');
		assert.equal(read({}, 'zh-TW').locale, 'zh-cn');
		assert.equal(read({}, 'en-GB').locale, 'en');
		assert.equal(read({}, 'fr').locale, 'en');
		assert.equal(read({ locale: 'auto' }, 'en').locale, 'en');
		assert.equal(read({ locale: 'zh-cn' }, 'en').locale, 'zh-cn');
		assert.equal(read({ locale: 'en' }, 'zh-cn').locale, 'en');
	});

	it('read rules as luoshi.json has them', () => {
		const { rules, problems } = read({
			rules: { 'deadline/missing': 'off', 'responsibility/missing': ['warning', {}] },
		});
		assert.deepEqual(problems, []);
		assert.equal(rules.get('deadline/missing')?.severity, 'off');
		assert.equal(rules.get('responsibility/missing')?.severity, 'warning');
	});

	it('say what cannot be used, and go on without it', () => {
		const { rules, problems } = read({
			rules: { 'no/such': 'error', 'deadline/missing': 'loud', 'date/impossible': 'hint' },
		});
		assert.equal(problems.length, 2);
		assert.equal(rules.get('date/impossible')?.severity, 'hint');
	});

	it('survive any nonsense', () => {
		for (const raw of [undefined, null, 1, 'x', [], { rules: 7 }, { rules: null }, { locale: 7 }, { rules: [[]] }]) {
			const { rules, workspaceDiagnostics } = read(raw);
			assert.equal(rules.size, 0);
			assert.equal(workspaceDiagnostics, true);
		}
		assert.equal(read({ workspaceDiagnostics: false }).workspaceDiagnostics, false);
	});

	it('name a preset and when to check, and leave both open otherwise', () => {
		assert.deepEqual([read({}).preset, read({}).run], [null, 'onType']);
		assert.deepEqual([read({ preset: 'auto' }).preset, read({ run: 7 }).run], [null, 'onType']);
		assert.deepEqual([read({ preset: 'draft' }).preset, read({ run: 'onSave' }).run], ['draft', 'onSave']);
	});
});
