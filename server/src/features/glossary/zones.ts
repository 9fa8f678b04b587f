import type { GlossaryEntry } from './entry';

/** Around 一线 and 二线 where they are lines of customs: not where work is done at the front, nor a class of cities. */
const line = {
	behind: /[“"]$/,
	before:
		/^[”’"]?(?:放开|管住|管好|管理|径予|进[出口境区]|出[口境区]|申报|备案|报关|货物|单侧|内销|[和与、][“‘"]?[一二]线)/,
	notBehind: /[第统同唯每三四五]$/,
	notBefore: /^(?:工人|职工|员工|人员|干部|岗位|城市|教师|医|民警|执法|监管人员|品牌|窗口)/,
} as const;

/** Bonded zones, what is done in them, and processing trade. */
export const zones: readonly GlossaryEntry[] = [
	{
		names: ['海关特殊监管区域', '特殊监管区域'],
		'zh-cn': '经国务院批准，在境内设立、由海关实行封闭监管的特定区域，包括综合保税区、保税区、保税港区、出口加工区等。',
		en: 'Special customs supervision area: an enclosed area approved by the State Council and supervised by customs, such as a comprehensive bonded zone.',
	},
	{
		names: ['综合保税区', '综保区'],
		'zh-cn':
			'经国务院批准设立、由海关封闭监管的区域，可开展保税加工、保税物流和保税服务等业务，是海关特殊监管区域的主要类型。',
		en: 'Comprehensive bonded zone: an area approved by the State Council and enclosed by customs, for bonded processing, logistics and services.',
		source: '《中华人民共和国海关综合保税区管理办法》（海关总署令第256号）',
	},
	{
		names: ['保税港区'],
		'zh-cn': '设在港口及其相连区域、具有口岸、物流和加工等功能的海关特殊监管区域；近年来陆续转为综合保税区。',
		en: 'Bonded port area: a special customs supervision area at a port; over the years these have been turned into comprehensive bonded zones.',
	},
	{
		names: ['出口加工区'],
		'zh-cn': '以出口加工为主的海关特殊监管区域；符合条件的已按国家部署整合优化为综合保税区。',
		en: 'Export processing zone: a special customs supervision area for processing for export; those that qualified have been turned into comprehensive bonded zones.',
		source: '《加快海关特殊监管区域整合优化方案》（国办发〔2015〕66号）',
	},
	{
		names: ['保税物流中心'],
		'zh-cn': '海关批准、从事保税仓储物流业务的监管场所。A型由一家企业经营；B型由一家企业经营、多家企业入驻。',
		en: 'Bonded logistics centre: a customs-supervised site for bonded storage and logistics. Type A is run by one company; type B is run by one and used by several.',
	},
	{
		names: ['保税仓库'],
		'zh-cn': '经海关批准设立、专门存放保税货物和其他未办结海关手续货物的仓库。',
		en: 'Bonded warehouse: a warehouse approved by customs for bonded goods and others whose customs formalities are not completed.',
	},
	{
		names: ['出口监管仓库'],
		'zh-cn': '经海关批准设立，存放已办结出口手续的货物，提供保税物流配送和流通性增值服务的仓库。',
		en: 'Export supervised warehouse: a warehouse approved by customs for goods whose export formalities are completed.',
	},
	{
		names: ['保税区'],
		'zh-cn': '海关特殊监管区域的一种，设立最早，主要功能是保税仓储、出口加工和转口贸易。',
		en: 'Bonded area: the earliest type of special customs supervision area, for bonded storage, processing for export and entrepôt trade.',
	},
	{
		names: ['一线'],
		'zh-cn': '海关特殊监管区域、自由贸易港与境外之间的界线。货物由此进出境；常说“一线放开”。',
		en: 'First line: the line between a bonded zone or free trade port and foreign countries; goods cross it on entering or leaving the territory.',
		customsOnly: true,
		...line,
	},
	{
		names: ['二线'],
		'zh-cn': '海关特殊监管区域、自由贸易港与境内其他地区之间的界线。货物由此进出区；常说“二线管住”。',
		en: 'Second line: the line between a bonded zone or free trade port and the rest of the country.',
		customsOnly: true,
		...line,
	},
	{
		names: ['一线放开'],
		'zh-cn': '境外货物进出海关特殊监管区域或自由贸易港时，手续从简、限制从少。',
		en: 'Freeing the first line: few formalities and limits for goods that move between the zone and foreign countries.',
	},
	{
		names: ['二线管住', '二线管好'],
		'zh-cn': '货物在区内与境内其他地区之间进出时，海关依法严格监管。',
		en: 'Guarding the second line: strict supervision of goods that move between the zone and the rest of the country.',
	},
	{
		names: ['先进区、后报关', '先进区后报关', '先入区、后报关', '先入区后报关'],
		'zh-cn': '境外货物到港后，企业可先凭舱单等信息把货物提运到区内，再办理进境申报手续。',
		en: 'Zone entry first, declaration later: goods from abroad may be moved into the zone on the manifest and be declared afterwards.',
	},
	{
		names: ['四自一简'],
		'zh-cn': '区内企业自主备案、合理自定核销周期、自主核报、自主补缴税款，海关简化业务核准手续。',
		en: 'Four “selves” and one simplification: companies in the zone file, set their write-off period, report and pay duties due on their own; customs simplifies its approvals.',
		source: '海关总署公告2019年第26号',
	},
	{
		names: ['五大中心'],
		'zh-cn': '综合保税区的发展目标：加工制造中心、研发设计中心、物流分拨中心、检测维修中心、销售服务中心。',
		en: 'Five centres that comprehensive bonded zones are to become: processing and manufacturing, research and design, logistics and distribution, testing and repair, sales and service.',
		source: '《国务院关于促进综合保税区高水平开放高质量发展的若干意见》（国发〔2019〕3号）',
		customsOnly: true,
	},
	{
		names: ['保税货物'],
		'zh-cn': '经海关批准未办理纳税手续进境，在境内储存、加工、装配后复运出境的货物。',
		en: 'Bonded goods: goods that enter without payment of duties, by approval of customs, to be stored, processed or assembled and then leave the territory again.',
		source: '《中华人民共和国海关法》第一百条',
	},
	{
		names: ['保税加工'],
		'zh-cn': '料件以保税方式进境，加工成品后复运出境或按规定内销的业务。',
		en: 'Bonded processing: materials enter under bond; the products leave the territory or are sold at home under the rules for that.',
	},
	{
		names: ['保税物流'],
		'zh-cn': '对保税货物进行仓储、分拨、配送、中转等物流业务，货物在办结手续前处于海关监管之下。',
		en: 'Bonded logistics: storage, distribution and transit of goods under bond.',
	},
	{
		names: ['保税维修'],
		'zh-cn': '企业以保税方式把有损坏、故障或缺陷的货物运进来检测、维修，修好后再复运出境等。',
		en: 'Bonded repair: goods with damage or defects are brought in under bond, tested and repaired, and then sent back.',
	},
	{
		names: ['保税研发'],
		'zh-cn': '企业以保税方式进口料件、试剂、设备等，在区内开展研究、开发和设计。',
		en: 'Bonded research and development: materials and samples for research come in under bond.',
	},
	{
		names: ['保税检测'],
		'zh-cn': '企业以保税方式接受委托，对货物进行检验、检测、鉴定的业务。',
		en: 'Bonded testing: goods are tested or certified under bond.',
	},
	{
		names: ['保税展示交易', '保税展示'],
		'zh-cn': '保税货物在提供担保等条件下运到区外或在区内展示，成交后再办理纳税手续。',
		en: 'Bonded display: goods are shown while under bond, and duties are paid when they are sold.',
	},
	{
		names: ['期货保税交割', '保税交割'],
		'zh-cn': '期货合约到期时，以处于保税监管状态的货物进行交割。',
		en: 'Bonded delivery: futures are settled by delivery of goods under bond.',
	},
	{
		names: ['按状态分类监管', '状态分类监管'],
		'zh-cn': '在海关特殊监管区域内，保税货物和非保税货物按各自状态分别管理，可在同一区域存储、集拼、分拨。',
		en: 'Supervision by status: bonded and non-bonded goods may be stored and distributed in one zone, each managed by its status.',
	},
	{
		names: ['分送集报', '批次进出、集中申报', '分批送货、集中报关'],
		'zh-cn': '货物分批进出区，企业在规定期限内把多批货物集中起来一次申报。',
		en: 'Delivery in batches, one declaration: goods enter or leave the zone in batches and are declared together within a set period.',
	},
	{
		names: ['内销选择性征收关税', '内销选择性征税', '选择性征收关税'],
		'zh-cn': '区内企业生产、加工并内销的货物，可由企业申请按其对应进口料件或者按实际报验状态征收关税。',
		en: 'Choice of duty basis: for goods made in the zone and sold at home, the company may choose to pay duty by the imported materials or by the goods as presented.',
	},
	{
		names: ['增值税一般纳税人资格试点', '一般纳税人资格试点'],
		'zh-cn': '允许综合保税区内企业申请成为增值税一般纳税人，可以向境内区外企业开具增值税专用发票并抵扣进项税。',
		en: 'VAT general taxpayer pilot: companies in comprehensive bonded zones may become general VAT taxpayers, issue VAT invoices and deduct input tax.',
		source: '国家税务总局 财政部 海关总署公告2019年第29号',
	},
	{
		names: ['委托加工'],
		'zh-cn': '综合保税区内企业利用监管期限内的免税设备，接受境内区外企业委托，加工其提供的料件。',
		en: 'Processing for companies outside the zone: a company in the zone processes materials on their behalf.',
		customsOnly: true,
	},
	{
		names: ['加工贸易'],
		'zh-cn': '企业进口全部或者部分料件，经加工或者装配后将制成品复出口的经营活动，包括来料加工和进料加工。',
		en: 'Processing trade: materials are imported, processed or assembled, and the products exported again; with supplied or with imported materials.',
		source: '《中华人民共和国海关加工贸易货物监管办法》',
	},
	{
		names: ['来料加工'],
		'zh-cn': '进口料件由境外企业提供，经营企业不付汇，按对方要求加工，只收加工费，制成品由境外企业销售。',
		en: 'Processing with supplied materials: the foreign party provides the materials and sells the products; the processor is paid a fee.',
		notBehind: /[外未]$/,
	},
	{
		names: ['进料加工'],
		'zh-cn': '进口料件由经营企业付汇购进，制成品由经营企业外销出口。',
		en: 'Processing with imported materials: the company buys the materials abroad and exports the products itself.',
	},
	{
		names: ['加工贸易手册'],
		'zh-cn': '企业办理加工贸易备案后，海关用来登记、核销保税料件和成品进出口情况的手册，现为电子化。',
		en: 'Processing trade handbook: the (electronic) record by which customs follows materials and products of a processing contract.',
	},
	{
		names: ['电子账册'],
		'zh-cn': '企业在海关系统中设立的账册，记录保税货物进、出、转、存等情况，海关据此核销。',
		en: 'Electronic ledger: a record of a company’s bonded goods in the customs system, by which they are written off.',
		customsOnly: true,
	},
	{
		names: ['核放单'],
		'zh-cn': '货物进出海关特殊监管区域卡口时，据以验放车辆和货物的电子单证。',
		en: 'Release note: the electronic document by which vehicles and goods pass the gate of a zone.',
	},
	{
		names: ['单耗'],
		'zh-cn': '加工贸易中，生产单位成品所消耗的料件数量。',
		en: 'Unit consumption: the quantity of material that one unit of product takes.',
		customsOnly: true,
		notBehind: /[简订清]$/,
	},
	{
		names: ['深加工结转'],
		'zh-cn': '加工贸易企业把保税料件加工的产品转给另一加工贸易企业继续加工后复出口的经营活动。',
		en: 'Transfer for further processing: a processing company passes its product on to another one, which processes it further for export.',
	},
	{
		names: ['余料结转'],
		'zh-cn': '加工贸易企业把一份合同执行完后剩余的保税料件转到另一份合同继续使用。',
		en: 'Carry-over of surplus materials: bonded materials left over from one processing contract are used in the next.',
	},
	{
		names: ['边角料'],
		'zh-cn': '加工贸易中，加工过程产生的、无法再用于加工该合同出口制成品的数量合理的废、碎料及下脚料。',
		en: 'Leftovers: a reasonable amount of scrap from processing that cannot be used for the products of the contract any more.',
		customsOnly: true,
	},
	{
		names: ['两头在外'],
		'zh-cn': '原料从境外来、产品销往境外，中间的加工、维修等环节在境内完成。',
		en: 'Both ends abroad: materials come from abroad and products go abroad; only the work is done at home.',
	},
	{
		names: ['内销'],
		'zh-cn': '保税料件、加工贸易制成品或区内货物转在境内销售，按规定办理手续、缴纳税款。',
		en: 'Domestic sale: goods under bond, or made from bonded materials, are sold at home, with duties paid.',
		customsOnly: true,
		notBehind: /[国境省市区县场厅室院店校司年月日期度体天之]$/,
		notBefore: /^[售量毁号]/,
	},
	{
		names: ['海关监管作业场所', '监管作业场所'],
		'zh-cn': '符合海关设置规范，供进出境运输工具、货物停靠、存放、装卸、查验的场所。',
		en: 'Customs supervision site: where means of transport stop and goods are stored, loaded and inspected under customs supervision.',
	},
	{
		names: ['融资租赁'],
		'zh-cn': '出租人按承租人的选择购买租赁物，提供给承租人使用，承租人支付租金。',
		en: 'Finance lease: the lessor buys what the lessee has chosen and lets it to the lessee for rent.',
		source: '《中华人民共和国民法典》第七百三十五条',
	},
];
