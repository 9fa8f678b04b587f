import { dirname, kindOf, NodeFileSystem, uriOf, writeFile } from '../host/nodeFileSystem';
import { configName, isPolicyFile, UnreadableFile } from '../library/fileSystem';
import { baseName, uriKey } from '../library/uri';
import type { Input } from './inputs';
import { CannotRun } from './io';
import type { Texts } from './texts';

/** The file that a report goes into. */
export class ReportFile {
	private constructor(
		private readonly path: string,
		private readonly words: Texts,
	) {}

	/**
	 * @param inputs what is checked
	 * @throws {CannotRun} where the report would take the place of something else, or has no folder to go into
	 */
	static async at(path: string, inputs: readonly Input[], words: Texts): Promise<ReportFile> {
		const uri = uriOf(path);
		const isInput = inputs.some((input) => input.uri !== null && uriKey(input.uri) === uriKey(uri));
		if (isInput || isPolicyFile(uri) || baseName(uri) === configName || (await kindOf(uri)) === 'folder') {
			throw new CannotRun(words.reportInTheWay(path));
		}
		const folder = dirname(path);
		if ((await kindOf(uriOf(folder))) !== 'folder') throw new CannotRun(words.noFolder(folder, path));
		return new ReportFile(path, words);
	}

	/**
	 * Writes the report as a whole or not at all; a file that says the same already is left alone.
	 * @throws {CannotRun} where it cannot be written
	 */
	async write(report: string): Promise<void> {
		// A lone half of a character has no bytes.
		const text = report.replace(/\p{Cs}/gu, '\ufffd');
		const present = await new NodeFileSystem().read(uriOf(this.path)).catch(() => null);
		if (present?.text === text && present.encoding === 'utf-8' && !present.bom) return;
		try {
			await writeFile(uriOf(this.path), { text, encoding: 'utf-8', bom: false });
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			throw new CannotRun(this.words.notWritten(this.path, error));
		}
	}
}
