import { readWritten, type WrittenCounterpart } from '../counterpart/written';
import type { Assignment, Citation, Measure, PolicyDocument, ResponsibleUnit } from '../model/types';
import { type Span, touches } from '../text/span';

/** What stands under the cursor, where features look beyond the document. The span is what is meant by it. */
export type Target =
	| { readonly kind: 'title'; readonly span: Span }
	| { readonly kind: 'citation'; readonly citation: Citation; readonly span: Span }
	/** A counterpart that an assignment names (对应举措). */
	| { readonly kind: 'written'; readonly written: WrittenCounterpart; readonly measure: number; readonly span: Span }
	| { readonly kind: 'unit'; readonly unit: ResponsibleUnit; readonly assignment: Assignment; readonly span: Span }
	/** A measure's title or body; `action` is the index of the action under the cursor, null outside of actions. */
	| {
			readonly kind: 'measure';
			readonly measure: number;
			readonly action: number | null;
			readonly onTitle: boolean;
			readonly span: Span;
	  };

/** What stands at an offset; null for what leads nowhere. Linear in the measures. */
export function targetAt(document: PolicyDocument, offset: number): Target | null {
	const { measures, metadata, citations } = document;
	const index = measures.findLastIndex((measure) => touches(measure, offset));
	const measure = measures[index];
	const assignment = measure?.assignments.find((candidate) => touches(candidate, offset));
	if (assignment) return inAssignment(assignment, index, offset);
	const citation = citations.find((candidate) => touches(candidate, offset));
	if (citation) return { kind: 'citation', citation, span: citation };
	if (measure) return inMeasure(measure, index, offset);
	for (const title of [metadata.title, metadata.noticeTitle]) {
		// A title that luoshi.json declares stands nowhere.
		if (title && title.end > title.start && touches(title, offset)) return { kind: 'title', span: title };
	}
	return null;
}

function inAssignment(assignment: Assignment, measure: number, offset: number): Target | null {
	const written = readWritten(assignment).find(({ phrase }) => touches(phrase, offset));
	if (written) return { kind: 'written', written, measure, span: written.phrase };
	const unit = assignment.units.find((candidate) => touches(candidate, offset));
	return unit ? { kind: 'unit', unit, assignment, span: unit } : null;
}

function inMeasure(measure: Measure, index: number, offset: number): Target {
	const { title, ordinal, actions } = measure;
	const titleSpan = { start: Math.min(ordinal?.start ?? title.start, title.start), end: title.end };
	const action = actions.findLastIndex((candidate) => touches(candidate, offset));
	if (action >= 0) {
		return { kind: 'measure', measure: index, action, onTitle: false, span: actions[action] as Span };
	}
	const onTitle = touches(titleSpan, offset);
	const body = { start: title.end, end: Math.max(measure.bodyEnd, title.end) };
	const span = onTitle ? titleSpan : touches(body, offset) ? body : measure;
	return { kind: 'measure', measure: index, action: null, onTitle, span };
}
