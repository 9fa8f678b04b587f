import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Level } from '../model/types';
import type {
	DeclaredDocument,
	FormerName,
	LuoshiConfig,
	Override,
	Preset,
	RegisteredUnit,
	RuleSetting,
	Severity,
} from './config';
import type { NamedPath } from './configPaths';
import { type ConfigProblem, expected, globWordings, syntaxWording } from './configProblem';
import { globProblem } from './ignore';
import { JsonReader } from './jsonReader';

/** What the reader has to know of a rule to check its name and its options. */
export interface KnownRule {
	readonly id: string;
	/** The options and their defaults. */
	readonly options: Readonly<Record<string, boolean | number | string | readonly string[]>>;
}

export interface ReadConfig {
	readonly config: LuoshiConfig;
	/** In the order of the text. After a syntax error it stands alone: all others could be its consequence. */
	readonly problems: readonly ConfigProblem[];
	/** The files and folders that it names. Whether they are there, the text cannot tell. */
	readonly named: readonly NamedPath[];
}

export const severities: readonly (Severity | 'off')[] = ['off', 'hint', 'information', 'warning', 'error'];

export const presetNames: readonly Preset[] = ['recommended', 'strict', 'draft'];

/** The configuration where there is no `luoshi.json`. */
export const emptyConfig: LuoshiConfig = {
	documents: new Map(),
	preset: 'recommended',
	rules: new Map(),
	overrides: [],
	ignore: [],
	units: [],
	libraryFolders: [],
	glossary: new Map(),
};

/**
 * Reads the text of a `luoshi.json`: JSON, with comments and trailing commas. Never throws: what cannot be used is
 * reported and left out, and the rest is used.
 * @param knownRules without them the names of rules and options are not checked
 */
export function readConfig(text: string, knownRules?: readonly KnownRule[]): ReadConfig {
	const errors: ParseError[] = [];
	let root: Node | undefined;
	try {
		root = parseTree(text.replace(/^\ufeff/u, ' '), errors, { allowTrailingComma: true });
	} catch {
		// Only a stack that overflows on thousands of nested brackets comes here.
		return { config: emptyConfig, problems: [syntaxProblem(0, text.length, 'TooDeep')], named: [] };
	}
	const [error] = errors;
	const reader = new ConfigReader(knownRules);
	const config = root === undefined ? emptyConfig : reader.root(root);
	const { named } = reader;
	if (error === undefined) return { config, problems: reader.problems.sort((a, b) => a.start - b.start), named };
	const start = Math.min(error.offset, text.length);
	return {
		config,
		problems: [syntaxProblem(start, start + error.length, printParseErrorCode(error.error))],
		named: [],
	};
}

function syntaxProblem(start: number, end: number, code: string): ConfigProblem {
	return { start, end, kind: 'syntax', severity: 'error', message: syntaxWording(code) };
}

class ConfigReader extends JsonReader {
	readonly named: NamedPath[] = [];
	private readonly knownRules: ReadonlyMap<string, KnownRule['options']> | null;

	constructor(knownRules: readonly KnownRule[] | undefined) {
		super();
		this.knownRules = knownRules ? new Map(knownRules.map((rule) => [rule.id, rule.options])) : null;
	}

	root(node: Node): LuoshiConfig {
		const config: { -readonly [Key in keyof LuoshiConfig]: LuoshiConfig[Key] } = { ...emptyConfig };
		this.object(node, {
			$schema: (value) => void this.text(value),
			documents: (value) => (config.documents = this.documents(value)),
			preset: (value) => this.use(this.oneOf(value, presetNames), (preset) => (config.preset = preset)),
			rules: (value) => (config.rules = this.rules(value)),
			overrides: (value) => {
				config.overrides = this.each(value, expected.list, (item) => this.override(item));
			},
			ignore: (value) => (config.ignore = this.each(value, expected.texts, (item) => this.glob(item))),
			units: (value) => (config.units = this.each(value, expected.list, (item) => this.unit(item))),
			libraryFolders: (value) => {
				config.libraryFolders = this.each(value, expected.texts, (item) => this.naming(item, 'folder'));
			},
			glossary: (value) => (config.glossary = this.glossary(value)),
		});
		return config;
	}

	private documents(node: Node): LuoshiConfig['documents'] {
		const documents = new Map<string, DeclaredDocument>();
		for (const [key, declared] of this.entries(node)) {
			const path = this.path(key);
			if (path === null) continue;
			this.name(key, path, 'document');
			documents.set(path, this.declaredDocument(declared));
		}
		return documents;
	}

	private rules(node: Node): ReadonlyMap<string, RuleSetting> {
		const rules = new Map<string, RuleSetting>();
		for (const [key, value] of this.entries(node)) {
			const setting = this.ruleSetting(key, value);
			if (setting !== null) rules.set(String(key.value), setting);
		}
		return rules;
	}

	/** What lacks its paths or its rules has no effect, which is said; the rest of the file is used all the same. */
	private override(node: Node): Override | null {
		let files: readonly string[] = [];
		let rules: ReadonlyMap<string, RuleSetting> = new Map();
		const isObject = this.object(node, {
			files: (value) => (files = this.each(value, expected.texts, (item) => this.glob(item))),
			rules: (value) => (rules = this.rules(value)),
		});
		if (!isObject) return null;
		this.needs(node, 'files', { 'zh-cn': '没有写明对哪些文件：', en: 'It does not say for which files:' });
		this.needs(node, 'rules', { 'zh-cn': '没有写明哪些规则：', en: 'It does not say which rules:' });
		return { files, rules };
	}

