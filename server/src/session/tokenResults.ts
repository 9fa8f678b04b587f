import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { uriKey } from '../library/uri';

/** Remembers which semantic tokens the client has, so that only what has changed is sent. */
export class TokenResults {
	private readonly last = new Map<string, { readonly resultId: string; readonly data: number[] }>();
	private results = 0;

	/** All tokens of a document. */
	full(uri: string, data: number[]): SemanticTokens {
		const resultId = String(++this.results);
		this.last.set(uriKey(uri), { resultId, data });
		return { resultId, data };
	}

	/** What has changed since a result; all tokens where that result is no longer known. */
	delta(uri: string, data: number[], previousResultId: string): SemanticTokens | SemanticTokensDelta {
		const previous = this.last.get(uriKey(uri));
		const full = this.full(uri, data);
		if (previous?.resultId !== previousResultId) return full;
		return { resultId: String(this.results), edits: difference(previous.data, data) };
	}

	forget(uri: string): void {
		this.last.delete(uriKey(uri));
	}
}

/** The one edit that makes `after` out of `before`: all between what they share at their beginnings and at their ends. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let shared = 0;
	while (shared < shorter - start && before[before.length - 1 - shared] === after[after.length - 1 - shared]) shared++;
	const deleteCount = before.length - shared - start;
	const data = after.slice(start, after.length - shared);
	return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
