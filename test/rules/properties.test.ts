import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applied, findingsIn, findingsInLibrary } from './support';

const PLAN = `某市推进口岸发展实施方案
某政办〔2026〕12号
各县、区人民政府，市直各部门：
根据《某省口岸条例》（某发〔2025〕3号）和“十五五”规划，制定本方案。
一、总体要求
（一）指导思想。坚持问题导向。
二、主要任务
（一）优化监管服务。
1. 优化查验流程。减少重复查验（含“二次查验”）。（责任单位：市商务局、市财政局；完成时限：2026年12月底前）
2. 压缩通关时间。推行“提前申报”。（责任单位：市商务局、某市海关；完成时限：持续推进）
3. 完善配套设施。2027年6月底前完成改造。（牵头单位：市住房城乡建设局；配合单位：市财政局、市商务局）
（二）培育新兴业态。
4. 支持跨境电商。（市商务局牵头，市财政局、市税务局配合）
5. 发展保税维修。（责任单位：市商务局；完成时限：年底前）
某市人民政府
2026年3月1日
`;

/** What the plan carries out, but for the last measure. */
const BASIS = `某省口岸条例实施方案
某发〔2025〕3号
一、优化查验流程。减少重复查验。
二、压缩通关时间。推行“提前申报”。
三、完善配套设施。2026年6月底前完成改造。
四、支持跨境电商。
五、发展保税维修。
六、提升中欧班列。
某省人民政府
2025年3月1日
`;

/** What is found in a text that stands beside its basis. */
function findingsBeside(text: string): ReturnType<typeof findingsIn> {
	const files = new Map([
		['basis.policy.txt', BASIS],
		['plan.policy.txt', text],
	]);
	return findingsInLibrary(files, 'plan.policy.txt');
}

/** What a drafter's hand does to a plan: something goes missing, comes twice, or comes where it does not belong. */
const PIECES = [
	'（',
	'）',
	'《',
	'》',
	'“',
	'”',
	'、',
	'；',
	'：',
	'1.',
	'3.',
	'（一）',
	'二、',
	'市商务局',
	'市财政局、',
];
const MORE = [
	'责任单位：',
	'牵头单位：',
	'完成时限：',
	'尽快',
	'2026年2月30日',
	'年内',
	'\n',
	'（市商务局负责）',
	'；对应举措：某发〔2025〕3号（七）',
	'对应举措：（六）',
	'<!--',
	'-->',
];
const slip = fc.record({
	at: fc.nat(PLAN.length),
	removed: fc.nat(12),
	added: fc.option(fc.constantFrom(...PIECES, ...MORE), { nil: '' }),
});

function withSlips(slips: readonly { at: number; removed: number; added: string }[]): string {
	return slips.reduce((text, { at, removed, added }) => text.slice(0, at) + added + text.slice(at + removed), PLAN);
}

describe('the rules, on texts with slips', () => {
	it('hold for any text, with spans and edits inside it', function () {
		this.timeout(120_000);
		const anyText = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.array(fc.constantFrom(...PIECES, ...MORE), { maxLength: 60 }).map((pieces) => pieces.join('')),
			fc.array(slip, { maxLength: 5 }).map(withSlips),
		);
		fc.assert(
			fc.property(anyText, (text) => {
				for (const { start, end, fixes } of [...findingsIn(text), ...findingsBeside(text)]) {
					assert.ok(0 <= start && start <= end && end <= text.length);
					for (const { edits } of fixes) {
						const sorted = [...edits].sort((a, b) => a.start - b.start);
						sorted.forEach((edit, i) => {
							assert.ok((sorted[i - 1]?.end ?? 0) <= edit.start && edit.start <= edit.end && edit.end <= text.length);
						});
					}
				}
			}),
			{ numRuns: 300, seed: 20231229 },
		);
	});

	it('give fixes after which there is less to find', function () {
		this.timeout(120_000);
		fc.assert(
			fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }).map(withSlips), (text) => {
				const findings = findingsIn(text);
				for (const { rule, fixes } of findings) {
					const count = findings.filter((finding) => finding.rule === rule).length;
					for (const fix of fixes) {
						const left = findingsIn(applied(text, fix)).filter((finding) => finding.rule === rule).length;
						assert.ok(left < count, `${rule}: ${fix.title}`);
					}
				}
			}),
			{ numRuns: 250, seed: 20231229 },
		);
	});

	it('give fixes after which there is less to find, beside the basis too', function () {
		this.timeout(120_000);
		fc.assert(
			fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }).map(withSlips), (text) => {
				const findings = findingsBeside(text);
				for (const { rule, fixes } of findings) {
					const count = findings.filter((finding) => finding.rule === rule).length;
					for (const fix of fixes) {
						const left = findingsBeside(applied(text, fix)).filter((finding) => finding.rule === rule).length;
						assert.ok(left < count, `${rule}: ${fix.title}`);
					}
				}
			}),
			{ numRuns: 150, seed: 20231229 },
		);
	});
});
