/** Longer texts are not looked up: they hardly ever come again. */
const LONGEST = 40;
const MOST = 4096;

/**
 * A pure function of a short text that remembers its answers: the names in a document come again and again, and with
 * every keystroke. It forgets all of them where there are too many.
 */
export function remembered<Answer>(work: (text: string) => Answer): (text: string) => Answer {
	const known = new Map<string, Answer>();
	return (text) => {
		if (text.length > LONGEST) return work(text);
		let answer = known.get(text);
		if (answer === undefined) {
			if (known.size >= MOST) known.clear();
			answer = work(text);
			known.set(text, answer);
		}
		return answer;
	};
}
