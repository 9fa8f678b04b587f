import type { Position, Range } from 'vscode-languageserver';
import { readDocument } from '../../server/src/model/document';
import type { PolicyDocument } from '../../server/src/model/types';

/** Stands for a cursor in the texts of the tests. */
const mark = '▮';

/** A document, and where the marks in its text stood; the marks themselves are taken out. */
export function marked(text: string): { readonly document: PolicyDocument; readonly at: readonly Position[] } {
	const pieces = text.split(mark);
	const document = readDocument(pieces.join(''));
	let offset = 0;
	const at = pieces.slice(0, -1).map((piece) => {
		offset += piece.length;
		return document.tree.lines.positionAt(offset);
	});
	return { document, at };
}

/** The position of the first mark. */
export function cursor(text: string): { readonly document: PolicyDocument; readonly position: Position } {
	const { document, at } = marked(text);
	const [position] = at;
	if (!position) throw new Error(`there is no ${mark} in the text`);
	return { document, position };
}

/** What stands in a range of a document. */
export function textIn(document: PolicyDocument, range: Range): string {
	const { lines } = document.tree;
	return document.text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
}

/** A plan with chapters, sections and measures, as a drafter would write it. */
export const plan = `甲市推动综合保税区高质量发展实施方案

各县、区人民政府，市直各部门：

　　为贯彻落实《国务院关于促进综合保税区高水平开放高质量发展的若干意见》（国发〔2019〕3号），制定本方案。

一、总体要求

　　坚持改革创新。

二、主要任务

（一）优化监管服务。

1. 优化检验检疫作业模式。一是推行远程检查；二是推行抽样检验。（牵头单位：市市场监管局；配合单位：市商务局、甲海关；完成时限：2026年12月底前）

2. 简化设备监管手续。加快办理。（责任单位：市商务局，甲海关等；完成时限：持续推进）

（二）加强业态创新。

3. 发展保税维修。2026年6月底前出台办法。（责任单位：市商务局）

三、保障措施

　　加强组织领导。

甲市人民政府
2026年3月1日
`;
