import assert from 'node:assert/strict';
import { Counterparts, type Link } from '../../server/src/counterpart/counterparts';
import { readConfig } from '../../server/src/library/configReader';
import { Library, type Member } from '../../server/src/library/library';
import { municipal, national, plan, provincial, uriOf } from './plans';

/** A library of documents by path, and who carries out whom in it. */
class World {
	readonly library = new Library();
	readonly counterparts = new Counterparts(this.library);

	constructor(documents: Readonly<Record<string, string>>, config: object = {}) {
		this.library.setFolders([uriOf('').slice(0, -1)]);
		this.configure(config);
		for (const [path, text] of Object.entries(documents)) this.write(path, text);
	}

	configure(config: object): void {
		this.library.setConfig(uriOf('luoshi.json'), readConfig(JSON.stringify(config)).config);
	}

	write(path: string, text: string | null): void {
		this.library.setFile(uriOf(path), text);
	}

	at(path: string): Member {
		const member = this.library.get(uriOf(path));
		assert.ok(member, path);
		return member;
	}

	bases(path: string): string[] {
		return paths(this.counterparts.basesOf(this.at(path)));
	}

	locals(path: string): string[] {
		return paths(this.counterparts.localsOf(this.at(path)));
	}
}

const paths = (members: readonly Member[]) => members.map(({ uri }) => uri.slice(uriOf('').length));
const arrows = (links: readonly Link[]) =>
	links.map(({ from, to, kind }) => `${from.measure + 1}→${to.measure + 1}${kind === 'explicit' ? '!' : ''}`);
const three = { 'a.policy.txt': municipal, 'b.policy.txt': provincial, 'c.policy.txt': national };

describe('which document carries out which', () => {
	it('is said by what it cites as its basis, over three levels', () => {
		const it = new World(three);
		assert.deepEqual(it.bases('a.policy.txt'), ['b.policy.txt', 'c.policy.txt']);
		assert.deepEqual(it.bases('b.policy.txt'), ['c.policy.txt']);
		assert.deepEqual(it.bases('c.policy.txt'), []);
		assert.deepEqual(it.locals('c.policy.txt'), ['a.policy.txt', 'b.policy.txt']);
		assert.deepEqual(it.locals('b.policy.txt'), ['a.policy.txt']);
	});

	it('is nobody where the other is later, or of the same level or a lower one', () => {
		const later = national.replace('2020年1月5日', '2021年3月2日');
		assert.deepEqual(new World({ ...three, 'c.policy.txt': later }).bases('b.policy.txt'), []);
		const level = (value: string) => ({ documents: { 'c.policy.txt': { level: value } } });
		assert.deepEqual(new World(three, level('provincial')).bases('b.policy.txt'), []);
		assert.deepEqual(new World(three, level('municipal')).bases('b.policy.txt'), []);
		assert.deepEqual(new World(three, level('national')).bases('b.policy.txt'), ['c.policy.txt']);
	});

	it('is said by luoshi.json too, by path, by title and by number', () => {
		const silent = plan({
			title: '丙县工作方案',
			date: '2023年1月1日',
			measures: [['建设冷链仓储', '建设冷链仓储设施。', '']],
		});
		for (const basis of ['c.policy.txt', '《国务院关于促进外贸发展的若干意见》', '国发〔2020〕1号']) {
			const it = new World(
				{ 'd.policy.txt': silent, 'c.policy.txt': national },
				{ documents: { 'd.policy.txt': { basis: [basis] } } },
			);
			assert.deepEqual(it.bases('d.policy.txt'), ['c.policy.txt'], basis);
		}
	});

	it('goes by the other names that luoshi.json gives a document', () => {
		const renamed = national.replace('国发〔2020〕1号', '').replace('若干意见', '意见');
		assert.deepEqual(new World({ ...three, 'c.policy.txt': renamed }).bases('b.policy.txt'), []);
		const known = { documents: { 'c.policy.txt': { alsoCitedAs: ['国发〔2020〕1号'] } } };
		assert.deepEqual(new World({ ...three, 'c.policy.txt': renamed }, known).bases('b.policy.txt'), ['c.policy.txt']);
	});

	it('leaves out what luoshi.json ignores', () => {
		const it = new World(three, { ignore: ['c.policy.txt'] });
		assert.deepEqual(it.bases('b.policy.txt'), []);
		assert.equal(it.counterparts.resolve({ title: null, number: '国发〔2020〕1号' }), undefined);
		it.configure({});
		assert.deepEqual(it.bases('b.policy.txt'), ['c.policy.txt']);
	});

	it('follows a document that goes away, comes back or is renamed', () => {
		const it = new World(three);
		assert.deepEqual(it.locals('c.policy.txt'), ['a.policy.txt', 'b.policy.txt']);
		it.write('b.policy.txt', null);
		assert.deepEqual(it.locals('c.policy.txt'), ['a.policy.txt']);
		it.write('z.policy.txt', provincial);
		assert.deepEqual(it.locals('c.policy.txt'), ['a.policy.txt', 'z.policy.txt']);
		assert.deepEqual(it.bases('a.policy.txt'), ['z.policy.txt', 'c.policy.txt']);
	});
});

