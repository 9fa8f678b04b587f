import { readFileSync } from 'node:fs';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const GRAMMAR = 'syntaxes/policy.tmLanguage.json';
const ENGINE = 'node_modules/vscode-oniguruma/release/onig.wasm';

/** A piece of a line and the most particular scope of it. */
export type Piece = readonly [text: string, scope: string];

let loaded: Promise<textmate.IGrammar> | undefined;

/** The grammar of policy documents, run by the libraries that the editor runs it with. */
export function loadGrammar(): Promise<textmate.IGrammar> {
	loaded ??= (async () => {
		await oniguruma.loadWASM(new Uint8Array(readFileSync(ENGINE)).buffer);
		const registry = new textmate.Registry({
			onigLib: Promise.resolve({
				createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
				createOnigString: (text) => new oniguruma.OnigString(text),
			}),
			loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
		});
		const grammar = await registry.loadGrammar('text.policy');
		if (!grammar) throw new Error('the grammar did not load');
		return grammar;
	})();
	return loaded;
}

/**
 * Tokenizes a text and gives, for each line, its pieces with a scope of their own; running text, which has none beside
 * the document's, is left out, and the common ending `.policy` of the scopes too.
 */
export function pieces(grammar: textmate.IGrammar, text: string): Piece[][] {
	let stack = textmate.INITIAL;
	return text.split('\n').map((line) => {
		const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
		stack = ruleStack;
		const result: Piece[] = [];
		for (const { startIndex, endIndex, scopes } of tokens) {
			const scope = (scopes.at(-1) as string).replace(/\.policy$/, '');
			if (scope !== 'text' && scope !== 'meta.assignment') result.push([line.slice(startIndex, endIndex), scope]);
		}
		return result;
	});
}
