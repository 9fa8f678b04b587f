import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../server/src/model/document';
import type { Finding } from '../../server/src/rules/rule';
import { overlaps } from '../../server/src/text/span';
import { applied, findingsIn } from './support';

const SEEDS = join(import.meta.dirname, '../../seeds');

interface Expected {
	readonly path: string;
	/** How many measures have no deadline. */
	readonly without: number;
	/** The ordinals of those of them whose body states one. */
	readonly inBody: readonly string[];
	/** The texts at fault, by severity and rule; those of one rule in their order. */
	readonly others: Readonly<Record<string, readonly string[]>>;
}

/** The months of the deadlines of seed 000 that name one, in their order. */
const QINZHOU_DEADLINES = [12, 6, 6, 12, 12, 12, 6, 12, 12, 12, 12, 12, 12, 6, 12, 12];

/** The half-width marks of seeds 003 and 004 between Chinese characters, in their order; of brackets the first one. */
const GUANGZHOU_MARKS =
	'((;(((,,,,,:,,,,(:,:,,,;,,;,(:,:,;,,,,(:,:,,,,,,,(:,:,,,,(:,:,,,,,,,(:,:,((,,,(:,:,,,,,,,,,,,(:,:,,,,(:,:,(:,:,,,,,;,(:,:,,,,,(:,,';
const HUBEI_MARKS =
	',,,,,,:,,,,,,,,,,(:,,,,,,(:,,,,,,,,,,,,(:,,,,,,(:,,,,(:,,,,,,,,(:,,,(:,,,(:,,,,(:,,,(:,,,,,(,(:,,,(:,,,(:,,,(:,,,,,,(:,';

/** What is found in each seed. */
const EXPECTED: readonly Expected[] = [
	{
		path: 'local/qinzhou-bonded-zone-reform-2023.policy.txt',
		without: 0,
		inBody: [],
		others: {
			'hint document/number-form': ['钦政办〔2023〕45号'],
			'hint deadline/ambiguous': QINZHOU_DEADLINES.map((month) => `2024年${month}月前`),
			// Between titles without a remark in brackets.
			'hint punctuation/title-separator': ['、', '、'],
		},
	},
	{
		path: 'national/gacc-bonded-zone-reform-2023.policy.md',
		without: 0,
		inBody: [],
		others: {
			'information document/no-assignments': ['海关总署印发《推动综合保税区高质量发展综合改革实施方案》'],
			// The first ten are half-width, and the last two are no headings.
			'warning numbering/mixed-forms': [
				...[...'一二三四五六七八九十'].map((numeral) => `(${numeral})`),
				'（二十二）',
				'（二十三）',
			],
			// Around the remark of the web page.
			'warning punctuation/half-width': ['('],
		},
	},
	{
		path: 'local/guangxi-customs-clearance-2018.policy.txt',
		without: 20,
		inBody: ['一', '二', '四', '五', '十', '十五'],
		others: {
			'warning punctuation/half-width': [...'(,,,,,,(((((,(((,((((:;:,,,,'],
		},
	},
	{
		path: 'local/guangzhou-port-business-environment-2019.policy.txt',
		without: 28,
		inBody: ['16'],
		others: {
			// The consultation was over a year before the notice came out.
			'error deadline/before-issue': ['2018年3月14日-3月20日'],
			'warning responsibility/unit-name': ['市交通局'],
			'warning numbering/mark': Array.from({ length: 28 }, (_, at) => `${at + 1}·`),
			'warning numbering/mixed-forms': ['(一)', '(二)'],
			'warning number/range-sign': ['2018年3月14日-3月20日'],
			'warning text/stray-word': ['and'],
			'warning punctuation/half-width': [...GUANGZHOU_MARKS],
		},
	},
	{
		path: 'local/hubei-bonded-zone-measures-2021.policy.txt',
		without: 15,
		inBody: ['1', '3', '5', '6', '9'],
		others: {
			'warning document/addressee-colon': [':'],
			'warning document/title-mismatch': ['促进综合保税区高水平开放高质量发展的若干措施'],
			'warning responsibility/unit-name': ['省科技厅', '省经济和信息化厅', '省经济和信息化厅'],
			// It had been divided up in 2018.
			'hint responsibility/renamed-unit': ['省食药监局', '省食药监局'],
			'hint responsibility/no-lead': ['省商务厅'],
			'warning text/repeated-word': ['政府'],
			'warning punctuation/half-width': [...HUBEI_MARKS],
		},
	},
];

