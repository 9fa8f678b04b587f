import assert from 'node:assert/strict';
import { parse } from '../../server/src/syntax/parse';
import { isTable } from '../../server/src/syntax/tree';

function paragraphs(text: string): string[] {
	return parse(text).blocks.map((block) =>
		isTable(block)
			? block.rows.map((row) => row.cells.map((cell) => cell.text).join('｜')).join('／')
			: block.logical.text,
	);
}

/** Twenty-eight characters a line, as a printed page has. */
const WRAPPED = [
	'1. 优化检验检疫作业模式。一是对综合保税区内的货物进行分',
	'',
	'类，合理设置检验检疫环节，完善综合保税区的检验检疫设施；',
	'',
	'二是探索粮食、矿产品、木材等大宗保税货物在完成口岸必要的',
	' 检验检疫措施后，可以由口岸直提进入区内的查验场所接受查验',
	'',
	'监管模式改革试点。（责任部门：市商务局、市财政局，某某海',
	'',
	'关按职责分工负责；完成时限：2024',
	'',
	'年 12 月前）',
	'',
	'2. 简化设备手续。做好设备监管年限届满以后的解除监管手续，',
	'',
	'企业免予申报。（责任部门：某某海关；完成时',
	'',
	'限：2024 年 6 月前）',
];

describe('paragraphs', () => {
	it('joins the lines of a hard-wrapped page, blank lines and page breaks within sentences included', () => {
		const [first, second, ...rest] = paragraphs(WRAPPED.join('\n'));
		assert.equal(rest.length, 0);
		assert.match(
			first as string,
			/进行分类，.*必要的检验检疫措施后.*某某海关按职责分工负责；完成时限：2024年12月前）$/,
		);
		assert.match(second as string, /完成时限：2024年6月前）$/);
	});

	it('goes on with a list of units that is cut in a name', () => {
		const body =
			'深化改革。推进改革创新试点，完善工作流程，优化办理环节，提升服务水平，加强队伍建设，健全考核机制，确保各项任务落到实处。';
		const units = '责任单位：省发展改革委、省市场监管局、省公共资源交易中心、省财政厅、省住房城乡建设厅';
		const wrapped = (text: string) => text.match(/.{1,38}/gu) ?? [];
		const lines = ['一', '二', '三', '四'].flatMap((n) => [...wrapped(`（${n}）${body}`), ...wrapped(units)]);
		assert.equal(paragraphs(lines.join('\n')).filter((text) => text === units).length, 4);
	});

	it('begins an item with bold text behind a quotation of Markdown', () => {
		const text = '**1. 修路。**\n\n> 责任单位：市交通局\n\n**2. 建设水厂。**\n\n> 责任单位：市水利局';
		assert.deepEqual(paragraphs(text), ['1. 修路。', '责任单位：市交通局', '2. 建设水厂。', '责任单位：市水利局']);
	});

	it('goes on behind a pause, even with a line that could be the name of who signs', () => {
		assert.deepEqual(paragraphs('（市甲局牵头，\n市直相关部\n门配合）\n某市人民政府'), [
			'（市甲局牵头，市直相关部门配合）',
			'某市人民政府',
		]);
		assert.deepEqual(paragraphs('（责任单位：市甲局\n某市人民政府').length, 2);
	});

	it('begins an item behind an assignment that fills its line, where a number was left out or given twice', () => {
		const page = Array.from({ length: 4 }, () => WRAPPED).flat();
		const lines = [
			'1. 优化检验检疫作业模式。一是对综合保税区内的货物进行分',
			'类，合理设置环节。（责任部门：市商务局；完成时限：2024年）',
			'3. 简化设备手续。做好设备监管年限届满以后的解除监管手续，',
			'企业免予申报。（责任部门：市商务局；完成时限：2024年6月）',
			'3. 发展保税维修。（责任部门：某某海关；完成时限：2024年6月前）',
		];
		assert.ok(parse([...page, ...lines].join('\n')).hardWrapped);
		assert.deepEqual(
			paragraphs([...page, ...lines].join('\n'))
				.slice(-3)
				.map((text) => text.slice(0, 9)),
			['1. 优化检验检疫', '3. 简化设备手续', '3. 发展保税维修'],
		);
	});

	it('reads the same whatever the line breaks are', () => {
		assert.deepEqual(paragraphs(WRAPPED.join('\r\n')), paragraphs(WRAPPED.join('\n')));
	});

	it('keeps the paragraphs of flowing text apart, and joins one that a page break cut in two', () => {
		const text =
			'一、加强监管。要依法监管，规范执法，推动形成长效机制，到2025年完成国际\n\n贸易便利化改革。\n\n二、优化服务。\n\n某市人民政府\n2024年1月2日';
		assert.deepEqual(paragraphs(text), [
			'一、加强监管。要依法监管，规范执法，推动形成长效机制，到2025年完成国际贸易便利化改革。',
			'二、优化服务。',
			'某市人民政府',
			'2024年1月2日',
		]);
	});

	it('begins a paragraph where a line of flowing text is indented', () => {
		const text = '（一）坚持问题导向，破解难题，推动口岸营商环境持续改善\n　　全面梳理，逐项解决。\n';
		assert.deepEqual(paragraphs(text), [
			'（一）坚持问题导向，破解难题，推动口岸营商环境持续改善',
			'全面梳理，逐项解决。',
		]);
	});

	it('parts a heading that fills its printed line from the indented paragraph below it', () => {
		const body =
			'　　持续压缩货物在港停留的时间，推动各个环节的单证实现电子化，支持企业就近办理各项检验检疫手续，降低综合物流成本。';
		const heading = '（一）坚持问题导向，着力破解难题，推动营商环境持续改善';
		const lines = [heading, ...(body.match(/.{1,28}/gu) ?? [])];
		const text = Array.from({ length: 4 }, () => lines.join('\n')).join('\n');
		assert.ok(parse(text).hardWrapped);
		assert.deepEqual(paragraphs(text).slice(0, 2), [heading, body.trim()]);
	});

	it('tells a page number between dashes from an item of a list', () => {
		assert.deepEqual(paragraphs('推进项目建设，\n- 3 -\n完善设施。\n- 3个项目\n'), [
			'推进项目建设，完善设施。',
			'3个项目',
		]);
	});

	it('drops page numbers and running heads, and keeps numbers that are text', () => {
		const page = (n: number) => `推进项目建设，完善配套设施，\n— ${n} —\n某市人民政府公报\n做好服务。\n`;
		assert.deepEqual(paragraphs([1, 2, 3].map(page).join('')), Array(3).fill('推进项目建设，完善配套设施，做好服务。'));
		assert.deepEqual(paragraphs('甲\n100\n200\n300\n乙'), ['甲', '100', '200', '300', '乙']);
	});

	it('takes a decimal number at the head of a broken line for no ordinal', () => {
		const lines = [
			'推进国际贸易单一窗口的功能拓展和升级工作，全面推进标准版',
			'3.0版本的建设工作，实现平台的功能前推后移，由口岸通关领域',
			'向国际贸易的管理全链条进一步延伸，打造数据交互的智慧平台，',
			'拓展规费支付和外汇结算以及融资等各项业务的功能，做好服务',
		];
		assert.equal(paragraphs([...lines, ...lines].join('\n')).length, 1);
	});

	it('clears blanks beside digits and marks and in stretched titles, and keeps those between words', () => {
		assert.deepEqual(paragraphs('几 个 问 题 的 通 知'), ['几个问题的通知']);
		assert.deepEqual(paragraphs('自 2018 年 起 ， 支持 AEO 认证和 big data'), ['自2018年起，支持 AEO 认证和 big data']);
		assert.deepEqual(paragraphs('国务院办公厅 中央军委办公厅'), ['国务院办公厅 中央军委办公厅']);
	});

	it('leaves comments and Markdown marks out of the text', () => {
		assert.deepEqual(
			paragraphs('### **一、总体**要求 <!-- 待定 -->\n<!-- 一行 -->\n- 1\\. 做<!-- 插入 -->好<!-- 两\n行 -->'),
			['一、总体要求', '1. 做好'],
		);
	});

	it('reads Markdown, tabbed and full-width tables', () => {
		assert.deepEqual(paragraphs('| 序号 | 任务 |\n|---|---|\n| 1 | 甲 |'), ['序号｜任务／1｜甲']);
		assert.deepEqual(paragraphs('序号\t任务\t单位\n1\t甲\t乙局'), ['序号｜任务｜单位／1｜甲｜乙局']);
		assert.deepEqual(
			paragraphs('1.\t优化服务。\n2.\t加强监管。'),
			['1. 优化服务。', '2. 加强监管。'].map((t) => t.replace(' ', '\t')),
		);
	});

	it('drops the lines of a table of contents', () => {
		assert.deepEqual(paragraphs('一、总体要求 ………… 1\n二、任务......... 3\n一、总体要求'), ['一、总体要求']);
	});
});

