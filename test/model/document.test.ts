import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/model/document';
import type { Item, PolicyDocument } from '../../server/src/model/types';

function measuresOf(document: PolicyDocument): string[] {
	return document.measures.map(({ ordinal, title }) => `${ordinal?.label ?? '—'}${title.text}`);
}

const PLAN = `某市人民政府办公室
关于印发推动开放发展
实施方案的通知

某政办〔2024〕7号

各县、区人民政府，市直各部门：

经市人民政府同意，现将《推动开放发展实施方案》印发给你们，请认真贯彻落实。

某市人民政府办公室
2024年3月1日

推动开放发展
实施方案

为贯彻落实《国务院关于开放的若干意见》（国发〔2020〕1号）和《某省关于开放的通知》（某政发〔2021〕2号，以下简称《通知》）精神，按照《通知》要求，制定本方案。
一、总体要求
（一）指导思想。全面贯彻。
（二）基本原则。坚持统筹。
二、主要任务
（一）优化服务。
1. 优化通关服务。一是压减时间；二是优化流程。（责任单位：市甲局；完成时限：2024年12月底前）
2. 优化退税服务。到2025年，全面推行无纸化。
（二）加强监管。做好监管工作。（责任单位：市乙局）
三、保障措施
（一）加强组织领导。要加强领导。
（二）强化考核。（责任单位：市督查室）
附件：1. 任务分解表
2. 责任清单
抄送：市委各部门，市人大常委会办公室，
市政协办公室。
`;

describe('documents', () => {
	const document = readDocument(PLAN);

	it('takes no line for a title that stands behind a chapter', () => {
		const text = [
			'某市关于印发深化改革若干措施的通知',
			'某政办〔2026〕3号',
			'现将《深化改革若干措施》印发给你们。',
			'某市人民政府',
			'2026年3月1日',
			'深化改革若干措施为提振信心，制定以下措施。',
			'一、降低成本',
			'1. 支持种粮。2026年，',
			'省财政对大豆玉米带状',
			'复合种植每亩补贴50元。（责任单位：市农业农村局）',
		].join('\n');
		assert.equal(readDocument(text).metadata.title?.text, '某市关于印发深化改革若干措施的通知');
	});

	it('reads the head and the foot of the notice and of the plan that it distributes', () => {
		const { metadata } = document;
		assert.equal(metadata.title?.text, '推动开放发展实施方案');
		assert.equal(metadata.noticeTitle?.text, '某市人民政府办公室关于印发推动开放发展实施方案的通知');
		assert.equal(metadata.documentType, '实施方案');
		assert.equal(metadata.number?.text, '某政办〔2024〕7号');
		assert.equal(metadata.issuer?.text, '某市人民政府办公室');
		assert.equal(metadata.dateOfIssue?.iso, '2024-03-01');
		assert.equal(metadata.level, 'municipal');
		assert.deepEqual(
			metadata.addressees.map(({ text }) => text),
			['各县、区人民政府', '市直各部门'],
		);
		assert.deepEqual(
			metadata.copyRecipients.map(({ text }) => text),
			['市委各部门', '市人大常委会办公室', '市政协办公室'],
		);
		assert.deepEqual(
			metadata.attachments.map(({ text }) => text),
			['任务分解表', '责任清单'],
		);
		assert.equal(document.isPlan, true);
	});

	it('takes for the basis what the preamble says it carries out, each document once', () => {
		assert.deepEqual(
			document.metadata.basis.map(({ title, number, alias }) => [title?.text, number?.text, alias]),
			[
				['国务院关于开放的若干意见', '国发〔2020〕1号', null],
				['某省关于开放的通知', '某政发〔2021〕2号', '通知'],
			],
		);
	});

	it('finds the measures, and in frame chapters only those with an assignment', () => {
		assert.deepEqual(measuresOf(document), ['1.优化通关服务', '2.优化退税服务', '（二）加强监管', '（二）强化考核']);
	});

	it('knows what a measure says beside its assignment', () => {
		const [first, second] = document.measures;
		assert.deepEqual(first?.path, ['二、主要任务', '（一）优化服务']);
		assert.deepEqual(
			first?.actions.map(({ label, text }) => [label, text]),
			[
				['一是', '压减时间'],
				['二是', '优化流程。'],
			],
		);
		assert.equal(PLAN.slice(first?.bodyEnd ?? 0, (first?.bodyEnd ?? 0) + 5), '（责任单位');
		assert.deepEqual(
			second?.bodyDeadlines.map(({ text, due }) => [text, due]),
			[['到2025年', '2025-12-31']],
		);
		assert.equal(PLAN.slice((second?.bodyEnd ?? 0) - 4, second?.bodyEnd), '无纸化。');
	});

	it('nests chapters, sections, measures and what is none', () => {
		const tree = (items: readonly Item[]): string =>
			items
				.map(
					(item) =>
						`${item.role[0]}${item.ordinal?.label}${item.children.length > 0 ? `[${tree(item.children)}]` : ''}`,
				)
				.join(' ');
		assert.equal(tree(document.items), 'c一、[d（一） d（二）] c二、[s（一）[m1. m2.] m（二）] c三、[d（一） m（二）]');
	});
});

