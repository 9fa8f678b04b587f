import { decodeText } from '../host/encoding';
import { type FileSystem, type FileText, UnreadableFile } from '../library/fileSystem';
import { type Input, STDIN } from './inputs';
import type { Io } from './io';

/**
 * The text of an input.
 * @throws {UnreadableFile} and nothing else
 */
export async function openText({ uri }: Input, files: FileSystem, io: Io): Promise<FileText> {
	if (uri !== null) return files.read(uri);
	const text = decodeText(await io.stdin());
	if (text === null) throw new UnreadableFile(STDIN, 'binary');
	return text;
}
