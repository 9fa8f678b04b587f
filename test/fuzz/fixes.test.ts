import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RuleSetting } from '../../server/src/library/config';
import { readDocument } from '../../server/src/model/document';
import { check } from '../../server/src/rules/engine';
import { type Choice, fixText, safeFix } from '../../server/src/rules/fixing';
import { rules } from '../../server/src/rules/index';
import type { Finding, Fix, Rule } from '../../server/src/rules/rule';
import { applied } from '../rules/support';
import { fixturesOf } from './fixtures';
import { effort } from './texts';

/** What one rule finds, alone. */
function findingsOf(rule: Rule, text: string, settings: ReadonlyMap<string, RuleSetting> = new Map()): Finding[] {
	const found = check(
		readDocument(text),
		{
			rules: settings,
			locale: 'zh-cn',
			onError: (id, error) => {
				throw new Error(`${id} failed`, { cause: error });
			},
		},
		[rule],
	);
	return found.filter((finding) => finding.rule === rule.meta.id);
}

/** What a slip of the hand, a copy or a scan does to a text: something is lost, comes twice, or comes where it does not belong. */
const PIECES = [
	...'（|）|(|)|《|》|〈|〉|“|”|，|。|、|；|：|,|:|;|...|--|……|等|—|-|～|%|万|千| |　|\n|\r\n'.split('|'),
	...'的的|政府政府|and|零|几|二〇二五年|5月|23年8月|3—5万|〔2025〕3号|某政发〔2025〕3号|<!-- x -->|https://a.cn/b,c'.split(
		'|',
	),
];
const slip = fc.record({
	at: fc.nat(100_000),
	removed: fc.nat(6),
	added: fc.option(fc.constantFrom(...PIECES), { nil: '' }),
	copied: fc.boolean(),
});

function garbled(
	text: string,
	slips: readonly { at: number; removed: number; added: string; copied: boolean }[],
): string {
	return slips.reduce((result, { at, removed, added, copied }) => {
		const from = at % (result.length + 1);
		const taken = result.slice(from, from + removed);
		return result.slice(0, from) + (copied ? taken + taken : '') + added + result.slice(from + removed);
	}, text);
}

/** Where a place in a text is after a fix. */
function moved(offset: number, { edits }: Fix): number {
	let shift = 0;
	for (const { start, end, newText } of edits) if (end <= offset) shift += newText.length - (end - start);
	return offset + shift;
}

/** A fix silences its finding, and what is said again of its place is said once less. So it is the same applied twice. */
function assertMends(rule: Rule, text: string, finding: Finding, fix: Fix, before: readonly Finding[]): void {
	const mended = applied(text, fix);
	assert.notEqual(mended, text, `${finding.rule}: "${fix.title}" changes nothing`);
	const alike = (all: readonly Finding[]) => all.filter(({ message }) => message === finding.message);
	const left = alike(findingsOf(rule, mended));
	assert.ok(
		left.every(({ start }) => start !== moved(finding.start, fix)) || left.length < alike(before).length,
		`${finding.rule} is not mended by "${fix.title}": "${finding.message}"\n${mended}`,
	);
	// What nobody looks at joins no lines of a hard-wrapped text.
	if (fix.safe) assert.ok(lineBreaks(mended) >= lineBreaks(text), `${finding.rule} joins lines:\n${mended}`);
}

function lineBreaks(text: string): number {
	return text.replace(/[^\r\n]/g, '').length;
}

/** Applies the first fix of each finding, over and over, until there is none: it has to come to an end. */
function assertEnds(text: string, findingsIn: (text: string) => Finding[], choice: Choice): void {
	const fixed = fixText(text, findingsIn, choice).text;
	const left = findingsIn(fixed).filter((finding) => choice(finding) !== undefined);
	assert.deepEqual(left, [], `no end, or something left:\n${fixed}`);
}

describe('the fixes of every rule, on its fixtures and what becomes of them', function () {
	this.timeout(120_000);

	for (const rule of rules) {
		if (rule.meta.fixable === 'none') continue;
		const texts = fixturesOf(rule.meta.id).map(({ text }) => text);
		if (texts.length === 0) continue;
		const text = fc
			.tuple(fc.constantFrom(...texts), fc.array(slip, { maxLength: 4 }))
			.map(([fixture, slips]) => garbled(fixture, slips));

		it(`${rule.meta.id}: each silences its finding, and all of them come to an end`, () => {
			fc.assert(
				fc.property(text, (source) => {
					const found = findingsOf(rule, source);
					for (const finding of found) {
						for (const fix of finding.fixes) assertMends(rule, source, finding, fix, found);
					}
					assertEnds(
						source,
						(text) => findingsOf(rule, text),
						({ fixes }) => fixes[0],
					);
				}),
				effort(25),
			);
		});
	}

	it('together: the safe ones come to an end, and a second time changes nothing', () => {
		const texts = rules.flatMap(({ meta }) => fixturesOf(meta.id).map((fixture) => fixture.text));
		const source = fc
			.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.array(slip, { maxLength: 4 }))
			.map(([first, second, slips]) => garbled(`${first}\n${second}`, slips));
		const all = (text: string) => check(readDocument(text), { rules: new Map(), locale: 'zh-cn' });
		fc.assert(
			fc.property(source, (text) => assertEnds(text, all, safeFix)),
			effort(120),
		);
	});
});
