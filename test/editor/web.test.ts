/**
 * The extension as a web extension: in the embedded editor's page, extension and language server run as workers of the
 * browser, and read the workspace through the editor.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './host/browser';
import { type EmbeddedServer, startEmbedded } from './host/embedded';
import { root, seeds } from './paths';

describe('the extension in a browser', function () {
	this.timeout(180_000);
	let server: EmbeddedServer;
	let browser: Browser;

	before(async () => {
		server = await startEmbedded({ folder: seeds, extension: root, web: true });
		browser = await launchBrowser();
	});
	after(async () => {
		await browser?.close();
		await server?.stop();
	});

	it('checks the workspace without a process of its own', async () => {
		const page = await browser.newPage({ locale: 'en-US', serviceWorkers: 'block' });
		await page.goto(server.url);
		await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
		await page.keyboard.press('Control+Shift+M');
		const rows = page.locator('.part.panel .monaco-list-row');
		await rows.filter({ hasText: 'luoshi' }).first().waitFor({ timeout: 120_000 });
		// Of a long list only what is in view is there.
		await page.locator('.part.panel .viewpane-filter input').fill('deadline/missing');
		const row = rows.filter({ hasText: 'deadline/missing' }).first();
		await row.waitFor({ timeout: 30_000 });
		assert.match(String(await row.textContent()), /has no deadline/);
		const processes = execFileSync('ps', ['-A', '-o', 'pgid=,args='], { encoding: 'utf8' }).split('\n');
		const ours = processes.filter((line) => Number.parseInt(line, 10) === server.group);
		assert.ok(ours.length > 0);
		assert.deepEqual(
			ours.filter((line) => line.includes('dist/server.js')),
			[],
		);
	});
});
