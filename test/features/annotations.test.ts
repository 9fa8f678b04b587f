import assert from 'node:assert/strict';
import type { InlayHintLabelPart } from 'vscode-languageserver';
import { codeLenses, resolveCodeLens } from '../../server/src/features/codeLens';
import { documentLinks } from '../../server/src/features/documentLinks';
import { inlayHints } from '../../server/src/features/inlayHints';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { SHOW_REFERENCES, type ShowReferencesArgument } from '../../server/src/protocol';
import { textIn } from './marked';
import { MarkedLibrary, texts, uriOf } from './markedLibrary';

const library = new MarkedLibrary(texts);

describe('code lenses', () => {
	const lenses = (name: keyof typeof texts, locale: 'zh-cn' | 'en' = 'zh-cn', of = library) => {
		const member = of.member(name);
		return codeLenses(of.index, member).map((lens) =>
			resolveCodeLens(of.index, member, lens, { locale, showReferences: true }),
		);
	};

	it('count who carries out each upper-level measure, and say so where nobody does', () => {
		const titles = lenses('national').map(({ command }) => command?.title);
		assert.deepEqual(titles, [
			'1 条地方举措落实此条',
			'1 条地方举措落实此条',
			'1 条地方举措落实此条',
			'无地方举措落实',
		]);
		assert.deepEqual(
			lenses('national', 'en')
				.map(({ command }) => command?.title)
				.slice(2),
			['1 local measure', 'no local measure'],
		);
	});

	it('are counted again when a further document carries the measure out', () => {
		const more = new MarkedLibrary({
			...texts,
			second: texts.provincial.replace('〔2024〕20号', '〔2024〕21号').replaceAll('甲省', '丁省'),
		});
		assert.equal(lenses('national', 'en', more)[0]?.command?.title, '2 local measures');
	});

	it('show on a click where, by a command with one plain argument', () => {
		const [lens] = lenses('national');
		assert.equal(lens?.command?.command, SHOW_REFERENCES);
		const [argument] = lens.command.arguments as [ShowReferencesArgument];
		assert.equal(argument.uri, uriOf('national'));
		assert.deepEqual(library.allShown([...argument.locations]), ['provincial: 增加普惠性养老床位']);
		assert.deepEqual(JSON.parse(JSON.stringify(argument)), argument);
	});

	it('are text alone where there is nothing to show, or no such command', () => {
		assert.equal(lenses('national')[3]?.command?.command, '');
		const member = library.member('national');
		const [lens] = codeLenses(library.index, member);
		assert.ok(lens);
		const resolved = resolveCodeLens(library.index, member, lens, { locale: 'en', showReferences: false });
		assert.deepEqual(resolved.command, { title: '1 local measure', command: '' });
	});

	it('are on local measures only where they carry out several', () => {
		assert.deepEqual(lenses('municipal'), []);
		assert.deepEqual(lenses('alone'), []);
		const written = texts.municipal.replace('市民政局；完成时限：2025年5月底前', '市民政局；对应举措：（一）、（三）');
		const several = new MarkedLibrary({ ...texts, municipal: written });
		assert.deepEqual(
			lenses('municipal', 'zh-cn', several).map(({ command }) => command?.title),
			['落实 2 条上级举措'],
		);
	});
});

