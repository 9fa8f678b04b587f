import type { Preset, RuleSetting, Severity } from '../library/config';
import { ruleMetas } from './index';

/** What a preset makes of the rules' own severities. */
interface PresetData {
	/** In place of a rule's own severity, by that severity; one that is not named stays. */
	readonly lifted: Readonly<Partial<Record<Severity, Severity>>>;
	/** By rule id, in place of both. */
	readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

const presets: Readonly<Record<Preset, PresetData>> = {
	recommended: { lifted: {}, rules: {} },
	// For the last look before a document goes out: everything that may be a slip is to be looked at.
	strict: {
		lifted: { hint: 'warning', information: 'warning' },
		rules: {
			// A local initiative is no slip, and a basis document may lie elsewhere: both are worth knowing, and no more.
			'counterpart/none': 'information',
			'citation/unknown': 'information',
			// A national document may well leave it to others who does what.
			'document/no-assignments': 'information',
		},
	},
	// While a document is being written: what is only not there yet is no fault, what is wrong already is.
	draft: {
		lifted: {},
		rules: {
			'responsibility/missing': 'information',
			'responsibility/empty-field': 'information',
			'responsibility/vague-unit': 'information',
			'responsibility/no-lead': 'off',
			'deadline/missing': 'information',
			'deadline/vague': 'information',
			'deadline/no-year': 'information',
			'deadline/ambiguous': 'off',
			// The date of issue is often one that a template or an earlier draft has left.
			'deadline/before-issue': 'warning',
			'citation/anachronism': 'warning',
			'counterpart/none': 'off',
			'citation/unknown': 'off',
			'document/no-assignments': 'off',
			'document/attachment-missing': 'information',
			// Measures are still being moved about.
			'numbering/sequence': 'warning',
			'numbering/actions': 'information',
		},
	},
};

/** The settings of the rules of which a preset makes something else than they are by themselves. */
export function presetRules(preset: Preset): ReadonlyMap<string, RuleSetting> {
	let rules = known.get(preset);
	if (rules === undefined) {
		const { lifted, rules: named } = presets[preset];
		rules = new Map(
			ruleMetas.flatMap(({ id, severity: own }): [string, RuleSetting][] => {
				const severity = named[id] ?? lifted[own];
				return severity === undefined ? [] : [[id, { severity, options: {} }]];
			}),
		);
		known.set(preset, rules);
	}
	return rules;
}

const known = new Map<Preset, ReadonlyMap<string, RuleSetting>>();

/** The ids that the presets name; a test compares them with the rules. */
export const presetIds: readonly string[] = Object.values(presets).flatMap(({ rules }) => Object.keys(rules));
