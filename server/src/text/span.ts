/** A half-open range `[start, end)` of UTF-16 offsets in a source text. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether `offset` lies in `span`; its end counts, as a cursor behind the last character is still "on" it. */
export function touches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function covers(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** The index of the first of some spans that ends behind an offset; their ends are in order. Logarithmic. */
export function firstEndingBehind(spans: readonly Span[], offset: number): number {
	return countWhile(spans.length, (i) => (spans[i] as Span).end <= offset);
}

/** The index of the first of some spans that begins behind an offset; their beginnings are in order. Logarithmic. */
export function firstBeginningBehind(spans: readonly Span[], offset: number): number {
	return countWhile(spans.length, (i) => (spans[i] as Span).start <= offset);
}

/** For how many of so many things something holds that holds for the first of them and for none behind those. Logarithmic. */
export function countWhile(count: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = count;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
