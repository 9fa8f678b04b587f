import { by, carriedOutBy, type ExpectedDeadline, type ExpectedDocument } from './types';

const by2023 = by('到2023年', '2023-12-31');
const cities = '有关市州人民政府';

const measures: readonly (readonly [title: string, units: string, bodyDeadlines?: readonly ExpectedDeadline[]])[] = [
	['压实目标责任', `省商务厅 武汉海关 ${cities}`, [by2023]],
	['强化综合保税区功能', `省商务厅 省发展改革委 省科学技术厅 上海海关 建行深圳分行 ${cities}`],
	['优化产业定位和布局', `省商务厅 省发展改革委 省经信厅 省交通运输厅 省食药监局 上海海关 ${cities}`, [by2023]],
	['实施综合保税区招商引资专项行动', `省商务厅 省发展改革委 省经信厅 上海海关 ${cities}`],
	[
		'培育保税加工产业集群',
		`省商务厅 省科学技术厅 省经信厅 省农业农村厅 上海海关 ${cities}`,
		[{ text: '2021年至2023年', kind: 'range', start: '2021-01-01', due: '2023-12-31' }],
	],
	['建设保税货运集散中心', `省商务厅 省发展改革委 省交通运输厅 省农业农村厅 上海海关 ${cities}`, [by2023]],
	['建设生物医药、集成电路保税研发平台', `省商务厅 省发展改革委 省科技厅 省食药监局 上海海关 ${cities}`],
	['发展保税修理和再制造业务', `省商务厅 省经济和信息化厅 省生态环境厅 上海海关 ${cities}`],
	['实施跨境电商倍增计划', `省商务厅 省市场监管局 上海海关 ${cities}`, [by2023]],
	[
		'推动保税服务创新发展',
		// The last unit is printed with its ending twice.
		`省商务厅 上海海关 省科学技术厅 省经济和信息化厅 省文化和旅游厅 省市场监管局 省地方金融监管局 ${cities}政府`,
	],
	['提高监管服务水平', `北京海关 省商务厅 省税务局 ${cities}`],
	['优化企业通关环境', `北京海关 省商务厅 ${cities}`],
	// Printed 省、地方金融监管局: two names, and nothing tells what the first was meant to be.
	['创新外汇金融服务', `建设银行深圳分行 省 地方金融监管局 ${cities}`],
	['复制推广创新制度', `省商务厅 上海海关 ${cities}`],
	['加大对新政的支持力度', `省商务厅 省财政厅 省自然资源厅 ${cities}`],
];

export const hubei: ExpectedDocument = {
	file: 'seeds/local/hubei-bonded-zone-measures-2021.policy.txt',
	title: '关于推动综合保税区高水平开放高质量发展若干举措',
	documentType: '若干举措',
	number: null,
	issuer: null,
	dateOfIssue: '2021-10-21',
	level: 'provincial',
	basis: [],
	measures: measures.map(([title, units, bodyDeadlines = []], i) => ({
		ordinal: i + 1,
		label: `${i + 1}.`,
		title,
		path: [],
		assignments: [carriedOutBy(units)],
		bodyDeadlines,
	})),
};
