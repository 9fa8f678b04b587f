import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../server/src/model/document';
import type { Finding } from '../../server/src/rules/rule';
import { applied, findingsIn } from './support';

const SEEDS = join(import.meta.dirname, '../../seeds');

/** What is found in each seed: the measures without a deadline, those whose body states one, and the rest in full. */
const EXPECTED = [
	{ path: 'local/qinzhou-bonded-zone-reform-2023.policy.txt', without: 0, inBody: [], others: [] },
	{ path: 'national/gacc-bonded-zone-reform-2023.policy.md', without: 0, inBody: [], others: [] },
	{
		path: 'local/guangxi-customs-clearance-2018.policy.txt',
		without: 20,
		inBody: ['一', '二', '四', '五', '十', '十五'],
		others: [],
	},
	{
		path: 'local/guangzhou-port-business-environment-2019.policy.txt',
		without: 28,
		inBody: ['16'],
		// The consultation was over a year before the notice came out.
		others: ['error deadline/before-issue 2018年3月14日-3月20日'],
	},
	{
		path: 'local/hubei-bonded-zone-measures-2021.policy.txt',
		without: 15,
		inBody: ['1', '3', '5', '6', '9'],
		others: [],
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
			assert.deepEqual(
				rest.map((finding) => `${finding.severity} ${describeFinding(text, finding)}`),
				others,
			);
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
				const left = findingsIn(mended).map((finding) => describeFinding(mended, finding));
				assert.deepEqual(
					left,
					findings.map((finding) => describeFinding(text, finding)),
				);
			}
		});

		it('are silenced one by one, and each fix mends one', function () {
			this.timeout(60_000);
			for (const finding of findings) {
				const others = findings.filter((other) => other !== finding).map((other) => describeFinding(text, other));
				const { lines } = document.tree;
				const at = lines.starts[lines.lineAt(finding.start)] ?? 0;
				const silenced = `${text.slice(0, at)}<!-- luoshi-disable-next-line ${finding.rule} -->\n${text.slice(at)}`;
				assert.deepEqual(
					findingsIn(silenced).map((other) => describeFinding(silenced, other)),
					others,
				);
				for (const fix of finding.fixes) {
					const mended = applied(text, fix);
					assert.deepEqual(
						findingsIn(mended).map((other) => describeFinding(mended, other)),
						others,
					);
				}
			}
		});
	});
}

function describeFinding(text: string, { rule, start, end }: Finding): string {
	return `${rule} ${text.slice(start, end).replace(/\s/g, '')}`;
}
