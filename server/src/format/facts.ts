import type { Assignment, Citation, Deadline, Item, Measure, Phrase, PolicyDocument } from '../model/types';
import { contentOf } from './content';

/**
 * Whether two texts say the same: the same title, items, measures, units, roles, deadlines, citations, whatever marks and
 * blanks they are written with. Linear.
 */
export function saySame(a: PolicyDocument, b: PolicyDocument): boolean {
	return saying(a) === saying(b);
}

const known = new WeakMap<PolicyDocument, string>();

/** What a document says, in one string: put together once, as a document is compared with each of its drafts. */
function saying(document: PolicyDocument): string {
	const facts = known.get(document) ?? JSON.stringify(factsOf(document));
	known.set(document, facts);
	return facts;
}

/** What a document says, without where and with which marks it says it. */
function factsOf(document: PolicyDocument) {
	const { metadata } = document;
	return {
		title: said(metadata.title),
		noticeTitle: said(metadata.noticeTitle),
		documentType: metadata.documentType,
		number: said(metadata.number),
		issuer: said(metadata.issuer),
		dateOfIssue: metadata.dateOfIssue?.iso,
		level: metadata.level,
		addressees: metadata.addressees.map(said),
		copyRecipients: metadata.copyRecipients.map(said),
		attachments: metadata.attachments.map(said),
		basis: metadata.basis.map(citation),
		items: document.items.map(item),
		measures: document.measures.map(measure),
		citations: document.citations.map(citation),
		defaults: document.defaults.map(({ kind, fromHereOn }) => [kind, fromHereOn]),
		dates: document.dates.map(({ iso }) => iso),
		isPlan: document.isPlan,
	};
}

function said(phrase: Phrase | null): string | null {
	return phrase && contentOf(phrase.text);
}

function citation({ title, number, alias }: Citation) {
	return [said(title), said(number), alias && contentOf(alias)];
}

function item({ ordinal, title, role, part, children }: Item): unknown {
	return [ordinal?.form, ordinal?.value, said(title), role, part, children.map(item)];
}

function measure({ ordinal, title, path, body, assignments, inheritedUnits, actions, bodyDeadlines }: Measure) {
	return {
		ordinal: [ordinal?.form, ordinal?.value],
		title: said(title),
		path: path.map(contentOf),
		body: contentOf(body),
		assignments: assignments.map(assignment),
		inheritedUnits: inheritedUnits.map(unit),
		actions: actions.map(({ value, text }) => [value, contentOf(text)]),
		bodyDeadlines: bodyDeadlines.map(deadline),
	};
}

function assignment({ form, fields, units, openList, deadline: until, counterpart }: Assignment) {
	return {
		form,
		fields: fields.map(({ kind, label, value, role }) => [kind, said(label), said(value), role]),
		units: units.map(unit),
		openList,
		deadline: until && deadline(until),
		counterpart: said(counterpart),
	};
}

function unit({ name, fullName, role, group, generic }: Assignment['units'][number]) {
	return [contentOf(name), contentOf(fullName), role, group, generic];
}

function deadline({ text, kind, from, due, yearless, ambiguous, impossible }: Deadline) {
	return [contentOf(text), kind, from, due, yearless, ambiguous, impossible];
}
