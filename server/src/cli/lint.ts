import { Counterparts } from '../counterpart/counterparts';
import { encodeText } from '../host/encoding';
import { pathOf, rewriteFile } from '../host/nodeFileSystem';
import { fingerprints, newFindings } from '../library/baseline';
import type { Preset, RuleSetting } from '../library/config';
import type { GoverningConfig } from '../library/discovery';
import { type FileText, UnreadableFile } from '../library/fileSystem';
import type { Library } from '../library/library';
import type { PolicyDocument } from '../model/types';
import { check } from '../rules/engine';
import { fixText, safeFix } from '../rules/fixing';
import { limited } from '../rules/limit';
import type { Finding } from '../rules/rule';
import { ruleSettings } from '../rules/settings';
import { LibraryViews } from '../rules/trackedLibrary';
import { BaselineFile } from './baselineFile';
import { GivenLibrary } from './givenLibrary';
import { findInputs, type Input } from './inputs';
import { CannotRun, exitCodes, type Io } from './io';
import { openText } from './openText';
import { Progress } from './progress';
import { countBySeverity, type FileReport, type Formatter, type LintReport, toDiagnostic } from './report';
import { ReportFile } from './reportFile';
import { type Texts, texts } from './texts';
import { readDeclared, Workspace } from './workspace';

export interface LintOptions {
	readonly paths: readonly string[];
	readonly format: Formatter;
	readonly fix: boolean;
	/** In place of the preset that the configuration names; null for that one. */
	readonly preset: Preset | null;
	/** By rule id, over the configuration. */
	readonly rules: ReadonlyMap<string, RuleSetting>;
	readonly maxWarnings: number | null;
	/** The path of the file that the report goes into; null for standard output. */
	readonly output: string | null;
	/** The path of the baseline file. */
	readonly baseline: string | null;
	readonly updateBaseline: boolean;
}

/**
 * Checks policy documents, and mends them where that is wanted.
 * @returns the exit code
 * @throws {CannotRun} before anything is checked
 */
export async function lint(options: LintOptions, io: Io): Promise<number> {
	const words = texts[io.locale];
	const { paths, fix, updateBaseline } = options;
	const baseline = options.baseline === null ? null : await BaselineFile.open(options.baseline, updateBaseline, words);
	const { inputs, unreadable } = await findInputs(paths, words);
	const fixesStdin = fix && inputs.some((input) => input.uri === null);
	if (fixesStdin && inputs.length > 1) throw new CannotRun(words.stdinFixAlone);
	const output =
		options.output === null
			? null
			: await ReportFile.at(options.output, inputs, options.baseline === null ? [] : [options.baseline], words);
	const linter = new Linter(options, baseline, io);
	for (const folder of unreadable) linter.fail(pathOf(folder.uri), words.unreadable(pathOf(folder.uri), folder));
	await linter.lintAll(inputs);
	for (const { message } of linter.failures) io.err(`${message}\n`);
	if (linter.withoutMeasures.length > 0) io.err(`${words.noMeasures(linter.withoutMeasures)}\n`);
	if (linter.fixedFiles > 0) io.err(`${words.fixed(linter.fixedFiles)}\n`);

	if (updateBaseline && baseline !== null && options.baseline !== null) {
		io.err(`${words.baselineWritten(options.baseline, await baseline.save())}\n`);
		await writeReport();
		return linter.failures.length > 0 ? exitCodes.failed : exitCodes.fine;
	}
	if (await writeReport()) return exitCode(linter, options, io);
	// Where the mended text goes to standard output, the report has to go elsewhere.
	const [write, colour] = fixesStdin ? [io.err, io.colour.err] : [io.out, io.colour.out];
	write(options.format(linter, { locale: io.locale, colour }));
	return exitCode(linter, options, io);

	/** Whether the report goes into a file, and is there now. */
	async function writeReport(): Promise<boolean> {
		if (output === null) return false;
		await output.write(options.format(linter, { locale: io.locale, colour: false }));
		io.err(`${words.reportWritten(options.output ?? '')}\n`);
		return true;
	}
}

function exitCode(report: LintReport, { maxWarnings }: LintOptions, io: Io): number {
	if (report.failures.length > 0) return exitCodes.failed;
	const { error, warning } = countBySeverity(report);
	if (error > 0) return exitCodes.findings;
	if (maxWarnings === null || warning <= maxWarnings) return exitCodes.fine;
	io.err(`${texts[io.locale].tooManyWarnings(warning, maxWarnings)}\n`);
	return exitCodes.findings;
}

