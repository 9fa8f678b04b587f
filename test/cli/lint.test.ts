import assert from 'node:assert/strict';
import { chmod, mkdir, stat, symlink } from 'node:fs/promises';
import { encodeText } from '../../server/src/host/encoding';
import { local, national } from '../session/family';
import { luoshi } from './luoshi';
import { faultless, unassigned, untimed } from './plans';
import { TemporaryWorkspace } from './workspace';

describe('luoshi lint', function () {
	this.timeout(60_000);
	let workspace: TemporaryWorkspace;
	const lint = (args: readonly string[], options: { stdin?: string | Uint8Array; env?: Record<string, string> } = {}) =>
		luoshi(['lint', ...args], { cwd: workspace.folder, ...options });
	const filesIn = (stdout: string): string[] => JSON.parse(stdout).files.map(({ file }: { file: string }) => file);

	before(async () => {
		workspace = await TemporaryWorkspace.with({
			'good.policy.txt': faultless,
			'plans/unassigned.policy.md': unassigned,
			'plans/untimed.policy.txt': untimed,
			'plans/notes.txt': `会议记录\n${unassigned}`,
			'plans/node_modules/other.policy.txt': unassigned,
			'空 格%41#.policy.txt': faultless,
			'binary/picture.policy.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
			'binary/good.policy.txt': faultless,
			'empty.policy.txt': '',
		});
	});
	after(() => workspace.remove());

	describe('on a document that carries out another', () => {
		let family: TemporaryWorkspace;
		before(async () => {
			family = await TemporaryWorkspace.with({
				'luoshi.json': '{}',
				'local/plan.policy.txt': local,
				'national/measures.policy.txt': national,
			});
		});
		after(() => family.remove());

		it('knows the other documents of its workspace, though it was named alone', async () => {
			const { stdout, stderr } = await luoshi(['lint', 'local/plan.policy.txt'], { cwd: family.folder });
			assert.match(stdout, /还缺：“三、增设停车泊位”.*counterpart\/uncovered/);
			assert.equal(stderr, '');
			assert.match(stdout, /共 1 个文件/);
		});

		it('knows those that were given with it', async () => {
			const { stdout } = await luoshi(['lint', '.'], { cwd: family.folder });
			assert.match(stdout, /counterpart\/uncovered/);
			assert.match(stdout, /共 2 个文件/);
		});

		it('says nothing of others on standard input', async () => {
			const { stdout, code } = await luoshi(['lint', '-'], { cwd: family.folder, stdin: local });
			assert.equal(code, 0);
			assert.doesNotMatch(stdout, /counterpart/);
		});
	});

	describe('says by its exit code', () => {
		it('0: no error', async () => {
			const run = await lint(['good.policy.txt']);
			assert.deepEqual([run.code, run.stderr], [0, '']);
			assert.equal(run.stdout, '共 1 个文件：0 个错误，0 个警告，0 个提示，0 个建议。\n');
		});

		it('0: warnings only', async () => {
			const run = await lint(['plans/untimed.policy.txt']);
			assert.equal(run.code, 0);
			assert.match(run.stdout, /deadline\/missing/);
		});

		it('1: errors', async () => {
			const run = await lint(['plans']);
			assert.deepEqual([run.code, run.stderr], [1, '']);
			assert.match(run.stdout, /responsibility\/missing/);
		});

		it('1: more warnings than --max-warnings', async () => {
			assert.equal((await lint(['plans/untimed.policy.txt', '--max-warnings', '1'])).code, 0);
			const run = await lint(['plans/untimed.policy.txt', '--max-warnings', '0']);
			assert.deepEqual([run.code, run.stderr], [1, '警告 1 个，超过了 --max-warnings 规定的 0 个。\n']);
		});

		const failing: readonly (readonly [why: string, args: readonly string[], stderr: string])[] = [
			[
				'an option that does not exist',
				['--formt', 'json'],
				'luoshi: 没有选项 --formt。是不是 --format？用 --help 查看用法。\n',
			],
			['an option without its value', ['--format'], 'luoshi: 选项 --format <格式> 后面缺少内容。\n'],
			[
				'a format that does not exist',
				['--format', 'xml'],
				'luoshi: 选项 --format 不能是“xml”，只能是：stylish, json, sarif, github, html。\n',
			],
			['a locale that does not exist', ['--locale', 'fr'], 'luoshi: 选项 --locale 不能是“fr”，只能是：zh-cn, en。\n'],
			['a number that is none', ['--max-warnings', 'x'], 'luoshi: --max-warnings 后面写一个数，“x”不是。\n'],
			[
				'a rule that does not exist',
				['--rule', 'deadline/mising=off'],
				'luoshi: 没有规则“deadline/mising”。是不是“deadline/missing”？\n',
			],
			[
				'a severity that does not exist',
				['--rule', 'deadline/missing=fatal'],
				'luoshi: --rule 写成 规则=级别，级别为 off、hint、information、warning、error 之一；不认识“deadline/missing=fatal”。\n',
			],
			['a file that does not exist', ['nowhere.policy.txt'], 'luoshi: 没有这个文件或文件夹：nowhere.policy.txt\n'],
			['a glob that matches nothing', ['*.docx'], 'luoshi: 没有与 *.docx 相符的文件。\n'],
			[
				'a folder without policy documents',
				['.git'],
				'luoshi: .git 下没有政策文件（*.policy.txt、*.policy.md，或首行像政策文件的 *.txt）。\n',
			],
			[
				'a baseline that does not exist',
				['--baseline', 'none.json'],
				'luoshi: 没有基线文件 none.json。要新建，请加上 --update-baseline。\n',
			],
			['--update-baseline alone', ['--update-baseline'], 'luoshi: --update-baseline 须与 --baseline 文件 合用。\n'],
		];
		for (const [why, args, stderr] of failing) {
			it(`2: ${why}`, async () => {
				const run = await lint(args);
				assert.deepEqual([run.code, run.stdout, run.stderr], [2, '', stderr]);
			});
		}
	});

	describe('takes', () => {
		it('the working folder where no path is given', async () => {
			const run = await luoshi(['lint', '--format', 'json'], { cwd: workspace.path('plans') });
			assert.deepEqual(filesIn(run.stdout), ['unassigned.policy.md', 'untimed.policy.txt']);
		});

		it('a folder: the policy documents below it, by name, and nothing of node_modules', async () => {
			const run = await lint(['./plans', '--format', 'json']);
			assert.deepEqual(filesIn(run.stdout), ['plans/unassigned.policy.md', 'plans/untimed.policy.txt']);
		});

		it('a glob, quoted: whatever it matches', async () => {
			const run = await lint(['plans/*.txt', '--format', 'json']);
			assert.deepEqual(filesIn(run.stdout), ['plans/notes.txt', 'plans/untimed.policy.txt']);
			const absolute = await lint([`${workspace.folder}/**/{good,unassigned}.policy.*`, '--format', 'json']);
			assert.deepEqual(filesIn(absolute.stdout), [
				workspace.path('binary/good.policy.txt'),
				workspace.path('good.policy.txt'),
				workspace.path('plans/unassigned.policy.md'),
			]);
		});

		it('a file that is no policy document by its name, where it is named itself', async () => {
			const run = await lint(['plans/notes.txt']);
			assert.equal(run.code, 1);
		});

		it('names with blanks, Chinese and marks that mean something in a URI', async () => {
			const run = await lint(['空 格%41#.policy.txt', '--format', 'json']);
			assert.deepEqual([run.code, filesIn(run.stdout)], [0, ['空 格%41#.policy.txt']]);
		});

		it('the same file once, as it was named', async () => {
			const run = await lint(['.', './good.policy.txt', '--format', 'json']);
			const good = filesIn(run.stdout).filter((file) => file.endsWith('good.policy.txt') && !file.includes('binary'));
			assert.deepEqual(good, ['./good.policy.txt']);
		});

		it('standard input', async () => {
			const run = await lint(['-', '--format', 'json'], { stdin: unassigned });
			assert.deepEqual([run.code, filesIn(run.stdout)], [1, ['-']]);
			assert.equal((await lint(['-'], { stdin: '' })).code, 0);
		});

		it('an empty file', async () => {
			const run = await lint(['empty.policy.txt']);
			assert.deepEqual([run.code, run.stdout.includes('0 个错误')], [0, true]);
		});

		it('in a folder, text files that begin like a policy document, as an editor does', async () => {
			const other = await TemporaryWorkspace.with({
				'plan.txt': `\n${unassigned}`,
				'gbk.txt': encodeText({ text: unassigned, encoding: 'gb18030', bom: false }) as Uint8Array,
				'notes.txt': '会议记录\n讨论了某市推动综合保税区高质量发展实施方案。\n',
				'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
			});
			const run = await luoshi(['lint', '--format', 'json'], { cwd: other.folder });
			assert.deepEqual([run.code, run.stderr, filesIn(run.stdout)], [1, '', ['gbk.txt', 'plan.txt']]);
			await other.remove();
		});
	});

	it('says of a file that was given when it has no measure, and that is no error', async () => {
		const chinese = await lint(['empty.policy.txt', 'good.policy.txt', '--format', 'json']);
		assert.equal(chinese.code, 0);
		assert.equal(
			chinese.stderr,
			'没有读出举措：empty.policy.txt。如果应当有举措，请用 luoshi outline 查看读出了什么。\n',
		);
		assert.deepEqual(filesIn(chinese.stdout), ['empty.policy.txt', 'good.policy.txt']);
		const english = await lint(['-', '--locale', 'en'], { stdin: '会议记录\n' });
		assert.match(english.stderr, /^No measure was found in -\. /);
		assert.equal((await lint(['.'])).stderr.includes('没有读出举措'), false);
	});

	it('takes a preset, in place of that of luoshi.json and below its rules', async () => {
		const other = await TemporaryWorkspace.with({
			'luoshi.json':
				'{ "preset": "draft", "overrides": [{ "files": ["final"], "rules": { "deadline/missing": "error" } }] }',
			'a.policy.txt': untimed,
			'final/a.policy.txt': untimed,
		});
		const severity = async (...args: string[]) => {
			const { stdout } = await luoshi(['lint', '--format', 'json', ...args], { cwd: other.folder });
			const [{ diagnostics }] = JSON.parse(stdout).files;
			return diagnostics.find(({ rule }: { rule: string }) => rule === 'deadline/missing')?.severity;
		};
		assert.equal(await severity('a.policy.txt'), 'information');
		assert.equal(await severity('a.policy.txt', '--preset', 'strict'), 'warning');
		assert.equal(await severity('final'), 'error');
		assert.equal(await severity('final', '--rule', 'deadline/missing=hint'), 'hint');
		const unknown = await luoshi(['lint', '--preset', 'stric'], { cwd: other.folder });
		assert.match(unknown.stderr, /^luoshi: 选项 --preset 不能是“stric”，只能是：recommended, strict, draft。\n$/);
		await other.remove();
	});

	describe('writes its report into a file with --output', () => {
		it('and nothing to standard output', async () => {
			const run = await lint(['good.policy.txt', '--format', 'json', '--output', 'report.json']);
			assert.deepEqual([run.code, run.stdout, run.stderr], [0, '', '报告已写入 report.json。\n']);
			assert.deepEqual(filesIn(await workspace.read('report.json')), ['good.policy.txt']);
			assert.equal((await lint(['plans', '--output', 'report.txt'])).code, 1);
		});

		it('and leaves alone one that says the same', async () => {
			const args = ['good.policy.txt', '--format', 'html', '--output', 'same.html'];
			await lint(args);
			const { mtimeMs } = await stat(workspace.path('same.html'));
			await lint(args);
			assert.equal((await stat(workspace.path('same.html'))).mtimeMs, mtimeMs);
		});

		it('but never over a document or a configuration, nor into a folder that is not there', async () => {
			for (const [file, why] of [
				['good.policy.txt', /^luoshi: 报告不能写入 good\.policy\.txt：/],
				['new.policy.md', /^luoshi: 报告不能写入 new\.policy\.md：/],
				['luoshi.json', /^luoshi: 报告不能写入 luoshi\.json：/],
				['plans', /^luoshi: 报告不能写入 plans：/],
				['nowhere/report.html', /^luoshi: 没有文件夹 nowhere，无法写入 nowhere\/report\.html。请先建立这个文件夹。\n$/],
			] as const) {
				const run = await lint(['good.policy.txt', 'plans/notes.txt', '--output', file]);
				assert.deepEqual([run.code, run.stdout], [2, ''], file);
				assert.match(run.stderr, why);
			}
			const notes = await lint(['plans/notes.txt', '--output', 'plans/notes.txt']);
			assert.equal(notes.code, 2);
		});

		it('nor over them by a link, a document that its first line tells, or the baseline', async () => {
			const other = await TemporaryWorkspace.with({ 'good.policy.txt': faultless, 'other.txt': faultless });
			await symlink('good.policy.txt', other.path('link.html'));
			await luoshi(['lint', '--baseline', 'old.json', '--update-baseline'], { cwd: other.folder });
			for (const [output, ...more] of [['link.html'], ['other.txt'], ['old.json', '--baseline', 'old.json']]) {
				const run = await luoshi(['lint', 'good.policy.txt', '--output', output as string, ...more], {
					cwd: other.folder,
				});
				assert.deepEqual([run.code, run.stdout], [2, ''], output);
			}
			assert.equal(await other.read('good.policy.txt'), faultless);
			assert.equal(await other.read('other.txt'), faultless);
			await other.remove();
		});

		it('and writes it beside an updated baseline', async () => {
			const args = ['good.policy.txt', '--baseline', 'new.json', '--update-baseline', '--output', 'beside.txt'];
			assert.equal((await lint(args)).code, 0);
			assert.ok((await workspace.read('beside.txt')).length > 0);
		});
	});

	describe('a file that it cannot read', () => {
		it('is named, the rest is checked, and the run is not green', async () => {
			const run = await lint(['binary', '--format', 'json']);
			assert.deepEqual([run.code, filesIn(run.stdout)], [2, ['binary/good.policy.txt']]);
			assert.equal(run.stderr, '无法读取 binary/picture.policy.txt：不是文本文件。\n');
		});

		it('is named where standard input is binary', async () => {
			const run = await lint(['-'], { stdin: Uint8Array.from([0, 1, 2]) });
			assert.deepEqual([run.code, run.stderr], [2, '无法读取 -：不是文本文件。\n']);
		});

		it('is named where its name leads nowhere', async () => {
			const other = await TemporaryWorkspace.with({ 'good.policy.txt': faultless });
			await symlink(other.path('gone.txt'), other.path('gone.policy.txt'));
			const run = await luoshi(['lint', 'gone.policy.txt'], { cwd: other.folder });
			assert.deepEqual([run.code, run.stderr], [2, 'luoshi: 没有这个文件或文件夹：gone.policy.txt\n']);
			await other.remove();
		});

		it('is named where permission is denied, a folder too', async function () {
			// The superuser may read everything.
			if (process.getuid?.() === 0) return this.skip();
			const other = await TemporaryWorkspace.with({ 'good.policy.txt': faultless, 'secret.policy.txt': faultless });
			await chmod(other.path('secret.policy.txt'), 0);
			await mkdir(other.path('closed'), { mode: 0 });
			const run = await luoshi(['lint', '.'], { cwd: other.folder });
			assert.equal(run.code, 2);
			assert.match(run.stderr, /无法读取 secret\.policy\.txt：没有读写权限。/);
			assert.match(run.stderr, /closed：没有读写权限。/);
			await chmod(other.path('closed'), 0o700);
			await other.remove();
		});
	});

	it('speaks the language of --locale, else of the environment', async () => {
		const english = /1 file: 0 errors, 1 warning, 0 notes, 0 hints\./;
		const chinese = /共 1 个文件：0 个错误，1 个警告/;
		const file = 'plans/untimed.policy.txt';
		assert.match((await lint([file, '--locale', 'en'])).stdout, english);
		assert.match((await lint([file, '--locale=en'])).stdout, english);
		assert.match((await lint([file], { env: { LANG: 'en_GB.UTF-8' } })).stdout, english);
		assert.match((await lint([file], { env: { LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' } })).stdout, chinese);
		assert.match((await lint([file], { env: { LANG: 'C.UTF-8' } })).stdout, chinese);
		assert.match((await lint([file, '--locale', 'zh-cn'], { env: { LANG: 'en_GB.UTF-8' } })).stdout, chinese);
		const failed = await lint(['nowhere'], { env: { LC_ALL: 'en_US.UTF-8' } });
		assert.equal(failed.stderr, 'luoshi: There is no file or folder nowhere\n');
	});

	it('follows --rule, the last one first', async () => {
		const off = await lint(['plans', '--rule', 'responsibility/missing=off', '--rule', 'deadline/missing=off']);
		assert.equal(off.code, 0);
		assert.doesNotMatch(off.stdout, /missing/);
		const error = await lint([
			'plans/untimed.policy.txt',
			'--rule=deadline/missing=hint',
			'--rule=deadline/missing=error',
		]);
		assert.equal(error.code, 1);
	});

	it('reads a big file in time, and its report to the end', async () => {
		const measure = (number: number) =>
			`${number}. 优化检验检疫作业模式。完善检验检疫设施，提高效率，优化服务。${number % 2 ? '' : '（责任单位：市商务局）'}\n`;
		const measures = Array.from({ length: 500 }, (_, i) => measure(i + 1)).join('');
		const chapters = Array.from({ length: 9 }, (_, i) => `${'一二三四五六七八九'[i]}、主要任务\n${measures}`);
		const big = `某市高质量发展实施方案\n${chapters.join('')}`;
		const run = await lint(['-', '--format', 'json'], { stdin: big });
		assert.equal(run.code, 1);
		const [{ diagnostics }] = JSON.parse(run.stdout).files;
		const missing = diagnostics.filter(({ rule }: { rule: string }) => rule === 'responsibility/missing');
		assert.equal(missing.length, 1000);
		assert.match(missing.at(-1).message, /（本文件中这类问题还有 1250 处，不再一一列出。）$/);
	});
});
