import type { GlossaryEntry } from './entry';

/** Customs clearance and customs supervision. */
export const customs: readonly GlossaryEntry[] = [
	{
		names: ['AEO', '经认证的经营者'],
		'zh-cn':
			'“经认证的经营者”（Authorized Economic Operator）：经海关认证，信用、守法和安全管理达到标准的企业，通关享受便利。在我国即海关高级认证企业。',
		en: 'Authorized Economic Operator: a company certified by customs for credit, compliance and security, which clears goods more easily. In China these are the advanced certified enterprises.',
		source: '《中华人民共和国海关注册登记和备案企业信用管理办法》（海关总署令第251号）',
	},
	{
		names: ['高级认证企业'],
		'zh-cn': '海关认证的信用最高的一类企业，适用查验率低、优先办理等便利措施，即我国的“经认证的经营者”（AEO）。',
		en: 'Advanced certified enterprise: the companies with the best credit at customs, China’s Authorized Economic Operators (AEO).',
		source: '《中华人民共和国海关注册登记和备案企业信用管理办法》（海关总署令第251号）',
	},
	{
		names: ['AEO互认', 'AEO国际互认'],
		'zh-cn': '两国（地区）海关相互承认对方认证的AEO企业，给予其货物通关便利。',
		en: 'AEO mutual recognition: two customs administrations recognise each other’s certified companies and ease clearance for them.',
	},
	{
		names: ['金关二期', '金关工程二期', '金关工程（二期）'],
		'zh-cn':
			'“金关”工程第二期建设的海关信息系统。文件中多指其中的加工贸易、海关特殊监管区域和保税物流管理系统，企业在其中设立电子账册、申报进出区。',
		en: 'Golden Gate project, phase two: information systems of customs. Plans mostly mean its part for processing trade, bonded zones and bonded logistics, where companies keep their ledgers.',
	},
	{
		names: ['国际贸易“单一窗口”', '国际贸易单一窗口', '单一窗口'],
		'zh-cn': '企业通过一个平台一次提交标准化的单证和信息，各口岸管理部门共享、办理并反馈结果。',
		en: 'Single window: companies submit trade documents once, on one platform, to all authorities concerned.',
	},
	{
		names: ['两步申报'],
		'zh-cn': '进口货物先概要申报、提离货物，再在规定时间内补充完整申报的通关模式。',
		en: 'Two-step declaration: an import is declared in outline and released first, and declared in full within a set time.',
	},
	{
		names: ['概要申报'],
		'zh-cn': '“两步申报”的第一步：凭提单等主要信息申报，符合条件的货物即可提离。',
		en: 'Outline declaration: the first step of a two-step declaration, by the main data of the shipment.',
	},
	{
		names: ['完整申报'],
		'zh-cn': '“两步申报”的第二步：在规定时间内补充申报其余项目，办理缴税等手续。',
		en: 'Full declaration: the second step of a two-step declaration, with the remaining data and the duties.',
		customsOnly: true,
	},
	{
		names: ['提前申报'],
		'zh-cn': '货物运抵海关监管场所之前就办理申报，货物到后尽快验放。',
		en: 'Advance declaration: goods are declared before they arrive, so that they can be released at once.',
		customsOnly: true,
	},
	{
		names: ['两段准入'],
		'zh-cn': '进口货物分“是否允许提离口岸”和“是否允许销售或者使用”两段实施准入监管。',
		en: 'Two-stage admission: customs decides first whether goods may leave the port, then whether they may be sold or used.',
	},
	{
		names: ['船边直提'],
		'zh-cn': '进口货物在船边卸下后直接提离港口，不再进堆场等待。',
		en: 'Direct pick-up at the ship: imports leave the port straight from the ship’s side, without waiting in the yard.',
	},
	{
		names: ['抵港直装'],
		'zh-cn': '出口货物运抵港口后直接装船，不再进堆场等待。',
		en: 'Direct loading on arrival: exports are loaded as soon as they reach the port, without waiting in the yard.',
	},
	{
		names: ['全国通关一体化', '通关一体化'],
		'zh-cn': '全国海关按统一规则作业，企业可以选择任一海关申报、缴税。',
		en: 'Nationwide integrated clearance: one set of rules in all customs offices; companies may declare and pay at any of them.',
	},
	{
		names: ['属地查检'],
		'zh-cn': '货物提离口岸后或在产地，由所在地海关实施的查验、检验检疫。',
		en: 'Inspection at the place of destination or origin, by the local customs office, and not at the port.',
	},
	{
		names: ['转关'],
		'zh-cn': '货物在海关监管下，由一个海关运到另一个海关办理手续。',
		en: 'Customs transit: goods are moved under supervision from one customs office to another, where the formalities are done.',
		customsOnly: true,
		notBehind: /[运周好扭逆流]$/,
		notBefore: /^[系键注闭爱怀心节头卡]/,
	},
	{
		names: ['舱单'],
		'zh-cn': '反映船舶、航空器等运输工具所载货物、物品及旅客信息的载货清单。',
		en: 'Manifest: the list of the goods and passengers that a ship, aircraft or other means of transport carries.',
	},
	{
		names: ['预裁定'],
		'zh-cn': '货物进出口前，海关应企业申请，对其归类、原产地、完税价格要素等事项作出的有约束力的决定。',
		en: 'Advance ruling: before goods are traded, customs decides on their classification, origin or valuation, with binding force.',
		source: '《中华人民共和国海关预裁定管理暂行办法》（海关总署令第236号）',
	},
	{
		names: ['主动披露'],
		'zh-cn': '企业自查发现进出口活动涉嫌违反海关规定，主动向海关报告并接受处置，可依法从轻、减轻或者不予处罚。',
		en: 'Voluntary disclosure: a company reports its own breaches of customs rules, and is punished less or not at all as the law allows.',
		customsOnly: true,
	},
	{
		names: ['汇总征税'],
		'zh-cn': '企业提供担保后先提货，对一段时间内多批货物的税款集中缴纳。',
		en: 'Collective payment: a company gives security, takes its goods, and pays the duties of a period together.',
	},
	{
		names: ['自报自缴'],
		'zh-cn': '企业自行申报税则号列、价格、原产地等，自行计算并缴纳税款，海关事后抽查审核。',
		en: 'Self-declaration and self-payment: companies work out and pay their duties; customs checks afterwards.',
	},
	{
		names: ['关税保证保险'],
		'zh-cn': '企业向保险公司投保，以保单作为海关税款担保，先放行货物、后缴纳税款。',
		en: 'Customs duty guarantee insurance: an insurance policy serves as security for duties, so that goods are released before payment.',
	},
	{
		names: ['检验结果采信', '第三方检验结果采信'],
		'zh-cn': '海关在进出口商品检验中，依法把采信机构的检验结果作为合格评定的依据。',
		en: 'Acceptance of test results: customs relies on the results of accepted third-party bodies in its inspections.',
	},
	{
		names: ['经核准出口商'],
		'zh-cn': '经海关认定，可以对其出口的享惠货物自行出具原产地声明的企业。',
		en: 'Approved exporter: a company that may itself declare the origin of goods which it exports under a trade agreement.',
		source: '《中华人民共和国海关经核准出口商管理办法》（海关总署令第255号）',
	},
	{
		names: ['原产地证书', '原产地证'],
		'zh-cn': '证明货物原产国（地区）的文件，进口方据此判断能否享受协定税率等待遇。',
		en: 'Certificate of origin: states where goods originate, on which preferential duties depend.',
	},
	{
		names: ['整体通关时间'],
		'zh-cn': '货物从抵达口岸或运抵监管场所到海关放行所用的时间，是衡量通关效率的主要指标。',
		en: 'Overall clearance time: from the arrival of goods to their release by customs; the main measure of efficiency at the border.',
	},
	{
		names: ['卡口'],
		'zh-cn': '海关特殊监管区域或监管场所供车辆、货物进出的通道，设有验放设施。',
		en: 'Gate: where vehicles and goods enter and leave a zone or site under customs supervision.',
		customsOnly: true,
	},
	{
		names: ['围网'],
		'zh-cn': '海关特殊监管区域与区外之间的隔离设施。',
		en: 'Fence: what separates a bonded zone from the area around it.',
		customsOnly: true,
	},
	{
		names: ['先放后检'],
		'zh-cn': '进口货物经现场检疫等检查合格后先放行提离，再实施实验室检测等后续检验。',
		en: 'Release before inspection: goods leave the port after the checks on site, and are tested afterwards.',
	},
	{
		names: ['智慧海关'],
		'zh-cn': '运用信息技术和智能装备改进海关监管、服务和管理的建设工作。',
		en: 'Smart customs: the use of information technology and smart equipment in customs supervision and services.',
	},
	{
		names: ['智慧口岸'],
		'zh-cn': '运用信息技术推动口岸设施、监管和服务数字化、智能化。',
		en: 'Smart port: digital and automated facilities, supervision and services at ports of entry.',
	},
	{
		names: ['口岸'],
		'zh-cn': '供人员、货物、物品和交通工具出入境的港口、机场、车站、跨境通道等。',
		en: 'Port of entry: a port, airport, station or crossing open to people, goods and vehicles that enter or leave the country.',
		customsOnly: true,
		notBefore: /^[线边]/,
	},
	{
		names: ['免税店'],
		'zh-cn': '经批准设立、向规定对象销售免税商品的商店。',
		en: 'Duty-free shop: an approved shop that sells duty-free goods to those entitled to them.',
	},
];
