import { strict as assert } from 'node:assert';
import {
	RENAMED_BRANCHES,
	RENAMED_LOCAL,
	RENAMED_NATIONAL,
} from '../../server/src/rules/responsibility/data/renamedUnits';
import { SHORT_FORMS } from '../../server/src/rules/responsibility/data/shortForms';

describe('what the rules know of units', () => {
	it('has the short forms of an office once, and behind its full name', () => {
		for (const forms of SHORT_FORMS) {
			assert.ok(forms.length > 1, forms.join());
			assert.equal(new Set(forms).size, forms.length, forms.join());
			assert.ok(
				forms.slice(1).every((form) => form.length < (forms[0] ?? '').length || /区/.test(form)),
				forms.join(),
			);
		}
		const fullNames = SHORT_FORMS.map(([fullName]) => fullName);
		assert.equal(new Set(fullNames).size, fullNames.length);
	});

	it('has no former name among the short forms of today', () => {
		const forms = new Set(SHORT_FORMS.flat());
		for (const name of RENAMED_LOCAL.keys()) {
			// It is named in documents of before, beside its own short form.
			if (name !== '金融工作局') assert.ok(!forms.has(name), name);
		}
	});

	it('says since when a name is wrong, and what is right since', () => {
		for (const names of [RENAMED_NATIONAL, RENAMED_LOCAL, RENAMED_BRANCHES]) {
			for (const [name, { until, now }] of names) {
				assert.match(until, /^20\d\d-\d\d-\d\d$/, name);
				assert.ok(now.length > 0 && !now.includes(name), name);
				const next = names.get(now[0] ?? '');
				assert.ok(next === undefined || next.until > until, `${name} is renamed in a circle`);
			}
		}
	});
});
