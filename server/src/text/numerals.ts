import { isDigit } from './characters';

/** What each Chinese numeral counts for; ○ and 零 are in use beside 〇. */
const DIGITS: ReadonlyMap<string, number> = new Map([
	['〇', 0],
	['○', 0],
	['零', 0],
	['一', 1],
	['二', 2],
	['两', 2],
	['三', 3],
	['四', 4],
	['五', 5],
	['六', 6],
	['七', 7],
	['八', 8],
	['九', 9],
]);

/** The characters that Chinese numbers up to 999 are written with: the inside of a character class. */
export const CHINESE_NUMERALS = '〇○零一二两三四五六七八九十廿卅百';

/** The digits, ASCII and full-width: the inside of a character class. */
export const ARABIC_NUMERALS = '0-9０-９';

const CHINESE = new Set(CHINESE_NUMERALS);

/** More digits than this are no ordinal, year or count, and no exact number either. */
const MAX_DIGITS = 15;

/**
 * The number that `text` stands for: Arabic digits, ASCII or full-width (12, １２); Chinese numbers up to 999 (十, 廿六,
 * 一百零五, 二百三十); or Chinese digits one by one (二〇二三, 一二). Null for anything else, for mixtures of the two
 * kinds too, and for more than 15 digits.
 */
export function readNumeral(text: string): number | null {
	if (text.length === 0 || text.length > MAX_DIGITS) return null;
	return readArabic(text) ?? readDigitWise(text) ?? readCounted(text);
}

/**
 * Where the number that ends at `end` begins, blanks before `end` (one at most) left out of it: a run of numerals of one
 * kind, Arabic or Chinese. -1 where there is none, where it has more than `longest` characters, or where it is a part of
 * a decimal (1.5), a grouped number (1,000) or a Latin word (H986). Constant-time.
 */
export function numeralStart(text: string, end: number, longest: number): number {
	const last = text[end - 1] === ' ' ? end - 1 : end;
	const isArabic = isDigit(text.charCodeAt(last - 1));
	let start = last;
	while (start > 0 && last - start <= longest) {
		const isSame = isArabic ? isDigit(text.charCodeAt(start - 1)) : CHINESE.has(text[start - 1] as string);
		if (!isSame) break;
		start--;
	}
	if (start === last || last - start > longest) return -1;
	if (!isArabic) return start;
	const before = text[start - 1] ?? '';
	const isInNumber = /[.,．，·]/.test(before) && isDigit(text.charCodeAt(start - 2));
	return isInNumber || /[A-Za-z]/.test(before) ? -1 : start;
}

function readArabic(text: string): number | null {
	let value = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (!isDigit(code)) return null;
		// The last four bits of a digit are its value, in ASCII and in full width.
		value = value * 10 + (code & 0xf);
	}
	return value;
}

function readDigitWise(text: string): number | null {
	let value = 0;
	for (const character of text) {
		const digit = DIGITS.get(character);
		if (digit === undefined) return null;
		value = value * 10 + digit;
	}
	return value;
}

/** 三百二十一, 一百零五, 二十, 十二, 廿六, 卅: hundreds, tens and ones, each at most once and in this order. */
const COUNTED =
	/^(?:([一二两三四五六七八九])百)?([零〇○](?=[一二三四五六七八九]$))?(?:([一二三四五六七八九]?)(十)|(廿|卅))?([一二三四五六七八九])?$/;

function readCounted(text: string): number | null {
	const match = COUNTED.exec(text);
	if (match === null) return null;
	const [, hundreds, zero, tens, ten, twentyOrThirty, ones] = match;
	const hasTens = ten !== undefined || twentyOrThirty !== undefined;
	// 一百五 is 150 in speech, and nothing in writing.
	if (hundreds !== undefined && ones !== undefined && !hasTens && zero === undefined) return null;
	const value = (character: string | undefined): number => DIGITS.get(character ?? '') ?? 0;
	let sum = value(hundreds) * 100 + value(ones);
	if (ten !== undefined) sum += (tens === '' ? 1 : value(tens)) * 10;
	else if (twentyOrThirty !== undefined) sum += twentyOrThirty === '廿' ? 20 : 30;
	return sum;
}