for (const { path, without, inBody, others } of EXPECTED) {
	describe(`the rules on seeds/${path}`, () => {
		const text = readFileSync(join(SEEDS, path), 'utf8');
		const document = readDocument(text);
		const findings = findingsIn(text);

		it('find what a reader finds', () => {
			const missing = findings.filter(({ rule }) => rule === 'deadline/missing');
			const numberOf = ({ start }: Finding) =>
				document.measures.find(({ title }) => title.start === start)?.ordinal?.label.replace(/[、.．·]$/, '');
			assert.equal(missing.length, without);
			assert.deepEqual(missing.filter(({ severity }) => severity === 'information').map(numberOf), inBody);
			const rest = findings.filter((finding) => !missing.includes(finding));
			const byRule: Record<string, string[]> = {};
			for (const { severity, rule, start, end } of rest) {
				const key = `${severity} ${rule}`;
				byRule[key] = [...(byRule[key] ?? []), text.slice(start, end).replace(/\s/g, '')];
			}
			assert.deepEqual(byRule, others);
		});

		it('miss every assignment that is taken away, and are content with the fix', function () {
			this.timeout(60_000);
			for (const { title, assignments } of document.measures) {
				const [assignment] = assignments;
				if (assignment === undefined || assignments.length > 1) continue;
				const cut = text.slice(0, assignment.start) + text.slice(assignment.end);
				const [missing, ...more] = findingsIn(cut).filter(({ rule }) => rule === 'responsibility/missing');
				assert.ok(missing !== undefined && more.length === 0, title.text);
				assert.equal(missing.start, title.start);
				const [fix] = missing.fixes;
				assert.ok(fix);
				const mended = applied(cut, fix);
				const [edit] = fix.edits;
				assert.ok(edit);
				const left = findingsIn(mended);
				const added = { start: edit.start, end: edit.start + edit.newText.length };
				// What is added looks like the others, half-width marks included, and is to be filled in.
				const knownRules = new Set(findings.map(({ rule }) => rule));
				assert.deepEqual(
					left.filter(
						(finding) =>
							overlaps(finding, added) &&
							!knownRules.has(finding.rule) &&
							!mended.slice(finding.start, finding.end).includes('××'),
					),
					[],
				);
				const stillMissing = left.filter(({ rule }) => rule.endsWith('/missing'));
				assert.deepEqual(
					stillMissing.map((finding) => describeFinding(mended, finding)),
					findings.filter(({ rule }) => rule.endsWith('/missing')).map((finding) => describeFinding(text, finding)),
				);
			}
		});

		it('are silenced line by line, and each fix mends at least one', function () {
			this.timeout(120_000);
			const { lines } = document.tree;
			const lineOf = ({ start }: Finding) => lines.lineAt(start);
			const silencedOnce = new Set<string>();
			for (const finding of findings) {
				for (const fix of finding.fixes) {
					const before = countByRule(findings);
					const mended = applied(text, fix);
					const after = countByRule(
						findingsIn(mended).filter(({ start, end }) => !mended.slice(start, end).includes('××')),
					);
					assert.ok((after[finding.rule] ?? 0) < (before[finding.rule] ?? 0), `${finding.rule}: ${fix.title}`);
					// What is added looks like the others, half-width marks included; no other rule has anything to say of it.
					assert.deepEqual(
						Object.keys(after).filter((rule) => before[rule] === undefined),
						[],
					);
				}
				const place = `${finding.rule} ${lineOf(finding)}`;
				if (silencedOnce.has(place)) continue;
				silencedOnce.add(place);
				const at = lines.starts[lineOf(finding)] ?? 0;
				const silenced = `${text.slice(0, at)}<!-- luoshi-disable-next-line ${finding.rule} -->\n${text.slice(at)}`;
				assert.deepEqual(
					findingsIn(silenced).map((other) => describeFinding(silenced, other)),
					findings
						.filter((other) => other.rule !== finding.rule || lineOf(other) !== lineOf(finding))
						.map((other) => describeFinding(text, other)),
				);
			}
		});
	});
}

function describeFinding(text: string, { rule, start, end }: Finding): string {
	return `${rule} ${text.slice(start, end).replace(/\s/g, '')}`;
}

function countByRule(findings: readonly Finding[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
	return counts;
}
