import type { Level } from '../model/types';

/** What `luoshi.json` says of a document that the document does not say itself. */
export interface DeclaredDocument {
	readonly title?: string;
	readonly number?: string;
	readonly issuer?: string;
	/** ISO date. */
	readonly dateOfIssue?: string;
	readonly level?: Level;
	/** Other titles or numbers by which it is cited: 《…》, 署贸函〔2023〕155号, or both. */
	readonly alsoCitedAs?: readonly string[];
	/** Numbers, titles or paths of the documents that it carries out. */
	readonly basis?: readonly string[];
}

/** A unit of the register: its full name, the short names that stand for it, and the names that it had. */
export interface RegisteredUnit {
	readonly name: string;
	readonly shortNames: readonly string[];
	readonly formerNames: readonly FormerName[];
}

/** A name that a unit no longer has. */
export interface FormerName {
	readonly name: string;
	/** ISO date: the first day on which the unit was no longer called so. */
	readonly until: string;
}

/** How much a finding weighs. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How a rule is set: its severity, and options in place of its defaults. */
export interface RuleSetting {
	/** Undefined: the rule's own. */
	readonly severity?: Severity | 'off';
	readonly options: Readonly<Record<string, unknown>>;
}

/** Which rules are on where nothing more is said: `recommended` is the rules' own severities. */
export type Preset = 'recommended' | 'strict' | 'draft';

/** Settings of rules that hold for some of the documents only. */
export interface Override {
	/** Glob patterns, as in `ignore`. */
	readonly files: readonly string[];
	readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** The content of a `luoshi.json`. Paths are relative to its folder and use `/`. */
export interface LuoshiConfig {
	readonly documents: ReadonlyMap<string, DeclaredDocument>;
	readonly preset: Preset;
	/** By rule id; over the preset. */
	readonly rules: ReadonlyMap<string, RuleSetting>;
	/** Over `rules`, the later ones over the earlier. */
	readonly overrides: readonly Override[];
	/** Glob patterns of paths that are left alone. */
	readonly ignore: readonly string[];
	readonly units: readonly RegisteredUnit[];
	/** Folders whose documents belong to the library, too: absolute paths, or relative ones, which may begin with `..`. */
	readonly libraryFolders: readonly string[];
	/** Terms of the trade and what they mean, beside and over those that Luoshi knows. */
	readonly glossary: ReadonlyMap<string, string>;
}
