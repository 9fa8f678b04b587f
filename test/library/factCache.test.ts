import assert from 'node:assert/strict';
import { FactCache } from '../../server/src/library/factCache';

describe('the facts that are kept', () => {
	const all = () => true;
	/** What a run leaves that has worked out these facts. */
	const written = (facts: Readonly<Record<string, unknown>>, build = 'one') => {
		const cache = FactCache.from(null, build);
		for (const [key, fact] of Object.entries(facts)) cache.recall(key, () => fact);
		return cache.write(build, all);
	};
	/** Whether a run that begins with a text has to work a fact out again. */
	const isForgotten = (text: string | null, build = 'one') => {
		let made = false;
		FactCache.from(text, build).recall('a 1', () => {
			made = true;
			return 0;
		});
		return made;
	};

	it('are not worked out again', () => {
		const fact = { title: '某市方案\ud800', numbers: [1, 0.1 + 0.2], none: null };
		const cache = FactCache.from(written({ 'a 1': fact }), 'one');
		assert.deepEqual(
			cache.recall('a 1', () => assert.fail('worked out again')),
			fact,
		);
		assert.equal(cache.hasNews, false);
	});

	it('are worked out once a run', () => {
		const cache = FactCache.from(null, 'one');
		cache.recall('a 1', () => 1);
		assert.equal(
			cache.recall('a 1', () => 2),
			1,
		);
		assert.equal(cache.hasNews, true);
	});

	const whole = written({ 'a 1': 1, 'a 2': '二' });
	const faults: Readonly<Record<string, string | null>> = {
		'nothing at all': null,
		'an empty file': '',
		'another file': '{"version":1}\n{"a 1":1}',
		'a head alone': whole.slice(0, whole.indexOf('\n')),
		'a file that was cut off': whole.slice(0, -3),
		'a file with a changed character': whole.replace('二', '三'),
		'a file that another file was written behind': `${whole}${whole}`,
	};
	for (const [what, text] of Object.entries(faults)) {
		it(`are dropped for ${what}`, () => assert.equal(isForgotten(text), true));
	}

	it('are dropped for those of another build', () => {
		assert.equal(isForgotten(whole, 'one'), false);
		assert.equal(isForgotten(whole, 'two'), true);
	});

	it('are kept when nobody has asked for them in a run, and dropped when they are of no use', () => {
		const cache = FactCache.from(written({ 'a 1': 1, 'a 2': 2, 'a 3': 3 }), 'one');
		cache.recall('a 1', () => 1);
		const next = FactCache.from(
			cache.write('one', (key) => key !== 'a 2'),
			'one',
		);
		const known = ['a 1', 'a 2', 'a 3'].filter((key) => {
			let made = false;
			next.recall(key, () => {
				made = true;
				return 0;
			});
			return !made;
		});
		assert.deepEqual(known, ['a 1', 'a 3']);
	});
});
