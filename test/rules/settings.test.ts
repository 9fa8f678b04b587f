import { strict as assert } from 'node:assert';
import type { LuoshiConfig, Preset } from '../../server/src/library/config';
import { readConfig } from '../../server/src/library/configReader';
import { ruleMetas } from '../../server/src/rules/index';
import { presetIds, presetRules } from '../../server/src/rules/presets';
import { mergeRules, ruleSettings } from '../../server/src/rules/settings';

const config = (json: object): LuoshiConfig => {
	const { config, problems } = readConfig(JSON.stringify(json), ruleMetas);
	assert.deepEqual(problems, []);
	return config;
};
const nothing = { preset: null, rules: new Map() };

describe('the settings of the rules', () => {
	const layered = config({
		preset: 'strict',
		rules: { 'deadline/vague': 'hint', 'deadline/missing': ['error', { bodyIsEnough: true }] },
		overrides: [
			{ files: ['drafts/**', '*.md'], rules: { 'deadline/vague': 'information', 'deadline/missing': 'hint' } },
			{ files: ['drafts/old'], rules: { 'deadline/vague': 'off' } },
		],
	});
	const severity = (path: string | null, rule: string, outer = {}) =>
		ruleSettings(layered, path, { ...nothing, ...outer }).get(rule)?.severity;

	it('are those of the preset where nothing more is said', () => {
		assert.equal(severity('a.policy.txt', 'counterpart/uncovered'), 'warning');
		assert.equal(severity('a.policy.txt', 'counterpart/uncovered', { preset: 'recommended' }), undefined);
		assert.equal(ruleSettings(config({}), null, nothing).size, 0);
	});

	it('are layered: preset, rules, overrides for the path, editor or command line', () => {
		assert.equal(severity('a.policy.txt', 'deadline/vague'), 'hint');
		assert.equal(severity('drafts/a.policy.txt', 'deadline/vague'), 'information');
		assert.equal(severity('deep/a.policy.md', 'deadline/vague'), 'information');
		assert.equal(severity('drafts/old/a.policy.txt', 'deadline/vague'), 'off');
		assert.equal(severity(null, 'deadline/vague'), 'hint');
		const rules = new Map([['deadline/vague', { severity: 'error', options: {} }]]);
		assert.equal(severity('drafts/old/a.policy.txt', 'deadline/vague', { rules }), 'error');
	});

	it('keep the options of a lower layer', () => {
		const { options } = ruleSettings(layered, 'drafts/a.policy.txt', nothing).get('deadline/missing') ?? {};
		assert.deepEqual(options, { bodyIsEnough: true });
		const merged = mergeRules(
			new Map([
				['a/b', { severity: 'error', options: { x: 1, y: 2 } }],
				['c/d', { severity: 'hint', options: {} }],
			]),
			new Map([['a/b', { severity: 'off', options: { y: 3 } }]]),
		);
		assert.deepEqual(merged.get('a/b'), { severity: 'off', options: { x: 1, y: 3 } });
		assert.deepEqual(merged.get('c/d'), { severity: 'hint', options: {} });
	});
});

describe('the presets', () => {
	const order = ['off', 'hint', 'information', 'warning', 'error'];
	const severityIn = (preset: Preset, id: string, own: string) => presetRules(preset).get(id)?.severity ?? own;

	it('name rules that exist', () => {
		const ids = new Set(ruleMetas.map(({ id }) => id));
		assert.deepEqual(
			presetIds.filter((id) => !ids.has(id)),
			[],
		);
	});

	it('never make a rule milder when strict, nor heavier in a draft', () => {
		for (const { id, severity } of ruleMetas) {
			assert.ok(order.indexOf(severityIn('strict', id, severity)) >= order.indexOf(severity), id);
			assert.ok(order.indexOf(severityIn('draft', id, severity)) <= order.indexOf(severity), id);
			assert.equal(severityIn('recommended', id, severity), severity);
		}
	});

	it('leave nothing a mere hint when strict, and nothing that is not written yet an error in a draft', () => {
		for (const { id, severity } of ruleMetas) {
			assert.notEqual(severityIn('strict', id, severity), 'hint', id);
			if (/\/(?:missing|empty-field)$/.test(id)) assert.equal(severityIn('draft', id, severity), 'information', id);
		}
	});
});
