import { strict as assert } from 'node:assert';
import type { RuleSetting } from '../../server/src/library/config';
import { readDocument } from '../../server/src/model/document';
import { type CheckSettings, check } from '../../server/src/rules/engine';
import { ruleMetas, rules } from '../../server/src/rules/index';
import type { Report, Rule, RuleMeta } from '../../server/src/rules/rule';
import { findingsIn } from './support';

const META: RuleMeta = {
	id: 'test/first',
	severity: 'warning',
	summary: { 'zh-cn': '甲', en: 'A' },
	source: { 'zh-cn': '无', en: 'none' },
	fixable: 'none',
	options: { words: ['甲'], limit: 1, strict: false },
	messages: { found: { 'zh-cn': '发现“{word}”', en: 'found {word}' } },
};

/** A rule that reports what it is told to. */
function ruleThat(reports: readonly Omit<Report, 'message'>[], meta: Partial<RuleMeta> = {}): Rule {
	return {
		meta: { ...META, ...meta },
		check: ({ report }) => {
			for (const one of reports) report({ message: 'found', data: { word: '甲' }, ...one });
		},
	};
}

function run(text: string, list: readonly Rule[], settings: Partial<CheckSettings> = {}) {
	return check(readDocument(text), { rules: new Map(), locale: 'zh-cn', ...settings }, list);
}

function set(rule: string, setting: Partial<RuleSetting>): ReadonlyMap<string, RuleSetting> {
	return new Map([[rule, { options: {}, ...setting }]]);
}

describe('check', () => {
	it('sorts the findings by place and gives each once', () => {
		const found = run('甲乙丙丁', [
			ruleThat([
				{ start: 2, end: 3 },
				{ start: 0, end: 2 },
				{ start: 0, end: 1 },
				{ start: 2, end: 3 },
			]),
			ruleThat([{ start: 0, end: 1 }], { id: 'test/before' }),
		]);
		assert.deepEqual(
			found.map(({ start, end, rule }) => [start, end, rule]),
			[
				[0, 1, 'test/before'],
				[0, 1, 'test/first'],
				[0, 2, 'test/first'],
				[2, 3, 'test/first'],
			],
		);
	});

	it('speaks the language of the reader', () => {
		const list = [ruleThat([{ start: 0, end: 1 }])];
		assert.equal(run('甲', list)[0]?.message, '发现“甲”');
		assert.equal(run('甲', list, { locale: 'en' })[0]?.message, 'found 甲');
	});

	it('takes the severity that is set before that of the report, and that before the default', () => {
		const usual = ruleThat([{ start: 0, end: 1 }]);
		const lenient = ruleThat([{ start: 0, end: 1, severity: 'hint' }]);
		const strict = { rules: set('test/first', { severity: 'error' }) };
		assert.equal(run('甲', [usual])[0]?.severity, 'warning');
		assert.equal(run('甲', [lenient])[0]?.severity, 'hint');
		assert.equal(run('甲', [lenient], strict)[0]?.severity, 'error');
		assert.deepEqual(run('甲', [usual], { rules: set('test/first', { severity: 'off' }) }), []);
	});

	it('gives a rule its options, and leaves out what is unknown or of another type', () => {
		let seen: RuleMeta['options'] = {};
		const rule: Rule = {
			meta: META,
			check: ({ options }) => {
				seen = options;
			},
		};
		run('甲', [rule]);
		assert.deepEqual(seen, META.options);
		run('甲', [rule], { rules: set('test/first', { options: { words: ['乙', '丙'], limit: 3, strict: true } }) });
		assert.deepEqual(seen, { words: ['乙', '丙'], limit: 3, strict: true });
		const wrong = { words: ['乙', 1], limit: Number.NaN, strict: 'yes', unknown: 1 };
		run('甲', [rule], { rules: set('test/first', { options: wrong }) });
		assert.deepEqual(seen, META.options);
	});

	it('goes on without a rule that fails, which has no findings of its own', () => {
		const failing: Rule = {
			meta: { ...META, id: 'test/failing' },
			check: ({ report }) => {
				report({ start: 0, end: 1, message: 'found' });
				throw new Error('out of order');
			},
		};
		const failures: unknown[] = [];
		const found = run('甲', [failing, ruleThat([{ start: 0, end: 1 }])], {
			onError: (rule, error) => failures.push([rule, (error as Error).message]),
		});
		assert.deepEqual(
			found.map(({ rule }) => rule),
			['test/first'],
		);
		assert.deepEqual(failures, [['test/failing', 'out of order']]);
	});

	it('takes a message that a rule does not have for a failure of that rule', () => {
		const failures: string[] = [];
		const rule: Rule = { meta: META, check: ({ report }) => report({ start: 0, end: 1, message: 'lost' }) };
		assert.deepEqual(run('甲', [rule], { onError: (id) => failures.push(id) }), []);
		assert.deepEqual(failures, ['test/first']);
	});
});

