import { altered } from '../rules/finding';
import type { Finding, Fix } from '../rules/rule';
import { contentOf } from './content';
import { verbatimPlaces } from './markdown';

/** The rules whose safe fixes write the house format. Those that change words or figures are no matter of form. */
export const formRules: ReadonlySet<string> = new Set([
	'numbering/mark',
	'numbering/mixed-forms',
	'punctuation/half-width',
	'punctuation/ellipsis',
	'punctuation/repeated',
	'citation/nesting',
	'responsibility/deng-mark',
	'document/number-form',
	'document/addressee-colon',
	'document/copy-stop',
	'document/attachment-form',
	'text/space',
]);

/**
 * The findings of a text with those of their safe fixes that change its form and nothing else, and none in the code of a
 * Markdown text.
 */
export function formFixes(markdown: boolean): (text: string, findings: readonly Finding[]) => Finding[] {
	return (text, findings) => {
		const isVerbatim = verbatimPlaces(text, markdown);
		const isForm = ({ safe, edits }: Fix) =>
			safe &&
			edits.every(
				({ start, end, newText }) => !isVerbatim(start) && contentOf(text.slice(start, end)) === contentOf(newText),
			);
		return findings.flatMap((finding) => {
			const fixes = formRules.has(finding.rule) ? finding.fixes.filter(isForm) : [];
			return fixes.length > 0 ? [altered(finding, { fixes })] : [];
		});
	};
}
