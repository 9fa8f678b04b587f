import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticOf } from '../features/diagnostics';
import type { Member } from '../library/library';
import { uriKey } from '../library/uri';
import { check } from '../rules/engine';
import type { Finding } from '../rules/rule';
import type { LibraryViews, TrackedLibrary } from '../rules/trackedLibrary';
import type { HoldBack } from './holdBack';
import { mergeRules, type Settings } from './settings';

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

/**
 * Checks documents, each again only when its text, the settings or something that it depends on in the library is
 * another, and says which of the findings are to be shown.
 */
export class Checker {
	/** By the key of the URI. */
	private readonly checked = new Map<string, Checked>();
	/** The stamps, by the key of the URI, of documents that were reported as outdated. */
	private readonly outdated = new Map<string, string>();
	/** A client may hold results of a server that has crashed: ids of two runs are never the same. */
	private readonly run = Date.now().toString(36);
	private checks = 0;

	/** @param views null as long as the library has not been read: what is not there yet must not be called missing */
	constructor(
		private readonly settings: () => Settings,
		private readonly views: () => LibraryViews | null,
		private readonly holdBack: HoldBack,
		private readonly onError: (message: string) => void,
	) {}

	/** All findings of a document, held back or not. */
	findings(member: Member): readonly Finding[] {
		return this.checkedOf(member).findings;
	}

	/** Another number whenever a document has other findings: the one that its diagnostics were given. */
	revision(member: Member): number {
		return this.checkedOf(member).number;
	}

	/** The diagnostics of a document that are to be shown now. */
	report(member: Member): Report {
		const { number, findings, diagnostics } = this.checkedOf(member);
		const id = `${this.run}-${number}`;
		const key = uriKey(member.uri);
		const held = findings.flatMap((finding, i) => (this.holdBack.holds(key, finding.heldIn) ? [i] : []));
		if (held.length === 0) return { resultId: id, diagnostics };
		return { resultId: `${id}-${held.join('.')}`, diagnostics: diagnostics.filter((_, i) => !held.includes(i)) };
	}

	/**
	 * Whether findings that were given out no longer hold because another document is another; each such change is told
	 * once. Linear in the number of documents that were checked; checks none.
	 */
	takeOutdated(): boolean {
		let found = false;
		for (const [key, { library, stamp }] of this.checked) {
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
		this.checked.delete(key);
		this.outdated.delete(key);
	}

	private checkedOf(member: Member): Checked {
		const key = uriKey(member.uri);
		const settings = this.settings();
		const views = this.views();
		const known = this.checked.get(key);
		const isSame = known?.revision === member.revision && known.settings === settings;
		if (isSame && (known.library === null) === (views === null) && (known.library?.stamp() ?? '') === known.stamp) {
			return known;
		}
		const library = views?.of(member) ?? null;
		const findings = this.findingsNow(member, settings, library);
		const fresh = { revision: member.revision, settings, library, stamp: library?.stamp() ?? '' };
		// Another document may have changed without any consequence here.
		const result =
			isSame && JSON.stringify(findings) === JSON.stringify(known.findings)
				? { ...known, ...fresh }
				: { ...fresh, findings, ...this.diagnosticsOf(member, findings) };
		this.checked.set(key, result);
		this.outdated.delete(key);
		return result;
	}

	private diagnosticsOf(member: Member, findings: readonly Finding[]): Pick<Checked, 'number' | 'diagnostics'> {
		const number = ++this.checks;
		const { lines } = member.document.tree;
		return {
			number,
			diagnostics: findings.map((finding, index) => diagnosticOf(lines, finding, { revision: number, index })),
		};
	}

	/** A document that cannot be checked at all has no findings: it must not keep the others from being checked. */
	private findingsNow(member: Member, settings: Settings, library: TrackedLibrary | null): readonly Finding[] {
		if (member.ignored) return [];
		try {
			return check(member.document, {
				rules: mergeRules(member.config.rules, settings.rules),
				locale: settings.locale,
				units: member.config.units,
				...(library ? { library } : {}),
				onError: (rule, error) => this.onError(`${rule}: ${describe(error)} (${member.uri})`),
			});
		} catch (error) {
			this.onError(`${member.uri}: ${describe(error)}`);
			return [];
		}
	}
}

/** An error for the log: its stack, where it has one. */
export function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
