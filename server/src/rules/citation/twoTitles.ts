import { readCitation } from '../../library/resolve';
import type { Phrase } from '../../model/types';
import type { LibraryView } from '../libraryView';
import type { Rule } from '../rule';
import { CONVENTION } from '../shared/sources';
import { isSameTitle } from '../shared/titles';

/** A number that is cited with a title other than before, or other than the document's own. */
export const twoTitles: Rule = {
	meta: {
		id: 'citation/two-titles',
		severity: 'warning',
		summary: {
			'zh-cn': '同一文号前后标题不一，或者与原文标题不一',
			en: 'One number is cited with two titles, or with another than the document bears',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		asksLibrary: true,
		messages: {
			before: {
				'zh-cn': '{number}的标题，前面写的是《{other}》，这里不一样。请核对原文，统一标题和文号。',
				en: 'Earlier, {number} is called 《{other}》; here it has another title. Check the document and use one title for one number.',
			},
			own: {
				'zh-cn': '{number}原文的标题是《{other}》，与这里所写不一样。请核对标题和文号。',
				en: 'The document {number} itself bears the title 《{other}》, other than here. Check the title and the number.',
			},
		},
	},
	check({ document, library, report }) {
		const first = new Map<string, string>();
		const aliases = new Set(document.citations.flatMap(({ alias }) => alias ?? []));
		for (const { title, number } of document.citations) {
			if (!title || !number || number.text === document.metadata.number?.text || aliases.has(title.text)) continue;
			const own = titleInLibrary(number.text, title.text, library);
			const before = first.get(number.text);
			first.set(number.text, before ?? own ?? title.text);
			if (own !== null && !isSameTitle(own, title.text)) report(reported(title, number, 'own', own));
			else if (own === null && before !== undefined && !isSameTitle(before, title.text))
				report(reported(title, number, 'before', before));
		}
	},
};

function reported({ start, end }: Phrase, number: Phrase, message: string, other: string) {
	const newText = other.replace(/《/g, '〈').replace(/》/g, '〉');
	return {
		start,
		end,
		message,
		data: { number: number.text, other: newText },
		fixes: () => [
			{
				title: { 'zh-cn': `改为《${newText}》`, en: `Change it to 《${newText}》` },
				edits: [{ start, end, newText }],
				safe: false,
			},
		],
	};
}

/**
 * The title that the library's document of a number bears: the cited one, where that may be it. Null where the library
 * has no such document.
 */
function titleInLibrary(number: string, cited: string, library: LibraryView | null): string | null {
	const member = library?.resolve({ title: null, number });
	if (!member) return null;
	const { metadata } = member.document;
	const also = member.alsoCitedAs.map(readCitation).filter((name) => name.number === number);
	const titles = [...also.map(({ title }) => title), metadata.noticeTitle?.text, metadata.title?.text].filter(
		(title) => typeof title === 'string',
	);
	const parts = metadata.attachments.map(({ text }) => text);
	return [...titles, ...parts].some((title) => isSameTitle(title, cited)) ? cited : (titles[0] ?? null);
}
