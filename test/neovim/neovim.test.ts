import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Location, LocationLink } from 'vscode-languageserver';

const run = promisify(execFile);

/** A plan whose second measure has no assignment. */
const plan = [
	'推动某市综合保税区高质量发展实施方案',
	'某政办〔2026〕12号',
	'各县、区人民政府，市直各部门：',
	'为落实《关于推动综合保税区高质量发展的实施方案》（署贸发〔2025〕7号），现制定本实施方案。',
	'一、主要任务',
	'（一）优化监管服务。',
	'1. 优化检验检疫作业模式。压缩检验时间。（责任单位：市商务局、市财政局；完成时限：2030年12月底前）',
	'2. 支持企业开展内销业务。简化申报手续。',
	'3. 促进研发创新。支持企业设立研发中心。（责任单位：市科技局；完成时限：2030年12月底前）',
	'某市人民政府',
	'2026年3月1日',
	'',
];

/** What the plan carries out. */
const basis = [
	'关于推动综合保税区高质量发展的实施方案',
	'署贸发〔2025〕7号',
	'一、主要任务',
	'（一）优化综合保税区检验检疫作业模式。对进口货物实行远程检验，压缩检验时间。',
	'（二）支持企业开展内销业务。货物内销的，简化申报手续。',
	'海关总署',
	'2025年5月1日',
	'',
];

/** A plan that is not in the house format. */
const draft = [
	'某市实施方案',
	'',
	'一、 主要任务',
	'1、优化服务,提高效率。(责任单位:市商务局,完成时限:2030 年 12 月底前)',
	'2、',
	'',
];

/** What test/neovim/session.lua prints. */
interface Session {
	definition: LocationLink[];
	references: Location[];
	diagnostics: { line: number; source: string; message: string }[];
	hover: { contents: { value: string } };
	fix: string;
	text: string;
	/** The draft after formatting, and how many edits formatting it again takes. */
	formatted: { text: string; again: number };
}

describe('a session of neovim with luoshi lsp --stdio', function () {
	this.timeout(60_000);
	let folder: string;
	let session: Session;

	before(async () => {
		folder = await mkdtemp(join(tmpdir(), 'luoshi-neovim-'));
		const file = join(folder, 'plan.policy.txt');
		await writeFile(file, plan.join('\n'));
		await writeFile(join(folder, 'basis.policy.txt'), basis.join('\n'));
		const server = [process.execPath, resolve(__dirname, '../../dist/cli.js'), 'lsp', '--stdio'];
		const env = {
			...process.env,
			HOME: folder, // no log and no settings of this machine
			XDG_CACHE_HOME: folder,
			LUOSHI_SERVER: JSON.stringify(server),
			LUOSHI_FILE: file,
			LUOSHI_RULE: 'responsibility/missing',
			LUOSHI_HOVER: '市商务局',
			LUOSHI_JUMP: '优化检验检疫作业模式',
			LUOSHI_DRAFT: JSON.stringify(draft),
		};
		const script = join(__dirname, 'session.lua');
		const { stdout } = await run('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`], {
			env,
			timeout: 50_000,
		}).catch((error) => Promise.reject(new Error(error.stdout || error.stderr || error.message)));
		session = JSON.parse(stdout);
	});
	after(() => rm(folder, { recursive: true, force: true }));

	it('shows the missing unit at its measure', () => {
		assert.equal(session.diagnostics.length, 1);
		assert.equal(session.diagnostics[0]?.line, 7);
		assert.equal(session.diagnostics[0]?.source, 'luoshi');
		assert.notEqual(session.diagnostics[0]?.message, '');
	});

	it('explains an assignment on hover', () => {
		assert.match(session.hover.contents.value, /市商务局/);
		assert.match(session.hover.contents.value, /2030/);
	});

	it('jumps from a measure to the one that it carries out', () => {
		assert.deepEqual(places(session.definition), ['basis.policy.txt:3']);
	});

	it('lists both as references', () => {
		assert.deepEqual(places(session.references), ['basis.policy.txt:3', 'plan.policy.txt:6']);
	});

	it("applies the quick fix, which writes the document's own form and touches no other line", () => {
		const lines = session.text.split('\n');
		assert.match(lines[7] ?? '', /^2\. 支持企业开展内销业务。简化申报手续。（责任单位：.+）$/);
		assert.deepEqual(lines.toSpliced(7, 1), plan.toSpliced(7, 1).slice(0, lines.length - 1));
	});
	it('brings a text into the house format', () => {
		const { text, again } = session.formatted;
		const expected = [
			'某市实施方案',
			'一、主要任务',
			'1. 优化服务，提高效率。（责任单位：市商务局；完成时限：2030年12月底前）',
			'2.',
		];
		assert.deepEqual(text.split('\n').slice(0, 4), expected);
		assert.equal(again, 0);
	});
});

/** File name and zero-based line of each location. */
function places(locations: readonly (Location | LocationLink)[]): string[] {
	return locations.map((location) => {
		const [uri, range] =
			'uri' in location ? [location.uri, location.range] : [location.targetUri, location.targetSelectionRange];
		return `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line}`;
	});
}
