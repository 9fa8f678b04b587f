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

/**
 * The command of code lenses, which the client registers: shows locations in a peek window at a position. It is called
 * with one argument, plain JSON, a `ShowReferencesArgument`. A client that has it says so in its initialization options.
 */
export const SHOW_REFERENCES = 'luoshi.showReferences';

export interface ShowReferencesArgument {
	readonly uri: string;
	readonly position: ProtocolPosition;
	readonly locations: readonly { readonly uri: string; readonly range: ProtocolRange }[];
}

/** The command of a code action: shows the page of a rule. It is called with the page's path below `docs/rules`. */
export const SHOW_RULE_PAGE = 'luoshi.showRulePage';

/** What a client may send as `initializationOptions`. */
export interface InitializationOptions {
	/** Whether the client has the command `luoshi.showReferences`. Without it, code lenses show and do nothing. */
	readonly showReferences?: boolean;
	/**
	 * The URI of the folder under which the client opens the pages of the rules, in place of the one that the server knows.
	 * A client that gives it has the command `luoshi.showRulePage`, too.
	 */
	readonly rulePages?: string;
	/** The URI of a folder on disk where the server may keep what it has worked out, for the next start. */
	readonly storage?: string;
}

/** A measure, and where it stands. */
export interface MeasureAt {
	/** The ordinal as printed: （六） or 3. */
	readonly label: string;
	/** Without ordinal and closing stop. */
	readonly title: string;
	readonly uri: string;
	/** Where its title stands: what is selected on a jump. */
	readonly range: ProtocolRange;
}

/** From upper-level measures down to those that carry them out, or from local ones up to what they carry out. */
export type CounterpartDirection = 'down' | 'up';

/** Request: the documents of one side of the counterparts. */
export const COUNTERPART_DOCUMENTS = 'luoshi/counterpartDocuments';

export interface CounterpartDocumentsParams {
	readonly direction: CounterpartDirection;
	/** The document that is looked at: its pairs come first. */
	readonly about?: { readonly uri: string };
}

export interface CounterpartDocumentsResult {
	readonly documents: readonly CounterpartDocument[];
}

export interface CounterpartDocument {
	readonly uri: string;
	readonly title: string;
	readonly number: string | null;
	/** How many documents stand on the other side of it. */
	readonly others: number;
	/** Whether it is the document that is looked at, or one of its pairs. */
	readonly here: boolean;
}

/** Request: the measures of a document, each with its counterparts on the other side. The result is null where it is gone. */
export const COUNTERPART_MEASURES = 'luoshi/counterpartMeasures';

export interface CounterpartMeasuresParams {
	readonly direction: CounterpartDirection;
	readonly textDocument: { readonly uri: string };
	/** The document that is looked at: its measures come first. */
	readonly about?: { readonly uri: string };
}

export interface CounterpartMeasuresResult {
	/** In document order. */
	readonly measures: readonly CounterpartMeasure[];
}

export interface CounterpartMeasure extends MeasureAt {
	/** Empty for an upper-level measure that nobody carries out, and for a local one that carries out none. */
	readonly counterparts: readonly CounterpartAt[];
}

export interface CounterpartAt extends MeasureAt {
	/** The title of its document. */
	readonly document: string;
	/** `explicit`: the text says so (对应举措); `inferred`: the texts are alike. */
	readonly kind: 'explicit' | 'inferred';
	/** From 0 to 1. */
	readonly confidence: number;
}

/** Request: the measure at a position beside each of its counterparts, above and below. */
export const COMPARE = 'luoshi/compare';

export interface PositionParams {
	readonly textDocument: { readonly uri: string };
	readonly position: ProtocolPosition;
}

export interface CompareResult {
	readonly comparisons: readonly Comparison[];
}

export interface Comparison {
	readonly upper: MeasureText;
	readonly local: MeasureText;
}

/** A measure as a text of its own, one sentence a line. */
export interface MeasureText extends MeasureAt {
	/** The title of its document. */
	readonly document: string;
	readonly text: string;
}

/** Request: what the measure at a position carries out, or might. Takes `PositionParams`. */
export const CANDIDATES = 'luoshi/candidates';

export interface CandidatesResult {
	/** Null where no measure stands. */
	readonly measure: MeasureAt | null;
	/** How many basis documents its document has in the library. */
	readonly bases: number;
	/** Those that are linked first. */
	readonly candidates: readonly Candidate[];
}

export interface Candidate extends MeasureAt {
	/** The title of its document. */
	readonly document: string;
	/** Null for one that is alike and not linked. */
	readonly kind: 'explicit' | 'inferred' | null;
	/** From 0 to 1, for one that is linked. */
	readonly confidence: number | null;
	/** The phrases that the two measures share, the longest first. */
	readonly evidence: readonly string[];
}

/** Request: the edit that writes down what the measure at a position carries out (对应举措). */
export const PIN = 'luoshi/pin';

export interface PinParams extends PositionParams {
	/** Measures of one document, by positions in them. */
	readonly counterparts: readonly { readonly uri: string; readonly position: ProtocolPosition }[];
}

export interface PinResult {
	/** One edit, in the version of the document that it was made for; null for a file that is not open. */
	readonly edit: {
		readonly uri: string;
		readonly version: number | null;
		readonly range: ProtocolRange;
		readonly newText: string;
	} | null;
	/** Why there is no edit; null where there is one. */
	readonly refused: PinRefusal | null;
}

/**
 * `gone`: one of the measures is not there; `severalDocuments`: the counterparts stand in more than one document;
 * `unnamed`: the document has neither number nor title, or the measure no ordinal of its own; `noPlace`: the assignment
 * is a row of a table, is not closed, or names another document.
 */
export type PinRefusal = 'gone' | 'severalDocuments' | 'unnamed' | 'noPlace';

/** Request: the documents that a new plan could carry out, those of the highest level first. No parameters. */
export const DOCUMENTS = 'luoshi/documents';

export interface DocumentsResult {
	readonly documents: readonly DocumentEntry[];
}

export interface DocumentEntry {
	readonly uri: string;
	readonly title: string;
	readonly number: string | null;
	readonly measures: number;
}

/** Request: the draft of a plan that carries out an upper-level document. The result is null where that has no measures. */
export const NEW_PLAN = 'luoshi/newPlan';

export interface NewPlanParams {
	/** The upper-level document. */
	readonly textDocument: { readonly uri: string };
	/** The place that the plan is for: 某市. */
	readonly place: string;
	/** Who issues it: 某市人民政府. */
	readonly authority: string;
}

export interface NewPlanResult {
	/** In the language server protocol's snippet syntax. */
	readonly snippet: string;
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
