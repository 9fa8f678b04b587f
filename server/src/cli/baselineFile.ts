import { dirname, kindOf, NodeFileSystem, relativePath, uriOf } from '../host/nodeFileSystem';
import { type Baseline, readBaseline, writeBaseline } from '../library/baseline';
import { UnreadableFile } from '../library/fileSystem';
import { type Input, STDIN } from './inputs';
import { CannotRun } from './io';
import type { Texts } from './texts';
import { writeText } from './writeText';

/** A baseline on the disk. Its paths are relative to its own folder, so that it holds for every checkout. */
export class BaselineFile {
	private readonly recorded = new Map<string, ReadonlyMap<string, number>>();

	private constructor(
		private readonly path: string,
		private readonly known: Baseline,
		private readonly words: Texts,
	) {}

	/**
	 * @param update whether it is to be written: it need not be there then
	 * @throws {CannotRun} where it is not there or is no baseline
	 */
	static async open(path: string, update: boolean, words: Texts): Promise<BaselineFile> {
		try {
			const { text } = await new NodeFileSystem().read(uriOf(path));
			const baseline = readBaseline(text);
			if (baseline === null) throw new CannotRun(words.baselineInvalid(path));
			return new BaselineFile(path, baseline, words);
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			if (error.reason !== 'missing') throw new CannotRun(words.unreadable(path, error));
			const folder = dirname(path);
			if ((await kindOf(uriOf(folder))) !== 'folder') throw new CannotRun(words.noFolder(folder, path));
			if (!update) throw new CannotRun(words.baselineMissing(path));
			return new BaselineFile(path, new Map(), words);
		}
	}

	/** What is known of a text. */
	knownIn(input: Input): ReadonlyMap<string, number> | undefined {
		return this.known.get(this.nameOf(input));
	}

	/** Notes what is found in a text now. */
	record(input: Input, fingerprints: ReadonlyMap<string, number>): void {
		this.recorded.set(this.nameOf(input), fingerprints);
	}

	/**
	 * Writes what was noted; files that were not looked at keep what is known of them.
	 * @returns how many findings were noted
	 * @throws {CannotRun} where it cannot be written
	 */
	async save(): Promise<number> {
		const text = writeBaseline(new Map([...this.known, ...this.recorded]));
		await writeText(this.path, text, this.words);
		let count = 0;
		for (const counts of this.recorded.values()) for (const times of counts.values()) count += times;
		return count;
	}

	private nameOf({ uri }: Input): string {
		return uri === null ? STDIN : relativePath(uriOf(dirname(this.path)), uri);
	}
}
