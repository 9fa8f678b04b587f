import assert from 'node:assert/strict';
import { type CompletionItem, InsertReplaceEdit, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion, completionDocumentation } from '../../server/src/features/completion';
import { prepareRename, RenameRefused, renameUnit } from '../../server/src/features/rename';
import type { Member } from '../../server/src/library/library';
import { textIn } from './marked';
import { MarkedLibrary, markedTexts, texts } from './markedLibrary';

function apply({ document: { text } }: Member, edits: readonly TextEdit[]): string {
	return TextDocument.applyEdits(TextDocument.create('file:///w/x', 'policy', 1, text), [...edits]);
}

describe('rename', () => {
	const rename = (library: MarkedLibrary, name: string, newName: string) =>
		renameUnit(library.index, ...library.at(name), newName, 'zh-cn');

	it('changes the assignments of all documents that name the unit, and nothing else', () => {
		const running = texts.municipal.replace('组织社区', '由市民政局组织社区');
		const library = new MarkedLibrary(markedTexts('municipal', '市民政局、'));
		const member = library.member('municipal');
		library.library.setFile(member.uri, running);
		const changed = rename(library, 'municipal', '市民政和社会工作局');
		const after = changed.map(({ member, edits }) => apply(member, edits));
		assert.deepEqual(after, [
			texts.alone.replace('、市民政局；', '、市民政和社会工作局；'),
			running.replaceAll(/：市民政局/g, '：市民政和社会工作局'),
		]);
		assert.match(after[1] ?? '', /由市民政局组织社区/);
	});

	it('begins at the name, with the name', () => {
		const library = new MarkedLibrary(markedTexts('municipal', '财政局；'));
		const { range, placeholder } = prepareRename(...library.at('municipal'), 'zh-cn');
		assert.equal(placeholder, '市财政局');
		assert.equal(textIn(library.member('municipal').document, range), '市财政局');
	});

	it('leaves the short form of another unit alone', () => {
		const short = texts.provincial.replace('责任单位：省民政厅、省财政厅', '责任单位：▮省民政厅、财政厅');
		const library = new MarkedLibrary({ provincial: short });
		const [changed] = rename(library, 'provincial', '省民政和社会工作厅');
		assert.ok(changed);
		assert.match(apply(changed.member, changed.edits), /责任单位：省民政和社会工作厅、财政厅/);
	});

	const refused = (name: keyof typeof texts, piece: string, text: string, newName: string, reason: RegExp) => {
		const library = new MarkedLibrary({ ...texts, [name]: text.replace(piece, `▮${piece}`) });
		assert.throws(
			() => rename(library, name, newName),
			(error) => error instanceof RenameRefused && reason.test(error.message),
		);
	};

	it('refuses what would not be read as one unit', () => {
		for (const newName of [
			'',
			' ',
			'市民政局、市财政局',
			'市民政局，',
			'市 民政局',
			'有关部门',
			'甲局）',
			'局'.repeat(41),
			'市民\n政局',
		]) {
			refused('municipal', '市民政局、', texts.municipal, newName, /不能用作单位名称/);
		}
	});

	it('refuses what is no unit, a kind of unit, and a short form', () => {
		refused('municipal', '增加普惠性', texts.municipal, '市教育局', /不是责任单位/);
		const generic = texts.municipal.replace('市民政局、', '各有关部门、');
		refused('municipal', '各有关部门', generic, '市教育局', /泛指/);
		const short = texts.provincial.replace('省民政厅、省财政厅', '省民政厅、财政厅');
		refused('provincial', '财政厅；', short, '省税务厅', /“财政厅”是“省财政厅”的简写/);
	});
});

