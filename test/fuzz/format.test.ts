import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { onTypeFormatting } from '../../server/src/features/onTypeFormatting';
import { contentOf } from '../../server/src/format/content';
import { saySame } from '../../server/src/format/facts';
import { type FormatOptions, formatDocument, formatRange } from '../../server/src/format/format';
import { disposable } from '../../server/src/format/furniture';
import { readDocument } from '../../server/src/model/document';
import { readLines } from '../../server/src/syntax/physicalLines';
import type { Span } from '../../server/src/text/span';
import { overlaps } from '../../server/src/text/span';
import { edited, markdown, plain } from '../format/form';
import { shapes } from './shapes';
import { anyText, effort, measures, seeds, shuffled } from './texts';

/** What a text says, character by character, without the furniture of its pages. */
function substance(text: string): string {
	const { tree } = readDocument(text);
	const lines = readLines(text, tree.lines, tree.comments);
	const goes = disposable(tree, lines);
	return contentOf(
		without(
			text,
			lines.filter((_, i) => goes[i]),
		),
	);
}

/** Formatting changes form alone, says the same, and has nothing to do the second time. */
function assertFormats(text: string, options: FormatOptions): void {
	const document = readDocument(text);
	const edits = formatDocument(document, options);
	for (const [i, edit] of edits.entries()) {
		assert.ok(edit.start >= (edits[i - 1]?.end ?? 0) && edit.start <= edit.end && edit.end <= text.length);
		assert.notEqual(text.slice(edit.start, edit.end), edit.newText);
	}
	const after = edited(text, edits);
	if (edits.length === 0) return;
	assert.equal(contentOf(after), substance(text), 'a character is lost, or is not where it was');
	assert.ok(saySame(document, readDocument(after)), `says something else:\n${after}`);
	const again = formatDocument(readDocument(after), options);
	assert.deepEqual(again, [], `has still something to do:\n${after}`);
}

/** A text as it comes out of a PDF: its lines cut to the width of a page, pages numbered. */
const printed = fc
	.tuple(fc.constantFrom(...seeds), fc.integer({ min: 24, max: 40 }), fc.boolean(), fc.integer({ min: 16, max: 30 }))
	.map(([seed, width, hasBlankLines, page]) => {
		const paragraphs = edited(seed, formatDocument(readDocument(seed), plain)).split('\n');
		const lines = paragraphs.flatMap((paragraph) => paragraph.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
		const numbered = lines.flatMap((line, i) => ((i + 1) % page === 0 ? [line, `— ${(i + 1) / page} —`] : [line]));
		return numbered.join(hasBlankLines ? '\n\n' : '\n');
	});

describe('formatting', function () {
	this.timeout(240_000);
	const kinds = { text: plain, Markdown: markdown };

	for (const [kind, options] of Object.entries(kinds)) {
		it(`keeps what any ${kind} says, and comes to an end`, () => {
			fc.assert(
				fc.property(anyText, (text) => assertFormats(text, options)),
				effort(150),
			);
		});

		it(`does so with published documents in another order, as ${kind}`, () => {
			fc.assert(
				fc.property(shuffled, (text) => assertFormats(text, options)),
				effort(8),
			);
		});
	}

	it('does so with measures of all forms', () => {
		fc.assert(
			fc.property(measures, (text) => assertFormats(text, plain)),
			effort(100),
		);
	});

	it('does so with printed text', () => {
		fc.assert(
			fc.property(printed, (text) => assertFormats(text, plain)),
			effort(8),
		);
	});

	it('does so with every fixture of the rules', () => {
		for (const path of readdirSync('test/fixtures', { recursive: true, encoding: 'utf8' })) {
			const text = /\.(?:txt|md)$/.test(path) ? readFileSync(`test/fixtures/${path}`, 'utf8') : '';
			assertFormats(text, path.endsWith('.md') ? markdown : plain);
		}
	});

	it('of a range keeps what the text says, and touches nothing outside its paragraphs', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, measures), fc.nat(), fc.nat(), (text, from, length) => {
				const document = readDocument(text);
				const start = from % (text.length + 1);
				const range = { start, end: Math.min(text.length, start + (length % 200)) };
				const edits = formatRange(document, range, plain);
				const outside = document.tree.blocks.filter((block) => block.end < range.start || block.start > range.end);
				for (const edit of edits) assert.ok(!outside.some((block) => overlaps(block, edit)));
				assert.ok(edits.length === 0 || saySame(document, readDocument(edited(text, edits))));
			}),
			effort(150),
		);
	});

	it('behind a typed character writes at the cursor and at the line before it, and nowhere else', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), fc.constantFrom('\n', '；'), (text, place, character) => {
				const before = text.slice(0, place % (text.length + 1)) + character;
				const document = readDocument(before + text.slice(place % (text.length + 1)));
				const { lines } = document.tree;
				const position = lines.positionAt(before.length);
				for (const { range } of onTypeFormatting(document, 'file:///a.policy.txt', position, character)) {
					assert.ok(range.start.line >= position.line - 1 && range.end.line <= position.line);
				}
			}),
			effort(300),
		);
	});

	// What grows with the square of the length takes a hundred times as long for a text ten times as long.
	for (const name of [
		'published documents',
		'one line of actions',
		'rows',
		'blanks',
		'opening brackets',
		'silencing comments',
	]) {
		it(`takes a time that grows with the length of ${name}`, () => {
			const cost = (length: number) => {
				const shape = shapes[name] as string;
				const document = readDocument(shape.repeat(Math.ceil(length / shape.length)).slice(0, length));
				const before = process.cpuUsage();
				formatDocument(document, plain);
				const { user, system } = process.cpuUsage(before);
				return (user + system) / 1000;
			};
			const small = Math.max(30, cost(10_000));
			const large = cost(100_000);
			assert.ok(large < small * 30, `${small.toFixed(0)} ms grew to ${large.toFixed(0)} ms`);
		});
	}
});

/** A text without some spans of it, which are in order and apart. Linear. */
function without(text: string, spans: readonly Span[]): string {
	let rest = '';
	let from = 0;
	for (const { start, end } of spans) {
		rest += text.slice(from, start);
		from = end;
	}
	return rest + text.slice(from);
}
