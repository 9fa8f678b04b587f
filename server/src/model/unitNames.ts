import { remembered } from '../text/remembered';

/**
 * What the name of a unit looks like: by the word that it ends with, the place that it begins with, and the words that
 * name a kind of unit and none in particular. General knowledge of how Chinese offices are named, no register.
 */

/** Words with which the name of an office, a body or an enterprise ends. */
const STRONG_ENDINGS = new Set(
	'部 委 局 厅 署 办 院 行 司 处 公司 集团 中心 政府 管委 管委会 委员会 管理区 开发区 高新区 新区 园区 自治区 街道 海关 总站 分局 支队 总队 大队 大学 学院 医院 银行 协会 联合会 总工会 工会 妇联 残联 工商联 科协 文联 社科联 侨联 台联 红十字会 检察院 法院 军区 办公室 指挥部 领导小组 工作组 专班 部门 单位 机关 机构 企业 组织 军团 兵团 政协 人大 党委 党组 团委 市 省 县 州 盟 旗 镇 街办 地区 市州 区县 县区'.split(
		' ',
	),
);
/** Further endings that are clear in a list of units, but not in running text. */
const WEAK_ENDINGS = new Set(
	'区 乡 村 会 社 室 站 所 队 台 馆 校 科 股 组 基地 车务段 机务段 工务段 电务段 供电段 车辆段 客运段 机场 港务 电网 铁塔 电信 联通 移动 石油 石化 烟草 邮政 办事处 有限 中队 法庭 学校 幼儿园 平台 联盟 各地 乡镇 镇街'.split(
		' ',
	),
);
const LONGEST_ENDING = 4;
/** A note in brackets behind a name: 各县〔市、区〕, 街办(新区). */
const NOTE_BEHIND = /[（(〔[][^（）()〔〕[\]]{1,12}[）)〕\]]$/;

/** Whether a text ends as the name of a unit does; `strict` refuses endings that other words share. Constant-time. */
export function endsLikeUnit(name: string, strict = false): boolean {
	return strict ? endsClearly(name) : ends(name);
}

const ends = remembered((name) => hasEnding(name, false));
const endsClearly = remembered((name) => hasEnding(name, true));

function hasEnding(name: string, strict: boolean): boolean {
	const noted = /[）)〕\]]$/.test(name);
	const tail = name.slice(noted ? -24 : -LONGEST_ENDING);
	const bare = noted ? tail.replace(NOTE_BEHIND, '') : tail;
	for (let length = Math.min(LONGEST_ENDING, bare.length); length > 0; length--) {
		const ending = bare.slice(-length);
		if (STRONG_ENDINGS.has(ending) || (!strict && WEAK_ENDINGS.has(ending))) return true;
	}
	return false;
}

const GENERIC_HEAD = /^(?:各|有关|相关|其他|其它|所有|所在|属地|当地|全市|全省|全县|全区|市直|省直|区直|县直|中直)/;
const GENERIC_WORD = /(?:有关|相关|各级|各有关|各相关|各[省市县区州地乡镇])/;

/** Whether a name stands for a kind of unit: 有关部门, 各级人民政府, 相关设区市人民政府, 有审批职能的处室. */
function isGeneric(name: string): boolean {
	return GENERIC_HEAD.test(name) || GENERIC_WORD.test(name) || DESCRIBED.test(name);
}

/** A kind of unit by what it does: 有许可审批职能的处室, 负有监管职责的部门. */
const DESCRIBED =
	/^(?:有|具有|负有|承担|涉及|行使)[一-鿿]{2,20}的(?:部门|单位|处室|科室|股室|机构|机关|地区|企业|组织)$/;

/** Names that are a kind of unit and no more: they follow 和 as in 各有关部门和单位, without being a second unit. */
export function isBareKind(name: string): boolean {
	return /^(?:部门|单位|机构|企业|组织|机关|个人|地区|政府|地方|行业)$/.test(name);
}

const SENTENCE_WORD =
	/[的被把须]|经(?![济开信贸营发合协管侨委社])|将(?![乐军])|应(?!急)|(?<!自|理|缘)由|负责人|以下简称|其中|是指|可以|不得|\d{3,}/;

/** Words that no name of a unit has: where they stand, the bracket is a part of a sentence. */
function hasSentenceWord(name: string): boolean {
	return /[的经被将把须应由以其是可不责\d]/.test(name) && SENTENCE_WORD.test(name);
}

/**
 * Where the name of an area ends at the head of a local office's name. 市场, 城市, 乡村, 社区 and their like are words of
 * the office's own.
 */
const AREA_END =
	/自治[区州县旗]|(?<![社小山灾校辖库军特])区(?![域划块级直])|(?<![城都超])市(?![场容直级]|政(?:工程|公用|设施|园林|建设|管理|道路|集团|[局处])|民(?![政族宗]))|县(?![域级直])|省(?![直级])|州|盟|旗|(?<![城集])镇(?!街)|(?<![城])乡(?![村镇])/g;
/** An organisation's word before the area shows that the area belongs to a branch's own name (国家外汇管理局…市分局). */
const ORGANISATION_WORD = /[局厅委部院署办行司]/;
const LONGEST_AREA = 20;

/**
 * The area at the head of the name of a local office, which the offices next to it may share; empty where there is
 * none. 市市场监管局 gives 市, 自治区物价局 gives 自治区.
 */
