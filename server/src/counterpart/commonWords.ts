import { type Gram, gramsOf } from './grams';

/**
 * Words that nearly every policy document uses of nearly everything. That two measures share them says little: 优化 in
 * both titles is no sign that one carries out the other. General language, of no field in particular.
 */
const COMMON =
	'加强 强化 推进 推动 促进 加快 加大 优化 完善 健全 建立 构建 实施 开展 支持 鼓励 引导 落实 深化 拓展 培育 规范 提升 提高 增强 ' +
	'改善 改进 发展 建设 打造 创新 探索 积极 大力 全面 深入 进一步 有效 切实 持续 着力 做好 做强 做大 抓好 确保 保障 扩大 扩展 丰富 ' +
	'服务 管理 机制 体系 制度 工作 水平 能力 措施 政策 方案 计划 办法 意见 标准 平台 项目 领域 行业 企业 单位 部门 机构 政府 地方 ' +
	'地区 全国 全省 全市 全县 国家 社会 群众 重点 重大 重要 主要 相关 有关 各类 多种 充分 充足 发挥 作用 利用 运用 结合 依托 围绕 根据 ' +
	'按照 通过 形成 实现 达到 完成 组织 统筹 协调 协同 联动 合作 配套 综合 高质量 现代化 一体化 规模 质量 效率 效益 目标 任务 责任 ' +
	'评估 考核 监督 检查 宣传 培训 指导 试点 示范 推广 应用 条件 要求 情况 问题 需求 资源 资金 投入 力度 范围 方式 模式 环境 基础 设施 ' +
	'以及 或者 并且 对于 关于 为了 可以 不断 逐步 合理 科学 依法 符合 具备 新型 特色 优质 先进 方面 环节 过程 全程 流程 市场 主体 给予 ' +
	'组织 实施 年底 年底前 不少于 以上 力争 争取 左右 建成 启动 完成 新增 累计 每年';

/** The grams of those words. */
export const commonGrams: ReadonlySet<Gram> = new Set(COMMON.split(' ').flatMap((word) => [...gramsOf(word)]));
