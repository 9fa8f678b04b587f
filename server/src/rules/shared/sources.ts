import type { Wording } from '../rule';

/** The source of a rule that no standard states. */
export const CONVENTION: Wording = {
	'zh-cn': '公文写作和督查工作的通行做法，没有标准条款',
	en: 'A convention of the trade; no clause of a standard',
};

/** The source of a rule that needs none: what it reports cannot be meant. */
export const SELF_EVIDENT: Wording = {
	'zh-cn': '不引标准：所查的内容自身不成立',
	en: 'No standard is cited: what it reports cannot be meant',
};
