import type { Ordinal } from '../../model/types';
import type { OrdinalForm } from '../../syntax/ordinal';
import type { TextEdit } from '../rule';

const DIGITS = '零一二三四五六七八九';
const LARGEST_CIRCLED = 20;

/** A number from 1 to 999 in Chinese numerals, as 层次序数 have it: 十二, 二十, 一百零五. */
export function chineseNumeral(value: number): string {
	const hundreds = Math.floor(value / 100);
	const tens = Math.floor((value % 100) / 10);
	const ones = value % 10;
	let text = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
	if (tens > 0) text += tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`;
	else if (hundreds > 0 && ones > 0) text += '零';
	return ones > 0 ? text + DIGITS[ones] : text;
}

/** The edit that gives an ordinal another value and leaves its marks alone. Null where it cannot be written so. */
export function renumberEdit(text: string, ordinal: Ordinal, value: number): TextEdit | null {
	const printed = text.slice(ordinal.start, ordinal.end);
	const numerals = [...printed.matchAll(/[0-9]+|[０-９]+|[〇零一二三四五六七八九十廿卅百]+|[①-⑳]/g)];
	const last = numerals.at(-1);
	if (last === undefined || (numerals.length > 1 && ordinal.form !== '1.1')) return null;
	const numeral = likeNumeral(last[0], value);
	if (numeral === null) return null;
	const start = ordinal.start + last.index;
	return { start, end: start + last[0].length, newText: numeral };
}

/** A number in the numerals of `model`, ASCII, full-width, circled or Chinese; null where it cannot be written so. */
export function likeNumeral(model: string, value: number): string | null {
	if (/^[0-9]/.test(model)) return String(value);
	if (/^[０-９]/.test(model))
		return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	if (/^[①-⑳]/.test(model)) return value <= LARGEST_CIRCLED ? String.fromCharCode(0x2460 + value - 1) : null;
	return value <= 999 ? chineseNumeral(value) : null;
}

/** Whether a text has an ordinal of this form and value anywhere, its marks as good as complete: 三、 三． （三） 三） 3. */
export function mentionsOrdinal(text: string, form: OrdinalForm, value: number): boolean {
	const chinese = chineseNumeral(value);
	const alone = `(?<![〇零一二三四五六七八九十百])${chinese}`;
	const figures = `(?<![\\d.．])${value}`;
	switch (form) {
		case '一、':
			// At the head of a line also with a mark that is none of an ordinal: 二，主要任务.
			return new RegExp(`${alone}[、.．·]|^[ \\t\\u3000]*${chinese}[，,：:；;]`, 'm').test(text);
		case '（一）':
			return new RegExp(`${alone} ?[）)]|[（(] ?${chinese}(?![〇零一二三四五六七八九十百])`).test(text);
		case '1.':
			// At the head of a line also in front of a figure: 4.6个 is a fourth item there.
			return new RegExp(`${figures} ?(?:[、·•]|[.．](?!\\d))|^[ \\t\u3000]*${value}[.．]\\d`, 'm').test(text);
		case '1.1':
			return new RegExp(`\\d[.．]${value}(?!\\d)`).test(text);
		case '（1）':
			return new RegExp(`${figures} ?[）)]`).test(text);
		case '①':
			return value <= LARGEST_CIRCLED && text.includes(String.fromCharCode(0x2460 + value - 1));
		default:
			return new RegExp(`第 ?(?:${chinese}|${value}) ?${form[2]}`).test(text);
	}
}
