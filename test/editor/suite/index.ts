import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { env } from 'vscode';

/** Called by the editor's extension host (`extensionTestsPath`): runs every test beside it; rejects when one fails. */
export async function run(): Promise<void> {
	const { default: Mocha } = await import('mocha');
	const reporter = process.env.LUOSHI_TEST_REPORTER;
	if (!reporter) throw new Error('LUOSHI_TEST_REPORTER is not set');
	const { default: Counts } = await import(pathToFileURL(reporter).href);
	const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Counts });
	for (const name of readdirSync(__dirname).sort()) {
		if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
	}
	const failures = await new Promise<number>((resolve) => mocha.run(resolve));
	if (failures) throw new Error(`${failures} tests failed in an editor that speaks ${env.language}.`);
}
