/** What a reader finds in a seed document. */
export interface ExpectedDocument {
	readonly file: string;
	readonly title: string;
	readonly documentType: string;
	readonly number: string | null;
	readonly issuer: string | null;
	readonly dateOfIssue: string | null;
	readonly level: string;
	readonly basis: readonly { readonly title: string; readonly number: string; readonly resolvedTo: string | null }[];
	readonly measures: readonly ExpectedMeasure[];
}

export interface ExpectedMeasure {
	readonly ordinal: number;
	readonly label: string;
	readonly title: string;
	readonly path: readonly string[];
	readonly assignments: readonly ExpectedAssignment[];
	readonly bodyDeadlines: readonly ExpectedDeadline[];
}

export interface ExpectedAssignment {
	readonly units: readonly ExpectedUnit[];
	readonly openList: boolean;
	readonly deadline: ExpectedDeadline | null;
}

export interface ExpectedUnit {
	readonly name: string;
	readonly fullName: string;
	readonly role: 'lead' | 'supporting' | 'responsible';
}

export interface ExpectedDeadline {
	readonly text: string;
	readonly kind: string;
	readonly start?: string;
	readonly due?: string;
}

/**
 * Units with one role, separated by blanks. `name=fullName` where the full name is another one.
 * `unitsOf('lead', '自治区物价局 商务厅=自治区商务厅')`
 */
export function unitsOf(role: ExpectedUnit['role'], list: string): readonly ExpectedUnit[] {
	return list
		.split(' ')
		.filter((unit) => unit !== '')
		.map((unit) => {
			const [name = '', fullName = name] = unit.split('=');
			return { name, fullName, role };
		});
}

/** An assignment with leads and supporting units; `等` at the end of the list leaves it open. */
export function ledBy(leads: string, supporting = ''): ExpectedAssignment {
	const openList = supporting.endsWith(' 等');
	const units = [...unitsOf('lead', leads), ...unitsOf('supporting', supporting.replace(/ 等$/u, ''))];
	return { units, openList, deadline: null };
}

/** An assignment whose units are all responsible alike. */
export function carriedOutBy(units: string, deadline: ExpectedDeadline | null = null): ExpectedAssignment {
	return { units: unitsOf('responsible', units), openList: false, deadline };
}

export function by(text: string, due: string): ExpectedDeadline {
	return { text, kind: 'by', due };
}
