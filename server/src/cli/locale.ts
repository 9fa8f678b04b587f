import type { Locale } from '../text/wording';

export const locales: readonly Locale[] = ['zh-cn', 'en'];

/**
 * The language to speak: `--locale`, else that of the environment, else Chinese. A `--locale` that is none is left for
 * the command to complain about.
 */
export function chooseLocale(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
	return askedFor(args) ?? (/^en/iu.test(env.LC_ALL || env.LANG || '') ? 'en' : 'zh-cn');
}

function askedFor(args: readonly string[]): Locale | undefined {
	const at = args.findIndex((arg) => arg === '--locale' || arg.startsWith('--locale='));
	const value = args[at] === '--locale' ? args[at + 1] : args[at]?.slice('--locale='.length);
	return locales.find((locale) => locale === value?.toLowerCase());
}
