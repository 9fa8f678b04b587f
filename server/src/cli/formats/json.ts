import type { Formatter } from '../report';

/** The stable shape that docs/schemas/lint.v1.schema.json describes. */
export const json: Formatter = ({ files }) => {
	const shape = files.map(({ file, diagnostics }) => ({
		file,
		diagnostics: diagnostics.map(({ rule, severity, message, range, fixes: [fix] }) => ({
			rule,
			severity,
			message,
			range,
			...(fix === undefined ? {} : { fix }),
		})),
	}));
	return `${JSON.stringify({ files: shape }, null, 2)}\n`;
};
