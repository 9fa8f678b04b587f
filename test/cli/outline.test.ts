import assert from 'node:assert/strict';
import { luoshi } from './luoshi';
import { faultless } from './plans';
import { TemporaryWorkspace } from './workspace';

describe('luoshi outline', function () {
	this.timeout(60_000);
	let workspace: TemporaryWorkspace;
	const outline = (...args: string[]) => luoshi(['outline', '--format', 'json', ...args], { cwd: workspace.folder });

	before(async () => {
		workspace = await TemporaryWorkspace.with({
			'luoshi.json':
				'{ "documents": { "up/base.policy.txt": { "alsoCitedAs": ["某政办函〔2025〕7号"], "level": "municipal" } } }',
			'up/base.policy.txt':
				'某市人民政府关于推进某项工作的实施意见\n某政发〔2025〕3号\n\n各县人民政府：\n一、主要任务\n',
			'plan.policy.txt': faultless.replace(
				'一、总体要求',
				'为贯彻落实《某市人民政府关于推进某项工作的实施意见》（某政发〔2025〕3号）和《某市人民政府办公室关于某事的函》（某政办函〔2025〕7号）、《另一个文件的通知》（国发〔2020〕1号）精神，结合实际，制定本方案。\n一、总体要求',
			),
			'binary.policy.txt': Uint8Array.from([0]),
		});
	});
	after(() => workspace.remove());

	it('finds cited documents in the workspace, by path as the file was given', async () => {
		const targets = async (file: string) => {
			const [document] = JSON.parse((await outline(file)).stdout).documents;
			return document.basis.map(({ number, resolvedTo }: Record<string, string>) => [number, resolvedTo]);
		};
		const expected = (base: string) => [
			['某政发〔2025〕3号', base],
			['某政办函〔2025〕7号', base],
			['国发〔2020〕1号', null],
		];
		assert.deepEqual(await targets('plan.policy.txt'), expected('up/base.policy.txt'));
		assert.deepEqual(await targets(workspace.path('plan.policy.txt')), expected(workspace.path('up/base.policy.txt')));
	});

	it('says what luoshi.json declares', async () => {
		const [document] = JSON.parse((await outline('up/base.policy.txt')).stdout).documents;
		assert.equal(document.level, 'municipal');
	});

	it('shows the units that a measure has from an earlier assignment, where there are any', async () => {
		const text =
			'某市工作方案\n一、主要任务\n1. 甲。（市甲局、各县区负责。以下均需各县区落实，不再列出）\n2. 乙。（市乙局负责）\n';
		const run = await luoshi(['outline', '-', '--format', 'json'], { cwd: workspace.folder, stdin: text });
		const [first, second] = JSON.parse(run.stdout).documents[0].measures;
		assert.equal('inheritedUnits' in first, false);
		assert.deepEqual(second.inheritedUnits, [{ name: '各县区', fullName: '各县区', role: 'responsible' }]);
	});

	it('reads standard input', async () => {
		const run = await luoshi(['outline', '-', '--format', 'json'], { cwd: workspace.folder, stdin: faultless });
		const [document] = JSON.parse(run.stdout).documents;
		assert.deepEqual([run.code, document.file, document.measures.length], [0, '-', 2]);
	});

	it('names what it cannot read, and shows the rest', async () => {
		const run = await outline('binary.policy.txt', 'plan.policy.txt');
		assert.deepEqual([run.code, run.stderr], [2, '无法读取 binary.policy.txt：不是文本文件。\n']);
		assert.equal(JSON.parse(run.stdout).documents.length, 1);
	});

	it('takes the working folder where no path is given, but for what luoshi.json ignores', async () => {
		const other = await TemporaryWorkspace.with({
			'luoshi.json': '{ "ignore": ["old"] }',
			'a.policy.txt': faultless,
			'old/b.policy.txt': faultless,
		});
		const run = await luoshi(['outline', '--format', 'json'], { cwd: other.folder });
		const files = JSON.parse(run.stdout).documents.map(({ file }: { file: string }) => file);
		assert.deepEqual([run.code, files], [0, ['a.policy.txt']]);
		await other.remove();
	});
});
