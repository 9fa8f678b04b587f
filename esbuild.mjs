// Bundles the sources into dist/. Options: --watch (rebuild on change), --production (minified, no source maps).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const SCHEMA = { from: 'server/src/rules/configSchema.ts', to: 'dist/luoshi.schema.json' };
const PAGES = { from: 'docs/rules', to: 'dist/rulePages.json' };
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

/** Writes the schema of luoshi.json, which the sources put together: it lists the rules. */
async function writeSchema() {
	const { outputFiles } = await esbuild.build({
		...common,
		...node,
		format: 'esm',
		entryPoints: [SCHEMA.from],
		sourcemap: false,
		write: false,
	});
	const code = Buffer.from(outputFiles[0].contents).toString('base64');
	const { configSchema } = await import(`data:text/javascript;base64,${code}`);
	await writeFile(SCHEMA.to, `${JSON.stringify(configSchema(), null, production ? undefined : 2)}\n`);
}

/** Puts the pages of the rules into one file, by their paths: packed one by one they would take three times the room. */
async function writeRulePages() {
	const names = readdirSync(PAGES.from, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
	const paths = names.map((name) => name.split(sep).join('/')).sort();
	const pages = paths.map((path) => [path, readFileSync(join(PAGES.from, path), 'utf8')]);
	await writeFile(PAGES.to, JSON.stringify(Object.fromEntries(pages)));
}

/** The parts of dist/ that are no bundles: the schema, the rules' pages, and the right to run the command line. */
async function finish() {
	await writeSchema();
	await writeRulePages();
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
