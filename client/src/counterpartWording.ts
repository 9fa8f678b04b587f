import type {
	Candidate,
	CounterpartAt,
	CounterpartDirection,
	CounterpartMeasure,
	PinRefusal,
} from '../../server/src/protocol';
import { measureLabel, type Translate } from './wording';

/** What stands behind a measure in the view 对应关系: what carries it out, or what it carries out; or that nothing does. */
export function counterpartsDescription(
	{ counterparts }: Pick<CounterpartMeasure, 'counterparts'>,
	direction: CounterpartDirection,
	t: Translate,
): string {
	if (direction === 'up') {
		if (counterparts.length === 0) return t('local initiative');
		return t(
			'carries out {0}',
			listed(
				counterparts.map(({ label }) => label.replace(/[.、．]$/, '')),
				t,
			),
		);
	}
	return counterparts.length === 0 ? t('carried out by nobody') : t('carried out by {0}', counterparts.length);
}

/** How a counterpart is known: because it is written down, or how sure the inference is. */
export function certainty({ kind, confidence }: Pick<CounterpartAt, 'kind' | 'confidence'>, t: Translate): string {
	return kind === 'explicit' ? t('written down') : t('inferred, {0}% sure', percent(confidence));
}

/** What a counterpart's line says when the mouse rests on it. */
export function counterpartTooltip(counterpart: CounterpartAt, t: Translate): string {
	return [measureLabel(counterpart), counterpart.document, certainty(counterpart, t)].join('\n');
}

/** What stands behind a candidate in the list. */
export function candidateDescription({ kind, confidence }: Candidate, t: Translate): string {
	return kind === null || confidence === null ? t('similar wording') : certainty({ kind, confidence }, t);
}

/** Why a candidate is one: the phrases that the two texts share. Its document stands behind them, as it is often the same for all. */
export function candidateDetail({ document, evidence }: Candidate, t: Translate): string {
	if (evidence.length === 0) return document;
	return `${t(
		'Both say {0}',
		listed(
			evidence.map((text) => `“${text}”`),
			t,
		),
	)} · ${document}`;
}

/** Why nothing was written down, and what to do. */
export function refusalLine(refused: PinRefusal, t: Translate): string {
	switch (refused) {
		case 'gone':
			return t('The text has changed in the meantime. Put the cursor into the measure and try again.');
		case 'severalDocuments':
			return t('Choose measures of one document only: an assignment names the measures of one document.');
		case 'unnamed':
			return t(
				'The counterpart cannot be named unambiguously: its document has neither number nor title, or the same ordinal occurs twice in it. Give the document a number in luoshi.json, or write it by hand.',
			);
		case 'noPlace':
			return t(
				'There is no place for the counterpart: the assignment is a row of a table, its bracket is not closed, or it names a measure of another document already. Write it by hand.',
			);
	}
}

function listed(words: readonly string[], t: Translate): string {
	return words.reduce((list, word) => t('{0}, {1}', list, word));
}

/** Never 100: an inference is no certainty. */
function percent(confidence: number): number {
	return Math.min(99, Math.round(confidence * 100));
}
