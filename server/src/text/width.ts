/**
 * Characters that are drawn two columns wide: East Asian Width W and F (Unicode Standard Annex 11), by range. Ambiguous
 * characters (— … “ ”) are wide too, as Chinese fonts draw them.
 */
const WIDE: readonly (readonly [first: number, last: number])[] = [
	[0x1100, 0x115f],
	[0x2014, 0x2016],
	[0x2018, 0x2019],
	[0x201c, 0x201d],
	[0x2026, 0x2026],
	[0x2460, 0x24ff],
	[0x2e80, 0x303e],
	[0x3041, 0x33ff],
	[0x3400, 0x4dbf],
	[0x4e00, 0x9fff],
	[0xa000, 0xa4cf],
	[0xa960, 0xa97f],
	[0xac00, 0xd7a3],
	[0xf900, 0xfaff],
	[0xfe10, 0xfe19],
	[0xfe30, 0xfe6f],
	[0xff00, 0xff60],
	[0xffe0, 0xffe6],
	[0x16fe0, 0x18dff],
	[0x1b000, 0x1b2ff],
	[0x1f300, 0x1f64f],
	[0x1f680, 0x1f6ff],
	[0x1f900, 0x1faff],
	[0x20000, 0x3fffd],
];

/** Combining marks, joiners, variation selectors and control characters take no column of their own. */
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

function isWide(codePoint: number): boolean {
	let low = 0;
	let high = WIDE.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const [first, last] = WIDE[middle] as readonly [number, number];
		if (codePoint < first) high = middle - 1;
		else if (codePoint > last) low = middle + 1;
		else return true;
	}
	return false;
}

/**
 * The columns that `text` takes in a fixed-width font: 2 for Han characters, full-width marks and emoji, 0 for combining
 * marks and control characters, 1 for the rest. Linear in its length.
 */
export function displayWidth(text: string): number {
	let width = 0;
	for (const character of text) {
		const codePoint = character.codePointAt(0) as number;
		if (codePoint >= 0x20 && codePoint < 0x7f) width += 1;
		else if (ZERO.test(character)) continue;
		else width += isWide(codePoint) ? 2 : 1;
	}
	return width;
}
