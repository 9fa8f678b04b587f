import assert from 'node:assert/strict';
import { checkLine, measureDescription, measureLabel, measureTooltip, summaryLine } from '../../client/src/wording';
import type { ResponsibleFor } from '../../server/src/protocol';
import { chinese, english } from './translations';

const measure: ResponsibleFor = {
	label: '（六）',
	title: '优化监管服务',
	role: 'responsible',
	deadline: { text: '2024年12月前', due: '2024-12-31' },
	uri: 'file:///plan.policy.txt',
	range: { start: { line: 0, character: 0 }, end: { line: 0, character: 6 } },
};

describe('what the tree view says', () => {
	it('sets a Western ordinal off from its title, and a Chinese one not', () => {
		assert.equal(measureLabel(measure), '（六）优化监管服务');
		assert.equal(measureLabel({ label: '3.', title: '优化' }), '3. 优化');
		assert.equal(measureLabel({ label: '3', title: '优化' }), '3 优化');
		assert.equal(measureLabel({ label: '一、', title: '优化' }), '一、优化');
		assert.equal(measureLabel({ label: '', title: '优化' }), '优化');
	});

	it('names the role only where it is a particular one', () => {
		assert.equal(measureDescription(measure, chinese), '2024年12月前');
		assert.equal(measureDescription({ ...measure, role: 'lead' }, chinese), '牵头 · 2024年12月前');
		assert.equal(measureDescription({ ...measure, role: 'supporting', deadline: null }, chinese), '配合 · 无完成时限');
		assert.equal(measureDescription({ ...measure, role: 'lead', deadline: null }, english), 'lead · no deadline');
	});

	it('gives the last day where the text does not print it itself', () => {
		const tooltip = (deadline: ResponsibleFor['deadline']) =>
			measureTooltip({ ...measure, deadline }, 'a/plan.policy.txt', chinese).split('\n');
		assert.deepEqual(tooltip(measure.deadline), [
			'（六）优化监管服务',
			'完成时限：2024年12月前（截至2024-12-31）',
			'a/plan.policy.txt',
		]);
		assert.equal(tooltip({ text: '2024-12-31', due: '2024-12-31' })[1], '完成时限：2024-12-31');
		assert.equal(tooltip({ text: '持续推进' })[1], '完成时限：持续推进');
		assert.equal(tooltip(null)[1], '没有写明完成时限。');
	});
});

describe('what the status item says', () => {
	it('names what is missing, and only that', () => {
		const line = (withoutUnit: number, withoutDeadline: number, t = chinese) =>
			summaryLine({ measures: 22, withoutUnit, withoutDeadline }, t);
		assert.equal(line(1, 3), '22 条举措，1 条无责任单位，3 条无完成时限');
		assert.equal(line(0, 3), '22 条举措，3 条无完成时限');
		assert.equal(line(0, 0), '22 条举措');
		assert.equal(line(1, 0, english), '22 measures, 1 without unit');
	});

	it('has words for a text without measures', () => {
		assert.equal(summaryLine(null, chinese), '没有举措');
		assert.equal(summaryLine({ measures: 0, withoutUnit: 0, withoutDeadline: 0 }, english), 'No measures');
	});
});

describe('what a check of the workspace comes to', () => {
	const none = { documents: 5, errors: 0, warnings: 0, information: 0, hints: 0 };

	it('is said in one line', () => {
		assert.equal(checkLine({ ...none, documents: 0 }, chinese), '这个工作区中没有政策文件。');
		assert.equal(checkLine(none, chinese), '已检查 5 份政策文件，没有发现问题。');
		assert.equal(
			checkLine({ documents: 5, errors: 1, warnings: 2, information: 3, hints: 4 }, chinese),
			'已检查 5 份政策文件：1 个错误，2 个警告，7 条提示。',
		);
	});
});
