import type { ServerCapabilities } from 'vscode-languageserver';
import { type Formatted, formatting, rangeFormatting } from '../features/formatting';
import { onTypeFormatting, typedCharacters } from '../features/onTypeFormatting';
import type { Member } from '../library/library';
import { answer, answerPrepared } from './answers';
import type { Session } from './session';

const [firstTriggerCharacter, ...moreTriggerCharacter] = typedCharacters;

export const formattingCapabilities: ServerCapabilities = {
	documentFormattingProvider: true,
	documentRangeFormattingProvider: true,
	documentOnTypeFormattingProvider: { firstTriggerCharacter, moreTriggerCharacter },
};

/** Formatting of a document and of a range, by the rules as they are set for it, and what is written while one types. */
export function serveFormatting(session: Session): void {
	const { connection } = session;
	const formatted = (member: Member): Formatted => {
		const { findingsIn } = session.checker.checked(member);
		return { document: member.document, uri: member.uri, findingsIn };
	};
	connection.onDocumentFormatting(answerPrepared(session, [], (member) => formatting(formatted(member))));
	connection.onDocumentRangeFormatting(
		answerPrepared(session, [], (member, { range }) => rangeFormatting(formatted(member), range)),
	);
	connection.onDocumentOnTypeFormatting(
		answer(session, [], ({ document, uri }, { position, ch }) => onTypeFormatting(document, uri, position, ch)),
	);
}
