import type { Diagnostic } from 'vscode-languageserver';
import type { Checked as CheckedDocument } from '../features/codeActions';
import { diagnosticOf } from '../features/diagnostics';
import type { Member } from '../library/library';
import { uriKey } from '../library/uri';
import type { PolicyDocument } from '../model/types';
import { check } from '../rules/engine';
import { altered, isSameFinding } from '../rules/finding';
import { limited } from '../rules/limit';
import type { Finding } from '../rules/rule';
import { ruleSettings } from '../rules/settings';
import type { LibraryViews, TrackedLibrary } from '../rules/trackedLibrary';
import type { HoldBack } from './holdBack';
import type { Settings } from './settings';

/** What a document's diagnostics are now. */
export interface Report {
	/** The same for the same diagnostics of the same text, within a run of the server; another for all else. */
	readonly resultId: string;
	readonly diagnostics: readonly Diagnostic[];
}

interface Checked {
	readonly revision: number;
	readonly settings: Settings;
	/** What the rules asked the library; null where it had not been read yet. */
	readonly library: TrackedLibrary | null;
	/** The library's stamp when they asked. */
	readonly stamp: string;
	/** Another number for other findings. */
	readonly number: number;
	readonly findings: readonly Finding[];
	readonly diagnostics: readonly Diagnostic[];
}

/** What a checker has to know of the session. */
export interface CheckerContext {
	settings(): Settings;
	/** Null as long as the library has not been read: what is not there yet must not be called missing. */
	views(): LibraryViews | null;
	readonly holdBack: HoldBack;
	/** The address of a rule's page; undefined where it has none. */
	pageOf(rule: string): string | undefined;
	log(message: string): void;
}

/**
 * Checks documents, each again only when its text, the settings or something that it depends on in the library is
 * another, and says which of the findings are to be shown.
 */
export class Checker {
	/** By the key of the URI. */
	private readonly known = new Map<string, Checked>();
	/** What was given out last, by the key of the URI. */
	private readonly shown = new Map<string, Report>();
	/** The keys of the documents that were edited and not saved since; of those that have no file yet, none. */
	private readonly unsaved = new Set<string>();
	/** The stamps, by the key of the URI, of documents that were reported as outdated. */
	private readonly outdated = new Map<string, string>();
	/** A client may hold results of a server that has crashed: ids of two runs are never the same. */
	private readonly run = Date.now().toString(36);
	private checks = 0;

	constructor(private readonly context: CheckerContext) {}

	/** All findings of a document that would be shown, held back or not. */
	findings(member: Member): readonly Finding[] {
		return this.checkedOf(member).findings;
	}

	/** Another number whenever a document has other findings: the one that its diagnostics were given. */
	revision(member: Member): number {
		return this.checkedOf(member).number;
	}

	/** What features have to know of the findings of a document. */
	checked(member: Member): CheckedDocument {
		return {
			document: member.document,
			findings: this.findings(member),
			revision: this.revision(member),
			// What the library holds is of the document as it is: of another text, it cannot be asked.
			findingsIn: (text) => this.findingsNow(member, member.reading(text), this.context.settings(), null),
		};
	}

	/** Someone edits a document: where checking waits for a save, what was shown of it last stays. */
	edited(uri: string): void {
		if (!/^untitled:/i.test(uri)) this.unsaved.add(uriKey(uri));
	}

	/** A document was saved or closed. */
	settled(uri: string): void {
		this.unsaved.delete(uriKey(uri));
	}

	/** The diagnostics of a document that are to be shown now. */
	report(member: Member): Report {
		const key = member.key;
		const last = this.shown.get(key);
		if (last && this.context.settings().run === 'onSave' && this.unsaved.has(key)) return last;
		const { number, findings, diagnostics } = this.checkedOf(member);
		const id = `${this.run}-${number}`;
		const held = new Set(findings.filter((finding) => this.context.holdBack.holds(key, finding.heldIn)));
		const isShown = (i: number) => !held.has(findings[i] as Finding);
		const report =
			held.size === 0
				? { resultId: id, diagnostics }
				: {
						resultId: `${id}-${findings.flatMap((_, i) => (isShown(i) ? [] : [i])).join('.')}`,
						diagnostics: diagnostics.filter((_, i) => isShown(i)),
					};
		this.shown.set(key, report);
		return report;
	}

	/**
	 * Whether findings that were given out no longer hold because another document is another; each such change is told
	 * once. Linear in the number of documents that were checked; checks none.
	 */
	takeOutdated(): boolean {
		let found = false;
		for (const [key, { library, stamp }] of this.known) {
			const now = library?.stamp() ?? stamp;
			if (now === (this.outdated.get(key) ?? stamp)) continue;
			this.outdated.set(key, now);
			found = true;
		}
		return found;
	}

	/** Forgets a document that is no longer there. */
	forget(uri: string): void {
		const key = uriKey(uri);
		this.known.delete(key);
		this.outdated.delete(key);
		this.shown.delete(key);
		this.unsaved.delete(key);
	}

	private checkedOf(member: Member): Checked {
		const key = member.key;
		const settings = this.context.settings();
		const views = this.context.views();
		const known = this.known.get(key);
		const isSame = known?.revision === member.revision && known.settings === settings;
		if (isSame && (known.library === null) === (views === null) && (known.library?.stamp() ?? '') === known.stamp) {
			return known;
		}
		const library = views?.of(member) ?? null;
		const found = member.ignored ? [] : this.findingsNow(member, member.document, settings, library);
		const shown = limited(found, settings.locale);
		// Nobody asks for the fixes of a document that is not open; that they could be made would keep all of it in memory.
		const findings = member.version === null ? shown.map((finding) => altered(finding, { fixes: [] })) : shown;
		const fresh = { revision: member.revision, settings, library, stamp: library?.stamp() ?? '' };
		// Another document may have changed without any consequence here.
		const result =
			isSame && areSame(findings, known.findings)
				? { ...known, ...fresh }
				: { ...fresh, findings, ...this.diagnosticsOf(member, findings) };
		this.known.set(key, result);
		this.outdated.delete(key);
		return result;
	}

	private diagnosticsOf(member: Member, findings: readonly Finding[]): Pick<Checked, 'number' | 'diagnostics'> {
		const number = ++this.checks;
		const { lines } = member.document.tree;
		return {
			number,
			diagnostics: findings.map((finding, index) =>
				diagnosticOf(lines, finding, { revision: number, index }, this.context.pageOf(finding.rule)),
			),
		};
	}

	/** A document that cannot be checked at all has no findings: it must not keep the others from being checked. */
	private findingsNow(
		member: Member,
		document: PolicyDocument,
		settings: Settings,
		library: TrackedLibrary | null,
	): readonly Finding[] {
		try {
			return check(document, {
				rules: ruleSettings(member.config, member.path, settings),
				locale: settings.locale,
				units: member.config.units,
				...(library ? { library } : {}),
				onError: (rule, error) => this.context.log(`${rule}: ${describe(error)} (${member.uri})`),
			});
		} catch (error) {
			this.context.log(`${member.uri}: ${describe(error)}`);
			return [];
		}
	}
}

function areSame(some: readonly Finding[], others: readonly Finding[]): boolean {
	return some.length === others.length && some.every((finding, i) => isSameFinding(finding, others[i] as Finding));
}

/** An error for the log: its stack, where it has one. */
export function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
