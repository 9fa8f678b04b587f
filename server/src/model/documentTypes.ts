/**
 * 文种: the types of documents, as data. A title ends with its type; where one type ends with another (实施方案, 方案), the
 * longer one is meant.
 */

/**
 * The fifteen types of official documents (公文): 《党政机关公文处理工作条例》 (中办发〔2012〕14号), article 8. 命令（令） is one of
 * them with two names.
 */
export const OFFICIAL_TYPES: readonly string[] = [
	...['决议', '决定', '命令', '令', '公报', '公告', '通告', '意见', '通知', '通报'],
	...['报告', '请示', '批复', '议案', '函', '纪要'],
];

/** The kinds in which some of the fifteen are common, by what they are for; a convention of the trade. */
export const OFFICIAL_KINDS: readonly string[] = ['实施意见', '指导意见', '若干意见', '审核意见', '复函', '答复'];

/**
 * Plans and measures: the types in which work is put down and divided up. No standard names them; these are the ones in
 * common use.
 */
export const PLAN_TYPES: readonly string[] = [
	...['实施', '工作', '行动', '分工', '试点', '改革', '建设', '推进', '落实', '整治', '整改', '攻坚', '提升'].map(
		(kind) => `${kind}方案`,
	),
	...['任务方案', '总体方案', '专项方案', '方案'],
	...['行动计划', '工作计划', '实施计划', '推进计划', '攻坚计划', '三年计划', '计划'],
	...['若干政策措施', '政策措施', '若干措施', '工作措施', '具体措施', '措施'],
	...['若干举措', '重点举措', '创新举措', '举措'],
	...['任务清单', '责任清单', '任务分解表', '任务分工', '工作要点', '重点任务', '任务书', '路线图', '时间表'],
];

/**
 * What is laid down to be kept rather than to be carried out by a day. Laws and ordinances: 《行政法规制定程序条例》 (2017),
 * article 5 (条例, 规定, 办法); rules of the departments: 《规章制定程序条例》 (2017), article 7 (规定, 办法, and no 条例); the
 * rest are those in common use.
 */
export const RULE_TYPES: readonly string[] = [
	...['实施条例', '条例', '实施细则', '细则', '管理办法', '实施办法', '暂行办法', '办法', '暂行规定', '规定'],
	...['规则', '规程', '章程', '制度', '规划', '纲要', '应急预案', '预案', '规范', '标准', '指南', '协议', '法'],
	...['清单', '目录'],
];

/**
 * Titles end with these too and need no other type: texts that are published like documents, or set up with one. A
 * convention of the trade.
 */
export const FURTHER_TYPES: readonly string[] = [
	...['政策', '解释', '公示', '声明', '启事', '倡议', '倡议书', '公开信', '慰问信', '贺信', '贺电', '宣言', '公约'],
	...['讲话', '致辞', '说明', '解读', '总结', '要点', '简报', '名单', '名录', '名册', '方法', '程序', '准则', '守则'],
	...['须知', '大纲', '提纲', '指引', '导则', '体系', '分工', '职责', '表', '白皮书', '情况', '回复', '建议', '提案'],
	...['机制', '原则', '要求', '事项', '通则', '总则', '预算', '决算', '批示', '指示', '布告', '谈话', '问答'],
];
