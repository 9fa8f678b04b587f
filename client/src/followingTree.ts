import * as vscode from 'vscode';
import { isPolicyDocument, type LanguageServer } from './languageServer';
import { Latest } from './latest';

/** How long to wait for the next keystroke before the tree is asked for, in milliseconds. */
const DELAY = 150;

/**
 * A tree view of what the server says about the policy document that was looked at last, or about all. It is asked for
 * again when the answer may be another, and only while somebody sees it.
 */
export abstract class FollowingTree<Node, Answer> implements vscode.TreeDataProvider<Node>, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChangeTreeData = this.changed.event;
	protected readonly view: vscode.TreeView<Node>;
	/** The document that was looked at last. */
	protected about: vscode.Uri | undefined;
	private readonly latest: Latest<Answer>;
	private readonly subscriptions: vscode.Disposable[];
	/** Whether the tree has changed while nobody was looking. */
	private stale = true;

	/** @param id of the view */
	constructor(
		protected readonly server: LanguageServer,
		id: string,
	) {
		this.view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
		this.latest = new Latest(
			() => this.ask(),
			(answer) => {
				this.show(answer);
				this.changed.fire();
			},
			DELAY,
		);
		this.subscriptions = [
			this.view,
			this.changed,
			this.latest,
			server.onChanged(() => this.refresh()),
			this.view.onDidChangeVisibility(() => {
				if (this.stale) this.refresh();
			}),
			vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
		];
		this.follow(vscode.window.activeTextEditor);
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}

	/** What goes with the view. */
	protected own(...parts: vscode.Disposable[]): void {
		this.subscriptions.push(...parts);
	}

	/** Asks at once: a person wants to see something else. */
	protected reload(): void {
		void this.latest.run();
	}

	abstract getChildren(node?: Node): vscode.ProviderResult<Node[]>;

	abstract getTreeItem(node: Node): vscode.TreeItem;

	/** Asks the server. A rejection leaves the tree as it is. */
	protected abstract ask(): Promise<Answer>;

	/** Takes up an answer; the tree is drawn from it afterwards. */
	protected abstract show(answer: Answer): void;

	private follow(editor: vscode.TextEditor | undefined): void {
		if (!editor || !isPolicyDocument(editor.document)) return;
		if (editor.document.uri.toString() === this.about?.toString()) return;
		this.about = editor.document.uri;
		this.refresh();
	}

	private refresh(): void {
		if (this.server.off) this.view.message = vscode.l10n.t('The language service is not running.');
		this.stale = !this.view.visible;
		if (this.view.visible) this.latest.request();
	}
}
