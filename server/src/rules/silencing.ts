import type { LineIndex } from '../text/lineIndex';
import { firstBeginningBehind } from '../text/span';
import type { Directive, DirectiveTarget } from './directives';
import type { Finding } from './rule';

/**
 * Applies a document's silencing comments to its findings, and remembers which of them had something to silence. All in
 * all linear in the comments and what they name, and but for a logarithm in the findings.
 */
export class Silencing {
	/** By directive: the named ids that took effect; '' for a directive that names none. */
	private readonly used = new Map<Directive, Set<string>>();
	/** The directives that name no rule and so mean all. */
	private readonly forAll: Directive[] = [];
	private readonly byRule = new Map<string, Directive[]>();
	private readonly scopes = new Map<string, RuleScope>();

	constructor(
		private readonly directives: readonly Directive[],
		private readonly lines: LineIndex,
	) {
		for (const directive of directives) {
			this.used.set(directive, new Set());
			if (directive.targets.length === 0) this.forAll.push(directive);
			for (const id of new Set(directive.targets.map((target) => target.id))) {
				const naming = this.byRule.get(id);
				if (naming === undefined) this.byRule.set(id, [directive]);
				else naming.push(directive);
			}
		}
		this.pairUp();
	}

	/** Whether a comment silences the finding. */
	silences({ rule, start }: Finding): boolean {
		if (this.directives.length === 0) return false;
		let scope = this.scopes.get(rule);
		if (scope === undefined) {
			scope = new RuleScope(byPlace(this.forAll, this.byRule.get(rule) ?? []), (directive) =>
				this.mark(directive, rule),
			);
			this.scopes.set(rule, scope);
		}
		return scope.silences(start, this.lines.lineAt(start));
	}

	/** Whether a directive, or one of the rules it names, had an effect. */
	isUsed(directive: Directive, target: DirectiveTarget | null): boolean {
		return this.used.get(directive)?.has(target?.id ?? '') ?? false;
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

/** Two lists that are in the order of the text, as one. */
function byPlace(a: readonly Directive[], b: readonly Directive[]): readonly Directive[] {
	return [...a, ...b].sort((one, other) => one.start - other.start);
}

/** The comments that speak of one rule, and where they silence it. Each is told of once that it took effect. */
class RuleScope {
	private readonly ofFile: Directive[] = [];
	private isFileUsed = false;
	private readonly byLine = new Map<number, Directive[]>();
	private readonly usedLines = new Set<number>();
	/** The `disable`s and `enable`s in the order of the text. */
	private readonly switches: Directive[] = [];
	/** For each of them, the index of the first `disable` that is in force behind it; a higher index where none is. */
	private readonly since: number[] = [];
	/** Of each row of `disable`s, by the index of its first, the last one that is known to have taken effect. */
	private readonly usedTo = new Map<number, number>();

	constructor(
		directives: readonly Directive[],
		private readonly onUsed: (directive: Directive) => void,
	) {
		for (const directive of directives) {
			if (directive.kind === 'disable-file') this.ofFile.push(directive);
			else if (directive.kind === 'disable' || directive.kind === 'enable') this.addSwitch(directive);
			else {
				const sameLine = this.byLine.get(directive.line);
				if (sameLine === undefined) this.byLine.set(directive.line, [directive]);
				else sameLine.push(directive);
			}
		}
	}

	/** Whether a comment silences what is found at an offset of a line. All that do so have taken effect. */
	silences(offset: number, line: number): boolean {
		return [this.takeFile(), this.takeLine(line), this.takeStretch(offset)].includes(true);
	}

	private addSwitch(directive: Directive): void {
		const index = this.switches.push(directive) - 1;
		const before = this.since[index - 1] ?? index;
		if (directive.kind === 'enable') this.since.push(index + 1);
		else this.since.push(Math.min(before, index));
	}

	private takeFile(): boolean {
		if (!this.isFileUsed) this.ofFile.forEach(this.onUsed);
		this.isFileUsed = true;
		return this.ofFile.length > 0;
	}

	private takeLine(line: number): boolean {
		const onLine = this.byLine.get(line);
		if (onLine !== undefined && !this.usedLines.has(line)) {
			this.usedLines.add(line);
			onLine.forEach(this.onUsed);
		}
		return onLine !== undefined;
	}

	private takeStretch(offset: number): boolean {
		const last = firstBeginningBehind(this.switches, offset) - 1;
		const first = this.since[last];
		if (first === undefined || first > last) return false;
		for (let i = (this.usedTo.get(first) ?? first - 1) + 1; i <= last; i++) {
			this.onUsed(this.switches[i] as Directive);
			this.usedTo.set(first, i);
		}
		return true;
	}
}
