import assert from 'node:assert/strict';
import { HoldBack, pause, type Timers } from '../../server/src/session/holdBack';

/** A clock that goes only when it is told to. */
class Clock implements Timers {
	private now = 0;
	private timers: { readonly at: number; readonly run: () => void }[] = [];

	set(run: () => void, milliseconds: number): unknown {
		const timer = { at: this.now + milliseconds, run };
		this.timers.push(timer);
		return timer;
	}

	clear(timer: unknown): void {
		this.timers = this.timers.filter((other) => other !== timer);
	}

	go(milliseconds: number): void {
		this.now += milliseconds;
		for (const timer of this.timers.filter(({ at }) => at <= this.now)) {
			this.clear(timer);
			timer.run();
		}
	}

	get running(): number {
		return this.timers.length;
	}
}

describe('holding back findings', () => {
	const measure = { start: 100, end: 200 };
	const inside = [{ start: 150, end: 151 }];
	let clock: Clock;
	let due: string[];
	let holdBack: HoldBack;

	beforeEach(() => {
		clock = new Clock();
		due = [];
		holdBack = new HoldBack((document) => due.push(document), clock);
	});

	it('waits while the measure is being typed, up to its last character', () => {
		holdBack.edited('a', inside);
		assert.equal(holdBack.holds('a', measure), true);
		holdBack.edited('a', [{ start: 199, end: 200 }]);
		assert.equal(holdBack.holds('a', measure), true);
	});

	it('never waits for a finding that need not, for another document, or before any edit', () => {
		assert.equal(holdBack.holds('a', measure), false);
		holdBack.edited('a', inside);
		assert.equal(holdBack.holds('a', undefined), false);
		assert.equal(holdBack.holds('b', measure), false);
	});

	it('ends at the next edit elsewhere, in this document or another', () => {
		holdBack.edited('a', inside);
		holdBack.edited('a', [{ start: 20, end: 21 }]);
		assert.equal(holdBack.holds('a', measure), false);
		holdBack.edited('a', inside);
		holdBack.edited('b', inside);
		assert.equal(holdBack.holds('a', measure), false);
	});

	it('does not wait after an edit that goes beyond the measure, such as a paste', () => {
		holdBack.edited('a', [{ start: 150, end: 900 }]);
		assert.equal(holdBack.holds('a', measure), false);
	});

	it('ends with a save', () => {
		holdBack.edited('a', inside);
		holdBack.settled('b');
		assert.equal(holdBack.holds('a', measure), true);
		holdBack.settled('a');
		assert.equal(holdBack.holds('a', measure), false);
		assert.equal(clock.running, 0);
	});

	it('ends after two seconds without an edit, and says so', () => {
		holdBack.edited('a', inside);
		holdBack.holds('a', measure);
		clock.go(pause - 1);
		holdBack.edited('a', inside);
		holdBack.holds('a', measure);
		clock.go(pause - 1);
		assert.deepEqual(due, []);
		clock.go(1);
		assert.deepEqual(due, ['a']);
		assert.equal(holdBack.holds('a', measure), false);
		assert.equal(pause, 2000);
	});

	it('says nothing after a pause in which nothing waited', () => {
		holdBack.edited('a', inside);
		assert.equal(holdBack.holds('a', { start: 0, end: 50 }), false);
		clock.go(pause);
		assert.deepEqual(due, []);
	});

	it('leaves no timer behind', () => {
		holdBack.edited('a', inside);
		holdBack.stop();
		assert.equal(clock.running, 0);
	});
});
