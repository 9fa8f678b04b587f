/** A generated policy document. */
export interface Plan {
	/** Its path, with `/`. */
	readonly path: string;
	readonly text: string;
}

const MEASURES = 20;
/** Of a hundred documents, how many are national and provincial; the others are municipal. */
const NATIONAL = 4;
const PROVINCIAL = 16;

/** Groups of words that drafters use for one another; a local document takes another one of the group. */
const VERBS = groups(
	'优化 完善 改进,推进 推动 加快,建设 打造 建立,支持 鼓励 扶持,规范 健全 强化,拓展 扩大 丰富,提升 提高 增强',
);
const FIELDS = groups(
	'检验检疫 查验检疫,口岸通关 通关查验,跨境电商 跨境电子商务,冷链物流 冷链运输,乡村旅游 乡村文旅,养老服务 养老照护,' +
		'普惠托育 婴幼儿照护,职业培训 技能培训,数据共享 数据互通,政务服务 办事服务,知识产权 专利商标,绿色建筑 节能建筑,' +
		'污水处理 污水治理,河湖管护 河湖保护,高标准农田 农田建设,种业创新 良种繁育,农机装备 农业机械,充电设施 充电桩,' +
		'新能源汽车 电动汽车,工业互联网 智能工厂,中试平台 成果转化,融资担保 信贷支持,税费减免 减税降费,招标投标 政府采购,' +
		'社区医院 基层医疗,中医药 中药材,校园足球 青少年体育,公共图书馆 全民阅读,文物保护 文化遗产,应急救援 抢险救灾,' +
		'森林防火 林火防控,危险化学品 危化品,食品抽检 食品安全,老旧小区 旧房改造,公共交通 公交线路,港口码头 港航设施,' +
		'航空货运 航空物流,铁路专用线 铁水联运,再生资源 废旧物资,碳排放 低碳转型,海洋牧场 渔业养殖,林下经济 林业产业,' +
		'信用监管 信用评价,标准制定 标准体系,检测认证 质量检测,外资企业 外商投资,服务贸易 服务外包,会展活动 展览展会,' +
		'夜间消费 夜经济,家政服务 家庭服务,残疾人就业 残疾人帮扶,退役军人 退役士兵,高校毕业生 毕业生就业,灵活就业 新就业形态',
);
const ASPECTS = groups(
	'管理模式 管理方式,服务体系 服务网络,设施布局 设施建设,监管机制 监督制度,支持政策 扶持措施,试点示范 先行先试',
);
const MEANS = groups(
	'简化申报材料 精简办理资料,压缩办理时限 缩短审批时间,建立信息平台 搭建信息系统,开展专项检查 组织专项整治,' +
		'设立专项资金 安排专项经费,培育龙头企业 引进骨干企业,制定工作指引 编制操作手册,实行分类管理 推行分级管理,' +
		'加强部门联动 强化协同配合,扩大试点范围 增加试点地区,完善配套设施 补齐设施短板,建立评价制度 健全考核办法',
);
const TOPICS = '产业升级 营商环境 民生服务 绿色发展 对外开放 数字转型 乡村振兴 城市更新'.split(' ');
const PLACES = '东 西 南 北 上 中 新 长 永 安 平 和 兴 大'.split(' ');
const SECOND = '川 河 山 州 宁 阳 江 海 林 源 泉 原 湖 城'.split(' ');
const OFFICES =
	'发展改革委 工业和信息化局 财政局 商务局 市场监管局 交通运输局 农业农村局 生态环境局 科技局 卫生健康委'.split(' ');

interface Idea {
	readonly field: number;
	readonly aspect: number;
	readonly verb: number;
	readonly means: readonly number[];
}

interface Issued {
	readonly title: string;
	readonly number: string;
	readonly year: number;
	readonly ideas: readonly Idea[];
	/** What it carries out itself. */
	readonly basis: Issued | null;
}

/**
 * A library of policy documents of 20 measures each: national ones, provincial ones that each carry out a national one,
 * and municipal ones that carry out a provincial one and every other of them also its national one; measures are
 * rephrased, reordered, left out and added on the way down. The same seed gives the same documents.
 */
