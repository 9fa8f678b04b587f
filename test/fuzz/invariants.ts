import assert from 'node:assert/strict';
import { readDocumentMetadata } from '../../server/src/model/document';
import type { Assignment, Item, Measure, PolicyDocument } from '../../server/src/model/types';
import { isTable } from '../../server/src/syntax/tree';
import type { LogicalText } from '../../server/src/text/logicalText';
import { covers, type Span } from '../../server/src/text/span';

/** What holds for every document, whatever its text. */
export function assertSound(document: PolicyDocument): void {
	const { text, tree, metadata } = document;
	const whole = { start: 0, end: text.length };
	const inside = (outer: Span, inner: Span | null, what: string) => {
		if (inner === null) return;
		assert.ok(inner.start <= inner.end, `${what}: ends before it begins: ${show(inner)}`);
		assert.ok(covers(outer, inner), `${what}: ${show(inner)} is not in ${show(outer)}`);
	};

	assert.deepStrictEqual(readDocumentMetadata(text), metadata, 'head and foot are the same when they are read alone');
	inOrder(tree.blocks, 'blocks');
	for (const block of tree.blocks) {
		inside(whole, block, 'block');
		if (isTable(block)) {
			inOrder(block.rows, 'rows');
			for (const row of block.rows) {
				inside(block, row, 'row');
				for (const cell of row.cells) mapsBack(text, cell, row);
			}
			continue;
		}
		mapsBack(text, block.logical, block);
		for (const bracket of block.brackets) {
			inside(block, bracket, 'bracket');
			assert.equal(text[bracket.open], bracket.mark);
			assert.ok(bracket.close === null || bracket.close > bracket.open, 'a bracket closes behind its opening mark');
		}
	}
	inOrder(tree.comments, 'comments');
	for (const span of [...tree.comments, ...tree.problems]) inside(whole, span, 'comment or problem');

	for (const item of document.items) assertItem(whole, item, null);
	let last = 0;
	for (const measure of document.measures) {
		assert.ok(measure.start >= last, 'measures stand in document order');
		last = measure.start;
		inside(whole, measure, 'measure');
		assertMeasure(measure);
	}
	const { title, noticeTitle, number, issuer, dateOfIssue, addressees, copyRecipients, attachments, basis } = metadata;
	for (const phrase of [title, noticeTitle, number, issuer, dateOfIssue]) inside(whole, phrase, 'metadata');
	for (const phrase of [...addressees, ...copyRecipients, ...attachments]) inside(whole, phrase, 'metadata');
	for (const citation of [...document.citations, ...basis]) {
		inside(whole, citation, 'citation');
		inside(citation, citation.title, 'title of a citation');
		inside(citation, citation.number, 'number of a citation');
	}
	for (const span of [...document.defaults, ...document.dates]) inside(whole, span, 'default or date');

	function assertMeasure(measure: Measure): void {
		inside(measure, measure.ordinal, 'ordinal of a measure');
		inside(measure, measure.title, 'title of a measure');
		assert.ok(measure.bodyEnd >= measure.start && measure.bodyEnd <= measure.end, 'the body ends in the measure');
		for (const span of [...measure.actions, ...measure.bodyDeadlines]) inside(measure, span, 'part of a measure');
		for (const assignment of measure.assignments) {
			inside(measure, assignment, 'assignment');
			assertAssignment(assignment);
		}
	}

	function assertAssignment(assignment: Assignment): void {
		inside(assignment, assignment.deadline, 'deadline');
		inside(assignment, assignment.counterpart, 'counterpart');
		for (const field of assignment.fields) {
			inside(assignment, field, 'field');
			inside(field, field.value, 'value of a field');
			inside(field, field.label, 'label of a field');
		}
		for (const unit of assignment.units) {
			inside(assignment, unit, 'unit');
			assert.ok(
				assignment.fields.some((field) => covers(field, unit)),
				'a unit stands in a field',
			);
			assert.ok(isWithin(unit.name, text.slice(unit.start, unit.end)), `"${unit.name}" does not stand at its place`);
		}
	}

	function assertItem(outer: Span, item: Item, parent: Item | null): void {
		inside(outer, item, 'item');
		inside(item, item.ordinal, 'ordinal');
		inside(item, item.title, 'title');
		assert.equal(item.parent, parent);
		inOrder(item.children, 'items');
		for (const child of item.children) assertItem(item, child, item);
	}
}

/** Each after the one before, without overlap. */
function inOrder(spans: readonly Span[], what: string): void {
	for (const [i, span] of spans.entries()) {
		const previous = spans[i - 1];
		assert.ok(
			previous === undefined || previous.end <= span.start,
			`${what} overlap or are out of order: ${show(span)}`,
		);
	}
}

/** Every character of a logical text is the one at its place in the source, and the places go up. */
function mapsBack(text: string, logical: LogicalText, outer: Span): void {
	let last = -1;
	for (let i = 0; i < logical.length; i++) {
		const offset = logical.sourceOffset(i);
		assert.equal(text[offset], logical.text[i], `character ${i} of "${logical.text.slice(0, 40)}"`);
		assert.ok(
			offset > last && offset >= outer.start && offset < outer.end,
			'logical text is in order and in its block',
		);
		last = offset;
	}
}

/** Whether the characters of `part` stand in `whole` in their order. */
function isWithin(part: string, whole: string): boolean {
	let at = 0;
	for (const character of part) {
		at = whole.indexOf(character, at);
		if (at < 0) return false;
		at += character.length;
	}
	return true;
}

function show({ start, end }: Span): string {
	return `[${start}, ${end})`;
}
