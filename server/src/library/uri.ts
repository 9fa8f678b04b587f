/**
 * URIs as the library needs them. Editors write one and the same file in several ways (`c:` or `c%3A`, 中 or `%E4%B8%AD`),
 * so URIs are compared by their key only, and handed back the way they came.
 */

const parts = /^([A-Za-z][\w+.-]*:)(\/\/[^/?#]*)?([^?#]*)(.*)$/s;

/** One spelling for all spellings of a URI. What is no URI is its own key. */
export function uriKey(uri: string): string {
	const match = parts.exec(uri);
	if (match === null) return uri;
	const [, scheme = '', authority = '', path = '', rest = ''] = match;
	const segments = path.split('/').map((segment) => encodeURIComponent(decode(segment)));
	const drive = scheme === 'file:' ? segments[1] : undefined;
	if (drive !== undefined && /^[A-Z]%3A$/.test(drive)) segments[1] = drive.toLowerCase().replace('%3a', '%3A');
	return scheme.toLowerCase() + authority.toLowerCase() + segments.join('/').replace(/\/+$/, '') + rest;
}

/** The key of the folder that holds a file or folder; null for the outermost folder and for URIs without a path. */
export function parentKey(key: string): string | null {
	const [, scheme = '', authority = '', path = ''] = parts.exec(key) ?? [];
	const slash = path.lastIndexOf('/');
	return slash < 0 ? null : scheme + authority + path.slice(0, slash);
}

/** The path of a file below a folder, decoded, with `/`; null where it does not lie in it. Both are keys. */
export function pathBelow(folder: string, key: string): string | null {
	return key.startsWith(`${folder}/`)
		? key
				.slice(folder.length + 1)
				.split('/')
				.map(decode)
				.join('/')
		: null;
}

/** The last segment of the path, decoded. */
export function baseName(uri: string): string {
	const path = parts.exec(uri)?.[3] ?? uri;
	return decode(path.slice(path.lastIndexOf('/') + 1));
}

/** Percent decoding that leaves alone what is wrongly encoded. */
function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}
