import type { Item, Ordinal, PolicyDocument } from '../../model/types';
import type { Report, Rule, TextEdit } from '../rule';
import { mentionsOrdinal, renumberEdit } from '../shared/ordinals';
import { CONVENTION } from '../shared/sources';

/** A gap of more numbers than this is believed only where the numbers go on behind it. */
const LIKELY_GAP = 2;
/** In a run of this length one fault is believed, in longer ones as many as fit in. */
const SHORTEST = 3;

/** A number skipped or given twice. */
export const sequence: Rule = {
	meta: {
		id: 'numbering/sequence',
		severity: 'error',
		summary: { 'zh-cn': '层次序数跳号或重号', en: 'An ordinal is skipped or given twice' },
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			skipped: {
				'zh-cn': '序号从“{previous}”跳到“{label}”，中间缺号。请核对是漏了内容，还是序号写错。',
				en: 'The numbering goes from "{previous}" to "{label}" and leaves numbers out. Check whether an item or only the number is missing.',
			},
			twice: {
				'zh-cn': '序号“{label}”用了两次，引用时分不清是哪一条。请重新编号。',
				en: 'The number "{label}" is given twice, so a reference to it is unclear. Number anew from here.',
			},
		},
	},
	check({ document, report }) {
		for (const run of runsOf(document)) {
			const faults = run.map((_, at) => faultAt(document, run, at));
			const faulty = faults.filter((fault) => fault !== null).length;
			if (faulty === 0 || !isTrusted(run, faulty)) continue;
			faults.forEach((fault, at) => {
				if (fault !== null) report({ ...fault, fixes: renumberFix(document.text, run, at) });
			});
		}
	},
};

/** An item that has a number. */
type Numbered = Item & { readonly ordinal: Ordinal };

/** Items of one form in their order, whose numbers go on from each other and do not start again. */
type Run = readonly Numbered[];

/**
 * The runs of numbering of a document, per part and form. Below one parent a run ends where the numbers fall: they start
 * again there, or belong to another list. Below the next parent it goes on if the numbers do, and a form that has run on
 * so before is held to it.
 */
function runsOf(document: PolicyDocument): Run[] {
	const runs: Run[] = [];
	const state = new Map<string, { run: Numbered[]; parent: Item | null; runsOn: boolean }>();
	for (const item of numberedItems(document.items)) {
		const { form, value } = item.ordinal;
		const key = `${item.part} ${form}`;
		const current = state.get(key);
		const last = current?.run.at(-1)?.ordinal.value ?? 0;
		const isSibling = current?.parent === item.parent;
		const goesOn = isSibling
			? value >= last && !(value === 1 && last === 1)
			: value === last + 1 || (current?.runsOn === true && value !== 1 && (value === last || value === last + 2));
		if (current !== undefined && goesOn) {
			current.run.push(item);
			if (!isSibling && value > 1) current.runsOn = true;
			current.parent = item.parent;
			continue;
		}
		const run = [item];
		runs.push(run);
		state.set(key, { run, parent: item.parent, runsOn: current?.runsOn ?? false });
	}
	return runs;
}

/** The numbered items in document order. */
function* numberedItems(items: readonly Item[]): Generator<Numbered> {
	for (const item of items) {
		if (isNumbered(item)) yield item;
		yield* numberedItems(item.children);
	}
}

function isNumbered(item: Item): item is Numbered {
	return item.ordinal !== null;
}

function faultAt({ text }: PolicyDocument, run: Run, at: number): Report | null {
	const item = run[at] as Numbered;
	const previous = run[at - 1];
	if (previous === undefined) return null;
	const { start, end, form, value, label } = item.ordinal;
	const last = previous.ordinal.value;
	if (value === last) return { start, end, message: 'twice', data: { label } };
	if (value === last + 1) return null;
	const next = run[at + 1]?.ordinal.value;
	if (value - last - 1 > LIKELY_GAP && next !== value + 1) return null;
	// A number that stands in the text, if not at the head of an item, is not missing.
	if (mentionsOrdinal(text.slice(previous.ordinal.end, start), form, last + 1)) return null;
	return { start, end, message: 'skipped', data: { previous: previous.ordinal.label, label } };
}

/** What is irregular all over is no numbering, or not read as it is meant; and two details make no sequence. */
function isTrusted(run: Run, faulty: number): boolean {
	if (run.length < SHORTEST) return run.every(({ role }) => role !== 'detail');
	return faulty * SHORTEST <= run.length;
}

/** Numbers the rest of the run anew, beginning with the item at fault. */
function renumberFix(text: string, run: Run, from: number): NonNullable<Report['fixes']> {
	const edits: TextEdit[] = [];
	let value = (run[from - 1] as Numbered).ordinal.value;
	for (const item of run.slice(from)) {
		value++;
		if (item.ordinal.value === value) continue;
		const edit = renumberEdit(text, item.ordinal, value);
		if (edit === null) return [];
		edits.push(edit);
	}
	return [{ title: { 'zh-cn': '从这里起重新编号', en: 'Number anew from here' }, edits, safe: false }];
}
