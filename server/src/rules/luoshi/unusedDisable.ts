import { closest } from '../../library/configProblem';
import type { PolicyDocument } from '../../model/types';
import type { Span } from '../../text/span';
import type { Directive, DirectiveTarget } from '../directives';
import type { RuleContext, RuleMeta, TextEdit } from '../rule';
import type { Silencing } from '../silencing';

/**
 * Finds silencing comments that silence nothing. It stands beside the list of rules and not in it: what it looks at is
 * the outcome of the others, and only the engine knows that.
 */
export const unusedDisable: RuleMeta = {
	id: 'luoshi/unused-disable',
	severity: 'warning',
	summary: {
		'zh-cn': '屏蔽注释没有屏蔽任何问题，或者写了不存在的规则',
		en: 'A silencing comment silences nothing, or names a rule that does not exist',
	},
	source: {
		'zh-cn': 'Luoshi 自身的约定，与公文标准无关',
		en: 'A convention of Luoshi itself; no standard for official documents is concerned',
	},
	fixable: 'safe',
	options: {},
	messages: {
		unused: {
			'zh-cn': '这条屏蔽注释没有屏蔽任何问题。留着它，以后真有问题也看不到，请删去。',
			en: 'This comment silences nothing. It would hide a later fault: remove it.',
		},
		unusedRule: {
			'zh-cn': '这里没有 {rule} 的问题需要屏蔽。留着它，以后真有问题也看不到，请从注释中删去。',
			en: 'There is no finding of {rule} to silence here. It would hide a later fault: remove it from the comment.',
		},
		unknownRule: {
			'zh-cn': '没有名为“{rule}”的规则，这里的屏蔽不起作用。请核对规则名称或删去。',
			en: 'There is no rule named "{rule}", so nothing is silenced. Check the name or remove it.',
		},
		misspeltRule: {
			'zh-cn': '没有名为“{rule}”的规则，这里的屏蔽不起作用。是否要写 {meant}？',
			en: 'There is no rule named "{rule}", so nothing is silenced. Did you mean {meant}?',
		},
	},
};

interface Outcome {
	readonly document: PolicyDocument;
	readonly directives: readonly Directive[];
	readonly silencing: Silencing;
	/** The ids of all rules. */
	readonly known: ReadonlySet<string>;
	/** The ids of the rules that ran: a comment for a rule that is off, or has failed, may well be needed. */
	readonly ran: ReadonlySet<string>;
	readonly report: RuleContext['report'];
}

/** For so many unknown names the one that was meant is looked for: a person misspells a few, and a machine any number. */
const mostGuessed = 50;

/** Reports what of the silencing comments had no effect. */
export function reportUnused({ document, directives, silencing, known, ran, report }: Outcome): void {
	let guesses = 0;
	const meantBy = (id: string) => (guesses++ < mostGuessed ? closest(id, known) : null);
	for (const directive of directives) {
		if (directive.targets.length === 0) {
			if (silencing.isUsed(directive, null)) continue;
			report({ ...spanOf(directive), message: 'unused', fixes: () => [removal([removeComment(document, directive)])] });
			continue;
		}
		const idle = directive.targets.filter(
			(target) => !known.has(target.id) || (ran.has(target.id) && !silencing.isUsed(directive, target)),
		);
		const whole = idle.length === directive.targets.length;
		for (const target of idle) {
			const edit = whole ? removeComment(document, directive) : removeTarget(document.text, directive, target);
			const meant = known.has(target.id) ? null : meantBy(target.id);
			report({
				...spanOf(target),
				message: known.has(target.id) ? 'unusedRule' : meant === null ? 'unknownRule' : 'misspeltRule',
				data: { rule: target.id, meant: meant ?? '' },
				fixes: () => [removal([edit])],
			});
		}
	}
}

function spanOf({ start, end }: Span): Span {
	return { start, end };
}

function removal(edits: readonly TextEdit[]) {
	return { title: { 'zh-cn': '删去不起作用的屏蔽', en: 'Remove what silences nothing' }, edits, safe: true };
}

/** Takes the comment away, and its line with it where it stands alone. */
function removeComment({ text, tree }: PolicyDocument, comment: Span): TextEdit {
	const first = tree.lines.spanOf(tree.lines.lineAt(comment.start));
	const lastLine = tree.lines.lineAt(comment.end);
	const last = tree.lines.spanOf(lastLine);
	const before = text.slice(first.start, comment.start);
	const after = text.slice(comment.end, last.end);
	if (before.trim() === '' && after.trim() === '')
		return { start: first.start, end: tree.lines.starts[lastLine + 1] ?? text.length, newText: '' };
	const blanks = after.trim() === '' ? before.length - before.trimEnd().length : 0;
	return { start: comment.start - blanks, end: comment.end, newText: '' };
}

const SEPARATOR = /[\s,，、]/;

/** Takes one rule id away, with the mark or blank in front of it. */
function removeTarget(text: string, directive: Directive, target: DirectiveTarget): TextEdit {
	const first = directive.targets[0] === target;
	if (!first) {
		let start = target.start;
		while (SEPARATOR.test(text.charAt(start - 1))) start--;
		return { start, end: target.end, newText: '' };
	}
	const following = directive.targets[1];
	return { start: target.start, end: following?.start ?? target.end, newText: '' };
}
