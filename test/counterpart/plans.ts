/** What a short plan says. */
export interface PlanFacts {
	readonly title: string;
	readonly number?: string;
	/** What it cites as its basis, as it is printed: 《…》（…）. */
	readonly basis?: string;
	/** Each with its title, its body and what stands in its brackets. */
	readonly measures: readonly (readonly [title: string, body: string, assignment?: string])[];
	readonly issuer?: string;
	readonly date?: string;
}

/** A short policy document. */
export function plan({ title, number = '', basis, measures, issuer = '', date = '' }: PlanFacts): string {
	const items = measures.map(([name, body, assignment], i) => {
		const clause = assignment === undefined ? '' : `（责任单位：市商务局；完成时限：2024年12月底前${assignment}）`;
		return `${i + 1}. ${name}。${body}${clause}\n`;
	});
	const cites = basis === undefined ? '' : `为贯彻落实${basis}精神，结合实际，制定本方案。\n`;
	return `${title}\n${number}\n\n${cites}一、主要任务\n${items.join('')}\n${issuer}\n${date}\n`;
}

const ROOT = 'file:///w';
export const uriOf = (path: string) => `${ROOT}/${path}`;

export const national = plan({
	title: '国务院关于促进外贸发展的若干意见',
	number: '国发〔2020〕1号',
	issuer: '国务院',
	date: '2020年1月5日',
	measures: [
		['建设冷链仓储', '在口岸建设冷链仓储设施，配备温控设备。'],
		['简化退税申报', '压缩出口退税申报材料，实行无纸化退税。'],
		['培训报关人员', '每年对报关人员开展业务轮训。'],
	],
});

export const provincial = plan({
	title: '甲省促进外贸发展实施方案',
	number: '甲政发〔2021〕2号',
	basis: '《国务院关于促进外贸发展的若干意见》（国发〔2020〕1号）',
	issuer: '甲省人民政府',
	date: '2021年3月1日',
	measures: [
		['布局冷链仓储', '在沿海口岸建设冷链仓储设施，补齐温控设备。', ''],
		['推行无纸化退税', '精简出口退税申报材料，推行退税无纸化。', ''],
		['举办龙舟赛', '端午节在江边赛龙舟。', ''],
	],
});

export const municipal = plan({
	title: '乙市促进外贸发展实施方案',
	number: '乙政发〔2022〕3号',
	basis: '《甲省促进外贸发展实施方案》（甲政发〔2021〕2号）和《国务院关于促进外贸发展的若干意见》（国发〔2020〕1号）',
	issuer: '乙市人民政府',
	date: '2022年6月1日',
	measures: [
		['建设冷链仓储中心', '在港区建设冷链仓储设施，增配温控设备。', ''],
		['加快退税进度', '减少出口退税申报材料，全面实行无纸化退税。', ''],
	],
});
