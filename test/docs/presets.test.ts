import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readConfig } from '../../server/src/library/configReader';
import { ruleMetas } from '../../server/src/rules/index';
import { presetRules } from '../../server/src/rules/presets';

const heads = {
	en: ['Rule', 'recommended', 'strict', 'draft'],
	'zh-cn': ['规则', 'recommended', 'strict', 'draft'],
};

/** The rules of which a preset makes something else than they are by themselves, as a table. */
function table(head: readonly string[]): string {
	const [strict, draft] = [presetRules('strict'), presetRules('draft')];
	const rows = ruleMetas
		.filter(({ id }) => strict.has(id) || draft.has(id))
		.map(({ id, severity }) => [
			`\`${id}\``,
			severity,
			strict.get(id)?.severity ?? severity,
			draft.get(id)?.severity ?? severity,
		]);
	return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

for (const [locale, head] of Object.entries(heads)) {
	it(`the page on configuration (${locale}) has the presets as they are`, () => {
		const page = readFileSync(`docs/configuration${locale === 'en' ? '' : `.${locale}`}.md`, 'utf8');
		const expected = table(head);
		const found = page.split(/\n{2,}/).find((block) => block.startsWith(`| ${head[0]} | recommended |`));
		const [, example = ''] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? [];
		assert.deepEqual([example === '', readConfig(example, ruleMetas).problems], [false, []]);
		assert.equal(found, expected, `The table should be:\n${expected}\n`);
	});
}