	private glossary(node: Node): LuoshiConfig['glossary'] {
		const glossary = new Map<string, string>();
		for (const [key, value] of this.entries(node)) {
			const term = String(key.value).trim();
			const explanation = this.text(value);
			if (term === '') this.warn(key, { 'zh-cn': '术语是空的，不起作用。', en: 'An empty term has no effect.' });
			else if (explanation !== null) glossary.set(term, explanation);
		}
		return glossary;
	}

	private declaredDocument(node: Node): DeclaredDocument {
		const declared: { -readonly [Key in keyof DeclaredDocument]: DeclaredDocument[Key] } = {};
		const texts = (value: Node) => this.texts(value);
		this.object(node, {
			title: (value) => this.use(this.text(value), (text) => (declared.title = text)),
			number: (value) => this.use(this.text(value), (text) => (declared.number = text)),
			issuer: (value) => this.use(this.text(value), (text) => (declared.issuer = text)),
			dateOfIssue: (value) => this.use(this.date(value), (text) => (declared.dateOfIssue = text)),
			level: (value) => this.use(this.oneOf(value, levels), (level) => (declared.level = level)),
			alsoCitedAs: (value) => this.use(texts(value), (list) => (declared.alsoCitedAs = list)),
			basis: (value) => this.use(texts(value), (list) => (declared.basis = list)),
		});
		return declared;
	}

	private unit(node: Node): RegisteredUnit | null {
		let name: string | null = null;
		let shortNames: readonly string[] = [];
		let formerNames: readonly FormerName[] = [];
		const isObject = this.object(node, {
			name: (value) => (name = this.text(value)),
			shortNames: (value) => (shortNames = this.texts(value) ?? []),
			formerNames: (value) => (formerNames = this.each(value, expected.list, (item) => this.formerName(item))),
		});
		if (isObject) this.needs(node, 'name', { 'zh-cn': '这个单位没有全称：', en: 'This unit has no full name:' });
		return name === null ? null : { name, shortNames, formerNames };
	}

	private formerName(node: Node): FormerName | null {
		let name: string | null = null;
		let until: string | null = null;
		const isObject = this.object(node, {
			name: (value) => (name = this.text(value)),
			until: (value) => (until = this.date(value)),
		});
		if (isObject) {
			this.needs(node, 'name', { 'zh-cn': '没有写明原名：', en: 'It does not say the former name:' });
			this.needs(node, 'until', {
				'zh-cn': '没有写明从哪一天起不再用这个名称：',
				en: 'It does not say from which day on the name was no longer used:',
			});
		}
		return name === null || until === null ? null : { name, until };
	}

	private ruleSetting(key: Node, node: Node): RuleSetting | null {
		const id = String(key.value);
		const options = this.knownRules?.get(id);
		if (this.knownRules !== null && options === undefined) this.unknown(key, this.knownRules.keys());
		const [first, second, extra] = node.type === 'array' ? (node.children ?? []) : [node];
		if (first === undefined || extra !== undefined) return this.wrongType(node, expected.setting);
		const severity = this.oneOf(first, severities, expected.setting);
		if (severity === null) return null;
		return { severity, options: second === undefined ? {} : this.options(second, options) };
	}

	private options(node: Node, known: KnownRule['options'] | undefined): RuleSetting['options'] {
		const options: Record<string, unknown> = {};
		for (const [key, value] of this.entries(node)) {
			const name = String(key.value);
			const initial = known !== undefined && Object.hasOwn(known, name) ? known[name] : undefined;
			if (known !== undefined && initial === undefined) this.unknown(key, Object.keys(known));
			else {
				const option = this.option(value, initial);
				if (option !== null) options[name] = option;
			}
		}
		return options;
	}

	/** The value of an option; it has to be of the same kind as its default, where that is known. */
	private option(node: Node, initial: KnownRule['options'][string] | undefined): unknown {
		if (node.type === 'array' && (initial === undefined || typeof initial === 'object')) return this.texts(node);
		if (initial === undefined && node.type !== 'object' && node.type !== 'null') return node.value;
		if (typeof initial !== 'object' && node.type === typeof initial) return node.value;
		const kind = typeof initial === 'object' ? 'texts' : typeof initial === 'string' ? 'text' : typeof initial;
		return this.wrongType(node, expected[kind === 'boolean' || kind === 'number' || kind === 'texts' ? kind : 'text']);
	}

	private date(node: Node): string | null {
		const text = this.text(node);
		if (text === null) return null;
		const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null;
		if (day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
		return this.error(node, {
			'zh-cn': `“${text}”不是日期：写成 2023-12-29 的样子，并且确有这一天。`,
			en: `“${text}” is no date: write it like 2023-12-29, and a day that exists.`,
		});
	}

	private naming(node: Node, kind: NamedPath['kind']): string | null {
		const path = this.text(node);
		if (path !== null) this.name(node, path, kind);
		return path;
	}

	private name({ offset, length }: Node, path: string, kind: NamedPath['kind']): void {
		this.named.push({ start: offset, end: offset + length, path, kind });
	}

	private glob(node: Node): string | null {
		const pattern = this.text(node);
		if (pattern === null) return null;
		const problem = globProblem(pattern);
		return problem === null ? pattern : this.error(node, globWordings[problem]);
	}

	private path(key: Node): string | null {
		const path = String(key.value);
		const isInside = path !== '' && !/^\/|^[a-z]:|\\|(^|\/)\.\.?(\/|$)/iu.test(path);
		if (isInside) return path;
		return this.error(key, {
			'zh-cn': `“${path}”不能用：写本文件所在文件夹以下的相对路径，用“/”分隔，不用“./”和“..”。`,
			en: `“${path}” cannot be used: give a path below this file's folder, with “/” and without “./” or “..”.`,
		});
	}
}

const levels: readonly Level[] = ['national', 'provincial', 'municipal', 'county'];
