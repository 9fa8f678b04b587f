import type { Severity } from '../../library/config';
import type { Formatter } from '../report';

const commands: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
};

/** Workflow commands of GitHub Actions, which show as annotations on the lines of a pull request. */
export const github: Formatter = ({ files }) =>
	files
		.flatMap(({ file, diagnostics }) =>
			diagnostics.map(({ rule, severity, message, range: { start, end } }) => {
				const properties = {
					file,
					line: start.line + 1,
					endLine: end.line + 1,
					// Columns are for a range within one line only; GitHub drops them otherwise, and complains.
					...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
					title: rule,
				};
				const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
				return `::${commands[severity]} ${list.join(',')}::${escapeData(message)}\n`;
			}),
		)
		.join('');

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
