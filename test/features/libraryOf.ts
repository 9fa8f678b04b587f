import type { Position } from 'vscode-languageserver';
import { Counterparts } from '../../server/src/counterpart/counterparts';
import { Library, type Member } from '../../server/src/library/library';

/** A library of texts by their names, its counterparts, and its members by name. */
export function libraryOf(texts: Readonly<Record<string, string>>) {
	const library = new Library();
	for (const [name, text] of Object.entries(texts)) library.setFile(`file:///w/${name}`, text);
	const member = (name: string): Member => {
		const found = library.get(`file:///w/${name}`);
		if (!found) throw new Error(`there is no ${name}`);
		return found;
	};
	return { library, counterparts: new Counterparts(library), member };
}

/** The first position of a text in a document. */
export function positionOf({ document }: Member, text: string): Position {
	const offset = document.text.indexOf(text);
	if (offset < 0) throw new Error(`there is no ${text} in the document`);
	return document.tree.lines.positionAt(offset);
}

/** A national plan in two sections. Nobody below carries out its （三）. */
export const national = `国务院关于促进综合保税区发展的若干意见
国发〔2025〕3号

一、优化监管服务

（一）优化检验检疫作业模式。优化综合保税区检验检疫作业模式和作业流程，实施货物分类检验。

（二）简化设备监管手续。监管年限届满的机器设备自动解除监管，企业免予申报。

二、支持业态创新

（三）发展航空保税培训业务。支持飞行模拟器入区开展培训。

国务院
2025年1月4日
`;

/** A municipal plan that carries it out: measure 1 by its wording, 2 in writing, 3 of its own. */
export const municipal = `甲市促进综合保税区发展实施方案
甲政发〔2025〕12号

各县、区人民政府：

　　为贯彻落实《国务院关于促进综合保税区发展的若干意见》（国发〔2025〕3号），制定本方案。

一、主要任务

1. 优化检验检疫作业模式。优化综合保税区检验检疫作业模式和作业流程，实施货物分类检验。（责任单位：甲海关；完成时限：2026年12月底前）

2. 用好数字化手段。（责任单位：市商务局；完成时限：2026年12月底前；对应举措：国发〔2025〕3号（二））

3. 建设红酒博物馆。打造葡萄酒文化街区，举办品鉴活动。（责任单位：市文化广电和旅游局；完成时限：2026年12月底前）

甲市人民政府
2025年6月1日
`;
