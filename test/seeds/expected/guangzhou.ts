import { by, type ExpectedAssignment, type ExpectedDeadline, type ExpectedDocument, ledBy } from './types';

const work = '一、工作措施';
const mode = [work, '(一)深化口岸通关模式创新'];
const ease = [work, '(二)进一步推动口岸通关便利化'];
const environment = [work, '（三）完善口岸通关环境建设'];
const pilots = [work, '（四）加快重点口岸项目先行先试'];

const development = '广州开发区管委会';
const nansha = '南沙开发区管委会';
const airport = '广州空港经济区管委会';

const measures: readonly (readonly [
	title: string,
	path: readonly string[],
	assignments: readonly ExpectedAssignment[],
	bodyDeadlines?: readonly ExpectedDeadline[],
])[] = [
	['加强跨境贸易便利化政策研究', mode, [ledBy('市商务局', `${development} ${nansha} ${airport} 广州海关 黄埔海关`)]],
	['完善全球质量溯源平台和应用机制', mode, [ledBy('广州海关', nansha)]],
	['完善海运口岸24小时通关模式', mode, [ledBy('黄埔海关', `${development} 广州港集团`)]],
	['打造粤港澳大湾区“水上货运巴士”', mode, [ledBy('黄埔海关', '广州海关 广州港集团')]],
	['支持跨境产业集聚区建设', mode, [ledBy(`${development} ${nansha}`, '广州海关 黄埔海关')]],
	['推动白云机场综保区创新发展', mode, [ledBy(airport, '市市场监管局 广州海关 白云机场股份公司 南方航空股份公司')]],
	[
		'加快口岸信息化智能化建设',
		ease,
		[ledBy('市商务局', '市市场监管局 市政政务服务数据管理局 市港务局 广州海关 黄埔海关 广州边检总站 广州海事局')],
	],
	[
		'深化“三互”大通关建设改革',
		ease,
		[ledBy('市商务局', `${development} ${nansha} ${airport} 广州海关 黄埔海关 广州海事局 广州边检总站`)],
	],
	['提升华南生物材料出入境通关服务水平', ease, [ledBy(development, '广州海关')]],
	[
		'统筹推动车检场转型升级',
		ease,
		[ledBy('市商务局', `从化区=从化区政府 花都区=花都区政府 番禺区=番禺区政府 增城区政府 ${development} 广州海关`)],
	],
	['提高会展业通关便利化水平', ease, [ledBy('广州海关', '市商务局')]],
	['优化和缩减跨境电商抽检程序', ease, [ledBy('广州海关 黄埔海关')]],
	[
		// The date in its body is a quoted aim of the State Council and no deadline of this measure.
		'巩固整体通关时间压缩成效',
		ease,
		[ledBy('市商务局', '广州海关 黄埔海关 市港务局 白云机场股份公司 广州港集团')],
	],
	[
		'加快海关特殊监管区域建设',
		environment,
		[ledBy(`${development} ${nansha} ${airport}`, '市商务局 广州海关 黄埔海关')],
	],
	[
		'推动多式联运发展',
		environment,
		[ledBy('市港务局', '市发展改革委 市交通运输局 市商务局 广州海关 黄埔海关 广州港集团')],
	],
	[
		'拓展和升级“单一窗口”功能，推进3·0版本建设',
		environment,
		[ledBy('市商务局', '市港务局 广州海关 黄埔海关 广州边检总站 广州海事局'), ledBy('市商务局', '黄埔海关')],
		[by('2019年底前', '2019-12-31')],
	],
	['建立广州空港综合技术快检中心', environment, [ledBy('广州海关', airport)]],
	[
		'探索提升邮轮游艇通关便利化水平',
		environment,
		[ledBy(`市商务局 ${nansha}`, '市文化广电旅游局 市交通局 市港务局 广州海关 广州边检总站 广州海事局 广州港集团')],
	],
	[
		'规范降低口岸收费',
		environment,
		[ledBy('市商务局', `市市场监管局 市港务局 ${development} ${nansha} ${airport} 广州海关 黄埔海关 广州港集团`)],
	],
	['支持创新保税船舶燃油供应业务', pilots, [ledBy('市商务局', `市港务局 ${development} ${nansha} 广州海关 黄埔海关`)]],
	['争取境外汽车资源再利用工作获得突破', pilots, [ledBy('市商务局', `${development} ${nansha} 广州海关 黄埔海关`)]],
	[
		'推动南沙国际分拨中心和广州开发区国际分拨业务先行先试',
		pilots,
		[ledBy(`${development} ${nansha}`, '广州海关 黄埔海关')],
	],
	['推动南沙艺术品保税业务先行先试', pilots, [ledBy(nansha, '广州海关')]],
	['促进南沙口岸冷链物流发展', pilots, [ledBy('广州海关 广州港集团', `市商务局 市港务局 ${nansha}`)]],
	['加快出口退税进度', pilots, [ledBy('广州市税务局')]],
	['支持企业参与海关AEO认证', pilots, [ledBy('市商务局', '广州海关 黄埔海关')]],
	['支持飞机租赁业务发展', pilots, [ledBy('市金融局', `${nansha} ${airport} 广州海关`)]],
	[
		'促进穗港澳间人员和交通工具通关便利化',
		pilots,
		[
			ledBy(
				'市公安局 市港务局',
				`市商务局 ${development} ${nansha} 广州海关 黄埔海关 广州边检总站 广州海事局 广铁集团`,
			),
		],
	],
];

export const guangzhou: ExpectedDocument = {
	file: 'seeds/local/guangzhou-port-business-environment-2019.policy.txt',
	title: '广州市优化口岸营商环境促进跨境贸易便利化工作方案(征求意见稿)',
	documentType: '工作方案',
	number: null,
	issuer: '广州市商务局',
	dateOfIssue: '2019-03-14',
	level: 'municipal',
	basis: [
		{
			title: '国务院关于印发优化口岸营商环境促进跨境贸易便利化工作方案的通知',
			number: '国发〔2018〕37号',
			resolvedTo: null,
		},
	],
	measures: measures.map(([title, path, assignments, bodyDeadlines = []], i) => ({
		ordinal: i + 1,
		label: `${i + 1}·`,
		title,
		path,
		assignments,
		bodyDeadlines,
	})),
};