describe('which measure carries out which', () => {
	it('is found in the texts, and where there is none there is none', () => {
		const it = new World(three);
		const [pair] = it.counterparts.pairsOf(it.at('b.policy.txt'));
		assert.deepEqual(arrows(pair?.links ?? []), ['1→1', '2→2']);
		assert.deepEqual([pair?.unlinked, pair?.uncovered], [[2], [2]]);
		for (const { confidence } of pair?.links ?? []) assert.ok(confidence > 0.5 && confidence <= 1);
	});

	it('is told from both ends', () => {
		const it = new World(three);
		assert.deepEqual(arrows(it.counterparts.linksFrom(it.at('a.policy.txt'), 0)), ['1→1', '1→1']);
		assert.deepEqual(arrows(it.counterparts.linksTo(it.at('c.policy.txt'), 1)), ['2→2', '2→2']);
		assert.deepEqual(it.counterparts.linksTo(it.at('c.policy.txt'), 2), []);
		assert.deepEqual(it.counterparts.pairsUnder(it.at('c.policy.txt')).length, 2);
	});

	it('is shown by what the two have in common', () => {
		const it = new World(three);
		const [link] = it.counterparts.linksFrom(it.at('b.policy.txt'), 0);
		assert.ok(link);
		const phrases = it.counterparts.evidence(link);
		assert.ok(
			phrases.includes('冷链仓储设施') || phrases.some((phrase) => phrase.includes('冷链仓储设施')),
			phrases.join(),
		);
		const texts = [it.at('b.policy.txt'), it.at('c.policy.txt')].map(({ document }) => document.measures[0]);
		for (const phrase of phrases)
			for (const measure of texts) assert.ok(`${measure?.title.text}。${measure?.body}`.includes(phrase), phrase);
	});

	it('is kept as long as neither text changes', () => {
		const it = new World(three);
		const pair = () => it.counterparts.pairsOf(it.at('b.policy.txt'))[0];
		const first = pair();
		it.write('a.policy.txt', municipal.replace('乙市', '丁市'));
		assert.equal(pair(), first);
		it.write('c.policy.txt', national.replace('冷链', '粮食'));
		assert.notEqual(pair(), first);
	});
});

