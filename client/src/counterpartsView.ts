import * as vscode from 'vscode';
import {
	COUNTERPART_DOCUMENTS,
	COUNTERPART_MEASURES,
	type CounterpartAt,
	type CounterpartDirection,
	type CounterpartDocument,
	type CounterpartDocumentsParams,
	type CounterpartDocumentsResult,
	type CounterpartMeasure,
	type CounterpartMeasuresParams,
	type CounterpartMeasuresResult,
	type MeasureAt,
	type PositionParams,
} from '../../server/src/protocol';
import type { ComparedNode } from './counterpartCommands';
import { certainty, counterpartsDescription, counterpartTooltip } from './counterpartWording';
import { FollowingTree } from './followingTree';
import { fileName, jumpTo } from './jump';
import type { LanguageServer } from './languageServer';
import { measureLabel } from './wording';

/** The context key by which the view's title shows the one button or the other. */
const DIRECTION_KEY = 'luoshi.counterparts.direction';

type Node =
	| { readonly kind: 'document'; readonly document: CounterpartDocument }
	| { readonly kind: 'measure'; readonly id: string; readonly measure: CounterpartMeasure }
	| ({ readonly kind: 'counterpart'; readonly id: string; readonly counterpart: CounterpartAt } & ComparedNode);

/**
 * The view 对应关系: upper-level documents, their measures, and the local measures that carry them out; or, turned round,
 * local documents, their measures, and what those carry out. The documents that belong to the one that was looked at last
 * come first, and are unfolded. What hangs below a document is asked for when it is unfolded.
 */
export class CounterpartsView extends FollowingTree<Node, CounterpartDocumentsResult> {
	private documents: readonly CounterpartDocument[] = [];
	private direction: CounterpartDirection = 'down';

	constructor(server: LanguageServer) {
		super(server, 'luoshi.counterparts');
		this.own(
			vscode.commands.registerCommand('luoshi.counterparts.showLocal', () => this.turn('up')),
			vscode.commands.registerCommand('luoshi.counterparts.showUpper', () => this.turn('down')),
		);
	}

	async getChildren(node?: Node): Promise<Node[]> {
		if (!node) return this.documents.map((document) => ({ kind: 'document', document }));
		if (node.kind === 'document') return this.measuresOf(node.document);
		if (node.kind === 'counterpart') return [];
		const of = startOf(node.measure);
		return node.measure.counterparts.map((counterpart, i) => ({
			kind: 'counterpart',
			id: `${node.id}/${i}`,
			counterpart,
			compared: { of, with: startOf(counterpart) },
		}));
	}

	getTreeItem(node: Node): vscode.TreeItem {
		switch (node.kind) {
			case 'document':
				return this.documentItem(node.document);
			case 'measure':
				return this.measureItem(node.id, node.measure);
			case 'counterpart':
				return this.counterpartItem(node.id, node.counterpart);
		}
	}

	private documentItem({ uri, title, number, here }: CounterpartDocument): vscode.TreeItem {
		const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
		const item = new vscode.TreeItem(title, here ? Expanded : Collapsed);
		// Keeps what is unfolded unfolded while the tree is rebuilt; what belongs to the active document unfolds anew.
		item.id = `${this.direction}/${here}/${uri}`;
		item.description = number ?? '';
		item.tooltip = `${title}\n${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))}`;
		item.iconPath = new vscode.ThemeIcon('book');
		item.contextValue = 'document';
		return item;
	}

	private measureItem(id: string, measure: CounterpartMeasure): vscode.TreeItem {
		const { None, Collapsed } = vscode.TreeItemCollapsibleState;
		const isLone = measure.counterparts.length === 0;
		const item = new vscode.TreeItem(measureLabel(measure), isLone ? None : Collapsed);
		item.id = id;
		item.description = counterpartsDescription(measure, this.direction, vscode.l10n.t);
		item.tooltip = `${measureLabel(measure)}\n${item.description}`;
		item.iconPath = isLone ? this.loneIcon() : new vscode.ThemeIcon('check');
		item.contextValue = 'measure';
		item.command = jumpTo(measure);
		return item;
	}

	/** What nobody carries out is a gap; what carries nothing out is the place's own. */
	private loneIcon(): vscode.ThemeIcon {
		return this.direction === 'down'
			? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
			: new vscode.ThemeIcon('lightbulb');
	}

	private counterpartItem(id: string, counterpart: CounterpartAt): vscode.TreeItem {
		const item = new vscode.TreeItem(measureLabel(counterpart));
		item.id = id;
		item.description = `${certainty(counterpart, vscode.l10n.t)} · ${counterpart.document}`;
		item.tooltip = counterpartTooltip(counterpart, vscode.l10n.t);
		item.iconPath = new vscode.ThemeIcon(this.direction === 'down' ? 'arrow-small-right' : 'arrow-small-up');
		item.contextValue = 'counterpart';
		item.command = jumpTo(counterpart);
		return item;
	}

	private async measuresOf({ uri }: CounterpartDocument): Promise<Node[]> {
		const { direction } = this;
		const params: CounterpartMeasuresParams = { direction, textDocument: { uri }, ...this.aboutParam() };
		try {
			const result = await this.server.request<CounterpartMeasuresResult | null>(COUNTERPART_MEASURES, params);
			return (result?.measures ?? []).map((measure, i) => ({
				kind: 'measure',
				id: `${direction}/${uri}#${i}`,
				measure,
			}));
		} catch {
			// The server is restarting or has gone: the next change asks again.
			return [];
		}
	}

	private turn(direction: CounterpartDirection): void {
		this.direction = direction;
		void vscode.commands.executeCommand('setContext', DIRECTION_KEY, direction);
		this.reload();
	}

	protected ask(): Promise<CounterpartDocumentsResult> {
		const params: CounterpartDocumentsParams = { direction: this.direction, ...this.aboutParam() };
		return this.server.request<CounterpartDocumentsResult>(COUNTERPART_DOCUMENTS, params);
	}

	private aboutParam(): Pick<CounterpartDocumentsParams, 'about'> {
		return this.about ? { about: { uri: this.about.toString() } } : {};
	}

	protected show({ documents }: CounterpartDocumentsResult): void {
		this.documents = documents;
		this.view.description = this.about ? fileName(this.about) : '';
		this.view.message = documents.length > 0 ? '' : emptyMessage();
	}
}

function startOf({ uri, range }: MeasureAt): PositionParams {
	return { textDocument: { uri }, position: range.start };
}

function emptyMessage(): string {
	return vscode.l10n.t(
		'No document here carries out another one. Put the upper-level document into the workspace and cite it in the preamble of the local one, by title and number: 《…》（国发〔2019〕3号）.',
	);
}
