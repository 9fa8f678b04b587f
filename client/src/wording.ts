import type { CheckWorkspaceResult, ResponsibleFor, Summary } from '../../server/src/protocol';

/** Looks a text up in the language of the editor and fills in {0}, {1}, …: `vscode.l10n.t`. */
export type Translate = (message: string, ...args: (string | number)[]) => string;

/** A measure as a line of a list: its ordinal and title. A Western ordinal is set off by a space. */
export function measureLabel({ label, title }: Pick<ResponsibleFor, 'label' | 'title'>): string {
	return /[\w.]$/.test(label) ? `${label} ${title}` : label + title;
}

/** What stands behind a measure in the list: the unit's role where it is a particular one, and the deadline. */
export function measureDescription({ role, deadline }: ResponsibleFor, t: Translate): string {
	const roles = { lead: t('lead'), supporting: t('supporting'), responsible: '' };
	return [roles[role], deadline?.text ?? t('no deadline')].filter((part) => part !== '').join(' · ');
}

/** What a measure's line says when the mouse rests on it. */
export function measureTooltip(measure: ResponsibleFor, file: string, t: Translate): string {
	const { deadline } = measure;
	let when = t('No deadline is set.');
	if (deadline?.due !== undefined && deadline.due !== deadline.text) {
		when = t('Deadline: {0} (by {1})', deadline.text, deadline.due);
	} else if (deadline) {
		when = t('Deadline: {0}', deadline.text);
	}
	return [measureLabel(measure), when, file].join('\n');
}

/** One line on how complete a document is; null for a text that is no policy document. */
export function summaryLine(summary: Summary | null, t: Translate): string {
	if (summary === null || summary.measures === 0) return t('No measures');
	const { measures, withoutUnit, withoutDeadline } = summary;
	const parts = [t('{0} measures', measures)];
	if (withoutUnit > 0) parts.push(t('{0} without unit', withoutUnit));
	if (withoutDeadline > 0) parts.push(t('{0} without deadline', withoutDeadline));
	return parts.join(t(', '));
}

/** What a check of the workspace came to. */
export function checkLine({ documents, errors, warnings, information, hints }: CheckWorkspaceResult, t: Translate) {
	if (documents === 0) return t('There is no policy document in this workspace.');
	if (errors + warnings + information + hints === 0)
		return t('{0} policy documents checked: nothing found.', documents);
	return t(
		'{0} policy documents checked: {1} errors, {2} warnings, {3} remarks.',
		documents,
		errors,
		warnings,
		information + hints,
	);
}
