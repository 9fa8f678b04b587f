import assert from 'node:assert/strict';
import { counterpartDocuments, counterpartMeasures } from '../../server/src/features/counterpartTree';
import { libraryOf, municipal, national } from './libraryOf';
import { textIn } from './marked';

const other = municipal.replaceAll('甲', '乙');

describe('the tree of counterparts', () => {
	const { library, counterparts, member } = libraryOf({
		'a.policy.txt': other,
		'b.policy.txt': municipal,
		'national.policy.txt': national,
		'none.policy.txt': '某市工作方案\n一、主要任务\n（一）优化服务。提高效率。（责任单位：市商务局）\n',
	});
	const members = library.members();

	it('names the documents of either side, and no others', () => {
		assert.deepEqual(counterpartDocuments(members, counterparts, 'down', undefined), [
			{
				uri: 'file:///w/national.policy.txt',
				title: '国务院关于促进综合保税区发展的若干意见',
				number: '国发〔2025〕3号',
				others: 2,
				here: false,
			},
		]);
		assert.deepEqual(
			counterpartDocuments(members, counterparts, 'up', undefined).map(({ title, others }) => [title, others]),
			[
				['乙市促进综合保税区发展实施方案', 1],
				['甲市促进综合保税区发展实施方案', 1],
			],
		);
	});

	it('puts the pairs of the document that is looked at first', () => {
		const up = counterpartDocuments(members, counterparts, 'up', member('b.policy.txt'));
		assert.deepEqual(
			up.map(({ title, here }) => [title.slice(0, 2), here]),
			[
				['甲市', true],
				['乙市', false],
			],
		);
		const [first] = counterpartDocuments(members, counterparts, 'down', member('b.policy.txt'));
		assert.equal(first?.here, true);
		const [unpaired] = counterpartDocuments(members, counterparts, 'down', member('none.policy.txt'));
		assert.equal(unpaired?.here, false);
	});

	it('shows who carries out each upper-level measure, and which nobody does', () => {
		const measures = counterpartMeasures(member('national.policy.txt'), counterparts, 'down', member('b.policy.txt'));
		assert.deepEqual(
			measures.map(({ label, counterparts: found }) => [
				label,
				found.map((one) => `${one.document.slice(0, 2)} ${one.label} ${one.kind}`),
			]),
			[
				['（一）', ['甲市 1. inferred', '乙市 1. inferred']],
				['（二）', ['甲市 2. explicit', '乙市 2. explicit']],
				['（三）', []],
			],
		);
	});

	it('shows what each local measure carries out, and which carries out none', () => {
		const measures = counterpartMeasures(member('b.policy.txt'), counterparts, 'up', undefined);
		assert.deepEqual(
			measures.map(({ label, counterparts: found }) => [label, found.map((one) => one.label)]),
			[
				['1.', ['（一）']],
				['2.', ['（二）']],
				['3.', []],
			],
		);
	});

	it('leads to the titles', () => {
		const [first] = counterpartMeasures(member('b.policy.txt'), counterparts, 'up', undefined);
		const target = first?.counterparts[0];
		assert.ok(target);
		assert.equal(target.uri, 'file:///w/national.policy.txt');
		assert.equal(textIn(member('national.policy.txt').document, target.range), '优化检验检疫作业模式');
	});

	it('is empty for a document without counterparts', () => {
		const [measure] = counterpartMeasures(member('none.policy.txt'), counterparts, 'down', undefined);
		assert.deepEqual(measure?.counterparts, []);
	});
});
