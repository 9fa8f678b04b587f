import type { ExpectedDocument } from './types';

const structure = '一、服务构建新发展格局，改革业务运行架构方面';
const trade = '二、促进贸易便利化，优化全流程监管方面';
const quality = '三、助推高质量发展，支持功能业态拓展方面';
const security = '四、统筹好发展与安全，强化监管手段方面';
const governance = '五、提升综合治理能力，完善配套保障方面';

const measures: readonly (readonly [label: string, title: string, chapter: string])[] = [
	['(一)', '优化检验检疫作业模式', structure],
	['(二)', '简化生产用设备解除监管手续', structure],
	['(三)', '优化账册管理模式', structure],
	['(四)', '实施卡口分类分级管理', structure],
	['(五)', '实施差异化风险防控', structure],
	['(六)', '优化核放单验放逻辑', trade],
	['(七)', '优化“一票多车”货物进出区流程', trade],
	['(八)', '扩大高级认证企业(AEO)免除担保范围', trade],
	['(九)', '优化分类监管货物管理', trade],
	['(十)', '优化境外退运货物监管', trade],
	['（十一）', '支持保税维修提质升级', quality],
	['（十二）', '支持“保税培训”新业态发展', quality],
	['（十三）', '支持免税保税衔接发展', quality],
	['（十四）', '支持跨关区保税展示交易', quality],
	['（十五）', '支持设立生产性配套服务设施', quality],
	['（十六）', '支持综合保税区与口岸联动发展', quality],
	['（十七）', '支持建设特色型综合保税区', quality],
	['（十八）', '调整重点商品管理措施', security],
	['（十九）', '优化账册核销作业', security],
	['（二十）', '规范综合保税区企业赋码，优化统计规则', security],
	['（二十一）', '完善法规和规章制度体系', governance],
	['（二十二）', '积极推进智慧综合保税区建设', governance],
	['（二十三）', '健全运行协调保障机制', governance],
];

/** Number, issuer and level are declared in `luoshi.json`; the text bears no date. */
export const gacc: ExpectedDocument = {
	file: 'seeds/national/gacc-bonded-zone-reform-2023.policy.md',
	title: '推动综合保税区高质量发展综合改革实施方案',
	documentType: '实施方案',
	number: '署贸发〔2023〕77号',
	issuer: '海关总署',
	dateOfIssue: null,
	level: 'national',
	basis: [],
	measures: measures.map(([label, title, chapter], i) => ({
		ordinal: i + 1,
		label,
		title,
		path: [chapter],
		assignments: [],
		bodyDeadlines: [],
	})),
};
