import type { LuoshiConfig, Override, Preset, RuleSetting } from '../library/config';
import { ignoreMatcher } from '../library/ignore';
import { presetRules } from './presets';
import type { RuleMeta } from './rule';

/** What is set outside `luoshi.json`: in the editor, or on the command line. */
export interface OuterSettings {
	/** In place of the preset that `luoshi.json` names; null for that one. */
	readonly preset: Preset | null;
	/** Over everything that `luoshi.json` says. */
	readonly rules: ReadonlyMap<string, RuleSetting>;
}

/**
 * The settings of the rules for one document. The preset is what all stand on; over it count `rules` of `luoshi.json`,
 * then each of its `overrides` that speaks of the document, then what is set outside.
 * @param path of the document below the folder of its `luoshi.json`, with `/`; null where there is none
 */
export function ruleSettings(
	config: LuoshiConfig,
	path: string | null,
	outer: OuterSettings,
): ReadonlyMap<string, RuleSetting> {
	const overrides = path === null ? [] : config.overrides.filter((override) => speaksOf(override, path));
	const layers = [config.rules, ...overrides.map(({ rules }) => rules), outer.rules];
	return layers.reduce(mergeRules, presetRules(outer.preset ?? config.preset));
}

/** Settings of rules, overridden rule by rule and option by option. */
export function mergeRules(
	below: ReadonlyMap<string, RuleSetting>,
	above: ReadonlyMap<string, RuleSetting>,
): ReadonlyMap<string, RuleSetting> {
	if (above.size === 0) return below;
	const merged = new Map(below);
	for (const [rule, setting] of above) {
		const known = below.get(rule);
		merged.set(rule, { ...known, ...setting, options: { ...known?.options, ...setting.options } });
	}
	return merged;
}

function speaksOf(override: Override, path: string): boolean {
	let matches = matchers.get(override);
	if (matches === undefined) {
		matches = ignoreMatcher(override.files);
		matchers.set(override, matches);
	}
	return matches(path);
}

/** Globs are compiled once, for they are asked about on every keystroke. */
const matchers = new WeakMap<Override, (path: string) => boolean>();

/**
 * A rule's options: its defaults, overridden by what is set. What the rule does not know, or has another type than its
 * default, is left out; the reader of the configuration has reported it.
 */
export function resolveOptions(meta: RuleMeta, setting: RuleSetting | undefined): RuleMeta['options'] {
	if (setting === undefined) return meta.options;
	const resolved: Record<string, OptionValue> = { ...meta.options };
	for (const [name, initial] of Object.entries(meta.options)) {
		const value = setting.options[name];
		if (isLike(value, initial)) resolved[name] = value;
	}
	return resolved;
}

type OptionValue = RuleMeta['options'][string];

function isLike(value: unknown, initial: OptionValue): value is OptionValue {
	if (Array.isArray(initial)) return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
	if (typeof initial === 'number') return typeof value === 'number' && Number.isFinite(value);
	return typeof value === typeof initial;
}
