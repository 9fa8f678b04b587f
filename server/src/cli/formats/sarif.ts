import { version } from '../../../../package.json';
import type { Severity } from '../../library/config';
import { ruleMetas } from '../../rules';
import type { RuleMeta } from '../../rules/rule';
import type { Locale } from '../../text/wording';
import type { Diagnostic, DiagnosticFix, Formatter, Range } from '../report';

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
		fullDescription: { text: words[locale].full(meta.summary[locale]) },
		help: {
			text: words[locale].help(meta).join('\n'),
			markdown: words[locale].help(meta).join('\n\n'),
		},
		defaultConfiguration: { level: levels[meta.severity] },
		properties: { tags: [meta.id.replace(/\/.*/u, '')] },
	};
}

function result(file: string, { rule, severity, message, range, fixes, fingerprint }: Diagnostic, ruleIndex: number) {
	return {
		ruleId: rule,
		ruleIndex,
		level: levels[severity],
		message: { text: message },
		locations: [{ physicalLocation: { artifactLocation: artifactLocation(file), region: region(range) } }],
		partialFingerprints: { 'luoshi/v1': fingerprint },
		...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => sarifFix(file, fix)) }),
	};
}

function sarifFix(file: string, { title, edits }: DiagnosticFix) {
	const replacements = edits.map((edit) => ({
		deletedRegion: region(edit.range),
		insertedContent: { text: edit.newText },
	}));
	return {
		description: { text: title },
		artifactChanges: [{ artifactLocation: artifactLocation(file), replacements }],
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

/** What a rule says of itself, in paragraphs that are good as plain text and as Markdown. */
const words: Readonly<Record<Locale, { full(summary: string): string; help(meta: RuleMeta): readonly string[] }>> = {
	'zh-cn': {
		full: (summary) => `${summary}。`,
		help: ({ id, summary, source }) => [
			`${summary['zh-cn']}。`,
			`依据：${source['zh-cn']}。`,
			`本处不再提示：在上一行写 \`<!-- luoshi-disable-next-line ${id} -->\`。`,
		],
	},
	en: {
		full: (summary) => `${summary}.`,
		help: ({ id, summary, source }) => [
			`${summary.en}.`,
			`Source: ${source.en}.`,
			`To silence it in one place, write \`<!-- luoshi-disable-next-line ${id} -->\` above it.`,
		],
	},
};
