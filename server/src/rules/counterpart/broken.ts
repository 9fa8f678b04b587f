import type { DocumentPair } from '../../counterpart/counterparts';
import { readWritten, type WrittenCounterpart } from '../../counterpart/written';
import type { Member } from '../../library/library';
import type { Assignment, Measure } from '../../model/types';
import type { LibraryView } from '../libraryView';
import type { Report, Rule } from '../rule';
import { documentName } from '../shared/carriedOut';
import { pinTo } from '../shared/pinning';
import { quoted } from '../shared/quoting';
import { CONVENTION } from '../shared/sources';

/** 对应举措 names a document or a measure that is not there. */
export const broken: Rule = {
	meta: {
		id: 'counterpart/broken',
		severity: 'error',
		summary: {
			'zh-cn': '“对应举措”所写的文件或者举措不存在',
			en: 'An assignment names a counterpart (对应举措) that does not exist',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		asksLibrary: true,
		messages: {
			noDocument: {
				'zh-cn': '“对应举措”写的{name}不在工作区的文件中。请核对文号和标题；确有这份文件的，请把它放进工作区。',
				en: 'The workspace has no document {name}, which this names as its counterpart. Check the number or title; if there is such a document, put it into the workspace.',
			},
			noMeasure: {
				'zh-cn': '{name}中没有序数为{ordinals}的举措。请核对“对应举措”的序数。',
				en: '{name} has no measure {ordinals}. Check the ordinal of the counterpart (对应举措).',
			},
		},
	},
	check({ document, library, report }) {
		if (library === null) return;
		for (const [index, measure] of document.measures.entries()) {
			for (const [assignment, written] of namedIn(measure)) {
				const fault = faultOf(written, library);
				if (!fault) continue;
				const { start, end } = written.phrase;
				const better = suggestion(library, index);
				report({
					start,
					end,
					...fault,
					heldIn: { start: assignment.start, end: assignment.end },
					fixes: () =>
						better === null
							? []
							: [
									{
										title: { 'zh-cn': `改为“${better}”`, en: `Change it to "${better}"` },
										edits: [{ start, end, newText: better }],
										safe: false,
									},
								],
				});
			}
		}
	},
};

/** Each counterpart that a measure names, with the assignment that names it. */
function namedIn({ assignments }: Measure): [Assignment, WrittenCounterpart][] {
	return assignments.flatMap((assignment) =>
		readWritten(assignment).map((written): [Assignment, WrittenCounterpart] => [assignment, written]),
	);
}

function faultOf(written: WrittenCounterpart, library: LibraryView): Pick<Report, 'message' | 'data'> | null {
	const { number, title, ordinals } = written;
	if (number === null && title === null) {
		const [only, second] = library.pairs();
		return only && !second ? missingMeasures(written, only.basis) : null;
	}
	const named = library.resolve({ number, title });
	if (named) return missingMeasures(written, named);
	if (!library.hasOthers() || (ordinals.length === 0 && number === null)) return null;
	return { message: 'noDocument', data: { name: number ?? `《${quoted(title ?? '')}》` } };
}

/** What may stand between and around the ordinals of one document; anything else is not understood well enough. */
const ORDINALS_ONLY = /^[\s第（(一二三四五六七八九十百〇零\d）)、.．，,和条款项]*$/;

function missingMeasures(
	{ ordinals, measures: printed }: WrittenCounterpart,
	named: Member,
): Pick<Report, 'message' | 'data'> | null {
	if (!ORDINALS_ONLY.test(printed)) return null;
	const { measures } = named.document;
	const missing = ordinals.filter((value) => !measures.some(({ ordinal }) => ordinal?.value === value));
	if (missing.length === 0 || measures.length === 0) return null;
	return { message: 'noMeasure', data: { name: documentName(named), ordinals: missing.join('、') } };
}

/** What the measure is most likely the counterpart of, by the texts; null where they do not tell. */
function suggestion(library: LibraryView, index: number): string | null {
	const linksOf = ({ links }: DocumentPair) => links.filter(({ from }) => from.measure === index);
	const pair = library.pairs().find((candidate) => linksOf(candidate).some(({ kind }) => kind === 'inferred'));
	if (!pair) return null;
	const targets = new Set(linksOf(pair).map(({ to }) => to.measure));
	return pinTo(library, pair.basis, [...targets]);
}
