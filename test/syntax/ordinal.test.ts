import assert from 'node:assert/strict';
import { readOrdinal } from '../../server/src/syntax/ordinal';

describe('ordinals', () => {
	const read: [text: string, form: string, value: number, label: string][] = [
		['一、总体要求', '一、', 1, '一、'],
		['二十三、加强', '一、', 23, '二十三、'],
		['十．加强', '一、', 10, '十．'],
		['（六）优化', '（一）', 6, '（六）'],
		['(十) 优化', '（一）', 10, '(十)'],
		['（一）、优化', '（一）', 1, '（一）、'],
		['1. 优化', '1.', 1, '1.'],
		['12．优化', '1.', 12, '12．'],
		['3、优化', '1.', 3, '3、'],
		['16· 拓展', '1.', 16, '16·'],
		['（1）优化', '（1）', 1, '（1）'],
		['2)优化', '（1）', 2, '2)'],
		['①优化', '①', 1, '①'],
		['1.2 优化', '1.1', 2, '1.2'],
		['1.2.3优化', '1.1', 3, '1.2.3'],
		['第一章 总则', '第一章', 1, '第一章'],
		['第三节 任务', '第一节', 3, '第三节'],
		['第十二条 本办法', '第一条', 12, '第十二条'],
	];
	for (const [text, form, value, label] of read) {
		it(`reads ${text}`, () => {
			const ordinal = readOrdinal(text);
			assert.deepEqual([ordinal?.form, ordinal?.value, ordinal?.label], [form, value, label]);
		});
	}

	const refused = [
		'3·0版本建设',
		'3.0版本建设',
		'24小时',
		'2018.加快',
		'2.5亿元',
		'一是加强',
		'第三条的规定',
		'十年来',
		'100%',
		'(以下简称',
		'',
		'〇、',
	];
	for (const text of refused)
		it(`takes ${text || 'nothing'} for no ordinal`, () => assert.equal(readOrdinal(text), null));
});
