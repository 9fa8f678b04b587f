// Bundles the sources into dist/. Options: --watch (rebuild on change), --production (minified, no source maps).
import { existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, rm, stat } from 'node:fs/promises';
import esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const SCHEMA = { from: 'server/src/library/luoshi.schema.json', to: 'dist/luoshi.schema.json' };
const CLI = 'dist/cli.js';

/** @type {import('esbuild').BuildOptions} */
const common = {
	bundle: true,
	charset: 'utf8',
	legalComments: 'none',
	logLevel: 'warning',
	minify: production,
	sourcemap: !production,
};

/** @type {import('esbuild').BuildOptions} */
const node = {
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	// A package's ES modules, where it has them: a UMD one loads its parts in a way that no bundler can follow.
	mainFields: ['module', 'main'],
	// Some of these modules ask where they are.
	define: { 'import.meta.url': '__filename' },
};

/** @type {import('esbuild').BuildOptions} */
const browser = { platform: 'browser', target: 'es2022' };

/** @type {(entry: string) => import('esbuild').BuildOptions} */
const withShebang = (entry) =>
	readFileSync(entry, 'utf8').startsWith('#!') ? node : { ...node, banner: { js: '#!/usr/bin/env node' } };

/** @type {{ entry: string, outfile: string, options: (entry: string) => import('esbuild').BuildOptions }[]} */
const bundles = [
	{
		entry: 'client/src/extension.ts',
		outfile: 'dist/extension.js',
		options: () => ({ ...node, external: ['vscode'] }),
	},
	{ entry: 'server/src/server.node.ts', outfile: 'dist/server.js', options: () => node },
	{ entry: 'server/src/cli/main.ts', outfile: CLI, options: withShebang },
	{
		entry: 'client/src/extension.browser.ts',
		outfile: 'dist/browser/extension.js',
		options: () => ({ ...browser, format: 'cjs', external: ['vscode'] }),
	},
	{
		entry: 'server/src/server.browser.ts',
		outfile: 'dist/browser/server.js',
		options: () => ({ ...browser, format: 'iife' }),
	},
];

const present = bundles.filter(({ entry }) => {
	if (!existsSync(entry)) console.log(`skipped: there is no ${entry}`);
	return existsSync(entry);
});

/** The parts of dist/ that are no bundles: the schema, and the right to run the command line. */
async function finish() {
	if (existsSync(SCHEMA.from)) await copyFile(SCHEMA.from, SCHEMA.to);
	else console.log(`skipped: there is no ${SCHEMA.from}`);
	if (existsSync(CLI)) await chmod(CLI, 0o755);
}

// A release must hold nothing that an earlier build left behind.
if (production) await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });

const settings = present.map(({ entry, outfile, options }) => ({
	...common,
	entryPoints: [entry],
	outfile,
	...options(entry),
}));

if (watch) {
	for (const options of settings) await (await esbuild.context({ ...options, logLevel: 'info' })).watch();
	await finish();
	console.log('watching for changes');
} else {
	const results = await Promise.allSettled(settings.map((options) => esbuild.build(options)));
	await finish();
	for (const [i, result] of results.entries()) {
		const { outfile } = settings[i];
		if (result.status === 'fulfilled') console.log(`${outfile} ${Math.ceil((await stat(outfile)).size / 1024)} KiB`);
	}
	// esbuild has printed the errors themselves.
	if (results.some((result) => result.status === 'rejected')) process.exitCode = 1;
}
