import type { RuleSetting, Severity } from '../../server/src/library/config';

/** A finding that a fixture expects, as the line below the text at fault says it. */
export interface ExpectedFinding {
	readonly severity: string;
	readonly rule: string;
	/** The text at fault, without line breaks and blanks. */
	readonly quote: string;
	/** The zero-based line on which it begins. */
	readonly line: number;
	/** The first line that the first fix changes, as it is afterwards; null where the fixture does not say. */
	readonly fixed: string | null;
}

export interface Fixture {
	/** The text without its annotations. */
	readonly text: string;
	readonly expected: readonly ExpectedFinding[];
	readonly rules: ReadonlyMap<string, RuleSetting>;
}

const EXPECTED = /^\/\/! (error|warning|information|hint) (\S+) 「(.*)」$/;
const SETTING = /^\/\/\? (\S+) (\{.*\})$/;

/**
 * Reads a fixture: a policy document with lines of its own that say what is expected and are taken out before checking.
 *
 * - `//! error date/impossible 「2月30日」` finds fault with that text, which begins on the line above;
 * - `//> …` below it is how the first line that its first fix changes reads afterwards;
 * - `//? deadline/missing { "severity": "hint", "options": {} }` sets a rule;
 * - `// …` is a remark.
 */
export function readFixture(source: string): Fixture {
	const lines: string[] = [];
	const expected: ExpectedFinding[] = [];
	const rules = new Map<string, RuleSetting>();
	for (const line of source.split('\n')) {
		if (!line.startsWith('//')) {
			lines.push(line);
			continue;
		}
		const finding = EXPECTED.exec(line);
		const setting = SETTING.exec(line);
		const last = expected.at(-1);
		if (finding !== null) {
			const [, severity = '', rule = '', quote = ''] = finding;
			expected.push({ severity, rule, quote, line: lines.length - 1, fixed: null });
		} else if (setting !== null) {
			const { severity, options } = JSON.parse(setting[2] ?? '') as {
				severity?: Severity;
				options?: Record<string, unknown>;
			};
			rules.set(setting[1] ?? '', { ...(severity === undefined ? {} : { severity }), options: options ?? {} });
		} else if (line.startsWith('//> ') && last !== undefined) {
			expected[expected.length - 1] = { ...last, fixed: line.slice('//> '.length) };
		} else if (!line.startsWith('// ')) {
			throw new Error(`An annotation that cannot be read: ${line}`);
		}
	}
	return { text: lines.join('\n'), expected, rules };
}
