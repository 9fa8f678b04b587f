import type { Rule } from '../rule';
import { CONVENTION } from '../shared/sources';

/** 有关部门 and its like as the only unit. */
export const vagueUnit: Rule = {
	meta: {
		id: 'responsibility/vague-unit',
		severity: 'warning',
		summary: {
			'zh-cn': '责任单位只写了“有关部门”“相关单位”“各部门”之类的统称',
			en: 'The only responsible unit is none in particular: 有关部门, 相关单位, 各部门',
		},
		source: CONVENTION,
		fixable: 'none',
		options: {},
		messages: {
			vague: {
				'zh-cn': '责任单位只写了“{unit}”，没有写明是哪一个，谁都可以不管。请写出单位名称。',
				en: 'The only responsible unit is "{unit}", which may be anybody, so nobody need act. Name the units.',
			},
		},
	},
	check({ document, report }) {
		for (const measure of document.measures) {
			if (measure.inheritedUnits.length > 0) continue;
			for (const { units } of measure.assignments) {
				if (!units.every((unit) => unit.generic && isVague(unit.name))) continue;
				for (const { start, end, name } of units) report({ start, end, message: 'vague', data: { unit: name } });
			}
		}
	},
};

const KIND = '(?:职能|责任|业务|主管|行政|管理)*(?:部门|单位|机构|机关|企业|方面|处室|科室|股室)';
const KINDS = `${KIND}(?:[、和及与]${KIND}|单位|部门)?`;
/** Whose they are: 市级有关部门 is as vague as 有关部门. */
const OWNER =
	'(?:国务院|中央|国家|地方|当地|全?(?:省|自治区|市|自治州|州|盟|县|区|旗|镇|乡|街道)(?:[级直属]|直属|本级)?)?';
const VAGUE = new RegExp(`^${OWNER}(?:(?:各级)?各?)?(?:有关|相关|其他|其它)(?:的)?${KINDS}$`);
/** 各部门 alone; 市直各部门 and 国务院各部门 are all of them, and said to be. 各企业 are many, and not one of them is meant. */
const EVERY = /^(?:各级)?各(?:职能|业务)?(?:部门|单位|机构|机关|方面)(?:[、和及与]?(?:单位|部门|机构))?$/;

function isVague(name: string): boolean {
	return VAGUE.test(name) || EVERY.test(name);
}
