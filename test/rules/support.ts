import { readDocument } from '../../server/src/model/document';
import { type CheckSettings, check } from '../../server/src/rules/engine';
import type { Finding, Fix } from '../../server/src/rules/rule';

/** What the rules find in a text, as they are set unless told otherwise. A rule that throws fails the test. */
export function findingsIn(text: string, settings: Partial<CheckSettings> = {}): Finding[] {
	return check(readDocument(text), {
		rules: new Map(),
		locale: 'zh-cn',
		onError: (rule, error) => {
			throw new Error(`${rule} failed`, { cause: error });
		},
		...settings,
	});
}

/** The text with a fix applied. */
export function applied(text: string, fix: Fix): string {
	const edits = [...fix.edits].sort((a, b) => b.start - a.start);
	return edits.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
