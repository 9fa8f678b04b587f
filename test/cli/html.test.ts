import assert from 'node:assert/strict';
import { html } from '../../server/src/cli/formats/html';
import type { Diagnostic, FileReport } from '../../server/src/cli/report';
import { LineIndex } from '../../server/src/text/lineIndex';
import { luoshi } from './luoshi';
import { duplicated, unassigned } from './plans';
import { TemporaryWorkspace } from './workspace';

function report(
	text: string,
	spans: readonly (readonly [start: number, end: number])[],
	more: Partial<Diagnostic> = {},
): FileReport {
	const lines = new LineIndex(text);
	const diagnostics = spans.map(
		([start, end], i): Diagnostic => ({
			rule: 'date/impossible',
			severity: i % 2 === 0 ? 'warning' : 'error',
			message: `m${i}`,
			range: { start: lines.positionAt(start), end: lines.positionAt(end) },
			fixes: [],
			fixable: false,
			fingerprint: '',
			...more,
		}),
	);
	return { file: 'a.policy.txt', text, diagnostics };
}

const page = (...files: FileReport[]) => html({ files, failures: [] }, { locale: 'zh-cn', colour: false });

/** The lines of a document's text as they stand on the page. */
const linesOf = (text: string) =>
	[...text.matchAll(/<span class="content">(.*?)<\/span><\/div>/g)].map(([, line]) => line);

describe('the page of luoshi lint --format html', function () {
	this.timeout(60_000);

	it('shows findings in their place, with a number that leads to the table and back', () => {
		const text = page(report('甲乙丙\n丁戊', [[1, 2]]));
		assert.deepEqual(linesOf(text), [
			'甲<a class="anchor" id="tf0-1"></a><mark class="warning" title="1. m0">乙</mark><sup><a class="warning" href="#f0-1">1</a></sup>丙',
			'丁戊',
		]);
		assert.match(text, /<tr id="f0-1" class="warning">\n<td><a href="#tf0-1">1<\/a><\/td>\n<td>1<\/td>/);
	});

	it('shows those that overlap, are empty, or go over a line break', () => {
		const spans = [
			[0, 5],
			[1, 2],
			[3, 3],
			[6, 6],
			[10, 10],
		] as const;
		const lines = linesOf(page(report('甲乙丙\n丁戊\n\n己庚', spans))).map((line) =>
			line?.replace(/<a class="anchor"[^>]*><\/a>|<\/?a[^>]*>| title="[^"]*"/g, ''),
		);
		assert.deepEqual(lines, [
			'<mark class="warning">甲</mark><mark class="error">乙</mark><sup>2</sup><mark class="warning">丙</mark><sup>3</sup>',
			'<mark class="warning">丁</mark><sup>1</sup>戊<sup>4</sup>',
			'',
			'己庚<sup>5</sup>',
		]);
	});

	it('keeps every character of the text, whatever the findings', () => {
		const text = '甲<b>&"乙"\n\t\'丙\'\r\n\n丁';
		for (let start = 0; start <= text.length; start++) {
			for (let end = start; end <= text.length; end++) {
				const plain = linesOf(
					page(
						report(text, [
							[start, end],
							[start, end],
							[end, end],
						]),
					),
				)
					.map((line) => line?.replace(/<sup>.*?<\/sup>|<[^>]*>/g, ''))
					.join('\n');
				const shown = plain.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => {
					return { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" }[name] ?? '';
				});
				assert.equal(shown, text.replace('\r', ''));
			}
		}
	});

	it('takes nothing that stands in a document, a message or a name for part of the page', () => {
		const evil = '<script>alert("1")</script><img src=x onerror=\'a\'>&lt;\u0000\ud800';
		const text = page({ ...report(evil, [[0, 9]], { message: evil, rule: evil }), file: evil });
		assert.doesNotMatch(text, /<script|<img|onerror='/);
		assert.ok(!text.includes('\u0000'));
		assert.ok(text.includes('&amp;lt;'));
		const failed = html({ files: [], failures: [{ file: evil, message: evil }] }, { locale: 'en', colour: false });
		assert.doesNotMatch(failed, /<script|<img/);
	});

	it('is in time with very many findings', () => {
		const text = '甲乙丙丁\n'.repeat(20_000);
		const spans = Array.from({ length: 20_000 }, (_, i): [number, number] => [5 * i, 5 * i + 2]);
		const began = performance.now();
		assert.ok(page(report(text, spans)).length > 1_000_000);
		assert.ok(performance.now() - began < 5000);
	});

	it('is one page for several documents, in the language of the reader, that loads nothing', async () => {
		const workspace = await TemporaryWorkspace.with({ 'a.policy.txt': unassigned, 'b.policy.txt': duplicated });
		for (const [locale, lang, title] of [
			['zh-cn', 'zh-CN', '政策文件检查报告'],
			['en', 'en', 'Check of Policy Documents'],
		] as const) {
			const run = await luoshi(['lint', '--format', 'html', '--locale', locale], { cwd: workspace.folder });
			assert.equal(run.code, 1);
			assert.ok(run.stdout.startsWith(`<!DOCTYPE html>\n<html lang="${lang}">`));
			assert.ok(run.stdout.includes(`<title>${title}</title>`));
			assert.equal([...run.stdout.matchAll(/<h2>[ab]\.policy\.txt<\/h2>/g)].length, 2);
			assert.doesNotMatch(run.stdout, /<script|<link|@import|url\(|https?:/);
			const ids = [...run.stdout.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
			assert.equal(new Set(ids).size, ids.length);
			for (const [, target] of run.stdout.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target), target);
		}
		await workspace.remove();
	});
});
