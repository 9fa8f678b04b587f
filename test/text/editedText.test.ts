import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText, type TextEdit } from '../../server/src/text/editedText';

function applied(text: string, edits: readonly TextEdit[]): string {
	return [...edits].reverse().reduce((result, { start, end, newText }) => {
		return result.slice(0, start) + newText + result.slice(end);
	}, text);
}

/** Edits of a text, sorted and apart from each other, from numbers that say where they lie. */
function editsOf(text: string, cuts: readonly number[], newTexts: readonly string[]): TextEdit[] {
	const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
	return newTexts.flatMap((newText, i) => {
		const [start, end] = [places[2 * i], places[2 * i + 1]];
		return start === undefined || end === undefined ? [] : [{ start, end, newText }];
	});
}

describe('a text that is edited again and again', () => {
	it('remembers how it differs from the original', () => {
		const text = new EditedText('甲乙丙丁戊');
		text.apply([
			{ start: 1, end: 2, newText: '一二三' },
			{ start: 4, end: 4, newText: '四' },
		]);
		assert.equal(text.text, '甲一二三丙丁四戊');
		text.apply([{ start: 2, end: 5, newText: '' }]);
		assert.equal(text.text, '甲一丁四戊');
		assert.deepEqual(text.edits(), [
			{ start: 1, end: 3, newText: '一' },
			{ start: 4, end: 4, newText: '四' },
		]);
	});

	it('has no edits where it has come back to what it was', () => {
		const text = new EditedText('甲乙');
		text.apply([{ start: 0, end: 1, newText: '丙' }]);
		text.apply([{ start: 0, end: 1, newText: '甲' }]);
		assert.deepEqual([text.text, text.edits()], ['甲乙', []]);
		assert.deepEqual(new EditedText('').edits(), []);
	});

	it('is always what its edits make of the original', () => {
		const round = fc.record({
			cuts: fc.array(fc.nat(200), { maxLength: 12 }),
			newTexts: fc.array(fc.string({ maxLength: 4 }), { maxLength: 6 }),
		});
		fc.assert(
			fc.property(fc.string({ maxLength: 60 }), fc.array(round, { maxLength: 6 }), (original, rounds) => {
				const edited = new EditedText(original);
				let expected = original;
				for (const { cuts, newTexts } of rounds) {
					const edits = editsOf(expected, cuts, newTexts);
					edited.apply(edits);
					expected = applied(expected, edits);
					assert.equal(edited.text, expected);
				}
				const edits = edited.edits();
				assert.equal(applied(original, edits), expected);
				for (const [i, { start }] of edits.entries()) assert.ok(start > (edits[i - 1]?.end ?? -1));
			}),
		);
	});
});
