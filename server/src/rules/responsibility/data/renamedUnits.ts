/**
 * Units that were renamed or merged, and from when on. Sources, not checked item by item:
 * - 2018: 《深化党和国家机构改革方案》, published in March 2018, and 《国务院机构改革方案》, adopted by the National People's
 *   Congress on 2018-03-17; the State Council set its new bodies up by 国发〔2018〕6号 of 2018-03-22. They also merge the tax
 *   offices of state and place, join entry-exit inspection and quarantine to the customs, and end the border guards.
 * - 2023: 《党和国家机构改革方案》 and 《国务院机构改革方案》, the latter adopted on 2023-03-10; 国家金融监督管理总局 began work
 *   on 2023-05-18.
 * Local bodies followed over 2018 and 2019, and over 2023 and 2024: their old names count as old only after that.
 *
 * Further renamings stand in `luoshi.json`, in `formerNames` of a unit.
 */

/** What became of a unit. */
export interface Renaming {
	/** ISO date: the first day on which its old name is wrong. */
	readonly until: string;
	/** What it is called since; several where it was divided up. */
	readonly now: readonly string[];
}

const MINISTRIES_2018 = '2018-03-22';
const LOCAL_2018 = '2020-01-01';
const MINISTRIES_2023 = '2023-03-16';
const FINANCE_2023 = '2023-05-18';
const LOCAL_2023 = '2025-01-01';

const of = (until: string, ...now: string[]): Renaming => ({ until, now });

const MARKET = of(MINISTRIES_2018, '国家市场监督管理总局');
/** Its inspection of what enters and leaves the country went to the customs. */
const QUALITY = of(MINISTRIES_2018, '国家市场监督管理总局', '海关总署');
const FOOD_AND_DRUGS = of(MINISTRIES_2018, '国家市场监督管理总局', '国家药品监督管理局');
const HEALTH = of(MINISTRIES_2018, '国家卫生健康委员会');
const EMERGENCY = of(MINISTRIES_2018, '应急管理部');
const BANKING = of(MINISTRIES_2018, '中国银保监会');
const FINANCE = of(FINANCE_2023, '国家金融监督管理总局');

/** National bodies, by each of the names that they went by. */
export const RENAMED_NATIONAL: ReadonlyMap<string, Renaming> = new Map([
	['国土资源部', of(MINISTRIES_2018, '自然资源部')],
	['国家环境保护部', of(MINISTRIES_2018, '生态环境部')],
	['环境保护部', of(MINISTRIES_2018, '生态环境部')],
	['环保部', of(MINISTRIES_2018, '生态环境部')],
	['农业部', of(MINISTRIES_2018, '农业农村部')],
	['文化部', of(MINISTRIES_2018, '文化和旅游部')],
	['国家旅游局', of(MINISTRIES_2018, '文化和旅游部')],
	['国家卫生和计划生育委员会', HEALTH],
	['国家卫生计生委', HEALTH],
	['国家卫计委', HEALTH],
	['国家安全生产监督管理总局', EMERGENCY],
	['国家安全监管总局', EMERGENCY],
	['安全监管总局', EMERGENCY],
	['安监总局', EMERGENCY],
	['国务院法制办公室', of(MINISTRIES_2018, '司法部')],
	['国务院法制办', of(MINISTRIES_2018, '司法部')],
	['国家工商行政管理总局', MARKET],
	['工商行政管理总局', MARKET],
	['国家工商总局', MARKET],
	['工商总局', MARKET],
	['国家质量监督检验检疫总局', QUALITY],
	['国家质检总局', QUALITY],
	['质检总局', QUALITY],
	['国家食品药品监督管理总局', FOOD_AND_DRUGS],
	['国家食品药品监管总局', FOOD_AND_DRUGS],
	['食品药品监管总局', FOOD_AND_DRUGS],
	['食药监总局', FOOD_AND_DRUGS],
	['中国银行业监督管理委员会', BANKING],
	['中国银监会', BANKING],
	['银监会', BANKING],
	['中国保险监督管理委员会', BANKING],
	['中国保监会', BANKING],
	['保监会', BANKING],
	['中国银行保险监督管理委员会', FINANCE],
	['中国银保监会', FINANCE],
	['银保监会', FINANCE],
	['国家乡村振兴局', of(MINISTRIES_2023, '农业农村部')],
]);