describe('brackets', () => {
	const problems = (text: string) => parse(text).problems.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

	it('pairs full- and half-width marks, and nests', () => {
		const [paragraph] = parse('（甲（乙)丙）《丁〈戊〉》').blocks;
		assert.ok(paragraph && !isTable(paragraph));
		assert.deepEqual(
			paragraph.brackets.map(({ start, end, depth }) => [start, end, depth]),
			[
				[0, 7, 0],
				[2, 5, 1],
				[7, 13, 0],
				[9, 12, 1],
			],
		);
	});

	it('names the mark that is missing its other half', () => {
		assert.deepEqual(problems('推进（试点工作。'), [['unclosed', '（']]);
		assert.deepEqual(problems('推进试点）工作。'), [['unopened', '）']]);
		assert.deepEqual(problems('《甲（乙》丙'), [['unclosed', '（']]);
	});

	it('lets an ordinal such as 1） be', () => assert.deepEqual(problems('1）推进试点。'), []));

	it('pairs a quotation of several paragraphs', () => {
		assert.deepEqual(problems('他说：“要推进试点工作。\n要抓好落实。”'), []);
		assert.deepEqual(problems(`“甲。\n${'乙。\n'.repeat(9)}丙”`).length, 2);
	});

	it('lets a half-typed assignment reach to the end of its paragraph', () => {
		const text = '1. 优化服务。（责任单位：市商务局；完成时\n2. 加强监管。';
		const [first] = parse(text).blocks;
		assert.ok(first && !isTable(first));
		assert.deepEqual([first.brackets[0]?.close, first.brackets[0]?.end], [null, text.indexOf('\n')]);
	});

	it('ends a comment that is never closed with its line', () => {
		assert.deepEqual(paragraphs('甲<!-- 半个\n乙'), ['甲', '乙']);
		assert.deepEqual(problems('甲<!-- 半个\n乙'), [['unclosed-comment', '<!--']]);
	});
});
