import type { DocumentPair, Link } from '../../counterpart/counterparts';
import type { Member } from '../../library/library';
import type { Citation, Measure, PolicyDocument } from '../../model/types';
import type { LibraryView } from '../libraryView';
import { isRow } from './expectation';
import { quoted } from './quoting';

/** Less sure links may be chance: they keep a rule silent, and give it no reason to speak. */
const SURE = 0.8;
/** Fewer measures in common may be chance. */
const FEWEST = 2;
/** One measure in so many has to be carried out, or else the document only mentions its basis. */
const SHARE = 3;

/** The pairs in which a document is a plan that carries its basis out, measure by measure, and does not only mention it. */
export function carriedOut(document: PolicyDocument, library: LibraryView | null): DocumentPair[] {
	if (!document.isPlan || library === null) return [];
	return library.pairs().filter(({ basis, links }) => {
		const total = textMeasures(basis.document.measures).length;
		const covered = new Set(sure(links).map(({ to }) => to.measure)).size;
		return covered >= FEWEST && covered * SHARE >= total;
	});
}

/** The links that a rule may rely on. */
export function sure(links: readonly Link[]): Link[] {
	return links.filter(({ confidence }) => confidence >= SURE);
}

/** The measures without the rows of a task table that says them once more. */
export function textMeasures(measures: readonly Measure[]): readonly Measure[] {
	const inText = measures.filter((measure) => !isRow(measure));
	return inText.length > 0 ? inText : measures;
}

/** The first place where a document cites another as its basis; null where only the configuration says so. */
export function citationOf(document: PolicyDocument, library: LibraryView, basis: Member): Citation | null {
	const key = basis.key;
	const cites = (citation: Citation) => {
		const resolved = citation.end > citation.start ? library.resolve(nameOf(citation)) : undefined;
		return resolved !== undefined && resolved.key === key;
	};
	return document.metadata.basis.find(cites) ?? null;
}

/** What a citation says, as the library is asked for it. */
export function nameOf({ title, number }: Citation): { title: string | null; number: string | null } {
	return { title: title?.text ?? null, number: number?.text ?? null };
}

/** A document for use in a message: its title, or its number where it has none. */
export function documentName({ document: { metadata } }: Member): string {
	const title = metadata.title ?? metadata.noticeTitle;
	return title ? `《${quoted(title.text)}》` : (metadata.number?.text ?? '');
}

/** A measure for use in a message: its ordinal and title, the ordinal's brackets as the field has them. */
export function measureName({ ordinal, title }: Measure): string {
	const label = ordinal?.label.replace(/\(/g, '（').replace(/\)/g, '）') ?? '';
	return `${label}${quoted(title.text)}`;
}
