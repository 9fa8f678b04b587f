import assert from 'node:assert/strict';
import { placesOf } from '../../server/src/features/places';
import { Library, type Member } from '../../server/src/library/library';
import { formatted, markdown } from '../format/form';
import { findingsIn } from '../rules/support';
import { shapes } from './shapes';

const SHORT = 3000;
const SMALL = 30_000;
/** What grows with the square of the length takes a hundred times as long for a text ten times as long. */
const STEPS = 10;
const MOST = 30;
/** Below this, in milliseconds, a time says more of the machine than of the text. */
const TOO_SHORT = 30;
/** What one keystroke in a short text may cost at the very worst, in milliseconds. */
const PATIENCE = 2000;

/** The processor time of one reading and checking, in milliseconds: other processes do not count. */
function cost(text: string, work: (text: string) => unknown = findingsIn): number {
	const before = process.cpuUsage();
	work(text);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

describe('time', function () {
	this.timeout(120_000);

	for (const [name, shape] of Object.entries(shapes)) {
		it(`is short for a short text of ${name}, and grows with its length`, () => {
			const short = cost(grown(shape, SHORT));
			assert.ok(short < PATIENCE, `${short.toFixed(0)} ms`);
			const small = Math.max(TOO_SHORT, cost(grown(shape, SMALL)));
			const large = cost(grown(shape, SMALL * STEPS));
			assert.ok(large < small * MOST, `${small.toFixed(0)} ms grew to ${large.toFixed(0)} ms`);
		});
	}

	const works: Readonly<Record<string, (length: number) => number>> = {
		'formatting a run of blanks': (length) =>
			cost(`# 甲\n甲${' '.repeat(length)}乙\n`, (text) => formatted(text, markdown)),
		'reading stops in front of a word': (length) => cost(`1. 甲。${'。'.repeat(length)}由`),
		'indexing citations of one document': (length) =>
			cost('《甲意见》、'.repeat(length / 6), (text) => {
				const library = new Library();
				library.setFile('file:///a.policy.txt', text);
				placesOf(library.get('file:///a.policy.txt') as Member);
			}),
	};
	for (const [name, work] of Object.entries(works)) {
		it(`grows with the length for ${name}`, () => {
			const small = Math.max(TOO_SHORT, work(6000));
			const large = work(6000 * STEPS);
			assert.ok(large < small * MOST, `${small.toFixed(0)} ms grew to ${large.toFixed(0)} ms`);
		});
	}
});

function grown(shape: string, length: number): string {
	return shape.repeat(Math.ceil(length / shape.length)).slice(0, length);
}
