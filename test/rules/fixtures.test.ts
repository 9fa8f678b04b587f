import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleMetas } from '../../server/src/rules/index';
import type { Finding } from '../../server/src/rules/rule';
import { LineIndex } from '../../server/src/text/lineIndex';
import { type Fixture, readFixture } from './annotations';
import { applied, findingsIn, findingsInLibrary } from './support';

const FIXTURES = join(import.meta.dirname, '../fixtures');

describe('every rule, on its fixtures', function () {
	this.timeout(20_000);
	for (const meta of ruleMetas) {
		describe(meta.id, () => {
			const folder = join(FIXTURES, meta.id);
			const fixtures = readFixtures(folder);
			const ofRule = (text: string, fixture: PlacedFixture, locale: 'zh-cn' | 'en' = 'zh-cn'): Finding[] =>
				fixture.findings(text, locale).filter(({ rule }) => rule === meta.id);

			it('has a fixture where it fires and one where it is silent', () => {
				const firing = [...fixtures.values()].filter(({ expected }) => expected.length > 0);
				assert.ok(firing.length > 0, `no fixture in ${folder} on which it fires`);
				assert.ok(fixtures.size > firing.length, `no fixture in ${folder} on which it is silent`);
			});

			for (const [name, fixture] of fixtures) {
				it(`finds what ${name} says, and nothing else`, () => {
					const found = ofRule(fixture.text, fixture).map((finding) => describeFinding(fixture.text, finding));
					assert.deepEqual(
						found,
						fixture.expected.map(({ fixed: _, ...finding }) => finding),
					);
				});

				if (fixture.expected.length === 0) continue;

				it(`says it in both languages in ${name}`, () => {
					const chinese = ofRule(fixture.text, fixture);
					const english = ofRule(fixture.text, fixture, 'en');
					for (const { message, fixes } of [...chinese, ...english]) {
						for (const text of [message, ...fixes.map(({ title }) => title)])
							assert.doesNotMatch(text, /\{\w+\}|undefined/);
					}
					chinese.forEach(({ message }, at) => {
						assert.notEqual(message, english[at]?.message);
					});
				});

				it(`mends ${name}`, () => {
					const before = ofRule(fixture.text, fixture);
					before.forEach((finding, at) => {
						assert.equal(finding.fixes.length > 0 && meta.fixable === 'none', false, 'a fix that the metadata denies');
						for (const fix of finding.fixes) {
							assert.equal(fix.safe, meta.fixable === 'safe');
							const mended = applied(fixture.text, fix);
							assert.notEqual(mended, fixture.text);
							const left = ofRule(mended, fixture).map((one) => describeFinding(mended, one));
							assert.ok(left.length < before.length, `still found after "${fix.title}":\n${mended}`);
						}
						const [first] = finding.fixes;
						const { fixed } = fixture.expected[at] ?? { fixed: null };
						if (fixed === null) return;
						assert.ok(first, 'a fix was expected');
						assert.equal(firstChangedLine(fixture.text, applied(fixture.text, first)), fixed);
					});
				});

				it(`mends ${name} for good when every fix is applied`, () => {
					const mended = mendAll(fixture.text, (text) => ofRule(text, fixture));
					for (const { message, fixes } of ofRule(mended, fixture)) assert.deepEqual(fixes, [], message);
				});
			}
		});
	}
});

interface PlacedFixture extends Fixture {
	/** What all rules find in a text that stands in its place. */
	findings(text: string, locale: 'zh-cn' | 'en'): Finding[];
}

/** The fixtures of a rule by their names: documents by themselves, and those of folders, each of which is a library. */
function readFixtures(folder: string): Map<string, PlacedFixture> {
	const fixtures = new Map<string, PlacedFixture>();
	if (!existsSync(folder)) return fixtures;
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		if (entry.isDirectory()) {
			const files = new Map<string, string>();
			const read = new Map<string, Fixture>();
			for (const name of readdirSync(join(folder, entry.name))) {
				const source = readFileSync(join(folder, entry.name, name), 'utf8');
				if (isDocument(name)) read.set(name, readFixture(source));
				files.set(name, read.get(name)?.text ?? source);
			}
			for (const [name, fixture] of read) {
				fixtures.set(`${entry.name}/${name}`, {
					...fixture,
					findings: (text, locale) =>
						findingsInLibrary(new Map(files).set(name, text), name, { rules: fixture.rules, locale }),
				});
			}
		} else if (isDocument(entry.name)) {
			const fixture = readFixture(readFileSync(join(folder, entry.name), 'utf8'));
			fixtures.set(entry.name, {
				...fixture,
				findings: (text, locale) => findingsIn(text, { rules: fixture.rules, locale }),
			});
		}
	}
	return fixtures;
}

function isDocument(name: string): boolean {
	return /\.policy\.(txt|md)$/.test(name);
}

function describeFinding(text: string, { rule, severity, start, end }: Finding) {
	return {
		severity,
		rule,
		quote: text.slice(start, end).replace(/\s/g, ''),
		line: new LineIndex(text).lineAt(start),
	};
}

function firstChangedLine(before: string, after: string): string | undefined {
	const old = before.split('\n');
	return after.split('\n').find((line, at) => line !== old[at]);
}

/** Applies first fixes one after the other until none is left. Every one has to leave fewer findings. */
function mendAll(text: string, findings: (text: string) => Finding[]): string {
	let current = text;
	for (let last = Number.POSITIVE_INFINITY; ; ) {
		const found = findings(current);
		const fixable = found.find(({ fixes }) => fixes.length > 0);
		if (fixable === undefined) return current;
		assert.ok(found.length < last, 'a fix that mends nothing');
		last = found.length;
		current = applied(current, fixable.fixes[0] as Finding['fixes'][number]);
	}
}
