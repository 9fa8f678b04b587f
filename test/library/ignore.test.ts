import assert from 'node:assert/strict';
import { ignoreMatcher } from '../../server/src/library/ignore';

describe('the ignore list of luoshi.json', () => {
	const cases: readonly (readonly [pattern: string, ignored: readonly string[], kept: readonly string[]])[] = [
		['archive', ['archive/a.md', 'deep/archive/b/c.md', 'archive'], ['archives/a.md', 'a-archive.md']],
		['archive/', ['archive/a.md', 'deep/archive/a.md'], ['archived/a.md']],
		['/archive', ['archive/a.md'], ['deep/archive/a.md']],
		['./archive/old', ['archive/old/a.md'], ['deep/archive/old/a.md', 'archive/a.md']],
		['plans/archive', ['plans/archive/a.md'], ['deep/plans/archive/a.md']],
		['*.draft.policy.md', ['a.draft.policy.md', 'deep/b.draft.policy.md'], ['a.policy.md']],
		['plans/**/old-*.txt', ['plans/old-1.txt', 'plans/a/b/old-2.txt'], ['plans/new.txt']],
		['{a,b}', ['a/x.md', 'b'], ['c']],
		['.hidden', ['.hidden/a.md'], ['hidden/a.md']],
		['归档', ['归档/一.md', '某地/归档/二.md'], ['未归档/一.md']],
	];
	for (const [pattern, ignored, kept] of cases) {
		it(`“${pattern}” leaves alone what it names, and nothing else`, () => {
			const matches = ignoreMatcher([pattern]);
			assert.deepEqual(
				ignored.filter((path) => !matches(path)),
				[],
			);
			assert.deepEqual(kept.filter(matches), []);
		});
	}

	it('is empty by default', () => assert.ok(!ignoreMatcher([])('a.md')));
});
