import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticOf } from '../features/diagnostics';
import type { Member } from '../library/library';
import { uriKey } from '../library/uri';
import { check } from '../rules/engine';
import type { Finding } from '../rules/rule';
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
	readonly id: string;
	readonly findings: readonly Finding[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Checks documents, each text once, and says which of the findings are to be shown. */
export class Checker {
	/** By the key of the URI. */
	private readonly checked = new Map<string, Checked>();
	/** A client may hold results of a server that has crashed: ids of two runs are never the same. */
	private readonly run = Date.now().toString(36);
	private checks = 0;

	constructor(
		private readonly settings: () => Settings,
		private readonly holdBack: HoldBack,
		private readonly onError: (message: string) => void,
	) {}

	/** All findings of a document, held back or not. */
	findings(member: Member): readonly Finding[] {
		return this.checkedOf(member).findings;
	}

	/** The diagnostics of a document that are to be shown now. */
	report(member: Member): Report {
		const { id, findings, diagnostics } = this.checkedOf(member);
		const key = uriKey(member.uri);
		const held = findings.flatMap((finding, i) => (this.holdBack.holds(key, finding.heldIn) ? [i] : []));
		if (held.length === 0) return { resultId: id, diagnostics };
		return { resultId: `${id}-${held.join('.')}`, diagnostics: diagnostics.filter((_, i) => !held.includes(i)) };
	}

	/** Forgets a document that is no longer there. */
	forget(uri: string): void {
		this.checked.delete(uriKey(uri));
	}

	private checkedOf(member: Member): Checked {
		const key = uriKey(member.uri);
		const settings = this.settings();
		const known = this.checked.get(key);
		if (known?.revision === member.revision && known.settings === settings) return known;
		const result = {
			...this.checkNow(member, settings),
			revision: member.revision,
			settings,
			id: `${this.run}-${++this.checks}`,
		};
		this.checked.set(key, result);
		return result;
	}

	/** A document that cannot be checked at all has no findings: it must not keep the others from being checked. */
	private checkNow(member: Member, settings: Settings): Pick<Checked, 'findings' | 'diagnostics'> {
		if (member.ignored) return { findings: [], diagnostics: [] };
		try {
			const { revision } = member;
			const findings = this.check(member, settings);
			const { lines } = member.document.tree;
			return {
				findings,
				diagnostics: findings.map((finding, index) => diagnosticOf(lines, finding, { revision, index })),
			};
		} catch (error) {
			this.onError(`${member.uri}: ${describe(error)}`);
			return { findings: [], diagnostics: [] };
		}
	}

	private check(member: Member, settings: Settings): Finding[] {
		return check(member.document, {
			rules: mergeRules(member.config.rules, settings.rules),
			locale: settings.locale,
			onError: (rule, error) => this.onError(`${rule}: ${describe(error)} (${member.uri})`),
		});
	}
}

/** An error for the log: its stack, where it has one. */
export function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
