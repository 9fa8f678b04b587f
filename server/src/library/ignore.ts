import picomatch from 'picomatch';

/**
 * The glob patterns that an `ignore` list of `luoshi.json` stands for: a pattern without `/` matches at any depth (`/name`
 * does not), and a pattern that names a folder covers all below it, as people know it from .gitignore.
 */
export function ignorePatterns(ignore: readonly string[]): readonly string[] {
	return ignore.flatMap((pattern) => {
		const trimmed = pattern.replace(/\/$/u, '');
		const anchored = trimmed.includes('/') ? trimmed.replace(/^\.?\//u, '') : `**/${trimmed}`;
		return [anchored, `${anchored}/**`];
	});
}

/**
 * Whether a path, relative to the folder of the `luoshi.json`, is left alone by its `ignore` list; the `files` of an
 * override are read in the same way.
 */
export function ignoreMatcher(ignore: readonly string[]): (path: string) => boolean {
	const patterns = ignorePatterns(ignore);
	return patterns.length === 0 ? () => false : picomatch([...patterns], { dot: true });
}

/** What is wrong with a glob pattern, or null. */
export function globProblem(pattern: string): 'empty' | 'negated' | 'outside' | 'backslash' | 'syntax' | null {
	if (pattern.trim() === '' || pattern === '/') return 'empty';
	if (pattern.startsWith('!')) return 'negated';
	if (pattern.includes('\\')) return 'backslash';
	if (/^[a-z]:/iu.test(pattern) || pattern.split('/').includes('..')) return 'outside';
	try {
		picomatch.makeRe(pattern, { strictBrackets: true });
		return null;
	} catch {
		return 'syntax';
	}
}
