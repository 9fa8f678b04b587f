/** 文种 and what follows from it. */

/**
 * The document types, longest first where one ends with another. The plans among them say what is to be done and by
 * whom; the others announce, answer, decide or lay down rules. Types of 公文: 党政机关公文处理工作条例 (2012), article 8;
 * the plans are the types in which the work is put down in practice.
 */
const PLANS =
	/(?:实施方案|工作方案|行动方案|分工方案|试点方案|改革方案|建设方案|推进方案|落实方案|整治方案|整改方案|攻坚方案|提升方案|任务方案|总体方案|专项方案|方案|行动计划|工作计划|实施计划|推进计划|攻坚计划|三年计划|计划|若干政策措施|政策措施|若干措施|工作措施|具体措施|措施|若干举措|重点举措|创新举措|举措|任务清单|责任清单|任务分解表|任务分工|工作要点|重点任务|任务书|路线图|时间表)$/;
const OTHERS =
	/(?:实施意见|指导意见|若干意见|审核意见|意见|通知|通告|公告|通报|公报|决定|决议|命令|令|批复|复函|函|答复|报告|请示|议案|纪要|实施条例|条例|实施细则|细则|管理办法|实施办法|暂行办法|办法|暂行规定|规定|规则|规程|章程|制度|规划|纲要|应急预案|预案|规范|标准|指南|协议|法|清单|目录)$/;
/** Plans for the case that something happens, and plans of land and cities: what is to be done in them is not yet to be done by a day. */
const NO_PLAN = /(?:应急|处置|预警|总体规划|规划)(?:工作)?(?:实施)?(?:方案|计划)$/;
/** A note behind the title: （试行）, （征求意见稿）, (2024—2026年). */
const NOTE = /[（(][^（）()]{1,20}[）)]$/;

/** The title without the notes in brackets that follow it. */
export function bareTitle(title: string): string {
	let bare = title.trim();
	while (NOTE.test(bare)) bare = bare.replace(NOTE, '').trimEnd();
	return bare;
}

/** The document type that closes a title; null where there is none. Constant-time: only the end of the title is read. */
export function documentTypeOf(title: string): string | null {
	const end = bareTitle(title).slice(-12);
	return PLANS.exec(end)?.[0] ?? OTHERS.exec(end)?.[0] ?? null;
}

/** Whether a document with this title sets out work to be carried out, so that each measure needs its unit. */
export function isPlanTitle(title: string): boolean {
	const end = bareTitle(title).slice(-16);
	return PLANS.test(end) && !NO_PLAN.test(end);
}
