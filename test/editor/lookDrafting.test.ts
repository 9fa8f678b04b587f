/** What a drafter sees while typing: the next ordinal, units and fields to choose from, what is still missing. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sight } from './sight';

const name = 'draft.policy.txt';
const draft = `某市推动综合保税区高质量发展实施方案
某政办〔2026〕12号
各县、区人民政府，市直各部门：
　　为推动综合保税区高质量发展，制定本方案。
一、主要任务
1. 优化检验检疫作业模式。压缩检验时间。（责任单位：市商务局；完成时限：2026年12月底前）`;

describe('what a drafter sees', function () {
	this.timeout(180_000);
	let sight: Sight;

	before(async () => {
		sight = await Sight.open((folder) => writeFileSync(join(folder, 'local', name), draft));
		await sight.openFile(name);
		// Nothing is written for the drafter before the language service is up.
		await sight.row(await sight.view('责任分工'), '市商务局').waitFor();
	});
	afterEach(async function () {
		if (this.currentTest?.state === 'failed') await sight.picture('failed');
	});
	after(() => sight?.close());

	it('the next ordinal behind Enter, and the proposals and missing fields of an assignment', async () => {
		const { page } = sight;
		await page.locator('.monaco-editor').first().click();
		await page.keyboard.press('Control+End');
		await page.keyboard.press('Enter');
		await page.locator('.view-line', { hasText: /^2\./ }).first().waitFor();
		await page.keyboard.type('简化设备监管手续。加快办理。（责任单位：市');
		const list = page.locator('.suggest-widget.visible');
		await list.waitFor();
		assert.match(String(await list.textContent()), /市商务局/);
		await sight.picture('drafting-units');
		await page.keyboard.press('Enter');
		await page.keyboard.type('；');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+Shift+Space');
		const hint = page.locator('.parameter-hints-widget.visible');
		await hint.waitFor();
		assert.match(String(await hint.textContent()), /完成时限/);
		await sight.picture('drafting-fields');
	});
});
