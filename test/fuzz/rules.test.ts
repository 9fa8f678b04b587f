import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixText, safeFix } from '../../server/src/rules/fixing';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { overlaps } from '../../server/src/text/span';
import { applied, findingsIn } from '../rules/support';
import { anyText, effort, seeds, shuffled } from './texts';

function assertSoundFinding(text: string, finding: Finding): void {
	assert.ok(
		finding.start >= 0 && finding.start <= finding.end && finding.end <= text.length,
		`${finding.rule}: out of the text`,
	);
	for (const { edits } of finding.fixes) {
		assert.ok(edits.length > 0, `${finding.rule}: a fix without edits`);
		for (const [i, edit] of edits.entries()) {
			assert.ok(
				edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length,
				`${finding.rule}: an edit out of the text`,
			);
			for (const other of edits.slice(i + 1)) assert.ok(!overlaps(edit, other), `${finding.rule}: edits overlap`);
		}
	}
}

/** Where a place in a text is after a fix. */
function moved(offset: number, fix: Fix): number {
	let shift = 0;
	for (const { start, end, newText } of fix.edits) if (end <= offset) shift += newText.length - (end - start);
	return offset + shift;
}

/**
 * A fix silences its finding: what it says is no longer said of its place, or is said once less, where a finding like it
 * has moved up to its place.
 */
function assertMends(text: string, finding: Finding, fix: Fix): void {
	const mended = applied(text, fix);
	assert.notEqual(mended, text, `${finding.rule}: a fix that changes nothing`);
	const alike = (all: readonly Finding[]) =>
		all.filter(({ rule, message }) => rule === finding.rule && message === finding.message);
	const left = alike(findingsIn(mended));
	assert.ok(
		left.every(({ start }) => start !== moved(finding.start, fix)) || left.length < alike(findingsIn(text)).length,
		`${finding.rule} is not mended by "${fix.title}": "${finding.message}"\n${mended}`,
	);
}

describe('the rules, on any text', function () {
	this.timeout(120_000);

	it('do not fail, and find things in the text in their order', () => {
		fc.assert(
			fc.property(fc.oneof({ weight: 12, arbitrary: anyText }, { weight: 1, arbitrary: shuffled }), (text) => {
				let last = 0;
				for (const finding of findingsIn(text)) {
					assertSoundFinding(text, finding);
					assert.ok(finding.start >= last);
					last = finding.start;
				}
			}),
			effort(800),
		);
	});

	it('offer fixes that silence what they fix', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (const finding of findingsIn(text)) {
					for (const fix of finding.fixes) assertMends(text, finding, fix);
				}
			}),
			effort(250),
		);
	});

	it('come to an end with their safe fixes, and leave nothing for a second time', () => {
		const safe = (text: string) => findingsIn(text).filter(({ fixes }) => fixes.some((fix) => fix.safe));
		fc.assert(
			fc.property(anyText, (text) => {
				const fixed = fixText(text, findingsIn, safeFix).text;
				assert.deepEqual(safe(fixed), []);
			}),
			effort(250),
		);
	});

	for (const [i, seed] of seeds.entries()) {
		it(`mend what they find in published document ${i}`, () => {
			for (const finding of findingsIn(seed)) {
				assertSoundFinding(seed, finding);
				// One fix of each is enough: reading a document some dozen times takes its time.
				if (finding.fixes[0] !== undefined) assertMends(seed, finding, finding.fixes[0]);
			}
		});
	}
});
