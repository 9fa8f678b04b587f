/**
 * Characters that words for the same thing are made of: 餐 in 助餐, 食 in 食堂, 饭 in 送饭. The thesaurus cannot have
 * every word; one that it lacks still has its characters.
 *
 * This is general language. To extend it: a character of content, that means the same in most of its words, in one group
 * only. No character that makes up general words (发, 建, 管, 务).
 */
const GROUPS = `
	餐食饭膳厨灶宴 果蔬菜 粮稻谷麦米 牛羊猪禽畜牧 鱼渔虾 种苗 田耕垦 农村乡屯 壤土地 旱灌溉 棉麻 虫鼠蚊 犬狗宠
	医诊疗病患 药剂 疫菌毒 护料 康健 残障盲聋 心理 老龄寿翁 婴幼娃 童孩儿 妇女妈母孕产 孤独 贫困弱 捐慈善 救援济帮扶
	校学 师教 书读阅刊 训练 匠技 才贤 聘岗职 薪酬 军兵役 葬墓 语言译
	房屋宅居住寓 租赁 楼厦栋 修缮 拆迁搬 换更替 厅窗 园区 厂坊 院馆 社邻 清扫洁净 管线缆 渗漏
	路街巷道 桥隧涵 车驾驶 停泊 疏堵畅 港埠码岸 船舶舟艇航 空低飞 铁轨 货箱 仓储库窖 递邮寄 客宾游旅
	店铺商贸 购采买 销售卖 价费 贷融债 股券 保险赔 投资 钱款金 财账 补贴助 奖励 票据 缴纳付
	械装 钢铝铜 布衣纺 煤炭油 碳排 热暖 冷冻寒 算云 网络 智慧 软硬 讯息 溯源 研科 专利 创孵
	林树木森 草花绿 山岭坡 河湖江渠溪塘 海洋湾滩岛 雨洪汛涝 泥淤沙 污废垃圾弃渣 烟尘霾 噪声 臭味
	火燃焚 灾危 塌陷坍 罚惩处 法律诉讼裁 罪犯狱 诈骗 盗窃 假伪劣冒 纠调解 查检验测 审批核 证照 品牌 信诚誉
	演戏剧艺舞 歌曲乐 影视片 文博 古遗址 景观 球赛竞 运动 冰雪 夜灯 展览会 宣传播媒 侨外境 册簿档 减降缩 增扩添`;

/** The groups; a character stands in one of them. At most 255. */
export const kindred: readonly string[] = GROUPS.trim().split(/\s+/);
