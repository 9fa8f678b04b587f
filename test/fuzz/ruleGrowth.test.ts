import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/model/document';
import { check } from '../../server/src/rules/engine';
import { rules } from '../../server/src/rules/index';
import type { Rule } from '../../server/src/rules/rule';
import { fixturesOf } from './fixtures';

const SMALL = 4000;
/** What grows with the square of the length takes sixty-four times as long for a text eight times as long. */
const STEPS = 8;
const MOST = 24;
/** Below this, in milliseconds, a time says more of the machine than of the rule. */
const TOO_SHORT = 8;
/** What frees memory or makes code quick comes between now and then: the best of some runs counts. */
const RUNS = 3;

/** The processor time that one rule takes for a text that has been read, in milliseconds. */
function cost(rule: Rule, text: string): number {
	const document = readDocument(text);
	const before = process.cpuUsage();
	check(document, { rules: new Map(), locale: 'zh-cn' }, [rule]);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** What a rule finds fault with: its fixtures over and over, the lines at fault on one line, and no more than the faults. */
function shapesOf(rule: string): string[] {
	const firing = fixturesOf(rule).filter(({ expected }) => expected.length > 0);
	const lines = firing.flatMap(({ text, expected }) => {
		const all = text.split('\n');
		return expected.map(({ line }) => all[line] ?? '');
	});
	const quotes = firing.flatMap(({ expected }) => expected.map(({ quote }) => quote));
	return [
		firing.map(({ text }) => text).join('\n'),
		`${[...new Set(lines)].join('\n')}\n`,
		[...new Set(lines)].join(''),
		[...new Set(quotes)].join(''),
		...new Set(quotes),
	].filter((shape) => shape.trim() !== '');
}

function grown(shape: string, length: number): string {
	return shape.repeat(Math.ceil(length / shape.length)).slice(0, length);
}

function bestOf(runs: number, work: () => number): number {
	return Math.min(...Array.from({ length: runs }, work));
}

describe('the time of every rule', function () {
	this.timeout(120_000);

	for (const rule of rules) {
		const shapes = shapesOf(rule.meta.id);
		if (shapes.length === 0) continue;
		it(`${rule.meta.id}: grows with the length of a text that is full of its faults`, () => {
			for (const shape of shapes) {
				const small = Math.max(TOO_SHORT, cost(rule, grown(shape, SMALL)));
				const large = cost(rule, grown(shape, SMALL * STEPS));
				const best = large < small * MOST ? large : bestOf(RUNS, () => cost(rule, grown(shape, SMALL * STEPS)));
				assert.ok(best < small * MOST, `${small.toFixed(0)} ms grew to ${best.toFixed(0)} ms: ${shape.slice(0, 60)}`);
			}
		});
	}
});
