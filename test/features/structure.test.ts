import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type DocumentSymbol, type Range, type SelectionRange, SymbolKind } from 'vscode-languageserver';
import { documentHighlights } from '../../server/src/features/documentHighlight';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { foldingRanges } from '../../server/src/features/folding';
import { selectionRanges } from '../../server/src/features/selectionRanges';
import { readDocument } from '../../server/src/model/document';
import type { PolicyDocument } from '../../server/src/model/types';
import { cursor, marked, plan, textIn } from './marked';

const seeds = ['local', 'national'].flatMap((folder) =>
	readdirSync(`seeds/${folder}`).map((name) => readFileSync(`seeds/${folder}/${name}`, 'utf8')),
);
const documents = [plan, ...seeds].map(readDocument);

function isWithin(document: PolicyDocument, inner: Range, outer: Range): boolean {
	const { lines } = document.tree;
	return (
		lines.offsetAt(outer.start) <= lines.offsetAt(inner.start) && lines.offsetAt(inner.end) <= lines.offsetAt(outer.end)
	);
}

describe('document symbols', function () {
	this.timeout(20_000);

	const outline = (symbols: readonly DocumentSymbol[], indent = ''): string[] =>
		symbols.flatMap(({ name, detail, children }) => [
			`${indent}${name}${detail ? ` | ${detail}` : ''}`,
			...outline(children ?? [], `${indent}  `),
		]);

	it('are chapters, sections and measures, with who and when', () => {
		assert.deepEqual(outline(documentSymbols(readDocument(plan))), [
			'一、总体要求',
			'二、主要任务',
			'  （一）优化监管服务',
			'    1. 优化检验检疫作业模式 | 市市场监管局等 · 2026年12月底前',
			'    2. 简化设备监管手续 | 市商务局等 · 持续推进',
			'  （二）加强业态创新',
			'    3. 发展保税维修 | 市商务局 · 2026年6月底前',
			'三、保障措施',
		]);
	});

	it('have icons that mean something to everybody: pages, lists, and entries of lists', () => {
		const kinds = (symbols: readonly DocumentSymbol[]): SymbolKind[] =>
			symbols.flatMap(({ kind, children }) => [kind, ...kinds(children ?? [])]);
		const [chapter, section, measure] = [SymbolKind.File, SymbolKind.Enum, SymbolKind.EnumMember] as const;
		assert.deepEqual(kinds(documentSymbols(readDocument(plan))), [
			chapter,
			chapter,
			section,
			measure,
			measure,
			section,
			measure,
			chapter,
		]);
	});

	it('nest, and select what lies in them', () => {
		const check = (document: PolicyDocument, symbols: readonly DocumentSymbol[], outer: Range | null) => {
			for (const symbol of symbols) {
				assert.notEqual(symbol.name, '');
				assert.ok(isWithin(document, symbol.selectionRange, symbol.range), symbol.name);
				if (outer) assert.ok(isWithin(document, symbol.range, outer), symbol.name);
				check(document, symbol.children ?? [], symbol.range);
			}
		};
		for (const document of documents) {
			const symbols = documentSymbols(document);
			assert.ok(symbols.length > 0);
			check(document, symbols, null);
		}
	});

	it('has the rows of a task table below their chapter', () => {
		const table =
			'一、任务分解\n| 序号 | 工作任务 | 牵头单位 | 完成时限 |\n| --- | --- | --- | --- |\n| 1 | 优化服务 | 市商务局 | 2026年6月底前 |\n| 2 | 简化手续 | 甲海关 | 2026年9月底前 |\n';
		const lines = outline(documentSymbols(readDocument(`甲市实施方案\n\n${table}`)));
		assert.equal(lines[0], '一、任务分解');
		assert.match(lines[1] ?? '', /^ {2}1 优化服务 \| 市商务局 · 2026年6月底前$/);
		assert.equal(lines.length, 3);
	});

	it('is empty for a text without items', () => {
		assert.deepEqual(documentSymbols(readDocument('')), []);
	});
});

describe('folding ranges', function () {
	this.timeout(20_000);

	const folded = (text: string, limit?: number) => {
		const { document } = marked(text);
		return foldingRanges(document, limit).map(
			({ startLine, endLine }) => `${text.split(/\r\n?|\n/)[startLine]?.slice(0, 8)} … ${endLine}`,
		);
	};

	it('are chapters, sections and measures that have more than one line, without blank lines at their end', () => {
		const text =
			'甲市实施方案\n一、任务\n（一）优化监管\n1. 优化服务。\n加快办理。\n（责任单位：市商务局）\n\n2. 一行。（责任单位：市商务局）\n\n二、保障\n加强领导。\n';
		assert.deepEqual(folded(text), ['一、任务 … 7', '（一）优化监管 … 7', '1. 优化服务。 … 5', '二、保障 … 10']);
	});

	it('are comments of several lines, and tables', () => {
		const text =
			'一、任务\n<!-- 起草说明\n待补 -->\n<!-- 一行 -->\n| 序号 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 优化服务 | 市商务局 |\n';
		const ranges = foldingRanges(readDocument(text));
		assert.deepEqual(
			ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
			[
				[0, 6, undefined],
				[1, 2, 'comment'],
				[4, 6, undefined],
			],
		);
	});

	it('keep to the limit of the client', () => {
		assert.equal(foldingRanges(readDocument(plan), 3).length, 3);
	});

	it('nest in every seed', () => {
		let total = 0;
		for (const document of documents) {
			const ranges = foldingRanges(document);
			total += ranges.length;
			for (const a of ranges)
				for (const b of ranges)
					assert.ok(!(a.startLine < b.startLine && b.startLine <= a.endLine && a.endLine < b.endLine));
		}
		assert.ok(total > 50);
	});
});

