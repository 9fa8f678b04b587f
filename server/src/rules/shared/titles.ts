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
