import { Counterparts } from '../../server/src/counterpart/counterparts';
import { readConfig } from '../../server/src/library/configReader';
import { Library } from '../../server/src/library/library';
import { readDocument } from '../../server/src/model/document';
import { type CheckSettings, check } from '../../server/src/rules/engine';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { LibraryViews } from '../../server/src/rules/trackedLibrary';

const FOLDER = 'file:///workspace';

/** What the rules find in a text, as they are set unless told otherwise. A rule that throws fails the test. */
export function findingsIn(text: string, settings: Partial<CheckSettings> = {}): Finding[] {
	return check(readDocument(text), {
		rules: new Map(),
		locale: 'zh-cn',
		onError: (rule, error) => {
			throw new Error(`${rule} failed`, { cause: error });
		},
		...settings,
	});
}

/**
 * What the rules find in a document that stands in a library, its `luoshi.json` among the files.
 *
 * @param files texts by their paths
 */
export function findingsInLibrary(
	files: ReadonlyMap<string, string>,
	path: string,
	settings: Partial<CheckSettings> = {},
): Finding[] {
	const library = new Library();
	library.setFolders([FOLDER]);
	for (const [name, text] of files) {
		if (name === 'luoshi.json') library.setConfig(`${FOLDER}/${name}`, readConfig(text).config);
		else library.setFile(`${FOLDER}/${name}`, text);
	}
	const member = library.get(`${FOLDER}/${path}`);
	if (!member) throw new Error(`No ${path} among the files`);
	return check(member.document, {
		rules: member.config.rules,
		units: member.config.units,
		locale: 'zh-cn',
		library: new LibraryViews(library, new Counterparts(library)).of(member),
		onError: (rule, error) => {
			throw new Error(`${rule} failed`, { cause: error });
		},
		...settings,
	});
}

/** The text with a fix applied. */
export function applied(text: string, fix: Fix): string {
	const edits = [...fix.edits].sort((a, b) => b.start - a.start);
	return edits.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}
