import type { Location, Position } from 'vscode-languageserver';
import { Counterparts } from '../../server/src/counterpart/counterparts';
import { LibraryIndex } from '../../server/src/features/libraryIndex';
import { Library, type Member } from '../../server/src/library/library';
import { marked, textIn } from './marked';

/** Documents by name, kept in memory, with marks for cursors in their texts. */
export class MarkedLibrary {
	readonly library = new Library();
	readonly index = new LibraryIndex(this.library, new Counterparts(this.library));
	private readonly marks = new Map<string, readonly Position[]>();

	constructor(texts: Readonly<Record<string, string>>) {
		this.library.setFolders(['file:///w']);
		for (const [name, text] of Object.entries(texts)) {
			const { document, at } = marked(text);
			this.library.setFile(uriOf(name), document.text);
			this.marks.set(name, at);
		}
	}

	member(name: string): Member {
		const member = this.library.get(uriOf(name));
		if (!member) throw new Error(`there is no ${name}`);
		return member;
	}

	/** Where a mark stands; the first of the document, if no other is asked for. */
	mark(name: string, index = 0): Position {
		const position = this.marks.get(name)?.[index];
		if (!position) throw new Error(`there is no mark ${index} in ${name}`);
		return position;
	}

	/** The document with its first mark: what most features ask for. */
	at(name: string): [member: Member, position: Position] {
		return [this.member(name), this.mark(name)];
	}

	/** A location as name of the document: text in the range. */
	shown({ uri, range }: Location): string {
		const name = uri.slice(uri.lastIndexOf('/') + 1).replace('.policy.txt', '');
		return `${name}: ${textIn(this.member(name).document, range)}`;
	}

	/** The same for several, none of them for null. */
	allShown(locations: readonly Location[] | null): string[] {
		return (locations ?? []).map((location) => this.shown(location));
	}
}

export function uriOf(name: string): string {
	return `file:///w/${name}.policy.txt`;
}

/** National, provincial and municipal, each carrying out the one above it; and one that stands alone. */
export const texts = {
	national: `关于推动养老服务高质量发展的实施方案

民发〔2024〕8号

一、主要任务

（一）扩大普惠性养老床位供给。支持社会力量利用闲置厂房改造为普惠性养老床位，建设补贴按床位数发放。

（二）推进家庭适老化改造。为特殊困难老年人家庭免费安装扶手、防滑地面和紧急呼叫装置。

（三）加强养老护理员培训。建立护理员职业技能等级评价制度，每年组织岗位轮训。

（四）建立探访关爱制度。村委会每月上门探访独居老年人，登记生活和健康情况。

民政部
2024年1月10日
`,
	provincial: `甲省养老服务高质量发展实施方案

甲政办发〔2024〕20号

　　为贯彻落实《关于推动养老服务高质量发展的实施方案》（民发〔2024〕8号），制定本方案。

一、主要任务

（一）增加普惠性养老床位。对利用闲置厂房改造的普惠性养老床位，省级财政按床位数发放建设补贴。（责任单位：省民政厅、省财政厅；完成时限：2025年12月底前）

（二）实施特殊困难老年人家庭适老化改造。为特殊困难老年人家庭安装扶手、防滑地面和紧急呼叫装置。（牵头单位：省民政厅；完成时限：2025年6月底前）

（三）开展养老护理员轮训。每年组织养老护理员岗位轮训，实行职业技能等级评价。（责任单位：省人力资源社会保障厅；完成时限：持续推进）

甲省人民政府办公厅
2024年5月20日
`,
	municipal: `乙市养老服务高质量发展工作方案

乙政办〔2024〕31号

　　为贯彻落实《甲省养老服务高质量发展实施方案》（甲政办发〔2024〕20号，以下简称《实施方案》），制定本方案。《实施方案》另有规定的，从其规定。

一、主要任务

1. 增加普惠性养老床位。改造闲置厂房，建设普惠性养老床位，市级财政按床位数配套建设补贴。（责任单位：市民政局、市财政局；完成时限：2025年10月底前）

2. 推进特殊困难老年人家庭适老化改造。为特殊困难老年人家庭安装扶手、防滑地面和紧急呼叫装置。（责任单位：市民政局；完成时限：2025年5月底前）

3. 举办重阳节文艺汇演。组织社区合唱团和戏曲社团登台演出。（责任单位：市文化广电旅游局；完成时限：2024年10月底前）

乙市人民政府办公室
2024年8月1日
`,
	alone: `丙市优化营商环境若干措施

丙政发〔2023〕5号

　　根据《优化营商环境条例》，制定本措施。

一、具体措施

1. 推行一业一证改革。将多张许可证整合为一张行业综合许可证。（责任单位：市市场监管局、市民政局；完成时限：2024年6月底前）

丙市人民政府
2023年3月1日
`,
};

/** The texts with a mark in front of a piece of one of them. */
export function markedTexts(name: keyof typeof texts, piece: string): Record<string, string> {
	if (!texts[name].includes(piece)) throw new Error(`${name} has no ${piece}`);
	return { ...texts, [name]: texts[name].replace(piece, `▮${piece}`) };
}
