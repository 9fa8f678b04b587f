import { altered } from './finding';
import type { Finding, Locale } from './rule';

/** How many findings of one rule are shown of one document. More help nobody, and a broken text may give any number. */
const mostShown = 1000;

/**
 * The findings that are shown: of each rule so many, from the top of the document. The last one that is shown of a rule
 * says how many more there are. Linear.
 */
export function limited(findings: readonly Finding[], locale: Locale): readonly Finding[] {
	if (findings.length <= mostShown) return findings;
	const counts = new Map<string, number>();
	for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
	const seen = new Map<string, number>();
	const shown: Finding[] = [];
	for (const finding of findings) {
		const place = (seen.get(finding.rule) ?? 0) + 1;
		seen.set(finding.rule, place);
		if (place > mostShown) continue;
		const more = place === mostShown ? (counts.get(finding.rule) ?? 0) - mostShown : 0;
		shown.push(more === 0 ? finding : altered(finding, { message: finding.message + remark[locale](more) }));
	}
	return shown;
}

const remark: Readonly<Record<Locale, (count: number) => string>> = {
	'zh-cn': (count) => `（本文件中这类问题还有 ${count} 处，不再一一列出。）`,
	en: (count) => ` (And ${count} more of this rule in this file, not listed.)`,
};
