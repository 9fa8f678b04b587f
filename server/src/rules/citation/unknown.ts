import { isPlanTitle } from '../../model/documentType';
import type { Citation } from '../../model/types';
import type { Rule } from '../rule';
import { nameOf } from '../shared/carriedOut';
import { quoted } from '../shared/quoting';
import { SELF_EVIDENT } from '../shared/sources';

/** A basis document that the library does not have, next to one that it has. */
export const unknown: Rule = {
	meta: {
		id: 'citation/unknown',
		severity: 'hint',
		summary: {
			'zh-cn': '依据文件不在工作区中（同一文件的其他依据文件在）',
			en: 'A basis document is not in the workspace, while another one of the same document is',
		},
		source: SELF_EVIDENT,
		fixable: 'none',
		options: {},
		asksLibrary: true,
		messages: {
			unknown: {
				'zh-cn':
					'依据文件{name}不在工作区中，无法核对它的举措是否都已落实。请把它放进工作区；它是工作区中某份文件的别称的，请在 luoshi.json 的 alsoCitedAs 中写明。',
				en: 'The basis document {name} is not in the workspace, so nobody can tell whether its measures are all carried out. Put it there; if it is another name of a document that is there, say so in luoshi.json under alsoCitedAs.',
			},
		},
	},
	check({ document, library, report }) {
		if (library === null) return;
		const printed = document.metadata.basis.filter(({ start, end }) => end > start);
		const missing = printed.filter((citation) => library.resolve(nameOf(citation)) === undefined);
		// Where none of them is there, the workspace is not the place where they are kept.
		if (missing.length === printed.length) return;
		for (const citation of missing) {
			if (!isExpected(citation)) continue;
			const { start, end, number, title } = citation;
			report({ start, end, message: 'unknown', data: { name: number?.text ?? `《${quoted(title?.text ?? '')}》` } });
		}
	},
};

/** Laws and reports of congresses are cited without a number, and have no measures that a plan carries out. */
function isExpected({ number, title }: Citation): boolean {
	return number !== null || (title !== null && isPlanTitle(title.text));
}
