import type { Locale } from '../text/wording';

/** The path of a rule's page below `docs/rules`, in the language of the reader. */
export function rulePage(rule: string, locale: Locale): string {
	return `${rule}${locale === 'zh-cn' ? '.zh-cn' : ''}.md`;
}
