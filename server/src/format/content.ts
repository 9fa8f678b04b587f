import { isBlank, isHan, isLineBreak } from '../text/characters';

const MARK = /[\p{P}\p{Z}\p{Cc}]/u;

/**
 * Whether a UTF-16 unit is content: a character, a letter, a digit, a symbol or a part of one. Blanks, line breaks and
 * punctuation marks are form. Constant-time.
 */
export function isContent(code: number): boolean {
	if (isHan(code)) return true;
	if (isBlank(code) || isLineBreak(code)) return false;
	return !MARK.test(String.fromCharCode(code));
}

/** A text without its form: what formatting must not change. Linear. */
export function contentOf(text: string): string {
	let content = '';
	let start = -1;
	for (let i = 0; i < text.length; i++) {
		if (isContent(text.charCodeAt(i))) {
			if (start < 0) start = i;
			continue;
		}
		if (start >= 0) content += text.slice(start, i);
		start = -1;
	}
	return start < 0 ? content : content + text.slice(start);
}
