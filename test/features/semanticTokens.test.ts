import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { legend, semanticTokens } from '../../server/src/features/semanticTokens';
import { readDocument } from '../../server/src/model/document';
import type { PolicyDocument } from '../../server/src/model/types';
import { TokenResults } from '../../server/src/session/tokenResults';
import { plan } from './marked';

interface Token {
	readonly line: number;
	readonly character: number;
	readonly length: number;
	readonly text: string;
	readonly type: string;
}

/** The tokens in words: unit names as `class.lead`, and so on. */
function decode(document: PolicyDocument, data: readonly number[]): Token[] {
	const tokens: Token[] = [];
	let line = 0;
	let character = 0;
	for (let i = 0; i < data.length; i += 5) {
		const [deltaLine = 0, deltaStart = 0, length = 0, type = 0, set = 0] = data.slice(i, i + 5);
		line += deltaLine;
		character = deltaLine === 0 ? character + deltaStart : deltaStart;
		const start = document.tree.lines.spanOf(line).start + character;
		const modifiers = legend.tokenModifiers.filter((_, bit) => set & (1 << bit));
		const text = document.text.slice(start, start + length);
		tokens.push({ line, character, length, text, type: [legend.tokenTypes[type], ...modifiers].join('.') });
	}
	return tokens;
}

const found = (text: string) => {
	const document = readDocument(text);
	return decode(document, semanticTokens(document)).map((token) => `${token.type} ${token.text}`);
};

const texts = [
	plan,
	plan.replaceAll('\n', '\r\n'),
	...['local', 'national'].flatMap((folder) =>
		readdirSync(`seeds/${folder}`).map((name) => readFileSync(`seeds/${folder}/${name}`, 'utf8')),
	),
];
const documents = texts.map(readDocument);

describe('semantic tokens', function () {
	this.timeout(20_000);

	it('tell titles, ordinals, labels, units with their roles, deadlines and citations apart', () => {
		const tokens = found(plan);
		for (const token of [
			'keyword 一、',
			'namespace 总体要求',
			'function 优化检验检疫作业模式',
			'keyword 一是',
			'property 牵头单位',
			'class.lead 市市场监管局',
			'class.supporting 甲海关',
			'class 市商务局',
			'number 2026年12月底前',
			'number 2026年6月底前',
		]) {
			assert.ok(tokens.includes(token), `${token} in ${tokens.join(' / ')}`);
		}
		assert.ok(tokens.some((token) => token.startsWith('string 《国务院关于')));
	});

	it('mark comments', () => {
		assert.ok(found('一、任务\n<!-- 待补\n说明 -->\n').includes('comment 说明 -->'));
	});

	it('lie in their lines, in order, without overlap, in any document', () => {
		for (const document of documents) {
			const tokens = decode(document, semanticTokens(document));
			assert.ok(tokens.length > 10);
			let last: Token | null = null;
			for (const token of tokens) {
				const { start, end } = document.tree.lines.spanOf(token.line);
				assert.ok(token.length > 0 && token.character + token.length <= end - start);
				assert.equal(token.text, token.text.trim());
				if (last?.line === token.line) assert.ok(last.character + last.length <= token.character);
				last = token;
			}
		}
	});

	it('of a range are those of the document that it meets', () => {
		fc.assert(
			fc.property(fc.constantFrom(...documents), fc.nat(), fc.nat(), (document, a, b) => {
				const { lines } = document.tree;
				const [from, to] = [a % lines.count, b % lines.count].sort((x, y) => x - y) as [number, number];
				const range = { start: { line: from, character: 0 }, end: { line: to + 1, character: 0 } };
				const inRange = decode(document, semanticTokens(document)).filter(({ line }) => line >= from && line <= to);
				assert.deepEqual(decode(document, semanticTokens(document, range)), inRange);
			}),
			{ numRuns: 50 },
		);
	});

	it('come as the difference to what the client has', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(3)), fc.array(fc.nat(3)), (before, after) => {
				const results = new TokenResults();
				const first = results.full('file:///a', before);
				const delta = results.delta('file:///a', after, first.resultId ?? '');
				assert.ok('edits' in delta);
				const patched = [...before];
				for (const edit of delta.edits) patched.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
				assert.deepEqual(patched, after);
			}),
		);
	});

	it('come whole where the client has something else', () => {
		const results = new TokenResults();
		results.full('file:///a', [1]);
		assert.deepEqual(results.delta('file:///a', [2], 'unknown'), { resultId: '2', data: [2] });
		results.forget('file:///a');
		assert.deepEqual(results.delta('file:///a', [3], '2'), { resultId: '3', data: [3] });
	});
});
