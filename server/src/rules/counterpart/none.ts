import type { Rule } from '../rule';
import { carriedOut, documentName, sure, textMeasures } from '../shared/carriedOut';
import { quoted } from '../shared/quoting';
import { CONVENTION } from '../shared/sources';

/** One measure in so many has to have a counterpart, or else the plan has an aim of its own. */
const SHARE = 3;

/** A measure of a plan that carries out no measure of its basis documents. */
export const none: Rule = {
	meta: {
		id: 'counterpart/none',
		severity: 'hint',
		summary: {
			'zh-cn': '举措在依据文件中没有对应的举措',
			en: 'A measure has no counterpart in the basis documents',
		},
		source: CONVENTION,
		fixable: 'none',
		options: {},
		asksLibrary: true,
		messages: {
			none: {
				'zh-cn':
					'“{title}”在{bases}中找不到对应的举措。是本地自行安排的，可以不改；有对应的，请在责任条款中写明“对应举措”。',
				en: '"{title}" has no counterpart in {bases}. Leave it if it is a local initiative; if it carries something out, name its counterpart (对应举措) in its assignment.',
			},
		},
	},
	check({ document, library, report }) {
		const pairs = carriedOut(document, library);
		if (library === null || pairs.length === 0) return;
		const links = library.pairs().flatMap((pair) => pair.links);
		const measures = textMeasures(document.measures);
		const surely = new Set(sure(links).map(({ from }) => from.measure)).size;
		if (surely * SHARE < measures.length) return;
		const linked = new Set(links.map(({ from }) => document.measures[from.measure]));
		const bases = pairs.map(({ basis }) => documentName(basis)).join('、');
		for (const measure of measures) {
			if (linked.has(measure) || measure.assignments.some(({ counterpart }) => counterpart !== null)) continue;
			const { title, start, end } = measure;
			report({
				start: title.start,
				end: title.end,
				message: 'none',
				data: { title: quoted(title.text), bases },
				heldIn: { start, end },
			});
		}
	},
};
