import assert from 'node:assert/strict';
import { LineIndex } from '../../server/src/text/lineIndex';
import { LogicalText } from '../../server/src/text/logicalText';

describe('LogicalText', () => {
	const source = '完成时\n\n限：2024 年';
	const logical = new LogicalText(source, [
		{ start: 0, end: 3 },
		{ start: 5, end: 11 },
		{ start: 12, end: 13 },
	]);

	it('leaves out what lies between its runs', () => {
		assert.equal(logical.text, '完成时限：2024年');
	});

	it('maps every character back to the one it was printed as', () => {
		for (let i = 0; i < logical.length; i++) assert.equal(source[logical.sourceOffset(i)], logical.text[i]);
	});

	it('maps source offsets forth, and those in a gap to the next character', () => {
		assert.equal(logical.logicalOffset(2), 2);
		assert.equal(logical.logicalOffset(4), 3);
		assert.equal(logical.logicalOffset(5), 3);
		assert.equal(logical.logicalOffset(11), 9);
		assert.equal(logical.logicalOffset(source.length), logical.length);
	});

	it('gives spans that end behind their last character, not before the gap that follows', () => {
		assert.deepEqual(logical.sourceSpan(0, 3), { start: 0, end: 3 });
		assert.deepEqual(logical.sourceSpan(2, 4), { start: 2, end: 6 });
		assert.deepEqual(logical.sourceSpan(4, 4), { start: 6, end: 6 });
	});

	it('is empty without runs', () => {
		const empty = new LogicalText(source, []);
		assert.deepEqual([empty.text, empty.sourceOffset(3), empty.logicalOffset(3)], ['', 0, 0]);
	});
});

describe('LineIndex', () => {
	const text = '一\r\n二\n\r三𠮷';
	const index = new LineIndex(text);

	it('ends lines at LF, CR LF and a lone CR', () => {
		assert.deepEqual(
			[0, 1, 2, 3].map((line) => text.slice(index.spanOf(line).start, index.spanOf(line).end)),
			['一', '二', '', '三𠮷'],
		);
		assert.equal(index.count, 4);
	});

	it('counts characters in UTF-16 units and goes back to the same offset', () => {
		for (const offset of [0, 1, 3, 4, 5, 6, 7, 9]) assert.equal(index.offsetAt(index.positionAt(offset)), offset);
		assert.deepEqual(index.positionAt(text.length), { line: 3, character: 3 });
	});

	it('takes positions outside the text for its ends', () => {
		assert.equal(index.offsetAt({ line: 99, character: 0 }), text.length);
		assert.equal(index.offsetAt({ line: -1, character: 5 }), 0);
		assert.equal(index.offsetAt({ line: 0, character: 99 }), 1);
		assert.deepEqual(index.positionAt(-4), { line: 0, character: 0 });
		assert.deepEqual(index.positionAt(2), { line: 0, character: 1 });
	});
});
