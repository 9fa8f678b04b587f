import type { LineIndex } from '../text/lineIndex';
import type { Directive, DirectiveTarget } from './directives';
import type { Finding } from './rule';

/** Applies a document's silencing comments to its findings, and remembers which of them had something to silence. */
export class Silencing {
	/** By directive: the named ids that took effect; '' for a directive that names none. */
	private readonly used = new Map<Directive, Set<string>>();
	/** Those that speak of one line, by that line; the others under -1. */
	private readonly byLine = new Map<number, Directive[]>();

	constructor(
		private readonly directives: readonly Directive[],
		private readonly lines: LineIndex,
	) {
		for (const directive of directives) {
			this.used.set(directive, new Set());
			const sameLine = this.byLine.get(directive.line);
			if (sameLine === undefined) this.byLine.set(directive.line, [directive]);
			else sameLine.push(directive);
		}
		this.pairUp();
	}

	/** Whether a comment silences the finding. Linear in the number of comments that are for no single line. */
	silences(finding: Finding): boolean {
		const effective = [
			...this.onLine(this.lines.lineAt(finding.start), finding.rule),
			...this.around(finding.start, finding.rule),
		];
		for (const directive of effective) this.mark(directive, finding.rule);
		return effective.length > 0;
	}

	/** Whether a directive, or one of the rules it names, had an effect. */
	isUsed(directive: Directive, target: DirectiveTarget | null): boolean {
		return this.used.get(directive)?.has(target?.id ?? '') ?? false;
	}

	private onLine(line: number, rule: string): Directive[] {
		return this.byLine.get(line)?.filter((directive) => speaksOf(directive, rule)) ?? [];
	}

	/** The comments for the whole file, and those for a stretch of it that are in force at an offset. */
	private around(offset: number, rule: string): Directive[] {
		const ofFile: Directive[] = [];
		let ofStretch: Directive[] = [];
		for (const directive of this.byLine.get(-1) ?? []) {
			if (!speaksOf(directive, rule)) continue;
			if (directive.kind === 'disable-file') ofFile.push(directive);
			else if (directive.start > offset) continue;
			else if (directive.kind === 'disable') ofStretch.push(directive);
			else ofStretch = [];
		}
		return [...ofFile, ...ofStretch];
	}

	private mark(directive: Directive, rule: string): void {
		this.used.get(directive)?.add(directive.targets.length === 0 ? '' : rule);
	}

	/** An `enable` has an effect where it ends a `disable` of the same rules. */
	private pairUp(): void {
		const open = new Set<string>();
		for (const directive of this.directives) {
			const ids = directive.targets.length === 0 ? [''] : directive.targets.map((target) => target.id);
			if (directive.kind === 'disable') for (const id of ids) open.add(id);
			if (directive.kind !== 'enable') continue;
			for (const id of ids) {
				if (id === '' ? open.size > 0 : open.has(id) || open.has('')) this.mark(directive, id);
				if (id === '') open.clear();
				else open.delete(id);
			}
		}
	}
}

/** Whether a directive names a rule, or all of them. */
function speaksOf(directive: Directive, rule: string): boolean {
	return directive.targets.length === 0 || directive.targets.some((target) => target.id === rule);
}
