import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Counterparts } from '../../server/src/counterpart/counterparts';
import { LibraryIndex } from '../../server/src/features/libraryIndex';
import { Library, type Member } from '../../server/src/library/library';
import { Indexing, type IndexingSession } from '../../server/src/session/indexing';
import { texts, uriOf } from '../features/markedLibrary';

const { None } = CancellationToken;

/** Counterparts that remember which documents they were asked for. */
class Asked extends Counterparts {
	readonly documents: string[] = [];

	override pairsOf(member: Member) {
		this.documents.push(member.uri);
		if (member.document.text.includes('出错')) throw new Error('a fault');
		return super.pairsOf(member);
	}
}

function indexingOf(names: readonly (keyof typeof texts)[]) {
	const library = new Library();
	for (const name of names) library.setFile(uriOf(name), texts[name]);
	const counterparts = new Asked(library);
	const logged: string[] = [];
	const session: IndexingSession = {
		connection: {} as IndexingSession['connection'],
		library,
		libraryIndex: new LibraryIndex(library, counterparts),
		settings: { locale: 'zh-cn' },
		complete: async () => {},
		log: (message) => logged.push(message),
		indexed: () => {},
	};
	return { library, counterparts, logged, indexing: new Indexing(session) };
}

describe('indexing', () => {
	it('works out nothing before it is asked', async () => {
		const { counterparts } = indexingOf(['national', 'provincial']);
		await new Promise((resume) => setTimeout(resume, 20));
		assert.deepEqual(counterparts.documents, []);
	});

	it('makes ready what answers about a document need: its own counterparts, and those of two levels below', async () => {
		const { counterparts, indexing } = indexingOf(['national', 'provincial', 'municipal', 'alone']);
		await indexing.ready(uriOf('national'), 'everything', None);
		for (const name of ['national', 'provincial', 'municipal']) {
			assert.ok(counterparts.documents.includes(uriOf(name)), name);
		}
	});

	it('does it once for one state of the library, and anew for another', async () => {
		const { library, counterparts, indexing } = indexingOf(['provincial', 'municipal']);
		await indexing.ready(uriOf('municipal'), 'everything', None);
		await new Promise((resume) => setTimeout(resume, 50));
		const before = counterparts.documents.length;
		await indexing.ready(uriOf('municipal'), 'everything', None);
		assert.equal(counterparts.documents.length, before);
		library.setFile(uriOf('national'), texts.national);
		await indexing.ready(uriOf('municipal'), 'everything', None);
		assert.ok(counterparts.documents.length > before);
	});

	it('stops waiting for one who has gone', async () => {
		const { indexing } = indexingOf(['national']);
		const source = new CancellationTokenSource();
		source.cancel();
		await assert.rejects(
			indexing.ready(uriOf('national'), 'everything', source.token),
			(error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
		);
	});

	it('goes on behind a document that makes it fail', async () => {
		const { library, counterparts, logged, indexing } = indexingOf(['national', 'provincial']);
		library.setFile(uriOf('a'), '出错');
		await indexing.ready(uriOf('provincial'), 'everything', None);
		await new Promise((resume) => setTimeout(resume, 50));
		assert.match(logged.join(), /a\.policy\.txt: .*a fault/);
		assert.ok(counterparts.documents.includes(uriOf('national')));
	});

	it('ends with the session', async () => {
		const { counterparts, indexing } = indexingOf(['national', 'provincial']);
		indexing.stop();
		await indexing.read(None);
		await new Promise((resume) => setTimeout(resume, 20));
		assert.deepEqual(counterparts.documents, []);
	});
});
