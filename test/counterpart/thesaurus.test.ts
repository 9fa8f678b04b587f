import { strict as assert } from 'node:assert';
import { LOWEST_GRAM } from '../../server/src/counterpart/gramIds';
import { kindred } from '../../server/src/counterpart/kindred';
import { thesaurus } from '../../server/src/counterpart/thesaurus/index';

/** Words that any policy text uses of anything: two texts that share them need not speak of the same subject. */
const GENERAL = new Set(
	(
		'加强 强化 推进 推动 促进 加快 优化 完善 健全 建立 实施 开展 支持 鼓励 引导 落实 深化 拓展 培育 规范 提升 提高 ' +
		'发展 建设 打造 创新 探索 改革 扩大 保障 服务 管理 监管 机制 体系 制度 工作 水平 能力 措施 政策 方案 平台 项目 ' +
		'领域 行业 企业 单位 部门 机构 地方 地区 社会 群众 市场 主体 资源 资金 质量 效率 目标 任务 责任 监督 检查 宣传 ' +
		'培训 试点 示范 应用 环境 基础 设施 场景 信息 技术 产业 经济 城市 国家 国际 开放 合作 安全 办理 数据 数字 智能 ' +
		'绿色 消费 文化 产品 人员 活动 中心 基地 区域 标准 评价 统筹 协调'
	).split(' '),
);

const places = new Map<string, number[]>();
for (const [i, group] of thesaurus.entries()) {
	for (const word of group) places.set(word, [...(places.get(word) ?? []), i]);
}

function groupsWhere(fails: (group: readonly string[]) => boolean): string[] {
	return thesaurus.filter(fails).map((group) => group.join(' '));
}

describe('thesaurus', () => {
	it('has groups of two to ten words', () => {
		assert.deepEqual(
			groupsWhere((group) => group.length < 2 || group.length > 10),
			[],
		);
	});

	it('has words of two to eight Chinese characters or letters', () => {
		const odd = [...places.keys()].filter((word) => !/^[\p{Script=Han}A-Za-z]{2,8}$/u.test(word));
		assert.deepEqual(odd, []);
	});

	it('has no general words', () => {
		assert.deepEqual(
			[...places.keys()].filter((word) => GENERAL.has(word)),
			[],
		);
	});

	it('writes no word into a group that has it, or a part of it, already', () => {
		assert.deepEqual(
			groupsWhere((group) => group.some((word, i) => group.some((other, k) => i !== k && other.includes(word)))),
			[],
		);
	});

	it('has a word in two groups at most, and seldom', () => {
		const counts = [...places.values()].map((groups) => groups.length);
		assert.deepEqual(
			[...places].filter(([, groups]) => groups.length > 2).map(([word]) => word),
			[],
		);
		assert.ok(counts.filter((count) => count > 1).length <= counts.length / 20);
	});

	it('has no two groups that share two words and should be one', () => {
		const shared = new Map<string, string[]>();
		for (const [word, groups] of places) {
			if (groups.length > 1) shared.set(groups.join(), [...(shared.get(groups.join()) ?? []), word]);
		}
		assert.deepEqual(
			[...shared.values()].filter((words) => words.length > 1),
			[],
		);
	});

	it('is large enough to be of use, and small enough to be read', () => {
		assert.ok(thesaurus.length >= 800 && thesaurus.length <= 1700, `${thesaurus.length} groups`);
		assert.ok(places.size >= 3000 && places.size <= 9000, `${places.size} words`);
	});

	it('knows two words for one subject', () => {
		for (const [one, other] of [
			['托育', '婴幼儿照护'],
			['充电桩', '充换电'],
			['AEO', '经认证经营者'],
			['体育场馆', '学校操场'],
		] as const) {
			assert.ok(
				thesaurus.some((group) => group.includes(one) && group.includes(other)),
				`${one} ${other}`,
			);
		}
	});
});

describe('kindred characters', () => {
	it('are in groups of two or more, each character in one', () => {
		const characters = kindred.flatMap((group) => [...group]);
		assert.deepEqual(
			characters.filter((character, i) => characters.indexOf(character) !== i),
			[],
		);
		assert.deepEqual(
			kindred.filter((group) => !/^\p{Script=Han}{2,}$/u.test(group)),
			[],
		);
	});

	it('have numbers enough', () => {
		assert.ok(kindred.length <= 255, `${kindred.length}`);
		assert.ok(thesaurus.length + kindred.length <= -LOWEST_GRAM);
	});
});
