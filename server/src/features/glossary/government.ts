import type { GlossaryEntry } from './entry';

/** Government services and how the government regulates. */
export const government: readonly GlossaryEntry[] = [
	{
		names: ['放管服'],
		'zh-cn': '简政放权、放管结合、优化服务。',
		en: 'Delegate, regulate, serve: less red tape, better regulation, better services.',
	},
	{
		names: ['证照分离'],
		'zh-cn':
			'把涉企经营许可证与营业执照分开：许可事项按直接取消审批、审批改为备案、实行告知承诺、优化审批服务四种方式改革。',
		en: 'Separation of licence and permit: permits are no condition of the business licence, and are abolished, replaced by filing or by a commitment, or made easier.',
		source: '《国务院关于深化“证照分离”改革进一步激发市场主体发展活力的通知》（国发〔2021〕7号）',
	},
	{
		names: ['多证合一'],
		'zh-cn': '把多个部门的备案等证照事项整合到营业执照上，企业凭一照办事。',
		en: 'Many certificates in one: filings with several offices are merged into the business licence.',
	},
	{
		names: ['一业一证'],
		'zh-cn': '把一个行业准入涉及的多张许可证整合为一张行业综合许可证。',
		en: 'One trade, one permit: the permits that a trade needs are merged into one.',
	},
	{
		names: ['一照多址'],
		'zh-cn': '企业在住所以外增设经营场所，可在一张营业执照上办理，不必另设分支机构登记。',
		en: 'One licence, several addresses: further premises are put on the same business licence.',
	},
	{
		names: ['一网通办'],
		'zh-cn': '依托一体化政务服务平台，办事人进一个网就能办成政务服务事项。',
		en: 'One website for all services: government services are applied for and completed on one platform.',
	},
	{
		names: ['一网统管'],
		'zh-cn': '在一个平台上汇集城市运行和治理的信息，统一监测、调度、处置。',
		en: 'One network for running the city: information is gathered, watched and acted on in one platform.',
	},
	{
		names: ['一网协同'],
		'zh-cn': '机关内部依托统一平台跨部门、跨层级协同办公。',
		en: 'One network for working together: offices of all departments and levels work on one platform.',
	},
	{
		names: ['跨省通办'],
		'zh-cn': '办事人在一个省份就能办理其他省份的政务服务事项，不必来回跑。',
		en: 'Across provinces: services of one province can be had in another.',
		source: '《国务院办公厅关于加快推进政务服务“跨省通办”的指导意见》（国办发〔2020〕35号）',
	},
	{
		names: ['高效办成一件事', '一件事一次办'],
		'zh-cn': '把企业和群众眼中的一件事所涉及的多个事项集成起来，一次告知、一表申请、一套材料、一次办好。',
		en: 'One thing in one go: the steps that make up one matter for a citizen or company are joined into one application.',
		source: '《国务院关于进一步优化政务服务提升行政效能推动“高效办成一件事”的指导意见》（国发〔2024〕3号）',
	},
	{
		names: ['最多跑一次'],
		'zh-cn': '材料齐全、符合法定形式的，办事人最多到现场一次就能办成。',
		en: 'One visit at most: with complete papers a matter is settled in a single visit.',
	},
	{
		names: ['一窗受理', '综合窗口', '一窗通办'],
		'zh-cn': '前台综合受理、后台分类审批、统一窗口出件，办事人不必跑多个窗口。',
		en: 'One counter: applications of all kinds are taken and answered at one counter and handled behind it.',
	},
	{
		names: ['告知承诺制', '告知承诺'],
		'zh-cn': '行政机关告知办理条件和责任，申请人书面承诺符合条件即予办理，事后再核查。',
		en: 'Notice and commitment: the office states the conditions, the applicant commits to them in writing, and checks come afterwards.',
		source: '《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号）',
	},
	{
		names: ['容缺受理', '容缺办理'],
		'zh-cn': '主要材料齐全、次要材料欠缺的，先受理，允许在规定时间内补齐。',
		en: 'Acceptance with gaps: an application is taken although minor papers are missing, which are handed in later.',
	},
	{
		names: ['首问负责制', '首问负责'],
		'zh-cn': '第一个被询问的工作人员负责答复、办理或引导到位。',
		en: 'First contact is responsible: whoever is asked first answers, acts or leads on to the right place.',
	},
	{
		names: ['一次性告知'],
		'zh-cn': '把办事所需的条件、材料、程序等一次全部告诉申请人。',
		en: 'Told once and in full: applicants learn at once everything that they need.',
	},
	{
		names: ['帮办代办'],
		'zh-cn': '由工作人员协助或者受委托代为办理审批等手续。',
		en: 'Help and errands: staff assist with applications or make them on behalf of the applicant.',
	},
	{
		names: ['好差评'],
		'zh-cn': '企业和群众对政务服务作出评价，差评须核实整改并反馈。',
		en: 'Rating of services: citizens and companies rate government services; bad ratings are looked into and answered.',
		source: '《国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见》（国办发〔2019〕51号）',
	},
	{
		names: ['12345政务服务便民热线', '12345热线', '政务服务便民热线'],
		'zh-cn': '各地统一受理企业和群众咨询、求助、投诉、举报和建议的热线。',
		en: '12345 hotline: the one number in every place for questions, complaints and suggestions to the government.',
		source: '《国务院办公厅关于进一步优化地方政务服务便民热线的指导意见》（国办发〔2020〕53号）',
	},
	{
		names: ['接诉即办'],
		'zh-cn': '群众诉求一经提出即转派有关单位限时办理、反馈。',
		en: 'Swift response to public complaints: each is passed on at once, and handled and answered within a set time.',
	},
	{
		names: ['双随机、一公开', '双随机一公开'],
		'zh-cn': '随机抽取检查对象、随机选派执法检查人员，抽查情况及查处结果及时向社会公开。',
		en: 'Two random, one public: whom to inspect and who inspects are drawn by lot, and the results are published.',
		source: '《国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见》（国发〔2019〕5号）',
	},
	{
		names: ['信用监管'],
		'zh-cn': '根据信用状况实施差异化监管：守信者少打扰，失信者严监管。',
		en: 'Credit-based regulation: those with good credit are checked less, those with bad credit more.',
		source:
			'《国务院办公厅关于加快推进社会信用体系建设构建以信用为基础的新型监管机制的指导意见》（国办发〔2019〕35号）',
	},
	{
		names: ['包容审慎监管', '包容审慎'],
		'zh-cn': '对新技术、新产业、新业态、新模式留出发展空间，同时守住质量和安全底线。',
		en: 'Tolerant and prudent regulation: new kinds of business are given room, while quality and safety are guarded.',
	},
	{
		names: ['沙盒监管', '监管沙盒'],
		'zh-cn': '在限定范围内允许试验创新产品和服务，监管机构全程观察、控制风险。',
		en: 'Regulatory sandbox: new products may be tried within limits, under the eyes of the regulator.',
	},
	{
		names: ['柔性执法'],
		'zh-cn': '以提醒、指导、约谈等方式执法，对轻微违法依法少罚或不罚。',
		en: 'Flexible enforcement: reminders and guidance come first, and minor breaches are punished lightly or not at all, as the law allows.',
	},
	{
		names: ['互联网+政务服务', '“互联网+政务服务”'],
		'zh-cn': '运用互联网提供政务服务，让信息多跑路、群众少跑腿。',
		en: 'Internet plus government services: services are provided online.',
	},
	{
		names: ['互联网+监管', '“互联网+监管”'],
		'zh-cn': '运用互联网、大数据等汇集监管数据，开展在线监管、风险预警。',
		en: 'Internet plus regulation: data are gathered and risks found online.',
	},
	{
		names: ['数字政府'],
		'zh-cn': '运用数字技术改进政府管理、服务和运行。',
		en: 'Digital government: digital technology in administration and services.',
		source: '《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号）',
	},
	{
		names: ['公共数据授权运营'],
		'zh-cn': '依法授权符合条件的机构，对公共数据进行治理、开发并对外提供产品和服务。',
		en: 'Authorised operation of public data: qualified bodies are authorised to process public data and offer products made from them.',
	},
	{
		names: ['电子证照'],
		'zh-cn': '以电子形式签发的证件、执照、批文等，依法与纸质证照具有同等效力。',
		en: 'Electronic certificate: a licence or certificate in electronic form, with the force of paper.',
	},
	{
		names: ['统一社会信用代码'],
		'zh-cn': '法人和其他组织全国唯一的18位身份代码。',
		en: 'Unified social credit code: the 18-character number that identifies a legal person or organisation nationwide.',
	},
	{
		names: ['营商环境'],
		'zh-cn': '企业等经营主体在市场经济活动中所涉及的体制机制性因素和条件。',
		en: 'Business environment: the institutional conditions under which companies do business.',
		source: '《优化营商环境条例》（国务院令第722号）',
	},
	{
		names: ['公平竞争审查'],
		'zh-cn': '起草涉及经营者经济活动的法规、政策措施时，审查其是否排除、限制竞争。',
		en: 'Fair competition review: drafts of rules and policies are checked for harm to competition.',
		source: '《公平竞争审查条例》（国务院令第783号）',
	},
	{
		names: ['权责清单', '权力和责任清单'],
		'zh-cn': '列明行政机关权力事项及其依据、责任、流程的清单。',
		en: 'List of powers and duties: what an authority may do, on which basis, and what it answers for.',
	},
	{
		names: ['多规合一'],
		'zh-cn': '把主体功能区规划、土地利用规划、城乡规划等融合为统一的国土空间规划。',
		en: 'Many plans in one: plans for land use, towns and main functions are merged into one territorial plan.',
	},
	{
		names: ['三线一单'],
		'zh-cn': '生态保护红线、环境质量底线、资源利用上线和生态环境准入清单。',
		en: 'Three lines, one list: the ecological red line, the bottom line of environmental quality, the ceiling on resources, and the list for admission of projects.',
	},
];