describe('a counterpart that is written', () => {
	const withWritten = (written: string) =>
		plan({
			title: '甲省促进外贸发展实施方案',
			number: '甲政发〔2021〕2号',
			basis: '《国务院关于促进外贸发展的若干意见》（国发〔2020〕1号）',
			date: '2021年3月1日',
			measures: [
				['布局冷链仓储', '在沿海口岸建设冷链仓储设施，补齐温控设备。', `；对应举措：${written}`],
				['推行无纸化退税', '精简出口退税申报材料，推行退税无纸化。', ''],
			],
		});
	const linksWith = (written: string) => {
		const it = new World({ 'b.policy.txt': withWritten(written), 'c.policy.txt': national });
		return arrows(it.counterparts.pairsOf(it.at('b.policy.txt'))[0]?.links ?? []);
	};

	it('wins over what the texts suggest', () => {
		for (const written of [
			'国发〔2020〕1号（三）',
			'《国务院关于促进外贸发展的若干意见》（三）',
			'《国务院关于促进外贸发展的若干意见》（国发〔2020〕1号）第三条',
			'（三）',
		])
			assert.deepEqual(linksWith(written), ['1→3!', '2→2'], written);
		assert.deepEqual(linksWith('国发〔2020〕1号（一）、（三）'), ['1→1!', '1→3!', '2→2']);
	});

	it('counts once, however often it is written', () => {
		assert.deepEqual(linksWith('国发〔2020〕1号（三）、（三）'), ['1→3!', '2→2']);
	});

	it('names nothing where there is no such measure or another document is meant', () => {
		for (const written of ['国发〔2020〕1号（九）', '国发〔1999〕9号（三）', '国发〔2020〕1号', '待定'])
			assert.deepEqual(linksWith(written), ['1→1', '2→2'], written);
	});

	it('follows the names of documents', () => {
		const it = new World({ 'b.policy.txt': withWritten('部发〔2020〕7号（三）'), 'c.policy.txt': national });
		const links = () => arrows(it.counterparts.pairsOf(it.at('b.policy.txt'))[0]?.links ?? []);
		assert.deepEqual(links(), ['1→1', '2→2']);
		it.configure({ documents: { 'c.policy.txt': { alsoCitedAs: ['部发〔2020〕7号'] } } });
		assert.deepEqual(links(), ['1→3!', '2→2']);
		it.write('other.policy.txt', plan({ title: '部的意见', number: '部发〔2020〕7号', measures: [] }));
		assert.deepEqual(links(), ['1→1', '2→2']);
	});
});

describe('reading ahead', () => {
	it('goes through the documents bit by bit, and changes no answer', () => {
		const it = new World(three);
		assert.equal(it.counterparts.readAhead(1), 2);
		it.write('d.policy.txt', provincial.replaceAll('甲', '丁'));
		assert.equal(it.counterparts.readAhead(1), 2);
		assert.equal(it.counterparts.readAhead(5), 0);
		assert.equal(it.counterparts.readAhead(5), 0);
		assert.deepEqual(it.locals('c.policy.txt'), ['a.policy.txt', 'b.policy.txt', 'd.policy.txt']);
	});
});

describe('going through all documents', () => {
	const order = (it: World, members = it.library.members()) => paths(it.counterparts.inFamilies(members));

	it('goes from each document to those that carry it out', () => {
		const other = {
			'b2.policy.txt': provincial.replaceAll('甲', '丁'),
			'd.policy.txt': national.replaceAll('国', '外'),
		};
		const found = order(new World({ ...three, ...other }));
		assert.deepEqual(found, ['c.policy.txt', 'b2.policy.txt', 'b.policy.txt', 'a.policy.txt', 'd.policy.txt']);
	});

	it('takes each of the given documents once, though they carry each other out', () => {
		const circle = {
			documents: { 'x.policy.txt': { basis: ['y.policy.txt'] }, 'y.policy.txt': { basis: ['x.policy.txt'] } },
		};
		const unknown = plan({ title: '实施方案', number: '', measures: [] });
		const it = new World({ ...three, 'x.policy.txt': unknown, 'y.policy.txt': unknown }, circle);
		assert.deepEqual(it.bases('x.policy.txt'), ['y.policy.txt']);
		assert.deepEqual(it.bases('y.policy.txt'), ['x.policy.txt']);
		const given = it.library.members().filter(({ uri }) => !uri.endsWith('b.policy.txt'));
		assert.deepEqual(order(it, given).sort(), ['a.policy.txt', 'c.policy.txt', 'x.policy.txt', 'y.policy.txt']);
	});
});
