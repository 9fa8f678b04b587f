import * as vscode from 'vscode';

/**
 * The scheme of the rules' pages. The manifest has the editor show what lies under it as rendered Markdown: links to
 * commands would not do, as the editor follows them in the Problems panel and not in a hover.
 */
const SCHEME = 'luoshi-rule';

/** The folder of the pages, as the server links to it. */
export const rulePagesFolder = `${SCHEME}:`;

/**
 * Lets the pages of the rules be opened: from the code of a finding, and from a code action.
 * @param extension where the extension is installed; it brings the pages along
 */
export function registerRulePages(extension: vscode.Uri): vscode.Disposable {
	let pages: Promise<ReadonlyMap<string, string>> | undefined;
	const textOf = async (page: string): Promise<string | undefined> => {
		pages ??= readPages(extension);
		try {
			return (await pages).get(page);
		} catch (error) {
			// The next question tries again.
			pages = undefined;
			throw error;
		}
	};
	return vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
			provideTextDocumentContent: async ({ path }) => {
				const text = await textOf(path.replace(/^\//, ''));
				if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
				return text;
			},
		}),
		vscode.commands.registerCommand('luoshi.showRulePage', async (page: unknown) => {
			if (typeof page !== 'string' || (await textOf(page)) === undefined) return;
			const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${page}` });
			await vscode.commands.executeCommand('vscode.open', uri, vscode.ViewColumn.Beside);
		}),
	);
}

/** The texts of all pages by their paths below docs/rules. The build puts them into one file, which packs far better. */
async function readPages(extension: vscode.Uri): Promise<ReadonlyMap<string, string>> {
	const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist/rulePages.json'));
	return new Map(Object.entries<string>(JSON.parse(new TextDecoder().decode(bytes))));
}
