import assert from 'node:assert/strict';
import { onTypeFormatting } from '../../server/src/features/onTypeFormatting';
import { afterEdits } from './afterEdits';
import { cursor } from './marked';

/** The text after what a typed character brings about; ▮ is the cursor behind the character. */
function typed(text: string, character = '\n', uri = 'file:///plan.policy.txt'): string {
	const { document, position } = cursor(text);
	return afterEdits(document, onTypeFormatting(document, uri, position, character));
}

const unchanged = (text: string) => text.replace('▮', '');

describe('typing', () => {
	describe('Enter', () => {
		const next: readonly [before: string, after: string][] = [
			['一、总体要求\n▮', '一、总体要求\n二、'],
			['九、甲。\n▮', '九、甲。\n十、'],
			['一、任务\n（二）甲。\n▮', '一、任务\n（二）甲。\n（三）'],
			['一、任务\n(二) 甲。\n▮', '一、任务\n(二) 甲。\n(三) '],
			['一、任务\n1. 甲。\n2. 乙。（责任单位：丙局）\n▮', '一、任务\n1. 甲。\n2. 乙。（责任单位：丙局）\n3. '],
			['一、任务\n1.甲；\n▮', '一、任务\n1.甲；\n2.'],
			['一、任务\n（9）甲\n▮', '一、任务\n（9）甲\n（10）'],
			['一、任务\n①甲\n▮', '一、任务\n①甲\n②'],
			['一、任务\n1.1 甲\n▮', '一、任务\n1.1 甲\n1.2 '],
			['第一条　为了管理，制定本办法。\n▮', '第一条　为了管理，制定本办法。\n第二条　'],
			['一、任务\n　　1. 甲。\n▮', '一、任务\n　　1. 甲。\n　　2. '],
			['一、任务\n    1. 甲。\n    ▮', '一、任务\n    1. 甲。\n    2. '],
			['一、任务\n1. 甲。\n▮\n2. 乙。\n', '一、任务\n1. 甲。\n2. \n2. 乙。\n'],
			['一、任务\n1. 甲。\r\n▮', '一、任务\n1. 甲。\r\n2. '],
		];
		for (const [before, after] of next) {
			it(`behind ${JSON.stringify(before.split('\n').at(-2))} gives the next ordinal`, () =>
				assert.equal(typed(before), after));
		}

		const none: readonly [what: string, text: string][] = [
			['a line without ordinal', '一、任务\n　　坚持改革创新。\n▮'],
			['a sentence that goes on', '一、任务\n1. 优化服务，\n▮'],
			['a list that begins', '一、任务\n（一）开展下列工作：\n▮'],
			['an open bracket', '一、任务\n1. 优化服务（含远程\n▮'],
			['half a line', '一、任务\n1. 优化服务。\n▮提高效率。'],
			[
				'a line of a printed paragraph',
				'一、任务\n1. 持续压缩货物在港停留时间，推动各环节单证电子化，\n▮\n支持企业就近办理。\n',
			],
			['the title of a chapter of articles', '第一章　总则\n▮'],
			['a row of a table', '| 序号 | 任务 |\n|---|---|\n| 1 | 甲 |\n▮'],
			['cells that tabs part', '序号\t任务\t单位\n1.\t甲\t乙局\n▮'],
			['a comment', '<!--\n1. 甲。\n▮\n-->'],
			['a number that is no ordinal', '2026年3月1日\n▮'],
		];
		for (const [what, text] of none) {
			it(`behind ${what} gives nothing`, () => assert.equal(typed(text), unchanged(text)));
		}

		it('in Markdown gives the next of a list, but nothing behind a heading or in code', () => {
			const md = 'file:///plan.policy.md';
			assert.equal(typed('## 任务\n\n1. 甲。\n▮', '\n', md), '## 任务\n\n1. 甲。\n2. ');
			for (const text of ['## 一、任务\n▮', '```\n1. 甲。\n▮\n```\n'])
				assert.equal(typed(text, '\n', md), unchanged(text));
		});

		for (const bare of ['2. ', '2.', '（三）', '二、', '二是', '    3. ', '②', '第二条　']) {
			it(`on ${JSON.stringify(bare)} alone takes it away`, () =>
				assert.equal(typed(`一、任务\n1. 甲。\n${bare}\n▮`), '一、任务\n1. 甲。\n'));
		}

		it('keeps 第一章 alone on its line', () => assert.equal(typed('第一章\n▮'), '第一章\n'));

		it('gives 二是 behind 一是', () => {
			assert.equal(typed('一、任务\n　　一是加强领导；\n▮'), '一、任务\n　　一是加强领导；\n　　二是');
			assert.equal(typed('二是强化督导。\n▮'), '二是强化督导。\n三是');
			assert.equal(typed('1. 甲。一是乙；\n▮'), '1. 甲。一是乙；\n二是');
			assert.equal(typed('1. 甲。一是乙；二是丙。\n▮'), '1. 甲。一是乙；二是丙。\n2. ');
		});

		it('closes an assignment, and goes on with the next measure', () => {
			assert.equal(
				typed('一、任务\n1. 甲。（责任单位：乙局、丙局；完成时限：2030年底前\n▮'),
				'一、任务\n1. 甲。（责任单位：乙局、丙局；完成时限：2030年底前）\n2. ',
			);
			assert.equal(typed('一、任务\n1. 甲。(责任单位:乙局\n▮'), '一、任务\n1. 甲。(责任单位:乙局)\n2. ');
			assert.equal(typed('（责任单位：乙局\n▮'), '（责任单位：乙局）\n');
		});

		it('takes the bracket along that the editor has closed', () => {
			assert.equal(typed('一、任务\n1. 甲。（责任单位：乙局\n▮）'), '一、任务\n1. 甲。（责任单位：乙局）\n');
			assert.equal(typed('一、任务\n1. 甲（乙\n▮）'), '一、任务\n1. 甲（乙\n）');
		});

		it('leaves an assignment open that is to go on', () => {
			for (const text of ['1. 甲。（责任单位：\n▮', '1. 甲。（责任单位：乙局；\n▮', '1. 甲。（责任单位：乙局、\n▮'])
				assert.equal(typed(text), unchanged(text));
		});
	});

	describe('；', () => {
		it('in an enumeration by 一是 gives the next of them', () => {
			assert.equal(typed('1. 甲。一是加强领导；▮', '；'), '1. 甲。一是加强领导；二是');
			assert.equal(
				typed('1. 甲。一是加强领导；二是强化督导；▮\n2. 乙。', '；'),
				'1. 甲。一是加强领导；二是强化督导；三是\n2. 乙。',
			);
		});

		const none = [
			'1. 加强领导；▮',
			'1. 甲。一是加强领导；▮二是强化督导。',
			'1. 甲。一是加强领导。乙；▮',
			'1. 甲。一是加强领导。（责任单位：乙局；▮',
			'1. 甲。一是加强领导；二是；▮',
			'这一是非；▮',
		];
		for (const text of none) {
			it(`gives nothing in ${text}`, () => assert.equal(typed(text, '；'), unchanged(text)));
		}
	});

	it('anything else gives nothing', () => assert.equal(typed('1. 甲。▮', '。'), '1. 甲。'));
});