describe('inlay hints', () => {
	const hints = (of: MarkedLibrary, name: string, lines: [number, number] = [0, 99]) =>
		inlayHints(of.index, of.member(name), {
			start: { line: lines[0], character: 0 },
			end: { line: lines[1], character: 0 },
		});
	const shown = (label: unknown) => (label as InlayHintLabelPart[]).map(({ value }) => value).join('');

	it('stand behind the titles of local measures, with authority and ordinal', () => {
		const found = hints(library, 'municipal');
		assert.deepEqual(
			found.map(({ label }) => shown(label)),
			['→ 甲省政府（一）', '→ 甲省政府（二）'],
		);
		const [first] = found;
		assert.ok(first);
		const { document } = library.member('municipal');
		const before = { start: { ...first.position, character: 0 }, end: first.position };
		assert.equal(textIn(document, before), '1. 增加普惠性养老床位');
	});

	it('lead to the measure, and name it', () => {
		const [hint] = hints(library, 'provincial');
		assert.ok(hint);
		const [, part] = hint.label as InlayHintLabelPart[];
		assert.equal(part?.value, '民政部（一）');
		assert.match(String(part.tooltip), /（一）扩大普惠性养老床位供给$/);
		assert.ok(part.location);
		assert.equal(library.shown(part.location), 'national: 扩大普惠性养老床位供给');
	});

	it('name the document once for several of its measures', () => {
		const written = texts.municipal.replace('市民政局；完成时限：2025年5月底前', '市民政局；对应举措：（二）、（三）');
		const several = new MarkedLibrary({ ...texts, municipal: written });
		assert.equal(shown(hints(several, 'municipal')[1]?.label), '→ 甲省政府（二）（三）');
	});

	it('are those of the range, and none in a document that carries out no other', () => {
		assert.equal(hints(library, 'municipal', [0, 9]).length, 1);
		assert.deepEqual(hints(library, 'national'), []);
		assert.deepEqual(hints(library, 'alone'), []);
	});
});

describe('document links', () => {
	it('lead from citations to the documents of the library, and from no others', () => {
		const { document } = library.member('municipal');
		const links = documentLinks(library.index, library.member('municipal'), true);
		assert.deepEqual(
			links.map(({ range, target, tooltip }) => [textIn(document, range).slice(0, 6), target, tooltip]),
			[
				['《甲省养老服', uriOf('provincial'), '甲省养老服务高质量发展实施方案'],
				['《实施方案》', uriOf('provincial'), '甲省养老服务高质量发展实施方案'],
				['《实施方案》', uriOf('provincial'), '甲省养老服务高质量发展实施方案'],
			],
		);
		assert.deepEqual(documentLinks(library.index, library.member('alone'), true), []);
	});

	it('have a tooltip only for a client that shows it', () => {
		const [link] = documentLinks(library.index, library.member('provincial'), false);
		assert.equal(link && 'tooltip' in link, false);
	});
});

describe('workspace symbols', () => {
	const names = (query: string) => workspaceSymbols(library.index, query, 'zh-cn').map(({ name }) => name);

	it('are documents for an empty query, by title or number', () => {
		assert.equal(names('').length, 4);
		assert.deepEqual(names('民发〔2024〕'), ['关于推动养老服务高质量发展的实施方案']);
		assert.equal(names('丙市优化')[0], '丙市优化营商环境若干措施');
	});

	it('are measures by title: those that begin with the query first, then those that have it, then the scattered', () => {
		assert.deepEqual(names('推进'), ['2. 推进特殊困难老年人家庭适老化改造', '（二）推进家庭适老化改造']);
		assert.deepEqual(names('家庭适老化'), [
			'2. 推进特殊困难老年人家庭适老化改造',
			'（二）推进家庭适老化改造',
			'（二）实施特殊困难老年人家庭适老化改造',
		]);
		assert.deepEqual(names('困难改造').length, 2);
	});

	it('are measures by ordinal', () => {
		for (const query of ['四', '4', '（四）', '第四条']) assert.deepEqual(names(query)[0], '（四）建立探访关爱制度');
	});

	it('are units, each once, with the number of their measures', () => {
		const found = workspaceSymbols(library.index, '市民政', 'zh-cn');
		assert.deepEqual(
			found.map(({ name, containerName }) => [name, containerName]),
			[['市民政局', '3 条举措']],
		);
		assert.deepEqual(workspaceSymbols(library.index, '省财政厅', 'en')[0]?.containerName, '1 measure');
	});

	it('are no more than can be read', () => {
		const many = Array.from({ length: 250 }, (_, i) => `${i + 1}. 推行一业一证改革。整合许可证。\n`).join('');
		const one = new MarkedLibrary({ many: `丙市实施方案\n一、任务\n${many}` });
		assert.equal(one.member('many').document.measures.length, 250);
		assert.equal(workspaceSymbols(one.index, '一业一证', 'en').length, 200);
		assert.deepEqual(names('没有这样的名称'), []);
	});
});
