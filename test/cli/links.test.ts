import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import type { LinksReport } from '../../server/src/cli/linksJson';
import { displayWidth } from '../../server/src/text/width';
import { luoshi } from './luoshi';
import { TemporaryWorkspace } from './workspace';

const root = join(__dirname, '..', '..');
const local = 'seeds/local/qinzhou-bonded-zone-reform-2023.policy.txt';
const national = 'seeds/national/gacc-bonded-zone-reform-2023.policy.md';

async function report(args: readonly string[], cwd = root): Promise<LinksReport> {
	const run = await luoshi(['links', '--format', 'json', ...args], { cwd });
	assert.deepEqual([run.code, run.stderr], [0, '']);
	return JSON.parse(run.stdout);
}

const arrows = ({ links }: LinksReport) =>
	links
		.map(({ from, to }) => `${from.ordinal}→${to.ordinal}`)
		.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));

describe('luoshi links, on the seeds', function () {
	this.timeout(60_000);
	let seeds: LinksReport;
	before(async () => {
		seeds = await report(['seeds']);
	});

	it('finds the links that a reviewer drew by hand, and no other', () => {
		assert.deepEqual(
			arrows(seeds)
				.map((arrow) => arrow.split('→').map(Number))
				.sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d),
			[
				...[
					[1, 1],
					[2, 2],
					[3, 3],
					[4, 5],
					[5, 6],
					[6, 7],
					[7, 8],
					[8, 9],
					[9, 19],
					[12, 11],
					[13, 12],
					[13, 13],
					[13, 14],
				],
				...[
					[16, 17],
					[17, 4],
					[18, 16],
					[19, 22],
					[20, 20],
					[21, 18],
					[22, 15],
					[23, 21],
					[23, 23],
				],
			],
		);
	});

	it('finds them between the two documents of which one carries the other out, and nowhere else', () => {
		for (const { from, to } of seeds.links) assert.deepEqual([from.file, to.file], [local, national]);
		for (const { file, against } of seeds.unlinked) assert.deepEqual([file, against], [local, national]);
		for (const { file, by } of seeds.uncovered) assert.deepEqual([file, by], [national, local]);
	});

	it('tells which action of a merged measure carries out which', () => {
		const actions = seeds.links
			.filter(({ from }) => from.ordinal === 13)
			.map(({ from, to }) => [from.action, to.ordinal]);
		assert.deepEqual(actions, [
			[1, 13],
			[2, 14],
			[5, 12],
		]);
	});

	it('tells what is carried out by nobody, and what carries out nothing', () => {
		assert.deepEqual(
			seeds.uncovered.map(({ ordinal }) => ordinal),
			[10],
		);
		assert.deepEqual(
			seeds.unlinked.map(({ ordinal }) => ordinal),
			[10, 11, 14, 15],
		);
	});

	it('gives the same for the one document as for all of them, in the way in which it was named', async () => {
		assert.deepEqual(await report([local]), seeds);
		assert.deepEqual(await report([national]), seeds);
		const named = (report: LinksReport, prefix: string) =>
			JSON.parse(JSON.stringify(report).replaceAll('"seeds/', `"${prefix}`));
		const absolute = await report([join(root, local)]);
		assert.deepEqual(absolute, named(seeds, join(root, 'seeds/')));
		assert.deepEqual(await report(['local/qinz*'], join(root, 'seeds')), { links: [], unlinked: [], uncovered: [] });
		assert.deepEqual(await report(['**/*-2023.policy.*'], join(root, 'seeds')), named(seeds, ''));
	});

	it('keeps to its schema', () => {
		const schema = JSON.parse(readFileSync(join(root, 'docs/schemas/links.v1.schema.json'), 'utf8'));
		const validate = new Ajv({ strict: false }).compile(schema);
		assert.ok(validate(seeds), JSON.stringify(validate.errors));
		assert.ok(!validate({ ...seeds, links: [{ ...seeds.links[0], confidence: 2 }] }));
	});

	it('names the basis that it has not', async () => {
		const { stdout } = await luoshi(['links', local]);
		const [, missing = ''] = stdout.split('所引的依据文件不在文件库中');
		assert.match(missing, /国发〔2019〕3号/);
		assert.doesNotMatch(missing, /署贸函〔2023〕155号/);
		for (const other of ['guangxi-customs-clearance-2018', 'hubei-bonded-zone-measures-2021']) {
			const run = await luoshi(['links', `seeds/local/${other}.policy.txt`, '--locale', 'en']);
			assert.equal(run.code, 0);
			assert.match(run.stdout, /^Nothing to compare/);
		}
	});

	it('shows people what is not carried out first, in columns', async () => {
		const { stdout } = await luoshi(['links', 'seeds']);
		const at = [
			'落实情况',
			'本文件没有落实的上级举措（1 项）',
			'没有上级对应的本级举措（4 项）',
			'对应关系（22 条）',
		].map((text) => stdout.indexOf(text));
		assert.deepEqual(
			at,
			[...at].sort((a, b) => a - b),
		);
		assert.ok(!at.includes(-1), stdout);
		const columns = stdout
			.split('\n')
			.flatMap((line) => (line.includes(' → ') ? [displayWidth(line.split('→')[0] ?? '')] : []));
		assert.deepEqual([columns.length, new Set(columns).size], [22, 1]);
		assert.match(stdout, /\n {4}5\. +优化核放单验放措施 +→ +\(六\) +优化核放单验放逻辑 +\d+%\n/);
	});
});

