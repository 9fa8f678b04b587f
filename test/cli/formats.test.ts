import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { version } from '../../package.json';
import { github } from '../../server/src/cli/formats/github';
import { luoshi } from './luoshi';
import { duplicated, unassigned } from './plans';
import { TemporaryWorkspace } from './workspace';

const root = join(__dirname, '..', '..');

interface SarifResult {
	readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[];
}

/** A validator; the SARIF schema has a pattern that is valid only without the `u` flag. */
function validator(path: string): ValidateFunction {
	const { $schema, id, ...schema } = JSON.parse(readFileSync(join(root, path), 'utf8'));
	const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
	addFormats(ajv);
	return ajv.compile(schema);
}

function assertValid(validate: ValidateFunction, value: unknown): void {
	assert.ok(validate(value), JSON.stringify(validate.errors, null, 2));
}

describe('the formats of luoshi lint', function () {
	this.timeout(60_000);
	let workspace: TemporaryWorkspace;
	const lint = (format: string, ...args: string[]) =>
		luoshi(['lint', '--format', format, ...args], { cwd: workspace.folder });
	const sarifSchema = validator('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

	before(async () => {
		workspace = await TemporaryWorkspace.with({
			'a, b: 50%.policy.txt': unassigned,
			'c.policy.txt': duplicated,
			'd.policy.txt': Uint8Array.from([0]),
		});
	});
	after(() => workspace.remove());

	describe('json', () => {
		const validate = validator('docs/schemas/lint.v1.schema.json');

		it('keeps to its schema, on the seeds too', async () => {
			assertValid(validate, JSON.parse((await lint('json')).stdout));
			assertValid(validate, JSON.parse((await luoshi(['lint', 'seeds', '--format', 'json'])).stdout));
		});

		it('gives zero-based positions and a fix', async () => {
			const { files } = JSON.parse((await lint('json', 'c.policy.txt', '--rule', 'responsibility/no-lead=off')).stdout);
			const [{ file, diagnostics }] = files;
			assert.deepEqual([file, diagnostics.length], ['c.policy.txt', 1]);
			const line = duplicated.split('\n').findIndex((text) => text.startsWith('2. '));
			const column = duplicated.split('\n')[line]?.lastIndexOf('市商务局') ?? -1;
			const [{ rule, severity, range, fix }] = diagnostics;
			assert.deepEqual([rule, severity], ['responsibility/duplicate-unit', 'warning']);
			assert.deepEqual(range, { start: { line, character: column }, end: { line, character: column + 4 } });
			assert.equal(fix.edits.length, 1);
			assert.deepEqual(Object.keys(diagnostics[0]), ['rule', 'severity', 'message', 'range', 'fix']);
		});
	});

	describe('sarif', () => {
		it('keeps to the schema of SARIF 2.1.0, with findings, without, and with a file that cannot be read', async () => {
			assertValid(sarifSchema, JSON.parse((await lint('sarif')).stdout));
			assertValid(
				sarifSchema,
				JSON.parse((await lint('sarif', 'c.policy.txt', '--rule', 'responsibility/duplicate-unit=off')).stdout),
			);
			assertValid(
				sarifSchema,
				JSON.parse((await luoshi(['lint', 'seeds', '--format', 'sarif', '--locale', 'en'])).stdout),
			);
		});

		it('names the tool, and its rules with what they check and why', async () => {
			const [run] = JSON.parse((await lint('sarif')).stdout).runs;
			assert.equal(run.columnKind, 'utf16CodeUnits');
			assert.equal(run.tool.driver.version, version);
			for (const result of run.results) {
				const rule = run.tool.driver.rules[result.ruleIndex];
				assert.equal(rule.id, result.ruleId);
				assert.ok(rule.shortDescription.text && rule.fullDescription.text);
				assert.match(rule.help.text, /\n依据：.+\n.*luoshi-disable-next-line /);
				assert.match(rule.help.markdown, /\n\n依据：/);
				assert.deepEqual(rule.properties.tags, [rule.id.split('/')[0]]);
			}
		});

		it('gives one-based regions, addresses that are URIs, and fixes', async () => {
			const [run] = JSON.parse((await lint('sarif')).stdout).runs;
			const uris: string[] = run.results.map(
				(result: SarifResult) => result.locations[0]?.physicalLocation.artifactLocation.uri,
			);
			assert.ok(uris.includes('a%2C%20b%3A%2050%25.policy.txt'), uris.join());
			const duplicate = run.results.find(
				({ ruleId }: { ruleId: string }) => ruleId === 'responsibility/duplicate-unit',
			);
			const line = duplicated.split('\n').findIndex((text) => text.startsWith('2. '));
			assert.equal(duplicate.locations[0].physicalLocation.region.startLine, line + 1);
			assert.equal(duplicate.fixes[0].artifactChanges[0].replacements.length, 1);
		});

		it('says what could not be read', async () => {
			const [{ invocations }] = JSON.parse((await lint('sarif')).stdout).runs;
			assert.equal(invocations[0].executionSuccessful, false);
			assert.match(invocations[0].toolExecutionNotifications[0].message.text, /d\.policy\.txt/);
		});
	});

	describe('github', () => {
		it('gives one command a finding, with what would break it escaped', async () => {
			const { stdout } = await lint('github', 'a, b: 50%.policy.txt', 'c.policy.txt');
			const lines = stdout.trimEnd().split('\n');
			const line = unassigned.split('\n').findIndex((text) => text.startsWith('2. '));
			for (const command of lines)
				assert.match(
					command,
					/^::(error|warning|notice) file=[^,]+,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=[a-z/-]+::./,
				);
			assert.ok(
				lines.some((command) => command.startsWith(`::error file=a%2C b%3A 50%25.policy.txt,line=${line + 1},`)),
				stdout,
			);
			assert.ok(
				lines.some((command) => command.startsWith('::warning file=c.policy.txt,')),
				stdout,
			);
		});
	});

	describe('stylish', () => {
		it('gives a line a finding, in no colours where nobody watches', async () => {
			const { stdout } = await lint('stylish', 'c.policy.txt', '--rule', 'responsibility/no-lead=off');
			const [file, finding, blank, summary] = stdout.split('\n');
			assert.equal(file, 'c.policy.txt');
			assert.match(finding ?? '', /^ {2}\d+:\d+ {2}警告 {2}.+ {2}responsibility\/duplicate-unit$/);
			assert.deepEqual(
				[blank, summary],
				['', '共 1 个文件：0 个错误，1 个警告，0 个提示，0 个建议。 其中一部分可以用 --fix 自动改正。'],
			);
			assert.ok(!stdout.includes('\u001b'));
		});
	});
});

describe('the formats of luoshi outline', function () {
	this.timeout(60_000);

	it('json keeps to its schema', async () => {
		const { stdout, code } = await luoshi(['outline', 'seeds', '--format', 'json']);
		assert.equal(code, 0);
		assertValid(validator('docs/schemas/outline.v1.schema.json'), JSON.parse(stdout));
	});

	it('text shows measures with units and deadlines, in the language of the reader', async () => {
		const file = 'seeds/local/qinzhou-bonded-zone-reform-2023.policy.txt';
		const chinese = await luoshi(['outline', file]);
		assert.match(
			chinese.stdout,
			/\n {6}2\. 简化生产用设备解除监管手续\n {8}责任：钦州海关、自贸区钦州港片区贸易与物流发展局 {2}完成时限：2024年6月前 \(至 2024-06-30\)\n/,
		);
		const english = await luoshi(['outline', file, '--locale', 'en']);
		assert.match(english.stdout, /deadline: 2024年6月前 \(by 2024-06-30\)/);
	});
});

describe('the github format', () => {
	const command = (start: [number, number], end: [number, number]) =>
		github(
			{
				failures: [],
				files: [
					{
						file: 'a.policy.txt',
						text: '',
						diagnostics: [
							{
								rule: 'a/b',
								severity: 'hint',
								message: 'm: 1,\n50%',
								range: {
									start: { line: start[0], character: start[1] },
									end: { line: end[0], character: end[1] },
								},
								fixes: [],
								fixable: false,
								fingerprint: '',
							},
						],
					},
				],
			},
			{ locale: 'en', colour: false },
		);

	it('gives columns within one line only, as GitHub takes them', () => {
		assert.equal(
			command([1, 2], [1, 4]),
			'::notice file=a.policy.txt,line=2,endLine=2,col=3,endColumn=5,title=a/b::m: 1,%0A50%25\n',
		);
		assert.equal(command([1, 2], [2, 4]), '::notice file=a.policy.txt,line=2,endLine=3,title=a/b::m: 1,%0A50%25\n');
	});
});
