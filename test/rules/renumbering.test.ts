import { strict as assert } from 'node:assert';
import { applied, findingsIn } from './support';

const ASSIGNED = '（责任单位：市民政局；完成时限：2026年底前）';

/** A plan whose third measure is numbered as the fourth, with a paragraph that refers to its items. */
function planWith(paragraph: string, last = ''): string {
	return `某市推进社区服务工作方案
某政办〔2026〕15号
一、主要任务
（一）完善服务设施。${ASSIGNED}
（二）壮大服务队伍。${ASSIGNED}
（四）创新服务方式。${ASSIGNED}
（五）提升服务质量。${ASSIGNED}
（六）加强服务宣传。${ASSIGNED}
二、工作要求
${paragraph}
${last}某市人民政府办公室
2026年2月5日
`;
}

/** The paragraph as it is when the numbering has been mended. */
function renumbered(paragraph: string, last = ''): { paragraph: string; title: string } {
	const text = planWith(paragraph, last);
	const [finding] = findingsIn(text).filter(({ rule }) => rule === 'numbering/sequence');
	const [fix] = finding?.fixes ?? [];
	assert.ok(fix, 'no fault, or no fix');
	const mended = applied(text, fix);
	assert.deepEqual(
		findingsIn(mended).filter(({ rule }) => rule === 'numbering/sequence'),
		[],
	);
	const start = mended.indexOf('二、工作要求\n') + '二、工作要求\n'.length;
	return { paragraph: mended.slice(start, mended.indexOf(`\n${last}某市人民政府办公室`)), title: fix.title };
}

describe('numbering anew', () => {
	for (const [before, after] of [
		['具体要求见（四）。', '具体要求见（三）。'],
		['具体要求详见第(五)项。', '具体要求详见第(四)项。'],
		['上述第（五）条所列任务每季通报。', '上述第（四）条所列任务每季通报。'],
		['未完成本方案第（四）、（五）项的，不予评优。', '未完成本方案第（三）、（四）项的，不予评优。'],
		['按照第（四）项至第（六）项执行。', '按照第（三）项至第（五）项执行。'],
		['落实本方案第六项任务。', '落实本方案第五项任务。'],
		['按《某省社区服务办法》执行，本方案第（六）项除外。', '按《某省社区服务办法》执行，本方案第（五）项除外。'],
		[
			'各区要逐项建立台账，按月记录，没有完成本方案第（四）项、\n第（五）项的，要说明原因。',
			'各区要逐项建立台账，按月记录，没有完成本方案第（三）项、\n第（四）项的，要说明原因。',
		],
	] as const) {
		it(`takes along ${before.replace('\n', '↵')}`, () => {
			const mended = renumbered(before);
			assert.equal(mended.paragraph, after);
			assert.match(mended.title, /文中1处引用/);
		});
	}

	for (const paragraph of [
		'按照《某省社区服务办法》第（四）项执行。',
		'省里的要求见《某省社区服务办法》，按照第（五）项办理。',
		'按某政发〔2025〕3号文第（四）项、第（五）项执行。',
		'会议提出“见（四）”。',
		'见附件第（四）项。',
		'第（四）项由市民政局解释。',
		'要做到：（四）有人管；（五）有钱办。见（四）。',
		'第四季度见成效，第五条街、第六部门参照执行。',
		'按照第四、五、六项执行。',
		'见第（二）项。',
		'要做到：（四）有人管；（五）有钱办。按照第四项办理。',
	]) {
		it(`leaves ${paragraph} alone`, () => {
			const mended = renumbered(paragraph);
			assert.equal(mended.paragraph, paragraph);
			assert.equal(mended.title, '从这里起重新编号');
		});
	}

	it('leaves a reference alone that may mean another numbering', () => {
		const other = '三、其他\n（一）甲。\n（二）乙。\n（三）丙。\n（四）丁。\n';
		assert.equal(renumbered('具体要求见（四）。', other).paragraph, '具体要求见（四）。');
		assert.equal(renumbered('具体要求见（五）。', other).paragraph, '具体要求见（四）。');
	});

	it('leaves a reference to a number alone that two items have', () => {
		const text = planWith('具体要求见（二）和（四），另见（五）。')
			.replace('\n（四）', '\n（二）')
			.replace('\n（五）', '\n（三）')
			.replace('\n（六）', '\n（四）');
		const [finding] = findingsIn(text).filter(({ rule }) => rule === 'numbering/sequence');
		assert.ok(finding?.fixes[0]);
		const mended = applied(text, finding.fixes[0]);
		assert.match(mended, /\n（五）加强服务宣传/);
		assert.match(mended, /具体要求见（二）和（四），另见（五）。/);
	});
});
