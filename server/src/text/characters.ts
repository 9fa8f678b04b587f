/** Classes of characters, by UTF-16 code unit. All are constant-time. */

export function isDigit(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Chinese characters, 〇 and the surrogates of those outside the basic plane included. */
export function isHan(code: number): boolean {
	return (
		(code >= 0x4e00 && code <= 0x9fff) ||
		(code >= 0x3400 && code <= 0x4dbf) ||
		code === 0x3007 ||
		(code >= 0xf900 && code <= 0xfaff) ||
		(code >= 0xd840 && code <= 0xdfff)
	);
}

/** Chinese punctuation: ，。：；、（）《》〔〕“”—… and the other marks that need no blank beside them. */
export function isChinesePunctuation(code: number): boolean {
	return (
		(code >= 0x3001 && code <= 0x3003) ||
		(code >= 0x3008 && code <= 0x3011) ||
		(code >= 0x3014 && code <= 0x301f) ||
		(code >= 0xff01 && code <= 0xff0f) ||
		(code >= 0xff1a && code <= 0xff20) ||
		(code >= 0xff3b && code <= 0xff40) ||
		(code >= 0xff5b && code <= 0xff65) ||
		(code >= 0x2014 && code <= 0x201d) ||
		code === 0x2026
	);
}

/** The same marks, for the inside of a character class: a pattern finds the next one faster than a loop does. */
export const CHINESE_PUNCTUATION =
	'\\u2014-\\u201d\\u2026\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65';

/** Blanks within a line, the ideographic and the zero-width ones and the form feed included. */
export function isBlank(code: number): boolean {
	// Most characters are Chinese, and lie behind nearly all of these.
	if (code > 0x3000) return code === 0xfeff;
	if (code < 0x2000) return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x0b || code === 0x0c;
	return code <= 0x200d || code === 0x202f || code === 0x205f || code === 0x3000;
}

export function isLineBreak(code: number): boolean {
	return code === 10 || code === 13;
}

export function isAscii(code: number): boolean {
	return code > 0x20 && code < 0x7f;
}
