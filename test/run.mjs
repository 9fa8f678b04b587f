// npm test: everything that has to hold, one line a step, and the counts as the last line.
//
//     node test/run.mjs            all steps
//     node test/run.mjs unit …     the named steps alone
//
// A step is a mocha run, which counts as its tests, or another program, which counts as one. What fails prints its
// output. Nothing is left out silently: a test that is skipped is named, and a mocha run without tests has failed.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provide } from './system.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const vsix = join(root, 'out/luoshi.vsix');
/** What `npm run package` tells vsce. */
const [, ...packaging] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.package.split(' ');
/** The longest that one step may take, in milliseconds. */
const patience = 300_000;
/** What the packaged extension may weigh, in bytes. */
const heaviest = 1_000_000;

const bin = (path) => join(root, 'node_modules', path);
const script = (...args) => ['--import', 'tsx', ...args];
// A test may take long on a busy machine; one that hangs is still found.
const mocha = (...specs) => [
	bin('mocha/bin/mocha.js'),
	'--import=tsx',
	'--reporter=test/counts.mjs',
	'--timeout=20000',
	...specs,
];

/**
 * The steps in their order: quick ones first, so that a slip shows at once.
 * `run` holds the arguments for Node; `counts` tells a mocha run; `needs` names programs of the system.
 */
const steps = {
	types: { what: 'type check', run: [bin('typescript/bin/tsc'), '--noEmit'] },
	lint: { what: 'lint and format', run: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
	build: { what: 'build', run: ['esbuild.mjs'] },
	unit: {
		what: 'unit tests',
		counts: true,
		run: mocha(
			'test/**/*.test.ts',
			...['bench', 'editor', 'fuzz', 'neovim', 'protocol'].map((room) => `--ignore=test/${room}/**`),
		),
	},
	protocol: { what: 'language server protocol', counts: true, run: mocha('test/protocol/**/*.test.ts') },
	fuzz: { what: 'properties and fuzzing', counts: true, run: mocha('test/fuzz/**/*.test.ts') },
	neovim: { what: 'neovim', counts: true, needs: ['neovim'], run: mocha('test/neovim/**/*.test.ts') },
	editor: {
		what: 'VS Code, from this folder',
		counts: true,
		needs: ['chromium'],
		run: script('test/editor/run.ts'),
	},
	web: {
		what: 'VS Code, as a web extension',
		counts: true,
		needs: ['chromium'],
		run: mocha('test/editor/web.test.ts'),
	},
	package: {
		what: 'package',
		run: [bin('@vscode/vsce/vsce'), ...packaging, '--out', vsix],
		before: () => {
			rmSync(vsix, { force: true }); // so that an older one is never tested
			mkdirSync(dirname(vsix), { recursive: true });
		},
		after: () => {
			const { size } = statSync(vsix);
			if (size >= heaviest) throw new Error(`The VSIX has ${size} bytes; it has to stay under ${heaviest}.`);
			return `, ${Math.ceil(size / 1000)} kB`;
		},
	},
	vsix: {
		what: 'VS Code, from the package',
		counts: true,
		needs: ['chromium'],
		run: script('test/editor/run.ts', vsix),
	},
	look: {
		what: 'what a person sees',
		counts: true,
		needs: ['chromium', 'fonts-noto-cjk'],
		run: mocha('test/editor/look*.test.ts'),
	},
};

/** Runs Node with these arguments; gives the exit code (null when it took too long) and all that was printed. */
function execute(args, env) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text) => {
				output += text;
			});
		}
		const limit = setTimeout(() => {
			output += `\nStopped after ${patience / 1000} s.`;
			child.kill();
		}, patience);
		child.once('close', (code) => {
			clearTimeout(limit);
			resolve({ code, output });
		});
	});
}

/** Reads what test/counts.mjs has written; undefined when it has not come to that. */
function readCounts(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

/** Runs one step: how many passed and failed, a note to add to its line, and what to show when something failed. */
async function runStep(step, temp) {
	const file = join(temp, 'counts.json');
	rmSync(file, { force: true });
	try {
		await provide(...(step.needs ?? []));
	} catch (error) {
		return { passed: 0, failed: 1, note: '', output: error.message };
	}
	step.before?.();
	const { code, output } = await execute(step.run, { LUOSHI_TEST_COUNTS: file });
	if (step.counts) {
		const { passes, failures, skipped } = readCounts(file) ?? { passes: 0, failures: 0, skipped: [] };
		const broken = failures === 0 && (code !== 0 || passes === 0);
		const note = skipped.map((title) => `\n  skipped: ${title}`).join('');
		return { passed: passes, failed: broken ? 1 : failures, note, output: output || 'No test ran.' };
	}
	if (code !== 0) return { passed: 0, failed: 1, note: '', output };
	try {
		return { passed: 1, failed: 0, note: step.after?.() ?? '', output };
	} catch (error) {
		return { passed: 0, failed: 1, note: '', output: error.message };
	}
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in steps));
if (unknown.length > 0) {
	console.error(`No such step: ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
	process.exit(2);
}
const temp = mkdtempSync(join(tmpdir(), 'luoshi-test-'));
const began = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
let passed = 0;
let failed = 0;
for (const name of names.length > 0 ? names : Object.keys(steps)) {
	const start = performance.now();
	const result = await runStep(steps[name], temp);
	passed += result.passed;
	failed += result.failed;
	const parts = [`${result.passed} passed`];
	if (result.failed > 0) parts.push(`${result.failed} failed`);
	parts.push(seconds(start));
	console.log(`${result.failed > 0 ? '✖' : '✔'} ${steps[name].what}: ${parts.join(', ')}${result.note}`);
	if (result.failed > 0) console.log(`${result.output.trim()}\n(again: node test/run.mjs ${name})\n`);
}
rmSync(temp, { recursive: true, force: true });
console.log(`All steps took ${seconds(began)}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
