import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cli } from './luoshi';

describe('a reader that stops early', function () {
	this.timeout(60_000);

	it('is no error of the program', async () => {
		const child = spawn(process.execPath, [cli, 'outline', 'seeds', '--format', 'json'], { cwd: `${__dirname}/../..` });
		let stderr = '';
		child.stderr.on('data', (chunk) => (stderr += chunk));
		child.stdout.destroy();
		const [code] = await once(child, 'close');
		assert.deepEqual([code, stderr], [0, '']);
	});
});
