/** A national document, a local plan that carries it out but for one measure, and a plan that has nothing to do with them. */
export const nationalUri = 'file:///w/national.policy.txt';
export const localUri = 'file:///w/local.policy.txt';
export const otherUri = 'file:///w/other.policy.txt';

export const national = `国务院办公厅关于推进老旧小区改造的若干措施
国办发〔2025〕8号
一、改造供水管网。
二、加装楼房电梯。
三、增设停车泊位。
国务院办公厅
2025年3月10日
`;

export const local = `某市推进老旧小区改造实施方案
某政办〔2026〕12号
根据《国务院办公厅关于推进老旧小区改造的若干措施》（国办发〔2025〕8号），制定本方案。
一、主要任务
1. 更新水管。（责任单位：市水务局；完成时限：2026年12月底前；对应举措：国办发〔2025〕8号（一））
2. 安装电梯。（责任单位：市住房城乡建设局；完成时限：2026年12月底前；对应举措：国办发〔2025〕8号（二））
某市人民政府办公室
2026年2月5日
`;

export const other = `某市推进节水工作方案
某政办〔2026〕9号
为推进节水，制定本方案。
一、主要任务
1. 推广节水器具。（责任单位：市水务局；完成时限：2026年12月底前）
某市人民政府办公室
2026年2月5日
`;
