import { NodeFileSystem, pathOf, uriOf } from '../host/nodeFileSystem';
import { missingPaths } from '../library/configPaths';
import { declare } from '../library/declare';
import { ConfigFinder, type GoverningConfig } from '../library/discovery';
import { UnreadableFile } from '../library/fileSystem';
import { uriKey } from '../library/uri';
import { readDocument } from '../model/document';
import type { PolicyDocument } from '../model/types';
import { ruleMetas } from '../rules';
import { LineIndex } from '../text/lineIndex';
import { CannotRun, type Io } from './io';
import { texts } from './texts';

/** The files and configurations that a command works with. */
export class Workspace {
	readonly files = new NodeFileSystem();
	private readonly finder = new ConfigFinder(this.files, ruleMetas);
	private readonly examined = new Set<string>();

	constructor(private readonly io: Io) {}

	/**
	 * The configuration that governs a file (for standard input: the one of the working folder). What has no effect in it
	 * is said once on standard error.
	 * @throws {CannotRun} where it cannot be used
	 */
	async configFor(uri: string | null): Promise<GoverningConfig> {
		try {
			const governing = await (uri === null ? this.finder.configIn(uriKey(uriOf('.'))) : this.finder.configFor(uri));
			await this.examine(governing);
			return governing;
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			throw new CannotRun(texts[this.io.locale].unreadable(pathOf(error.uri), error));
		}
	}

	private async examine({ uri, folder, text, problems: own, named }: GoverningConfig): Promise<void> {
		if (uri === null || folder === null || this.examined.has(uri)) return;
		this.examined.add(uri);
		const problems = [...own, ...(await missingPaths(folder, named, this.files))];
		const lines = new LineIndex(text);
		const said = problems.map((problem) => {
			const { line, character } = lines.positionAt(problem.start);
			const where = `${pathOf(uri)}:${line + 1}:${character + 1}`;
			return { isError: problem.severity === 'error', line: `${where}: ${problem.message[this.io.locale]}` };
		});
		const broken = said.find((problem) => problem.isError);
		if (broken) throw new CannotRun(broken.line);
		for (const { line } of said) this.io.err(`${line}\n`);
	}
}

/** What a text says, with what its `luoshi.json` declares of it. */
export function readDeclared(text: string, uri: string | null, governing: GoverningConfig): PolicyDocument {
	const path = uri === null ? null : governing.pathOf(uri);
	return declare(readDocument(text), path === null ? undefined : governing.config.documents.get(path));
}
