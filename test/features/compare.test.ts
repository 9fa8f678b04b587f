import assert from 'node:assert/strict';
import { comparisons } from '../../server/src/features/compare';
import { libraryOf, municipal, national, positionOf } from './libraryOf';

describe('comparing a measure with its counterpart', () => {
	const wrapped = municipal
		.replace('作业流程，实施货物', '作业\n\n流程，实施货物')
		.replace('甲海关；完成', '甲海\n\n关；完成');
	const { counterparts, member } = libraryOf({ 'local.policy.txt': wrapped, 'national.policy.txt': national });
	const local = member('local.policy.txt');
	const upper = member('national.policy.txt');

	it('sets the upper-level text beside the local one, from either side', () => {
		for (const [of, word] of [
			[local, '甲海\n'],
			[upper, '检验检疫作业模式和'],
		] as const) {
			const [found, ...more] = comparisons(of, positionOf(of, word), counterparts);
			assert.ok(found);
			assert.deepEqual(more, []);
			assert.equal(found.upper.uri, upper.uri);
			assert.equal(found.local.uri, local.uri);
			assert.deepEqual([found.upper.label, found.local.label], ['（一）', '1.']);
		}
	});

	it('gives each sentence a line, and takes out the line breaks of a hard-wrapped text', () => {
		const [found] = comparisons(local, positionOf(local, '甲海\n'), counterparts);
		assert.deepEqual(found?.local.text.split('\n'), [
			'1. 优化检验检疫作业模式',
			'优化综合保税区检验检疫作业模式和作业流程，实施货物分类检验。',
			'（责任单位：甲海关；完成时限：2026年12月底前）',
			'',
		]);
		assert.equal(found?.upper.document, '国务院关于促进综合保税区发展的若干意见');
	});

	it('has nothing to show where there is no counterpart or no measure', () => {
		assert.deepEqual(comparisons(local, positionOf(local, '红酒'), counterparts), []);
		assert.deepEqual(comparisons(upper, positionOf(upper, '飞行模拟器'), counterparts), []);
		assert.deepEqual(comparisons(local, { line: 0, character: 0 }, counterparts), []);
		assert.deepEqual(comparisons(local, { line: 999, character: 9 }, counterparts), []);
	});
});
