import assert from 'node:assert/strict';
import { readDocument } from '../../server/src/model/document';
import type { Assignment, ResponsibleUnit } from '../../server/src/model/types';

const ROLES = { lead: '牵头', supporting: '配合', responsible: '责任' } as const;

/** 牵头 甲局 乙局｜配合 丙局=市丙局 等; a unit's full name stands behind = where it differs. */
function summary({ units, openList }: Assignment): string {
	const name = (unit: ResponsibleUnit) => (unit.fullName === unit.name ? unit.name : `${unit.name}=${unit.fullName}`);
	const roles = (['lead', 'responsible', 'supporting'] as const).filter((role) =>
		units.some((unit) => unit.role === role),
	);
	const lists = roles.map((role) => [ROLES[role], ...units.filter((unit) => unit.role === role).map(name)].join(' '));
	return lists.join('｜') + (openList ? ' 等' : '');
}

function assignmentsOf(measure: string): Assignment[] {
	const text = `某市工作方案\n一、主要任务\n1. 推进项目建设。${measure}\n2. 其他。（责任单位：市府办）\n某市人民政府\n2024年3月1日`;
	return [...(readDocument(text).measures[0]?.assignments ?? [])];
}

describe('assignments', () => {
	const forms: [measure: string, summary: string][] = [
		['做。（责任部门：市甲局、市乙局，丙海关按职责分工负责；完成时限：2024年12月前）', '责任 市甲局 市乙局 丙海关'],
		['做。(牵头单位:市甲局;配合单位:市乙局,市丙局等)', '牵头 市甲局｜配合 市乙局 市丙局 等'],
		['做。（市甲局、市乙局根据职责分别负责）', '责任 市甲局 市乙局'],
		['做。（牵头部门：市甲局，配合部门：市乙局、市丙局）', '牵头 市甲局｜配合 市乙局 市丙局'],
		['做。(责任单位:省商务厅、某某海关及有关市州人民政府)', '责任 省商务厅 某某海关 有关市州人民政府'],
		['做。（市甲局、市乙局负责，排在第一位的部门为牵头部门，下同）', '牵头 市甲局｜责任 市乙局'],
		['做。（财政部、民政部等有关部门负责）', '责任 财政部 民政部 等'],
		['做。（财政部、民政部等负责。列第一位者为牵头单位，下同）', '牵头 财政部｜责任 民政部 等'],
		['做。（市甲局牵头，市乙局、市丙局参与）', '牵头 市甲局｜配合 市乙局 市丙局'],
		['做。（市甲局牵头负责）', '牵头 市甲局'],
		['做。（市甲局指导，各区政府负责落实）', '责任 各区政府｜配合 市甲局'],
		['做。（财政部、民政部等和各有关省级人民政府负责）', '责任 财政部 民政部 各有关省级人民政府 等'],
		['做。（财政部、民政部，各省级人民政府按职责分工负责）', '责任 财政部 民政部 各省级人民政府'],
		['做。（财政部会同有关部门负责）', '牵头 财政部 等'],
		['做。（市甲局会同市乙局负责）', '牵头 市甲局｜配合 市乙局'],
		['做。（责任单位：市甲局、市乙局，各县〔市、区〕政府）', '责任 市甲局 市乙局 各县〔市、区〕政府'],
		['做。（负责部门：市甲局；适用范围：全市企业）', '责任 市甲局'],
		['做。（牵头单位：市甲局；责任单位：市乙局）', '牵头 市甲局｜责任 市乙局'],
		['做。[牵头单位：市甲局;责任单位：市乙局、各街办(新区)]', '牵头 市甲局｜责任 市乙局 各街办(新区)'],
		['做。【责任单位：市甲局】', '责任 市甲局'],
		['做。\n牵头领导：张三\n牵头单位：市甲局\n责任单位：市乙局、市丙局', '牵头 市甲局｜责任 市乙局 市丙局'],
		['做。\n责任单位：市甲局', '责任 市甲局'],
		['做。（国务院各部门分别负责，年内持续推进）', '责任 国务院各部门'],
		['做。（市甲局、市乙局负责，2025年底前完成）', '责任 市甲局 市乙局'],
		[
			'做。（省发展改革、财政厅、统计局等省有关部门和各市按职责分工负责）',
			'责任 省发展改革=省发展改革厅 财政厅=省财政厅 统计局=省统计局 各市 等',
		],
		['做。（广东、深圳海事局及各市负责）', '责任 广东=广东海事局 深圳海事局 各市'],
		[
			'做。（牵头单位：市甲局；配合单位：甲区、乙区、丙区政府）',
			'牵头 市甲局｜配合 甲区=甲区政府 乙区=乙区政府 丙区政府',
		],
		['做。（市商务委、市财政局）', '责任 市商务委 市财政局'],
		[
			'做。（市商务委、某某海关、市交通委、某港集团、机场集团、东航物流）',
			'责任 市商务委 某某海关 市交通委 某港集团 机场集团 东航物流',
		],
		['做。（甲处、乙处、有许可审批职能的处室负责）', '责任 甲处 乙处 有许可审批职能的处室'],
		['做。（市甲局牵头，\n市直相关部\n门及各地按职责分工负责）', '牵头 市甲局｜责任 市直相关部门 各地'],
		['做（市甲局负责）。', '责任 市甲局'],
		['做。（市经开区管委会、市应急管理局、市经济和信息化局负责）', '责任 市经开区管委会 市应急管理局 市经济和信息化局'],
		[
			'做。（责任单位：市卫生健康委和市教育局、住房和城乡建设局与国家发展和改革委员会）',
			'责任 市卫生健康委 市教育局 住房和城乡建设局=市住房和城乡建设局 国家发展和改革委员会',
		],
		[
			'做。（责任单位：市市场监管局、政务服务局、某某海关、财政局）',
			'责任 市市场监管局 政务服务局=市政务服务局 某某海关 财政局',
		],
		[
			'做。（责任单位：国家外汇管理局某市分局、市财政局、税务局）',
			'责任 国家外汇管理局某市分局 市财政局 税务局=市税务局',
		],
		['做。（责任单位：各区县政府[含高新区管委会，下同]）', '责任 各区县政府'],
		['做。（责任单位：市商务局；完成时', '责任 市商务局'],
		['做。（牵头单位：市甲局；配合单位：市乙', '牵头 市甲局'],
		['做。（市交通局、市发改委、铁路某某车务段负责，2026年底前完成）', '责任 市交通局 市发改委 铁路某某车务段'],
		['做。（市商务局牵头、市发改委、市财政局配合）', '牵头 市商务局｜配合 市发改委 市财政局'],
		['做。（市发展改革委负责总体协调，市财政局负责组织实施）', '责任 市发展改革委 市财政局'],
		['做。\n【牵头单位】县住建局\n【责任单位】县财政局、县公安局', '牵头 县住建局｜责任 县财政局 县公安局'],
		['做。由县农业农村局牵头，县住建局配合，各乡镇负责落实。', '牵头 县农业农村局｜责任 各乡镇｜配合 县住建局'],
		[
			'做。（责任单位：市委宣传部、组织部，区融媒体中心、团区委）',
			'责任 市委宣传部 组织部=市委组织部 区融媒体中心 团区委',
		],
		['做。（责任单位：东港、南港、北港市人民政府）', '责任 东港=东港市人民政府 南港=南港市人民政府 北港市人民政府'],
		['做。（责任单位：省农业农村、自然资源厅）', '责任 省农业农村=省农业农村厅 自然资源厅=省自然资源厅'],
		['做。（牵头单位：市甲局；\n责任单位：市乙局；\n完成时限：2025年底前）', '牵头 市甲局｜责任 市乙局'],
		['做。[牵头单位：市甲局;\n责任单位：市乙局、各街办(新区)]', '牵头 市甲局｜责任 市乙局 各街办(新区)'],
		['做。牵头单位：县委组织部　　配合单位：县人社局', '牵头 县委组织部｜配合 县人社局'],
		['做。（责任单位：高等教育局、平等就业中心）', '责任 高等教育局 平等就业中心'],
		// A place without 市 or 区 before an office's name is a place: what a neighbour shares does not come before it.
		['做。（责任单位：市发展改革局、东湖生态环境局、东湖公安分局）', '责任 市发展改革局 东湖生态环境局 东湖公安分局'],
		['做。（责任单位：自治区财政厅、东湖区分局、商务厅）', '责任 自治区财政厅 东湖区分局 商务厅'],
		[
			'做。（责任单位：市财政局、规划自然资源局、森林公安局、地方税务局）',
			'责任 市财政局 规划自然资源局=市规划自然资源局 森林公安局=市森林公安局 地方税务局=市地方税务局',
		],
		['做。（责任单位：市甲局和铁路车务段）', '责任 市甲局 铁路车务段'],
		['做。（市甲局负责；责任单位：市乙局', '责任 市甲局 市乙局'],
		['做。（市甲局牵头，市丙局配合；完成时限：2025年底前', '牵头 市甲局｜配合 市丙局'],
		['做。\n责任单位：市甲局、市财政局', '责任 市甲局 市财政局'],
	];
	for (const [measure, expected] of forms) {
		it(`reads ${measure.replaceAll('\n', ' ⏎ ')}`, () =>
			assert.deepEqual(assignmentsOf(measure).map(summary), [expected]));
	}

	const none = [
		'由教育部门负责（技工院校内由人力资源社会保障行政部门负责）。',
		'做（以下简称方案）。（征求意见稿）',
		'做好工作（见附件）',
		'支持企业发展（含中央企业）。加大投入。',
		'做好（市场监管部门负责认定的）工作。',
		'做。由市场监管部门负责解释。',
		'把（一）甲，（二）乙落实到位。',
	];
	for (const measure of none)
		it(`finds none in ${measure}`, () => assert.deepEqual(assignmentsOf(measure).map(summary), []));

	it('reads several assignments in one measure, each at its place', () => {
		assert.deepEqual(assignmentsOf('一是做甲（市甲局负责）；二是做乙（市乙局负责）。').map(summary), [
			'责任 市甲局',
			'责任 市乙局',
		]);
	});

	it('keeps the labels, values and places of the fields', () => {
		const [assignment] = assignmentsOf('做。（责任单位：；完成时限：2024年底前）');
		assert.deepEqual(
			assignment?.fields.map(({ kind, label, value }) => [kind, label?.text, value.text]),
			[
				['unit', '责任单位', ''],
				['deadline', '完成时限', '2024年底前'],
			],
		);
		assert.deepEqual([assignment?.units.length, assignment?.deadline?.due], [0, '2024-12-31']);
	});

	it('knows the half-typed assignment from the closed one', () => {
		assert.equal(assignmentsOf('做。（责任单位：市商务局；完成时')[0]?.bracket?.close, null);
		assert.notEqual(assignmentsOf('做。（责任单位：市商务局）')[0]?.bracket?.close, null);
	});

	it('reads the counterpart that is written', () => {
		assert.equal(
			assignmentsOf('做。（责任单位：市甲局；对应举措：署贸发〔2023〕77号（六））')[0]?.counterpart?.text,
			'署贸发〔2023〕77号（六）',
		);
	});

	it('takes deadlines without a label', () => {
		assert.deepEqual(
			[
				'（市甲局负责，2025年底前完成）',
				'（市甲局负责；2023年6月底前取得阶段性成效）',
				'（国务院各部门分别负责，年内持续推进）',
			].map((bracket) => assignmentsOf(`做。${bracket}`)[0]?.deadline?.text),
			['2025年底前', '2023年6月底前', '年内'],
		);
	});
});

