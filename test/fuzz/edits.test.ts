import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {
	DidChangeTextDocumentParams,
	DidOpenTextDocumentParams,
	TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { Library } from '../../server/src/library/library';
import { readDocument } from '../../server/src/model/document';
import { OpenDocuments } from '../../server/src/session/openDocuments';
import { LineIndex } from '../../server/src/text/lineIndex';
import { anyText, assembled, effort, unfinished } from './texts';

const URI = 'file:///plan.policy.txt';

/** The documents of the server, as a client drives them. */
class Editor {
	readonly documents = new OpenDocuments();
	readonly library = new Library();
	private readonly handlers: {
		open?: (params: DidOpenTextDocumentParams) => void;
		change?: (params: DidChangeTextDocumentParams) => void;
	} = {};
	private version = 1;

	constructor(text: string) {
		const nothing = { dispose() {} };
		const connection: Parameters<OpenDocuments['listen']>[0] = {
			onDidOpenTextDocument: (handler) => {
				this.handlers.open = handler;
				return nothing;
			},
			onDidChangeTextDocument: (handler) => {
				this.handlers.change = handler;
				return nothing;
			},
			onDidCloseTextDocument: () => nothing,
			onWillSaveTextDocument: () => nothing,
			onWillSaveTextDocumentWaitUntil: () => nothing,
			onDidSaveTextDocument: () => nothing,
		};
		this.documents.listen(connection);
		this.documents.onDidChangeContent(({ document }) =>
			this.library.setOpen(document.uri, document.version, document.getText()),
		);
		this.handlers.open?.({ textDocument: { uri: URI, languageId: 'policy', version: 1, text } });
	}

	change(contentChanges: TextDocumentContentChangeEvent[]): void {
		this.handlers.change?.({ textDocument: { uri: URI, version: ++this.version }, contentChanges });
	}
}

/** An edit: where it begins and how much it replaces, as parts of the text that is there by then, and by what. */
const edit = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 400 }) }),
	text: fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 5 }), assembled),
});

describe('editing', function () {
	this.timeout(120_000);

	it('step by step comes to the same as reading the outcome', () => {
		const groups = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(fc.oneof(anyText, unfinished), groups, (text, changes) => {
				const editor = new Editor(text);
				let expected = text;
				for (const group of changes) {
					editor.change(
						group.map(({ at, length, text: newText }) => {
							const lines = new LineIndex(expected);
							// Not into a line break or a character: there are no positions there.
							const start = lines.offsetAt(lines.positionAt(Math.floor(at * expected.length)));
							const end = lines.offsetAt(lines.positionAt(Math.min(expected.length, start + length)));
							const range = { start: lines.positionAt(start), end: lines.positionAt(Math.max(start, end)) };
							expected = expected.slice(0, start) + newText + expected.slice(Math.max(start, end));
							return { range, text: newText };
						}),
					);
					assert.equal(editor.documents.get(URI)?.getText(), expected);
					for (const span of editor.documents.takeEdits(URI)) {
						assert.ok(
							span.start >= 0 && span.start <= span.end && span.end <= expected.length,
							'an edit out of the text',
						);
					}
					assert.deepStrictEqual(editor.library.get(URI)?.document, readDocument(expected));
				}
			}),
			effort(120),
		);
	});

	it('finds each offset again by its position', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const lines = new LineIndex(text);
				for (let offset = 0; offset <= text.length; offset++) {
					const back = lines.offsetAt(lines.positionAt(offset));
					// The middle of CR LF counts as the end of its line.
					assert.equal(back, text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset);
				}
			}),
			effort(200),
		);
	});
});
