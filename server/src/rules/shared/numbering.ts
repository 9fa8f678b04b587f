import type { Item, Ordinal, PolicyDocument } from '../../model/types';

/** An item that has a number. */
export type Numbered = Item & { readonly ordinal: Ordinal };

/** Items of one form in their order, whose numbers go on from each other and do not start again. */
export type Run = readonly Numbered[];

/** A list inside an item with ordinals like its own is told by a jump of more numbers than a slip of the pen makes. */
const SLIP = 2;

/**
 * The runs of numbering of a document, per part and form. Below one parent a run ends where the numbers fall: they start
 * again there, or belong to another list; but where only the last one breaks the row (1 2 9 4), the row goes on. Below
 * the next parent it goes on if the numbers do, and a form that has run on so before is held to it. A run that was left for
 * a list of the same form inside an item is taken up again behind it (1 2 3 1 2 4 is none of that, 1 … 6 1 2 7 is).
 * Worked out once for all rules. Linear.
 */
export function runsOf(document: PolicyDocument): readonly Run[] {
	const runs = known.get(document) ?? readRuns(document);
	known.set(document, runs);
	return runs;
}

const known = new WeakMap<PolicyDocument, readonly Run[]>();

function readRuns(document: PolicyDocument): Run[] {
	const runs: Run[] = [];
	const state = new Map<string, { run: Numbered[]; parent: Item | null; runsOn: boolean; left: Numbered[] | null }>();
	for (const item of numberedItems(document.items)) {
		const { value } = item.ordinal;
		const key = `${item.part} ${formKey(item.ordinal)}`;
		const current = state.get(key);
		const last = current?.run.at(-1)?.ordinal.value ?? 0;
		const beforeLast = current?.run.at(-2)?.ordinal.value;
		const isSibling = current?.parent === item.parent;
		const left = isSibling ? (current?.left ?? null) : null;
		if (current && left && value > last + SLIP && value === (left.at(-1)?.ordinal.value ?? 0) + 1) {
			left.push(item);
			state.set(key, { ...current, run: left, left: null });
			continue;
		}
		const goesOn = isSibling
			? (value >= last && !(value === 1 && last === 1)) || (beforeLast !== undefined && value === beforeLast + 2)
			: value === last + 1 || (current?.runsOn === true && value !== 1 && (value === last || value === last + 2));
		if (current !== undefined && goesOn) {
			current.run.push(item);
			if (!isSibling && value > 1) current.runsOn = true;
			current.parent = item.parent;
			continue;
		}
		const run = [item];
		runs.push(run);
		state.set(key, {
			run,
			parent: item.parent,
			runsOn: current?.runsOn ?? false,
			left: isSibling && value === 1 && current ? (current.left ?? current.run) : null,
		});
	}
	return runs;
}

/** 1） below （1） is a list of its own, though the two are read as one form. */
function formKey({ form, label }: Ordinal): string {
	return form === '（1）' && !/^[（(]/.test(label) ? '1）' : form;
}

/** The numbered items in document order. */
export function* numberedItems(items: readonly Item[]): Generator<Numbered> {
	for (const item of items) {
		if (isNumbered(item)) yield item;
		yield* numberedItems(item.children);
	}
}

export function isNumbered(item: Item): item is Numbered {
	return item.ordinal !== null;
}
