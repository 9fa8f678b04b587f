import assert from 'node:assert/strict';
import { type LocationLink, SymbolKind } from 'vscode-languageserver';
import { definition } from '../../server/src/features/definition';
import { implementation } from '../../server/src/features/implementation';
import { asDefinition } from '../../server/src/features/navigation';
import { references } from '../../server/src/features/references';
import { prepareTypeHierarchy, subtypes, supertypes } from '../../server/src/features/typeHierarchy';
import { textIn } from './marked';
import { MarkedLibrary, markedTexts, texts, uriOf } from './markedLibrary';

type Name = keyof typeof texts;

/** What a jump from in front of a piece of a text leads to. */
function jump(
	run: typeof definition,
	name: Name,
	piece: string,
	of: Record<string, string> = markedTexts(name, piece),
) {
	const library = new MarkedLibrary(of);
	return library.allShown(
		(asDefinition(run(library.index, ...library.at(name)), false) ?? []) as {
			uri: string;
			range: LocationLink['targetRange'];
		}[],
	);
}

describe('definition', () => {
	it('goes from the title of a local measure to the measure that it carries out', () => {
		assert.deepEqual(jump(definition, 'municipal', '推进特殊困难'), ['provincial: 实施特殊困难老年人家庭适老化改造']);
		assert.deepEqual(jump(definition, 'municipal', '2. 推进'), ['provincial: 实施特殊困难老年人家庭适老化改造']);
	});

	it('goes there from the body too', () => {
		assert.deepEqual(jump(definition, 'provincial', '每年组织养老护理员'), ['national: 加强养老护理员培训']);
	});

	it('says which text the jump starts from, and shows the whole measure where it ends', () => {
		const library = new MarkedLibrary(markedTexts('municipal', '增加普惠性'));
		const [link] = asDefinition(definition(library.index, ...library.at('municipal')), true) as LocationLink[];
		assert.ok(link?.originSelectionRange);
		assert.equal(textIn(library.member('municipal').document, link.originSelectionRange), '1. 增加普惠性养老床位');
		assert.match(textIn(library.member('provincial').document, link.targetRange), /^（一）增加.*2025年12月底前）$/s);
		assert.equal(textIn(library.member('provincial').document, link.targetSelectionRange), '增加普惠性养老床位');
	});

	it('leads nowhere from a local initiative, from an upper-level measure, and from an assignment', () => {
		assert.deepEqual(jump(definition, 'municipal', '举办重阳节'), []);
		assert.deepEqual(jump(definition, 'national', '扩大普惠性'), []);
		assert.deepEqual(jump(definition, 'municipal', '（责任单位：市民政局；'), []);
	});

	it('goes from a citation to the title of the document, also by the short name that the text gives it', () => {
		assert.deepEqual(jump(definition, 'provincial', '《关于推动'), ['national: 关于推动养老服务高质量发展的实施方案']);
		assert.deepEqual(jump(definition, 'municipal', '《实施方案》另有'), ['provincial: 甲省养老服务高质量发展实施方案']);
		assert.deepEqual(jump(definition, 'alone', '《优化营商环境条例》'), []);
	});

	it('goes from a written counterpart to each measure that it names', () => {
		const written = texts.municipal.replace(
			'（责任单位：市文化广电旅游局；',
			'（责任单位：市文化广电旅游局；对应举措：▮甲政办发〔2024〕20号（一）、（三）；',
		);
		assert.deepEqual(jump(definition, 'municipal', '', { ...texts, municipal: written }), [
			'provincial: 增加普惠性养老床位',
			'provincial: 开展养老护理员轮训',
		]);
		const bare = texts.municipal.replace('市民政局；完成时限：2025年5月底前', '市民政局；对应举措：▮（三）');
		assert.deepEqual(jump(definition, 'municipal', '', { ...texts, municipal: bare }), [
			'provincial: 开展养老护理员轮训',
		]);
	});

	it('goes from an action to its own counterpart, and from the title to those of all actions', () => {
		const merged = texts.municipal.replace(
			/2\. 推进特殊[\s\S]*?（责任单位/,
			'2. 健全养老服务保障。一是为特殊困难老年人家庭安装扶手、防滑地面和紧急呼叫装置，推进家庭适老化改造；二是每年组织养老护理员岗位轮训，实行职业技能等级评价。（责任单位',
		);
		const from = (piece: string) =>
			jump(definition, 'municipal', '', { ...texts, municipal: merged.replace(piece, `▮${piece}`) });
		assert.deepEqual(from('二是'), ['provincial: 开展养老护理员轮训']);
		assert.deepEqual(from('健全'), ['provincial: 实施特殊困难老年人家庭适老化改造', 'provincial: 开展养老护理员轮训']);
	});
});

