/** What titles of one document may differ in: words of distribution, and marks. */
const VARYING = /关于|印发|印送|转发|批转|发布|公布|下发|下达|的|通知|[^㐀-鿿A-Za-z0-9]/gu;
/** Longer texts between 《 and 》 are no titles; they are compared by their beginnings. */
const LONGEST = 400;

/**
 * Whether two titles may be of the same document: one of them contains the other, apart from the issuing authority, 关于,
 * 印发…的通知, notes in brackets and marks.
 */
export function isSameTitle(a: string, b: string): boolean {
	const [first, second] = [coreOf(a), coreOf(b)];
	return first.includes(second) || second.includes(first);
}

function coreOf(title: string): string {
	const text = title
		.slice(0, LONGEST)
		.normalize('NFKC')
		.replace(/[（(][^（）()]*[）)]/gu, '');
	return text.slice(Math.max(0, text.indexOf('关于'))).replace(VARYING, '');
}

/**
 * How alike two titles are, from 0 to 1: the share of pairs of neighbouring characters that they have in common, apart
 * from what titles of one document may differ in. Linear in their length.
 */
export function titleLikeness(a: string, b: string): number {
	const [first, second] = [pairsOf(coreOf(a)), pairsOf(coreOf(b))];
	let common = 0;
	for (const pair of first) if (second.has(pair)) common++;
	return first.size + second.size === 0 ? 0 : (2 * common) / (first.size + second.size);
}

function pairsOf(text: string): Set<string> {
	const pairs = new Set<string>();
	for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
	return pairs;
}