describe('titles, numbers and dates', () => {
	const head = (text: string) => readDocument(text).metadata;

	it('reads a title printed on several lines, and one with stretched characters', () => {
		assert.equal(head('国 务 院 工 作 规 则\n一、总则').title?.text, '国务院工作规则');
		assert.equal(
			head('某市关于推动发展的\n若干措施\n（试行）\n为推动发展，制定本措施。\n一、甲').documentType,
			'若干措施',
		);
	});

	it('keeps the years of a plan that stand on a line of their own, and drops the head of a table of contents', () => {
		assert.equal(head('某市行动计划\n（2025—2027年）\n目　　录\n一、甲').title?.text, '某市行动计划（2025—2027年）');
	});

	it('reads a number below a title that fills its line, and one with a label', () => {
		const lines = [
			'某市人民政府关于印发推动开放型经济高质量发展实施方案的通知',
			'某政办发〔2024〕9号',
			'各县（市、区）人民政府，市直各部门：',
		];
		const body = '现将方案印发给你们，请结合各自的实际情况认真抓好贯彻落实工作，务求取得实效。';
		const metadata = head([...lines, ...Array(8).fill(body.slice(0, 29))].join('\n'));
		assert.deepEqual([metadata.number?.text, metadata.addressees.length], ['某政办发〔2024〕9号', 2]);
		assert.equal(head('发文字号：某政发〔2024〕55号\n某市工作方案\n一、甲').number?.text, '某政发〔2024〕55号');
	});

	it('takes the letterhead for no title', () => {
		const metadata = head(
			'某市人民政府文件\n某政发〔2023〕8号\n某市人民政府关于加强工作的意见\n各县人民政府：\n现提出意见。',
		);
		assert.deepEqual(
			[metadata.title?.text, metadata.number?.text, metadata.issuer?.text],
			['某市人民政府关于加强工作的意见', '某政发〔2023〕8号', '某市人民政府'],
		);
		assert.equal(
			head('某市关于审查规范性文件\n合法性的工作方案\n一、甲').title?.text,
			'某市关于审查规范性文件合法性的工作方案',
		);
	});

	it('gives numbers in their canonical form, however they are printed', () => {
		assert.equal(head('某市工作方案\n某政办发[2025] 第03 号\n一、甲').number?.text, '某政办发〔2025〕3号');
	});

	it('reads dates in Chinese numerals', () => {
		for (const zero of '〇○零')
			assert.equal(
				head(`某市工作方案\n一、甲。\n某市人民政府\n二${zero}二四年十二月二十六日`).dateOfIssue?.iso,
				'2024-12-26',
			);
	});

	it('reads the published form 某某印发《…》', () => {
		const metadata = head('## 海关总署印发《推动改革实施方案》\n### 一、甲');
		assert.deepEqual(
			[metadata.title?.text, metadata.issuer?.text, metadata.level],
			['推动改革实施方案', '海关总署', 'national'],
		);
	});

	const levels: [issuer: string, level: string | null][] = [
		['国务院办公厅', 'national'],
		['海关总署', 'national'],
		['财政部', 'national'],
		['国家市场监督管理总局', 'national'],
		['某某省人民政府', 'provincial'],
		['广西壮族自治区人民政府办公厅', 'provincial'],
		['重庆市人民政府', 'provincial'],
		['某某市人民政府办公室', 'municipal'],
		['某某市某某区人民政府', 'county'],
		['某某县人民政府', 'county'],
		['某某自治州人民政府', 'municipal'],
		['住房城乡建设部财政部', 'national'],
		['教育部国家发展改革委', 'national'],
		['某市委宣传部某市文化局', 'municipal'],
	];
	for (const [issuer, level] of levels) {
		it(`places ${issuer}`, () => assert.equal(head(`${issuer}关于印发工作方案的通知\n一、甲。`).level, level));
	}

	it('places a draft that nobody has signed by the place that its title begins with', () => {
		const level = (title: string) => head(`${title}\n一、甲。`).level;
		assert.deepEqual(
			['某某市改革实施方案', '某省数字经济行动方案', '某某市某某区工作方案', '某县工作方案'].map(level),
			['municipal', 'provincial', 'county', 'county'],
		);
		assert.deepEqual(
			[
				'推动综合保税区高质量发展实施方案',
				'市场监管工作方案',
				'城市更新行动方案',
				'关于加快县域经济发展的若干措施',
			].map(level),
			[null, null, null, null],
		);
	});

	it('takes no quarter of a town in a title for a district', () => {
		const level = (title: string) => head(`${title}\n一、甲。`).level;
		const titles: [title: string, level: string][] = [
			['钦州市推动老旧小区改造实施方案', 'municipal'],
			['甲市综合保税区改革实施方案', 'municipal'],
			['甲市创建文明城区工作方案', 'municipal'],
			['上海市推动综合保税区发展实施方案', 'provincial'],
			['甲市高新区建设方案', 'municipal'],
			['甲乙市丙丁区老旧小区改造方案', 'county'],
			['上海市浦东新区工作方案', 'municipal'],
		];
		assert.deepEqual(
			titles.map(([title]) => [title, level(title)]),
			titles,
		);
	});

	it('is no plan when it replies, regulates or prepares for an emergency', () => {
		for (const title of [
			'某市人民政府关于同意建设方案的批复',
			'某市管理办法',
			'某市突发事件应急预案',
			'某市关于任免的通知',
		]) {
			assert.equal(readDocument(`${title}\n一、甲。\n二、乙。`).isPlan, false, title);
		}
		for (const title of [
			'某市工作方案',
			'关于促进发展的若干措施（试行）',
			'某市三年行动计划(2024—2026年)',
			'某市重点任务分工方案',
		]) {
			assert.equal(readDocument(`${title}\n一、甲。\n二、乙。`).isPlan, true, title);
		}
	});
});

