import assert from 'node:assert/strict';
import { newPlan } from '../../server/src/features/newPlan';
import { readDocument } from '../../server/src/model/document';
import { findingsIn } from '../rules/support';
import { libraryOf, national } from './libraryOf';

const asked = { place: '甲市', authority: '甲市人民政府', today: '2026-03-01' };

/** The draft as it stands before anything is filled in. */
function draftFor(upper: string, answers = asked): string {
	const snippet = newPlan(libraryOf({ 'national.policy.txt': upper }).member('national.policy.txt'), answers);
	assert.ok(snippet);
	return snippet
		.replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
		.replace(/\$0$/, '')
		.replace(/\\(.)/g, '$1');
}

describe('a new plan', () => {
	const draft = draftFor(national);
	const document = readDocument(draft);

	it('has a measure for each upper-level one, in the same sections, its counterpart pinned', () => {
		assert.deepEqual(
			document.measures.map(({ ordinal, title, path, assignments }) => [
				ordinal?.label,
				title.text,
				path.at(-1),
				assignments[0]?.counterpart?.text,
			]),
			[
				['1.', '优化检验检疫作业模式', '（一）优化监管服务', '国发〔2025〕3号（一）'],
				['2.', '简化设备监管手续', '（一）优化监管服务', '国发〔2025〕3号（二）'],
				['3.', '发展航空保税培训业务', '（二）支持业态创新', '国发〔2025〕3号（三）'],
			],
		);
	});

	it('says what it is, whom it is for, and what it carries out', () => {
		const { title, documentType, issuer, dateOfIssue, level, addressees, basis } = document.metadata;
		assert.equal(title?.text, '甲市促进综合保税区发展实施方案');
		assert.equal(documentType, '实施方案');
		assert.equal(issuer?.text, '甲市人民政府');
		assert.equal(dateOfIssue?.iso, '2026-03-01');
		assert.equal(level, 'municipal');
		assert.ok(addressees.length > 0);
		assert.deepEqual(
			basis.map((citation) => [citation.title?.text, citation.number?.text]),
			[['国务院关于促进综合保税区发展的若干意见', '国发〔2025〕3号']],
		);
		for (const chapter of ['一、总体要求', '二、主要任务', '三、保障措施']) assert.ok(draft.includes(`${chapter}\n`));
	});

	it('carries out every measure, as the library reads it', () => {
		const { counterparts, member } = libraryOf({ 'national.policy.txt': national, 'draft.policy.txt': draft });
		const [pair] = counterparts.pairsOf(member('draft.policy.txt'));
		assert.deepEqual([pair?.uncovered, pair?.unlinked], [[], []]);
		assert.ok(pair?.links.every(({ kind }) => kind === 'explicit'));
	});

	it('passes the checks but for what is to be filled in', () => {
		for (const { message, start, end } of findingsIn(draft)) {
			assert.match(draft.slice(start, end) + message, /××/, message);
		}
		const filled = draft.replaceAll('××单位', '市商务局').replaceAll('××××年××月底前', '2026年12月底前');
		assert.deepEqual(findingsIn(filled.replaceAll('××××', '稳步推进')), []);
	});

	it('has no sections where the upper-level document has none', () => {
		const flat = national.replace(/\n二、.*\n/, '').replace('一、优化监管服务', '二、主要任务');
		const { measures } = readDocument(draftFor(flat));
		assert.deepEqual(
			measures.map(({ ordinal, path }) => [ordinal?.label, path]),
			[
				['（一）', ['二、主要任务']],
				['（二）', ['二、主要任务']],
				['（三）', ['二、主要任务']],
			],
		);
	});

	it('leaves the place of an upper-level document out of the title', () => {
		const provincial = national.replace('国务院关于', '某省人民政府关于').replaceAll('\n国务院\n', '\n某省人民政府\n');
		assert.match(draftFor(provincial), /^甲市促进综合保税区发展实施方案\n/);
		const own = '某省推动养老服务工作方案\n一、主要任务\n（一）优化服务。提高效率。\n某省人民政府\n2025年1月1日\n';
		assert.match(draftFor(own), /^甲市推动养老服务实施方案\n/);
	});

	it('addresses those below the authority', () => {
		assert.match(draftFor(national, { ...asked, authority: '某省人民政府' }), /\n各市、县/);
		assert.match(draftFor(national, { ...asked, authority: '某县人民政府' }), /\n各乡镇/);
		assert.match(draftFor(national, { ...asked, authority: '筹备组' }), /\n各有关单位：/);
	});

	it('keeps what means something in a snippet as it is', () => {
		const odd = national.replace('优化检验检疫作业模式。', '发展“$1}”模式\\n。');
		assert.ok(draftFor(odd).includes('1. 发展“$1}”模式\\n。'));
	});

	it('is none for a document without measures', () => {
		const { member } = libraryOf({ 'a.policy.txt': '关于放假的通知\n各单位：\n今日放假。\n' });
		assert.equal(newPlan(member('a.policy.txt'), asked), null);
	});
});
