import type { Range } from 'vscode-languageserver';
import type { DocumentPlaces } from './places';

/** The four numbers of a range, each time: a library has very many of them. */
type Coordinates = readonly number[];

/** The places of a document in plain JSON, as a cache keeps them. */
export interface PackedPlaces {
	readonly head: readonly [title: string | null, number: string | null, range: Coordinates];
	/** For each measure the ranges of its title and of all of it, one behind the other. */
	readonly measures: readonly (readonly [value: number | null, label: string, title: string, ranges: Coordinates])[];
	readonly citations: readonly (readonly [title: string | null, number: string | null, range: Coordinates])[];
	/** For each unit how many measures name it, and the ranges where it is named, one behind the other. */
	readonly units: readonly (readonly [name: string, measures: number, ranges: Coordinates])[];
}

export function packed({
	title,
	number,
	range,
	measures,
	citations,
	mentions,
	measuresOf,
}: DocumentPlaces): PackedPlaces {
	return {
		head: [title, number, coordinates(range)],
		measures: measures.map(({ value, label, title, range, whole }) => [
			value,
			label,
			title,
			[...coordinates(range), ...coordinates(whole)],
		]),
		citations: citations.map((cited) => [cited.title, cited.number, coordinates(cited.range)]),
		units: [...mentions].map(([name, ranges]) => [name, measuresOf.get(name) ?? 0, ranges.flatMap(coordinates)]),
	};
}

export function unpacked({ head, measures, citations, units }: PackedPlaces): DocumentPlaces {
	return {
		title: head[0],
		number: head[1],
		range: rangeAt(head[2], 0),
		measures: measures.map(([value, label, title, ranges]) => ({
			value,
			label,
			title,
			range: rangeAt(ranges, 0),
			whole: rangeAt(ranges, 4),
		})),
		citations: citations.map(([title, number, range]) => ({ title, number, range: rangeAt(range, 0) })),
		mentions: new Map(
			units.map(([name, , ranges]) => [
				name,
				Array.from({ length: ranges.length / 4 }, (_, i) => rangeAt(ranges, 4 * i)),
			]),
		),
		measuresOf: new Map(units.map(([name, count]) => [name, count])),
	};
}

function coordinates({ start, end }: Range): number[] {
	return [start.line, start.character, end.line, end.character];
}

function rangeAt(numbers: Coordinates, at: number): Range {
	return {
		start: { line: numbers[at] as number, character: numbers[at + 1] as number },
		end: { line: numbers[at + 2] as number, character: numbers[at + 3] as number },
	};
}
