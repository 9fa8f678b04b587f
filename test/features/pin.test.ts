import assert from 'node:assert/strict';
import { candidates, pin } from '../../server/src/features/pin';
import { readDocument } from '../../server/src/model/document';
import type { PinResult } from '../../server/src/protocol';
import { libraryOf, municipal, national, positionOf } from './libraryOf';

const citing = '为贯彻落实《国务院关于促进综合保税区发展的若干意见》（国发〔2025〕3号），制定本方案。';
/** A plan whose only measure ends as given. */
const planWith = (assignment: string) =>
	`甲市实施方案\n${citing}\n一、主要任务\n1. 优化检验检疫。实施货物分类检验。${assignment}\n2. 优化服务。（责任单位：乙局；完成时限：持续推进）\n甲市人民政府\n2025年6月1日\n`;

/** Pins national measures to the measure of a text that a word stands in; gives the text after it, or the refusal. */
function pinned(text: string, word: string, targets: readonly string[], upper = national): string {
	const { counterparts, member } = libraryOf({ 'local.policy.txt': text, 'national.policy.txt': upper });
	const local = member('local.policy.txt');
	const basis = member('national.policy.txt');
	const result = pin(
		local,
		positionOf(local, word),
		targets.map((target) => ({ member: basis, position: positionOf(basis, target) })),
		counterparts,
	);
	const after = applied(text, result);
	if (after === null) return String(result.refused);
	// What was written is read again as what was meant.
	const { counterparts: anew, member: read } = libraryOf({ 'local.policy.txt': after, 'national.policy.txt': upper });
	const index = read('local.policy.txt').document.measures.findIndex(
		({ start, end }) => start <= after.indexOf(word) && after.indexOf(word) < end,
	);
	const links = anew.linksFrom(read('local.policy.txt'), index).filter(({ kind }) => kind === 'explicit');
	assert.equal(links.length, targets.length, after);
	return after;
}

function applied(text: string, { edit }: PinResult): string | null {
	if (!edit) return null;
	const { lines } = readDocument(text).tree;
	const [start, end] = [lines.offsetAt(edit.range.start), lines.offsetAt(edit.range.end)];
	return text.slice(0, start) + edit.newText + text.slice(end);
}

describe('candidates for a counterpart', () => {
	const { counterparts, member } = libraryOf({ 'local.policy.txt': municipal, 'national.policy.txt': national });
	const local = member('local.policy.txt');
	const at = (word: string) => candidates(local, positionOf(local, word), counterparts);

	it('are the links first, with what the two share', () => {
		const { measure, bases, candidates: found } = at('甲海关');
		assert.equal(measure?.title, '优化检验检疫作业模式');
		assert.equal(bases, 1);
		assert.deepEqual([found[0]?.label, found[0]?.kind], ['（一）', 'inferred']);
		assert.ok((found[0]?.confidence ?? 0) > 0.5);
		assert.ok(found[0]?.evidence.some((phrase) => phrase.includes('检验检疫作业模式')));
		for (const { kind, confidence } of found.slice(1)) assert.deepEqual([kind, confidence], [null, null]);
	});

	it('name what is written as such', () => {
		const [first] = at('数字化手段').candidates;
		assert.deepEqual([first?.label, first?.kind, first?.confidence], ['（二）', 'explicit', 1]);
	});

	it('are none outside of measures', () => {
		assert.deepEqual(candidates(local, { line: 0, character: 3 }, counterparts), {
			measure: null,
			bases: 1,
			candidates: [],
		});
	});
});

describe('pinning a counterpart', () => {
	it('adds a field to the assignment', () => {
		assert.match(
			pinned(municipal, '甲海关', ['优化检验检疫']),
			/（责任单位：甲海关；完成时限：2026年12月底前；对应举措：国发〔2025〕3号（一））/,
		);
	});

	it('names several measures in their order', () => {
		assert.match(
			pinned(municipal, '甲海关', ['发展航空', '优化检验检疫']),
			/；对应举措：国发〔2025〕3号（一）、（三））/,
		);
	});

	it('takes the place of what is written of the same document', () => {
		const after = pinned(municipal, '数字化手段', ['发展航空']);
		assert.match(after, /；对应举措：国发〔2025〕3号（三））/);
		assert.doesNotMatch(after, /3号（二）/);
	});

	for (const [what, before, after] of [
		[
			'half-width',
			'(责任单位:甲局;完成时限:持续推进)',
			'(责任单位:甲局;完成时限:持续推进;对应举措:国发〔2025〕3号（一）)',
		],
		['closed by a stop', '（责任单位：甲局。）', '（责任单位：甲局；对应举措：国发〔2025〕3号（一）。）'],
		['without labels', '（甲局牵头，乙局配合）', '（甲局牵头，乙局配合；对应举措：国发〔2025〕3号（一））'],
		[
			'in lines',
			'\n责任单位：甲局\n完成时限：持续推进',
			'\n责任单位：甲局\n完成时限：持续推进；对应举措：国发〔2025〕3号（一）',
		],
		['missing', '', '（责任单位：××单位；完成时限：××××年××月底前；对应举措：国发〔2025〕3号（一））'],
	] as const) {
		it(`keeps the form of an assignment that is ${what}`, () => {
			const text = pinned(planWith(before), '货物分类', ['优化检验检疫']);
			assert.ok(text.includes(after), text);
		});
	}

	it('names a document without a number by its title', () => {
		const upper = national.replace('国发〔2025〕3号\n', '');
		const text = municipal.replaceAll('（国发〔2025〕3号）', '');
		assert.match(
			pinned(text, '甲海关', ['优化检验检疫'], upper),
			/；对应举措：《国务院关于促进综合保税区发展的若干意见》（一））/,
		);
	});

	it('refuses what could not be found again', () => {
		const twice = national.replace('（三）', '（一）');
		assert.equal(pinned(municipal, '甲海关', ['发展航空'], twice), 'unnamed');
		assert.equal(pinned(municipal, '甲海关', []), 'gone');
		assert.equal(pinned(municipal, '制定本方案', ['优化检验检疫']), 'gone');
		assert.equal(pinned(municipal, '甲海关', ['国务院']), 'gone');
	});

	it('leaves what names another document', () => {
		const text = municipal.replace('完成时限：2026年12月底前）', '对应举措：署贸发〔2023〕77号（二））');
		assert.equal(pinned(text, '甲海关', ['优化检验检疫']), 'noPlace');
	});

	it('names measures of one document at a time', () => {
		const { counterparts, member } = libraryOf({ 'local.policy.txt': municipal, 'national.policy.txt': national });
		const local = member('local.policy.txt');
		const targets = [member('national.policy.txt'), local].map((of) => ({
			member: of,
			position: positionOf(of, '优化检验检疫'),
		}));
		assert.equal(pin(local, positionOf(local, '甲海关'), targets, counterparts).refused, 'severalDocuments');
	});
});
