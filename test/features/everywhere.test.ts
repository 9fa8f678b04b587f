import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type LocationLink, MarkupKind, type Position, type Range } from 'vscode-languageserver';
import { codeLenses, resolveCodeLens } from '../../server/src/features/codeLens';
import { completion } from '../../server/src/features/completion';
import { definition } from '../../server/src/features/definition';
import { documentLinks } from '../../server/src/features/documentLinks';
import { hover } from '../../server/src/features/hover';
import { implementation } from '../../server/src/features/implementation';
import { inlayHints } from '../../server/src/features/inlayHints';
import { asDefinition } from '../../server/src/features/navigation';
import { references } from '../../server/src/features/references';
import { prepareRename, RenameRefused, renameUnit } from '../../server/src/features/rename';
import { signatureHelp } from '../../server/src/features/signatureHelp';
import { prepareTypeHierarchy, subtypes, supertypes } from '../../server/src/features/typeHierarchy';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import type { Member } from '../../server/src/library/library';
import { MarkedLibrary, texts } from './markedLibrary';

const guangzhou = readFileSync('seeds/local/guangzhou-port-business-environment-2019.policy.txt', 'utf8');
const hubei = readFileSync('seeds/local/hubei-bonded-zone-measures-2021.policy.txt', 'utf8');
const library = new MarkedLibrary({ ...texts, guangzhou, hubei });
const names = [...Object.keys(texts), 'guangzhou', 'hubei'];

function contains({ start, end }: Range, { line, character }: Position): boolean {
	const behind = line > start.line || (line === start.line && character >= start.character);
	return behind && (line < end.line || (line === end.line && character <= end.character));
}

/** Asks everything there is to ask at a position, and checks what holds of every answer. */
function askAll({ index }: MarkedLibrary, member: Member, position: Position): void {
	const options = { locale: 'zh-cn', today: '2026-01-01', format: MarkupKind.Markdown } as const;
	const shown = hover(member.document, position, options, { library: index, member });
	if (shown) {
		assert.ok(shown.range && contains(shown.range, position));
		assert.notEqual((shown.contents as { value: string }).value.trim(), '');
	}
	for (const jump of [definition, implementation]) {
		for (const link of (asDefinition(jump(index, member, position), true) ?? []) as LocationLink[]) {
			assert.ok(link.originSelectionRange && contains(link.originSelectionRange, position));
			assert.ok(contains(link.targetRange, link.targetSelectionRange.start));
			assert.ok(contains(link.targetRange, link.targetSelectionRange.end));
		}
	}
	const found = references(index, member, position, true).map((location) => JSON.stringify(location));
	assert.equal(new Set(found).size, found.length, 'a place twice');
	for (const item of completion(index, member, position, { today: '2026-01-01', snippets: true }) ?? []) {
		assert.ok(item.textEdit && 'range' in item.textEdit && contains(item.textEdit.range, position));
		assert.equal(item.textEdit.range.start.line, item.textEdit.range.end.line);
	}
	const help = signatureHelp(index, member, position, { locale: 'zh-cn', labelOffsets: true });
	for (const { label, parameters = [], activeParameter } of help?.signatures ?? []) {
		assert.ok(parameters[activeParameter ?? -1], 'no field is active');
		for (const { label: place } of parameters) assert.ok(typeof place !== 'string' && place[1] <= label.length);
	}
	for (const item of prepareTypeHierarchy(member, position) ?? []) {
		assert.ok(supertypes(index, item) && subtypes(index, item));
	}
	try {
		assert.ok(contains(prepareRename(member, position, 'zh-cn').range, position));
		assert.ok(renameUnit(index, member, position, '某市某局', 'zh-cn').length > 0);
	} catch (error) {
		assert.ok(error instanceof RenameRefused && error.message !== '');
	}
}

/** Asks everything about a document as a whole. */
function askWhole({ index }: MarkedLibrary, member: Member): void {
	const whole = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
	inlayHints(index, member, whole);
	documentLinks(index, member, true);
	for (const lens of codeLenses(index, member)) {
		assert.ok(resolveCodeLens(index, member, lens, { locale: 'en', showReferences: true }).command?.title);
	}
}

describe('features across documents', function () {
	this.timeout(60_000);

	it('have an answer at every position of any document', () => {
		const position = fc.record({ name: fc.constantFrom(...names), at: fc.nat() });
		fc.assert(
			fc.property(position, ({ name, at }) => {
				const member = library.member(name);
				askAll(library, member, member.document.tree.lines.positionAt(at % (member.document.text.length + 1)));
			}),
			{ numRuns: 400 },
		);
		for (const name of names) askWhole(library, library.member(name));
	});

	it('have one in damaged documents, and at positions that do not exist', () => {
		const cut = fc.record({
			name: fc.constantFrom('provincial' as const, 'municipal' as const),
			from: fc.nat(),
			length: fc.nat(60),
			piece: fc.constantFrom('', '（', '）', '《', '》', '：', '一是', '对应举措：（三）', '\n1. ', '\u0000', '𠮷'),
			at: fc.nat(),
		});
		fc.assert(
			fc.property(cut, ({ name, from, length, piece, at }) => {
				const start = from % texts[name].length;
				const text = texts[name].slice(0, start) + piece + texts[name].slice(start + length);
				const damaged = new MarkedLibrary({ national: texts.national, provincial: texts.provincial, [name]: text });
				const member = damaged.member(name);
				askAll(damaged, member, member.document.tree.lines.positionAt(at % (text.length + 1)));
				askWhole(damaged, member);
			}),
			{ numRuns: 40 },
		);
		const { index } = library;
		const member = library.member('municipal');
		for (const nowhere of [
			{ line: 9999, character: 0 },
			{ line: -1, character: -1 },
		]) {
			assert.equal(asDefinition(definition(index, member, nowhere), true), null);
			assert.deepEqual(references(index, member, nowhere, false), []);
		}
	});

	it('find symbols for any query', () => {
		fc.assert(
			fc.property(fc.string(), (query) => {
				workspaceSymbols(library.index, query, 'zh-cn');
			}),
		);
	});
});
