import type { SyntaxProblem } from './tree';

/** How many paragraphs a pair of marks may reach over: a quotation of several paragraphs, or a sentence cut in two. */
const REACH = 3;
const CLOSING_OF = new Map([...'（(《〈〔【[［“‘「『'].map((mark, i) => [mark, '）)》〉〕】]］”’」』'[i] as string]));

/**
 * The problems with brackets of a document, without those that are a pair after all: a mark that is opened in one
 * paragraph and closed in one of the next.
 *
 * @param perParagraph the problems of each paragraph, in document order
 */
export function healAcross(perParagraph: readonly (readonly SyntaxProblem[])[]): SyntaxProblem[] {
	const healed = new Set<SyntaxProblem>();
	const waiting = new Map<string, { problem: SyntaxProblem; paragraph: number }>();
	perParagraph.forEach((problems, paragraph) => {
		for (const problem of problems) {
			if (problem.kind !== 'unopened') continue;
			const opened = waiting.get(problem.mark);
			if (!opened || paragraph - opened.paragraph > REACH) continue;
			healed.add(problem).add(opened.problem);
			waiting.delete(problem.mark);
		}
		for (const problem of problems) {
			const closing = CLOSING_OF.get(problem.mark);
			if (problem.kind === 'unclosed' && closing) waiting.set(closing, { problem, paragraph });
		}
	});
	return perParagraph.flat().filter((problem) => !healed.has(problem));
}
