import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, encodeText } from '../../server/src/host/encoding';
import type { FileText } from '../../server/src/library/fileSystem';

const text = '某市推动综合保税区高质量发展实施方案\r\n（责任单位：市商务局；完成时限：2024年12月前）\n𠀀〇—…';

describe('the encoding of a file', () => {
	const forms: readonly FileText[] = [
		{ text, encoding: 'utf-8', bom: false },
		{ text, encoding: 'utf-8', bom: true },
		{ text, encoding: 'utf-16le', bom: true },
		{ text, encoding: 'utf-16be', bom: true },
		{ text, encoding: 'gb18030', bom: false },
		{ text: '', encoding: 'utf-8', bom: false },
		{ text: 'plain ASCII', encoding: 'utf-8', bom: false },
	];
	for (const form of forms) {
		it(`is seen and kept: ${form.encoding}${form.bom ? ' with mark' : ''}, ${form.text.length} characters`, () => {
			const bytes = encodeText(form);
			assert.ok(bytes);
			assert.deepEqual(decodeText(bytes), form);
		});
	}

	it('of GBK and GB2312 is read as the GB18030 that holds them', () => {
		assert.deepEqual(decodeText(Uint8Array.from([0xc2, 0xe4, 0xca, 0xb5])), {
			text: '落实',
			encoding: 'gb18030',
			bom: false,
		});
	});

	it('stays UTF-8 where a few bytes are damaged', () => {
		const whole = new TextEncoder().encode(text);
		const cut = decodeText(whole.subarray(0, whole.length - 1));
		assert.equal(cut?.encoding, 'utf-8');
		assert.ok(cut?.text.startsWith('某市推动'));
		const damaged = Uint8Array.from(whole);
		damaged[10] = 0xff;
		assert.equal(decodeText(damaged)?.encoding, 'utf-8');
	});

	it('stays GB18030 where a few bytes are damaged', () => {
		const whole = encodeText({ text: text.repeat(3), encoding: 'gb18030', bom: false }) as Uint8Array;
		const cut = decodeText(whole.subarray(0, whole.length - 1));
		assert.equal(cut?.encoding, 'gb18030');
		assert.ok(cut?.text.startsWith('某市推动'));
	});

	it('of a binary file is none', () => {
		assert.equal(decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0])), null);
		assert.equal(decodeText(new TextEncoder().encode('%PDF-1.7\n…')), null);
		assert.equal(decodeText(Uint8Array.from([0x1f, 0x8b, 8, 1, 0xff, 0xfe, 0x81, 0x05, 0xff, 0xc0])), null);
	});

	it('writes nothing that would be read as another text', () => {
		assert.equal(encodeText({ text: '落\ud800实', encoding: 'utf-8', bom: false }), null);
		assert.equal(encodeText({ text: '落\ud800实', encoding: 'gb18030', bom: false }), null);
	});

	it('GB18030: every character of Unicode comes back', () => {
		const characters: string[] = [];
		for (let code = 0; code <= 0x10ffff; code++) {
			// Private use: editions of the standard differ in what they mean there. U+FFFD stands for damage.
			const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;
			const isSurrogate = code >= 0xd800 && code <= 0xdfff;
			if (!isPrivate && !isSurrogate && code !== 0xfeff && code !== 0xfffd) characters.push(String.fromCodePoint(code));
		}
		const whole = characters.join('');
		const bytes = encodeText({ text: whole, encoding: 'gb18030', bom: false });
		assert.ok(bytes);
		assert.equal(new TextDecoder('gb18030').decode(bytes), whole);
	}).timeout(20_000);

	it('is decided for any bytes, without a throw', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				const file = decodeText(bytes);
				if (file === null || file.text.includes('\ufffd')) return;
				const again = encodeText(file);
				assert.ok(again);
				assert.deepEqual(decodeText(again), file);
			}),
			{ numRuns: 2000 },
		);
	});
});
