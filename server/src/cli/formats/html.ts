import { version } from '../../../../package.json';
import type { Severity } from '../../library/config';
import { ruleMetas } from '../../rules';
import { LineIndex } from '../../text/lineIndex';
import type { Locale } from '../../text/wording';
import { countBySeverity, type Diagnostic, type FileReport, type Formatter } from '../report';
import { texts } from '../texts';
import { escapeHtml } from './html/escape';
import { markedText } from './html/markedText';
import { style } from './html/style';
import { htmlWords } from './html/words';

/**
 * One page that stands alone, for a reviewer who has no editor: what was found, as a table and in its place in the text.
 * It needs no script and loads nothing; whatever stands in a document is shown and never taken for part of the page.
 */
export const html: Formatter = ({ files, failures }, { locale }) => {
	const words = htmlWords[locale];
	const counts = countBySeverity({ files });
	const failed = failures.map(({ message }) => `<li>${escapeHtml(message)}</li>\n`).join('');
	return `<!DOCTYPE html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Luoshi ${escapeHtml(version)}">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${texts[locale].summary(counts, files.length)}</p>
${failed === '' ? '' : `<ul class="failures">\n${failed}</ul>\n`}${files.length > 1 ? contents(files, locale) : ''}
${files.map((file, i) => section(file, i, locale)).join('\n')}
${rulesFound(files, locale)}</body>
</html>
`;
};

/** The documents, and how many findings of each severity they have. */
function contents(files: readonly FileReport[], locale: Locale): string {
	const { severities } = texts[locale];
	const names = Object.keys(severities) as Severity[];
	const rows = files.map((file, i) => {
		const counts = countBySeverity({ files: [file] });
		const cells = names.map((name) => `<td>${counts[name]}</td>`).join('');
		return `<tr><td><a href="#f${i}">${escapeHtml(file.file)}</a></td>${cells}</tr>\n`;
	});
	const head = names.map((name) => `<th scope="col">${severities[name]}</th>`).join('');
	return `<table class="contents">
<thead><tr><th scope="col">${htmlWords[locale].file}</th>${head}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>`;
}

function section(report: FileReport, index: number, locale: Locale): string {
	const words = htmlWords[locale];
	const { file, diagnostics, text } = report;
	const id = (i: number) => `f${index}-${i + 1}`;
	return `<section id="f${index}">
<h2>${escapeHtml(file)}</h2>
${diagnostics.length === 0 ? `<p>${words.nothing}</p>` : table(diagnostics, id, locale)}
<h3>${words.text}</h3>
<div class="text">
${markedText(text, new LineIndex(text), diagnostics, id)}</div>
</section>`;
}

function table(diagnostics: readonly Diagnostic[], id: (i: number) => string, locale: Locale): string {
	const words = htmlWords[locale];
	const rows = diagnostics.map(({ severity, message, rule, range: { start }, fixes }, i) => {
		const mend = fixes.map(({ title }) => `<div class="fix">${words.fix(escapeHtml(title))}</div>`).join('');
		return `<tr id="${id(i)}" class="${severity}">
<td><a href="#t${id(i)}">${i + 1}</a></td>
<td>${start.line + 1}</td>
<td class="severity">${texts[locale].severities[severity]}</td>
<td>${escapeHtml(message)}${mend}</td>
<td class="rule">${escapeHtml(rule)}</td>
</tr>
`;
	});
	const head = [words.number, words.line, words.severity, words.message, words.rule];
	return `<table class="findings">
<thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>`;
}

/** What the rules that found something check, and where they come from. */
function rulesFound(files: readonly FileReport[], locale: Locale): string {
	const words = htmlWords[locale];
	const found = new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)));
	const rules = ruleMetas.filter(({ id }) => found.has(id));
	if (rules.length === 0) return '';
	const entries = rules.map(
		({ id, summary, source }) =>
			`<dt>${escapeHtml(id)}</dt><dd>${escapeHtml(summary[locale])}<br><small>${words.source}${escapeHtml(source[locale])}</small></dd>\n`,
	);
	return `<section>
<h2>${words.rules}</h2>
<dl>
${entries.join('')}</dl>
</section>
`;
}
