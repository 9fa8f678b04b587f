import type { Locale } from '../text/wording';

/** What a command may touch of the process that it runs in. */
export interface Io {
	readonly locale: Locale;
	/** Writes to standard output. */
	out(content: string | Uint8Array): void;
	/** Writes to standard error. */
	err(text: string): void;
	/** All of standard input. */
	stdin(): Promise<Uint8Array>;
	/** Whether standard output, standard error take colours. */
	readonly colour: { readonly out: boolean; readonly err: boolean };
	/** Where a progress bar goes; null where nobody watches. */
	readonly progress: NodeJS.WritableStream | null;
}

/** The command cannot run at all: one line for a person, and exit code 2. */
export class CannotRun extends Error {}

export const exitCodes = {
	/** Done, no error found. */
	fine: 0,
	/** Done, errors found. */
	findings: 1,
	/** Could not run, or not on everything that it was given. */
	failed: 2,
} as const;
