/** A plan in which every measure has a unit and a deadline. */
export const faultless = `某市推动综合保税区高质量发展实施方案

一、总体要求
坚持高质量发展。
二、主要任务
（一）优化监管服务。
1. 优化检验检疫作业模式。完善检验检疫设施。（牵头单位：市商务局；配合单位：某市海关；完成时限：2026年12月底前）
2. 优化账册管理模式。建设信息管理系统。（责任单位：市商务局；完成时限：持续推进）

某市人民政府
2026年3月1日
`;

/** The same; the second measure names a unit twice, which is a fault with a safe fix. */
export const duplicated = faultless.replace('责任单位：市商务局；', '责任单位：市商务局、市商务局；');

/** The same; nobody is responsible for the second measure, which is an error without a safe fix. */
export const unassigned = faultless.replace('（责任单位：市商务局；完成时限：持续推进）', '');

/** The same; the second measure has no deadline, which is a warning. */
export const untimed = faultless.replace('；完成时限：持续推进', '');
