import { strict as assert } from 'node:assert';
import { limited } from '../../server/src/rules/limit';
import type { Finding } from '../../server/src/rules/rule';
import { findingsIn } from './support';

/** A plan of so many measures, each with a date that does not exist and comments around it. */
function planWith(count: number, around: (measure: string) => string): string {
	const measures = Array.from({ length: count }, (_, i) =>
		around(`${i + 1}. 优化服务。（责任单位：甲局；完成时限：2026年2月30日）\n`),
	);
	return `某市优化服务工作方案\n一、主要任务\n${measures.join('')}`;
}

const only = (text: string, ...rules: string[]) => findingsIn(text).filter(({ rule }) => rules.includes(rule));
const impossible = 'date/impossible';
const unused = 'luoshi/unused-disable';

describe('silencing comments', function () {
	this.timeout(30_000);

	it('that are in force together have all taken effect', () => {
		const text = planWith(
			2,
			(measure) =>
				`<!-- luoshi-disable ${impossible} -->\n<!-- luoshi-disable -->\n<!-- luoshi-disable-next-line ${impossible} -->\n${measure}`,
		);
		assert.deepEqual(only(`${text}<!-- luoshi-disable-file ${impossible} -->\n`, impossible, unused), []);
	});

	it('are in force from their place to the next one that ends them, for the rules they name', () => {
		const measure = planWith(1, (one) => one).split('\n')[2];
		const text = planWith(1, (one) => one).replace(
			`${measure}\n`,
			[
				measure,
				`<!-- luoshi-disable ${impossible} -->`,
				measure,
				'<!-- luoshi-enable deadline/vague -->',
				measure,
				`<!-- luoshi-enable ${impossible} -->`,
				measure,
				'<!-- luoshi-disable -->',
				measure,
				'<!-- luoshi-enable -->',
				measure,
				'',
			].join('\n'),
		);
		const lines = only(text, impossible).map(({ start }) => text.slice(0, start).split('\n').length - 1);
		assert.deepEqual(lines, [2, 8, 12]);
	});

	it('tell which rule was probably meant', () => {
		const text = planWith(1, (measure) => `<!-- luoshi-disable-next-line date/imposible, nonsense -->\n${measure}`);
		assert.deepEqual(
			only(text, unused).map(({ message }) => /是否要写 (\S+)？|请核对/.exec(message)?.[1]),
			[impossible, undefined],
		);
	});

	const forms: readonly (readonly [name: string, around: (measure: string) => string])[] = [
		['disable-next-line', (measure) => `<!-- luoshi-disable-next-line ${impossible} -->\n${measure}`],
		['disable', (measure) => `<!-- luoshi-disable ${impossible} -->\n${measure}`],
		['disable-file', (measure) => `<!-- luoshi-disable-file ${impossible} -->\n${measure}`],
		['disable-line', (measure) => `<!-- luoshi-disable-line ${impossible} -->${measure}`],
	];
	for (const [name, around] of forms) {
		it(`cost no more than they are, ten thousand ${name} of them`, () => {
			const few = planWith(1000, around);
			const many = planWith(10_000, around);
			const time = (text: string) => {
				const began = performance.now();
				assert.deepEqual(only(text, impossible), []);
				return performance.now() - began;
			};
			time(few);
			const [one, ten] = [time(few), time(many)];
			assert.ok(ten < 40 * Math.max(one, 25), `${one} ms, ${ten} ms`);
		});
	}
});

describe('the limit of what is shown', () => {
	const finding = (rule: string, start: number): Finding => ({
		rule,
		severity: 'hint',
		message: 'm.',
		start,
		end: start,
		fixes: [],
	});

	it('holds for each rule, and says how many more there are', () => {
		const many = Array.from({ length: 1001 }, (_, i) => finding('a/b', i));
		const shown = limited([...many, finding('c/d', 2000)], 'en');
		assert.equal(shown.length, 1001);
		assert.equal(shown[999]?.message, 'm. (And 1 more of this rule in this file, not listed.)');
		assert.deepEqual(shown[1000], finding('c/d', 2000));
		const enough = many.slice(0, 1000);
		assert.equal(limited(enough, 'en'), enough);
		assert.deepEqual(
			limited([...enough, finding('c/d', 0)], 'en').map(({ message }) => message),
			Array(1001).fill('m.'),
		);
	});
});
