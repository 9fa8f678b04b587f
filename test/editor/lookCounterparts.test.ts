/**
 * What a person sees of counterparts: hover, peek, code lenses, hints, the tree, two measures side by side, the list of
 * candidates, and a new plan. Each sight is asserted and kept as a picture in out/look/.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeds } from './paths';
import { Sight } from './sight';

const local = 'qinzhou-bonded-zone-reform-2023.policy.txt';
const national = 'gacc-bonded-zone-reform-2023.policy.md';

/** The line of a seed that holds the words, one-based. */
function lineOf(path: string, words: string): number {
	const text = readFileSync(join(seeds, path), 'utf8');
	assert.ok(text.includes(words));
	return text.slice(0, text.indexOf(words)).split('\n').length;
}

describe('what a person sees of counterparts', function () {
	this.timeout(180_000);
	let sight: Sight;

	before(async () => {
		sight = await Sight.open();
		await sight.openFile(local);
	});
	after(() => sight?.close());

	it('the hint behind a local title, and the hover that tells of the national measure', async () => {
		await sight.goToLine(lineOf(`local/${local}`, '5. 优化核放单验放措施'));
		await sight.page
			.locator('.monaco-editor .view-line')
			.filter({ hasText: /→.*（六）/ })
			.first()
			.waitFor();
		await sight.word('优化核放单验放措施').hover();
		const hover = sight.hover('优化核放单验放逻辑');
		await hover.waitFor();
		await sight.picture('counterpart-hover');
		await sight.page.mouse.move(700, 840);
	});

	it('two measures side by side, by the command', async () => {
		await sight.goToLine(lineOf(`local/${local}`, '5. 优化核放单验放措施'));
		await sight.run('与对应举措对照');
		const diff = sight.page.locator('.monaco-diff-editor');
		await diff.waitFor();
		await diff.locator('.editor.original .view-line', { hasText: '优化核放单验放逻辑' }).first().waitFor();
		await diff.locator('.editor.modified .view-line', { hasText: '优化核放单验放措施' }).first().waitFor();
		await sight.page.locator('.tab.active', { hasText: '↔' }).waitFor();
		await sight.picture('counterpart-compare');
	});

	it('the tree: who carries out each national measure, and what nobody does', async () => {
		await sight.openFile(local);
		const tree = await sight.view('对应关系');
		const first = sight.row(tree, '优化检验检疫作业模式');
		await first.waitFor();
		assert.match(String(await first.textContent()), /1 条落实/);
		const lone = sight.row(tree, '优化境外退运货物监管');
		assert.match(String(await lone.textContent()), /无人落实/);
		await first.locator('.monaco-tl-twistie').click();
		const below = sight.row(tree, /推断 \d+%|已写明/);
		await below.waitFor();
		await sight.picture('counterpart-tree');
		await below.click();
		await sight.page.locator('.monaco-editor .selected-text').first().waitFor();
	});

	it('the tree turned round: what each local measure carries out', async () => {
		const tree = await sight.view('对应关系');
		// The button shows while the mouse is over the view.
		await sight.row(tree, '优化检验检疫作业模式').hover();
		await sight.page.locator(`${tree} .action-label[aria-label*="反过来看"]`).first().click();
		const merged = sight.row(tree, '探索发展保税新业态');
		await merged.waitFor();
		assert.match(String(await merged.textContent()), /落实（十二）、（十三）、（十四）/);
		await sight.row(tree, '地方自选').waitFor();
		await sight.picture('counterpart-tree-turned');
	});

	it('the candidates, with their reasons', async () => {
		await sight.openFile(local);
		await sight.goToLine(lineOf(`local/${local}`, '13. 探索发展保税新业态'));
		await sight.run('选定对应举措');
		const candidate = sight.row('.quick-input-list', '支持跨关区保税展示交易');
		await candidate.waitFor();
		assert.match(String(await candidate.textContent()), /推断 \d+%/);
		assert.match(String(await candidate.textContent()), /两处都写有“/);
		await sight.picture('counterpart-candidates');
		await sight.page.keyboard.press('Escape');
	});

	it('the code lenses: how many carry out a national measure, and the peek at what a merged measure carries out', async () => {
		const lens = (text: RegExp) =>
			sight.page.locator('.codelens-decoration a').filter({ hasText: text, visible: true }).first();
		await sight.openFile(national);
		await sight.goToLine(lineOf(`national/${national}`, '支持综合保税区与口岸联动发展'));
		await lens(/1 条地方举措/).waitFor();
		await sight.picture('counterpart-lenses');
		await sight.openFile(local);
		await sight.goToLine(lineOf(`local/${local}`, '13. 探索发展保税新业态'));
		await lens(/3 条上级举措/).click();
		await sight.page.locator('.peekview-widget .preview .view-line', { hasText: /保税/ }).first().waitFor();
		await sight.picture('counterpart-peek');
		await sight.page.keyboard.press('Escape');
	});

	it('a new plan, asked for and filled in place by place', async () => {
		await sight.run('依据上级文件新建实施方案');
		await sight.row('.quick-input-list', '署贸发〔2023〕77号').waitFor();
		await sight.picture('new-plan-basis');
		await sight.row('.quick-input-list', '署贸发〔2023〕77号').click();
		const input = sight.page.locator('.quick-input-widget input[type="text"], .quick-input-widget input').first();
		await sight.page.locator('.quick-input-title', { hasText: '2/3' }).waitFor();
		await input.fill('防城港市');
		await sight.page.keyboard.press('Enter');
		await sight.page.locator('.quick-input-title', { hasText: '3/3' }).waitFor();
		assert.equal(await input.inputValue(), '防城港市人民政府');
		await sight.page.keyboard.press('Enter');
		await sight.page
			.locator('.view-line', { hasText: '防城港市推动综合保税区高质量发展综合改革实施方案' })
			.first()
			.waitFor();
		await sight.page.keyboard.press('Control+Home');
		await sight.picture('new-plan');
	});
});
