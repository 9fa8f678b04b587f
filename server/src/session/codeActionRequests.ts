import type { ClientCapabilities, CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { codeActions, ruleEdits } from '../features/codeActions';
import type { Member } from '../library/library';
import { answerPrepared, refuseOutdated } from './answers';
import type { Session } from './session';

/** With which a client asks for the edit of an action that was given out without one. */
interface ActionData {
	readonly uri: string;
	/** The revision of the findings that it was given out for. */
	readonly revision: number;
	readonly rule: string;
}

/** Code actions. One that needs the whole document to be checked again gets its edit when it is chosen. */
export function serveCodeActions(session: Session, { textDocument, workspace }: ClientCapabilities): void {
	const { connection, checker } = session;
	const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
	const resolves = dataSupport === true && resolveSupport?.properties.includes('edit') === true;
	const versioned = workspace?.workspaceEdit?.documentChanges === true;

	connection.onCodeAction(
		answerPrepared(session, [], (member, params) => {
			const revision = checker.revision(member);
			return codeActions(checker.checked(member), params.range, params.context, {
				locale: session.settings.locale,
				resolves,
				showsRulePages: session.showsRulePages,
				workspaceEdit: (edits) => asWorkspaceEdit(member, edits, versioned),
				dataOf: (rule): ActionData => ({ uri: member.uri, revision, rule }),
			});
		}),
	);
	connection.onCodeActionResolve((action): CodeAction => {
		const data = action.data as Partial<ActionData> | null | undefined;
		if (typeof data?.uri !== 'string' || typeof data.rule !== 'string') return action;
		const member = session.member(data.uri);
		if (!member || checker.revision(member) !== data.revision) refuseOutdated();
		return { ...action, edit: asWorkspaceEdit(member, ruleEdits(checker.checked(member), data.rule), versioned) };
	});
}

function asWorkspaceEdit({ uri, version }: Member, edits: TextEdit[], versioned: boolean): WorkspaceEdit {
	return versioned ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}
