import type { Member } from '../library/library';

/**
 * What an assignment writes behind 对应举措： to name measures of a document: 署贸发〔2023〕77号（六）、（七）; the title
 * stands in for a number that is not known.
 * @param measures indices of the measures
 * @returns null where the document has neither number nor title, or where one of the measures has no ordinal of its own
 *   (none at all, or that of an earlier measure), so that it could not be found again
 */
export function writeCounterpart(member: Member, measures: readonly number[]): string | null {
	const { metadata, measures: all } = member.document;
	const title = metadata.title ?? metadata.noticeTitle;
	const name = metadata.number?.text ?? (title && `《${title.text}》`);
	if (!name || measures.length === 0) return null;
	const ordinals: string[] = [];
	for (const index of [...measures].sort((a, b) => a - b)) {
		const ordinal = all[index]?.ordinal;
		if (!ordinal || all.findIndex((other) => other.ordinal?.value === ordinal.value) !== index) return null;
		// The last component of 1.2.3 is the number itself.
		const numeral = ordinal.label.match(/[一二三四五六七八九十百〇零]+|\d+/g)?.at(-1) ?? String(ordinal.value);
		ordinals.push(`（${numeral}）`);
	}
	return name + ordinals.join('、');
}