describe('silencing comments', () => {
	/** Finds fault with every 甲; the rule's name is that of the line's 1 or 2. */
	const find = (id: string): Rule => ({
		meta: { ...META, id },
		check: ({ document, report }) => {
			for (const match of document.text.matchAll(/甲/g))
				report({ start: match.index, end: match.index + 1, message: 'found' });
		},
	});
	const list = [find('test/first'), find('test/second')];
	/** The lines, from 1, with what is found on them. */
	const found = (text: string, settings: Partial<CheckSettings> = {}): string[] => {
		const { lines } = readDocument(text).tree;
		return run(text, list, settings).map(
			({ start, rule }) => `${lines.lineAt(start) + 1} ${rule.replace(/^\w+\//, '')}`,
		);
	};

	it('silence their own line', () => {
		assert.deepEqual(found('甲<!-- luoshi-disable-line test/first -->\n甲'), ['1 second', '2 first', '2 second']);
	});

	it('silence the next line that holds text', () => {
		const comment = '<!-- luoshi-disable-next-line -->';
		assert.deepEqual(found(`${comment}\n甲\n甲`), ['3 first', '3 second']);
		assert.deepEqual(found(`${comment}\n\n  \n甲\n甲`), ['5 first', '5 second']);
		assert.deepEqual(found(`${comment}\r\n甲\r\n甲`), ['3 first', '3 second']);
	});

	it('can be stacked', () => {
		const first = '<!-- luoshi-disable-next-line test/first -->';
		const second = '<!-- luoshi-disable-next-line test/second -->';
		assert.deepEqual(found(`${first}\n${second}\n甲`), []);
		assert.deepEqual(found(`${first} ${second}\n甲`), []);
	});

	it('silence the whole file, wherever they stand', () => {
		assert.deepEqual(found('甲\n甲\n<!-- luoshi-disable-file test/first，test/second -->'), []);
	});

	it('silence what lies between disable and enable', () => {
		const text = '甲\n<!-- luoshi-disable -->\n甲\n<!-- luoshi-enable test/first -->\n甲\n<!-- luoshi-enable -->\n甲';
		assert.deepEqual(found(text), ['1 first', '1 second', '5 first', '7 first', '7 second']);
		assert.deepEqual(found('甲\n<!-- luoshi-disable test/second -->\n甲\n甲'), [
			'1 first',
			'1 second',
			'3 first',
			'4 first',
		]);
	});

	it('take a remark behind --', () => {
		assert.deepEqual(found('<!-- luoshi-disable-file test/first test/second -- 已与 test/third 核对 -->\n甲'), []);
	});

	it('are no comments of ours in any other form', () => {
		assert.equal(found('<!-- luoshi-disable-files -->\n甲').length, 2);
		assert.equal(found('<!-- luoshi-disabled -->\n甲').length, 2);
		assert.equal(found('<!-- 见 luoshi-disable-file -->\n甲').length, 2);
	});

	it('are reported where they silence nothing or name no rule', () => {
		assert.deepEqual(found('<!-- luoshi-disable-file -->\n乙'), ['1 unused-disable']);
		assert.deepEqual(found('<!-- luoshi-disable-file test/first test/third -->\n甲'), ['1 unused-disable', '2 second']);
		assert.deepEqual(found('<!-- luoshi-disable-next-line -->'), ['1 unused-disable']);
		assert.deepEqual(found('<!-- luoshi-enable test/first -->\n乙'), ['1 unused-disable']);
	});

	it('are not called unused where their rule is off or has failed', () => {
		const off = { rules: set('test/first', { severity: 'off' }) };
		assert.deepEqual(found('<!-- luoshi-disable-file test/first -->\n乙', off), []);
		const failing: Rule = {
			meta: META,
			check: () => {
				throw new Error('out of order');
			},
		};
		assert.deepEqual(run('<!-- luoshi-disable-file test/first -->\n乙', [failing]), []);
	});

	it('can silence the report on unused ones, by its name only', () => {
		const unused = '<!-- luoshi-disable-line test/first -->';
		assert.deepEqual(found(`${unused}乙<!-- luoshi-disable-line luoshi/unused-disable -->`), []);
		assert.deepEqual(found(`${unused}乙\n<!-- luoshi-disable-file luoshi/unused-disable -->`), []);
		assert.deepEqual(found('<!-- luoshi-disable-line -->乙'), ['1 unused-disable']);
	});

	it('are found in linear time, on one line or on lines of their own', function () {
		this.timeout(30_000);
		for (const separator of ['', '\n']) {
			const timeFor = (count: number): number => {
				const text = `<!-- luoshi-disable-next-line test/first -->${separator}`.repeat(count);
				const times = [1, 2].map(() => {
					const started = performance.now();
					assert.equal(findingsIn(text).length, count);
					return performance.now() - started;
				});
				return Math.min(...times);
			};
			timeFor(1000);
			// Eight times the text takes about eight times as long, not sixty-four times.
			assert.ok(timeFor(16_000) / timeFor(2000) < 30);
		}
	});
});

describe('the list of rules', () => {
	it('names each rule once, as group/name', () => {
		const ids = ruleMetas.map(({ id }) => id);
		assert.equal(new Set(ids).size, ids.length);
		for (const id of ids) assert.match(id, /^[a-z]+\/[a-z]+(-[a-z]+)*$/);
		assert.equal(ids.length, rules.length + 1);
	});

	it('gives every message placeholders that are the same in both languages', () => {
		for (const { messages } of ruleMetas) {
			for (const wording of Object.values(messages)) {
				const names = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
				assert.deepEqual(names(wording['zh-cn']), names(wording.en));
			}
		}
	});
});
