import {
	type ClientCapabilities,
	type CodeLens,
	type CompletionItem,
	type CompletionList,
	type InitializeParams,
	LSPErrorCodes,
	MarkupKind,
	type ReferenceParams,
	ResponseError,
	type ServerCapabilities,
	type TextDocumentPositionParams,
	type TypeHierarchyItem,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { codeLenses, lensOrigin, resolveCodeLens } from '../features/codeLens';
import { completion, completionDocumentation, completionTriggers } from '../features/completion';
import { mostProposed } from '../features/completionItems';
import { definition } from '../features/definition';
import { documentLinks } from '../features/documentLinks';
import { hover } from '../features/hover';
import { implementation } from '../features/implementation';
import { inlayHints } from '../features/inlayHints';
import { asDefinition } from '../features/navigation';
import { references } from '../features/references';
import { prepareRename, RenameRefused, renameUnit } from '../features/rename';
import { signatureHelp, signatureTriggers } from '../features/signatureHelp';
import { prepareTypeHierarchy, subtypes, supertypes } from '../features/typeHierarchy';
import { workspaceSymbols } from '../features/workspaceSymbols';
import type { InitializationOptions } from '../protocol';
import { answerIndexed, guarded, refuseOutdated } from './answers';
import type { Session } from './session';

/** What of the features across documents a client can use. */
export function libraryCapabilities({ textDocument }: ClientCapabilities): ServerCapabilities {
	const resolves = textDocument?.completion?.completionItem?.resolveSupport?.properties.includes('documentation');
	return {
		hoverProvider: true,
		definitionProvider: true,
		implementationProvider: true,
		referencesProvider: true,
		workspaceSymbolProvider: true,
		documentLinkProvider: {},
		completionProvider: { triggerCharacters: completionTriggers, resolveProvider: resolves === true },
		signatureHelpProvider: signatureTriggers,
		renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
		...(textDocument?.codeLens ? { codeLensProvider: { resolveProvider: true } } : {}),
		...(textDocument?.inlayHint ? { inlayHintProvider: true } : {}),
		...(textDocument?.typeHierarchy ? { typeHierarchyProvider: true } : {}),
	};
}

/**
 * The features that look beyond the document: all wait until what they ask of the other documents is known.
 * @param today the reader's day, as an ISO date
 */
export function serveLibrary(session: Session, { capabilities }: InitializeParams, today: () => string): void {
	const { connection, libraryIndex: library } = session;
	const { textDocument } = capabilities;
	const format = textDocument?.hover?.contentFormat?.[0] ?? MarkupKind.Markdown;
	const tooltips = textDocument?.documentLink?.tooltipSupport === true;

	connection.onHover(
		answerIndexed(session, null, (member, { position }) =>
			hover(
				member.document,
				position,
				{ locale: session.settings.locale, today: today(), format },
				{ library, member },
			),
		),
	);
	const jump = (targets: typeof definition, linkSupport: boolean | undefined) =>
		answerIndexed<TextDocumentPositionParams, ReturnType<typeof asDefinition>>(
			session,
			null,
			(member, { position }) => asDefinition(targets(library, member, position), linkSupport === true),
			'counterparts',
		);
	connection.onDefinition(jump(definition, textDocument?.definition?.linkSupport));
	connection.onImplementation(jump(implementation, textDocument?.implementation?.linkSupport));
	connection.onReferences(
		answerIndexed(session, null, (member, { position, context }: ReferenceParams) =>
			references(library, member, position, context.includeDeclaration),
		),
	);
	connection.onDocumentLinks(
		answerIndexed(session, [], (member) => documentLinks(library, member, tooltips), 'counterparts'),
	);
	connection.languages.inlayHint.on(
		answerIndexed(
			session,
			[],
			(member, { range }) => {
				session.drawing.drawn();
				return inlayHints(library, member, range);
			},
			'counterparts',
		),
	);
	connection.onWorkspaceSymbol(async ({ query }, token) => {
		await session.indexing.read(token);
		return guarded(session, 'workspace/symbol', [], () => workspaceSymbols(library, query, session.settings.locale));
	});
	serveTypeHierarchy(session);
	serveCodeLenses(session);
	serveRename(session, capabilities);
	serveCompletion(session, capabilities, today);
	serveSignatureHelp(session, capabilities);
}

function serveTypeHierarchy(session: Session): void {
	const { libraryIndex: library } = session;
	const { typeHierarchy } = session.connection.languages;
	const step = (run: (item: TypeHierarchyItem) => TypeHierarchyItem[] | null) => {
		const ready = answerIndexed<{ textDocument: { uri: string }; item: TypeHierarchyItem }, TypeHierarchyItem[] | null>(
			session,
			null,
			(_member, { item }) => run(item),
		);
		return ({ item }: { item: TypeHierarchyItem }, token: Parameters<typeof ready>[1]) =>
			ready({ textDocument: item, item }, token);
	};
	typeHierarchy.onPrepare(
		answerIndexed(session, null, (member, { position }) => prepareTypeHierarchy(member, position)),
	);
	typeHierarchy.onSupertypes(step((item) => supertypes(library, item)));
	typeHierarchy.onSubtypes(step((item) => subtypes(library, item)));
}

function serveCodeLenses(session: Session): void {
	const { connection, libraryIndex: library } = session;
	const options = session.client.initializationOptions as Partial<InitializationOptions> | null | undefined;
	const showReferences = options?.showReferences === true;
	connection.onCodeLens(
		answerIndexed(session, [], (member) => {
			session.drawing.drawn();
			return codeLenses(library, member);
		}),
	);
	connection.onCodeLensResolve(async (lens: CodeLens, token) => {
		const origin = lensOrigin(lens);
		if (!origin) return lens;
		const resolve = answerIndexed<{ textDocument: { uri: string } }, CodeLens>(session, lens, (member) => {
			if (member.revision !== origin.revision) refuseOutdated();
			return resolveCodeLens(library, member, lens, { locale: session.settings.locale, showReferences });
		});
		return resolve({ textDocument: origin }, token);
	});
}

function serveRename(session: Session, { workspace }: ClientCapabilities): void {
	const { connection, libraryIndex: library } = session;
	const versioned = workspace?.workspaceEdit?.documentChanges === true;
	connection.onPrepareRename(
		answerIndexed(session, null, (member, { position }) =>
			orRefused(() => prepareRename(member, position, session.settings.locale)),
		),
	);
	connection.onRenameRequest(
		answerIndexed(session, null, (member, { position, newName }): WorkspaceEdit => {
			const changed = orRefused(() => renameUnit(library, member, position, newName, session.settings.locale));
			if (!versioned) return { changes: Object.fromEntries(changed.map((one) => [one.member.uri, one.edits])) };
			return {
				documentChanges: changed.map(({ member: { uri, version }, edits }) => ({
					textDocument: { uri, version },
					edits,
				})),
			};
		}),
	);
}

/** @throws {ResponseError} where the feature refuses: the client shows the reason */
function orRefused<R>(run: () => R): R {
	try {
		return run();
	} catch (error) {
		if (error instanceof RenameRefused) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
		throw error;
	}
}

function serveCompletion(session: Session, { textDocument }: ClientCapabilities, today: () => string): void {
	const { connection, libraryIndex: library } = session;
	const snippets = textDocument?.completion?.completionItem?.snippetSupport === true;
	connection.onCompletion(
		answerIndexed(session, null, (member, { position }): CompletionItem[] | CompletionList | null => {
			const items = completion(library, member, position, { today: today(), snippets });
			return items !== null && items.length >= mostProposed ? { isIncomplete: true, items } : items;
		}),
	);
	connection.onCompletionResolve((item: CompletionItem) =>
		guarded(session, 'completionItem/resolve', item, () => {
			const value = completionDocumentation(library, item);
			return value === '' ? item : { ...item, documentation: { kind: MarkupKind.PlainText, value } };
		}),
	);
}

function serveSignatureHelp(session: Session, { textDocument }: ClientCapabilities): void {
	const information = textDocument?.signatureHelp?.signatureInformation;
	const labelOffsets = information?.parameterInformation?.labelOffsetSupport === true;
	session.connection.onSignatureHelp(
		answerIndexed(session, null, (member, { position }) =>
			signatureHelp(session.libraryIndex, member, position, { locale: session.settings.locale, labelOffsets }),
		),
	);
}
