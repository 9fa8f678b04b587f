import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numeralStart, readNumeral } from '../../server/src/text/numerals';
import { displayWidth } from '../../server/src/text/width';

const DIGITS = '零一二三四五六七八九';

/** A number below 1000 as it is written in Chinese; a second, independent road to the same numbers. */
function inChinese(value: number): string {
	const hundreds = Math.floor(value / 100);
	const tens = Math.floor(value / 10) % 10;
	const ones = value % 10;
	if (value < 10) return DIGITS[ones] as string;
	if (value < 20) return `十${ones > 0 ? DIGITS[ones] : ''}`;
	const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
	if (tens === 0) return head + (ones > 0 ? `零${DIGITS[ones]}` : '');
	return `${head}${DIGITS[tens]}十${ones > 0 ? DIGITS[ones] : ''}`;
}

describe('readNumeral', () => {
	const cases: readonly (readonly [text: string, value: number | null])[] = [
		['一', 1],
		['十', 10],
		['二十三', 23],
		['廿六', 26],
		['卅一', 31],
		['一百零五', 105],
		['一百一十', 110],
		['九百九十九', 999],
		['〇', 0],
		['二〇二三', 2023],
		['二○○四', 2004],
		['二零零四', 2004],
		['23', 23],
		['０３', 3],
		['１２', 12],
		['', null],
		['十十', null],
		['一百五', null],
		['百', null],
		['十百', null],
		['二〇二3', null],
		['1.5', null],
		['-1', null],
		['甲', null],
		['1234567890123456', null],
	];
	for (const [text, value] of cases)
		it(`${text || '(empty)'} → ${value}`, () => assert.equal(readNumeral(text), value));

	it('reads every number below 1000', () => {
		for (let value = 0; value < 1000; value++) assert.equal(readNumeral(inChinese(value)), value, inChinese(value));
	});

	it('gives a number or null for any string', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0１十百廿零〇三x ') })), (text) => {
				const value = readNumeral(text);
				assert.ok(value === null || (Number.isSafeInteger(value) && value >= 0));
			}),
		);
	});
});

describe('numeralStart', () => {
	const cases: readonly (readonly [text: string, mark: string, start: number])[] = [
		['2024年', '年', 0],
		['到2024 年', '年', 1],
		['第十二月', '月', 1],
		['12024年', '年', -1],
		['1.12月', '月', -1],
		['A12月', '月', -1],
		['年', '年', -1],
	];
	for (const [text, mark, start] of cases) {
		it(`${text} → ${start}`, () => assert.equal(numeralStart(text, text.indexOf(mark), 4), start));
	}
});

describe('displayWidth', () => {
	const cases: readonly (readonly [text: string, width: number])[] = [
		['', 0],
		['abc', 3],
		['落实', 4],
		['（1）', 5],
		['①', 2],
		['—…“”', 8],
		['e\u0301', 1],
		['\u200b', 0],
		['𠮷', 2],
		['👍', 2],
		['ｱ', 1],
	];
	for (const [text, width] of cases)
		it(`${JSON.stringify(text)} is ${width} wide`, () => assert.equal(displayWidth(text), width));
});
