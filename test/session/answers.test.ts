import assert from 'node:assert/strict';
import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Library } from '../../server/src/library/library';
import { answerIndexed } from '../../server/src/session/answers';
import type { Session } from '../../server/src/session/session';

const uri = 'file:///w/a.policy.txt';
const params = { textDocument: { uri } };

/** A session over one document, in which something happens while an answer is waited for. */
function sessionIn(library: Library, meanwhile: () => void = () => {}) {
	const logged: string[] = [];
	const session = {
		member: (of: string) => library.get(of),
		indexing: { ready: async () => meanwhile() },
		log: (message: string) => logged.push(message),
	};
	return { session: session as unknown as Session, logged };
}

function libraryOf(text: string): Library {
	const library = new Library();
	library.setOpen(uri, 1, text);
	return library;
}

describe('answers that wait for the library', () => {
	it('are for the document as it is', async () => {
		const { session } = sessionIn(libraryOf('甲'));
		const ask = answerIndexed(session, '', ({ document }) => document.text);
		assert.equal(await ask(params, CancellationToken.None), '甲');
	});

	it('are refused for a version that is gone', async () => {
		const library = libraryOf('甲');
		const { session } = sessionIn(library, () => library.setOpen(uri, 2, '乙'));
		const ask = answerIndexed(session, '', ({ document }) => document.text);
		await assert.rejects(
			ask(params, CancellationToken.None),
			(error) => error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified,
		);
	});

	it('are empty for a document that has gone', async () => {
		const library = libraryOf('甲');
		const { session } = sessionIn(library, () => library.setClosed(uri));
		const ask = answerIndexed(session, 'empty', ({ document }) => document.text);
		assert.equal(await ask(params, CancellationToken.None), 'empty');
	});

	it('are empty where the feature fails, which is logged', async () => {
		const { session, logged } = sessionIn(libraryOf('甲'));
		const ask = answerIndexed(session, 'empty', (): string => {
			throw new Error('a fault');
		});
		assert.equal(await ask(params, CancellationToken.None), 'empty');
		assert.match(logged.join(), /a fault/);
	});

	it('are a refusal where the feature refuses', async () => {
		const { session, logged } = sessionIn(libraryOf('甲'));
		const ask = answerIndexed(session, '', (): string => {
			throw new ResponseError(LSPErrorCodes.RequestFailed, 'no');
		});
		await assert.rejects(ask(params, CancellationToken.None), /no/);
		assert.deepEqual(logged, []);
	});
});
