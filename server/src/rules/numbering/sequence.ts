import type { PolicyDocument } from '../../model/types';
import type { OrdinalForm } from '../../syntax/ordinal';
import type { Report, ReportedFix, Rule, TextEdit } from '../rule';
import { type Numbered, type Run, runsOf } from '../shared/numbering';
import { mentionsOrdinal, renumberEdit } from '../shared/ordinals';
import { CONVENTION } from '../shared/sources';
import { References } from './references';

/**
 * A gap of more numbers than this is believed in Arabic numerals only where the numbers go on behind it: a paragraph may
 * begin with any figure, but hardly with 七、 （七） or 第七条.
 */
const LIKELY_GAP = 2;
const ARABIC: ReadonlySet<OrdinalForm> = new Set(['1.', '1.1', '（1）', '①']);
/** In a run of this length one fault is believed, in longer ones as many as fit in. */
const SHORTEST = 3;

/** A number skipped, given twice or out of its row. */
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
				en: 'The number "{label}" is given twice, so a reference to it is unclear. Renumber from here.',
			},
			misplaced: {
				'zh-cn': '“{previous}”和“{next}”之间的序号写成了“{label}”，接不上。请改正序号。',
				en: 'Between "{previous}" and "{next}" stands "{label}", which breaks the row. Correct the number.',
			},
		},
	},
	check({ document, report }) {
		const runs = runsOf(document);
		let references: References | null = null;
		for (const run of runs) {
			const faults = faultsOf(document, run);
			if (faults.length === 0 || !isTrusted(run, faults.length)) continue;
			for (const { at, value, ...fault } of faults) {
				report({
					...fault,
					fixes: () => {
						references ??= new References(document, runs);
						return renumberFix(document.text, run, at, value, references.of(run));
					},
				});
			}
		}
	},
};

/** What is wrong with a place in a run. */
interface Fault extends Report {
	readonly at: number;
	/** The number that the item should have. */
	readonly value: number;
}

function faultsOf(document: PolicyDocument, run: Run): Fault[] {
	const faults: Fault[] = [];
	let last = run[0]?.ordinal.value ?? 0;
	for (let at = 1; at < run.length; at++) {
		const { value } = (run[at] as Numbered).ordinal;
		const expected = last + 1;
		const message = value === expected ? null : faultAt(document, run, at, last);
		if (message === null) {
			last = value;
			continue;
		}
		const { start, end, label } = (run[at] as Numbered).ordinal;
		const next = run[at + 1]?.ordinal;
		const data = { label, previous: (run[at - 1] as Numbered).ordinal.label, next: next?.label ?? '' };
		faults.push({ start, end, message, data, at, value: expected });
		// Where the next number fits in with those before, only this one is wrong.
		last = next?.value === expected + 1 ? expected : value;
	}
	return faults;
}

function faultAt({ text }: PolicyDocument, run: Run, at: number, last: number): string | null {
	const { ordinal } = run[at] as Numbered;
	const { form, value } = ordinal;
	const next = run[at + 1]?.ordinal.value;
	if (value === last) return 'twice';
	if (next === last + 2) return 'misplaced';
	if (value < last) return null;
	if (ARABIC.has(form) && value - last - 1 > LIKELY_GAP && next !== value + 1) return null;
	// A number that stands in the text, if not at the head of an item, is not missing.
	const previous = run[at - 1] as Numbered;
	return mentionsOrdinal(text.slice(previous.ordinal.end, ordinal.start), form, last + 1) ? null : 'skipped';
}

/** What is irregular all over is no numbering, or not read as it is meant; and two details make no sequence. */
function isTrusted(run: Run, faulty: number): boolean {
	if (run.length < SHORTEST) return run.every(({ role }) => role !== 'detail');
	return faulty * SHORTEST <= run.length;
}

/** Numbers the rest of the run anew, beginning with the item at fault, and what refers to it. */
function renumberFix(
	text: string,
	run: Run,
	from: number,
	first: number,
	references: ReturnType<References['of']>,
): readonly ReportedFix[] {
	const edits: TextEdit[] = [];
	/** What becomes of a number; null for one that two items have, so that nobody knows which of them is meant. */
	const changes = new Map<number, number | null>();
	run.forEach(({ ordinal }, at) => {
		changes.set(ordinal.value, changes.has(ordinal.value) ? null : at < from ? ordinal.value : first + at - from);
	});
	for (const [at, { ordinal }] of run.slice(from).entries()) {
		if (ordinal.value === first + at) continue;
		const edit = renumberEdit(text, ordinal, first + at);
		if (edit === null) return [];
		edits.push(edit);
	}
	let changed = 0;
	for (const reference of references) {
		const renumbered = reference.renumbered((value) => changes.get(value) ?? null);
		if (renumbered.length > 0) changed++;
		edits.push(...renumbered);
	}
	edits.sort((a, b) => a.start - b.start);
	const title =
		changed === 0
			? { 'zh-cn': '从这里起重新编号', en: 'Renumber from here' }
			: {
					'zh-cn': `从这里起重新编号，文中${changed}处引用一并改正`,
					en: `Renumber from here, and correct ${changed} reference${changed === 1 ? '' : 's'} to it`,
				};
	return [{ title, edits, safe: false }];
}
