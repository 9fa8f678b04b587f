import type { Locale } from '../text/wording';

/** What `--help` says. */
export interface HelpTexts {
	/** Commander's own headings. */
	readonly titles: Readonly<Record<string, string>>;
	readonly program: string;
	readonly lint: string;
	readonly outline: string;
	readonly links: string;
	readonly lsp: string;
	readonly path: string;
	readonly format: string;
	readonly fix: string;
	readonly rule: string;
	readonly preset: string;
	readonly maxWarnings: string;
	readonly output: string;
	readonly baseline: string;
	readonly updateBaseline: string;
	readonly locale: string;
	readonly version: string;
	readonly help: string;
	readonly helpCommand: string;
	readonly stdio: string;
	readonly nodeIpc: string;
	readonly socket: string;
	readonly exitCodes: string;
	/** Placeholders in usage lines. */
	readonly names: Readonly<
		Record<'path' | 'file' | 'rule' | 'preset' | 'count' | 'port' | 'options' | 'command' | 'format' | 'locale', string>
	>;
}

export const help: Readonly<Record<Locale, HelpTexts>> = {
	'zh-cn': {
		titles: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
		program: '落实：检查政策文件的责任单位、完成时限和层次序数。',
		lint: '检查政策文件，列出问题',
		outline: '列出从文件中读出的标题、文号、举措、责任单位和完成时限',
		links: '列出每项举措落实哪一项上级举措，哪些上级举措无人落实',
		lsp: '启动语言服务器，供编辑器使用',
		path: '文件、文件夹（其下所有 *.policy.txt、*.policy.md，以及首行像政策文件的 *.txt）或 glob 模式；- 为标准输入；不写则为当前文件夹',
		format: '输出格式',
		fix: '自动改正不会改变文意的问题',
		rule: '设定一条规则的级别，可多次使用；级别为 off、hint、information、warning、error',
		preset: '一整套规则级别，代替 luoshi.json 中的 preset',
		maxWarnings: '警告超过这个数，也算不通过',
		output: '把报告写入这个文件，不在屏幕上显示',
		baseline: '不显示基线文件中已有的问题，直到相应文字改动',
		updateBaseline: '把现有的问题写入基线文件',
		locale: '语言：zh-cn 或 en',
		version: '显示版本',
		help: '显示用法',
		helpCommand: '显示用法，或一个命令的用法',
		stdio: '通过标准输入和标准输出连接',
		nodeIpc: '通过 Node 进程间通信连接',
		socket: '连接到本机的这个端口',
		exitCodes: '退出码：0 没有错误；1 有错误；2 未能运行，或有文件未能读取。',
		names: {
			path: '路径',
			file: '文件',
			rule: '规则=级别',
			preset: '名称',
			count: '个数',
			port: '端口',
			options: '选项',
			command: '命令',
			format: '格式',
			locale: '语言',
		},
	},
	en: {
		titles: {},
		program: 'Luoshi checks policy documents: who is responsible for each measure, by when, and its numbering.',
		lint: 'check policy documents and list the findings',
		outline: 'show what was understood: title, number, measures, responsible units, deadlines',
		links: 'show which measure carries out which, and what nobody carries out',
		lsp: 'start the language server for an editor',
		path: 'a file, a folder (every *.policy.txt, *.policy.md and *.txt that begins like a policy document below it) or a glob; - is standard input; default: this folder',
		format: 'output format',
		fix: 'correct what can be corrected without changing what the text says',
		rule: 'set the severity of a rule: off, hint, information, warning or error; can be repeated',
		preset: 'a set of severities for all rules, in place of the preset in luoshi.json',
		maxWarnings: 'fail when there are more warnings than this',
		output: 'write the report into this file',
		baseline: 'leave out the findings that are in this file, until their text changes',
		updateBaseline: 'write the present findings into the baseline file',
		locale: 'language: zh-cn or en',
		version: 'show the version',
		help: 'show this help',
		helpCommand: 'show this help, or that of a command',
		stdio: 'connect through standard input and output',
		nodeIpc: 'connect through inter-process communication of Node',
		socket: 'connect to this port on this machine',
		exitCodes: 'Exit codes: 0 no error; 1 errors found; 2 it could not run, or could not read a file.',
		names: {
			path: 'PATH',
			file: 'FILE',
			rule: 'ID=SEVERITY',
			preset: 'NAME',
			count: 'N',
			port: 'PORT',
			options: 'options',
			command: 'command',
			format: 'FORMAT',
			locale: 'LOCALE',
		},
	},
};
