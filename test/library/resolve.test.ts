import assert from 'node:assert/strict';
import { canonicalNumber, type NamedDocument, Resolver, readCitation } from '../../server/src/library/resolve';

function named(id: string, titles: readonly string[], rest: Partial<NamedDocument> = {}): NamedDocument {
	return { id, titles, number: null, issuer: null, alsoCitedAs: [], ...rest };
}

describe('finding a cited document in the workspace', () => {
	const resolver = new Resolver([
		named('opinions', ['国务院关于促进综合保税区高水平开放高质量发展的若干意见'], {
			number: '国发〔2019〕3号',
			issuer: '国务院',
		}),
		named('plan', ['推动综合保税区高质量发展综合改革实施方案'], {
			number: '署贸发〔2023〕77号',
			issuer: '海关总署',
			alsoCitedAs: [
				readCitation('《海关总署关于印送推动综合保税区高质量发展综合改革措施的函》（署贸函〔2023〕155号）'),
			],
		}),
		named('scheme', ['优化口岸营商环境工作方案', '国务院关于印发优化口岸营商环境工作方案的通知'], {
			number: '国发〔2018〕37号',
			issuer: '国务院',
		}),
		named('first', ['某项工作要点'], { number: '甲府〔2022〕1号', issuer: '甲市人民政府' }),
		named('second', ['某项工作要点'], { number: '甲府〔2023〕1号', issuer: '甲市人民政府' }),
		named('draft', ['甲市数字经济实施方案(征求意见稿)'], { issuer: '甲市商务局' }),
		named('office', ['甲市物流实施方案'], { issuer: '甲市人民政府办公室' }),
	]);
	const cases: readonly (readonly [why: string, title: string | null, number: string | null, id: string | null])[] = [
		['by its number', null, '国发〔2019〕3号', 'opinions'],
		['by its number in another form', null, '国发[2019]第03 号', 'opinions'],
		['by its number, whatever the title', '另一个标题', '国发〔2019〕3号', 'opinions'],
		['by its title', '国务院关于促进综合保税区高水平开放高质量发展的若干意见', null, 'opinions'],
		['by its title with stray blanks', '国务院关于促进综合保税区 高水平开放高质量发展的若干意见', null, 'opinions'],
		['by its title without the authority', '关于促进综合保税区高水平开放高质量发展的若干意见', null, 'opinions'],
		[
			'not by its title with another authority',
			'某省人民政府关于促进综合保税区高水平开放高质量发展的若干意见',
			null,
			null,
		],
		[
			'not by its title with another number',
			'国务院关于促进综合保税区高水平开放高质量发展的若干意见',
			'国发〔2020〕9号',
			null,
		],
		['by a declared number', null, '署贸函〔2023〕155号', 'plan'],
		['by a declared title', '海关总署关于印送推动综合保税区高质量发展综合改革措施的函', null, 'plan'],
		[
			'by the notice that distributes it',
			'海关总署关于印发《推动综合保税区高质量发展综合改革实施方案》的通知',
			null,
			'plan',
		],
		['by what the notice distributes', '优化口岸营商环境工作方案', null, 'scheme'],
		['not by a notice of somebody else', '乙市人民政府关于印发优化口岸营商环境工作方案的通知', null, null],
		['not where two documents fit', '某项工作要点', null, null],
		['by the number where two titles fit', '某项工作要点', '甲府〔2023〕1号', 'second'],
		['not by the draft of what is cited', '甲市数字经济实施方案', null, null],
		['by the office that distributes for its government', '甲市人民政府关于印发甲市物流实施方案的通知', null, 'office'],
		['not by resemblance', '推动综合保税区高质量发展实施方案', null, null],
		['not by nothing', null, null, null],
	];
	for (const [why, title, number, id] of cases) {
		it(why, () => assert.equal(resolver.resolve({ title, number }), id));
	}

	it('reads what luoshi.json calls it', () => {
		assert.deepEqual(readCitation('《某方案》（国发[2019]3号）'), { title: '某方案', number: '国发〔2019〕3号' });
		assert.deepEqual(readCitation('《某方案》'), { title: '某方案', number: null });
		assert.deepEqual(readCitation('国发〔2019〕3号'), { title: null, number: '国发〔2019〕3号' });
		assert.deepEqual(readCitation('某方案'), { title: '某方案', number: null });
		assert.deepEqual(readCitation('《关于〈某方案〉的通知》'), { title: '关于〈某方案〉的通知', number: null });
	});

	it('writes numbers in one form', () => {
		for (const number of [
			'国发〔2019〕3号',
			'国发[2019]3号',
			'国发（2019）第03号',
			'国发【２０１９】３号',
			' 国发 〔2019〕 3 号',
		]) {
			assert.equal(canonicalNumber(number), '国发〔2019〕3号');
		}
	});

	it('takes no time for damaged titles', () => {
		const begin = performance.now();
		const title = '关于印发《'.repeat(100_000);
		assert.equal(new Resolver([named('x', [title])]).resolve({ title: `${title}的通知`, number: null }), 'x');
		assert.ok(performance.now() - begin < 2000);
	});
});
