import type { Severity } from '../../library/config';
import { displayWidth } from '../../text/width';
import { countBySeverity, type Diagnostic, type Formatter } from '../report';
import { type Style, styles } from '../style';
import { texts } from '../texts';

const colours: Readonly<Record<Severity, keyof Style>> = {
	error: 'red',
	warning: 'yellow',
	information: 'blue',
	hint: 'dim',
};

/** For people: a paragraph a file, a line a finding, a summary. */
export const stylish: Formatter = (report, { locale, colour }) => {
	const style = styles(colour);
	const words = texts[locale];
	const line = ({ range: { start }, severity, message, rule }: Diagnostic, width: number) => {
		const place = `${start.line + 1}:${start.character + 1}`.padStart(width);
		const name = words.severities[severity];
		return `  ${style.dim(place)}  ${style[colours[severity]](name)}${' '.repeat(severityWidth - displayWidth(name))}  ${message}  ${style.dim(rule)}\n`;
	};
	const severityWidth = Math.max(...Object.values(words.severities).map(displayWidth));
	const paragraphs = report.files
		.filter(({ diagnostics }) => diagnostics.length > 0)
		.map(({ file, diagnostics }) => {
			const width = Math.max(
				...diagnostics.map(({ range: { start } }) => `${start.line + 1}:${start.character + 1}`.length),
			);
			return `${style.underline(file)}\n${diagnostics.map((diagnostic) => line(diagnostic, width)).join('')}\n`;
		});
	const counts = countBySeverity(report);
	const fixable = report.files.some(({ diagnostics }) => diagnostics.some((diagnostic) => diagnostic.fixable));
	const summary = words.summary(counts, report.files.length) + (fixable ? ` ${words.fixable}` : '');
	const summaryStyle = counts.error > 0 ? style.red : counts.warning > 0 ? style.yellow : style.green;
	return `${paragraphs.join('')}${summaryStyle(summary)}\n`;
};
