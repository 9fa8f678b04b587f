import assert from 'node:assert/strict';
import { toBase64 } from '../../client/src/base64';

describe('toBase64', () => {
	it('encodes any bytes, and any number of them', () => {
		for (const size of [0, 1, 2, 3, 8191, 8192, 8193, 100_000]) {
			const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31) % 256);
			assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'), `${size} bytes`);
		}
	});
});
