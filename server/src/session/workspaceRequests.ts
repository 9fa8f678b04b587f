import type { CancellationToken, ProgressToken } from 'vscode-languageserver';
import { type Responsibility, responsibilities, responsibilitiesOf } from '../features/responsibilities';
import type { Member } from '../library/library';
import type { CheckWorkspaceResult, ResponsibilitiesResult } from '../protocol';
import type { Severity } from '../rules/rule';
import type { Session } from './session';
import { Pacer, refuseCancelled } from './signal';

/** What was found in a document holds as long as it is the same member. */
const known = new WeakMap<Member, readonly Responsibility[]>();

/** Who is responsible for what: in one document, or in all of them. */
export async function workspaceResponsibilities(
	session: Session,
	uri: string | undefined,
	token: CancellationToken,
): Promise<ResponsibilitiesResult> {
	if (uri !== undefined) {
		const member = session.member(uri);
		return responsibilities(member ? responsibilitiesOf(member.uri, member.document) : []);
	}
	await session.complete(token);
	const pacer = new Pacer();
	const all: Responsibility[] = [];
	for (const member of session.ownMembers()) {
		const found = known.get(member) ?? responsibilitiesOf(member.uri, member.document);
		known.set(member, found);
		all.push(...found);
		await pacer.pace();
		refuseCancelled(token);
	}
	return responsibilities(all);
}

/** Checks every document, shows the findings the usual way from now on, and counts them. */
export async function checkWorkspace(
	session: Session,
	progressToken: ProgressToken | undefined,
	token: CancellationToken,
): Promise<CheckWorkspaceResult> {
	const progress = session.connection.window.attachWorkDoneProgress(progressToken);
	progress.begin(wording[session.settings.locale].checking, 0, undefined, true);
	try {
		await session.complete(token);
		session.workspaceAsked = true;
		const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
		const members = session.ownMembers();
		const pacer = new Pacer();
		for (const [i, member] of members.entries()) {
			for (const finding of session.checker.findings(member)) counts[finding.severity]++;
			if (i % 20 === 0) progress.report((100 * i) / members.length, `${i}/${members.length}`);
			await pacer.pace();
			refuseCancelled(token);
		}
		session.diagnostics.changed(null, false);
		const { error, warning, information, hint } = counts;
		return { documents: members.length, errors: error, warnings: warning, information, hints: hint };
	} finally {
		progress.done();
	}
}

const wording = {
	'zh-cn': { checking: '正在检查工作区的政策文件' },
	en: { checking: 'Checking the policy documents of the workspace' },
};
