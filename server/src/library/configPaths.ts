import type { Span } from '../text/span';
import type { ConfigProblem } from './configProblem';
import type { FileSystem } from './fileSystem';
import { folderUri } from './libraryFolders';

/** A file or a folder that a `luoshi.json` names, where it names it. */
export interface NamedPath extends Span {
	readonly path: string;
	readonly kind: 'document' | 'folder';
}

/**
 * The paths in a `luoshi.json` under which there is nothing, so that what is said of them has no effect. Never rejects:
 * where the outside cannot tell, nothing is said.
 * @param folder the URI of the folder of the `luoshi.json`
 */
export async function missingPaths(
	folder: string,
	named: readonly NamedPath[],
	files: Pick<FileSystem, 'exists'>,
): Promise<ConfigProblem[]> {
	const there = await Promise.all(named.map(({ path }) => files.exists(folderUri(folder, path)).catch(() => true)));
	return named
		.filter((_, i) => there[i] === false)
		.map(({ start, end, path, kind }) => ({
			start,
			end,
			kind: 'content',
			severity: 'warning',
			message: absent(path, kind),
		}));
}

function absent(path: string, kind: NamedPath['kind']): ConfigProblem['message'] {
	return kind === 'document'
		? {
				'zh-cn': `没有“${path}”这个文件，这里写的不起作用。请核对路径（从本文件所在的文件夹写起）。`,
				en: `There is no file “${path}”: what is said of it has no effect. Check the path, which begins at this file's folder.`,
			}
		: {
				'zh-cn': `没有“${path}”这个文件夹，无法读取其中的文件。请核对路径。`,
				en: `There is no folder “${path}”, so nothing is read from it. Check the path.`,
			};
}
