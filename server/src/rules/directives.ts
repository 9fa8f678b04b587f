import type { Comment, SyntaxTree } from '../syntax/tree';
import { firstBeginningBehind, type Span } from '../text/span';

export type DirectiveKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';

/** A rule id that a silencing comment names. */
export interface DirectiveTarget extends Span {
	readonly id: string;
}

/** A comment that silences rules: `<!-- luoshi-disable-next-line RULE… -->`. The span is the whole comment. */
export interface Directive extends Span {
	readonly kind: DirectiveKind;
	/** The rules it names; none means all. */
	readonly targets: readonly DirectiveTarget[];
	/** The physical line it speaks of, for `-line` and `-next-line`; -1 for the others. */
	readonly line: number;
}

const FORM = /^luoshi-(disable-next-line|disable-line|disable-file|disable|enable)(?=$|[\s,，、])/;

/**
 * The silencing comments of a text, in their order. Ids are separated by blanks or commas; what follows ` -- ` is a
 * remark for people. The next line is the next physical line that holds more than blanks and comments, so that
 * comments can be stacked and a Markdown comment can have its blank line. Linear in the text.
 */
export function readDirectives(tree: SyntaxTree): Directive[] {
	const directives: Directive[] = [];
	const content = new ContentLines(tree);
	for (const comment of tree.comments) {
		const kind = FORM.exec(comment.text)?.[1] as DirectiveKind | undefined;
		if (kind === undefined) continue;
		const textStart = tree.text.indexOf(comment.text, comment.start);
		const prefix = 'luoshi-'.length + kind.length;
		const remark = comment.text.search(/\s--(\s|$)/);
		const list = comment.text.slice(prefix, remark < 0 ? undefined : remark);
		const targets = [...list.matchAll(/[^\s,，、]+/g)].map((match) => {
			const start = textStart + prefix + match.index;
			return { id: match[0], start, end: start + match[0].length };
		});
		let line = -1;
		if (kind === 'disable-line') line = tree.lines.lineAt(comment.start);
		if (kind === 'disable-next-line') line = content.after(tree.lines.lineAt(comment.end));
		directives.push({ kind, targets, line, start: comment.start, end: comment.end });
	}
	return directives;
}

/** Where the lines are that hold more than blanks and comments. */
class ContentLines {
	/** For each comment, the offset of the first character behind it that is neither blank nor in a comment. */
	private readonly behind: number[];
	private readonly known = new Map<number, number>();

	constructor(private readonly tree: SyntaxTree) {
		const { comments } = tree;
		this.behind = new Array<number>(comments.length);
		for (let i = comments.length - 1; i >= 0; i--) {
			const start = this.skipBlanks((comments[i] as Comment).end);
			this.behind[i] = start === comments[i + 1]?.start ? (this.behind[i + 1] as number) : start;
		}
	}

	/** The first such line behind a line; the number of lines where there is none. */
	after(line: number): number {
		const known = this.known.get(line);
		if (known !== undefined) return known;
		const { lines, comments, text } = this.tree;
		let at = this.skipBlanks(lines.starts[line + 1] ?? text.length);
		const comment = firstBeginningBehind(comments, at - 1);
		if (comments[comment]?.start === at) at = this.behind[comment] as number;
		const found = at < text.length ? lines.lineAt(at) : lines.count;
		this.known.set(line, found);
		return found;
	}

	private skipBlanks(from: number): number {
		BLANKS.lastIndex = from;
		return from + (BLANKS.exec(this.tree.text)?.[0].length ?? 0);
	}
}

const BLANKS = /\s*/y;
