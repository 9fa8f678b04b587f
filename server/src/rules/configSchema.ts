import schema from '../library/luoshi.schema.json';
import { ruleMetas } from './index';
import type { RuleMeta } from './rule';

/**
 * The JSON schema of `luoshi.json` with what only the rules know: their ids, what they check, and their options, so that
 * an editor completes and explains them. The build writes it to `dist/luoshi.schema.json`.
 */
export function configSchema(): object {
	const { definitions } = schema;
	const properties = Object.fromEntries(ruleMetas.map((meta) => [meta.id, ruleSchema(meta)]));
	return { ...schema, definitions: { ...definitions, rules: { ...definitions.rules, properties } } };
}

function ruleSchema({ id, summary, severity, options }: RuleMeta): object {
	const description = `${summary['zh-cn']}。\n${summary.en}.`;
	if (Object.keys(options).length === 0) {
		return { description, default: severity, allOf: [{ $ref: '#/definitions/ruleSetting' }] };
	}
	const settings = {
		type: 'object',
		additionalProperties: false,
		properties: Object.fromEntries(Object.entries(options).map(([name, initial]) => [name, optionSchema(id, initial)])),
	};
	const list = [{ $ref: '#/definitions/severity' }, settings];
	return {
		description,
		default: severity,
		anyOf: [{ $ref: '#/definitions/severity' }, { type: 'array', items: list, minItems: 1, maxItems: 2 }],
	};
}

function optionSchema(rule: string, initial: RuleMeta['options'][string]): object {
	const type = typeof initial === 'object' ? 'array' : typeof initial;
	return {
		type,
		...(type === 'array' ? { items: { type: 'string' } } : {}),
		default: initial,
		description: `见规则 ${rule} 的说明页。\nSee the page of the rule ${rule}.`,
	};
}
