import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const configuration = JSON.parse(readFileSync('syntaxes/language-configuration.json', 'utf8'));
const snippets: Record<string, { prefix: string[]; description: string; body: string[] }> = JSON.parse(
	readFileSync('syntaxes/policy.code-snippets', 'utf8'),
);

describe('language configuration', () => {
	it('pairs the brackets and quotation marks of Chinese text', () => {
		const pairs = ['《》', '〈〉', '（）', '〔〕', '【】', '“”', '‘’'];
		const closing = configuration.autoClosingPairs.map(({ open, close }: Record<string, string>) => `${open}${close}`);
		const surrounding = configuration.surroundingPairs.map((pair: string[]) => pair.join(''));
		for (const pair of pairs) {
			assert.ok(closing.includes(pair), pair);
			assert.ok(surrounding.includes(pair), pair);
		}
	});

	it('takes runs of Han characters, numbers and Latin words for words, and no marks', () => {
		const word = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);
		assert.deepEqual('（责任单位：市商务局、市发展改革委；2024年12.5%，A级 RCEP协定）'.match(word), [
			'责任单位',
			'市商务局',
			'市发展改革委',
			'2024',
			'年',
			'12.5',
			'A',
			'级',
			'RCEP',
			'协定',
		]);
		assert.ok(!new RegExp(configuration.wordPattern.pattern, 'u').test(''), 'a word is never empty');
	});

	it('folds between region comments', () => {
		const { start, end } = configuration.folding.markers;
		assert.match('<!-- region 附件 -->', new RegExp(start));
		assert.match('<!-- #endregion -->', new RegExp(end));
		assert.doesNotMatch('<!-- regional -->', new RegExp(start));
	});
});

describe('snippets', () => {
	it('have a prefix in Chinese and one in Latin letters, and a description in both languages', () => {
		for (const [name, { prefix, description }] of Object.entries(snippets)) {
			assert.ok(
				prefix.some((text) => /^\p{Script=Han}+$/u.test(text)),
				name,
			);
			assert.ok(
				prefix.some((text) => /^[a-z-]+$/.test(text)),
				name,
			);
			assert.match(description, /^.*\p{Script=Han}.* · [A-Z][\x20-\x7e]+$/u, name);
		}
	});

	it('have prefixes of their own', () => {
		const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
		assert.equal(new Set(prefixes).size, prefixes.length);
	});

	it('include the skeleton that a new document begins with', () => {
		assert.ok(snippets.Plan?.body.some((line) => line.includes('责任单位：')));
		assert.match(
			readFileSync('client/src/commands.ts', 'utf8'),
			/insertSnippet', \{ langId: LANGUAGE, name: 'Plan' \}/,
		);
	});
});
