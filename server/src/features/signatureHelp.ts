import type { ParameterInformation, Position, SignatureHelp, SignatureHelpOptions } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { Assignment } from '../model/types';
import type { Locale } from '../rules/rule';
import type { LibraryIndex } from './libraryIndex';
import { signatureWording } from './signatureWording';
import { assignmentAt, labelPlace, newBracket } from './writing/assignmentPlace';
import { type FieldPlace, fieldsOf } from './writing/fields';
import { typedLine } from './writing/line';

/** What shows it by being typed, and what brings it up to date while it is shown. */
export const signatureTriggers: SignatureHelpOptions = {
	triggerCharacters: ['（', '(', '：', ':', '；', ';'],
	retriggerCharacters: ['、', '，'],
};

export interface SignatureOptions {
	readonly locale: Locale;
	/** Whether the client marks a part of the label by its place in it. */
	readonly labelOffsets: boolean;
}

/**
 * The fields of the assignment under the cursor, those it has and those it still lacks, with the one that is being typed;
 * so too where its bracket has just been opened. Null anywhere else, and in an assignment without labels.
 */
export function signatureHelp(
	library: LibraryIndex,
	member: Member,
	position: Position,
	{ locale, labelOffsets }: SignatureOptions,
): SignatureHelp | null {
	const { document } = member;
	const offset = document.tree.lines.offsetAt(position);
	const line = typedLine(document, offset);
	const assignment = assignmentAt(document, offset);
	const typed = (assignment ? labelPlace(document, line) : newBracket(document, line))?.typed ?? null;
	if (assignment ? assignment.fields.every(({ label }) => label === null) : typed === null) return null;
	const fields = fieldsOf(document, assignment, library.counterparts.basesOf(member).length > 0);
	if (!assignment && !fields.some(({ label }) => label.startsWith(typed ?? ''))) return null;
	const words = signatureWording[locale];
	let label = '（';
	const parameters = fields.map(({ subject, label: name }, i): ParameterInformation => {
		if (i > 0) label += '；';
		const start = label.length;
		label += `${name}：…`;
		const place = labelOffsets ? ([start, label.length] as [number, number]) : `${name}：…`;
		return { label: place, documentation: words.fields[subject] };
	});
	const missing = fields.filter(({ field }) => field === null).map((place) => place.label);
	const documentation = missing.length > 0 ? words.missing(missing) : words.complete;
	const activeParameter = activeField(fields, assignment, offset, typed);
	return {
		signatures: [{ label: `${label}）`, documentation, parameters, activeParameter }],
		activeSignature: 0,
		activeParameter,
	};
}

/**
 * Which field the cursor stands in. Where a label is being begun, the missing one that begins so, or else the first of
 * the missing.
 */
function activeField(
	fields: readonly FieldPlace[],
	assignment: Assignment | null,
	offset: number,
	typedLabel: string | null,
): number {
	if (assignment && typedLabel === null) {
		return Math.max(
			fields.findLastIndex(({ field }) => field !== null && field.start <= offset),
			0,
		);
	}
	const missing = fields.findIndex(({ field, label }) => field === null && label.startsWith(typedLabel ?? ''));
	return Math.max(missing, 0);
}
