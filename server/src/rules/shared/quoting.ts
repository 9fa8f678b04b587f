/** A title or a unit's name that does not fit is cut to this many characters. */
const LONGEST = 24;

/** A piece of the document for use in a message: short enough for one line. */
export function quoted(text: string): string {
	if (text.length <= LONGEST) return text;
	const characters = [...text];
	return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