const upper = `国家某部关于推进某项工作的实施方案
某部发〔2024〕1号

一、主要任务
（一）建设数据平台。建设全国统一的数据共享平台，汇集各部门数据资源。
（二）培训基层人员。每年培训基层工作人员，提高业务能力。
（三）减免中小企业费用。减免中小企业检验检测费用。

2024年1月5日
`;
const lower = `某市推进某项工作的实施方案
某市政发〔2024〕9号

为贯彻落实《国家某部关于推进某项工作的实施方案》（某部发〔2024〕1号），制定本方案。
一、主要任务
1. 建好用好数据平台。建设全市数据共享平台，汇集部门数据资源。（责任单位：市数据局；完成时限：2024年12月底前；对应举措：某部发〔2024〕1号（三））
2. 举办龙舟赛。举办端午龙舟赛和美食节。（责任单位：市体育局；完成时限：2024年6月底前）

某市人民政府
2024年3月1日
`;

describe('luoshi links', function () {
	this.timeout(60_000);
	let workspace: TemporaryWorkspace;
	before(async () => {
		workspace = await TemporaryWorkspace.with({
			'up/upper.policy.txt': upper,
			'down/lower.policy.txt': lower,
			'binary.policy.txt': Uint8Array.from([0]),
			'with-config/luoshi.json': '{ "ignore": ["old"] }',
			'with-config/upper.policy.txt': upper,
			'with-config/plans/lower.policy.txt': lower,
			'with-config/old/lower.policy.txt': lower,
			'broken/luoshi.json': '{',
			'broken/lower.policy.txt': lower,
		});
	});
	after(() => workspace.remove());

	it('takes what the text says for certain', async () => {
		const { links, unlinked, uncovered } = await report(['up', 'down'], workspace.folder);
		assert.deepEqual(links, [
			{
				from: { file: 'down/lower.policy.txt', ordinal: 1, title: '建好用好数据平台' },
				to: { file: 'up/upper.policy.txt', ordinal: 3, title: '减免中小企业费用' },
				kind: 'explicit',
				confidence: 1,
			},
		]);
		assert.deepEqual(unlinked, [
			{ file: 'down/lower.policy.txt', ordinal: 2, title: '举办龙舟赛', against: 'up/upper.policy.txt' },
		]);
		assert.deepEqual(
			uncovered.map(({ ordinal, by }) => [ordinal, by]),
			[
				[1, 'down/lower.policy.txt'],
				[2, 'down/lower.policy.txt'],
			],
		);
		const { stdout } = await luoshi(['links', 'up', 'down', '--locale', 'en'], { cwd: workspace.folder });
		assert.match(stdout, /减免中小企业费用 +written\n/);
		assert.match(stdout, /\n +upper level +3 +1 +2 +33%\n +local +2 +1 +1 +50%\n/);
	});

	it('looks for the basis of a named file in its workspace, and not in what is ignored there', async () => {
		const found = await report(['with-config/plans/lower.policy.txt'], workspace.folder);
		assert.deepEqual(
			found.links.map(({ to }) => to.file),
			['with-config/upper.policy.txt'],
		);
		const under = await report(['with-config/upper.policy.txt'], workspace.folder);
		assert.deepEqual(under, found);
		const run = await luoshi(['links', 'with-config/old/lower.policy.txt'], { cwd: workspace.folder });
		assert.deepEqual([run.code, run.stderr.includes('ignore')], [0, true]);
		assert.match(run.stdout, /^没有可以比对的文件/);
	});

	it('looks nowhere else where there is no luoshi.json', async () => {
		assert.deepEqual((await report(['down/lower.policy.txt'], workspace.folder)).links, []);
	});

	it('reads standard input', async () => {
		const args = ['links', '-', '--format', 'json'];
		const alone = await luoshi([...args, 'up'], { cwd: workspace.folder, stdin: lower });
		assert.deepEqual([alone.code, JSON.parse(alone.stdout).links[0]?.from.file], [0, '-']);
		const inWorkspace = await luoshi(args, { cwd: workspace.path('with-config'), stdin: lower });
		assert.equal(JSON.parse(inWorkspace.stdout).links[0]?.to.file, 'upper.policy.txt');
	});

	it('names what it cannot read, and shows the rest', async () => {
		const run = await luoshi(['links', 'binary.policy.txt', 'up', 'down', '--format', 'json'], {
			cwd: workspace.folder,
		});
		assert.deepEqual([run.code, run.stderr], [2, '无法读取 binary.policy.txt：不是文本文件。\n']);
		assert.equal(JSON.parse(run.stdout).links.length, 1);
	});

	it('cannot run on what is not there, on a broken configuration, or in another format', async () => {
		for (const args of [['nowhere'], ['broken'], ['up', '--format', 'sarif'], ['*.docx']]) {
			const run = await luoshi(['links', ...args], { cwd: workspace.folder });
			assert.deepEqual([run.code, run.stdout, run.stderr.split('\n').length], [2, '', 2], args.join(' '));
		}
	});
});
