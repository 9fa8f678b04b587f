import type { DocumentPair } from '../../counterpart/counterparts';
import type { Measure, PolicyDocument } from '../../model/types';
import type { LibraryView } from '../libraryView';
import type { Rule, TextEdit } from '../rule';
import { carriedOut, citationOf, documentName, measureName, textMeasures } from '../shared/carriedOut';
import { headOf } from '../shared/head';
import { pinTo } from '../shared/pinning';
import { CONVENTION } from '../shared/sources';
import { stubsEdits } from '../shared/stubs';

/** How many measures a message names. */
const NAMED = 5;

/** A measure of the basis document that nothing in a plan carries out. */
export const uncovered: Rule = {
	meta: {
		id: 'counterpart/uncovered',
		severity: 'information',
		summary: {
			'zh-cn': '依据文件的举措在本文中没有落实',
			en: 'A measure of the basis document is carried out by no measure here',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		asksLibrary: true,
		messages: {
			few: {
				'zh-cn':
					'{basis}的举措没有全部落实，还缺：{measures}。应当由本地落实的，请补上相应举措；已经落实的，请在责任条款中写明“对应举措”。',
				en: 'Not everything in {basis} is carried out here. Missing: {measures}. Add a measure for what is yours to do; where there is one, name its counterpart (对应举措) in its assignment.',
			},
			many: {
				'zh-cn':
					'{basis}的举措没有全部落实，还缺：{measures}等{count}条。应当由本地落实的，请补上相应举措；已经落实的，请在责任条款中写明“对应举措”。',
				en: 'Not everything in {basis} is carried out here. {count} measures are missing, among them {measures}. Add a measure for what is yours to do; where there is one, name its counterpart (对应举措) in its assignment.',
			},
		},
	},
	check({ document, library, report }) {
		if (library === null) return;
		for (const pair of carriedOut(document, library)) {
			const missing = missingOf(pair);
			if (missing.length === 0) continue;
			const names = missing.slice(0, NAMED).map(({ measure }) => `“${measureName(measure)}”`);
			const { start, end } = citationOf(document, library, pair.basis) ?? headOf(document);
			const edits = stubs(document, library, pair, missing);
			report({
				start,
				end,
				message: missing.length > NAMED ? 'many' : 'few',
				data: { basis: documentName(pair.basis), measures: names.join(''), count: missing.length },
				fixes: () =>
					edits
						? [
								{
									title: {
										'zh-cn': `在末尾补上${missing.length}条举措（待填写）`,
										en: `Add ${missing.length === 1 ? 'a measure' : `${missing.length} measures`} at the end, to be filled in`,
									},
									edits,
									safe: false,
								},
							]
						: [],
			});
		}
	},
};

interface Missing {
	readonly index: number;
	readonly measure: Measure;
}

function missingOf({ basis, uncovered: indices }: DocumentPair): Missing[] {
	const { measures } = basis.document;
	const inText = new Set(textMeasures(measures));
	return indices.flatMap((index) => {
		const measure = measures[index];
		return measure && inText.has(measure) ? { index, measure } : [];
	});
}

/** The edits that add a stub for each; null where one of them, or its place, could not be named so that it is found again. */
function stubs(
	document: PolicyDocument,
	library: LibraryView,
	pair: DocumentPair,
	missing: readonly Missing[],
): readonly TextEdit[] | null {
	const { basis, links } = pair;
	const written = missing.map(({ index }) => pinTo(library, basis, [index]));
	const last = links.at(-1)?.from.measure;
	const model = last === undefined ? undefined : document.measures[last];
	if (!model || written.includes(null)) return null;
	return stubsEdits(
		document,
		model,
		missing.map(({ measure }, i) => ({ title: measure.title.text, counterpart: written[i] as string })),
	);
}
