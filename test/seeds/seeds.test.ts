import assert from 'node:assert/strict';
import { luoshi } from '../cli/luoshi';
import { gacc } from './expected/gacc';
import { guangxi } from './expected/guangxi';
import { guangzhou } from './expected/guangzhou';
import { hubei } from './expected/hubei';
import { qinzhou } from './expected/qinzhou';
import type { ExpectedDocument } from './expected/types';

const seeds = [qinzhou, gacc, guangxi, guangzhou, hubei];

interface Outline {
	readonly documents: readonly (ExpectedDocument & { readonly measures: readonly { readonly range: unknown }[] })[];
}

interface Diagnostic {
	readonly rule: string;
	readonly severity: string;
	readonly range: { readonly start: { readonly line: number } };
}

interface Lint {
	readonly files: readonly {
		readonly file: string;
		readonly diagnostics: readonly Diagnostic[];
	}[];
}

/** Part of an outline without its ranges; blanks in a title are a matter of printing. */
function comparable(document: object): unknown {
	const withoutRanges = (key: string, value: unknown) => {
		if (key === 'range') return undefined;
		return key === 'title' ? (value as string).replace(/\s+/gu, '') : value;
	};
	return JSON.parse(JSON.stringify(document, withoutRanges));
}

describe('the five seed documents', () => {
	let outline: Outline;
	let lint: Lint;

	before(async function () {
		this.timeout(60_000);
		const files = seeds.map((seed) => seed.file);
		const outlineRun = await luoshi(['outline', ...files, '--format', 'json']);
		assert.equal(outlineRun.stderr, '');
		assert.equal(outlineRun.code, 0);
		outline = JSON.parse(outlineRun.stdout);
		lint = JSON.parse((await luoshi(['lint', ...files, '--format', 'json'])).stdout);
	});

	const found = (seed: ExpectedDocument) => {
		const document = outline.documents.find(({ file }) => file === seed.file);
		assert.ok(document, `no outline of ${seed.file}`);
		return document;
	};

	for (const seed of seeds) {
		describe(seed.file, () => {
			it('has the head that a reader finds', () => {
				const head = (document: ExpectedDocument) => comparable({ ...document, measures: [] });
				assert.deepEqual(head(found(seed)), head(seed));
			});

			it('has these measures and no others', () => {
				const list = (document: ExpectedDocument) =>
					document.measures.map(({ ordinal, label, title, path }) => ({ ordinal, label, title, path }));
				assert.deepEqual(comparable(list(found(seed))), comparable(list(seed)));
			});

			for (const expected of seed.measures) {
				it(`measure ${expected.ordinal}: units, roles, deadlines`, () => {
					const measure = found(seed).measures.find(({ ordinal }) => ordinal === expected.ordinal);
					assert.deepEqual(comparable(measure ?? {}), comparable(expected));
				});
			}
		});
	}

	it('hold as many measures, assignments, units and deadlines as were counted by hand', () => {
		const counted = seeds.map((seed) => {
			const assignments = found(seed).measures.flatMap((measure) => measure.assignments);
			return [
				found(seed).measures.length,
				assignments.length,
				assignments.flatMap((assignment) => assignment.units).length,
				assignments.filter((assignment) => assignment.deadline !== null).length,
			];
		});
		assert.deepEqual(counted, [
			[23, 23, 99, 23],
			[23, 0, 0, 0],
			[20, 20, 79, 0],
			[28, 29, 139, 0],
			[15, 15, 74, 0],
		]);
	});

	const reported = (rule: string) =>
		seeds.map((seed) => {
			const report = lint.files.find(({ file }) => file === seed.file);
			assert.ok(report, `no report on ${seed.file}`);
			return report.diagnostics.filter((diagnostic) => diagnostic.rule === rule);
		});

	for (const rule of ['responsibility/missing', 'numbering/sequence']) {
		it(`give ${rule} nothing to say`, () => {
			assert.deepEqual(
				reported(rule).map((diagnostics) => diagnostics.length),
				[0, 0, 0, 0, 0],
			);
		});
	}

	it('hold one error: a consultation in 2018 in a notice of 2019', () => {
		const errors = lint.files.flatMap(({ file, diagnostics }) =>
			diagnostics
				.filter(({ severity }) => severity === 'error')
				.map(({ rule, range }) => ({ file, rule, line: range.start.line })),
		);
		assert.deepEqual(errors, [{ file: guangzhou.file, rule: 'deadline/before-issue', line: 11 }]);
	});

	it('lack a deadline in 20 + 28 + 15 measures, of which the body states a date in 6 + 1 + 5', () => {
		const counts = reported('deadline/missing').map((diagnostics) => [
			diagnostics.length,
			diagnostics.filter(({ severity }) => severity === 'information').length,
		]);
		assert.deepEqual(counts, [
			[0, 0],
			[0, 0],
			[20, 6],
			[28, 1],
			[15, 5],
		]);
	});
});
