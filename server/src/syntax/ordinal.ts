import { readNumeral } from '../text/numerals';

/** The forms of ordinals, from the highest level to the lowest; named by their first member. */
export type OrdinalForm = '第一编' | '第一章' | '第一节' | '第一条' | '一、' | '（一）' | '1.' | '1.1' | '（1）' | '①';

/** An ordinal at the head of a logical text, with the length of its label and of the blanks behind it. */
export interface OrdinalReading {
	readonly form: OrdinalForm;
	readonly value: number;
	readonly label: string;
	/** Where the title begins. */
	readonly length: number;
}

const NUMERAL = '[〇零一二三四五六七八九十百]{1,6}';

/**
 * Every form of 层次序数, at the head of a paragraph. No alternative can match at more than one length, so the cost is
 * constant. An ordinal such as 3.0 or 2018. is a number in the text and none of these; but 5.2011年 is a
 * fifth item that begins with a year.
 */
const FORMS: readonly { readonly form: OrdinalForm; readonly pattern: RegExp }[] = [
	{ form: '一、', pattern: new RegExp(`^(${NUMERAL})[、.．·]`) },
	{ form: '（一）', pattern: new RegExp(`^[（(](${NUMERAL})[）)][、.．]?`) },
	{
		form: '1.1',
		pattern: /^(\d{1,2}(?:[.．]\d{1,2}){1,3})[.．、]?(?=[\s一-鿿“《])(?! ?[亿万千百倍元个平公立吨米亩天年])/,
	},
	{ form: '1.', pattern: /^(\d{1,3})[.．、·•・](?:(?!\d)|(?=(?:19|20)\d\d ?年))/ },
	{ form: '（1）', pattern: /^[（(]?(\d{1,3})[）)][、.．]?/ },
	{ form: '①', pattern: /^([①-⑳])[、.．]?/ },
	{ form: '第一编', pattern: new RegExp(`^第(${NUMERAL}|\\d{1,3})[编篇]`) },
	{ form: '第一章', pattern: new RegExp(`^第(${NUMERAL}|\\d{1,3})章`) },
	{ form: '第一节', pattern: new RegExp(`^第(${NUMERAL}|\\d{1,3})节`) },
	{ form: '第一条', pattern: new RegExp(`^第(${NUMERAL}|\\d{1,3})条(?![的规所第及和至，、中])`) },
];

/** The heads of ordinals: anything else is refused without trying a pattern. */
const HEAD = /[〇零一二三四五六七八九十百第（(\d①-⑳]/y;

/** Whether what stands at an offset may be the head of an ordinal. */
export function opensWithOrdinal(text: string, offset: number): boolean {
	HEAD.lastIndex = offset;
	return HEAD.test(text);
}

/** Reads the ordinal at the head of a logical text; null where there is none. */
export function readOrdinal(text: string): OrdinalReading | null {
	if (!opensWithOrdinal(text, 0)) return null;
	const head = text.slice(0, 16);
	for (const { form, pattern } of FORMS) {
		const match = pattern.exec(head);
		if (!match) continue;
		const value = ordinalValue(form, match[1] as string);
		if (value === null) continue;
		const label = match[0];
		let length = label.length;
		while (length < text.length && (text[length] === ' ' || text[length] === '\u3000' || text[length] === '\t'))
			length++;
		return { form, value, label, length };
	}
	return null;
}

function ordinalValue(form: OrdinalForm, printed: string): number | null {
	if (form === '①') return printed.charCodeAt(0) - 0x2460 + 1;
	if (form === '1.1') {
		const components = printed.split(/[.．]/).map(Number);
		return components.includes(0) ? null : (components.at(-1) as number);
	}
	return readNumeral(printed) || null;
}