describe('completion', () => {
	/** What is proposed where a piece of the municipal text is replaced by one with a mark. */
	function proposals(piece: string, by: string, name: keyof typeof texts = 'municipal') {
		assert.ok(texts[name].includes(piece));
		const library = new MarkedLibrary({ ...texts, [name]: texts[name].replace(piece, by) });
		const items = completion(library.index, ...library.at(name), { today: '2024-09-01', snippets: true });
		return { library, items, labels: items?.map(({ label }) => label) };
	}
	const written = (library: MarkedLibrary, item: CompletionItem | undefined, name = 'municipal') => {
		assert.ok(item?.textEdit && !InsertReplaceEdit.is(item.textEdit));
		return apply(library.member(name), [item.textEdit]);
	};

	it('behind 《 has the documents of the library, and writes them as they are cited', () => {
		const { library, items, labels } = proposals('组织社区', '根据《▮》组织社区');
		assert.deepEqual(labels, [
			'丙市优化营商环境若干措施',
			'关于推动养老服务高质量发展的实施方案',
			'甲省养老服务高质量发展实施方案',
		]);
		assert.match(
			written(library, items?.[1]),
			/根据《关于推动养老服务高质量发展的实施方案》（民发〔2024〕8号）组织社区/,
		);
		assert.match(completionDocumentation(library.index, items?.[1] as CompletionItem), /^民政部\n2024年1月10日$/);
	});

	it('goes on from what has been typed of a title, and finds it by number too', () => {
		const { library, items } = proposals('组织社区', '根据《甲省▮组织社区');
		const item = items?.find(({ detail }) => detail === '甲政办发〔2024〕20号');
		assert.match(item?.filterText ?? '', /甲政办发〔2024〕20号/);
		assert.match(written(library, item), /根据《甲省养老服务高质量发展实施方案》（甲政办发〔2024〕20号）组织社区/);
	});

	it('behind a label and behind 、 has the units: those of this document first, then those of its level', () => {
		const { labels } = proposals('责任单位：市文化广电旅游局', '责任单位：▮');
		assert.deepEqual(labels, ['市民政局', '市财政局', '市市场监管局']);
		const more = proposals('责任单位：市文化广电旅游局', '责任单位：市民政局、▮');
		assert.deepEqual(more.labels, ['市财政局', '市市场监管局']);
		assert.match(written(more.library, more.items?.[0]), /责任单位：市民政局、市财政局；/);
	});

	it('replaces what has been typed of a unit', () => {
		const { library, items, labels } = proposals('市文化广电旅游局；', '市民政局、市市▮；');
		const item = items?.[labels?.indexOf('市市场监管局') ?? -1];
		assert.match(written(library, item), /责任单位：市民政局、市市场监管局；/);
	});

	it('has units in an assignment that is being typed, without its closing bracket', () => {
		const { labels } = proposals(/（责任单位：市文化.*/.exec(texts.municipal)?.[0] ?? '', '（责任单位：▮');
		assert.ok(labels?.includes('市财政局'));
	});

	it('behind 完成时限 has the deadlines of the document, and the usual forms', () => {
		const { library, items, labels } = proposals('完成时限：2024年10月底前', '完成时限：▮');
		assert.deepEqual(labels?.slice(0, 4), ['2025年10月底前', '2025年5月底前', '2024年12月底前', '2025年6月底前']);
		assert.ok(!labels?.includes('2024年6月底前'), 'before the date of issue');
		assert.deepEqual(labels?.slice(-3), ['持续推进', '每年12月底前', '2024年…月…日前']);
		assert.match(written(library, items?.[0]), /文化广电旅游局；完成时限：2025年10月底前）/);
	});

	it('behind 对应举措 has the measures of the basis that nothing carries out yet', () => {
		const { library, items, labels } = proposals('市文化广电旅游局；', '市文化广电旅游局；对应举措：▮；');
		assert.deepEqual(labels, ['（三）开展养老护理员轮训']);
		assert.match(written(library, items?.[0]), /对应举措：甲政办发〔2024〕20号（三）；/);
		assert.match(completionDocumentation(library.index, items?.[0] as CompletionItem), /^每年组织养老护理员/);
		const begun = proposals('市文化广电旅游局；', '市文化广电旅游局；对应举措：甲政办发〔2024〕20号（▮）；');
		assert.match(written(begun.library, begun.items?.[0]), /对应举措：甲政办发〔2024〕20号（三）；完成/);
		const own = proposals('市民政局；完成时限：2025年5月底前', '市民政局；对应举措：▮');
		assert.deepEqual(own.labels, ['（二）实施特殊困难老年人家庭适老化改造', '（三）开展养老护理员轮训']);
	});

	it('is silent in running text, behind a closed title, and in a document without any of it', () => {
		assert.equal(proposals('组织社区', '组织、▮社区').items, null);
		assert.equal(proposals('组织社区', '《条例》▮社区').items, null);
		assert.equal(proposals('市文化广电旅游局；', '▮市文化广电旅游局；').items === null, false);
		assert.equal(proposals('（责任单位：市文化', '▮（责任单位：市文化').items, null);
		const empty = new MarkedLibrary({ empty: '▮' });
		assert.equal(completion(empty.index, ...empty.at('empty'), { today: '2024-09-01', snippets: true }), null);
	});

	it('keeps its order', () => {
		const { items } = proposals('责任单位：市文化广电旅游局', '责任单位：▮');
		const sorted = items?.map(({ sortText }) => sortText) ?? [];
		assert.deepEqual(sorted, [...sorted].sort());
	});
});
