import { dirname, kindOf, NodeFileSystem, realUri, uriOf } from '../host/nodeFileSystem';
import { configName } from '../library/fileSystem';
import { baseName, uriKey } from '../library/uri';
import type { Input } from './inputs';
import { CannotRun } from './io';
import type { Texts } from './texts';
import { writeText } from './writeText';

/** The file that a report goes into. */
export class ReportFile {
	private constructor(
		private readonly path: string,
		private readonly words: Texts,
	) {}

	/**
	 * @param inputs what is checked
	 * @param others the paths of further files that are read
	 * @throws {CannotRun} where the report would take the place of something else, or has no folder to go into
	 */
	static async at(
		path: string,
		inputs: readonly Input[],
		others: readonly string[],
		words: Texts,
	): Promise<ReportFile> {
		// A link is written through.
		const uri = await realUri(uriOf(path));
		const read = [...inputs.flatMap((input) => input.uri ?? []), ...others.map(uriOf)];
		const isRead = (await Promise.all(read.map(realUri))).some((one) => uriKey(one) === uriKey(uri));
		const isDocument = await new NodeFileSystem().isDocument(uri);
		if (isRead || isDocument || baseName(uri) === configName || (await kindOf(uri)) === 'folder') {
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
		await writeText(this.path, text, this.words);
	}
}
