import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, type Piece, pieces } from './tokenize';

describe('TextMate grammar', () => {
	let grammar: IGrammar;

	before(async () => {
		grammar = await loadGrammar();
	});

	/** The pieces of one line that stands alone. */
	const line = (text: string): Piece[] => pieces(grammar, text)[0] as Piece[];

	/** The pieces of a text whose scope begins with `scope`. */
	const all = (text: string, scope: string): string[] =>
		pieces(grammar, text)
			.flat()
			.filter(([, name]) => name.startsWith(scope))
			.map(([piece]) => piece);

	it('knows the ordinals at the start of a line, of every form', () => {
		const forms: Record<string, string> = {
			'第一章 总则': '第一章',
			'第十二条　目的': '第十二条',
			'一、总体要求': '一、',
			'二十三、附则': '二十三、',
			'（一）优化监管服务。': '（一）',
			'(十一) 简化手续': '(十一)',
			'1. 优化模式': '1.',
			'1．优化模式': '1．',
			'1、优化模式': '1、',
			'1·优化模式': '1·',
			'12.优化模式': '12.',
			'1.1.2 优化模式': '1.1.2',
			'（1）优化模式': '（1）',
			'(1)优化模式': '(1)',
			'①优化模式': '①',
			'　　一、总体要求': '一、',
			'### 一、总体要求': '一、',
			'#### (一) 简化手续': '(一)',
			'- 1.电子邮件': '1.',
		};
		for (const [text, ordinal] of Object.entries(forms)) {
			assert.deepEqual(all(text, 'keyword.control.ordinal'), [ordinal], text);
		}
	});

	it('takes no number of a broken line for an ordinal', () => {
		for (const text of ['3·0', '24 小时内办结', '2024年底前完成', '3.5亿元', '十二届六次全会', '政府（一）级']) {
			assert.deepEqual(all(text, 'keyword.control.ordinal'), [], text);
		}
	});

	it('marks the title behind an ordinal up to its stop', () => {
		assert.deepEqual(line('二、主要任务'), [
			['二、', 'keyword.control.ordinal.chapter'],
			['主要任务', 'markup.heading.chapter'],
		]);
		assert.deepEqual(line('（一）优化监管服务。具体做法'), [
			['（一）', 'keyword.control.ordinal.section'],
			['优化监管服务', 'entity.name.function.section'],
		]);
		assert.deepEqual(line('#### 简化手续'), [
			['#### ', 'punctuation.definition.heading'],
			['简化手续', 'markup.heading'],
		]);
	});

	it('knows document numbers, alone and in the text', () => {
		const scope = 'constant.other.document-number';
		assert.deepEqual(line('某政办〔2026〕12号'), [['某政办〔2026〕12号', scope]]);
		assert.deepEqual(line('  钦政办〔2023〕45 号'), [['钦政办〔2023〕45 号', scope]]);
		assert.deepEqual(all('按《意见》（国发〔2019〕3号）和国办发[1987]9号的要求', scope), [
			'国发〔2019〕3号',
			'[1987]9号',
		]);
		assert.deepEqual(all('全国2019年3号文件', scope), []);
	});

	it('carries a title over the end of its line, and no further than its sentence', () => {
		const [first, second] = pieces(grammar, '依据《国务院关于\n促进发展的若干意见》精神');
		assert.deepEqual(first?.at(-1), ['国务院关于', 'string.quoted.title']);
		assert.deepEqual(second, [
			['促进发展的若干意见', 'string.quoted.title'],
			['》', 'punctuation.definition.string.end'],
		]);
		assert.deepEqual(all('印发《没有结束的标题。下一句', 'string.quoted'), ['没有结束的标题']);
		assert.deepEqual(all('印发《没有结束的标题\n二、主要任务\n正文', 'string.quoted'), ['没有结束的标题']);
		assert.deepEqual(all('《转发〈意见〉的《通知》》外', 'string.quoted').join(''), '转发〈意见〉的《通知》');
	});

	it('knows actions only where a clause begins', () => {
		const scope = 'keyword.control.action';
		assert.deepEqual(all('一是做甲；二是做乙。十一是做丙', scope), ['一是', '二是', '十一是']);
		assert.deepEqual(all('首先，做甲；其次，做乙。第三，做丙', scope), ['首先', '其次', '第三']);
		assert.deepEqual(all('统一是前提，万一是这样，第一名', scope), []);
		assert.deepEqual(all('1. 一是做甲；', scope), ['一是']);
	});

	it('knows assignments with labels: labels, roles, deadline, closing bracket', () => {
		assert.deepEqual(line('（责任单位：甲局、乙局等；完成时限：2026年12月底前）'), [
			['（', 'punctuation.definition.assignment.begin'],
			['责任单位', 'constant.language.label'],
			['：', 'punctuation.separator.key-value'],
			['、', 'punctuation.separator.unit'],
			['等', 'constant.language.open-list'],
			['；', 'punctuation.separator.unit'],
			['完成时限', 'constant.language.label'],
			['：', 'punctuation.separator.key-value'],
			['2026年12月底前', 'constant.numeric.date'],
			['）', 'punctuation.definition.assignment.end'],
		]);
		for (const text of ['(牵头单位:甲;配合单位:乙)', '【责任单位：甲】', '[牵头部门：甲，配合部门：乙]']) {
			assert.equal(all(text, 'punctuation.definition.assignment').length, 2, text);
		}
		assert.deepEqual(all('牵头单位：甲局\n责任单位：乙局', 'constant.language.label'), ['牵头单位', '责任单位']);
		assert.deepEqual(all('（责任单位：甲，各县〔市、区〕政府）', 'punctuation.definition.assignment'), ['（', '）']);
	});

	it('carries an assignment over the end of its line, and ends a half-typed one at the next item', () => {
		const text = '（责任单位：甲局、\n乙局；完成时限：持续推进）\n正文2024年';
		assert.deepEqual(all(text, 'constant.language.deadline'), ['持续推进']);
		assert.deepEqual(all(text, 'constant.numeric.date'), ['2024年']);
		assert.deepEqual(all('（责任单位：甲局；完成时\n（二）乙项\n等', 'constant.language.open-list'), []);
		assert.deepEqual(all('（责任单位：甲局；完成时\n（二）乙项', 'keyword.control.ordinal'), ['（二）']);
	});

	it('knows assignments without labels at the end of a line, and no bracket inside a sentence', () => {
		const scope = 'constant.language.role';
		assert.deepEqual(all('做好工作。（甲局牵头，乙局、丙局配合）', scope), ['牵头', '配合']);
		assert.deepEqual(all('做好工作（甲、乙按职责分工负责）。', scope), ['按职责分工负责']);
		assert.deepEqual(all('企业（技工院校内由人力资源部门负责）应当报告', scope), []);
		assert.deepEqual(all('（以下简称方案）', 'punctuation.definition.assignment'), []);
	});

	it('knows dates in every notation', () => {
		for (const date of [
			'2024年',
			'2024年12月底前',
			'2024 年 6 月前',
			'2024年12月31日前',
			'2024年上半年',
			'2024年第三季度',
			'2024—2026年',
			'2024年1月至12月',
			'二〇〇四年六月二十六日',
			'二○○四年',
			'2008-08-08',
		]) {
			assert.deepEqual(all(`将于${date}，完成`, 'constant.numeric.date'), [date]);
		}
		assert.deepEqual(all('比前年压缩一半，24小时', 'constant.numeric.date'), []);
	});

	it('knows comments, and what silences a rule in them', () => {
		const text = '<!-- luoshi-disable-next-line deadline/missing -- 说明 -->';
		assert.deepEqual(all(text, 'keyword.control.directive'), ['luoshi-disable-next-line']);
		assert.deepEqual(all(text, 'constant.other.rule'), ['deadline/missing']);
		assert.deepEqual(all('<!-- 见 luoshi-disable -->', 'keyword.control.directive'), []);
		assert.deepEqual(all('<!-- 一\n二、三 --> 四', 'keyword.control.ordinal'), []);
	});

	it('takes no more time for a line than its length asks for', () => {
		const size = 20_000; // as much of a line as the editor hands over
		for (const unit of [
			'（',
			'《',
			'一',
			'甲',
			'（责任单位：',
			'（甲局',
			'2024年',
			'一是',
			'〔2024〕',
			'1.',
			'、',
			'（（）',
		]) {
			const text = unit.repeat(size / unit.length);
			const started = performance.now();
			pieces(grammar, text);
			const spent = performance.now() - started;
			assert.ok(spent < 2000, `${unit} takes ${Math.round(spent)} ms`);
		}
	});
});
