import type { Span } from './span';

/** Replaces a span of a text by another one. */
export interface TextEdit extends Span {
	readonly newText: string;
}

/** A stretch of the original text that is still there, or a text that has been put in. */
type Piece = Span | string;

/** A text that is edited again and again, and remembers how it differs from the original. */
export class EditedText {
	/** The text as it is now. */
	text: string;
	private pieces: readonly Piece[];

	constructor(private readonly original: string) {
		this.text = original;
		this.pieces = [{ start: 0, end: original.length }];
	}

	/**
	 * Applies edits of the text as it is now, in one pass over it. Linear in the pieces that earlier edits have left and
	 * in the edits.
	 * @param edits sorted by place; they do not overlap
	 */
	apply(edits: readonly TextEdit[]): void {
		const rest = new Pieces(this.pieces);
		const pieces: Piece[] = [];
		let end = 0;
		for (const edit of edits) {
			rest.take(edit.start - end, pieces);
			if (edit.newText !== '') pieces.push(edit.newText);
			rest.take(edit.end - edit.start, null);
			end = edit.end;
		}
		rest.take(Number.POSITIVE_INFINITY, pieces);
		this.pieces = pieces;
		this.text = pieces.map((piece) => (typeof piece === 'string' ? piece : slice(this.original, piece))).join('');
	}

	/** The edits that lead from the original to the text as it is now: sorted by place, none touching another. */
	edits(): TextEdit[] {
		const edits: TextEdit[] = [];
		let end = 0;
		let added = '';
		const close = (start: number) => {
			if (added !== '' || start > end) edits.push({ start: end, end: start, newText: added });
			added = '';
		};
		for (const piece of this.pieces) {
			if (typeof piece === 'string') added += piece;
			else {
				close(piece.start);
				end = piece.end;
			}
		}
		close(this.original.length);
		return edits.filter((edit) => slice(this.original, edit) !== edit.newText);
	}
}

/** Pieces that are taken away from the front, some only in part. */
class Pieces {
	private next = 0;
	/** How much of the next one has been taken. */
	private taken = 0;

	constructor(private readonly pieces: readonly Piece[]) {}

	/** Takes so many characters, into a list or away. */
	take(length: number, into: Piece[] | null): void {
		let left = length;
		while (left > 0) {
			const piece = this.pieces[this.next];
			if (piece === undefined) return;
			const whole = typeof piece === 'string' ? piece.length : piece.end - piece.start;
			const part = Math.min(left, whole - this.taken);
			if (part > 0) into?.push(cut(piece, this.taken, this.taken + part));
			left -= part;
			this.taken += part;
			if (this.taken < whole) return;
			this.next++;
			this.taken = 0;
		}
	}
}

function cut(piece: Piece, from: number, to: number): Piece {
	return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}

function slice(text: string, { start, end }: Span): string {
	return text.slice(start, end);
}
