import type { Encoding, FileText } from '../library/fileSystem';

/** How far a file is searched for the NUL that gives away a binary. */
const PROBE = 8000;
/** The share of damaged places among the non-ASCII characters up to which an encoding is still believed. */
const TOLERATED_DAMAGE = 0.1;
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const REPLACEMENT = '\ufffd';

/**
 * The text in some bytes, or null where they are no text. A byte order mark decides; without one it is UTF-8, also where
 * a few bytes are damaged, and else GB18030, in which many offices still write (a superset of GBK and GB2312).
 * Damaged places become U+FFFD. Linear in the bytes.
 */
export function decodeText(bytes: Uint8Array): FileText | null {
	if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes.subarray(2), 'utf-16le', true);
	if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes.subarray(2), 'utf-16be', true);
	if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decoded(bytes.subarray(3), 'utf-8', true);
	if (bytes.subarray(0, PROBE).includes(0) || startsWith(bytes, PDF)) return null;
	const utf8 = decoded(bytes, 'utf-8', false);
	if (!utf8.text.includes(REPLACEMENT)) return utf8;
	const gb18030 = decoded(bytes, 'gb18030', false);
	const utf8Damage = damage(utf8.text);
	const gb18030Damage = damage(gb18030.text);
	if (Math.min(utf8Damage, gb18030Damage) > TOLERATED_DAMAGE && bytes.some(isControl)) return null;
	return utf8Damage <= TOLERATED_DAMAGE || utf8Damage < gb18030Damage ? utf8 : gb18030;
}

/**
 * The bytes of a text, or null where the encoding has no bytes for it (a lone surrogate, say): what is written must be
 * read back as the same text.
 */
export function encodeText({ text, encoding, bom }: FileText): Uint8Array | null {
	const marked = bom ? `\ufeff${text}` : text;
	const bytes = encoders[encoding](marked);
	return bytes !== null && decoder(encoding).decode(bytes) === marked ? bytes : null;
}

function decoder(encoding: Encoding): InstanceType<typeof TextDecoder> {
	return new TextDecoder(encoding, { ignoreBOM: true });
}

function decoded(bytes: Uint8Array, encoding: Encoding, bom: boolean): FileText {
	return { text: decoder(encoding).decode(bytes), encoding, bom };
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
	return mark.every((byte, i) => bytes[i] === byte);
}

/** The control characters that no text has: all but tab, line breaks, form feed and escape. */
function isControl(byte: number): boolean {
	return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
}

/** The share of U+FFFD among the characters outside ASCII. */
function damage(text: string): number {
	let foreign = 0;
	let damaged = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code < 0x80) continue;
		foreign++;
		if (code === 0xfffd) damaged++;
	}
	return foreign === 0 ? 0 : damaged / foreign;
}

const encoders: Record<Encoding, (text: string) => Uint8Array | null> = {
	'utf-8': (text) => new TextEncoder().encode(text),
	'utf-16le': (text) => utf16(text, true),
	'utf-16be': (text) => utf16(text, false),
	gb18030,
};

function utf16(text: string, littleEndian: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
	return new Uint8Array(view.buffer);
}

/** GB18030 has no encoder in the platform: the table is the platform's decoder, turned round. */
function gb18030(text: string): Uint8Array | null {
	gb18030Table ??= invertGb18030();
	const bytes = new Uint8Array(text.length * 4);
	let length = 0;
	for (const character of text) {
		const code = character.codePointAt(0) as number;
		const sequence =
			code < 0x80 ? [code] : code > 0xffff ? fourBytes(code - 0x10000 + 189_000) : gb18030Table.get(code);
		if (sequence === undefined) return null;
		bytes.set(sequence, length);
		length += sequence.length;
	}
	return bytes.subarray(0, length);
}

let gb18030Table: Map<number, readonly number[]> | undefined;

/** The basic plane: all two-byte sequences, then the four-byte ones for what these do not hold (GB 18030, section 5). */
function invertGb18030(): Map<number, readonly number[]> {
	const table = new Map<number, readonly number[]>();
	const gb = new TextDecoder('gb18030');
	const add = (sequence: readonly number[]) => {
		const character = gb.decode(Uint8Array.from(sequence));
		const code = character.codePointAt(0) as number;
		if (character.length === 1 && code !== 0xfffd && !table.has(code)) table.set(code, sequence);
	};
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) add([lead, trail]);
	}
	for (let linear = 0; linear < 39_420; linear++) add(fourBytes(linear));
	return table;
}

/** The four-byte sequence at a place in their order; the supplementary planes begin at 189,000. */
function fourBytes(linear: number): readonly number[] {
	return [
		0x81 + Math.floor(linear / 12_600),
		0x30 + (Math.floor(linear / 1260) % 10),
		0x81 + (Math.floor(linear / 10) % 126),
		0x30 + (linear % 10),
	];
}
