import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../server/src/model/document';
import { assertSound } from './invariants';
import { anyText, effort, seeds, shuffled } from './texts';

describe('any text', function () {
	this.timeout(120_000);

	it('is read to a sound document', () => {
		fc.assert(
			fc.property(anyText, (text) => assertSound(readDocument(text))),
			effort(1000),
		);
	});

	it('is, where it is a published document with its parts in another order', () => {
		fc.assert(
			fc.property(shuffled, (text) => assertSound(readDocument(text))),
			effort(60),
		);
	});

	it('is read the same, whatever was read before', () => {
		fc.assert(
			fc.property(anyText, anyText, (text, other) => {
				const document = readDocument(text);
				readDocument(other);
				assert.deepStrictEqual(readDocument(text), document);
			}),
			effort(150),
		);
	});

	it('is read with any one character of a published document missing', () => {
		fc.assert(
			fc.property(fc.constantFrom(...seeds), fc.nat(), (seed, at) => {
				const place = at % seed.length;
				assertSound(readDocument(seed.slice(0, place) + seed.slice(place + 1)));
			}),
			effort(40),
		);
	});

	const odd: Readonly<Record<string, string>> = {
		nothing: '',
		'a lone surrogate': '\ud800',
		NUL: '\u0000',
		'a hundred thousand opening brackets': '（'.repeat(100_000),
		'a hundred thousand closing brackets': '）'.repeat(100_000),
		'a hundred thousand nested pairs': '（'.repeat(100_000) + '）'.repeat(100_000),
		'a hundred thousand opening title marks': '《'.repeat(100_000),
		'twenty thousand assignments in one measure': `1. 甲。${'（责任单位：乙局）'.repeat(20_000)}`,
		'twenty thousand units in one assignment': `1. 甲。（责任单位：${'乙局、'.repeat(20_000)}丙局）`,
		'twenty thousand measures': '1. 甲。\n'.repeat(20_000),
		'twenty thousand headings': '# 一、甲\n## （一）乙\n'.repeat(10_000),
		'twenty thousand rows': '甲\t乙\n'.repeat(20_000),
		'a hundred thousand comments': '<!-- a -->'.repeat(100_000),
	};
	for (const [what, text] of Object.entries(odd)) {
		it(`is read where it is ${what}`, () => assert.equal(readDocument(text).text, text));
	}
});
