import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver';
import { type HoverOptions, hover } from '../../server/src/features/hover';
import { cursor, plan, textIn } from './marked';

const options: HoverOptions = { locale: 'zh-cn', today: '2026-11-26', format: MarkupKind.Markdown };

function shown(text: string, more: Partial<HoverOptions> = {}): string | null {
	const { document, position } = cursor(text);
	const result = hover(document, position, { ...options, ...more });
	return result ? (result.contents as { value: string }).value : null;
}

/** The plan with the cursor in front of a piece of it. */
function cursorAt(piece: string, text = plan): string {
	assert.ok(text.includes(piece));
	return text.replace(piece, `▮${piece}`);
}

describe('hover', () => {
	it('groups the units of an assignment by role, and says how far off the deadline is', () => {
		assert.equal(
			shown(cursorAt('（牵头单位')),
			'**牵头单位**\n- 市市场监管局\n\n**配合单位**\n- 市商务局、甲海关\n\n**完成时限**\n- 2026年12月底前：最迟 2026-12-31，还有 35 天',
		);
	});

	it('is of the assignment as a whole, from bracket to bracket', () => {
		const { document, position } = cursor(cursorAt('市商务局、甲海关'));
		const result = hover(document, position, options);
		assert.ok(result?.range);
		assert.equal(
			textIn(document, result.range),
			'（牵头单位：市市场监管局；配合单位：市商务局、甲海关；完成时限：2026年12月底前）',
		);
	});

	it('counts the days after a deadline, and knows the day itself', () => {
		assert.match(shown(cursorAt('（牵头单位'), { today: '2027-04-30' }) ?? '', /已过 120 天/);
		assert.match(shown(cursorAt('（牵头单位'), { today: '2026-12-31' }) ?? '', /今天到期/);
	});

	it('says that a list of units is open and that a deadline has no end', () => {
		const text = shown(cursorAt('（责任单位：市商务局，')) ?? '';
		assert.match(text, /- 市商务局\n- 甲海关\n- 等（名单未列全）/);
		assert.match(text, /持续推进：没有截止日期/);
	});

	it('shows a deadline in the body, there and in an assignment that has none', () => {
		assert.match(shown(cursorAt('2026年6月底前')) ?? '', /2026年6月底前：最迟 2026-06-30，已过 149 天/);
		assert.match(shown(cursorAt('（责任单位：市商务局）')) ?? '', /完成时限（见正文）\*\*\n- 2026年6月底前/);
	});

	it('speaks English', () => {
		const text = shown(cursorAt('（牵头单位'), { locale: 'en' }) ?? '';
		assert.match(text, /\*\*Lead\*\*\n- 市市场监管局/);
		assert.match(text, /by 2026-12-31; 35 days left/);
		assert.match(shown(cursorAt('（牵头单位'), { locale: 'en', today: '2026-12-30' }) ?? '', /1 day left/);
		assert.match(shown(cursorAt('（牵头单位'), { locale: 'en', today: '2027-01-01' }) ?? '', /1 day overdue/);
	});

	it('is plain for a client that shows no Markdown', () => {
		assert.match(shown(cursorAt('（牵头单位'), { format: MarkupKind.PlainText }) ?? '', /^牵头单位\n- 市市场监管局\n/);
	});

	it('lets no mark of the text become Markdown', () => {
		const odd = plan.replace('市市场监管局', '市*场<b>局');
		assert.match(shown(cursorAt('（牵头单位', odd)) ?? '', /市\\\*场\\<b\\>局/);
	});

	it('is silent elsewhere, and at positions that do not exist', () => {
		assert.equal(shown(cursorAt('优化监管服务')), null);
		const { document } = cursor(cursorAt('一、总体要求'));
		for (const position of [
			{ line: 9999, character: 0 },
			{ line: -1, character: -1 },
			{ line: 0, character: 9999 },
		]) {
			assert.equal(hover(document, position, options), null);
		}
	});

	it('understands a half-typed assignment', () => {
		const text = shown('甲市实施方案\n一、任务\n1. 优化服务。加快办理。（责任单位：市商务局▮；完成时\n') ?? '';
		assert.match(text, /- 市商务局/);
		assert.match(text, /未写明完成时限/);
	});
});
