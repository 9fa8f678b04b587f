import type { Item } from '../../model/types';
import type { OrdinalForm } from '../../syntax/ordinal';
import type { Rule } from '../rule';
import { both, ofLayout, ofPunctuation } from '../shared/standards';

/** A higher form of ordinals inside a lower one: 1. （一）（二） 2. （一）. */
export const levelOrder: Rule = {
	meta: {
		id: 'numbering/level-order',
		severity: 'warning',
		summary: {
			'zh-cn': '层次序数上下颠倒，如“1.”下面用“（一）”',
			en: 'Ordinals of a higher form stand inside those of a lower one: （一） below 1.',
		},
		source: both(ofPunctuation('B.3.8', 'read'), ofLayout('7.3.3', 'secondary')),
		fixable: 'none',
		options: {},
		messages: {
			inside: {
				'zh-cn':
					'“{outer}”下面又用了“{label}”，层次颠倒。结构层次依次用“一、”“（一）”“1.”“（1）”，请调整（可以跳过中间的层次）。',
				en: 'Inside "{outer}" the numbering goes on with "{label}", which is a higher level. Levels are 一、 （一） 1. （1） in this order; one may be left out.',
			},
		},
	},
	check({ document, report }) {
		const said = new Set<string>();
		const lookAt = (siblings: readonly Item[]): void => {
			for (let at = 0; at < siblings.length; at++) {
				const outer = siblings[at] as Item;
				const inside = outer.ordinal === null ? 0 : countInside(outer, siblings, at + 1);
				const first = siblings[at + 1]?.ordinal;
				if (inside === 0 || !outer.ordinal || !first) continue;
				at += inside;
				// Said once for a kind of numbering: the rest of it has to be changed all the same.
				const kind = `${outer.part} ${outer.ordinal.form} ${first.form}`;
				if (said.has(kind)) continue;
				said.add(kind);
				const { start, end, label } = first;
				report({ start, end, message: 'inside', data: { label, outer: outer.ordinal.label } });
			}
			for (const { children } of siblings) lookAt(children);
		};
		lookAt(document.items);
	},
};

/** The forms that have their order from the standard, highest first. Articles and 1.1 have one of their own. */
const ORDER: readonly OrdinalForm[] = ['一、', '（一）', '1.', '（1）', '①'];
/** A single item inside proves nothing: it may be a section that the first items have no heading for. */
const FEWEST = 2;

/**
 * How many items of a higher form stand inside `outer`, though the tree has them beside it: a list that begins with 1,
 * has nothing of the outer form below it, and behind whose last item the outer numbering goes on. 0 where it is not so.
 */
function countInside(outer: Item, siblings: readonly Item[], from: number): number {
	const form = siblings[from]?.ordinal?.form;
	if (form === undefined || !isHigher(form, outer.ordinal?.form)) return 0;
	for (let at = from; ; at++) {
		const item = siblings[at];
		if (item?.ordinal?.form !== form || item.part !== outer.part || item.ordinal.value !== at - from + 1) return 0;
		const next = item.children.find(({ ordinal }) => ordinal?.form === outer.ordinal?.form)?.ordinal;
		if (next === undefined || next === null) continue;
		return next.value === (outer.ordinal?.value ?? 0) + 1 && at - from + 1 >= FEWEST ? at - from + 1 : 0;
	}
}

function isHigher(form: OrdinalForm, than: OrdinalForm | undefined): boolean {
	const place = ORDER.indexOf(form);
	return place >= 0 && than !== undefined && place < ORDER.indexOf(than);
}
