import { version } from '../../../../package.json';
import type { Severity } from '../../library/config';
import { ruleMetas } from '../../rules';
import { rulePage } from '../../rules/page';
import type { RuleMeta } from '../../rules/rule';
import type { Locale } from '../../text/wording';
import type { Diagnostic, Formatter, Range } from '../report';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
	error: 'error',
	warning: 'warning',
	information: 'note',
	hint: 'note',
};

/** SARIF 2.1.0 (OASIS Standard), as code scanning services read it. */
export const sarif: Formatter = ({ files, failures }, { locale }) => {
	const used = new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)));
	const rules = ruleMetas.filter(({ id }) => used.has(id));
	const indexes = new Map(rules.map(({ id }, index) => [id, index]));
	const log = {
		$schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: {
					driver: {
						name: 'Luoshi',
						version,
						informationUri: 'https://github.com/luoshi/luoshi',
						language: locale === 'en' ? 'en' : 'zh-CN',
						rules: rules.map((meta) => reportingDescriptor(meta, locale)),
					},
				},
				columnKind: 'utf16CodeUnits',
				invocations: [
					{
						executionSuccessful: failures.length === 0,
						toolExecutionNotifications: failures.map(({ file, message }) => ({
							level: 'error',
							message: { text: message },
							locations: [{ physicalLocation: { artifactLocation: artifactLocation(file) } }],
						})),
					},
				],
				results: files.flatMap(({ file, diagnostics }) =>
					diagnostics.map((diagnostic) => result(file, diagnostic, indexes.get(diagnostic.rule) ?? -1)),
				),
			},
		],
	};
	return `${JSON.stringify(log, null, 2)}\n`;
};

function reportingDescriptor(meta: RuleMeta, locale: Locale) {
	return {
		id: meta.id,
		shortDescription: { text: meta.summary[locale] },
		help: { text: meta.source[locale] },
		helpUri: rulePage(meta.id),
		defaultConfiguration: { level: levels[meta.severity] },
	};
}

function result(file: string, { rule, severity, message, range, fix, fingerprint }: Diagnostic, ruleIndex: number) {
	return {
		ruleId: rule,
		ruleIndex,
		level: levels[severity],
		message: { text: message },
		locations: [{ physicalLocation: { artifactLocation: artifactLocation(file), region: region(range) } }],
		partialFingerprints: { 'luoshi/v1': fingerprint },
		...(fix === undefined
			? {}
			: {
					fixes: [
						{
							description: { text: fix.title },
							artifactChanges: [
								{
									artifactLocation: artifactLocation(file),
									replacements: fix.edits.map((edit) => ({
										deletedRegion: region(edit.range),
										insertedContent: { text: edit.newText },
									})),
								},
							],
						},
					],
				}),
	};
}

/** A relative path stays relative, so that it is found again in another checkout. */
function artifactLocation(file: string): { readonly uri: string } {
	const path = file.replaceAll('\\', '/');
	const encoded = path.split('/').map(encodeURIComponent).join('/');
	if (/^[A-Za-z]:\//u.test(path)) return { uri: `file:///${encoded.replace('%3A', ':')}` };
	return { uri: path.startsWith('/') ? `file://${encoded}` : encoded };
}

/** SARIF counts lines and columns from one, and the end column is the one behind the last character. */
function region({ start, end }: Range) {
	return {
		startLine: start.line + 1,
		startColumn: start.character + 1,
		endLine: end.line + 1,
		endColumn: end.character + 1,
	};
}
