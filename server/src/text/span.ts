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