describe('levels of measures', () => {
	const levels: [name: string, text: string, measures: string[]][] = [
		[
			'一、',
			'某市若干措施\n一、优化服务。做。（责任单位：市甲局）\n二、加强监管。做。（责任单位：市乙局）',
			['一、优化服务', '二、加强监管'],
		],
		[
			'（一）, running on across chapters',
			'某市若干措施\n一、服务方面\n（一）优化。做。\n二、监管方面\n（二）加强。做。',
			['（一）优化', '（二）加强'],
		],
		['1·', '某市工作方案\n一、任务\n1· 优化。（责任单位：市甲局）\n2·加强。（责任单位：市甲局）', ['1·优化', '2·加强']],
		[
			'1.1',
			'某市工作方案\n1. 优化服务\n1.1 压减时间。（责任单位：市甲局）\n1.2 优化流程。（责任单位：市甲局）',
			['1.1压减时间', '1.2优化流程'],
		],
		[
			'（一） with details below it',
			'某市工作方案\n一、任务\n（一）优化。\n1. 甲。\n2. 乙。\n（责任单位：市甲局）\n（二）加强。\n1. 丙。\n2. 丁。\n（责任单位：市乙局）',
			['（一）优化', '（二）加强'],
		],
		[
			'第一条',
			'某市若干措施\n第一条 优化服务。（责任单位：市甲局）\n第二条 加强监管。（责任单位：市乙局）',
			['第一条优化服务', '第二条加强监管'],
		],
	];
	for (const [name, text, expected] of levels)
		it(`finds measures at the level of ${name}`, () => assert.deepEqual(measuresOf(readDocument(text)), expected));

	it('takes 加强宣传 among measures for one, and 组织实施 at the end of them for none', () => {
		const plan = readDocument(
			'某市工作方案\n1. 优化服务。做。（责任单位：市甲局）\n2. 加强监管。做。\n3. 加强宣传。加大力度。',
		);
		assert.deepEqual(measuresOf(plan), ['1.优化服务', '2.加强监管', '3.加强宣传']);
		const measures = readDocument('某市若干措施\n一、优化服务。做。（责任单位：市甲局）\n二、加强组织领导。做。');
		assert.deepEqual(measuresOf(measures), ['一、优化服务']);
	});

	it('takes chapters at the end that see to the carrying out for none, unless they are assigned', () => {
		const head = '某市若干措施\n一、优化服务。做。（责任单位：市甲局）\n';
		const closed = readDocument(
			`${head}二、加强宣传。做。\n三、改善设施。做。\n四、加强宣传引导。做。\n五、强化监督考核。做。`,
		);
		assert.deepEqual(measuresOf(closed), ['一、优化服务', '二、加强宣传', '三、改善设施']);
		const assigned = readDocument(`${head}二、强化监督考核。做。（责任单位：市乙局）`);
		assert.deepEqual(measuresOf(assigned), ['一、优化服务', '二、强化监督考核']);
	});

	it('reads each row of a task table as a measure', () => {
		const document = readDocument(
			'某市任务分解表\n| 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |\n|---|---|---|---|---|\n| 1 | 推进建设 | 市甲局 | 市乙局、市丙局 | 2025年底前 |\n| 2 | 优化服务 |  | 市乙局 | 长期坚持 |',
		);
		assert.deepEqual(measuresOf(document), ['1推进建设', '2优化服务']);
		const [first, second] = document.measures.map(({ assignments }) => assignments[0]);
		assert.deepEqual(
			first?.units.map(({ name, role }) => [name, role]),
			[
				['市甲局', 'lead'],
				['市乙局', 'supporting'],
				['市丙局', 'supporting'],
			],
		);
		assert.deepEqual(
			[first?.deadline?.due, second?.deadline?.kind, second?.units.length],
			['2025-12-31', 'open-ended', 1],
		);
	});

	it('takes a dash in a cell for nothing', () => {
		const [measure] = readDocument(
			'某市任务分解表\n| 任务 | 牵头单位 | 责任单位 |\n|---|---|---|\n| 甲 | — | 市乙局 |',
		).measures;
		assert.deepEqual(
			measure?.assignments[0]?.units.map(({ name }) => name),
			['市乙局'],
		);
	});

	it('reads other tables as no measures', () => {
		assert.deepEqual(
			readDocument('某市工作方案\n| 指标 | 单位 | 数值 |\n|---|---|---|\n| 增速 | % | 5 |').measures,
			[],
		);
	});
});

