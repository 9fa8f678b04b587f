import { type KnownRule, presetNames, readConfig } from '../library/configReader';
import type { Locale } from '../rules/rule';
import type { OuterSettings } from '../rules/settings';

/** What a person has set in the editor, under `luoshi`. */
export interface Settings extends OuterSettings {
	readonly locale: Locale;
	/** When an open document is checked: while it is typed, or only when it is opened and saved. */
	readonly run: 'onType' | 'onSave';
	/** Whether documents that are not open are checked too. */
	readonly workspaceDiagnostics: boolean;
	/** Folders whose documents belong to the library, too. */
	readonly libraryFolders: readonly string[];
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
	const written = { rules: given.rules ?? {}, libraryFolders: given.libraryFolders ?? [] };
	const { config, problems } = readConfig(JSON.stringify(written), knownRules);
	for (const problem of problems) onProblem(problem.message[locale]);
	return {
		preset: presetNames.find((name) => name === given.preset) ?? null,
		rules: config.rules,
		locale,
		run: given.run === 'onSave' ? 'onSave' : 'onType',
		workspaceDiagnostics: given.workspaceDiagnostics !== false,
		libraryFolders: config.libraryFolders,
	};
}

/** The language that comes nearest; undefined for `auto` and where nothing is said. */
function localeOf(tag: string | undefined): Locale | undefined {
	if (tag === undefined || tag === '' || tag === 'auto') return undefined;
	return /^zh\b/i.test(tag) ? 'zh-cn' : 'en';
}
