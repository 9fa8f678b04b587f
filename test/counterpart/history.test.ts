import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Counterparts } from '../../server/src/counterpart/counterparts';
import { readConfig } from '../../server/src/library/configReader';
import { FactCache } from '../../server/src/library/factCache';
import { Library } from '../../server/src/library/library';
import { municipal, national, provincial, uriOf } from './plans';

const texts = [
	national,
	provincial,
	municipal,
	national.replace('培训报关人员', '建设口岸医院').replace('国发〔2020〕1号', '国发〔2020〕8号'),
	provincial.replace('补齐温控设备。（', '补齐温控设备。（对应举措：国发〔2020〕1号（三）；'),
	municipal.replace('乙政发〔2022〕3号', '乙政发〔2019〕3号').replace('2022年6月1日', '2019年6月1日'),
	'',
];
const files = ['a', 'b', 'c', '%E7%94%B2', 'd/e'].map((name) => uriOf(`${name}.policy.txt`));
const configs = [
	{},
	{ ignore: ['b.policy.txt'] },
	{ documents: { 'a.policy.txt': { number: '国发〔2020〕1号', level: 'national' } } },
	{ documents: { 'b.policy.txt': { basis: ['a.policy.txt', 'd/e.policy.txt'], alsoCitedAs: ['国发〔2020〕1号'] } } },
];
const configFiles = ['', 'd/'].map((folder) => uriOf(`${folder}luoshi.json`));

const uri = fc.constantFrom(...files);
const text = fc.constantFrom(...texts);
const step = fc.oneof(
	fc.record({ kind: fc.constant('open' as const), uri, text: fc.option(text, { freq: 6 }) }),
	fc.record({ kind: fc.constant('close' as const), uri }),
	fc.record({ kind: fc.constant('file' as const), uri, text }),
	fc.record({ kind: fc.constant('delete' as const), uri }),
	fc.record({ kind: fc.constant('rename' as const), uri, to: uri }),
	fc.record({ kind: fc.constant('read' as const), most: fc.nat(3) }),
	fc.record({ kind: fc.constant('ask' as const), uri }),
	fc.record({
		kind: fc.constant('config' as const),
		uri: fc.constantFrom(...configFiles),
		config: fc.option(fc.constantFrom(...configs), { freq: 4 }),
	}),
);

/** A library and what is in it, told step by step. */
class History {
	readonly library = new Library();
	readonly counterparts = new Counterparts(this.library);
	private readonly open = new Map<string, string | null>();
	private readonly files = new Map<string, string>();
	private readonly configs = new Map<string, object>();
	private version = 0;

	constructor() {
		this.library.setFolders([uriOf('').slice(0, -1)]);
	}

	setOpen(uri: string, text: string | null): void {
		this.open.set(uri, text);
		this.library.setOpen(uri, ++this.version, text);
	}

	setClosed(uri: string): void {
		this.open.delete(uri);
		this.library.setClosed(uri);
	}

	setFile(uri: string, text: string | undefined): void {
		if (text === undefined) this.files.delete(uri);
		else this.files.set(uri, text);
		this.library.setFile(uri, text ?? null);
	}

	/** As an editor does it: an open document is closed under the old name and opened under the new one. */
	rename(uri: string, to: string): void {
		if (uri === to) return;
		const [file, open] = [this.files.get(uri), this.open.get(uri)];
		this.setFile(uri, undefined);
		this.setFile(to, file);
		if (open === undefined) return;
		this.setClosed(uri);
		this.setOpen(to, open);
	}

	setConfig(uri: string, config: object | null): void {
		if (config === null) this.configs.delete(uri);
		else this.configs.set(uri, config);
		this.library.setConfig(uri, config && readConfig(JSON.stringify(config)).config);
	}

	/** What was worked out of the files is kept for another run. */
	readonly facts = FactCache.from(null, BUILD);

	/** Another library that is told the outcome at once, in another order; it may have what this one has kept. */
	outcome(withFacts = false): History {
		const told = new History();
		if (withFacts) told.library.keepFacts(FactCache.from(this.facts.write(BUILD, this.library.factsOfUse()), BUILD));
		for (const [uri, text] of [...this.open].reverse()) told.setOpen(uri, text);
		for (const [uri, text] of [...this.files].reverse()) told.setFile(uri, text);
		for (const [uri, config] of this.configs) told.setConfig(uri, config);
		return told;
	}

	/** Everything that can be asked. */
	answers(): object {
		const known = (member: { readonly uri: string } | undefined) => member?.uri;
		return this.library.members().map((member) => ({
			uri: member.uri,
			bases: this.counterparts.basesOf(member).map(known),
			locals: this.counterparts.localsOf(member).map(known),
			cited: member.document.citations.map(({ title, number }) =>
				known(this.counterparts.resolve({ title: title?.text ?? null, number: number?.text ?? null })),
			),
			pairs: this.counterparts.pairsOf(member).map(({ basis, links, unlinked, uncovered }) => ({
				basis: basis.uri,
				links,
				unlinked,
				uncovered,
			})),
			under: this.counterparts.pairsUnder(member).length,
		}));
	}
}

const BUILD = 'test';

describe('counterparts', function () {
	this.timeout(120_000);

	it('are the same after any sequence of changes as in a library that is told the outcome', () => {
		let linked = 0;
		fc.assert(
			fc.property(fc.array(step, { minLength: 3, maxLength: 25 }), (steps) => {
				const lived = new History();
				lived.library.keepFacts(lived.facts);
				for (const [i, text] of [national, provincial, municipal].entries()) lived.setFile(files[i] as string, text);
				for (const one of steps) {
					if (one.kind === 'open') lived.setOpen(one.uri, one.text);
					else if (one.kind === 'close') lived.setClosed(one.uri);
					else if (one.kind === 'file') lived.setFile(one.uri, one.text);
					else if (one.kind === 'delete') lived.setFile(one.uri, undefined);
					else if (one.kind === 'rename') lived.rename(one.uri, one.to);
					else if (one.kind === 'config') lived.setConfig(one.uri, one.config);
					else if (one.kind === 'read') lived.counterparts.readAhead(one.most);
					else {
						const member = lived.library.get(one.uri);
						if (member) lived.counterparts.pairsUnder(member);
					}
				}
				const answers = lived.answers();
				assert.deepEqual(answers, lived.outcome().answers());
				assert.deepEqual(answers, lived.outcome(true).answers());
				if (JSON.stringify(answers).includes('confidence')) linked++;
			}),
			{ numRuns: 200 },
		);
		// Without links there would be nothing to compare.
		assert.ok(linked > 50, `only ${linked} of the libraries had links`);
	});

	it('are taken from what an earlier run has kept, and nothing is worked out again', () => {
		const lived = new History();
		lived.library.keepFacts(lived.facts);
		for (const [i, text] of [national, provincial, municipal].entries()) lived.setFile(files[i] as string, text);
		const links = (history: History) =>
			history.library.members().flatMap((member) => history.counterparts.pairsOf(member));
		const found = links(lived).flatMap((pair) => pair.links);
		assert.ok(found.length > 0);
		const facts = FactCache.from(lived.facts.write(BUILD, lived.library.factsOfUse()), BUILD);
		const next = new History();
		next.library.keepFacts(facts);
		for (const [i, text] of [national, provincial, municipal].entries()) next.setFile(files[i] as string, text);
		assert.deepEqual(
			links(next).flatMap((pair) => pair.links),
			found,
		);
		assert.equal(facts.hasNews, false);
		next.setFile(files[0] as string, `${national}附注。`);
		links(next);
		assert.equal(facts.hasNews, true);
	});
});
