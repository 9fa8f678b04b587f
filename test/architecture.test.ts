import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const refused: [folder: string, module: string][] = [
	['server/src/text', '../syntax/parse'],
	['server/src/syntax', '../model/document'],
	['server/src/model', '../library/config'],
	['server/src/model', 'node:fs'],
	['server/src/model', 'vscode-languageserver'],
	['server/src/library', '../rules/engine'],
	['server/src/library', 'node:fs'],
	['server/src/rules/deadline', '../../features/hover'],
	['server/src/rules', '../host/nodeFileSystem'],
	['server/src/rules', '../format/format'],
	['server/src/format', '../features/formatting'],
	['server/src/format', 'vscode-languageserver'],
	['server/src/features', '../session/session'],
	['server/src/host', '../rules/engine'],
	['server/src/cli', '../features/hover'],
	['client/src', '../../server/src/model/document'],
];
const allowed: [folder: string, module: string][] = [
	['server/src/model', '../syntax/parse'],
	['server/src/rules/deadline', '../../model/types'],
	['server/src/format', '../rules/fixing'],
	['server/src/features', '../format/format'],
	['server/src/features', '../rules/engine'],
	['server/src/host', 'node:fs'],
	['client/src', '../../server/src/protocol'],
];

/** Lints one file for each import, in a folder of its own under the project's configuration; gives the files refused. */
function lintImports(imports: readonly [folder: string, module: string][]): Set<number> {
	const root = mkdtempSync(join(tmpdir(), 'luoshi-rooms-'));
	try {
		const config = JSON.parse(readFileSync('biome.json', 'utf8'));
		writeFileSync(join(root, 'biome.json'), JSON.stringify({ linter: config.linter, overrides: config.overrides }));
		for (const [i, [folder, module]] of imports.entries()) {
			mkdirSync(join(root, folder), { recursive: true });
			writeFileSync(join(root, folder, `probe${i}.ts`), `import { x } from '${module}';\nx();\n`);
		}
		const biome = require.resolve('@biomejs/biome/bin/biome');
		const args = [biome, 'lint', '--only=style/noRestrictedImports', '--max-diagnostics=none', '--colors=off', '.'];
		const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
		return new Set(
			[...(stdout + stderr).matchAll(/probe(\d+)\.ts:\d+:\d+ lint\/style/g)].map((match) => Number(match[1])),
		);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

// The one-way rule itself is checked by `biome lint` over the whole tree; here, that its configuration bites.
describe('imports between the rooms', function () {
	this.timeout(20_000);
	let found: Set<number>;
	before(() => {
		found = lintImports([...refused, ...allowed]);
	});

	for (const [i, [folder, module]] of refused.entries()) {
		it(`refuses ${module} in ${folder}`, () => assert.ok(found.has(i)));
	}
	for (const [i, [folder, module]] of allowed.entries()) {
		it(`allows ${module} in ${folder}`, () => assert.ok(!found.has(refused.length + i)));
	}
});
