import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import type { RuleSetting } from '../library/config';
import { closest } from '../library/configProblem';
import { presetNames, severities } from '../library/configReader';
import { ruleMetas } from '../rules';
import { displayWidth } from '../text/width';
import { github } from './formats/github';
import { html } from './formats/html';
import { json } from './formats/json';
import { sarif } from './formats/sarif';
import { stylish } from './formats/stylish';
import { help } from './help';
import { CannotRun, exitCodes, type Io } from './io';
import { links } from './links';
import { lint } from './lint';
import { locales } from './locale';
import { outline } from './outline';
import { type Texts, texts } from './texts';
import { usageError } from './usageError';

const lintFormats = { stylish, json, sarif, github, html } as const;

/**
 * Runs a command line. Never throws.
 * @param args what stands behind the program's name
 * @returns the exit code; undefined where a server has taken over, which ends by itself
 */
export async function run(args: readonly string[], io: Io): Promise<number | undefined> {
	const words = texts[io.locale];
	const invocation = new Invocation(io);
	try {
		await invocation.program.parseAsync([...args], { from: 'user' });
		return invocation.exitCode;
	} catch (error) {
		if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.fine;
		if (error instanceof CommanderError && error.code === 'commander.help')
			io.err(invocation.program.helpInformation());
		else if (error instanceof CommanderError) io.err(`luoshi: ${usageError(error, words)}\n`);
		else if (error instanceof CannotRun) io.err(`luoshi: ${error.message}\n`);
		else
			io.err(`luoshi: ${words.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
		return exitCodes.failed;
	}
}

/** One run of the program: its commands, and what came of them. */
class Invocation {
	readonly program: Command;
	exitCode: number | undefined = exitCodes.fine;
	private readonly words: Texts;

	constructor(private readonly io: Io) {
		this.words = texts[io.locale];
		const { program: description, version: versionHelp, helpCommand, names, titles } = help[io.locale];
		this.program = new Command('luoshi')
			.description(description)
			.usage(`[${names.options}] <${names.command}>`)
			.exitOverride()
			.configureOutput({ writeOut: (text) => io.out(text), writeErr: () => undefined })
			.configureHelp({
				displayWidth,
				styleTitle: (title) => titles[title] ?? title,
				subcommandTerm: (command) => command.name(),
				optionDescription: (option) => option.description,
				argumentDescription: (argument) => argument.description,
			})
			.version(version, '-V, --version', versionHelp)
			.helpCommand(`help [${names.command}]`, helpCommand);
		this.common(this.program);
		this.addLint();
		this.addReading('outline', outline);
		this.addReading('links', links);
		this.addLsp();
	}

	private addLint(): void {
		const h = help[this.io.locale];
		const command = this.program
			.command('lint')
			.description(`${h.lint}\n${h.exitCodes}`)
			.summary(h.lint)
			.usage(`[${h.names.options}] [${h.names.path}…]`)
			.argument(`[${h.names.path}...]`, h.path)
			.option(
				`--format <${h.names.format}>`,
				`${h.format}：stylish | json | sarif | github | html`.replace('：', this.colon),
				'stylish',
			)
			.option('--fix', h.fix, false)
			.option(
				`--rule <${h.names.rule}>`,
				h.rule,
				(text, rules: Map<string, RuleSetting>) => this.addRule(text, rules),
				new Map(),
			)
			.option(`--preset <${h.names.preset}>`, `${h.preset}${this.colon}${presetNames.join(' | ')}`)
			.option(`--max-warnings <${h.names.count}>`, h.maxWarnings, (text) => this.count(text))
			.option(`--output <${h.names.file}>`, h.output)
			.option(`--baseline <${h.names.file}>`, h.baseline)
			.option('--update-baseline', h.updateBaseline, false);
		this.common(command).action(async (paths: string[]) => {
			const options = command.opts<{
				format: string;
				fix: boolean;
				rule: ReadonlyMap<string, RuleSetting>;
				preset?: string;
				maxWarnings?: number;
				output?: string;
				baseline?: string;
				updateBaseline: boolean;
			}>();
			if (options.updateBaseline && options.baseline === undefined) throw new CannotRun(this.words.baselineNeeded);
			this.exitCode = await lint(
				{
					paths: paths.length === 0 ? ['.'] : paths,
					format:
						lintFormats[
							this.choice('--format', options.format, Object.keys(lintFormats) as (keyof typeof lintFormats)[])
						],
					fix: options.fix,
					preset: options.preset === undefined ? null : this.choice('--preset', options.preset, presetNames),
					rules: options.rule,
					maxWarnings: options.maxWarnings ?? null,
					output: options.output ?? null,
					baseline: options.baseline ?? null,
					updateBaseline: options.updateBaseline,
				},
				this.io,
			);
		});
	}

	/** A command that tells what was read of documents, as text or as data. */
	private addReading(name: 'outline' | 'links', run: typeof outline): void {
		const h = help[this.io.locale];
		const command = this.program
			.command(name)
			.description(h[name])
			.usage(`[${h.names.options}] [${h.names.path}…]`)
			.argument(`[${h.names.path}...]`, h.path)
			.option(`--format <${h.names.format}>`, `${h.format}${this.colon}text | json`, 'text');
		this.common(command).action(async (paths: string[]) => {
			const format = this.choice('--format', command.opts<{ format: string }>().format, ['text', 'json']);
			this.exitCode = await run({ paths: paths.length === 0 ? ['.'] : paths, format }, this.io);
		});
	}

	private addLsp(): void {
		const h = help[this.io.locale];
		const command = this.program
			.command('lsp')
			.description(h.lsp)
			.usage(`--stdio | --node-ipc | --socket=<${h.names.port}>`)
			.option('--stdio', h.stdio)
			.option('--node-ipc', h.nodeIpc)
			.option(`--socket <${h.names.port}>`, h.socket)
			// Editors pass it on to every server, so that it can end with them.
			.allowUnknownOption()
			.allowExcessArguments();
		this.common(command).action(async () => {
			if (Object.keys(command.opts()).filter((name) => ['stdio', 'nodeIpc', 'socket'].includes(name)).length !== 1) {
				throw new CannotRun(this.words.oneTransport);
			}
			const { socket } = command.opts<{ socket?: string }>();
			if (socket !== undefined && !isPort(socket)) throw new CannotRun(this.words.badPort(socket));
			const { NoConnection, start } = await import('../nodeServer');
			try {
				await start(socket === undefined ? null : Number(socket));
			} catch (error) {
				if (error instanceof NoConnection) throw new CannotRun(this.words.noConnection(error.port));
				throw error;
			}
			this.exitCode = undefined;
		});
	}

	/** The options that every command has. */
	private common(command: Command): Command {
		const h = help[this.io.locale];
		return command
			.option(`--locale <${h.names.locale}>`, h.locale)
			.hook('preAction', (_, action) => {
				const { locale } = action.optsWithGlobals<{ locale?: string }>();
				if (locale !== undefined) this.choice('--locale', locale.toLowerCase(), locales);
			})
			.helpOption('-h, --help', h.help);
	}

	private choice<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
		const choice = choices.find((candidate) => candidate === value);
		if (choice === undefined) throw new CannotRun(this.words.badChoice(option, value, choices.join(', ')));
		return choice;
	}

	private addRule(text: string, rules: Map<string, RuleSetting>): Map<string, RuleSetting> {
		const [id = '', severity = '', ...rest] = text.split('=');
		const known = severities.find((candidate) => candidate === severity);
		if (known === undefined || rest.length > 0) throw new CannotRun(this.words.badRule(text));
		const ids = ruleMetas.map((meta) => meta.id);
		if (!ids.includes(id)) throw new CannotRun(this.words.unknownRule(id, closest(id, ids)));
		return rules.set(id, { severity: known, options: {} });
	}

	private count(text: string): number {
		if (!/^\d{1,9}$/u.test(text)) throw new CannotRun(this.words.badCount(text));
		return Number(text);
	}

	private get colon(): string {
		return this.io.locale === 'en' ? ': ' : '：';
	}
}

function isPort(text: string): boolean {
	return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}
