import type { RegisteredUnit, Severity } from '../library/config';
import type { PolicyDocument } from '../model/types';
import type { TextEdit } from '../text/editedText';
import type { Span } from '../text/span';
import type { Locale, Wording } from '../text/wording';
import type { LibraryView } from './libraryView';

export type { Locale, Severity, TextEdit, Wording };

/** A way to mend a finding. Its edits do not overlap. */
export interface Fix {
	readonly title: string;
	readonly edits: readonly TextEdit[];
	/** Whether it may be applied without a person's look: it cannot change what the text says. */
	readonly safe: boolean;
}

/** One thing that a rule found, in the language of the reader. The span is as small as its cause. */
export interface Finding extends Span {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly fixes: readonly Fix[];
	/** Text that is still being written while the cursor is in it: the finding waits until it has left. */
	readonly heldIn?: Span;
}

/** What a rule is, apart from what it does. Its page in docs/rules says the same, and a test compares them. */
export interface RuleMeta {
	/** `group/name`. */
	readonly id: string;
	readonly severity: Severity;
	/** What it checks, in one line. */
	readonly summary: Wording;
	/** Where the requirement comes from, as far as it was verified; a convention of the trade says so. */
	readonly source: Wording;
	/** `safe`: applied by fix-all too; `choice`: only when a person chooses it. */
	readonly fixable: 'safe' | 'choice' | 'none';
	/** The options and their defaults. */
	readonly options: Readonly<Record<string, boolean | number | string | readonly string[]>>;
	/** Whether it asks the library for other documents: without one it finds less, or nothing. */
	readonly asksLibrary?: true;
	/** The messages it gives, by a name of its own. */
	readonly messages: Readonly<Record<string, Wording>>;
}

/** A way to mend what is reported, in both languages. */
export interface ReportedFix {
	readonly title: Wording;
	readonly edits: readonly TextEdit[];
	readonly safe: boolean;
}

/** What a rule hands over for a finding. */
export interface Report extends Span {
	/** A key of the rule's `messages`. */
	readonly message: string;
	/** What stands in for the message's placeholders. */
	readonly data?: Readonly<Record<string, string | number>>;
	/** In place of the rule's default; what the user's configuration says still wins. */
	readonly severity?: Severity;
	/** Makes the ways to mend it. It is called when somebody asks for them, at most once, and asks no library then. */
	readonly fixes?: () => readonly ReportedFix[];
	readonly heldIn?: Span;
}

export interface RuleContext {
	readonly document: PolicyDocument;
	/** The library that the document stands in; null where there is none, or where it has not been read yet. */
	readonly library: LibraryView | null;
	/** The register of units of the configuration; empty where there is none. */
	readonly units: readonly RegisteredUnit[];
	/** The rule's options: its defaults, overridden by the configuration. */
	readonly options: RuleMeta['options'];
	report(report: Report): void;
}

export interface Rule {
	readonly meta: RuleMeta;
	check(context: RuleContext): void;
}
