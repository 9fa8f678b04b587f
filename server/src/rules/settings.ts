import type { RuleSetting } from '../library/config';
import type { RuleMeta } from './rule';

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
