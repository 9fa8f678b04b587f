import {
	type CancellationToken,
	type ClientCapabilities,
	type Connection,
	type InitializeParams,
	type ServerCapabilities,
	TextDocumentSyncKind,
} from 'vscode-languageserver';
import { fixAllKind } from './features/codeActions';
import { documentHighlights } from './features/documentHighlight';
import { documentSymbols } from './features/documentSymbols';
import { foldingRanges } from './features/folding';
import { selectionRanges } from './features/selectionRanges';
import { legend, semanticTokens } from './features/semanticTokens';
import { summary } from './features/summary';
import * as protocol from './protocol';
import { answer, checkedDocument } from './session/answers';
import { serveCodeActions } from './session/codeActionRequests';
import { serveCounterparts } from './session/counterpartRequests';
import { formattingCapabilities, serveFormatting } from './session/formattingRequests';
import { libraryCapabilities, serveLibrary } from './session/libraryRequests';
import { type Host, Session } from './session/session';
import { TokenResults } from './session/tokenResults';
import { checkWorkspace, workspaceResponsibilities } from './session/workspaceRequests';

/**
 * Serves one client over a connection that is not listening yet: says what the server can do, and leads each request to
 * its feature.
 * @param host what the server runs on
 */
export function startServer(connection: Connection, host: Host): void {
	connection.onInitialize((params) => {
		const session = new Session(connection, params, host);
		serveDocuments(session, params.capabilities);
		serveCodeActions(session, params.capabilities);
		serveFormatting(session);
		serveWorkspace(session, params);
		serveOwnProtocol(session);
		serveLibrary(session, params, () => localDay(new Date()));
		serveCounterparts(session, () => localDay(new Date()));
		return {
			capabilities: { ...capabilitiesFor(session), ...libraryCapabilities(params.capabilities) },
			serverInfo: { name: 'luoshi' },
		};
	});
	connection.listen();
}

function capabilitiesFor(session: Session): ServerCapabilities {
	return {
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
		documentSymbolProvider: { label: 'Luoshi 落实' },
		documentHighlightProvider: true,
		foldingRangeProvider: true,
		selectionRangeProvider: true,
		codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind], resolveProvider: true },
		semanticTokensProvider: { legend, range: true, full: { delta: true } },
		...(session.diagnostics.pulls
			? { diagnosticProvider: { identifier: 'luoshi', interFileDependencies: true, workspaceDiagnostics: true } }
			: {}),
		...formattingCapabilities,
		workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	};
}

/** The features of one document. */
function serveDocuments(session: Session, capabilities: ClientCapabilities): void {
	const { connection } = session;
	const foldingLimit = capabilities.textDocument?.foldingRange?.rangeLimit;
	const tokens = new TokenResults();

	connection.onDocumentSymbol(answer(session, [], ({ document }) => documentSymbols(document)));
	connection.onFoldingRanges(answer(session, [], ({ document }) => foldingRanges(document, foldingLimit)));
	connection.onSelectionRanges(
		answer(session, [], ({ document }, params) => selectionRanges(document, params.positions)),
	);
	connection.onDocumentHighlight(
		answer(session, [], ({ document }, params) => documentHighlights(document, params.position)),
	);
	connection.languages.semanticTokens.on(
		answer(session, { data: [] }, (member) => tokens.full(member.uri, semanticTokens(member.document))),
	);
	connection.languages.semanticTokens.onDelta(
		answer(session, { data: [] }, (member, params) =>
			tokens.delta(member.uri, semanticTokens(member.document), params.previousResultId),
		),
	);
	connection.languages.semanticTokens.onRange(
		answer(session, { data: [] }, ({ document }, params) => ({ data: semanticTokens(document, params.range) })),
	);
	session.documents.onDidClose(({ document }) => tokens.forget(document.uri));
}

/** Diagnostics, and what happens to the workspace. */
function serveWorkspace(session: Session, params: InitializeParams): void {
	const { connection } = session;
	connection.onInitialized(() => {
		session.start();
		if (params.capabilities.workspace?.workspaceFolders) {
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
				session.foldersChanged(
					added.map((folder) => folder.uri),
					removed.map((folder) => folder.uri),
				),
			);
		}
	});
	if (session.diagnostics.pulls) {
		connection.languages.diagnostics.on(async (request, token) => {
			const { uri } = checkedDocument(request);
			await session.prepared(uri, token);
			return session.diagnostics.pull(uri, request.previousResultId);
		});
		connection.languages.diagnostics.onWorkspace(async (request, token, _progress, partial) => {
			await session.complete(token);
			return session.diagnostics.pullWorkspace(request, token, partial);
		});
	}
	connection.onDidChangeWatchedFiles(({ changes }) => session.filesChanged(changes));
	connection.onDidChangeConfiguration(({ settings }) => session.settingsChanged(settings));
	connection.onShutdown(() => session.stop());
}

/** What `protocol.ts` defines. */
function serveOwnProtocol(session: Session): void {
	const { connection } = session;
	connection.onRequest(protocol.SUMMARY, (params: protocol.SummaryParams, token: CancellationToken) => {
		session.knowsProtocol = true;
		return answer<protocol.SummaryParams, protocol.Summary | null>(session, null, ({ document }) => summary(document))(
			params,
			token,
		);
	});
	connection.onRequest(protocol.RESPONSIBILITIES, (params: protocol.ResponsibilitiesParams | null, token) => {
		session.knowsProtocol = true;
		return workspaceResponsibilities(session, params?.textDocument?.uri, token);
	});
	connection.onRequest(protocol.CHECK_WORKSPACE, (params: protocol.CheckWorkspaceParams | null, token) =>
		checkWorkspace(session, params?.workDoneToken, token),
	);
}

/** The day that a clock on the wall shows, as an ISO date. */
function localDay(now: Date): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
