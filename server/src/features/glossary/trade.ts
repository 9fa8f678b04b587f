import type { GlossaryEntry } from './entry';

/** Around a code of 监管方式 (1210), which is a mere number elsewhere: one of the first two, and none of the others. */
const code = {
	behind: /(?:[（(“"/]|代码|方式|模式|电商|进口|出口)[为：“"]?$/,
	before: /^[”"]?(?:模式|监管方式|方式|业务|进口|出口|代码|保税|网购|直购|直邮)|^[（(]/,
	notBehind: /[\d.．〔第￥¥年月]$/,
	notBefore: /^[\d.．年月日号元万亿%％个家条吨项人次平公台件箱辆户名标多余]/,
} as const;

/** Foreign trade and opening up. */
export const trade: readonly GlossaryEntry[] = [
	{
		names: ['1210'],
		'zh-cn':
			'海关监管方式代码，全称“保税跨境贸易电子商务”：跨境电商零售进口商品先以保税方式进入特殊监管区域等，接到订单后再出区配送。',
		en: 'Customs code 1210, bonded cross-border e-commerce: goods are stocked under bond and leave the zone when they are ordered.',
		source: '海关总署公告2014年第57号',
		customsOnly: true,
		...code,
	},
	{
		names: ['1239'],
		'zh-cn': '海关监管方式代码，全称“保税跨境贸易电子商务A”，适用于1210试点城市以外的网购保税进口。',
		en: 'Customs code 1239, bonded cross-border e-commerce A: for bonded e-commerce imports outside the cities of the 1210 pilot.',
		source: '海关总署公告2016年第75号',
		customsOnly: true,
		...code,
	},
	{
		names: ['9610'],
		'zh-cn': '海关监管方式代码，全称“跨境贸易电子商务”：跨境电商零售商品逐单直接进出口，清单核放、汇总申报。',
		en: 'Customs code 9610, cross-border e-commerce: retail parcels that enter or leave the country order by order.',
		source: '海关总署公告2014年第12号',
		customsOnly: true,
		...code,
	},
	{
		names: ['9710'],
		'zh-cn': '海关监管方式代码，全称“跨境电子商务企业对企业直接出口”。',
		en: 'Customs code 9710, cross-border e-commerce, direct export from business to business.',
		source: '海关总署公告2020年第75号',
		customsOnly: true,
		...code,
	},
	{
		names: ['9810'],
		'zh-cn': '海关监管方式代码，全称“跨境电子商务出口海外仓”。',
		en: 'Customs code 9810, cross-border e-commerce, export to overseas warehouses.',
		source: '海关总署公告2020年第75号',
		customsOnly: true,
		...code,
	},
	{
		names: ['1039'],
		'zh-cn': '海关监管方式代码，全称“市场采购”。',
		en: 'Customs code 1039, market procurement trade.',
		source: '海关总署公告2014年第54号',
		customsOnly: true,
		...code,
	},
	{
		names: ['跨境电子商务综合试验区', '跨境电商综合试验区', '跨境电商综试区'],
		'zh-cn': '国务院批准设立，在跨境电商交易、支付、物流、通关、退税、结汇等环节先行先试的区域；首个于2015年设在杭州。',
		en: 'Cross-border e-commerce comprehensive pilot zone: approved by the State Council to try out new rules; the first was Hangzhou in 2015.',
	},
	{
		names: ['跨境电商', '跨境电子商务', '跨境贸易电子商务'],
		'zh-cn': '分属不同关境的交易主体通过电子商务平台成交，并经跨境物流送达商品的贸易方式。',
		en: 'Cross-border e-commerce: trade concluded on e-commerce platforms between parties in different customs territories.',
	},
	{
		names: ['海外仓'],
		'zh-cn': '企业在境外设立或租用的仓库，货物先运到当地，成交后就近发货。',
		en: 'Overseas warehouse: a warehouse abroad, from which goods are delivered to buyers nearby.',
	},
	{
		names: ['网购保税进口'],
		'zh-cn': '跨境电商零售进口的一种：商品先批量进入海关特殊监管区域等储存，消费者下单后再从区内发货。',
		en: 'Bonded e-commerce import: goods are stocked in a bonded zone and sent to consumers when ordered.',
	},
	{
		names: ['市场采购贸易', '市场采购贸易方式'],
		'zh-cn': '经营者在认定的市场集聚区采购商品，在采购地办理出口通关手续的贸易方式，便利小批量、多品种出口。',
		en: 'Market procurement trade: small lots of many kinds are bought on recognised markets and cleared for export there.',
	},
	{
		names: ['外贸综合服务企业', '外贸综合服务'],
		'zh-cn': '接受委托，为其他企业代办报关、物流、退税、结算、信保等外贸业务的服务。',
		en: 'Integrated foreign trade services: declaration, logistics, tax refund, settlement and insurance done for other companies.',
	},
	{
		names: ['边民互市贸易', '边民互市'],
		'zh-cn': '边境地区居民在边境线一定范围内、政府批准的开放点或指定的集市上，按规定金额或数量进行的商品交换。',
		en: 'Border residents’ trade: residents of border areas exchange goods at approved places, up to a set amount.',
	},
	{
		names: ['边境小额贸易'],
		'zh-cn': '经批准有经营权的边境地区企业，通过指定口岸与毗邻国家边境地区的企业等进行的贸易。',
		en: 'Small-scale border trade: trade of companies in border areas with those of the neighbouring country, through set ports.',
	},
	{
		names: ['转口贸易'],
		'zh-cn': '货物的进口和出口经由第三国（地区）的贸易商完成，货物可经该地转运。',
		en: 'Entrepôt trade: goods are traded between two countries by way of a third.',
	},
	{
		names: ['离岸贸易'],
		'zh-cn': '本国企业与境外买卖双方分别签约、结算，货物不进入本国关境的贸易。',
		en: 'Offshore trade: a company buys and sells abroad while the goods never enter its own customs territory.',
	},
	{
		names: ['易货贸易'],
		'zh-cn': '不以货币支付，用等值货物交换的贸易。',
		en: 'Barter trade: goods are exchanged for goods of equal value.',
	},
	{
		names: ['服务贸易'],
		'zh-cn': '以运输、旅游、金融、技术、文化等服务为对象的进出口。',
		en: 'Trade in services: exports and imports of services such as transport, travel, finance and technology.',
	},
	{
		names: ['数字贸易'],
		'zh-cn': '以数字方式订购或者以数字方式交付的贸易。',
		en: 'Digital trade: trade that is digitally ordered or digitally delivered.',
	},
	{
		names: ['服务外包'],
		'zh-cn': '企业把信息技术、业务流程、研发设计等服务委托给外部专业机构完成。',
		en: 'Service outsourcing: information technology, business processes or research are contracted out.',
	},
	{
		names: ['RCEP', '区域全面经济伙伴关系协定'],
		'zh-cn':
			'《区域全面经济伙伴关系协定》：东盟10国与中国、日本、韩国、澳大利亚、新西兰签署的自由贸易协定，2022年1月1日起生效实施。',
		en: 'Regional Comprehensive Economic Partnership: a free trade agreement of the ten ASEAN states, China, Japan, Korea, Australia and New Zealand, in force from 1 January 2022.',
	},
	{
		names: ['CPTPP', '全面与进步跨太平洋伙伴关系协定'],
		'zh-cn': '《全面与进步跨太平洋伙伴关系协定》，2018年12月30日生效；我国2021年9月正式申请加入。',
		en: 'Comprehensive and Progressive Agreement for Trans-Pacific Partnership, in force from 30 December 2018; China applied to join in September 2021.',
	},
	{
		names: ['DEPA', '数字经济伙伴关系协定'],
		'zh-cn': '《数字经济伙伴关系协定》，由新加坡、新西兰、智利发起；我国2021年11月正式申请加入。',
		en: 'Digital Economy Partnership Agreement, begun by Singapore, New Zealand and Chile; China applied to join in November 2021.',
	},
	{
		names: ['自由贸易试验区', '自贸试验区', '自贸区'],
		'zh-cn': '国务院批准设立，在贸易、投资、金融等领域先行先试、形成可复制可推广经验的区域。',
		en: 'Pilot free trade zone: approved by the State Council to try out reforms in trade, investment and finance that can be copied elsewhere.',
		notBefore: /^(?:协定|谈判|战略|网络|伙伴)/,
	},
	{
		names: ['自由贸易港', '自贸港'],
		'zh-cn': '以贸易投资自由便利为特征的开放区域；在我国指海南自由贸易港。',
		en: 'Free trade port: an area with free trade and investment; in China this is Hainan.',
		source: '《中华人民共和国海南自由贸易港法》',
	},
	{
		names: ['准入前国民待遇'],
		'zh-cn': '在投资准入阶段给予外国投资者及其投资不低于本国投资者及其投资的待遇。',
		en: 'Pre-establishment national treatment: foreign investors are treated no worse than domestic ones when they enter the market.',
		source: '《中华人民共和国外商投资法》第四条',
	},
	{
		names: ['外商投资准入负面清单'],
		'zh-cn': '国家规定在特定领域对外商投资实施的准入特别管理措施；清单之外给予国民待遇。',
		en: 'Negative list for foreign investment: the fields with special restrictions; in all others foreign investors are treated as domestic ones.',
		source: '《中华人民共和国外商投资法》第四条',
	},
	{
		names: ['市场准入负面清单'],
		'zh-cn': '列明禁止和许可准入的行业、领域、业务；清单之外，各类经营主体皆可依法平等进入。',
		en: 'Negative list for market access: names what is forbidden or needs a licence; everything else is open to everyone.',
	},
	{
		names: ['负面清单'],
		'zh-cn': '列明禁止或限制事项的清单；清单之外的，原则上都可以做。',
		en: 'Negative list: names what is forbidden or restricted; what is not on it is open in principle.',
	},
	{
		names: ['出口退税'],
		'zh-cn': '对出口货物退还其在国内生产和流通环节已缴纳的增值税、消费税。',
		en: 'Export tax refund: VAT and consumption tax paid at home are refunded when goods are exported.',
	},
	{
		names: ['启运港退税'],
		'zh-cn': '符合条件的出口货物从启运港启运、经离境港离境的，在启运港启运报关出口后即可申请退税。',
		en: 'Tax refund at the port of departure: exports shipped by way of another port get their refund when they leave the first one.',
	},
	{
		names: ['离境退税'],
		'zh-cn': '境外旅客离境时，退还其在退税商店购买的退税物品的增值税。',
		en: 'Departure tax refund: foreign travellers get back the VAT on what they bought in listed shops.',
	},
	{
		names: ['出口信用保险'],
		'zh-cn': '承保企业出口收汇风险的政策性保险。',
		en: 'Export credit insurance: policy insurance against not being paid for exports.',
	},
	{
		names: ['中欧班列'],
		'zh-cn':
			'按照固定车次、线路、班期和全程运行时刻开行，往来于中国与欧洲及“一带一路”共建国家间的集装箱国际铁路联运班列。',
		en: 'China–Europe freight trains: scheduled container trains between China, Europe and countries on the way.',
	},
	{
		names: ['西部陆海新通道'],
		'zh-cn': '连接西部地区与东南亚等地的铁路、公路、海运联运通道。',
		en: 'New International Land–Sea Trade Corridor: rail, road and sea routes between western China, South-East Asia and beyond.',
		source: '《西部陆海新通道总体规划》（发改基础〔2019〕1333号）',
	},
	{
		names: ['多式联运'],
		'zh-cn': '由两种及以上运输方式衔接、全程由一个承运组织者负责的货物运输。',
		en: 'Multimodal transport: goods move by two or more means of transport under one operator.',
	},
	{
		names: ['一单制'],
		'zh-cn': '多式联运中，货物凭一份单证全程运输，不必换单。',
		en: 'One document: a single transport document for the whole way of multimodal transport.',
	},
	{
		names: ['国际贸易“三互”大通关', '“三互”大通关', '三互大通关'],
		'zh-cn': '口岸管理相关部门信息互换、监管互认、执法互助，提高通关效率。',
		en: 'Three mutuals at the border: the authorities exchange information, recognise each other’s checks and help each other enforce.',
	},
	{
		names: ['一带一路'],
		'zh-cn': '“丝绸之路经济带”和“21世纪海上丝绸之路”的简称。',
		en: 'Belt and Road: the Silk Road Economic Belt and the 21st Century Maritime Silk Road.',
	},
];
