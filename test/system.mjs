// What the tests need of the system beside Node and npm's packages.
//
//     node test/system.mjs    installs what is missing, where it can; exit code 1 when something stays missing
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether a program ends well with these arguments; one that does not exist does not. */
const works = (program, ...args) =>
	run(program, args).then(
		({ stdout }) => stdout,
		() => '',
	);

/** Each need: the Debian package that meets it, what it is for, and how to see that it is met. */
const needs = {
	chromium: {
		purpose: "a browser for the embedded editor's page (or set CHROMIUM to an executable)",
		met: async () => Boolean(await works(process.env.CHROMIUM ?? '/usr/bin/chromium', '--version')),
	},
	'fonts-noto-cjk': {
		purpose: 'a font with Chinese characters for the pictures of that page',
		met: async () => Boolean((await works('fc-list', ':lang=zh-cn')).trim()),
	},
	neovim: {
		purpose: 'a second editor that speaks to the language server',
		met: async () => Boolean(await works('nvim', '--version')),
	},
};

let listed = false;

/** Installs Debian packages, without questions. @throws Error with apt-get's own words */
async function aptInstall(packages) {
	const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 1 << 26 };
	if (!listed) await run('apt-get', ['update', '-q'], options);
	listed = true;
	await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], options);
}

/**
 * Sees to it that the named needs are met, installing what is missing when that is possible without asking (Debian or
 * a descendant, as root).
 *
 * @param {...keyof typeof needs} names
 * @throws Error that says in one line what is missing and how to get it
 */
export async function provide(...names) {
	const missing = [];
	for (const name of names) if (!(await needs[name].met())) missing.push(name);
	if (missing.length === 0) return;
	let why = '';
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		console.log(`Installing ${missing.join(', ')} …`);
		try {
			await aptInstall(missing);
		} catch (error) {
			why = `\n${error.stderr || error.message}`;
		}
	}
	const lines = [];
	for (const name of missing) {
		if (await needs[name].met()) continue;
		lines.push(`Missing: ${name}, ${needs[name].purpose}. On Debian: sudo apt-get install ${name}`);
	}
	if (lines.length > 0) throw new Error(lines.join('\n') + why);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		await provide(...Object.keys(needs));
	} catch (error) {
		console.error(error.message);
		process.exitCode = 1;
	}
}