/** A text that is to be checked, and how. */
interface Job {
	readonly input: Input;
	readonly governing: GoverningConfig;
	readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** The documents that are checked and those that they may cite, and how a document looks at them. */
interface Beside {
	readonly library: Library;
	readonly views: LibraryViews;
}

class Linter implements LintReport {
	readonly files: FileReport[] = [];
	readonly failures: { file: string; message: string }[] = [];
	fixedFiles = 0;
	/** The files that were themselves given and have no measure: perhaps they are no policy documents. */
	readonly withoutMeasures: string[] = [];
	private readonly workspace: Workspace;
	private readonly words: Texts;

	constructor(
		private readonly options: LintOptions,
		private readonly baseline: BaselineFile | null,
		private readonly io: Io,
	) {
		this.workspace = new Workspace(io);
		this.words = texts[io.locale];
	}

	fail(file: string, message: string): void {
		if (!this.failures.some((failure) => failure.message === message)) this.failures.push({ file, message });
	}

	async lintAll(inputs: readonly Input[]): Promise<void> {
		// All configurations before the first file: a broken one stops everything, and nothing is half done then.
		const jobs: Job[] = [];
		for (const input of inputs) {
			const job = await this.configure(input);
			if (job !== null) jobs.push(job);
		}
		const beside = await this.readBeside(jobs);
		const progress = new Progress(this.io.progress, jobs.length);
		for (const job of jobs) {
			await this.lintOne(job, beside);
			await progress.step();
		}
		progress.stop();
	}

	/** Standard input stands in no library. What cannot be read is reported when it is checked. */
	private async readBeside(jobs: readonly Job[]): Promise<Beside> {
		const inputs = jobs.map(({ input }) => input).filter(({ uri }) => uri !== null);
		const { library } = await GivenLibrary.read(inputs, { ...this.io, err: () => {}, progress: null });
		return { library, views: new LibraryViews(library, new Counterparts(library)) };
	}

	/** How an input is to be checked; null where the configuration leaves it alone. */
	private async configure(input: Input): Promise<Job | null> {
		const governing = await this.workspace.configFor(input.uri);
		if (input.uri !== null && governing.ignores(input.uri)) {
			if (input.named) this.io.err(`${this.words.ignored(input.file)}\n`);
			return null;
		}
		const path = input.uri === null ? null : governing.pathOf(input.uri);
		return { input, governing, rules: ruleSettings(governing.config, path, this.options) };
	}

	private async lintOne(job: Job, beside: Beside): Promise<void> {
		const { file } = job.input;
		let original: FileText;
		try {
			original = await openText(job.input, this.workspace.files, this.io);
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			return this.fail(file, this.words.unreadable(file, error));
		}
		try {
			await this.lintText(job, original, beside);
		} catch (error) {
			this.fail(file, this.words.readingFailed(file, error instanceof Error ? error.message : String(error)));
		}
	}

	private async lintText(job: Job, original: FileText, beside: Beside): Promise<void> {
		let checked = this.check(job, original.text, beside);
		if (this.options.fix) {
			const findingsIn = (text: string) => {
				if (text !== checked.document.text) checked = this.check(job, text, beside);
				return checked.findings;
			};
			const { text } = fixText(original.text, findingsIn, safeFix);
			const written = await this.write(job.input, original, text);
			const result = written ? text : original.text;
			if (result !== checked.document.text) checked = this.check(job, result, beside);
		}
		const { document, findings } = checked;
		if (job.input.named && document.measures.length === 0) this.withoutMeasures.push(job.input.file);
		if (this.options.updateBaseline) this.baseline?.record(job.input, fingerprints(document, findings));
		this.files.push({
			file: job.input.file,
			text: document.text,
			diagnostics: limited(findings, this.io.locale).map((finding) => toDiagnostic(document, finding)),
		});
	}

	private check(
		{ input, governing, rules }: Job,
		text: string,
		{ library, views }: Beside,
	): { document: PolicyDocument; findings: readonly Finding[] } {
		if (input.uri !== null) library.setFile(input.uri, text);
		const member = input.uri === null ? undefined : library.get(input.uri);
		const document = member?.document ?? readDeclared(text, input.uri, governing);
		const findings = check(document, {
			rules,
			locale: this.io.locale,
			units: governing.config.units,
			...(member ? { library: views.of(member) } : {}),
			onError: (rule, error) => this.fail(input.file, this.words.ruleFailed(rule, input.file, String(error))),
		});
		const known = this.options.updateBaseline ? undefined : this.baseline?.knownIn(input);
		return { document, findings: newFindings(document, findings, known) };
	}

	/** Writes a mended text where it came from. Standard input goes to standard output, mended or not. */
	private async write({ file, uri }: Input, original: FileText, text: string): Promise<boolean> {
		if (uri === null) {
			this.io.out(encodeText({ ...original, text }) ?? text);
			return true;
		}
		if (text === original.text) return true;
		try {
			await rewriteFile(uri, original, text);
			this.fixedFiles++;
			return true;
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			this.fail(file, this.words.notWritten(file, error));
			return false;
		}
	}
}
