import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './host/browser';
import { type EmbeddedServer, startEmbedded } from './host/embedded';
import { root, seeds } from './paths';

const pictures = join(root, 'out/look');

/** The embedded editor on a copy of the seeds, in Chinese, with its page before one's eyes. */
export class Sight {
	private constructor(
		readonly page: Page,
		private readonly browser: Browser,
		private readonly server: EmbeddedServer,
		private readonly temp: string,
	) {}

	/** @param change changes the copy of the seeds before it is opened; it is given the folder's path */
	static async open(change: (folder: string) => void = () => undefined): Promise<Sight> {
		mkdirSync(pictures, { recursive: true });
		const temp = mkdtempSync(join(tmpdir(), 'luoshi-look-'));
		const folder = join(temp, 'seeds');
		await cp(seeds, folder, { recursive: true });
		mkdirSync(join(folder, '.vscode'));
		const settings = { 'editor.minimap.enabled': false, 'files.exclude': { '.vscode': true } };
		writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
		change(folder);
		const server = await startEmbedded({ folder, extension: root });
		const browser = await launchBrowser();
		const page = await browser.newPage({
			locale: 'zh-CN',
			viewport: { width: 1360, height: 850 },
			serviceWorkers: 'block',
		});
		page.setDefaultTimeout(45_000);
		await page.goto(server.url);
		await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
		return new Sight(page, browser, server, temp);
	}

	async close(): Promise<void> {
		await this.browser.close();
		await this.server.stop();
		rmSync(this.temp, { recursive: true, force: true });
	}

	/** Opens a file of the workspace by its name, as with Ctrl+P. */
	async openFile(name: string): Promise<void> {
		const { page } = this;
		await page.keyboard.press('Control+P');
		await page.locator('.quick-input-widget input').first().fill(name);
		await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
		await page.locator('.tab.active', { hasText: name }).waitFor();
		await page.locator('.monaco-editor .view-line').first().waitFor();
	}

	/** Moves the cursor to a line of the active file, one-based, and the line into view. */
	async goToLine(line: number): Promise<void> {
		await this.page.keyboard.press('Control+G');
		await this.page.locator('.quick-input-widget input').first().fill(`:${line}`);
		await this.page.keyboard.press('Enter');
	}

	/** Runs a command by its title, as with F1. */
	async run(title: string): Promise<void> {
		await this.page.keyboard.press('F1');
		await this.page.locator('.quick-input-widget input').first().fill(`>${title}`);
		await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
	}

	/** Keeps what the page shows now. */
	async picture(name: string): Promise<void> {
		await this.page.screenshot({ path: join(pictures, `${name}.png`) });
	}

	/** The first row of a list that holds the text. */
	row(list: string, text: string | RegExp): Locator {
		return this.page.locator(`${list} .monaco-list-row`).filter({ hasText: text }).first();
	}

	/** The first piece of text in the editor that holds the words. */
	word(text: string): Locator {
		return this.page.locator('.monaco-editor .view-line span > span').filter({ hasText: text }).first();
	}

	/** What the mouse brings up where it rests. */
	hover(text: string | RegExp): Locator {
		return this.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: text }).first();
	}

	/** Unfolds a view of the side bar, and folds the others; gives the selector of its pane. */
	async view(name: string): Promise<string> {
		// The extension's views come when it has started.
		await this.page.locator('.part.sidebar .pane-header', { hasText: name }).waitFor();
		for (const header of await this.page.locator('.part.sidebar .pane-header').all()) {
			const isIt = String(await header.textContent()).includes(name);
			if (((await header.getAttribute('aria-expanded')) === 'true') !== isIt) await header.click();
		}
		return `.pane:has(.pane-header:has-text("${name}"))`;
	}
}
