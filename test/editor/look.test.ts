/**
 * What a person sees: the seeds in the embedded editor, in Chinese, looked at through the page itself. Each sight is
 * asserted and kept as a picture in out/look/.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Sight } from './sight';

const plan = 'qinzhou-bonded-zone-reform-2023.policy.txt';
/** An assignment of the plan; the first one is taken away before the plan is opened. */
const assignment = /（责任部门：[^（）]*）/;

describe('what a person sees', function () {
	this.timeout(180_000);
	let sight: Sight;
	let page: Page;
	/** The plan as it is opened. */
	let text: string;

	before(async () => {
		sight = await Sight.open((folder) => {
			const file = join(folder, 'local', plan);
			text = readFileSync(file, 'utf8').replace(assignment, '');
			writeFileSync(file, text);
		});
		({ page } = sight);
		await sight.openFile(plan);
	});
	afterEach(async function () {
		if (this.currentTest?.state === 'failed') await sight.picture('failed');
	});
	after(() => sight?.close());

	/** Opens the Problems panel and filters it. A filter that is set before there is anything to filter gets lost. */
	async function showProblems(filter: string): Promise<void> {
		await page.keyboard.press('Control+Shift+M');
		await sight.row('.part.panel', 'luoshi').waitFor();
		await page.locator('.part.panel .viewpane-filter input').fill(filter);
		await page.locator('.part.panel .viewpane-filter-badge:not(.hidden)').first().waitFor();
	}

	it('a squiggle under the measure without a responsible unit, and the finding in the Problems panel', async () => {
		await showProblems('responsibility/missing');
		const finding = sight.row('.part.panel', 'responsibility/missing');
		await finding.waitFor();
		assert.match(String(await finding.textContent()), /责任单位/);
		await finding.dblclick();
		await page.locator('.monaco-editor .squiggly-error').first().waitFor();
		await sight.picture('problems');
	});

	it('the quick fixes at the bulb', async () => {
		await page.locator('.monaco-editor.focused').first().waitFor();
		await page.keyboard.press('Control+.');
		const menu = page.locator('.action-widget').first();
		await menu.waitFor();
		assert.match(String(await menu.textContent()), /责任/);
		await sight.picture('quick-fix');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+J');
	});

	it('the page of a rule, after a click on the code of a finding in the panel or in the hover', async () => {
		const tab = page.locator('.tab', { hasText: 'missing.zh-cn.md' });
		await showProblems('responsibility/missing');
		const row = sight.row('.part.panel', 'responsibility/missing');
		await row.locator('a', { hasText: 'responsibility/missing' }).click();
		await tab.waitFor();
		await sight.picture('rule-page');
		await tab.click({ button: 'middle' });
		await tab.waitFor({ state: 'detached' });
		await row.dblclick();
		await page.keyboard.press('Control+J');
		await sight.word('优化检验').hover();
		await sight.hover('责任单位').locator('a', { hasText: 'responsibility/missing' }).click();
		await tab.waitFor();
		await tab.click({ button: 'middle' });
		await tab.waitFor({ state: 'detached' });
	});

	it('a hover on an assignment', async () => {
		await sight.goToLine(text.slice(0, text.search(assignment)).split('\n').length);
		await sight.word('责任部门').hover();
		await sight.hover(/2024|持续推进/).waitFor();
		await sight.picture('hover');
		await page.mouse.move(5, 840);
	});

	it('the outline', async () => {
		const outline = await sight.view('Outline');
		await sight.row(outline, '主要任务').waitFor();
		await sight.picture('outline');
	});

	it('who is responsible for what, and a jump to the measure', async () => {
		const tree = await sight.view('责任分工');
		const unit = sight.row(tree, '钦州海关');
		await unit.waitFor();
		await unit.locator('.monaco-tl-twistie').click();
		const measure = sight.row(tree, /2024年\d+月|持续推进/);
		await measure.waitFor();
		await sight.picture('responsibilities');
		await measure.click();
		await page.locator('.monaco-editor .selected-text').first().waitFor();
	});

	it('how complete the plan is, in the status item', async () => {
		const item = page.locator('[id="status.languageStatus"] a');
		const said = '23 条举措，1 条无责任单位';
		assert.ok((await item.getAttribute('aria-label'))?.includes(said));
		await item.hover();
		await sight.hover(said).waitFor();
		await sight.picture('status');
	});

	it('all of it at once: what the README shows', async () => {
		await sight.view('责任分工');
		const box = await page.locator('.part.sidebar').boundingBox();
		assert.ok(box);
		const edge = { x: box.x + box.width + 2, y: box.y + box.height / 2 };
		await page.mouse.move(edge.x, edge.y);
		await page.mouse.down();
		await page.mouse.move(edge.x + 100, edge.y, { steps: 4 });
		await page.mouse.up();
		await showProblems(plan);
		await sight.row('.part.panel', 'responsibility/missing').dblclick();
		await page.locator('.monaco-editor .squiggly-error').first().waitFor();
		await page.keyboard.press('ArrowRight');
		const hover = sight.hover('责任单位');
		do {
			// Whatever is drawn late beside the words takes the hover away.
			await page.mouse.move(5, 840);
			await sight.word('优化检验').hover();
			await hover.waitFor();
			await sight.picture('readme');
		} while (!(await hover.isVisible()));
	});
});
