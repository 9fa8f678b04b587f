import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with files of its own for one test. */
export class TemporaryWorkspace {
	private constructor(readonly folder: string) {}

	/** @param files content by path; it lies in no repository, so `.git` marks its end unless given otherwise */
	static async with(files: Readonly<Record<string, string | Uint8Array>>): Promise<TemporaryWorkspace> {
		const workspace = new TemporaryWorkspace(await mkdtemp(join(tmpdir(), 'luoshi-test-')));
		await mkdir(workspace.path('.git'));
		for (const [path, content] of Object.entries(files)) await workspace.write(path, content);
		return workspace;
	}

	path(path: string): string {
		return join(this.folder, path);
	}

	async write(path: string, content: string | Uint8Array): Promise<void> {
		await mkdir(dirname(this.path(path)), { recursive: true });
		await writeFile(this.path(path), content);
	}

	async read(path: string): Promise<string> {
		return (await this.bytes(path)).toString();
	}

	bytes(path: string): Promise<Buffer> {
		return readFile(this.path(path));
	}

	async remove(): Promise<void> {
		await rm(this.folder, { recursive: true, force: true });
	}
}
