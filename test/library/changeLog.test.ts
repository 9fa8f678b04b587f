import assert from 'node:assert/strict';
import { ChangeLog } from '../../server/src/library/changeLog';

describe('the log of changes', () => {
	it('tells what has changed after a number', () => {
		const log = new ChangeLog();
		assert.deepEqual([log.last, log.since(0)], [0, []]);
		assert.deepEqual([log.add('a'), log.add('b'), log.add('a')], [1, 2, 3]);
		assert.deepEqual(log.since(0), ['a', 'b', 'a']);
		assert.deepEqual(log.since(2), ['a']);
		assert.deepEqual(log.since(3), []);
	});

	it('does not tell single changes where everything may have changed, or of what was never known', () => {
		const log = new ChangeLog();
		log.add('a');
		log.add(null);
		log.add('b');
		assert.equal(log.since(1), null);
		assert.deepEqual(log.since(2), ['b']);
		assert.equal(log.since(-1), null);
	});

	it('forgets what is long ago, and numbers on', () => {
		const log = new ChangeLog();
		for (let i = 1; i <= 100_000; i++) assert.equal(log.add(String(i)), i);
		assert.equal(log.last, 100_000);
		assert.equal(log.since(10), null);
		assert.deepEqual(log.since(99_998), ['99999', '100000']);
		assert.equal(log.since(90_000)?.length, 10_000);
	});
});
