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

/** A unit of the register: its full name and the short names that stand for it. */
export interface RegisteredUnit {
	readonly name: string;
	readonly shortNames: readonly string[];
}

/** How much a finding weighs. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How a rule is set: its severity, and options in place of its defaults. */
export interface RuleSetting {
	/** Undefined: the rule's own. */
	readonly severity?: Severity | 'off';
	readonly options: Readonly<Record<string, unknown>>;
}

/** The content of a `luoshi.json`. Paths are relative to its folder and use `/`. */
export interface LuoshiConfig {
	readonly documents: ReadonlyMap<string, DeclaredDocument>;
	/** By rule id. */
	readonly rules: ReadonlyMap<string, RuleSetting>;
	/** Glob patterns of paths that are left alone. */
	readonly ignore: readonly string[];
	readonly units: readonly RegisteredUnit[];
}
