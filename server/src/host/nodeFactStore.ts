import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import type { FactStore } from '../library/factCache';
import { hash } from '../text/hash';

/** Larger files, in bytes, are no help: they take longer to read than the facts to be worked out. */
const LARGEST = 256_000_000;

/**
 * Keeps the facts on the documents of some folders in a file of its own on the disk.
 * @param folders their URIs, in any order
 * @param storage the URI of the folder that the client keeps for this; null for the system's folder for such files
 * @param bundle the path of the code that works the facts out: other code begins anew
 */
export async function nodeFactStore(
	folders: readonly string[],
	storage: string | null,
	bundle: string,
): Promise<FactStore> {
	const folder = storage === null ? envPaths('luoshi', { suffix: '' }).cache : fileURLToPath(storage);
	const path = join(folder, `facts-${hash([...folders].sort().join('\n'))}`);
	return {
		build: hash(await readFile(bundle, 'utf8')),
		async read() {
			try {
				return (await stat(path)).size > LARGEST ? null : await readFile(path, 'utf8');
			} catch {
				return null;
			}
		},
		async write(text) {
			// Whoever reads meanwhile finds the old file or the new one, and never half of one.
			const draft = `${path}.${process.pid}`;
			if (text.length > LARGEST) return false;
			try {
				// It says what drafts are about: that is for their reader alone.
				await mkdir(dirname(path), { recursive: true, mode: 0o700 });
				await writeFile(draft, text, { mode: 0o600 });
				await rename(draft, path);
				return true;
			} catch {
				await rm(draft, { force: true }).catch(() => undefined);
				return false;
			}
		},
	};
}
