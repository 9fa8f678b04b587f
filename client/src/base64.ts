/** How many bytes become characters at once: as many as a call may safely have arguments. */
const STEP = 8192;

/** Base64 of any bytes, where there is no `Buffer`. Linear. */
export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += STEP) binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
	return btoa(binary);
}
