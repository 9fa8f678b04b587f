const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/**
 * A text as HTML shows it, inside elements and quoted attributes. Control characters, which HTML does not allow, become
 * U+FFFD.
 */
export function escapeHtml(text: string): string {
	return text
		.replace(/[&<>"']/g, (character) => entities[character] ?? character)
		.replace(/[\p{Cc}\p{Cs}]/gu, (character) => (character === '\t' || character === '\n' ? character : '\ufffd'));
}
