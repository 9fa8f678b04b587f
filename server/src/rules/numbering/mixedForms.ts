import type { Ordinal } from '../../model/types';
import type { OrdinalForm } from '../../syntax/ordinal';
import { isTable, type Paragraph, type SyntaxTree } from '../../syntax/tree';
import type { Rule, TextEdit } from '../rule';
import { type Numbered, numberedItems, type Run, runsOf } from '../shared/numbering';
import { ofNumerals } from '../shared/standards';

/** Two ways to print the ordinals of one level: (一) … （十一）. */
export const mixedForms: Rule = {
	meta: {
		id: 'numbering/mixed-forms',
		severity: 'warning',
		summary: {
			'zh-cn': '同一层次的序数写法不一，如“(一)”和“（十一）”',
			en: 'The ordinals of one level are printed in two ways: (一) … （十一）',
		},
		source: ofNumerals('4.3', 'read'),
		fixable: 'safe',
		options: {},
		messages: {
			mixed: {
				'zh-cn': '同一层次的序号，别处写作“{other}”，这里写作“{label}”。请统一为“{right}”。',
				en: 'At this level there is "{other}" elsewhere, and "{label}" here. Write "{right}".',
			},
			heading: {
				'zh-cn': '同一编号的其他各条都是标题（{hashes}），这一条漏了标记，不会列入目录。请补上。',
				en: 'The others in this row are headings ({hashes}); this one lacks the mark and is left out of the outline. Add it.',
			},
		},
	},
	check({ document, report }) {
		const { text, tree } = document;
		/** For each level the first ordinal in the canonical form: where there is none, one form is kept throughout. */
		const canonical = new Map<string, Ordinal>();
		const others: Numbered[] = [];
		for (const item of numberedItems(document.items)) {
			const key = keyOf(item);
			if (key === null) continue;
			const right = canonicalLabel(item.ordinal);
			if (right !== item.ordinal.label) others.push(item);
			else if (!canonical.has(key)) canonical.set(key, item.ordinal);
		}
		for (const item of others) {
			const other = canonical.get(keyOf(item) ?? '');
			if (other === undefined) continue;
			const { ordinal } = item;
			const right = canonicalLabel(ordinal);
			report({
				start: ordinal.start,
				end: ordinal.end,
				message: 'mixed',
				data: { other: other.label, label: ordinal.label, right },
				fixes: () => [
					{
						title: { 'zh-cn': `改为“${right}”`, en: `Change it to ${right}` },
						edits: characterEdits(text, ordinal),
						safe: true,
					},
				],
			});
		}
		if (!text.includes('#')) return;
		const paragraphs = paragraphsByStart(tree);
		for (const run of runsOf(document)) {
			for (const { item, depth } of withoutHeading(tree, run, paragraphs)) {
				const hashes = '#'.repeat(depth);
				report({
					start: item.ordinal.start,
					end: item.ordinal.end,
					message: 'heading',
					data: { hashes },
					fixes: () => [
						{
							title: { 'zh-cn': `补上“${hashes}”`, en: `Add ${hashes}` },
							edits: [{ start: item.start, end: item.start, newText: `${hashes} ` }],
							safe: true,
						},
					],
				});
			}
		}
	},
};

/** The forms whose ordinals are printed with marks or digits of two widths. */
const WIDTHS: ReadonlySet<OrdinalForm> = new Set(['（一）', '1.', '（1）']);

/** Which ordinals have to look alike; null for those that may differ. 1） is a level of its own beside （1）. */
function keyOf({ part, ordinal: { form, label } }: Numbered): string | null {
	if (!WIDTHS.has(form)) return null;
	// Another mark is another fault, and has a rule of its own.
	if (form === '1.' && !/[.．]$/.test(label)) return null;
	return `${part} ${form} ${form === '（1）' && !/^[（(]/.test(label)}`;
}

/** Brackets are full-width, the digits and the stop of 1. half-width. */
export function canonicalLabel({ label }: Pick<Ordinal, 'label'>): string {
	return [...label].map((character) => CANONICAL.get(character) ?? character).join('');
}

const CANONICAL: ReadonlyMap<string, string> = new Map([
	['(', '（'],
	[')', '）'],
	['．', '.'],
]);

/** One edit for each character of the other width, so that blanks and line breaks between them stay. */
function characterEdits(text: string, { start, end }: Ordinal): TextEdit[] {
	const edits: TextEdit[] = [];
	for (let at = start; at < end; at++) {
		const newText = CANONICAL.get(text[at] as string);
		if (newText === undefined) continue;
		// In Markdown a half-width bracket may have a backslash before it, which a full-width one has not.
		edits.push({ start: text[at - 1] === '\\' ? at - 1 : at, end: at + 1, newText });
	}
	return edits;
}

/** Of three items in a row, two have to be headings for the third to be meant as one. */
const SHORTEST = 3;

/** The items of a run that are no headings though the others are, and that are nothing but a title on a line. */
function withoutHeading(
	tree: SyntaxTree,
	run: Run,
	paragraphs: ReadonlyMap<number, Paragraph>,
): { item: Numbered; depth: number }[] {
	if (run.length < SHORTEST) return [];
	const depths = new Map<number, number>();
	for (const { start } of run) {
		const depth = paragraphs.get(start)?.headingDepth ?? 0;
		depths.set(depth, (depths.get(depth) ?? 0) + 1);
	}
	const missing = depths.get(0) ?? 0;
	const [depth] = [...depths.keys()].filter((one) => one > 0);
	if (missing === 0 || depth === undefined || depths.size > 2 || missing * SHORTEST > run.length) return [];
	return run.flatMap((item) => {
		const paragraph = paragraphs.get(item.start);
		return paragraph && paragraph.headingDepth === 0 && isBareTitle(tree, item, paragraph) ? [{ item, depth }] : [];
	});
}

/** Whether a paragraph is a title alone, on a line of its own: as a heading it says the same. */
function isBareTitle({ text, lines }: SyntaxTree, item: Numbered, { start, end }: Paragraph): boolean {
	const line = lines.spanOf(lines.lineAt(start));
	return item.title.end >= end && line.end >= end && /^ {0,3}$/.test(text.slice(line.start, start));
}

function paragraphsByStart({ blocks }: SyntaxTree): Map<number, Paragraph> {
	const byStart = new Map<number, Paragraph>();
	for (const block of blocks) if (!isTable(block)) byStart.set(block.start, block);
	return byStart;
}
