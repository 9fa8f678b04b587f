import type { Severity } from '../library/config';
import type { UnreadableFile, UnreadableReason } from '../library/fileSystem';
import type { Locale } from '../text/wording';

/** What the command line says, apart from findings and help. */
export interface Texts {
	readonly severities: Readonly<Record<Severity, string>>;
	unreadable(file: string, failure: Pick<UnreadableFile, 'reason' | 'detail'>): string;
	notWritten(file: string, failure: Pick<UnreadableFile, 'reason' | 'detail'>): string;
	noSuchFile(path: string): string;
	noMatch(pattern: string): string;
	noDocuments(folder: string): string;
	ignored(file: string): string;
	stdinFixAlone: string;
	ruleFailed(rule: string, file: string, detail: string): string;
	readingFailed(file: string, detail: string): string;
	noFolder(folder: string, file: string): string;
	noMeasures(files: readonly string[]): string;
	reportWritten(file: string): string;
	reportInTheWay(file: string): string;
	baselineMissing(file: string): string;
	baselineInvalid(file: string): string;
	baselineWritten(file: string, count: number): string;
	baselineNeeded: string;
	unknownRule(rule: string, meant: string | null): string;
	badRule(text: string): string;
	badCount(text: string): string;
	tooManyWarnings(count: number, max: number): string;
	summary(counts: Readonly<Record<Severity, number>>, files: number): string;
	fixed(files: number): string;
	fixable: string;
	unknownOption(option: string, meant: string | null): string;
	unknownCommand(command: string, meant: string | null): string;
	missingValue(option: string): string;
	missingArgument(argument: string): string;
	badChoice(option: string, value: string, choices: string): string;
	excessArguments: string;
	oneTransport: string;
	badPort(port: string): string;
	noConnection(port: number): string;
	unexpected(detail: string): string;
}

const zhReasons: Record<UnreadableReason, string> = {
	missing: '没有这个文件',
	folder: '这是文件夹，不是文件',
	denied: '没有读写权限',
	binary: '不是文本文件',
	damaged: '其中有损坏的字符，或者文件刚被别的程序改动，改写会丢失内容',
	failed: '读写失败',
};

const enReasons: Record<UnreadableReason, string> = {
	missing: 'there is no such file',
	folder: 'this is a folder and no file',
	denied: 'permission denied',
	binary: 'this is no text file',
	damaged: 'it holds damaged characters, or another program has just changed it; writing would lose them',
	failed: 'reading or writing failed',
};

function reason(reasons: Record<UnreadableReason, string>, failure: Pick<UnreadableFile, 'reason' | 'detail'>): string {
	return reasons[failure.reason] + (failure.detail ? ` (${failure.detail})` : '');
}

/** The first few of some names, and how many there are where these are not all. */
function someOf(names: readonly string[], separator: string, all: (count: number) => string): string {
	const few = 5;
	return names.slice(0, few).join(separator) + (names.length > few ? all(names.length) : '');
}

