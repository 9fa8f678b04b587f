import type { DocumentPair, Link } from '../counterpart/counterparts';
import type { Member } from '../library/library';

/** A measure, or one of its actions. */
export interface LinkedMeasure {
	readonly file: string;
	/** The number itself; null for a row of a task table that has none. */
	readonly ordinal: number | null;
	readonly title: string;
	/** The number of the action (1 for 一是) where the link is one of this action alone. */
	readonly action?: number;
}

/** What `luoshi links --format json` writes, in the stable shape that docs/schemas/links.v1.schema.json describes. */
export interface LinksReport {
	readonly links: readonly {
		readonly from: LinkedMeasure;
		readonly to: LinkedMeasure;
		readonly kind: Link['kind'];
		/** From 0 to 1, with two digits. */
		readonly confidence: number;
	}[];
	/** Local measures that carry out nothing of a document that theirs carries out. */
	readonly unlinked: readonly (LinkedMeasure & { readonly against: string })[];
	/** Upper-level measures that nothing in a document that carries theirs out carries out. */
	readonly uncovered: readonly (LinkedMeasure & { readonly by: string })[];
}

/** @param fileOf the path of a document */
export function linksJson(pairs: readonly DocumentPair[], fileOf: (member: Member) => string): LinksReport {
	const end = (member: Member, index: number, action: number | null): LinkedMeasure => {
		const measure = member.document.measures[index];
		const value = action === null ? undefined : measure?.actions[action]?.value;
		return {
			file: fileOf(member),
			ordinal: measure?.ordinal?.value ?? null,
			title: measure?.title.text ?? '',
			...(value === undefined ? {} : { action: value }),
		};
	};
	return {
		links: pairs.flatMap((pair) =>
			listedLinks(pair.links).map(({ from, to, kind, confidence }) => ({
				from: end(pair.local, from.measure, from.action),
				to: end(pair.basis, to.measure, to.action),
				kind,
				confidence: Math.round(confidence * 100) / 100,
			})),
		),
		unlinked: pairs.flatMap(({ local, basis, unlinked }) =>
			unlinked.map((index) => ({ ...end(local, index, null), against: fileOf(basis) })),
		),
		uncovered: pairs.flatMap(({ local, basis, uncovered }) =>
			uncovered.map((index) => ({ ...end(basis, index, null), by: fileOf(local) })),
		),
	};
}

/**
 * The links of a pair of documents with one for each two measures: that of an action where the measure carries out more
 * than one and this action alone this one, else that of the measure as a whole, as sure as the surest of them.
 */
export function listedLinks(links: readonly Link[]): Link[] {
	const byMeasure = new Map<number, Map<number, Link[]>>();
	for (const link of links) {
		const targets = byMeasure.get(link.from.measure) ?? new Map<number, Link[]>();
		byMeasure.set(link.from.measure, targets);
		targets.set(link.to.measure, [...(targets.get(link.to.measure) ?? []), link]);
	}
	return [...byMeasure.values()].flatMap((targets) => {
		const listed = [...targets.values()].map((same) => oneOf(same, targets.size > 1));
		return listed.sort((a, b) => (a.from.action ?? -1) - (b.from.action ?? -1) || a.to.measure - b.to.measure);
	});
}

function oneOf(links: readonly Link[], atActions: boolean): Link {
	const surest = links.reduce((best, link) => (rank(link) > rank(best) ? link : best));
	const actions = new Set(links.flatMap(({ from }) => from.action ?? []));
	const [only] = actions;
	const action = atActions && actions.size === 1 && only !== undefined ? only : null;
	return { ...surest, from: { ...surest.from, action } };
}

/** What the text says goes before what is only likely. */
function rank({ kind, confidence }: Link): number {
	return (kind === 'explicit' ? 1 : 0) + confidence;
}
