/** How far down the first line with something in it is looked for. */
const head = 10;

/**
 * The first line of a policy document: its number, or a title that ends in a document type of those that have measures.
 * The extension's manifest gives the same pattern to the editor, so that both take the same `.txt` files for policy
 * documents; a test compares them. Bounded repeats only.
 */
export const firstLine =
	/^[#\s]{0,8}(?:[\u4e00-\u9fff]{1,14}\s?[〔[（(](?:19|20)\d{2}[〕\]）)]\s?\d{1,5}\s?号|[\u4e00-\u9fff〇0-9“”《》、（）()—-]{6,60}(?:(?:实施|工作|行动|专项)方案|行动计划|若干(?:政策)?(?:措施|举措|意见)|(?:实施|指导)意见)(?:的通知)?(?:[（(](?:试行|暂行|草案|修订|征求意见稿|送审稿)[）)])?|[\u4e00-\u9fff〇0-9“”《》、（）()—-]{0,30}关于印发[\u4e00-\u9fff〇0-9“”《》、（）()—-]{4,80}的通知)\s*$/;

/** Whether a text is a policy document by its first line: that of a `.txt` file, whose name tells nothing. */
export function beginsAsPolicy(text: string): boolean {
	const lines = text.split(/\r\n?|\n/, head);
	return firstLine.test(lines.find((line) => line.trim() !== '') ?? '');
}
