import { by, carriedOutBy, type ExpectedDeadline, type ExpectedDocument, type ExpectedMeasure } from './types';

const june = by('2024年6月前', '2024-06-30');
const december = by('2024年12月前', '2024-12-31');
const ongoing: ExpectedDeadline = { text: '持续推进', kind: 'open-ended' };

const tasks = '二、主要任务';
const supervision = [tasks, '（一）优化监管服务，促进惠企兴业'];
const business = [tasks, '（二）加强业态创新，激活发展动能'];
const services = [tasks, '（三）完善配套保障，提升运营水平'];

/** The zone's offices are named in full once in each group; `+` marks those that share its name. */
const zone = '自贸区钦州港片区';

function measure(
	ordinal: number,
	title: string,
	path: readonly string[],
	units: string,
	deadline: ExpectedDeadline,
): ExpectedMeasure {
	const named = units.replace(/\+(\S+)/gu, `$1=${zone}$1`).replace(/@/gu, zone);
	return {
		ordinal,
		label: `${ordinal}.`,
		title,
		path,
		assignments: [carriedOutBy(named, deadline)],
		bodyDeadlines: [],
	};
}

export const qinzhou: ExpectedDocument = {
	file: 'seeds/local/qinzhou-bonded-zone-reform-2023.policy.txt',
	title: '推动钦州综合保税区高质量发展综合改革实施方案',
	documentType: '实施方案',
	number: '钦政办〔2023〕45号',
	issuer: '钦州市人民政府办公室',
	dateOfIssue: '2023-12-29',
	level: 'municipal',
	basis: [
		{
			title: '国务院关于促进综合保税区高水平开放高质量发展的若干意见',
			number: '国发〔2019〕3号',
			resolvedTo: null,
		},
		{
			title: '海关总署关于印送推动综合保税区高质量发展综合改革措施的函',
			number: '署贸函〔2023〕155号',
			resolvedTo: 'seeds/national/gacc-bonded-zone-reform-2023.policy.md',
		},
	],
	measures: [
		measure(1, '优化检验检疫作业模式', supervision, '@制度创新局 +贸易与物流发展局 钦州海关', december),
		measure(2, '简化生产用设备解除监管手续', supervision, '钦州海关 @贸易与物流发展局', june),
		measure(3, '优化账册管理模式', supervision, '@贸易与物流发展局 +数字化发展管理中心 钦州海关', ongoing),
		measure(4, '实施差异化风险防控', supervision, '钦州海关 @贸易与物流发展局', june),
		measure(5, '优化核放单验放措施', supervision, '@贸易与物流发展局 +制度创新局 钦州海关', december),
		measure(6, '优化“一票多车”货物进出区流程', supervision, '@贸易与物流发展局 +数字化发展管理中心 钦州海关', december),
		measure(7, '深化高级认证企业（AEO）便利化措施', supervision, '钦州海关 @贸易与物流发展局 +制度创新局', december),
		measure(
			8,
			'优化分类监管业务',
			supervision,
			'钦州海关 @贸易与物流发展局 +制度创新局 +综合执法局 +应急管理局',
			ongoing,
		),
		measure(9, '优化账册核销作业', supervision, '钦州海关 @贸易与物流发展局', june),
		measure(10, '优化税收征管服务', supervision, '@税务局 钦州海关', december),
		measure(11, '推动外汇收支便利化', supervision, '国家外汇管理局钦州市分局 @财政金融局 +制度创新局', december),
		measure(
			12,
			'推进保税维修提质升级',
			business,
			'市商务局 @贸易与物流发展局 +制度创新局 +招商服务中心 钦州海关',
			ongoing,
		),
		measure(
			13,
			'探索发展保税新业态',
			business,
			'@贸易与物流发展局 +制度创新局 +招商服务中心 市科技局 市商务局 钦州海关',
			ongoing,
		),
		measure(
			14,
			'促进跨境电商集聚发展',
			business,
			'@贸易与物流发展局 +招商服务中心 市商务局 钦州海关 自贸开投集团',
			december,
		),
		measure(
			15,
			'鼓励高端产业链入区发展',
			business,
			'@工业与高新技术产业局 +贸易与物流发展局 +综合执法局 +招商服务中心 +产业服务中心 市商务局 市投资促进局 钦州海关',
			december,
		),
		measure(
			16,
			'加快特色型钦州综合保税区建设',
			business,
			'@制度创新局 +贸易与物流发展局 市商务局 钦州海关 自贸开投集团',
			december,
		),
		measure(17, '推进卡口分类分级管理', services, '@贸易与物流发展局 +数字化发展管理中心 钦州海关', december),
		measure(
			18,
			'推进钦州综合保税区与口岸联动发展',
			services,
			'@贸易与物流发展局 +数字化发展管理中心 市发展改革委 市商务局 钦州海关 钦州港海关',
			ongoing,
		),
		measure(
			19,
			'推进智慧钦州综合保税区建设',
			services,
			'@数字化发展管理中心 +贸易与物流发展局 钦州海关 @税务局 国家外汇管理局钦州市分局',
			ongoing,
		),
		measure(20, '规范钦州综合保税区企业赋码', services, '@贸易与物流发展局 +行政审批局 +招商服务中心 钦州海关', june),
		measure(
			21,
			'积极应对调整重点商品管理措施',
			services,
			'@贸易与物流发展局 +制度创新局 +招商服务中心 +产业服务中心 市商务局 市投资促进局 钦州海关',
			december,
		),
		measure(
			22,
			'完善配套服务设施建设',
			services,
			'@自然资源和建设局 +工业与高新技术产业局 +经济发展局 自贸开投集团',
			ongoing,
		),
		measure(
			23,
			'完善改革发展管理体系',
			services,
			'@贸易与物流发展局 +制度创新局 +综合执法局 +应急管理局 市发展改革委 市商务局 钦州海关 钦州港海关 @税务局 国家外汇管理局钦州市分局',
			december,
		),
	],
};
