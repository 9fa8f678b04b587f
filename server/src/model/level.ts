import type { Level } from './types';

/** Bodies of the centre by the end of their name; 国家…局 and the ministries have no place before them. */
const NATIONAL =
	/^(?:中华人民共和国|中共中央|党中央|中央|全国人民代表大会|全国人大|国务院|最高人民|国家|海关总署|中国)|(?:总局|总署|证监会|银保监会)(?:办公厅)?$|^[一-鿿]{2,8}委员会办公厅$/;
/** A ministry, alone or the first of several: 住房城乡建设部财政部. No place stands before it: 市委宣传部. */
const MINISTRY = /^[^省市县区州盟旗镇]{2,8}?(?<![东南西北中内外总全干乐])部(?![门分落署队湾])/;
/** Municipalities directly under the centre, whose 市 is a province: 宪法, article 30. */
const PROVINCIAL = /^(?:北京|天津|上海|重庆)(?:市|海关)|省|自治区|^新疆生产建设兵团/;
const MUNICIPAL = /市|自治州|州|地区|盟/;
const COUNTY = /县|区|旗|街道|镇|乡/;

/** The offices of a national body in a place, which are of that place's level: 国家税务总局某省税务局. */
const NATIONAL_BODY_IN_PLACE =
	/^国家(?:税务总局|金融监督管理总局|统计局|外汇管理局)(?=[一-鿿]{2,12}[^总](?:局|调查总?队)$)/;

/**
 * The level of an authority, from its name: 广西壮族自治区人民政府办公厅 is provincial, 钦州市人民政府办公室 municipal, 某市某区
 * … county. Null where the name says nothing of it.
 */
export function levelOfAuthority(name: string): Level | null {
	const head = name.replace(/^中共/, '').replace(NATIONAL_BODY_IN_PLACE, '');
	if (NATIONAL.test(head) || MINISTRY.test(head)) return 'national';
	if (/^.{2,8}(?:市|州|盟|地区).{1,8}?[县区旗](?![域])/.test(head) && !/^(?:北京|天津|上海|重庆)市/.test(head))
		return 'county';
	if (/^(?:北京|天津|上海|重庆)市.{1,6}?[县区](?![域])/.test(head)) return 'municipal';
	if (PROVINCIAL.test(head)) return 'provincial';
	if (/^.{1,6}?县/.test(head)) return 'county';
	if (MUNICIPAL.test(head)) return 'municipal';
	return COUNTY.test(head) ? 'county' : null;
}

/** The level from how a notice speaks of its government: 已经省人民政府同意, 经市人民政府同意. */
export function levelFromConsent(text: string): Level | null {
	const match =
		/经(国务院|省|自治区|市|州|盟|县|区|旗)(?:委、)?(?:[省市县区州]?人民)?(?:政府)?(?:[^，。；]{0,8})(?:同意|批准)/.exec(
			text,
		);
	if (!match) return null;
	const place = match[1] as string;
	if (place === '国务院') return 'national';
	if (place === '省' || place === '自治区') return 'provincial';
	return place === '市' || place === '州' || place === '盟' ? 'municipal' : 'county';
}

/** A place at the head of a title: 钦州市综合保税区改革实施方案; no verb comes before it, and 市场 and 城市 are no places. */
const PLACE_AT_HEAD =
	/^(?!关于|推[动进]|促进|加[快强]|支持|优化|强化|鼓励|落实|深化|实施|建[设立]|打造|全[面市省县区]|进一步|贯彻)[一-鿿]{1,7}?(?:省|自治区|自治州|(?<![城都超])市(?![场政民容])|州|盟|县(?!域))(?:(?!推[动进]|促进|加[快强]|支持|优化|强化|鼓励|落实|深化|实施|建|打造|全|进一步)[一-鿿]{1,4}?(?:县|(?<![小园片社景库税发作城山牧灾校厂港郊矿林牧合])区)(?!域))?/;

/** The level of the place that a title begins with; null where it begins with none. */
export function levelFromTitle(title: string): Level | null {
	const place = PLACE_AT_HEAD.exec(title)?.[0];
	return place === undefined ? null : levelOfAuthority(place);
}
