import type { Span } from '../text/span';
import type { Wording } from '../text/wording';
import type { globProblem } from './ignore';

/** Something in a `luoshi.json` that cannot be used as it stands. The rest of the file is used all the same. */
export interface ConfigProblem extends Span {
	/** `syntax`: it is no JSON, and what could be read of it may not be what was meant; `content`: one value is at fault. */
	readonly kind: 'syntax' | 'content';
	/** A warning is something that has no effect, such as a key that does not exist. */
	readonly severity: 'error' | 'warning';
	readonly message: Wording;
}

/** What the reader expects of a value, for people. */
export const expected = {
	object: { 'zh-cn': '一个对象 { … }', en: 'an object { … }' },
	list: { 'zh-cn': '一个列表 [ … ]', en: 'a list [ … ]' },
	text: { 'zh-cn': '一段带双引号的文字', en: 'a text in double quotes' },
	boolean: { 'zh-cn': 'true 或 false', en: 'true or false' },
	number: { 'zh-cn': '一个数', en: 'a number' },
	texts: { 'zh-cn': '一列文字 [ "…" ]', en: 'a list of texts [ "…" ]' },
	setting: {
		'zh-cn': '一个级别，如 "warning"，或者 [级别, { 选项 }]',
		en: 'a severity such as "warning", or [severity, { options }]',
	},
} as const satisfies Record<string, Wording>;

/** The name among `known` that was probably meant: at most two letters, and less than half of them, away. */
export function closest(name: string, known: Iterable<string>): string | null {
	let best: string | null = null;
	let bestDistance = Math.min(3, Math.ceil(name.length / 2));
	for (const candidate of known) {
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), bestDistance);
		if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
	}
	return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words; `limit` stands for all that is more. */
function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			}
			row.push(cost);
		}
		[beforeLast, last] = [last, row];
	}
	return Math.min(last[b.length] ?? limit, limit);
}

/** What a JSON parser's error means to a person; the names are those of jsonc-parser. */
export function syntaxWording(code: string): Wording {
	return (
		(
			{
				CommaExpected: { 'zh-cn': '这里缺一个逗号“,”。', en: 'A comma “,” is missing here.' },
				ColonExpected: { 'zh-cn': '这里缺一个冒号“:”。', en: 'A colon “:” is missing here.' },
				CloseBraceExpected: { 'zh-cn': '缺一个右花括号“}”。', en: 'A closing brace “}” is missing.' },
				CloseBracketExpected: { 'zh-cn': '缺一个右方括号“]”。', en: 'A closing bracket “]” is missing.' },
				PropertyNameExpected: {
					'zh-cn': '这里应当是一个带双引号的名称。',
					en: 'A name in double quotes belongs here.',
				},
				ValueExpected: { 'zh-cn': '这里应当有一个值。', en: 'A value belongs here.' },
				UnexpectedEndOfString: { 'zh-cn': '这段文字缺右引号。', en: 'This text lacks its closing quotation mark.' },
				UnexpectedEndOfComment: { 'zh-cn': '这条注释没有结束。', en: 'This comment does not end.' },
				EndOfFileExpected: {
					'zh-cn': '文件到此应当结束，后面的内容多余。',
					en: 'The file should end here; the rest is too much.',
				},
			} as Readonly<Record<string, Wording>>
		)[code] ?? {
			'zh-cn': '这里不合 JSON 的写法：检查引号、逗号和括号。',
			en: 'This is no valid JSON: check quotation marks, commas and brackets.',
		}
	);
}

/** What is wrong with a glob pattern, for people. */
export const globWordings: Record<NonNullable<ReturnType<typeof globProblem>>, Wording> = {
	empty: {
		'zh-cn': '空的路径模式不起作用：删去，或写成 "archive/**" 的样子。',
		en: 'An empty pattern matches nothing: remove it, or write one like "archive/**".',
	},
	negated: {
		'zh-cn': '这里不支持“!”开头的模式：只写所指的路径。',
		en: 'Patterns that begin with “!” are not supported: list only the paths that are meant.',
	},
	outside: {
		'zh-cn': '只能写本文件所在文件夹以下的路径：不用“..”和盘符。',
		en: "Only paths below this file's folder can be meant: no “..” and no drive letter.",
	},
	backslash: { 'zh-cn': '路径用“/”分隔，不用“\\”。', en: 'Paths are written with “/”, not “\\”.' },
	syntax: { 'zh-cn': '这个路径模式的括号不成对。', en: 'The brackets in this pattern do not match.' },
};
