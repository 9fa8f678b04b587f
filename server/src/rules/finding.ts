import type { Finding, Fix, Locale, Report, Severity } from './rule';

/** A finding as the engine makes it. Most are never asked for their fixes: those are made at the first question. */
export class FoundFinding implements Finding {
	readonly start: number;
	readonly end: number;
	readonly heldIn?: NonNullable<Report['heldIn']>;
	private made: readonly Fix[] | null = null;

	/** @param fail told where making the fixes fails; there are none then */
	constructor(
		readonly rule: string,
		readonly severity: Severity,
		readonly message: string,
		private readonly report: Report,
		private readonly locale: Locale,
		private readonly fail: (error: unknown) => void,
	) {
		this.start = report.start;
		this.end = report.end;
		if (report.heldIn !== undefined) this.heldIn = report.heldIn;
	}

	get fixes(): readonly Fix[] {
		this.made ??= this.make();
		return this.made;
	}

	private make(): readonly Fix[] {
		try {
			const reported = this.report.fixes?.() ?? [];
			return reported.map(({ title, edits, safe }) => ({ title: title[this.locale], edits, safe }));
		} catch (error) {
			this.fail(error);
			return [];
		}
	}
}

/** A finding that says something else, or that is mended in other ways. */
export function altered(finding: Finding, change: Partial<Pick<Finding, 'message' | 'fixes'>>): Finding {
	const { rule, severity, start, end, heldIn } = finding;
	// Only what the change leaves out is asked of the finding: its fixes are made at the first question.
	const { message = finding.message, fixes = finding.fixes } = change;
	return { rule, severity, message, start, end, fixes, ...(heldIn === undefined ? {} : { heldIn }) };
}

/** Whether two findings are the same to whoever sees them, their fixes included. */
export function isSameFinding(a: Finding, b: Finding): boolean {
	const told = ({ rule, severity, start, end, message, heldIn }: Finding) =>
		JSON.stringify([rule, severity, start, end, message, heldIn]);
	return told(a) === told(b) && JSON.stringify(a.fixes) === JSON.stringify(b.fixes);
}
