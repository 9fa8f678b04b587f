/**
 * What the server and its own client say to each other beside the language server protocol. Other clients need none of
 * it. Plain types and names: both sides import this file, and it imports nothing.
 */

/** A zero-based position and range, as in the language server protocol. */
export interface ProtocolPosition {
	readonly line: number;
	readonly character: number;
}

export interface ProtocolRange {
	readonly start: ProtocolPosition;
	readonly end: ProtocolPosition;
}

/** Request: who is responsible for what. */
export const RESPONSIBILITIES = 'luoshi/responsibilities';

export interface ResponsibilitiesParams {
	/** The document asked about; without it, all policy documents that the server knows. */
	readonly textDocument?: { readonly uri: string };
}

export interface ResponsibilitiesResult {
	/** The unit with the soonest deadline first; then in the order of their first mention. */
	readonly units: readonly UnitResponsibilities[];
}

export interface UnitResponsibilities {
	/** The full name of the unit. */
	readonly name: string;
	/** The measures that name it: the soonest deadline first, those without a last day behind, in document order. */
	readonly measures: readonly ResponsibleFor[];
}

/** One measure that a unit has to carry out. */
export interface ResponsibleFor {
	/** The ordinal as printed: （六） or 3. */
	readonly label: string;
	/** Without ordinal and closing stop. */
	readonly title: string;
	readonly role: 'lead' | 'supporting' | 'responsible';
	/** As printed; `due` is its last day as an ISO date, where it has one. Null where none is set. */
	readonly deadline: { readonly text: string; readonly due?: string } | null;
	readonly uri: string;
	/** Where the measure's title stands: what is selected on a jump. */
	readonly range: ProtocolRange;
}

/** Request: how complete one document is. The result is null for a text that is no policy document. */
export const SUMMARY = 'luoshi/summary';

export interface SummaryParams {
	readonly textDocument: { readonly uri: string };
}

/** Counts of measures. */
export interface Summary {
	readonly measures: number;
	readonly withoutUnit: number;
	readonly withoutDeadline: number;
}

/**
 * Request: check every policy document of the workspace, open or not. The findings come as diagnostics, the usual way,
 * even where `luoshi.workspaceDiagnostics` is off. Reports work-done progress on the token, and can be cancelled.
 */
export const CHECK_WORKSPACE = 'luoshi/checkWorkspace';

export interface CheckWorkspaceParams {
	readonly workDoneToken?: string | number;
}

export interface CheckWorkspaceResult {
	/** The policy documents that were checked, and the findings in them, by severity. */
	readonly documents: number;
	readonly errors: number;
	readonly warnings: number;
	readonly information: number;
	readonly hints: number;
}

/** Notification, server to client: answers to the requests above may have changed. No parameters. */
export const CHANGED = 'luoshi/changed';

/**
 * Request, server to client: the content of a file. Only a server in the browser asks; it has no disk of its own. The
 * result is null where there is no such file. A file that is there and cannot be read is answered with an error.
 */
export const READ_FILE = 'luoshi/readFile';

export interface ReadFileParams {
	readonly uri: string;
}

export interface ReadFileResult {
	/** The bytes of the file. */
	readonly base64: string;
}

/**
 * Request, server to client: the URIs of the files below a folder that match one of the glob patterns, which are relative
 * to the folder. Only a server in the browser asks.
 */
export const FIND_FILES = 'luoshi/findFiles';

export interface FindFilesParams {
	readonly folder: string;
	readonly patterns: readonly string[];
}

export type FindFilesResult = readonly string[];