/** How the name of a local body ends, behind its place. */
export const RENAMED_LOCAL: ReadonlyMap<string, Renaming> = new Map([
	['国土资源厅', of(LOCAL_2018, '自然资源厅')],
	['国土资源局', of(LOCAL_2018, '自然资源局')],
	['环境保护厅', of(LOCAL_2018, '生态环境厅')],
	['环保厅', of(LOCAL_2018, '生态环境厅')],
	['环境保护局', of(LOCAL_2018, '生态环境局')],
	['环保局', of(LOCAL_2018, '生态环境局')],
	['农业厅', of(LOCAL_2018, '农业农村厅')],
	['农业局', of(LOCAL_2018, '农业农村局')],
	['卫生和计划生育委员会', of(LOCAL_2018, '卫生健康委员会')],
	['卫生计生委', of(LOCAL_2018, '卫生健康委')],
	['卫计委', of(LOCAL_2018, '卫生健康委')],
	['卫生和计划生育局', of(LOCAL_2018, '卫生健康局')],
	['卫生计生局', of(LOCAL_2018, '卫生健康局')],
	['卫计局', of(LOCAL_2018, '卫生健康局')],
	['安全生产监督管理局', of(LOCAL_2018, '应急管理局')],
	['安全监管局', of(LOCAL_2018, '应急管理局')],
	['安监局', of(LOCAL_2018, '应急管理局')],
	['工商行政管理局', of(LOCAL_2018, '市场监督管理局')],
	['工商局', of(LOCAL_2018, '市场监管局')],
	['质量技术监督局', of(LOCAL_2018, '市场监督管理局')],
	['质监局', of(LOCAL_2018, '市场监管局')],
	['食品药品监督管理局', of(LOCAL_2018, '市场监督管理局', '药品监督管理局')],
	['食品药品监管局', of(LOCAL_2018, '市场监管局', '药监局')],
	['食药监局', of(LOCAL_2018, '市场监管局', '药监局')],
	['物价局', of(LOCAL_2018, '发展改革委', '市场监管局')],
	// 市金融工作局: 市地方金融管理局 and 市委金融委员会办公室.
	['金融工作局', of(LOCAL_2023, '地方金融管理局', '委金融委员会办公室')],
	['金融工作办公室', of(LOCAL_2023, '地方金融管理局', '委金融委员会办公室')],
	['政府金融办', of(LOCAL_2023, '地方金融管理局', '委金融委员会办公室')],
]);

/** The same, where the name of any place may stand before it: bodies of the centre in the provinces. */
export const RENAMED_BRANCHES: ReadonlyMap<string, Renaming> = new Map([
	['出入境检验检疫局', of(LOCAL_2018, '海关')],
	['检验检疫局', of(LOCAL_2018, '海关')],
	['国家税务局', of(LOCAL_2018, '税务局')],
	['国税局', of(LOCAL_2018, '税务局')],
	['地方税务局', of(LOCAL_2018, '税务局')],
	['地税局', of(LOCAL_2018, '税务局')],
	['公安边防总队', of(LOCAL_2018, '出入境边防检查总站')],
	['边防总队', of(LOCAL_2018, '出入境边防检查总站')],
	['银监局', of(LOCAL_2018, '银保监局')],
	['保监局', of(LOCAL_2018, '银保监局')],
	['银保监局', of(LOCAL_2023, '金融监管局')],
	['银保监分局', of(LOCAL_2023, '金融监管分局')],
]);

/** Bonded port areas became comprehensive bonded zones place by place; most had by then. 洋浦保税港区 had not. */
export const BONDED_PORTS = { ending: /保税港区(?:管委会|管理委员会)?$/, not: /洋浦/, until: '2022-01-01' } as const;
