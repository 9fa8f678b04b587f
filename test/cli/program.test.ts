import assert from 'node:assert/strict';
import { version } from '../../package.json';
import { luoshi } from './luoshi';

describe('luoshi', function () {
	this.timeout(60_000);

	it('tells its version', async () => {
		const run = await luoshi(['--version']);
		assert.deepEqual([run.code, run.stdout, run.stderr], [0, `${version}\n`, '']);
	});

	it('tells how it is used, in the language of the reader', async () => {
		const chinese = await luoshi(['--help']);
		assert.equal(chinese.code, 0);
		assert.match(chinese.stdout, /^用法： luoshi \[选项\] <命令>\n/);
		for (const command of ['lint', 'outline', 'links', 'lsp'])
			assert.match(chinese.stdout, new RegExp(`^ {2}${command} `, 'm'));
		const english = await luoshi(['--locale', 'en', '--help']);
		assert.match(english.stdout, /^Usage: luoshi \[options\] <command>\n/);
	});

	it('tells the same by its command help', async () => {
		const asked = await luoshi(['help']);
		assert.deepEqual([asked.code, asked.stdout], [0, (await luoshi(['--help'])).stdout]);
		const lint = await luoshi(['help', 'lint']);
		assert.deepEqual([lint.code, lint.stdout], [0, (await luoshi(['lint', '--help'])).stdout]);
	});

	it('tells every option of lint, without a word of the other language', async () => {
		const chinese = (await luoshi(['lint', '--help'])).stdout;
		for (const option of [
			'--format',
			'--fix',
			'--rule',
			'--max-warnings',
			'--preset',
			'--output',
			'--baseline',
			'--update-baseline',
			'--locale',
			'--help',
		]) {
			assert.ok(chinese.includes(option), option);
		}
		assert.doesNotMatch(chinese, /default|choices|Usage|Options/);
		assert.doesNotMatch((await luoshi(['lint', '--help', '--locale', 'en'])).stdout, /\p{Script=Han}/u);
	});

	it('without a command shows its use and could not run', async () => {
		const run = await luoshi([]);
		assert.deepEqual([run.code, run.stdout], [2, '']);
		assert.match(run.stderr, /^用法：/);
	});

	it('does not know other commands', async () => {
		const run = await luoshi(['lnt']);
		assert.deepEqual([run.code, run.stderr], [2, 'luoshi: 没有命令“lnt”。是不是 lint？用 --help 查看用法。\n']);
		const english = await luoshi(['lnt', '--locale', 'en']);
		assert.equal(english.stderr, 'luoshi: There is no command “lnt”. Did you mean lint? See --help.\n');
	});
});