describe('implementation', () => {
	it('lists the measures that carry one out, and those that carry these out', () => {
		assert.deepEqual(jump(implementation, 'national', '扩大普惠性'), [
			'provincial: 增加普惠性养老床位',
			'municipal: 增加普惠性养老床位',
		]);
	});

	it('is empty where nobody carries a measure out', () => {
		assert.deepEqual(jump(implementation, 'national', '建立探访关爱'), []);
		assert.deepEqual(jump(implementation, 'municipal', '增加普惠性'), []);
	});

	it('leads from a document to those that carry it out', () => {
		assert.deepEqual(jump(implementation, 'national', '推动养老服务'), ['provincial: 甲省养老服务高质量发展实施方案']);
		assert.deepEqual(jump(implementation, 'municipal', '《甲省'), ['municipal: 乙市养老服务高质量发展工作方案']);
	});
});

describe('references', () => {
	function found(name: Name, piece: string, withItself = false): string[] {
		const library = new MarkedLibrary(markedTexts(name, piece));
		return library.allShown(references(library.index, ...library.at(name), withItself));
	}

	it('of several written counterparts name each place once', () => {
		const provincial = texts.provincial.replace('；完成时限：2025年12月底前', '；对应举措：▮（一）（二）');
		const library = new MarkedLibrary({ ...texts, provincial });
		const locations = library.allShown(references(library.index, ...library.at('provincial'), false));
		assert.ok(locations.includes('provincial: 增加普惠性养老床位'));
		assert.equal(new Set(locations).size, locations.length, locations.join('\n'));
	});

	it('of a measure are what it carries out and what carries it out', () => {
		assert.deepEqual(found('provincial', '增加普惠性', true), [
			'national: 扩大普惠性养老床位供给',
			'provincial: 增加普惠性养老床位',
			'municipal: 增加普惠性养老床位',
		]);
		assert.deepEqual(found('provincial', '开展养老护理员'), ['national: 加强养老护理员培训']);
		assert.deepEqual(found('national', '建立探访'), []);
	});

	it('of a unit are all assignments of the library that name it', () => {
		assert.deepEqual(found('municipal', '市民政局、'), [
			'alone: 市民政局',
			'municipal: 市民政局',
			'municipal: 市民政局',
		]);
	});

	it('of a document are its citations, from its title and from a citation of it', () => {
		const cited = [
			'municipal: 《甲省养老服务高质量发展实施方案》（甲政办发〔2024〕20号，以下简称《实施方案》',
			'municipal: 《实施方案》',
		];
		const plain = (texts: string[]) => texts.map((text) => text.slice(0, 20));
		assert.deepEqual(plain(found('provincial', '养老服务高质量发展实施方案\n')), plain(cited));
		assert.deepEqual(plain(found('municipal', '《实施方案》另有')), plain(cited));
		assert.deepEqual(found('provincial', '《关于推动', true).at(-1), 'national: 关于推动养老服务高质量发展的实施方案');
	});

	it('of a document that the library does not have are all that cite it', () => {
		assert.deepEqual(found('alone', '《优化营商'), ['alone: 《优化营商环境条例》']);
	});
});

describe('type hierarchy', () => {
	it('goes from national over provincial to municipal, and back', () => {
		const library = new MarkedLibrary(markedTexts('provincial', '增加普惠性'));
		const [item] = prepareTypeHierarchy(...library.at('provincial')) ?? [];
		assert.ok(item);
		assert.deepEqual(
			[item.name, item.detail, item.kind],
			['（一）增加普惠性养老床位', '甲省养老服务高质量发展实施方案', SymbolKind.EnumMember],
		);
		const [above] = supertypes(library.index, item) ?? [];
		assert.equal(above?.name, '（一）扩大普惠性养老床位供给');
		const [below] = subtypes(library.index, item) ?? [];
		assert.equal(below?.name, '1. 增加普惠性养老床位');
		assert.ok(above && below);
		assert.deepEqual(supertypes(library.index, above), []);
		assert.deepEqual(subtypes(library.index, below), []);
		assert.deepEqual(
			supertypes(library.index, below)?.map(({ name }) => name),
			[item.name],
		);
	});

	it('finds a measure again that an edit has moved, and says so of one that is gone', () => {
		const library = new MarkedLibrary(markedTexts('municipal', '增加普惠性'));
		const [item] = prepareTypeHierarchy(...library.at('municipal')) ?? [];
		assert.ok(item);
		const more = texts.municipal.replace('1. 增加', '0. 先行先试。开展试点。（责任单位：市民政局）\n\n1. 增加');
		library.library.setFile(uriOf('municipal'), more);
		assert.deepEqual(
			supertypes(library.index, item)?.map(({ name }) => name),
			['（一）增加普惠性养老床位'],
		);
		library.library.setFile(uriOf('municipal'), texts.municipal.replace('1. 增加普惠性', '1. 减少普惠性'));
		assert.equal(supertypes(library.index, item), null);
		library.library.setFile(uriOf('municipal'), null);
		assert.equal(supertypes(library.index, item), null);
	});

	it('has nothing to say of what is no measure', () => {
		const library = new MarkedLibrary(markedTexts('municipal', '《甲省'));
		assert.equal(prepareTypeHierarchy(...library.at('municipal')), null);
	});
});
