import {
	type CancellationToken,
	ErrorCodes,
	LSPErrorCodes,
	ResponseError,
	type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Member } from '../library/library';
import { describe } from './checker';
import type { Needs } from './indexing';
import type { Session } from './session';

/** The parameters of a request about one document. */
export interface DocumentParams {
	readonly textDocument: TextDocumentIdentifier;
}

type Run<P, R> = (member: Member, params: P) => R;
type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R>;

/**
 * Leads a request to a feature, for the document as it is now. A document that is no policy document, and a feature that
 * fails, get the empty answer; a failure is logged, and everything else goes on.
 */
export function answer<P extends DocumentParams, R>(
	session: Session,
	empty: R,
	run: Run<P, R>,
): (params: P, token: CancellationToken) => R {
	return (params) => {
		const { uri } = checkedDocument(params);
		const member = session.member(uri);
		return member ? guarded(session, uri, empty, () => run(member, params)) : empty;
	};
}

/** The same for a feature whose answer depends on the settings. */
export function answerPrepared<P extends DocumentParams, R>(session: Session, empty: R, run: Run<P, R>): Handler<P, R> {
	const direct = answer(session, empty, run);
	return async (params, token) => {
		await session.prepared(checkedDocument(params).uri, token);
		return direct(params, token);
	};
}

/**
 * The same for a feature whose answer depends on other documents: it waits until what it asks of them is known. A
 * document that has changed in the meantime gets no answer.
 */
export function answerIndexed<P extends DocumentParams, R>(
	session: Session,
	empty: R,
	run: Run<P, R>,
	needs: Needs = 'everything',
): Handler<P, R> {
	return async (params, token) => {
		const { uri } = checkedDocument(params);
		const asked = session.member(uri);
		await session.indexing.ready(uri, needs, token);
		const member = session.member(uri);
		if (!member) return empty;
		if (asked && asked.version !== member.version) refuseOutdated();
		return guarded(session, uri, empty, () => run(member, params));
	};
}

/** What a feature answers; where it fails, that is logged, and the answer is the empty one. A refusal is an answer. */
export function guarded<R>(session: Session, about: string, empty: R, run: () => R): R {
	try {
		return run();
	} catch (error) {
		if (error instanceof ResponseError) throw error;
		session.log(`${about}: ${describe(error)}`);
		return empty;
	}
}

/** @throws {ResponseError} the protocol's own answer to a question about a text that has changed since */
export function refuseOutdated(): never {
	throw new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
}

/** @throws {ResponseError} where a request names no document */
export function checkedDocument(params: Partial<DocumentParams> | null | undefined): TextDocumentIdentifier {
	const document = params?.textDocument;
	if (typeof document?.uri === 'string') return document;
	throw new ResponseError(ErrorCodes.InvalidParams, 'textDocument.uri is missing');
}
