/**
 * FNV-1a (Fowler, Noll, Vo) of the UTF-16 units, 32 bits from each of two offset bases, in hexadecimal: the same for the
 * same text, and for different texts all but never. Not for secrets. Linear.
 */
export function hash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x01000193;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ unit, 0x01000193);
	}
	return [a, b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
