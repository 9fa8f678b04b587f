import { uriOf, writeFile } from '../host/nodeFileSystem';
import { UnreadableFile } from '../library/fileSystem';
import { CannotRun } from './io';
import type { Texts } from './texts';

/**
 * Writes a file of one's own, as UTF-8: as a whole or not at all.
 * @throws {CannotRun} where it cannot be written
 */
export async function writeText(path: string, text: string, words: Texts): Promise<void> {
	try {
		await writeFile(uriOf(path), { text, encoding: 'utf-8', bom: false });
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
		throw new CannotRun(words.notWritten(path, error));
	}
}
