import * as vscode from 'vscode';
import {
	RESPONSIBILITIES,
	type ResponsibilitiesParams,
	type ResponsibilitiesResult,
	type ResponsibleFor,
	type UnitResponsibilities,
} from '../../server/src/protocol';
import { FollowingTree } from './followingTree';
import { fileName, jumpTo } from './jump';
import type { LanguageServer } from './languageServer';
import { measureDescription, measureLabel, measureTooltip } from './wording';

/** The context key by which the view's title shows the one button or the other. */
const SCOPE_KEY = 'luoshi.responsibilities.scope';

type Node = UnitResponsibilities | ResponsibleFor;

/**
 * The view 责任分工: units and the measures that each has to carry out, as the server lists them; of the document that
 * was looked at last, or of the whole workspace.
 */
export class ResponsibilitiesView extends FollowingTree<Node, ResponsibilitiesResult> {
	private units: readonly UnitResponsibilities[] = [];
	private scope: 'document' | 'workspace' = 'document';

	constructor(server: LanguageServer) {
		super(server, 'luoshi.responsibilities');
		this.own(
			vscode.commands.registerCommand('luoshi.responsibilities.showWorkspace', () => this.setScope('workspace')),
			vscode.commands.registerCommand('luoshi.responsibilities.showDocument', () => this.setScope('document')),
		);
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

	private setScope(scope: 'document' | 'workspace'): void {
		this.scope = scope;
		void vscode.commands.executeCommand('setContext', SCOPE_KEY, scope);
		this.reload();
	}

	protected async ask(): Promise<ResponsibilitiesResult> {
		if (this.scope === 'document' && !this.about) return { units: [] };
		const params: ResponsibilitiesParams =
			this.scope === 'document' && this.about ? { textDocument: { uri: this.about.toString() } } : {};
		return this.server.request<ResponsibilitiesResult>(RESPONSIBILITIES, params);
	}

	protected show({ units }: ResponsibilitiesResult): void {
		this.units = units;
		const about = this.about && fileName(this.about);
		this.view.description = (this.scope === 'document' ? about : vscode.l10n.t('whole workspace')) ?? '';
		this.view.message = units.length > 0 ? '' : this.emptyMessage();
	}

	private emptyMessage(): string {
		if (this.scope === 'workspace') return vscode.l10n.t('No document of the workspace names a responsible unit.');
		return this.about
			? vscode.l10n.t('This document names no responsible unit.')
			: vscode.l10n.t('Open a policy document to see who is responsible for what.');
	}
}

function isUnit(node: Node): node is UnitResponsibilities {
	return 'measures' in node;
}
