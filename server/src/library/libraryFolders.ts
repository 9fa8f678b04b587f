import type { Library } from './library';
import { pathBelow, uriKey } from './uri';

/** The URI of a folder that is named by a path: an absolute one, or one relative to another folder. */
export function folderUri(base: string, path: string): string {
	const slashed = path.replace(/\\/g, '/').replace(/\/+$/, '');
	// Half of a character cannot be encoded, and no path holds NUL: such a folder is just not found.
	const encoded = slashed
		.replace(/[\p{Cs}\0]/gu, '\ufffd')
		.split('/')
		.map(encodeURIComponent)
		.join('/');
	if (/^[A-Za-z]:(?=\/|$)/.test(slashed)) return `file:///${encoded.replace('%3A', ':')}`;
	// A share in the office's network: \\server\share.
	if (slashed.startsWith('//')) return `file:${encoded}`;
	if (slashed.startsWith('/')) return `file://${encoded}`;
	return resolved(base.replace(/\/+$/, ''), encoded);
}

/** Follows . and .. in a relative path; what would go beyond the outermost folder stays in it. */
function resolved(base: string, relative: string): string {
	const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(base)?.[0] ?? '';
	const segments = base.slice(root.length).split('/');
	for (const segment of relative.split('/')) {
		if (segment === '..') {
			if (segments.length > 1) segments.pop();
		} else if (segment !== '.' && segment !== '') segments.push(segment);
	}
	return root + segments.join('/');
}

/**
 * The folders outside of the workspace whose documents belong to the library, by their URIs: those that a `luoshi.json`
 * of the workspace names, and those that a person has set. A folder inside of another is part of it.
 * @param set relative paths among them are relative to each folder of the workspace
 */
export function libraryFolders(library: Library, workspace: readonly string[], set: readonly string[]): string[] {
	const isInside = (uri: string, folders: readonly string[]) =>
		folders.some((folder) => uriKey(folder) === uriKey(uri) || pathBelow(uriKey(folder), uriKey(uri)) !== null);
	const named = library.configs().flatMap(({ folder, config }) =>
		// A library is not to bring in further ones: whose they are could not be seen from the workspace.
		isInside(folder, workspace) ? config.libraryFolders.map((path) => folderUri(folder, path)) : [],
	);
	const absolute = set.filter(isAbsolute).map((path) => folderUri('', path));
	const relative = set.filter((path) => !isAbsolute(path));
	const wanted = [
		...named,
		...absolute,
		...workspace.flatMap((folder) => relative.map((path) => folderUri(folder, path))),
	];
	const found: string[] = [];
	// Outer folders first: what lies in them is part of them.
	for (const uri of wanted.sort((a, b) => a.length - b.length)) {
		if (!isInside(uri, workspace) && !isInside(uri, found)) found.push(uri);
	}
	return found;
}

function isAbsolute(path: string): boolean {
	return /^(?:[\\/]|[A-Za-z]:(?:[\\/]|$))/.test(path);
}
