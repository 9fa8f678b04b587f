import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Counterparts } from '../../server/src/counterpart/counterparts';
import { readConfig } from '../../server/src/library/configReader';
import { Library, type Member } from '../../server/src/library/library';
import { check } from '../../server/src/rules/engine';
import { LibraryViews } from '../../server/src/rules/trackedLibrary';
import { local as LOCAL, national as NATIONAL } from '../session/family';
import { findingsIn } from './support';

const FOLDER = 'file:///workspace';
const ALONE = LOCAL.replace(/根据.*，/, '为推进老旧小区改造，').replace(/；对应举措：[^）]*））/g, '）');

function libraryOf(files: Readonly<Record<string, string>>): Library {
	const library = new Library();
	library.setFolders([FOLDER]);
	for (const [name, text] of Object.entries(files)) library.setFile(`${FOLDER}/${name}`, text);
	return library;
}

function memberOf(library: Library, name: string): Member {
	const member = library.get(`${FOLDER}/${name}`);
	assert.ok(member);
	return member;
}

describe('a document in its library', function () {
	this.timeout(20_000);
	const files = { 'national.policy.txt': NATIONAL, 'local.policy.txt': LOCAL, 'alone.policy.txt': ALONE };

	/** Checks a document, changes the library, and tells whether the findings of before are to be worked out anew. */
	function depends(name: string, change: (library: Library) => void): boolean {
		const library = libraryOf(files);
		const views = new LibraryViews(library, new Counterparts(library));
		const member = memberOf(library, name);
		const view = views.of(member);
		check(member.document, { rules: new Map(), locale: 'zh-cn', library: view });
		const before = view.stamp();
		assert.equal(view.stamp(), before);
		change(library);
		return view.stamp() !== before;
	}

	it('depends on its basis: on its text, its presence and its name', () => {
		const uri = `${FOLDER}/national.policy.txt`;
		assert.ok(depends('local.policy.txt', (library) => library.setFile(uri, `${NATIONAL}四、完善养老托育。\n`)));
		assert.ok(depends('local.policy.txt', (library) => library.setFile(uri, null)));
		assert.ok(depends('local.policy.txt', (library) => library.setOpen(uri, 1, NATIONAL.replaceAll('小区', '住宅'))));
	});

	it('depends on another document that bears the same number', () => {
		const other = `${FOLDER}/copy.policy.txt`;
		assert.ok(depends('local.policy.txt', (library) => library.setFile(other, NATIONAL)));
	});

	it('depends on no document that it does not cite, and not on those that carry it out', () => {
		const alone = `${FOLDER}/alone.policy.txt`;
		assert.ok(!depends('local.policy.txt', (library) => library.setFile(alone, ALONE.replaceAll('小区', '住宅'))));
		assert.ok(!depends('alone.policy.txt', (library) => library.setFile(`${FOLDER}/national.policy.txt`, null)));
		const local = `${FOLDER}/local.policy.txt`;
		assert.ok(
			!depends('national.policy.txt', (library) => library.setFile(local, LOCAL.replace('2. 安装', '3. 安装'))),
		);
	});

	it('is checked without it by the rules that need none, and comments for the others are not called unused', () => {
		const silenced = `<!-- luoshi-disable-file counterpart/uncovered -->\n${LOCAL}`;
		assert.deepEqual(findingsIn(silenced), []);
		const library = libraryOf({ ...files, 'local.policy.txt': silenced.replace(/2. 安装.*\n/, '') });
		const member = memberOf(library, 'local.policy.txt');
		const views = new LibraryViews(library, new Counterparts(library));
		const found = check(member.document, { rules: new Map(), locale: 'zh-cn', library: views.of(member) });
		assert.deepEqual(
			found.map(({ rule }) => rule),
			['luoshi/unused-disable'],
		);
	});
});

describe('the rules on the library of the seeds', function () {
	this.timeout(20_000);
	const SEEDS = join(import.meta.dirname, '../../seeds');
	const library = new Library();
	library.setFolders([FOLDER]);
	for (const name of readdirSync(SEEDS, { recursive: true, encoding: 'utf8' })) {
		const text = () => readFileSync(join(SEEDS, name), 'utf8');
		if (name === 'luoshi.json') library.setConfig(`${FOLDER}/${name}`, readConfig(text()).config);
		else if (/\.policy\.(txt|md)$/.test(name)) library.setFile(`${FOLDER}/${name}`, text());
	}
	const counterparts = new Counterparts(library);
	const views = new LibraryViews(library, counterparts);
	/** What is found only because of the other documents. */
	const added = (member: Member) => {
		const settings = { rules: member.config.rules, locale: 'zh-cn' } as const;
		const without = new Set(check(member.document, settings).map(({ start, rule }) => `${start} ${rule}`));
		const findings = check(member.document, { ...settings, library: views.of(member) });
		return findings.filter(({ start, rule }) => !without.has(`${start} ${rule}`));
	};
	const qinzhou = memberOf(library, 'local/qinzhou-bonded-zone-reform-2023.policy.txt');

	it('find nothing more in the documents that cite nothing of it', () => {
		for (const member of library.members()) if (member !== qinzhou) assert.deepEqual(added(member), [], member.uri);
	});

	it('say of the local plan what is uncovered, what is local, and which basis is not there', () => {
		const [pair] = counterparts.pairsOf(qinzhou);
		assert.ok(pair);
		const { measures, text } = qinzhou.document;
		const local = pair.unlinked.map((index) => `counterpart/none ${measures[index]?.title.text}`);
		const found = added(qinzhou).map(({ rule, start, end, message }) =>
			rule === 'counterpart/uncovered' ? `${rule} ${message}` : `${rule} ${text.slice(start, end).replace(/\s/g, '')}`,
		);
		assert.equal(
			found[0],
			'citation/unknown 《国务院关于促进综合保税区高水平开放高质量发展的若干意见》（国发〔2019〕3号）',
		);
		const uncovered = found.filter((finding) => finding.startsWith('counterpart/uncovered'));
		assert.equal(uncovered.length, pair.uncovered.length > 0 ? 1 : 0);
		for (const index of pair.uncovered.slice(0, 5)) {
			assert.ok(uncovered[0]?.includes(pair.basis.document.measures[index]?.title.text ?? ''));
		}
		assert.deepEqual(
			found.slice(1).filter((finding) => !uncovered.includes(finding)),
			local,
		);
	});
});
