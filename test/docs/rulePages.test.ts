import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleMetas } from '../../server/src/rules/index';
import type { Locale, RuleMeta, Severity } from '../../server/src/rules/rule';
import { findingsInLibrary } from '../rules/support';

const PAGES = join(import.meta.dirname, '../../docs/rules');

/** How the pages of a language say what the metadata holds. */
interface PageWords {
	readonly suffix: string;
	readonly stop: string;
	readonly severity: string;
	readonly severities: Readonly<Record<Severity, string>>;
	readonly fix: string;
	readonly fixable: Readonly<Record<RuleMeta['fixable'], string>>;
	readonly source: string;
	readonly sections: readonly string[];
	readonly options: string;
	readonly noOptions: string;
}

const WORDS: Readonly<Record<Locale, PageWords>> = {
	en: {
		suffix: '.md',
		stop: '.',
		severity: 'Severity',
		severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
		fix: 'Fix',
		fixable: { safe: 'safe: applied by fix-all too', choice: 'quick fix, chosen by a person', none: 'none' },
		source: 'Source',
		sections: ['What it checks', 'Why', 'Examples', 'Fix', 'Options', 'How to switch it off'],
		options: 'Options',
		noOptions: 'None.',
	},
	'zh-cn': {
		suffix: '.zh-cn.md',
		stop: '。',
		severity: '级别',
		severities: {
			error: '错误（error）',
			warning: '警告（warning）',
			information: '提示（information）',
			hint: '建议（hint）',
		},
		fix: '修正',
		fixable: { safe: '安全修正，“全部修正”时一并执行', choice: '快速修正，由人选择', none: '无' },
		source: '依据',
		sections: ['检查什么', '为什么', '示例', '修正', '选项', '如何关闭'],
		options: '选项',
		noOptions: '无。',
	},
};

for (const locale of ['en', 'zh-cn'] as const) {
	const words = WORDS[locale];

	describe(`the rules' pages (${locale})`, () => {
		for (const meta of ruleMetas) {
			describe(meta.id, () => {
				const path = join(PAGES, meta.id + words.suffix);
				const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
				const blocks = page.split(/\n{2,}/);

				it('has a page with every section', () => {
					assert.ok(page !== '', `${path} is missing`);
					assert.equal(blocks[0], `# ${meta.id}`);
					const headings = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
					assert.deepEqual(headings, words.sections);
				});

				it('says what the metadata says', () => {
					assert.equal(blocks[2], meta.summary[locale] + words.stop);
					assert.deepEqual(blocks[3]?.split('\n').slice(2), [
						`| ${words.severity} | ${words.severities[meta.severity]} |`,
						`| ${words.fix} | ${words.fixable[meta.fixable]} |`,
						`| ${words.source} | ${meta.source[locale]} |`,
					]);
				});

				it('documents every option with its default', () => {
					const section = sectionOf(page, words.options);
					const documented = [...section.matchAll(/^\| `(\w+)` \| `(.+?)` \|/gm)].map((match) => [match[1], match[2]]);
					const expected = Object.entries(meta.options).map(([name, value]) => [name, JSON.stringify(value)]);
					assert.deepEqual(documented, expected);
					if (expected.length === 0) assert.equal(section.trim(), words.noOptions);
				});

				it('gives examples that are true', () => {
					// What the examples cite stands beside them, as the page shows it.
					const others = [...page.matchAll(/^```policy other\n([\s\S]*?)^```$/gm)].map(
						([, text = ''], i): [string, string] => [`other${i}.policy.txt`, text],
					);
					const examples = [...page.matchAll(/^```policy (wrong|right)\n([\s\S]*?)^```$/gm)];
					const kinds = new Set(examples.map((match) => match[1]));
					assert.deepEqual([...kinds].sort(), ['right', 'wrong']);
					for (const [, kind, text = ''] of examples) {
						const files = new Map([...others, ['this.policy.txt', text]]);
						const found = findingsInLibrary(files, 'this.policy.txt').filter(({ rule }) => rule === meta.id);
						assert.equal(found.length > 0, kind === 'wrong', `${kind}:\n${text}`);
					}
				});

				it('says how to switch it off', () => {
					assert.ok(page.includes(`luoshi-disable-line ${meta.id} -->`));
					assert.ok(page.includes(`luoshi-disable-file ${meta.id} -->`));
					assert.ok(page.includes(`{ "rules": { "${meta.id}": "off" } }`));
				});
			});
		}

		it('are listed in the index, in the order of the rules', () => {
			const index = readFileSync(join(PAGES, `README${words.suffix}`), 'utf8');
			const rows = index.split('\n').filter((line) => line.startsWith('| ['));
			const expected = ruleMetas.map(
				({ id, summary, severity, fixable }) =>
					`| [${id}](${id}${words.suffix}) | ${summary[locale]} | ${words.severities[severity]} | ${words.fixable[fixable]} |`,
			);
			assert.deepEqual(rows, expected);
		});

		it('belong to a rule, all of them', () => {
			const known = new Set(ruleMetas.flatMap(({ id }) => Object.values(WORDS).map(({ suffix }) => id + suffix)));
			for (const { suffix } of Object.values(WORDS)) known.add(`README${suffix}`);
			const files = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
			assert.deepEqual(
				files.filter((name) => !known.has(name)),
				[],
			);
		});
	});
}

function sectionOf(page: string, heading: string): string {
	const start = page.indexOf(`\n## ${heading}\n`);
	if (start < 0) return '';
	const from = start + heading.length + 5;
	const end = page.indexOf('\n## ', from);
	return page.slice(from, end < 0 ? undefined : end);
}
