import type { RuleSetting } from '../library/config';
import { type KnownRule, readConfig } from '../library/configReader';
import type { Locale } from '../rules/rule';

/** What a person has set in the editor, under `luoshi`. */
export interface Settings {
	/** Over what `luoshi.json` says. */
	readonly rules: ReadonlyMap<string, RuleSetting>;
	readonly locale: Locale;
	/** Whether documents that are not open are checked too. */
	readonly workspaceDiagnostics: boolean;
}

/**
 * Reads the settings that the client sent; what is missing or of the wrong kind counts as not set.
 * @param clientLocale the language of the client's user interface, such as `zh-cn` or `en-US`
 * @param onProblem told what of the rules cannot be used, in the person's language
 */
export function readSettings(
	raw: unknown,
	clientLocale: string | undefined,
	knownRules: readonly KnownRule[],
	onProblem: (message: string) => void,
): Settings {
	const given: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
	const locale =
		localeOf(typeof given.locale === 'string' ? given.locale : undefined) ?? localeOf(clientLocale) ?? 'zh-cn';
	// The rules are written as in luoshi.json, and so they are read by its reader.
	const { config, problems } = readConfig(JSON.stringify({ rules: given.rules ?? {} }), knownRules);
	for (const problem of problems) onProblem(problem.message[locale]);
	return { rules: config.rules, locale, workspaceDiagnostics: given.workspaceDiagnostics !== false };
}

/** The language that comes nearest; undefined for `auto` and where nothing is said. */
function localeOf(tag: string | undefined): Locale | undefined {
	if (tag === undefined || tag === '' || tag === 'auto') return undefined;
	return /^zh\b/i.test(tag) ? 'zh-cn' : 'en';
}

/** The settings of the rules for a document: those of its `luoshi.json`, overridden by those of the editor. */
export function mergeRules(
	config: ReadonlyMap<string, RuleSetting>,
	editor: ReadonlyMap<string, RuleSetting>,
): ReadonlyMap<string, RuleSetting> {
	if (editor.size === 0) return config;
	const merged = new Map(config);
	for (const [rule, setting] of editor) {
		const below = config.get(rule);
		merged.set(rule, { ...below, ...setting, options: { ...below?.options, ...setting.options } });
	}
	return merged;
}