const zh: Texts = {
	severities: { error: '错误', warning: '警告', information: '提示', hint: '建议' },
	unreadable: (file, failure) => `无法读取 ${file}：${reason(zhReasons, failure)}。`,
	notWritten: (file, failure) => `无法写入 ${file}：${reason(zhReasons, failure)}。原文件没有改动。`,
	noSuchFile: (path) => `没有这个文件或文件夹：${path}`,
	noMatch: (pattern) => `没有与 ${pattern} 相符的文件。`,
	noDocuments: (folder) => `${folder} 下没有政策文件（*.policy.txt、*.policy.md，或首行像政策文件的 *.txt）。`,
	ignored: (file) => `${file} 在 luoshi.json 的 ignore 之列，没有检查。`,
	stdinFixAlone: '--fix 与标准输入（-）合用时，不能再有其他路径。',
	ruleFailed: (rule, file, detail) => `规则 ${rule} 检查 ${file} 时出错，这条规则没有检查完：${detail}`,
	readingFailed: (file, detail) => `检查 ${file} 时出错：${detail}`,
	noFolder: (folder, file) => `没有文件夹 ${folder}，无法写入 ${file}。请先建立这个文件夹。`,
	noMeasures: (files) =>
		`没有读出举措：${someOf(files, '、', (count) => `等 ${count} 个文件`)}。如果应当有举措，请用 luoshi outline 查看读出了什么。`,
	reportWritten: (file) => `报告已写入 ${file}。`,
	reportInTheWay: (file) => `报告不能写入 ${file}：那是文件夹、政策文件或配置文件，写入会丢失原有内容。`,
	baselineMissing: (file) => `没有基线文件 ${file}。要新建，请加上 --update-baseline。`,
	baselineInvalid: (file) => `${file} 不是基线文件。要重新生成，请先删除它，再加上 --update-baseline。`,
	baselineWritten: (file, count) => `已把现有的 ${count} 个问题记入基线 ${file}。`,
	baselineNeeded: '--update-baseline 须与 --baseline 文件 合用。',
	unknownRule: (rule, meant) => `没有规则“${rule}”。${meant === null ? '' : `是不是“${meant}”？`}`,
	badRule: (text) => `--rule 写成 规则=级别，级别为 off、hint、information、warning、error 之一；不认识“${text}”。`,
	badCount: (text) => `--max-warnings 后面写一个数，“${text}”不是。`,
	tooManyWarnings: (count, max) => `警告 ${count} 个，超过了 --max-warnings 规定的 ${max} 个。`,
	summary: (counts, files) =>
		`共 ${files} 个文件：${counts.error} 个错误，${counts.warning} 个警告，${counts.information} 个提示，${counts.hint} 个建议。`,
	fixed: (files) => `已改正 ${files} 个文件。`,
	fixable: '其中一部分可以用 --fix 自动改正。',
	unknownOption: (option, meant) =>
		`没有选项 ${option}。${meant === null ? '' : `是不是 ${meant}？`}用 --help 查看用法。`,
	unknownCommand: (command, meant) =>
		`没有命令“${command}”。${meant === null ? '' : `是不是 ${meant}？`}用 --help 查看用法。`,
	missingValue: (option) => `选项 ${option} 后面缺少内容。`,
	missingArgument: (argument) => `缺少 ${argument}。用 --help 查看用法。`,
	badChoice: (option, value, choices) => `选项 ${option} 不能是“${value}”，只能是：${choices}。`,
	excessArguments: '参数太多。用 --help 查看用法。',
	oneTransport: 'lsp 须写明一种连接方式：--stdio、--node-ipc 或 --socket=端口。',
	badPort: (port) => `“${port}”不是端口号，请写 1 到 65535 之间的整数。`,
	noConnection: (port) => `连接不上本机的端口 ${port}：没有程序在那里等候。`,
	unexpected: (detail) => `程序出错：${detail}`,
};

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const en: Texts = {
	severities: { error: 'error', warning: 'warning', information: 'note', hint: 'hint' },
	unreadable: (file, failure) => `Cannot read ${file}: ${reason(enReasons, failure)}.`,
	notWritten: (file, failure) => `Cannot write ${file}: ${reason(enReasons, failure)}. The file is as it was.`,
	noSuchFile: (path) => `There is no file or folder ${path}`,
	noMatch: (pattern) => `No file matches ${pattern}.`,
	noDocuments: (folder) =>
		`There is no policy document (*.policy.txt, *.policy.md, or a *.txt that begins like one) below ${folder}.`,
	ignored: (file) => `${file} is ignored by luoshi.json and was not checked.`,
	stdinFixAlone: '--fix with standard input (-) takes no other path.',
	ruleFailed: (rule, file, detail) => `Rule ${rule} failed on ${file} and did not finish: ${detail}`,
	readingFailed: (file, detail) => `Checking ${file} failed: ${detail}`,
	noFolder: (folder, file) => `There is no folder ${folder} to write ${file} into. Create it first.`,
	noMeasures: (files) =>
		`No measure was found in ${someOf(files, ', ', (count) => ` and others, ${count} files in all`)}. If there should be some, luoshi outline shows what was understood.`,
	reportWritten: (file) => `The report went into ${file}.`,
	reportInTheWay: (file) =>
		`The report cannot go into ${file}: that is a folder, a policy document or a configuration, and would be lost.`,
	baselineMissing: (file) => `There is no baseline file ${file}. Add --update-baseline to create it.`,
	baselineInvalid: (file) => `${file} is no baseline file. To make a new one, delete it and add --update-baseline.`,
	baselineWritten: (file, count) => `The ${plural(count, 'present finding')} went into the baseline ${file}.`,
	baselineNeeded: '--update-baseline needs --baseline FILE.',
	unknownRule: (rule, meant) => `There is no rule “${rule}”.${meant === null ? '' : ` Did you mean “${meant}”?`}`,
	badRule: (text) => `--rule takes ID=SEVERITY, with off, hint, information, warning or error; not “${text}”.`,
	badCount: (text) => `--max-warnings takes a number; “${text}” is none.`,
	tooManyWarnings: (count, max) => `${plural(count, 'warning')}: more than the ${max} that --max-warnings allows.`,
	summary: (counts, files) =>
		`${plural(files, 'file')}: ${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${plural(counts.information, 'note')}, ${plural(counts.hint, 'hint')}.`,
	fixed: (files) => `${plural(files, 'file')} corrected.`,
	fixable: 'Some of them can be corrected with --fix.',
	unknownOption: (option, meant) =>
		`There is no option ${option}.${meant === null ? '' : ` Did you mean ${meant}?`} See --help.`,
	unknownCommand: (command, meant) =>
		`There is no command “${command}”.${meant === null ? '' : ` Did you mean ${meant}?`} See --help.`,
	missingValue: (option) => `Option ${option} needs a value.`,
	missingArgument: (argument) => `${argument} is missing. See --help.`,
	badChoice: (option, value, choices) => `Option ${option} cannot be “${value}”; it is one of: ${choices}.`,
	excessArguments: 'Too many arguments. See --help.',
	oneTransport: 'lsp needs one way to connect: --stdio, --node-ipc or --socket=PORT.',
	badPort: (port) => `“${port}” is no port: give a whole number from 1 to 65535.`,
	noConnection: (port) => `Cannot connect to port ${port} of this machine: nothing listens there.`,
	unexpected: (detail) => `Luoshi failed: ${detail}`,
};

export const texts: Readonly<Record<Locale, Texts>> = { 'zh-cn': zh, en };
