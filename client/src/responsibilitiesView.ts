import * as vscode from 'vscode';
import {
	RESPONSIBILITIES,
	type ResponsibilitiesParams,
	type ResponsibilitiesResult,
	type ResponsibleFor,
	type UnitResponsibilities,
} from '../../server/src/protocol';
import { fileName, jumpTo } from './jump';
import { isPolicyDocument, type LanguageServer } from './languageServer';
import { Latest } from './latest';
import { measureDescription, measureLabel, measureTooltip } from './wording';

/** How long to wait for the next keystroke before the tree is asked for, in milliseconds. */
const DELAY = 150;

/** The context key by which the view's title shows the one button or the other. */
const SCOPE_KEY = 'luoshi.responsibilities.scope';

type Node = UnitResponsibilities | ResponsibleFor;

/**
 * The view 责任分工: units and the measures that each has to carry out, as the server lists them; of the document that
 * was looked at last, or of the whole workspace.
 */
export class ResponsibilitiesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
	private readonly changed = new vscode.EventEmitter<void>();
	readonly onDidChangeTreeData = this.changed.event;
	private readonly view: vscode.TreeView<Node>;
	private readonly latest: Latest<ResponsibilitiesResult>;
	private readonly subscriptions: vscode.Disposable[];
	private units: readonly UnitResponsibilities[] = [];
	private scope: 'document' | 'workspace' = 'document';
	/** The document that the view is about. */
	private document: vscode.Uri | undefined;
	/** Whether the tree has changed while nobody was looking. */
	private stale = true;

	constructor(private readonly server: LanguageServer) {
		this.view = vscode.window.createTreeView('luoshi.responsibilities', { treeDataProvider: this });
		this.latest = new Latest(
			() => this.ask(),
			({ units }) => this.show(units),
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
			vscode.commands.registerCommand('luoshi.responsibilities.showWorkspace', () => this.setScope('workspace')),
			vscode.commands.registerCommand('luoshi.responsibilities.showDocument', () => this.setScope('document')),
		];
		this.follow(vscode.window.activeTextEditor);
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
	}

	getChildren(node?: Node): Node[] {
		if (!node) return [...this.units];
		return isUnit(node) ? [...node.measures] : [];
	}

	getTreeItem(node: Node): vscode.TreeItem {
		return isUnit(node) ? this.unitItem(node) : this.measureItem(node);
	}

	private unitItem({ name, measures }: UnitResponsibilities): vscode.TreeItem {
		const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
		// Keeps what is unfolded unfolded while the tree is rebuilt.
		item.id = `${this.scope}/${name}`;
		item.description = vscode.l10n.t('{0} measures', measures.length);
		item.iconPath = new vscode.ThemeIcon('organization');
		item.contextValue = 'unit';
		return item;
	}

	private measureItem(measure: ResponsibleFor): vscode.TreeItem {
		const { deadline } = measure;
		const uri = vscode.Uri.parse(measure.uri);
		const item = new vscode.TreeItem(measureLabel(measure));
		const description = measureDescription(measure, vscode.l10n.t);
		item.description = this.scope === 'workspace' ? `${description} · ${fileName(uri)}` : description;
		item.tooltip = measureTooltip(measure, vscode.workspace.asRelativePath(uri), vscode.l10n.t);
		item.iconPath = new vscode.ThemeIcon(deadline ? (deadline.due ? 'calendar' : 'history') : 'question');
		item.contextValue = 'measure';
		item.command = jumpTo(measure);
		return item;
	}

	private follow(editor: vscode.TextEditor | undefined): void {
		if (!editor || !isPolicyDocument(editor.document)) return;
		if (editor.document.uri.toString() === this.document?.toString()) return;
		this.document = editor.document.uri;
		if (this.scope === 'document') this.refresh();
	}

	private setScope(scope: 'document' | 'workspace'): void {
		this.scope = scope;
		void vscode.commands.executeCommand('setContext', SCOPE_KEY, scope);
		void this.latest.run();
	}

	private refresh(): void {
		if (this.server.off) this.view.message = vscode.l10n.t('The language service is not running.');
		this.stale = !this.view.visible;
		if (this.view.visible) this.latest.request();
	}

	private async ask(): Promise<ResponsibilitiesResult> {
		if (this.scope === 'document' && !this.document) return { units: [] };
		const params: ResponsibilitiesParams =
			this.scope === 'document' && this.document ? { textDocument: { uri: this.document.toString() } } : {};
		return this.server.request<ResponsibilitiesResult>(RESPONSIBILITIES, params);
	}

	private show(units: readonly UnitResponsibilities[]): void {
		this.units = units;
		const about = this.document && fileName(this.document);
		this.view.description = (this.scope === 'document' ? about : vscode.l10n.t('whole workspace')) ?? '';
		this.view.message = units.length > 0 ? '' : this.emptyMessage();
		this.changed.fire();
	}

	private emptyMessage(): string {
		if (this.scope === 'workspace') return vscode.l10n.t('No document of the workspace names a responsible unit.');
		return this.document
			? vscode.l10n.t('This document names no responsible unit.')
			: vscode.l10n.t('Open a policy document to see who is responsible for what.');
	}
}

function isUnit(node: Node): node is UnitResponsibilities {
	return 'measures' in node;
}