describe('defaults for the whole document', () => {
	const rolesOf = (text: string) =>
		readDocument(text).measures.map(
			(measure) =>
				measure.assignments.map(summary).join() + measure.inheritedUnits.map((unit) => `+${unit.name}`).join(''),
		);

	it('makes the first unit the lead from 下同 on', () => {
		const text =
			'某市工作方案\n1. 甲。（市甲局、市乙局负责）\n2. 乙。（市甲局、市乙局负责。排在第一位的为牵头单位，下同）\n3. 丙。（市丙局、市丁局负责）';
		assert.deepEqual(rolesOf(text), ['责任 市甲局 市乙局', '牵头 市甲局｜责任 市乙局', '牵头 市丙局｜责任 市丁局']);
	});

	it('makes it the lead only here without 下同', () => {
		const text = '某市工作方案\n1. 甲。（市甲局、市乙局负责，列首位的为牵头单位）\n2. 乙。（市丙局、市丁局负责）';
		assert.deepEqual(rolesOf(text), ['牵头 市甲局｜责任 市乙局', '责任 市丙局 市丁局']);
	});

	it('lets later measures inherit the units of 以下均需…落实，不再列出', () => {
		const text =
			'某市工作方案\n1. 甲。（市甲局指导，各区政府负责落实。以下均需各区政府落实，不再列出）\n2. 乙。（市丙局指导）\n3. 丙。';
		assert.deepEqual(rolesOf(text), ['责任 各区政府｜配合 市甲局', '配合 市丙局+各区政府', '+各区政府']);
	});

	it('makes responsible units leads where the preface says so', () => {
		const text =
			'某市工作方案\n本方案中无牵头单位的，责任单位即为牵头单位。\n1. 甲。（责任单位：市甲局）\n2. 乙。（牵头单位：市乙局；责任单位：市甲局）';
		assert.deepEqual(rolesOf(text), ['牵头 市甲局', '牵头 市乙局｜责任 市甲局']);
	});
});
