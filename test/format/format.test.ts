import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { saySame } from '../../server/src/format/facts';
import { formatDocument, formatRange } from '../../server/src/format/format';
import { formRules } from '../../server/src/format/marks';
import { readDocument } from '../../server/src/model/document';
import { ruleMetas } from '../../server/src/rules/index';
import { edited, formatted, markdown, plain } from './form';

/** A text as a PDF gives it: every printed line a line, with a running head and the numbers of the pages. */
function printed(paragraphs: readonly string[], width = 28, page = 12): string {
	const lines = paragraphs.flatMap((paragraph) => paragraph.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
	return lines
		.flatMap((line, i) => ((i + 1) % page === 0 ? [line, '', `— ${(i + 1) / page} —`, '', '某市政府公报'] : [line]))
		.join('\n');
}

const sentence = '持续压缩货物在港停留时间，推动各环节单证电子化，支持企业就近办理检验检疫手续，降低综合物流成本';
const plan = [
	'某市优化口岸营商环境实施方案',
	`　　为贯彻落实有关部署，${sentence}，结合实际，制定本方案。`,
	'一、主要任务',
	...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(
		(n) =>
			`${n}. 优化第${n}项服务。${sentence}；${sentence}。（责任单位：市商务局、市财政局；完成时限：2030年12月底前）`,
	),
	'某市人民政府',
	'2029年3月1日',
];

describe('formatting', function () {
	this.timeout(60_000);

	it('makes one line of a paragraph that was printed on several, and takes the furniture of the pages away', () => {
		const text = printed(plan.map((line) => line.trim()));
		assert.ok(readDocument(text).tree.hardWrapped);
		assert.ok(text.includes('— 2 —') && text.includes('某市政府公报'));
		assert.equal(formatted(text), plan.join('\n'));
	});

	it('leaves a text alone that is in form', () => {
		assert.deepEqual(formatDocument(readDocument(plan.join('\n')), plain), []);
		assert.deepEqual(formatDocument(readDocument(`${plan.join('\n')}\n`), plain), []);
	});

	it('brings every printed seed to one line a paragraph', () => {
		const seed = readFileSync('seeds/local/qinzhou-bonded-zone-reform-2023.policy.txt', 'utf8');
		const lines = formatted(seed).split('\n');
		assert.equal(lines[0], '钦州市人民政府办公室关于印发推动钦州综合保税区高质量发展综合改革实施方案的通知');
		assert.equal(lines[1], '钦政办〔2023〕45号');
		assert.equal(
			lines.filter((line) => /^\d{1,2}\. .+（责任部门：[^（）]+；完成时限：[^（）]+）$/.test(line)).length,
			23,
		);
		assert.ok(lines.length < 50);
	});

	const forms: readonly [what: string, before: string, after: string][] = [
		[
			'ordinals: the mark',
			'一. 任务\n（一）、甲组任务。\n1、甲。\n2、乙。\n',
			'一、任务\n（一）甲组任务。\n1. 甲。\n2. 乙。\n',
		],
		['ordinals: a dot in the middle', '一、任务\n1·甲方面。\n2· 乙方面。\n', '一、任务\n1. 甲方面。\n2. 乙方面。\n'],
		['ordinals: brackets and blanks', '一、　任务\n(一) 甲。\n(二)乙。\n', '一、任务\n（一）甲。\n（二）乙。\n'],
		[
			'half-width marks between Chinese characters',
			'一、任务\n1. 优化服务,提高效率;加强监管(含信用监管).\n',
			'一、任务\n1. 优化服务，提高效率；加强监管（含信用监管）.\n',
		],
		[
			'an assignment with half-width marks and a comma between its fields',
			'一、任务\n1. 优化服务。(责任单位:市商务局、市财政局, 完成时限:2030年12月底前)\n',
			'一、任务\n1. 优化服务。（责任单位：市商务局、市财政局；完成时限：2030年12月底前）\n',
		],
		[
			'an assignment in other brackets',
			'一、任务\n1. 优化服务。【牵头单位：市商务局；配合单位：市财政局；】\n',
			'一、任务\n1. 优化服务。（牵头单位：市商务局；配合单位：市财政局）\n',
		],
		[
			'stray blanks, at dates, numbers and marks',
			'一、任务 \n1. 优化 24 小时通关服务 ， 2030 年 6 月底前完成。\n某市人民政府\n2029 年 3 月 1 日\n',
			'一、任务\n1. 优化24小时通关服务，2030年6月底前完成。\n某市人民政府\n2029年3月1日\n',
		],
		[
			'an assignment with stray blanks on a line of its own',
			'一、任务\n1. 甲。\n（ 责任单位： 市商务局、 市财政局 ）\n',
			'一、任务\n1. 甲。\n（责任单位：市商务局、市财政局）\n',
		],
		[
			'blank lines and indents',
			'某市实施方案\n\n\n    为了发展，制定本方案。\n\n　　一、任务\n',
			'某市实施方案\n　　为了发展，制定本方案。\n一、任务\n',
		],
		[
			'a title on two lines',
			'某市人民政府办公室\n关于印发某市实施方案的通知\n某政办〔2029〕1号\n',
			'某市人民政府办公室关于印发某市实施方案的通知\n某政办〔2029〕1号\n',
		],
		['a title stretched by blanks', '国 务 院 工 作 规 则\n一、总则\n', '国务院工作规则\n一、总则\n'],
		['CR LF', '一、任务\r\n\r\n1、甲。\r\n2、乙。\r\n', '一、任务\r\n1. 甲。\r\n2. 乙。\r\n'],
		[
			'a page number that cannot be anything else',
			'一、任务\n1. 加快甲项目建设，\n- 3 -\n推进乙项目。\n',
			'一、任务\n1. 加快甲项目建设，推进乙项目。\n',
		],
		[
			'Latin words at the end of a line',
			'一、任务\n1. 推广经认证的经营者制度，即 Authorized Economic\nOperator 制度，\n完善服务。\n',
			'一、任务\n1. 推广经认证的经营者制度，即 Authorized Economic Operator 制度，完善服务。\n',
		],
	];
	for (const [what, before, after] of forms) {
		it(`writes ${what}`, () => assert.equal(formatted(before), after));
	}

	const kept: readonly [what: string, text: string][] = [
		['assignments without labels', '一、任务\n1. 优化服务。（市商务局牵头，市财政局、市税务局配合）\n'],
		['a note below the title', '某市实施方案\n（征求意见稿）\n一、任务\n1. 甲。\n'],
		['labels', '一、任务\n1. 优化服务。（牵头部门：市商务局；责任单位：市财政局）\n'],
		['lines of fields without brackets', '一、任务\n1. 优化服务。\n责任单位：市商务局\n完成时限：2030年12月底前\n'],
		['cited titles and quotations', '一、任务\n1. 落实《关于A,B的意见(试行)》，做到“一网通办,一次办成”。\n'],
		[
			'half-width marks in numbers, addresses and Latin text',
			'一、任务\n1. 投入1,000万元，见https://example.com/a?b=1,2，时间3:00，名称A, B (C)。\n',
		],
		['names and captions with blanks of their own', '组　长：张　三\n副组长：李　四　某市副市长\n图1 布局图\n'],
		[
			'numbers alone on their lines, which may be the cells of a table',
			'一、任务\n　　分工如下。\n1\n市商务局\n2\n市财政局\n3\n市税务局\n',
		],
		[
			'the history of a text',
			'某市管理办法\n（1994年1月28日发布 2018年12月18日第3号令修订）\n第一条　为了管理，制定本办法。\n',
		],
		['tables', '一、任务\n| 序号 | 任务  事项 | 责任单位 |\n|---|---|---|\n| 1 | 甲  乙 | 市商务局 |\n'],
		['a draft’s empty date', '一、任务\n1. 甲。\n某市人民政府\n年　月　日\n'],
		['headings that the parser passes over', '附录\n一、任务\n1. 甲。\n'],
		['articles', '某市管理办法\n第一章　总则\n第一条　为了管理，制定本办法。\n第二条　本办法自发布之日起施行。\n'],
	];
	for (const [what, text] of kept) {
		it(`keeps ${what}`, () => assert.equal(formatted(text), text));
	}

	it('parts documents that are bound together by a blank line', () => {
		const text =
			'某市关于印发实施方案的通知\n各县区人民政府：\n　　现印发给你们。\n2029年3月1日\n某市实施方案\n一、任务\n1. 甲。\n';
		assert.equal(formatted(text), text.replace('\n某市实施方案', '\n\n某市实施方案'));
	});

	it('keeps to what luoshi.json and comments say of a rule', () => {
		const off = { ...plain, findingsIn: () => [] };
		assert.equal(formatted('一、任务\n1. 甲方面,乙方面。\n', off), '一、任务\n1. 甲方面,乙方面。\n');
		const silenced = '一、任务\n<!-- luoshi-disable-next-line punctuation/half-width -->\n1. 甲方面,乙方面。\n';
		assert.equal(formatted(silenced), silenced);
	});

	it('keeps silencing comments where they work', () => {
		const [head = '', preamble = '', ...rest] = plan;
		const text = printed([head, preamble.trim(), ...rest]).split('\n');
		const at = text.findIndex((line) => line.startsWith('3. '));
		text.splice(at + 1, 0, '<!-- luoshi-disable-next-line punctuation/half-width -->');
		text.splice(at, 0, '<!-- luoshi-disable-next-line deadline/missing -->');
		text[at - 1] += ' <!-- luoshi-disable-line date/impossible -->';
		const lines = formatted(text.join('\n')).split('\n');
		const third = lines.findIndex((line) => line.startsWith('3. '));
		assert.equal(lines[third - 1], '<!-- luoshi-disable-next-line deadline/missing -->');
		assert.equal(lines[third + 1], '<!-- luoshi-disable-next-line punctuation/half-width -->');
		assert.match(lines[third - 2] ?? '', /^2\. .+<!-- luoshi-disable-line date\/impossible -->$/);
		assert.match(lines[third + 2] ?? '', /^[^<]+2030年12月底前）$/);
	});

	describe('of Markdown', () => {
		it('keeps headings, lists, one of several blank lines, and indents', () => {
			const text = '# 某市实施方案\n\n\n## 一、任务\n\n- 甲,乙方面。\n  - 丙方面。\n\n1) 丁方面。\n\n1\\. 戊方面。\n';
			assert.equal(
				formatted(text, markdown),
				'# 某市实施方案\n\n## 一、任务\n\n- 甲，乙方面。\n  - 丙方面。\n\n1) 丁方面。\n\n1\\. 戊方面。\n',
			);
		});

		it('leaves code, HTML and the breaks of lines alone', () => {
			const text =
				'# 某市实施方案\n\n```\n1、甲,乙   丙【责任单位:丁局】\n```\n\n    1、甲,  乙\n\n<div>甲,乙</div>\n\n写作`甲,  乙`。\n\n责任单位：市商务局  \n完成时限：持续推进\n\n***\n';
			assert.equal(formatted(text, markdown), text);
		});
	});

	it('changes as little as can be, so that a cursor stays where it is', () => {
		const text = '一、任务\n1、优化服务,\n\n提高效率。\n2、乙。\n';
		for (const { start, end, newText } of formatDocument(readDocument(text), plain)) {
			assert.doesNotMatch(text.slice(start, end) + newText, /[\p{L}\p{N}]/u);
		}
	});

	describe('of a range', () => {
		const text = '一、任务\n1、甲方面,乙方面。\n\n\n2、丙方面,丁方面。\n3、戊方面,己方面。\n';

		it('is of the paragraphs that it touches', () => {
			const at = text.indexOf('丙方面');
			const edits = formatRange(readDocument(text), { start: at, end: at + 1 }, plain);
			assert.equal(edited(text, edits), '一、任务\n1、甲方面,乙方面。\n2. 丙方面，丁方面。\n3、戊方面,己方面。\n');
		});

		it('is that of the document, where it is all of it', () => {
			const document = readDocument(text);
			const edits = formatRange(document, { start: 0, end: text.length }, plain);
			assert.equal(edited(text, edits), formatted(text));
		});

		it('leaves a printed text to be read as before', () => {
			const document = readDocument(printed(plan.map((line) => line.trim())));
			for (const [i, { start }] of document.tree.blocks.entries()) {
				const end = document.tree.blocks[i + 3]?.end ?? document.text.length;
				const edits = formatRange(document, { start, end }, plain);
				assert.ok(saySame(document, readDocument(edited(document.text, edits))));
			}
		});

		it('has no edits where there is no text', () => {
			assert.deepEqual(formatRange(readDocument(''), { start: 0, end: 0 }, plain), []);
			assert.deepEqual(formatRange(readDocument('\n\n'), { start: 1, end: 2 }, plain), []);
		});
	});

	it('has nothing to do in an empty text, and does nothing to one that is none or that no one would wait for', () => {
		assert.equal(formatted(''), '');
		assert.equal(formatted('1、甲,乙\u0000\n\n'), '1、甲,乙\u0000\n\n');
		const huge = '甲,乙。\n\n'.repeat(340_000);
		assert.equal(formatted(huge), huge);
	});

	it('takes its marks from rules that there are, and that have safe fixes', () => {
		const safe = new Set(ruleMetas.filter(({ fixable }) => fixable === 'safe').map(({ id }) => id));
		assert.deepEqual(
			[...formRules].filter((id) => !safe.has(id)),
			[],
		);
	});
});