describe('citations', () => {
	const cited = (text: string) =>
		readDocument(`某市方案\n${text}`).citations.map(({ title, number, alias }) => [
			title?.text ?? null,
			number?.text ?? null,
			alias,
		]);

	it('joins a title with the number behind it, whatever the brackets', () => {
		assert.deepEqual(cited('根据《甲意见》（国发〔2019〕3号）、《乙通知》(国办发[2018] 12 号)。'), [
			['甲意见', '国发〔2019〕3号', null],
			['乙通知', '国办发〔2018〕12号', null],
		]);
	});

	it('takes a title with titles inside for one', () => {
		assert.deepEqual(cited('《关于印发〈甲方案〉的通知》'), [['关于印发〈甲方案〉的通知', null, null]]);
	});

	it('reads numbers that stand alone and names given for what follows', () => {
		assert.deepEqual(cited('按照国发〔2019〕3号要求，根据《甲意见》（以下简称《意见》）。'), [
			[null, '国发〔2019〕3号', null],
			['甲意见', null, '意见'],
			['意见', null, null],
		]);
	});

	it('leaves a number that is too far from a title alone', () => {
		assert.deepEqual(cited('《甲意见》印发后，某政发〔2020〕1号又作了部署。'), [
			['甲意见', null, null],
			[null, '某政发〔2020〕1号', null],
		]);
	});
});
