import type { DocumentPair, Link } from '../../counterpart/counterparts';
import type { Deadline, Measure } from '../../model/types';
import type { Rule } from '../rule';
import { documentName, measureName, sure } from '../shared/carriedOut';
import { CONVENTION } from '../shared/sources';

/** A measure that is to be done later than what it carries out. */
export const laterThanCounterpart: Rule = {
	meta: {
		id: 'deadline/later-than-counterpart',
		severity: 'warning',
		summary: {
			'zh-cn': '完成时限晚于对应举措的时限',
			en: 'A deadline is later than that of the counterpart',
		},
		source: CONVENTION,
		fixable: 'none',
		options: {},
		asksLibrary: true,
		messages: {
			later: {
				'zh-cn':
					'完成时限“{deadline}”晚于对应举措的时限：{basis}“{measure}”要求“{theirs}”。请改到这个时限以前；确需推迟的，先与依据文件的发文机关核实。',
				en: 'The deadline "{deadline}" is later than that of its counterpart: "{measure}" in {basis} says "{theirs}". Bring it forward, or settle the delay with the authority that issued the basis.',
			},
		},
	},
	check({ document, library, report }) {
		if (library === null || !document.measures.some((measure) => ownDeadlines(measure).length > 0)) return;
		for (const pair of library.pairs()) {
			for (const link of sure(pair.links)) {
				const measure = document.measures[link.from.measure];
				const theirs = latestOf(pair, link);
				if (!measure || !theirs) continue;
				// The part that its counterpart asks for may have a deadline of its own in the text.
				if (measure.bodyDeadlines.some(({ due }) => due !== undefined && due <= theirs.due)) continue;
				for (const deadline of ownDeadlines(measure)) {
					if (earliest(deadline) <= theirs.due) continue;
					report({
						start: deadline.start,
						end: deadline.end,
						message: 'later',
						data: {
							deadline: deadline.text,
							basis: documentName(pair.basis),
							measure: measureName(theirs.measure),
							theirs: theirs.text,
						},
					});
				}
			}
		}
	},
};

type Dated = Deadline & { readonly due: string };

function isDated(deadline: Deadline | null): deadline is Dated {
	return deadline?.due !== undefined && deadline.impossible !== true && deadline.yearless !== true;
}

/** The dated deadlines of a measure's assignments. */
function ownDeadlines({ assignments }: Measure): Dated[] {
	return assignments.map(({ deadline }) => deadline).filter(isDated);
}

/** The day to which a deadline may be read at the earliest: 12月前 may mean before December. */
function earliest({ due, ambiguous }: Dated): string {
	return ambiguous ? `${due.slice(0, 8)}01` : due;
}

/** The last of all dates that the counterpart sets, as an earlier one may be meant for a part of it only. */
function latestOf({ basis }: DocumentPair, { to }: Link): { measure: Measure; text: string; due: string } | null {
	const measure = basis.document.measures[to.measure];
	if (!measure) return null;
	const stated = [...measure.assignments.flatMap(({ deadline }) => deadline ?? []), ...measure.bodyDeadlines];
	// What goes on for good, or without a year, is not over on any day.
	if (stated.some(({ kind, yearless }) => kind === 'open-ended' || yearless)) return null;
	const [latest] = stated.filter(isDated).sort((a, b) => (a.due < b.due ? 1 : -1));
	return latest ? { measure, text: latest.text, due: latest.due } : null;
}
