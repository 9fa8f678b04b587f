import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, find, open, outline, qinzhou, until } from './helpers';

/** Every symbol of an outline, those inside others included. */
function flat(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
	return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

describe('reading a plan', () => {
	after(closeAll);

	it('shows the outline: chapters, and measures with unit and deadline', async () => {
		const { document } = await open(qinzhou);
		const symbols = await until('an outline', async () => {
			const found = flat(await outline(document.uri));
			return found.length > 0 && found;
		});
		const measures = symbols.filter(({ detail }) => /持续推进|2024年\d+月/.test(detail));
		assert.equal(measures.length, 23);
		for (const { range, selectionRange } of symbols) assert.ok(range.contains(selectionRange));
	});

	it('folds chapters and measures', async () => {
		const { document } = await open(qinzhou);
		const ranges = await until('folding ranges', async () => {
			const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
				'vscode.executeFoldingRangeProvider',
				document.uri,
			);
			return found?.length ? found : undefined;
		});
		assert.ok(ranges.length >= 23, `only ${ranges.length} ranges for 23 measures`);
		for (const { start, end } of ranges) assert.ok(start < end && end < document.lineCount);
	});

	it('explains an assignment on hover: full names and the deadline as a date', async () => {
		const { document } = await open(qinzhou);
		const { start } = find(document, /(?<=（责任部门：)[^（）]*）/);
		const text = await until('a hover', async () => {
			const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				start.translate(0, 1),
			);
			const contents = hovers?.flatMap((hover) => hover.contents) ?? [];
			return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
		});
		assert.match(text, /[局委办关]/);
		assert.match(text, /2024|持续推进/);
	});
});
