/** Colours and other emphasis for a terminal (ECMA-48, Select Graphic Rendition). */
const codes = {
	underline: [4, 24],
	dim: [2, 22],
	red: [31, 39],
	green: [32, 39],
	yellow: [33, 39],
	blue: [34, 39],
} as const;

export type Style = Readonly<Record<keyof typeof codes, (text: string) => string>>;

/** Emphasis, or none where the reader is no terminal. */
export function styles(colour: boolean): Style {
	const emphasis = (name: keyof typeof codes) => (text: string) => {
		const [on, off] = codes[name];
		return colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
	};
	return {
		underline: emphasis('underline'),
		dim: emphasis('dim'),
		red: emphasis('red'),
		green: emphasis('green'),
		yellow: emphasis('yellow'),
		blue: emphasis('blue'),
	};
}
