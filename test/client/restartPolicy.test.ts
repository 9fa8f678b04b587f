import assert from 'node:assert/strict';
import { RestartPolicy } from '../../client/src/restartPolicy';

describe('restart policy', () => {
	it('restarts after each of the first stops, and not after one more within the window', () => {
		const policy = new RestartPolicy(3, 1000);
		assert.deepEqual(
			[0, 100, 200, 300].map((now) => policy.stopped(now)),
			[true, true, true, false],
		);
	});

	it('forgets stops that lie further back than the window', () => {
		const policy = new RestartPolicy(2, 1000);
		assert.deepEqual(
			[0, 600, 1200, 1800, 2400].map((now) => policy.stopped(now)),
			[true, true, true, true, true],
		);
		assert.equal(policy.stopped(2500), false);
	});

	it('begins anew after a start by hand', () => {
		const policy = new RestartPolicy(1, 1000);
		assert.deepEqual([policy.stopped(0), policy.stopped(1)], [true, false]);
		policy.reset();
		assert.equal(policy.stopped(2), true);
	});
});
