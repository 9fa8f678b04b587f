/**
 * What may stand twice in Chinese without being a slip. From general knowledge of the language, as grammars describe
 * reduplication (verbs of two characters double as ABAB: 研究研究), not from any list or body of texts.
 */

/** Verbs that double to say that something is done for a while, and adverbs and adjectives that double for stress. */
const REDUPLICATED =
	'研究 讨论 商量 商议 考虑 了解 学习 琢磨 打听 打扫 收拾 整理 休息 锻炼 活动 介绍 交流 沟通 体会 体验 感受 反省 回忆 总结 检查 调查 参观 欣赏 比较 考察 考验 教育 解释 说明 分析 评价 评论 照顾 帮助 支持 鼓励 表扬 批评 练习 复习 准备 试验 实践 推敲 斟酌 合计 掂量 热闹 高兴 暖和 凉快 轻松 放松 非常 特别 十分 永远 很多 许多 好多 仅仅 刚刚 常常 往往 渐渐 慢慢 快快 好好 早早 久久';
/** Nouns that name those who do what the same word says as a verb: 由社会组织组织, 由领导领导. */
const DOERS =
	'组织 领导 代表 监理 教练 翻译 编辑 裁判 导演 指挥 保安 护理 参谋 会计 统计 设计 代理 经理 导游 主持 主管 编剧 校对 侦探 警卫 保卫';
/** Placeholders, and imitations of sounds. */
const OTHERS = '某某 年月 年月日 哈哈 咚咚 哗啦 叮当 滴答';

/**
 * Verbs that neither double nor begin a word that could stand behind them (服务服务业): of these, a second one is a slip
 * wherever it stands.
 */
export const NEVER_TWICE = '加强 推进 推动 完善 健全 强化 加快 促进 开展 深化 拓展 贯彻'.split(' ');

export const legitimateDoublings: ReadonlySet<string> = new Set([REDUPLICATED, DOERS, OTHERS].join(' ').split(' '));

/**
 * What stands around 的的 where the first 的 ends a word (目的的, 标的的) or the second begins one (的的确确, 的士).
 */
export const DE_BEFORE = '目标有鹄端众中打';
export const DE_BEHIND = '士确卢款';
