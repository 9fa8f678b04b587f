import assert from 'node:assert/strict';
import { responsibilities, responsibilitiesOf } from '../../server/src/features/responsibilities';
import { summary } from '../../server/src/features/summary';
import { readDocument } from '../../server/src/model/document';
import { plan, textIn } from './marked';

describe('responsibilities', () => {
	const document = readDocument(plan);
	const { units } = responsibilities(responsibilitiesOf('file:///a', document));
	const of = (name: string) => units.find((unit) => unit.name === name)?.measures ?? [];

	it('list the measures of each unit, the soonest deadline first', () => {
		assert.deepEqual(
			of('市商务局').map(({ label, title, role, deadline }) => [label, title, role, deadline?.due ?? deadline?.text]),
			[
				['3.', '发展保税维修', 'responsible', '2026-06-30'],
				['1.', '优化检验检疫作业模式', 'supporting', '2026-12-31'],
				['2.', '简化设备监管手续', 'responsible', '持续推进'],
			],
		);
	});

	it('put the unit with the soonest deadline first', () => {
		assert.deepEqual(
			units.map((unit) => unit.name),
			['市商务局', '市市场监管局', '甲海关'],
		);
	});

	it('lead to the title of the measure', () => {
		const [first] = of('市市场监管局');
		assert.ok(first);
		assert.equal(first.uri, 'file:///a');
		assert.equal(textIn(document, first.range), '优化检验检疫作业模式');
	});

	it('name a unit once for a measure, in its strongest role, and leave out kinds of units', () => {
		const text =
			'甲市实施方案\n一、任务\n1. 优化服务。（牵头单位：市商务局；配合单位：市商务局、有关部门；完成时限：2026年6月底前）\n';
		const result = responsibilities(responsibilitiesOf('file:///b', readDocument(text)));
		assert.deepEqual(
			result.units.map(({ name, measures }) => [name, measures.map(({ role }) => role)]),
			[['市商务局', ['lead']]],
		);
	});

	it('go over several documents', () => {
		const all = ['file:///a', 'file:///b'].flatMap((uri) => responsibilitiesOf(uri, document));
		assert.equal(responsibilities(all).units[0]?.measures.length, 6);
		assert.deepEqual(responsibilities([]), { units: [] });
	});
});

describe('summary', () => {
	it('counts measures, and those without unit or deadline', () => {
		assert.deepEqual(summary(readDocument(plan)), { measures: 3, withoutUnit: 0, withoutDeadline: 0 });
		const text = plan.replace('（责任单位：市商务局）', '').replace('2026年6月底前', '');
		assert.deepEqual(summary(readDocument(text)), { measures: 3, withoutUnit: 1, withoutDeadline: 1 });
	});

	it('is all zero for an empty text', () => {
		assert.deepEqual(summary(readDocument('')), { measures: 0, withoutUnit: 0, withoutDeadline: 0 });
	});
});