describe('selection ranges', function () {
	this.timeout(20_000);

	const chain = (text: string): string[] => {
		const { document, position } = cursor(text);
		const [first] = selectionRanges(document, [position]);
		const texts: string[] = [];
		for (let range: SelectionRange | undefined = first; range; range = range.parent)
			texts.push(textIn(document, range.range));
		return texts;
	};

	it('go from the word over unit, field, assignment, measure, section and chapter to the document', () => {
		const text = plan.replace('配合单位：市商务局、甲海关', '配合单位：市商▮务局、甲海关');
		const texts = chain(text);
		const expected = [
			'市商务局',
			'市商务局、甲海关',
			'配合单位：市商务局、甲海关',
			'（牵头单位：市市场监管局；配合单位：市商务局、甲海关；完成时限：2026年12月底前）',
		];
		let at = -1;
		for (const piece of expected) {
			const found = texts.indexOf(piece);
			assert.ok(found > at, `${piece} in ${JSON.stringify(texts)}`);
			at = found;
		}
		assert.ok(texts.some((piece) => piece.startsWith('1. 优化检验检疫') && piece.endsWith('底前）')));
		assert.ok(texts.some((piece) => piece.startsWith('（一）优化监管服务') && piece.endsWith('持续推进）')));
		assert.ok(texts.some((piece) => piece.startsWith('二、主要任务')));
		assert.equal(texts.at(-1), plan);
	});

	it('select an action of a measure', () => {
		assert.ok(chain(plan.replace('推行远程', '推行▮远程')).some((piece) => /^一是推行远程检查；?$/.test(piece)));
	});

	it('select a word that a line break of a hard-wrapped text cuts in two', () => {
		const document = documents.find(({ tree }) => tree.hardWrapped);
		assert.ok(document);
		const { lines } = document.tree;
		const lineEnds = Array.from({ length: lines.count }, (_, line) => lines.positionAt(lines.spanOf(line).end));
		const words = selectionRanges(document, lineEnds).map(({ range }) => textIn(document, range));
		assert.ok(
			words.some(
				(word) => /^\p{Script=Han}+\s*\n\s*\p{Script=Han}+$/u.test(word) && word.replace(/\s/g, '').length < 5,
			),
		);
	});

	it('grow from range to range, at every position of any text', () => {
		fc.assert(
			fc.property(fc.constantFrom(...documents), fc.nat(), (document, n) => {
				const { text } = document;
				const position = document.tree.lines.positionAt(n % (text.length + 1));
				let [range] = selectionRanges(document, [position]) as [SelectionRange];
				while (range.parent) {
					assert.ok(isWithin(document, range.range, range.parent.range));
					assert.notDeepEqual(range.range, range.parent.range);
					range = range.parent;
				}
				assert.equal(textIn(document, range.range).length, text.length);
			}),
			{ numRuns: 200 },
		);
	});

	it('have one answer for each position', () => {
		const { document, at } = marked('一▮、任务\n1. 优▮化服务。▮\n');
		assert.equal(selectionRanges(document, at).length, 3);
		assert.deepEqual(selectionRanges(readDocument(''), [{ line: 5, character: 5 }]), [
			{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
		]);
	});
});

describe('document highlights', () => {
	it('are all mentions of the unit under the cursor', () => {
		const { document, position } = cursor(plan.replace('（责任单位：市商务局）', '（责任单位：市商▮务局）'));
		const found = documentHighlights(document, position);
		assert.deepEqual(
			found.map(({ range }) => textIn(document, range)),
			['市商务局', '市商务局', '市商务局'],
		);
	});

	it('find a unit behind a prefix that it shares with its neighbour', () => {
		const text =
			'甲市实施方案\n一、任务\n1. 优化服务。（责任单位：自治区财政厅、商务▮厅）\n2. 简化手续。（责任单位：自治区商务厅）\n';
		const { document, position } = cursor(text);
		assert.deepEqual(
			documentHighlights(document, position).map(({ range }) => textIn(document, range)),
			['商务厅', '自治区商务厅'],
		);
	});

	it('are none where there is no unit', () => {
		const { document, position } = cursor(plan.replace('总体要求', '总体▮要求'));
		assert.deepEqual(documentHighlights(document, position), []);
	});
});
