import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyConfig, type KnownRule, readConfig } from '../../server/src/library/configReader';

const known: readonly KnownRule[] = [
	{ id: 'deadline/missing', options: {} },
	{ id: 'deadline/vague', options: { words: ['尽快'], most: 3, strict: false, mark: '、' } },
];

/** What is wrong, in Chinese, with the text at fault. */
function problemsOf(text: string): readonly (readonly [at: string, message: string])[] {
	return readConfig(text, known).problems.map(({ start, end, message }) => [text.slice(start, end), message['zh-cn']]);
}

describe('reading luoshi.json', () => {
	it('takes everything that it may say', () => {
		const { config, problems } = readConfig(
			`{
				// a comment
				"documents": {
					"national/a.policy.md": {
						"title": "方案", "number": "国发〔2019〕3号", "issuer": "国务院", "dateOfIssue": "2019-01-12",
						"level": "national", "alsoCitedAs": ["《方案》"], "basis": ["b.policy.txt"],
					},
				},
				"rules": { "deadline/missing": "off", "deadline/vague": ["hint", { "words": ["适时"], "most": 1 }] },
				"ignore": ["archive/**", "*.draft.policy.md"],
				"units": [
					{ "name": "自治区商务厅", "shortNames": ["商务厅"] },
					{ "name": "某局", "formerNames": [{ "name": "某办", "until": "2019-01-01" }] },
				],
				"preset": "strict",
				"overrides": [{ "files": ["drafts/**"], "rules": { "deadline/missing": "hint" } }],
				"glossary": { "一线": "综合保税区与境外之间" },
			}`,
			known,
		);
		assert.deepEqual(problems, []);
		assert.deepEqual(config.documents.get('national/a.policy.md'), {
			title: '方案',
			number: '国发〔2019〕3号',
			issuer: '国务院',
			dateOfIssue: '2019-01-12',
			level: 'national',
			alsoCitedAs: ['《方案》'],
			basis: ['b.policy.txt'],
		});
		assert.deepEqual(config.rules.get('deadline/missing'), { severity: 'off', options: {} });
		assert.deepEqual(config.rules.get('deadline/vague'), { severity: 'hint', options: { words: ['适时'], most: 1 } });
		assert.deepEqual(config.ignore, ['archive/**', '*.draft.policy.md']);
		assert.deepEqual(config.units, [
			{ name: '自治区商务厅', shortNames: ['商务厅'], formerNames: [] },
			{ name: '某局', shortNames: [], formerNames: [{ name: '某办', until: '2019-01-01' }] },
		]);
		assert.equal(config.preset, 'strict');
		assert.deepEqual(config.overrides, [
			{ files: ['drafts/**'], rules: new Map([['deadline/missing', { severity: 'hint', options: {} }]]) },
		]);
		assert.deepEqual([...config.glossary], [['一线', '综合保税区与境外之间']]);
	});

	it('takes an empty object, with a byte order mark too', () => {
		assert.deepEqual(readConfig('{}'), { config: emptyConfig, problems: [], named: [] });
		assert.deepEqual(readConfig('\ufeff{}'), { config: emptyConfig, problems: [], named: [] });
	});

	it('names one syntax error and nothing that may follow from it', () => {
		assert.deepEqual(problemsOf('{ "rules": { "deadline/missing": "of'), [['"of', '这段文字缺右引号。']]);
		assert.deepEqual(problemsOf('{ "ignore": [ "a" "b" ], "x": 1 }'), [['"b"', '这里缺一个逗号“,”。']]);
		assert.deepEqual(problemsOf('{ "a" 1 }'), [['1', '这里缺一个冒号“:”。']]);
		assert.deepEqual(problemsOf(''), [['', '这里应当有一个值。']]);
		assert.equal(readConfig('{').problems[0]?.kind, 'syntax');
		assert.equal(readConfig('{ "x": 1 }').problems[0]?.kind, 'content');
	});

	it('uses what could be read beside a syntax error', () => {
		const { config } = readConfig('{ "ignore": ["archive/**"], "rules": { "deadline/missing": ');
		assert.deepEqual(config.ignore, ['archive/**']);
	});

	const faults: readonly (readonly [why: string, text: string, at: string, message: string])[] = [
		['an unknown key', '{ "ignor": [] }', '"ignor"', '没有“ignor”这一项，它不起作用。是不是“ignore”？'],
		['an unknown key that is like no other', '{ "colour": 1 }', '"colour"', '没有“colour”这一项，它不起作用。'],
		[
			'an unknown rule',
			'{ "rules": { "deadline/mising": "off" } }',
			'"deadline/mising"',
			'没有“deadline/mising”这一项，它不起作用。是不是“deadline/missing”？',
		],
		[
			'an unknown severity',
			'{ "rules": { "deadline/vague": "warn" } }',
			'"warn"',
			'不认识“warn”：这里只能写 "off" | "hint" | "information" | "warning" | "error"。',
		],
		[
			'an unknown option',
			'{ "rules": { "deadline/vague": ["hint", { "word": [] }] } }',
			'"word"',
			'没有“word”这一项，它不起作用。是不是“words”？',
		],
		[
			'an option of another type',
			'{ "rules": { "deadline/vague": ["hint", { "most": "3" }] } }',
			'"3"',
			'这里应当是一个数。',
		],
		[
			'a list with something else in it',
			'{ "rules": { "deadline/vague": ["hint", { "words": [1] }] } }',
			'1',
			'这里应当是一段带双引号的文字。',
		],
		[
			'a setting of another shape',
			'{ "rules": { "deadline/vague": ["hint", {}, 1] } }',
			'["hint", {}, 1]',
			'这里应当是一个级别，如 "warning"，或者 [级别, { 选项 }]。',
		],
		['an object that is none', '{ "rules": [] }', '[]', '这里应当是一个对象 { … }。'],
		['a list that is none', '{ "ignore": "archive" }', '"archive"', '这里应当是一列文字 [ "…" ]。'],
		['a root that is no object', '[]', '[]', '这里应当是一个对象 { … }。'],
		[
			'a day that does not exist',
			'{ "documents": { "a": { "dateOfIssue": "2023-02-30" } } }',
			'"2023-02-30"',
			'“2023-02-30”不是日期：写成 2023-12-29 的样子，并且确有这一天。',
		],
		[
			'a date of another form',
			'{ "documents": { "a": { "dateOfIssue": "2023年2月3日" } } }',
			'"2023年2月3日"',
			'“2023年2月3日”不是日期：写成 2023-12-29 的样子，并且确有这一天。',
		],
		[
			'an unknown level',
			'{ "documents": { "a": { "level": "city" } } }',
			'"city"',
			'不认识“city”：这里只能写 "national" | "provincial" | "municipal" | "county"。',
		],
		[
			'a path that leads out',
			'{ "documents": { "../a": {} } }',
			'"../a"',
			'“../a”不能用：写本文件所在文件夹以下的相对路径，用“/”分隔，不用“./”和“..”。',
		],
		['brackets of a glob that do not match', '{ "ignore": ["a[b"] }', '"a[b"', '这个路径模式的括号不成对。'],
		[
			'an unknown preset',
			'{ "preset": "stric" }',
			'"stric"',
			'不认识“stric”：这里只能写 "recommended" | "strict" | "draft"。是不是 "strict"？',
		],
		[
			'an override without its files',
			'{ "overrides": [{ "rules": {} }] }',
			'{ "rules": {} }',
			'没有写明对哪些文件：补上 "files"。',
		],
		[
			'an unknown rule in an override',
			'{ "overrides": [{ "files": [], "rules": { "deadline/vage": "off" } }] }',
			'"deadline/vage"',
			'没有“deadline/vage”这一项，它不起作用。是不是“deadline/vague”？',
		],
		[
			'a former name without its end',
			'{ "units": [{ "name": "甲局", "formerNames": [{ "name": "乙局" }] }] }',
			'{ "name": "乙局" }',
			'没有写明从哪一天起不再用这个名称：补上 "until"。',
		],
		['an empty term', '{ "glossary": { " ": "x" } }', '" "', '术语是空的，不起作用。'],
		['an explanation that is no text', '{ "glossary": { "一线": 1 } }', '1', '这里应当是一段带双引号的文字。'],
		['a glob that is negated', '{ "ignore": ["!a"] }', '"!a"', '这里不支持“!”开头的模式：只写所指的路径。'],
		['an empty glob', '{ "ignore": [""] }', '""', '空的路径模式不起作用：删去，或写成 "archive/**" 的样子。'],
		['a glob with backslashes', '{ "ignore": ["a\\\\b"] }', '"a\\\\b"', '路径用“/”分隔，不用“\\”。'],
		[
			'a unit without a name',
			'{ "units": [{ "shortNames": [] }] }',
			'{ "shortNames": [] }',
			'这个单位没有全称：补上 "name"。',
		],
		['a key that stands twice', '{ "ignore": [], "ignore": [] }', '"ignore"', '“ignore”写了两次，以最后一次为准。'],
	];
	for (const [why, text, at, message] of faults) {
		it(`points at ${why}`, () => assert.deepEqual(problemsOf(text), [[at, message]]));
	}

	it('leaves out the faulty part and uses the rest', () => {
		const { config } = readConfig(
			'{ "rules": { "a/b": "loud", "deadline/missing": "off" }, "ignore": [1, "a/**", "b["], "units": 1 }',
		);
		assert.deepEqual([...config.rules.keys()], ['deadline/missing']);
		assert.deepEqual(config.ignore, ['a/**']);
		assert.deepEqual(config.units, []);
	});

	it('has every message in both languages', () => {
		for (const [, text] of faults) {
			for (const { message } of readConfig(text, known).problems) {
				assert.doesNotMatch(message.en.replace(/“[^”]*”/gu, ''), /\p{Script=Han}/u);
				assert.match(message['zh-cn'], /\p{Script=Han}/u);
			}
		}
	});

	it('reads any text without a throw, with problems inside it and in order', () => {
		const { json } = jsonLike();
		fc.assert(
			fc.property(fc.oneof(fc.string(), json), (text) => {
				const { problems } = readConfig(text, known);
				for (const [i, { start, end }] of problems.entries()) {
					assert.ok(0 <= start && start <= end && end <= text.length);
					assert.ok(start >= (problems[i - 1]?.start ?? 0));
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('survives thousands of nested brackets', () => {
		const { problems } = readConfig('['.repeat(200_000));
		assert.equal(problems.length, 1);
		assert.equal(problems[0]?.kind, 'syntax');
	});
});

/** Texts that are JSON, with the reader's own keys in all places. */
function jsonLike() {
	const key = fc.constantFrom(
		'rules',
		'documents',
		'ignore',
		'units',
		'name',
		'level',
		'deadline/vague',
		'__proto__',
		'x',
	);
	return fc.letrec((tie) => ({
		value: fc.oneof(
			{ maxDepth: 4 },
			fc.constantFrom('1', 'null', 'true', '""', '"off"', '"2020-01-01"', '"["'),
			fc.array(tie('value')).map((items) => `[${items.join(',')}]`),
			tie('json'),
		),
		json: fc
			.array(fc.tuple(key, tie('value')))
			.map((entries) => `{${entries.map(([name, value]) => `"${name}":${value}`).join(',')}}`),
	})) as unknown as { json: fc.Arbitrary<string> };
}
