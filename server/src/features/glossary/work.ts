import type { GlossaryEntry } from './entry';

/** How work is organised, and words of the day in plans of all kinds. */
export const work: readonly GlossaryEntry[] = [
	{
		names: ['工作专班', '专班'],
		'zh-cn': '为推进一项工作，从有关单位抽调人员组成的临时工作班子。',
		en: 'Task force: a team of people from several units, set up for one piece of work.',
		notBefore: /^(?:[次车列]|教学)/,
	},
	{
		names: ['领导小组'],
		'zh-cn': '由领导牵头、有关单位负责人参加，统筹协调一项工作的议事协调机构。',
		en: 'Leading group: heads of units under a leading official, who coordinate one piece of work.',
	},
	{
		names: ['联席会议'],
		'zh-cn': '由牵头单位召集、有关单位参加，定期或不定期会商协调工作的机制。',
		en: 'Joint meeting: units meet under a convening unit to coordinate their work.',
	},
	{
		names: ['揭榜挂帅'],
		'zh-cn': '把需要攻克的任务张榜公布，谁有本事谁来承担，按成果兑现支持。',
		en: 'Open competition: a task is announced, whoever is able takes it on, and support follows results.',
	},
	{
		names: ['赛马制', '赛马机制'],
		'zh-cn': '同一任务由多个主体并行承担，分阶段比较、优胜劣汰。',
		en: 'Horse race: several teams work on one task, and the best go on.',
	},
	{
		names: ['清单管理', '清单化管理', '清单制'],
		'zh-cn': '把任务、责任单位和时限逐条列成清单，对照落实、逐项销号。',
		en: 'Management by list: tasks, units and deadlines are listed and ticked off one by one.',
		notBefore: /^[度定]/,
	},
	{
		names: ['销号管理', '销号制'],
		'zh-cn': '事项逐一登记编号，办结一项核销一项。',
		en: 'Ticking off: each item is registered, and struck off when it is done.',
	},
	{
		names: ['挂图作战'],
		'zh-cn': '把任务、进度、责任上墙公示，按图推进。',
		en: 'Working by the chart: tasks, progress and responsibilities are put up on the wall.',
	},
	{
		names: ['四不两直'],
		'zh-cn': '不发通知、不打招呼、不听汇报、不用陪同接待，直奔基层、直插现场。',
		en: 'Unannounced inspection: no notice, no greeting, no report, no escort; straight to the ground, straight to the site.',
	},
	{
		names: ['链长制'],
		'zh-cn': '由领导担任重点产业链“链长”，统筹协调该产业链发展。',
		en: 'Chain chiefs: a leading official coordinates the development of an industrial chain.',
	},
	{
		names: ['河长制', '河湖长制'],
		'zh-cn': '由各级党政负责人担任河长（湖长），负责组织领导相应河湖的管理和保护。',
		en: 'River chiefs: leading officials answer for the protection of a river or lake.',
	},
	{
		names: ['林长制'],
		'zh-cn': '由各级党政负责人担任林长，负责森林草原资源保护发展。',
		en: 'Forest chiefs: leading officials answer for forests and grassland.',
	},
	{
		names: ['网格化管理'],
		'zh-cn': '把辖区划分成若干网格，明确人员，及时发现和处置问题。',
		en: 'Grid management: an area is divided into cells, each with people who find and settle problems.',
	},
	{
		names: ['专精特新'],
		'zh-cn': '专业化、精细化、特色化、新颖化，用于形容具有这些特点的中小企业。',
		en: 'Specialised, refined, distinctive and new: said of small and medium-sized companies of that kind.',
	},
	{
		names: ['首台（套）', '首台套'],
		'zh-cn': '首台（套）重大技术装备：国内实现重大技术突破、拥有知识产权、尚未取得市场业绩的装备。',
		en: 'First set: major equipment with a technical breakthrough and no record on the market yet.',
	},
	{
		names: ['标准地'],
		'zh-cn': '事先设定亩均税收、能耗、环保等标准后出让的国有建设用地。',
		en: 'Standard land: land granted with standards set beforehand for taxes, energy and environment.',
	},
	{
		names: ['亩均论英雄'],
		'zh-cn': '按单位土地的产出、税收等评价企业和园区，据此配置资源。',
		en: 'Judged by yield per mu: companies and parks are rated by what they yield for the land that they use.',
	},
	{
		names: ['飞地经济'],
		'zh-cn': '两个地区跨行政区合作建设园区，共同管理、共享收益。',
		en: 'Enclave economy: two places build a park together across their borders and share what it brings.',
	},
	{
		names: ['以奖代补'],
		'zh-cn': '用达标后奖励的方式代替事前补助。',
		en: 'Award in place of subsidy: money comes after the goal is reached.',
	},
	{
		names: ['双碳'],
		'zh-cn': '碳达峰、碳中和：力争2030年前实现碳达峰、2060年前实现碳中和。',
		en: 'Dual carbon: carbon emissions are to peak before 2030 and carbon neutrality is to be reached before 2060.',
	},
	{
		names: ['六稳'],
		'zh-cn': '稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。',
		en: 'Six stabilities: employment, finance, foreign trade, foreign investment, investment and expectations.',
	},
	{
		names: ['六保'],
		'zh-cn': '保居民就业、保基本民生、保市场主体、保粮食能源安全、保产业链供应链稳定、保基层运转。',
		en: 'Six securities: jobs, livelihoods, companies, food and energy, industrial and supply chains, and grassroots government.',
	},
	{
		names: ['两新'],
		'zh-cn': '大规模设备更新和消费品以旧换新。',
		en: 'The two renewals: equipment upgrading on a large scale and trade-in of consumer goods.',
		source: '《推动大规模设备更新和消费品以旧换新行动方案》（国发〔2024〕7号）',
		behind: /[“"]$/,
		before: /^政策/,
		notBefore: /^[”"]?组织/,
	},
	{
		names: ['两重'],
		'zh-cn': '国家重大战略实施和重点领域安全能力建设。',
		en: 'The two majors: major national strategies and security capacity in key fields.',
		behind: /[“"]$/,
		before: /^(?:建设|项目)/,
	},
	{
		names: ['一老一小'],
		'zh-cn': '养老服务和托育服务，即老年人和婴幼儿的照护。',
		en: 'The old and the young: care for the elderly and for small children.',
	},
	{
		names: ['三同时'],
		'zh-cn': '建设项目的环境保护、安全等设施与主体工程同时设计、同时施工、同时投入使用。',
		en: 'Three at once: facilities for environment and safety are designed, built and taken into use together with the main works.',
	},
	{
		names: ['产学研'],
		'zh-cn': '企业、高等学校、科研机构之间的合作。',
		en: 'Industry, universities and research institutes, and their cooperation.',
	},
];