function areaOf(name: string): string {
	let area = '';
	for (const match of name.matchAll(AREA_END)) {
		const end = match.index + match[0].length;
		if (end > LONGEST_AREA || ORGANISATION_WORD.test(name.slice(0, match.index))) break;
		const rest = name.slice(end);
		if (rest.length >= 2 && endsLikeUnit(rest)) area = name.slice(0, end);
	}
	return area;
}

/** Bodies that stand by themselves and share no area with their neighbours: vertical agencies, banks, enterprises. */
const STANDS_ALONE =
	/^(?:人行|人民银行|国家|中国|中央)|(?:海关|海事局|边检总?站|边防|总队|银行|[分支]行|公司|集团|大学|学院|铁路局|[一-鿿]{2}分局|银保监局|银监局|保监局|证监局|外汇管理局|邮政管理局|通信管理局|政府|管委会?|军区|[省市县区州盟旗]|部门|单位|企业|协会|机构)$/;

function standsAlone(name: string): boolean {
	return isGeneric(name) || STANDS_ALONE.test(name) || BRANCH.test(name);
}

/**
 * Offices that have branches in the places below, named without 市 or 区: 东湖生态环境局. What may stand there and is no
 * place is a field of work (规划自然资源局) or a kind of such offices (森林公安局).
 */
const BRANCH =
	/^(?![省市县区州旗]|自治|规划|国土|建设|城建|城市|城乡|农业|农村|林业|海洋|应急|安全|资源|水利|综合|地方|国家|人民|财政|森林|铁路|交通|港航|水上|民航|机场|公交|轨道)[一-鿿]{2,3}(?<![和与及])(?:生态环境|自然资源|公安|税务|金融监管|金融监督管理|供电)局$/;

/** The last word of a name that can take the area of the unit before it (自治区财政厅、商务厅). */
const TAKES_AREA = /(?:局|厅|委|办|处|科|室|中心|站|所|院|会|(?:宣传|组织|统战|工作|武装)部)$/;

const PARTY_OFFICE = /^([一-鿿]{0,8}?[省市县区州盟旗]委)[一-鿿]{2,8}部$/;

/** Agencies of which each place has its own: 广东、深圳海事局 are two of them. */
const AGENCY =
	/(?:海关|海事局|税务局|证监局|银保监局|银监局|保监局|金融监管局|铁路局|邮政管理局|通信管理局|能源监管办|边检总站|出入境边防检查总站|气象局|地震局|海警局|机场|煤监局|测绘局|外汇管理局|[分支]行)$/;
/** A place with what stands behind it for its authority: 增城区 + 政府. */
const PLACE_AUTHORITY = /^([一-鿿]{1,8}?(?:自治州|自治县|新区|开发区|[省市县区州盟旗镇乡]))((?:人民)?政府|管委会)$/;
const BARE_PLACE = /(?:自治州|自治县|新区|开发区|[省市县区州盟旗镇乡])$/;
const OFFICE_WORD = /(?:管理局|监督局|总局|厅|局|部|委|办)$/;

/** What the name of a unit looks like by itself. */
export interface UnitLook {
	/** A kind of unit and none in particular. */
	readonly generic: boolean;
	/** Whether it has a word that no name of a unit has. */
	readonly impossible: boolean;
	readonly endsLikeUnit: boolean;
	/** Whether it is the name of a place and no more: 从化区. */
	readonly isPlace: boolean;
	/** Whether its end may stand with the last unit of its group only. */
	readonly mayShareEnd: boolean;
	/** The area at its head, which the offices next to it may share; empty where there is none, or where it shares none. */
	readonly area: string;
	readonly takesArea: boolean;
	/** The committee whose departments stand side by side: 市委 in 市委宣传部、组织部; empty where there is none. */
	readonly committee: string;
}

/** Looks at the name of a unit. Constant-time, and remembered: the same names come again and again. */
export const lookOf = remembered((name): UnitLook => {
	const generic = isGeneric(name);
	const endsWell = endsLikeUnit(name);
	const alone = standsAlone(name);
	const area = areaOf(name);
	const committee = PARTY_OFFICE.exec(name)?.[1] ?? '';
	return {
		generic,
		impossible: !generic && hasSentenceWord(name),
		endsLikeUnit: endsWell,
		isPlace: /[省市县区州盟旗镇乡]$/.test(name),
		mayShareEnd: !generic && (!endsWell || BARE_PLACE.test(name) || name.endsWith('农业农村')),
		area: committee !== '' || alone ? '' : area,
		takesArea: !alone && !name.startsWith('团') && area === '' && TAKES_AREA.test(name),
		committee,
	};
});

/**
 * What the units before the last one of a group share with its end: 从化区、花都区、增城区政府 share 政府, 广东、深圳海事局
 * share 海事局, 省发展改革、财政厅 share 厅. Empty where a name needs nothing, or nothing fits.
 */
export function sharedSuffix(name: string, last: string): string {
	if (!lookOf(name).mayShareEnd) return '';
	const authority = PLACE_AUTHORITY.exec(last);
	if (authority && BARE_PLACE.test(name)) return authority[2] as string;
	// 东港、南港、北港市人民政府: the kind of place is shared too.
	const place = authority && /^[一-鿿]{2,5}([省市县区州盟旗镇乡])$/.exec(authority[1] as string);
	if (place && /^[一-鿿]{2,4}$/.test(name) && !endsLikeUnit(name))
		return `${place[1]}${(authority as RegExpExecArray)[2]}`;
	if (endsLikeUnit(name) && !/农业农村$/.test(name)) return '';
	const agency = AGENCY.exec(last);
	if (agency && name.length <= 4) return agency[0];
	return OFFICE_WORD.exec(last)?.[0].slice(-1) ?? '';
}
