import type { Field, PolicyDocument } from '../../model/types';
import type { Rule } from '../rule';
import { renameFixes } from '../shared/renaming';
import { CONVENTION } from '../shared/sources';

/** 责任单位 here, 责任部门 there. */
export const mixedLabels: Rule = {
	meta: {
		id: 'responsibility/mixed-labels',
		severity: 'warning',
		summary: {
			'zh-cn': '同一文件里责任条款的栏目名称不统一，如“责任单位”和“责任部门”',
			en: 'The labels of assignments differ within a document: 责任单位 here, 责任部门 there',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			mixed: {
				'zh-cn': '这里写“{label}”，本文其他责任条款多写“{usual}”。同一个意思请用同一个名称。',
				en: 'This says "{label}" where most assignments of the document say "{usual}". Use one label for one thing.',
			},
		},
	},
	check({ document, report }) {
		for (const labels of labelsByPart(document)) {
			for (const [label, usual] of unusualLabels(labels)) {
				for (const { label: printed } of labels.fields) {
					if (printed.text !== label) continue;
					report({
						start: printed.start,
						end: printed.end,
						message: 'mixed',
						data: { label, usual },
						fixes: () => renameFixes(document.text, printed, label, usual),
					});
				}
			}
		}
	},
};

type Labelled = Field & { readonly label: NonNullable<Field['label']> };

interface Labels {
	readonly fields: Labelled[];
	/** The same, those of each assignment that has several. */
	readonly together: Labelled[][];
}

/** The labels of unit fields. Documents that are bound together may each have their own. */
function labelsByPart({ measures }: PolicyDocument): Labels[] {
	const parts = new Map<number | null, Labels>();
	for (const { item, assignments } of measures) {
		const part = item?.part ?? null;
		const labels = parts.get(part) ?? { fields: [], together: [] };
		parts.set(part, labels);
		for (const { fields } of assignments) {
			const units = fields.filter((field): field is Labelled => field.kind === 'unit' && field.label !== null);
			for (const field of units) labels.fields.push(field);
			if (units.length > 1) labels.together.push(units);
		}
	}
	return [...parts.values()];
}

/** What a label says, without the words that differ between offices and mean the same: 负责 is 责任, 部门 is 单位. */
function meaningOf(label: string): string {
	return label.replace(/^(?:负责|责任)(?=单位|部门)/, '责任').replace(/(?:单位|部门)$/, '单位');
}

/** Whether an assignment has two labels, which are then no two words for one thing. */
function standTogether(together: Labels['together'], one: string, other: string): boolean {
	const has = (fields: readonly Labelled[], text: string) => fields.some(({ label }) => label.text === text);
	return together.some((fields) => has(fields, one) && has(fields, other));
}

/** The labels that another one with the same meaning outnumbers, each with that one; of equals the first is kept. */
function unusualLabels({ fields, together }: Labels): Map<string, string> {
	const counts = new Map<string, number>();
	for (const { label } of fields) counts.set(label.text, (counts.get(label.text) ?? 0) + 1);
	const usual = new Map<string, string>();
	for (const [label, count] of counts) {
		const best = usual.get(meaningOf(label));
		if (best === undefined || count > (counts.get(best) ?? 0)) usual.set(meaningOf(label), label);
	}
	const unusual = new Map<string, string>();
	for (const label of counts.keys()) {
		const best = usual.get(meaningOf(label)) as string;
		if (best !== label && !standTogether(together, best, label)) unusual.set(label, best);
	}
	return unusual;
}
