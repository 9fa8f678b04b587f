import type { RegisteredUnit, RuleSetting } from '../library/config';
import type { PolicyDocument } from '../model/types';
import { readDirectives } from './directives';
import { FoundFinding } from './finding';
import { rules as allRules } from './index';
import type { LibraryView } from './libraryView';
import { reportUnused, unusedDisable } from './luoshi/unusedDisable';
import type { Finding, Locale, Report, Rule, RuleMeta, Wording } from './rule';
import { resolveOptions } from './settings';
import { Silencing } from './silencing';

/** How a check is to be done. */
export interface CheckSettings {
	/** By rule id; a rule that is not set has its own severity and options. */
	readonly rules: ReadonlyMap<string, RuleSetting>;
	readonly locale: Locale;
	/** The library that the document stands in; without it, rules that need other documents are silent. */
	readonly library?: LibraryView;
	/** The register of units of the configuration; none where it is not given. */
	readonly units?: readonly RegisteredUnit[];
	/** Told when a rule throws. That rule has no findings then; the others go on. */
	readonly onError?: (rule: string, error: unknown) => void;
}

/**
 * What the rules find in a document, sorted by place, each finding once, without those that a comment silences.
 * Never throws.
 */
export function check(document: PolicyDocument, settings: CheckSettings, rules: readonly Rule[] = allRules): Finding[] {
	const directives = readDirectives(document.tree);
	const silencing = new Silencing(directives, document.tree.lines);
	const findings: Finding[] = [];
	const ran = new Set<string>();
	for (const { meta, check: run } of rules) {
		const found = runOne(meta, settings, document, run);
		if (found === null) continue;
		// What a rule would have found with a library cannot be known without one.
		if (settings.library !== undefined || meta.asksLibrary !== true) ran.add(meta.id);
		for (const finding of found) if (!silencing.silences(finding)) findings.push(finding);
	}
	if (directives.length > 0) {
		const known = new Set(rules.map((rule) => rule.meta.id)).add(unusedDisable.id);
		const unused = runOne(unusedDisable, settings, document, ({ report }) =>
			reportUnused({ document, directives, silencing, known, ran, report }),
		);
		// Only a comment that names this rule silences it: one for all rules would hide that it is itself unused.
		const naming = directives.filter((directive) => directive.targets.length > 0);
		const silencingUnused = new Silencing(naming, document.tree.lines);
		for (const finding of unused ?? []) {
			if (!silencingUnused.silences(finding)) findings.push(finding);
		}
	}
	return sortedOnce(findings);
}

/** The findings of one rule; null where it is off or has failed. */
function runOne(
	meta: RuleMeta,
	settings: CheckSettings,
	document: PolicyDocument,
	run: Rule['check'],
): Finding[] | null {
	const setting = settings.rules.get(meta.id);
	if (setting?.severity === 'off') return null;
	const findings: Finding[] = [];
	const fail = (error: unknown) => settings.onError?.(meta.id, error);
	try {
		const report = (report: Report): void => {
			findings.push(toFinding(meta, setting, settings.locale, report, fail));
		};
		run({
			document,
			library: settings.library ?? null,
			units: settings.units ?? [],
			options: resolveOptions(meta, setting),
			report,
		});
		return findings;
	} catch (error) {
		fail(error);
		return null;
	}
}

function toFinding(
	meta: RuleMeta,
	setting: RuleSetting | undefined,
	locale: Locale,
	report: Report,
	fail: (error: unknown) => void,
): Finding {
	const wording = meta.messages[report.message];
	if (wording === undefined) throw new Error(`Rule ${meta.id} has no message "${report.message}"`);
	const severity =
		setting?.severity === undefined || setting.severity === 'off'
			? (report.severity ?? meta.severity)
			: setting.severity;
	return new FoundFinding(meta.id, severity, fill(wording, locale, report.data ?? none), report, locale, fail);
}

const none: Readonly<Record<string, never>> = {};

/** Messages parted at their {name}s: text, name, text, … , text. A garbled document has thousands of one message. */
const parted = new Map<string, readonly string[]>();

/** Puts data in place of the {name}s of a message. */
function fill(wording: Wording, locale: Locale, data: Readonly<Record<string, string | number>>): string {
	const template = wording[locale];
	let parts = parted.get(template);
	if (parts === undefined) {
		parts = template.split(/\{(\w+)\}/);
		parted.set(template, parts);
	}
	let message = parts[0] as string;
	for (let i = 1; i < parts.length; i += 2) {
		const name = parts[i] as string;
		message += (data[name] ?? `{${name}}`) + (parts[i + 1] as string);
	}
	return message;
}

function sortedOnce(findings: readonly Finding[]): Finding[] {
	const sorted = [...findings].sort(
		(a, b) => a.start - b.start || a.end - b.end || compared(a.rule, b.rule) || compared(a.message, b.message),
	);
	return sorted.filter((finding, i) => {
		const before = sorted[i - 1];
		return (
			before?.start !== finding.start ||
			before.end !== finding.end ||
			before.rule !== finding.rule ||
			before.message !== finding.message
		);
	});
}

function compared(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
