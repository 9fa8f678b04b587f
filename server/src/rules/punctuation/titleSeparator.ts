import type { Rule } from '../rule';
import { type Prose, proseOf } from '../shared/prose';
import { ofPunctuation } from '../shared/standards';

/** 《甲》、《乙》: no mark is needed between titles that stand side by side. */
export const titleSeparator: Rule = {
	meta: {
		id: 'punctuation/title-separator',
		severity: 'hint',
		summary: {
			'zh-cn': '并列的书名号之间用了顿号',
			en: 'Titles in a row are separated by 、',
		},
		source: ofPunctuation('4.5.3.5', 'read'),
		fixable: 'safe',
		options: {},
		messages: {
			separator: {
				'zh-cn': '并列的书名号之间通常不用顿号，“》《”已经把两个标题分开了。请删去顿号。',
				en: 'Between titles in a row there is usually no mark: 》《 keeps them apart. Remove the 、.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const separators of separatorsByRow(prose)) {
			for (const at of separators) {
				report({
					...prose.sourceSpan(at, at + 1),
					message: 'separator',
					fixes: () => [
						{
							title: { 'zh-cn': '删去“、”', en: 'Remove 、' },
							edits: prose.replacement(at, at + 1, ''),
							safe: true,
						},
					],
				});
			}
		}
	},
};

/** Brackets behind a title: its number, its short name. */
const REMARK = /[（([〔]/;
const LAST_OF_ROW = /^(?:和|与|及|以及|或)《[^《》\n]{1,150}》[（([〔]/;

/**
 * The 、 between titles, row by row, without those rows in which a title has a remark in brackets or which go on with
 * something else: the marks are needed there, and are to be alike in one row. Linear.
 */
function separatorsByRow(prose: Prose): number[][] {
	const { text } = prose;
	const rows: number[][] = [];
	for (let at = text.indexOf('》、《'); at >= 0; at = text.indexOf('》、《', at + 1)) {
		const last = rows.at(-1)?.at(-1);
		// The title between two separators closes with the one before the second.
		if (last !== undefined && text.indexOf('》', last + 1) === at) rows.at(-1)?.push(at + 1);
		else rows.push([at + 1]);
	}
	return rows.filter((row) => isBare(text, row) && !row.some((at) => prose.isReserved(at, at + 1)));
}

function isBare(text: string, row: readonly number[]): boolean {
	const first = row[0] as number;
	if (text[text.lastIndexOf('《', first) - 1] === '、') return false;
	const end = text.indexOf('》', row.at(-1)) + 1;
	if (end === 0) return false;
	const next = text[end] ?? '';
	return next !== '、' && !REMARK.test(next) && !LAST_OF_ROW.test(text.slice(end, end + 160));
}