export function generatePlans(count: number, seed: number): Plan[] {
	const random = mulberry32(seed);
	const nationals: Issued[] = [];
	const provincials: Issued[] = [];
	const plans: Plan[] = [];
	for (let i = 0; i < count; i++) {
		const kind = i % 100 < NATIONAL ? 'national' : i % 100 < NATIONAL + PROVINCIAL ? 'provincial' : 'municipal';
		if (kind === 'national') {
			const title = `国家发展委关于第${i}号${pick(TOPICS, random)}工程的实施方案`;
			const issued = {
				title,
				number: `国发改〔2021〕${i + 1}号`,
				year: 2021,
				ideas: newIdeas(MEASURES, random),
				basis: null,
			};
			nationals.push(issued);
			plans.push({ path: `national/${i}.policy.txt`, text: written(issued, [], '（一）', '国家发展委', '', random) });
			continue;
		}
		const upper = pick(kind === 'provincial' ? nationals : provincials, random);
		const place = `${pick(PLACES, random)}${pick(SECOND, random)}${kind === 'provincial' ? '省' : '市'}`;
		const year = upper.year + 1;
		const title = `${place}第${i}号${pick(TOPICS, random)}工程实施方案`;
		const issued = {
			title,
			number: `${place.slice(0, 1)}政办发〔${year}〕${i + 1}号`,
			year,
			ideas: passedDown(upper.ideas, random),
			basis: upper,
		};
		if (kind === 'provincial') provincials.push(issued);
		const bases = upper.basis !== null && i % 2 === 0 ? [upper.basis, upper] : [upper];
		plans.push({
			path: `${kind}/${i}.policy.txt`,
			text: written(issued, bases, kind === 'provincial' ? '一、' : '1.', `${place}人民政府`, place, random),
		});
	}
	return plans;
}

/** The same texts again are of no use to a measure that must find them different: another wording of each at every use. */
function written(
	issued: Issued,
	bases: readonly Issued[],
	form: '（一）' | '一、' | '1.',
	issuer: string,
	place: string,
	random: () => number,
): string {
	const cited = bases.map(({ title, number }) => `《${title}》（${number}）`).join('和');
	const lines = [issued.title, issued.number, ''];
	if (cited !== '') lines.push(`为贯彻落实${cited}精神，结合${place}实际，制定本方案。`);
	lines.push(form === '（一）' ? '一、主要任务' : '主要任务');
	for (const [n, idea] of issued.ideas.entries()) {
		const say = (list: readonly (readonly string[])[], i: number) => pick(list[i] as readonly string[], random);
		const field = say(FIELDS, idea.field);
		const means = idea.means.map((i) => say(MEANS, i));
		const body = means.map(
			(words, i) =>
				`${'一二三'[i]}是围绕${say(FIELDS, idea.field)}${words}，到${issued.year + 2}年覆盖${(random() * 900 + 20).toFixed(0)}家单位`,
		);
		const assignment =
			place === ''
				? ''
				: `（责任单位：${offices(place, random)}；完成时限：${issued.year + 3}年${1 + below(12, random)}月底前）`;
		lines.push(
			`${ordinal(form, n + 1)}${say(VERBS, idea.verb)}${field}${say(ASPECTS, idea.aspect)}。${body.join('；')}。${assignment}`,
		);
	}
	lines.push('', issuer, `${issued.year}年${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日`, '');
	return lines.join('\n');
}

/** Two offices of a place. */
function offices(place: string, random: () => number): string {
	const first = below(OFFICES.length, random);
	const second = (first + 1 + below(OFFICES.length - 1, random)) % OFFICES.length;
	return [first, second].map((i) => `${place.slice(-1)}${OFFICES[i]}`).join('、');
}

function newIdeas(count: number, random: () => number): Idea[] {
	return Array.from({ length: count }, () => ({
		field: below(FIELDS.length, random),
		aspect: below(ASPECTS.length, random),
		verb: below(VERBS.length, random),
		means: Array.from({ length: 2 + below(2, random) }, () => below(MEANS.length, random)),
	}));
}

/** Most ideas in nearly their order, a few replaced by others. */
function passedDown(ideas: readonly Idea[], random: () => number): Idea[] {
	const down = ideas.map((idea) => (random() < 0.15 ? (newIdeas(1, random)[0] as Idea) : idea));
	for (let swaps = 0; swaps < 3; swaps++) {
		const [i, j] = [below(down.length, random), below(down.length, random)];
		[down[i], down[j]] = [down[j] as Idea, down[i] as Idea];
	}
	return down;
}

function ordinal(form: '（一）' | '一、' | '1.', n: number): string {
	if (form === '1.') return `${n}. `;
	const digits = '零一二三四五六七八九';
	const tens = n < 10 ? '' : `${n < 20 ? '' : digits[Math.floor(n / 10)]}十`;
	const numeral = tens + (n % 10 === 0 ? '' : digits[n % 10]);
	return form === '一、' ? `${numeral}、` : `（${numeral}）`;
}

function groups(text: string): string[][] {
	return text.split(',').map((group) => group.split(' '));
}

function below(limit: number, random: () => number): number {
	return Math.floor(random() * limit);
}

function pick<T>(list: readonly T[], random: () => number): T {
	return list[below(list.length, random)] as T;
}

/** Tommy Ettinger's mulberry32 (public domain): a small generator of numbers in [0, 1) from a seed. */
function mulberry32(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}
