import type { Position, TypeHierarchyItem } from 'vscode-languageserver';
import type { Member } from '../library/library';
import type { LibraryIndex, MeasureOf } from './libraryIndex';
import { documentName, measureKind, measureName } from './naming';
import { linksUp, measureDestination } from './navigation';
import { placesOf } from './places';
import { targetAt } from './target';

/** What an item carries from one request to the next. The document may have been edited in between. */
interface ItemData {
	readonly measure: number;
}

/** The measure under the cursor; null elsewhere. */
export function prepareTypeHierarchy(member: Member, position: Position): TypeHierarchyItem[] | null {
	const target = targetAt(member.document, member.document.tree.lines.offsetAt(position));
	return target?.kind === 'measure' ? [itemOf({ member, measure: target.measure })] : null;
}

/** What a measure carries out. */
export function supertypes(library: LibraryIndex, item: TypeHierarchyItem): TypeHierarchyItem[] | null {
	const measure = measureOf(library, item);
	return measure && library.ends(linksUp(library, measure, null), 'to').map(itemOf);
}

/** What carries a measure out. */
export function subtypes(library: LibraryIndex, item: TypeHierarchyItem): TypeHierarchyItem[] | null {
	const measure = measureOf(library, item);
	return measure && library.ends(library.linksTo(measure), 'from').map(itemOf);
}

function itemOf(measure: MeasureOf): TypeHierarchyItem {
	const { uri, whole, selection } = measureDestination(measure);
	const data: ItemData = { measure: measure.measure };
	return {
		name: measureName(measure),
		kind: measureKind,
		detail: documentName(measure.member),
		uri,
		range: whole,
		selectionRange: selection,
		data,
	};
}

/** The measure that an item stands for: the one in its place if it still has its name, else the one that has. */
function measureOf(library: LibraryIndex, { uri, name, data }: TypeHierarchyItem): MeasureOf | null {
	const member = library.get(uri);
	if (!member) return null;
	const { measures } = placesOf(member);
	const fits = (measure: number) => measures[measure] !== undefined && measureName({ member, measure }) === name;
	const index = (data as Partial<ItemData> | null | undefined)?.measure ?? -1;
	const measure = fits(index) ? index : measures.findIndex((_, i) => fits(i));
	return measure < 0 ? null : { member, measure };
}
