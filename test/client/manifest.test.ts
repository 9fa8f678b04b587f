import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import picomatch from 'picomatch';
import { beginsAsPolicy, firstLine as serverFirstLine } from '../../server/src/library/firstLine';

const read = (path: string): string => readFileSync(path, 'utf8');
const json = (path: string): Record<string, unknown> => JSON.parse(read(path));

const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;
const english = json('package.nls.json') as Record<string, string>;
const chinese = json('package.nls.zh-cn.json') as Record<string, string>;
const sources = readdirSync('client/src').map((name) => read(`client/src/${name}`));

/** Every text in a piece of JSON, at any depth. */
function texts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** The commands that the sources register, or that a text links to. */
function found(pattern: RegExp, text: string): string[] {
	return [...text.matchAll(pattern)].map((match) => match[1] as string);
}

/** The scheme under which the client opens the pages of the rules. */
const rulePagesScheme = /const SCHEME = '([\w-]+)'/.exec(read('client/src/rulePages.ts'))?.[1];

const commands = (contributes.commands as { command: string }[]).map(({ command }) => command);

describe('the manifest', () => {
	it('says everything in both languages', () => {
		const used = texts(manifest).flatMap((text) => found(/^%(.+)%$/g, text));
		assert.ok(used.length > 40);
		for (const [name, bundle] of Object.entries({ english, chinese })) {
			assert.deepEqual(new Set(Object.keys(bundle)), new Set(used), name);
			for (const [key, text] of Object.entries(bundle)) assert.notEqual(text.trim(), '', `${name}: ${key}`);
		}
		for (const [key, text] of Object.entries(chinese)) assert.match(text, /\p{Script=Han}/u, key);
		for (const [key, text] of Object.entries(english)) {
			const prose = text.replaceAll('Luoshi 落实', '').replace(/type [^.]* and/, '');
			assert.doesNotMatch(prose, /\p{Script=Han}/u, key);
		}
	});

	it('leads both languages to the same commands', () => {
		for (const [key, text] of Object.entries(english)) {
			const pattern = /\(command:([\w.]+)\)/g;
			const links = found(pattern, text);
			assert.deepEqual(links, found(pattern, chinese[key] as string), key);
			for (const link of links.filter((command) => command.startsWith('luoshi.'))) {
				// The editor itself has a command that shows a view: its id and `.focus`.
				assert.ok(commands.includes(link) || link === `${contributes.views.explorer[0].id}.focus`, link);
			}
		}
	});

	it('names exactly the commands that the extension registers', () => {
		const registered = sources.flatMap((source) => found(/registerCommand\('([^']+)'/g, source));
		assert.deepEqual(commands.toSorted(), registered.toSorted());
		const inMenus = texts(contributes.menus).filter(
			(text) => /^luoshi\.[\w.]+$/.test(text) && text !== 'luoshi.active',
		);
		for (const command of inMenus) assert.ok(commands.includes(command), command);
	});

	it('offers what is about a measure in policy documents only, and what the views do not at all', () => {
		interface Entry {
			command: string;
			when?: string;
		}
		const palette = new Map<string, string | undefined>(
			(contributes.menus.commandPalette as Entry[]).map(({ command, when }) => [command, when]),
		);
		const context = contributes.menus['editor/context'] as Entry[];
		assert.ok(context.length > 0);
		for (const { command, when } of context) {
			assert.match(when ?? '', /editorLangId == policy/, command);
			assert.match(palette.get(command) ?? '', /editorLangId == policy/, command);
		}
		for (const { command, when } of contributes.menus['view/title'] as Entry[]) {
			assert.match(when ?? '', /^view == luoshi\./, command);
			assert.equal(palette.get(command), 'false', command);
		}
	});

	it('describes each setting, in a group of its own', () => {
		for (const [name, setting] of Object.entries<Record<string, unknown>>(contributes.configuration.properties)) {
			assert.match(name, /^luoshi\./);
			assert.ok('default' in setting, name);
			const description = setting.description ?? setting.markdownDescription;
			assert.match(String(description), /^%setting\..+%$/, name);
			const { enum: values, enumDescriptions } = setting as { enum?: string[]; enumDescriptions?: string[] };
			assert.equal(enumDescriptions?.length, name === 'luoshi.trace.server' ? undefined : values?.length, name);
		}
	});

	it('names files that exist and are packaged', () => {
		const paths = [
			...texts(contributes.languages).filter((text) => text.startsWith('./')),
			...contributes.grammars.map(({ path }: { path: string }) => path),
			...contributes.snippets.map(({ path }: { path: string }) => path),
			...contributes.walkthroughs[0].steps.map(({ media }: { media: { svg: string } }) => media.svg),
			'package.nls.json',
			'package.nls.zh-cn.json',
			`${manifest.l10n}/bundle.l10n.zh-cn.json`,
		];
		assert.ok(paths.length >= 8);
		const kept = read('.vscodeignore')
			.split('\n')
			.flatMap((line) => (line.startsWith('!') ? line.slice(1) : []));
		const isPackaged = picomatch(kept);
		for (const path of paths as string[]) {
			assert.ok(existsSync(path), path);
			assert.ok(isPackaged(path.replace(/^\.\//, '')), path);
		}
	});

	it('has the pages of the rules packaged, and shown as they are meant to be read', () => {
		assert.ok(read('.vscodeignore').split('\n').includes('!dist/rulePages.json'));
		const associations = contributes.configurationDefaults['workbench.editorAssociations'];
		assert.deepEqual(Object.keys(associations), [`${rulePagesScheme}:/**`]);
	});

	it('starts the extension for policy documents only', () => {
		assert.deepEqual(manifest.activationEvents, ['onLanguage:policy', 'workspaceContains:luoshi.json']);
	});

	it('leaves it to each person what happens on saving', () => {
		const defaults = Object.keys(contributes.configurationDefaults['[policy]']);
		assert.deepEqual(
			defaults.filter((name) => name.includes('OnSave')),
			[],
		);
	});
});

describe('the first line of a policy document', () => {
	const firstLine = new RegExp(contributes.languages[0].firstLine);

	it('is the same for the editor and for the server', () => {
		assert.equal(firstLine.source, serverFirstLine.source);
		assert.ok(beginsAsPolicy(`\ufeff${'\n'.repeat(8)}某市养老服务工作方案\n会议记录`));
		for (const text of ['', '\n\n', `${'\n'.repeat(10)}某市养老服务工作方案`, '会议记录\n某市养老服务工作方案']) {
			assert.ok(!beginsAsPolicy(text), JSON.stringify(text));
		}
	});

	for (const line of [
		'推动某市综合保税区高质量发展实施方案',
		'# 某省促进跨境贸易便利化若干措施',
		'某市优化营商环境工作方案（征求意见稿）',
		'某市人民政府办公室关于印发某市养老服务行动计划的通知',
		'某省人民政府关于加快发展现代职业教育的实施意见',
		'某政办〔2026〕12号',
		'  国发〔2019〕3 号',
	]) {
		it(`is ${line}`, () => assert.match(line, firstLine));
	}

	for (const line of [
		'会议记录',
		'实施方案',
		'关于放假的通知',
		'我们讨论了实施方案。',
		'项目一的实施方案：第一步，做好准备',
		'请见附件中的工作方案，谢谢！',
		'根据国发〔2019〕3号文件的要求',
		'Implementation plan 实施方案',
		'2024年个人工作计划',
		'',
	]) {
		it(`is not “${line}”`, () => assert.doesNotMatch(line, firstLine));
	}

	it('is judged in no time, whatever it is', () => {
		const started = performance.now();
		for (const unit of ['方', '实施方案', '关于印发', '（', '#', ' ', '若干']) firstLine.test(unit.repeat(100_000));
		assert.ok(performance.now() - started < 1000);
	});
});

describe('texts of the extension', () => {
	const bundle = json('l10n/bundle.l10n.zh-cn.json') as Record<string, string>;
	const used = sources.flatMap((source) => found(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g, source));

	it('are all in the Chinese bundle, and nothing else is', () => {
		assert.ok(used.length > 20);
		assert.deepEqual(new Set(Object.keys(bundle)), new Set(used));
	});

	it('have the same placeholders in both languages', () => {
		const placeholders = (text: string) => found(/\{(\d)\}/g, text).toSorted();
		for (const [text, translation] of Object.entries(bundle)) {
			assert.deepEqual(placeholders(translation), placeholders(text), text);
		}
	});
});
