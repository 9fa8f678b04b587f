import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readConfig } from '../../server/src/library/configReader';
import schema from '../../server/src/library/luoshi.schema.json';
import { configSchema } from '../../server/src/rules/configSchema';
import { ruleMetas } from '../../server/src/rules/index';

describe('the schema of luoshi.json', () => {
	const ajv = new Ajv({ strict: true, strictTuples: false, allowUnionTypes: true });
	addFormats(ajv);
	for (const keyword of ['allowComments', 'allowTrailingCommas', 'enumDescriptions']) ajv.addKeyword(keyword);
	const validate = ajv.compile(schema);

	const values: readonly string[] = [
		'{}',
		'{ "$schema": "x" }',
		'{ "$schema": 1 }',
		'{ "x": 1 }',
		'[]',
		'{ "documents": { "a/b.policy.txt": {} } }',
		'{ "documents": { "": {} } }',
		'{ "documents": { "/a": {} } }',
		'{ "documents": { "../a": {} } }',
		'{ "documents": { "a/./b": {} } }',
		'{ "documents": { "a/..": {} } }',
		'{ "documents": { "a\\\\b": {} } }',
		'{ "documents": { "C:/a": {} } }',
		'{ "documents": { "a..b/.c": {} } }',
		'{ "documents": { "a": [] } }',
		'{ "documents": { "a": { "title": "x", "number": "x", "issuer": "x", "basis": ["x"], "alsoCitedAs": [] } } }',
		'{ "documents": { "a": { "title": 1 } } }',
		'{ "documents": { "a": { "basis": "x" } } }',
		'{ "documents": { "a": { "alsoCitedAs": [1] } } }',
		'{ "documents": { "a": { "level": "county" } } }',
		'{ "documents": { "a": { "level": "x" } } }',
		'{ "documents": { "a": { "level": null } } }',
		'{ "documents": { "a": { "dateOfIssue": "2024-02-29" } } }',
		'{ "documents": { "a": { "dateOfIssue": "2023-02-29" } } }',
		'{ "documents": { "a": { "dateOfIssue": "2023-2-9" } } }',
		'{ "documents": { "a": { "dateOfIssue": 2023 } } }',
		'{ "documents": { "a": { "x": 1 } } }',
		...['"off"', '"hint"', '"information"', '"warning"', '"error"', '"warn"', '1', 'null', '[]', '{}', '["error"]'].map(
			(setting) => `{ "rules": { "a/b": ${setting} } }`,
		),
		'{ "rules": { "a/b": ["error", { "x": 1, "y": "z", "v": true, "w": ["x"] }] } }',
		'{ "rules": { "a/b": ["error", { "x": null }] } }',
		'{ "rules": { "a/b": ["error", { "x": {} }] } }',
		'{ "rules": { "a/b": ["error", { "x": [1] }] } }',
		'{ "rules": { "a/b": ["error", []] } }',
		'{ "rules": { "a/b": ["error", {}, {}] } }',
		'{ "rules": { "a/b": [{}, "error"] } }',
		'{ "ignore": ["a/**", "*.md"] }',
		'{ "ignore": ["!a"] }',
		'{ "ignore": [""] }',
		'{ "ignore": ["a\\\\b"] }',
		'{ "ignore": [1] }',
		'{ "ignore": "a" }',
		'{ "units": [{ "name": "x" }, { "name": "x", "shortNames": ["y"] }] }',
		'{ "units": [{ "shortNames": [] }] }',
		'{ "units": [{ "name": 1 }] }',
		'{ "units": [{ "name": "x", "y": 1 }] }',
		'{ "units": [1] }',
		'{ "units": {} }',
		'{ "units": [{ "name": "x", "formerNames": [{ "name": "y", "until": "2018-03-17" }] }] }',
		'{ "units": [{ "name": "x", "formerNames": [{ "name": "y" }] }] }',
		'{ "units": [{ "name": "x", "formerNames": [{ "until": "2018-03-17" }] }] }',
		'{ "units": [{ "name": "x", "formerNames": [{ "name": "y", "until": "2018" }] }] }',
		'{ "units": [{ "name": "x", "formerNames": ["y"] }] }',
		...['"recommended"', '"strict"', '"draft"', '"x"', '1'].map((preset) => `{ "preset": ${preset} }`),
		'{ "overrides": [{ "files": ["a/**"], "rules": { "a/b": ["off", { "x": 1 }] } }] }',
		'{ "overrides": [{ "files": [], "rules": {} }] }',
		'{ "overrides": [{ "files": ["a"] }] }',
		'{ "overrides": [{ "rules": {} }] }',
		'{ "overrides": [{ "files": ["!a"], "rules": {} }] }',
		'{ "overrides": [{ "files": "a", "rules": {} }] }',
		'{ "overrides": [{ "files": ["a"], "rules": {}, "x": 1 }] }',
		'{ "overrides": {} }',
		'{ "glossary": { "一线": "x" } }',
		'{ "glossary": { "一线": 1 } }',
		'{ "glossary": [] }',
	];
	for (const text of values) {
		it(`agrees with the reader on ${text}`, () => {
			const { problems } = readConfig(text);
			assert.equal(validate(JSON.parse(text)), problems.length === 0, JSON.stringify(problems));
		});
	}

	it('lists every rule with what it checks and its options, where it is put together for the editor', () => {
		const built = ajv.compile(configSchema());
		const { rules } = (configSchema() as typeof schema).definitions;
		const { properties } = rules as typeof rules & { properties: Record<string, { description: string }> };
		assert.deepEqual(
			Object.keys(properties),
			ruleMetas.map(({ id }) => id),
		);
		for (const { id, summary, options } of ruleMetas) {
			assert.equal(properties[id]?.description, `${summary['zh-cn']}。\n${summary.en}.`);
			for (const value of ['off', ['hint'], ['error', options]]) {
				const config = { rules: { [id]: value }, overrides: [{ files: ['*.md'], rules: { [id]: value } }] };
				assert.ok(built(config), JSON.stringify(built.errors));
				assert.deepEqual(readConfig(JSON.stringify(config), ruleMetas).problems, []);
			}
			assert.ok(!built({ rules: { [id]: 'loud' } }));
			if (Object.keys(options).length > 0) assert.ok(!built({ rules: { [id]: ['error', { nonsense: 1 }] } }));
		}
	});

	it('accepts the configuration of the seeds, and the reader does', () => {
		const text = readFileSync(join(__dirname, '../../seeds/luoshi.json'), 'utf8');
		assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
		assert.deepEqual(readConfig(text).problems, []);
	});

	it('describes everything in Chinese and in English', () => {
		const undescribed: string[] = [];
		const look = (value: unknown, path: string) => {
			if (typeof value !== 'object' || value === null) return;
			for (const [name, inner] of Object.entries(value)) {
				const { description = '' } =
					name === 'properties' ? { description: '中 a' } : ((inner ?? {}) as { description?: string });
				const isProperty = path.endsWith('/properties');
				if (isProperty && !(/\p{Script=Han}/u.test(description) && /\n[A-Z[]/u.test(description)))
					undescribed.push(`${path}/${name}`);
				look(inner, `${path}/${name}`);
			}
		};
		look(schema, '');
		assert.deepEqual(undescribed, []);
	});
});
