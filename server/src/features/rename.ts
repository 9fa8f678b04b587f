import type { Position, Range, TextEdit } from 'vscode-languageserver';
import type { Member } from '../library/library';
import { readDocument } from '../model/document';
import type { ResponsibleUnit } from '../model/types';
import type { Locale } from '../rules/rule';
import type { LibraryIndex } from './libraryIndex';
import { rangeOf } from './ranges';
import { targetAt } from './target';

/** What is renamed: where the cursor is, and the name as it is now. */
export interface Renaming {
	readonly range: Range;
	readonly placeholder: string;
}

/** Why something cannot be renamed, for the person who asked. */
export class RenameRefused extends Error {}

/**
 * The unit under the cursor.
 * @throws {RenameRefused} where there is none, or one that is not printed by its full name
 */
export function prepareRename(member: Member, position: Position, locale: Locale): Renaming {
	const { document } = member;
	const words = wording[locale];
	const target = targetAt(document, document.tree.lines.offsetAt(position));
	if (target?.kind !== 'unit') throw new RenameRefused(words.noUnit);
	const { unit } = target;
	if (unit.generic) throw new RenameRefused(words.generic(unit.name));
	if (unit.name !== unit.fullName) throw new RenameRefused(words.short(unit.name, unit.fullName));
	return { range: rangeOf(document.tree.lines, unit), placeholder: unit.name };
}

/**
 * The edits that rename the unit under the cursor in all documents of the library: every assignment that names it by
 * exactly this name. Short forms, and the same words in running text, are left alone.
 * @throws {RenameRefused} where there is nothing to rename, or the new name would not be read as the name of one unit
 */
export function renameUnit(
	library: LibraryIndex,
	member: Member,
	position: Position,
	newName: string,
	locale: Locale,
): readonly { readonly member: Member; readonly edits: TextEdit[] }[] {
	const { placeholder } = prepareRename(member, position, locale);
	const name = newName.trim();
	if (!isUnitName(name)) throw new RenameRefused(wording[locale].invalid(name));
	return library.members().flatMap((one) => {
		const { document } = one;
		const edits = unitsOf(one)
			.filter((unit) => unit.name === placeholder && unit.fullName === placeholder)
			.map((unit) => ({ range: rangeOf(document.tree.lines, unit), newText: name }));
		return edits.length > 0 ? [{ member: one, edits }] : [];
	});
}

function unitsOf({ document }: Member): ResponsibleUnit[] {
	return document.measures.flatMap(({ assignments }) => assignments.flatMap(({ units }) => units));
}

const longest = 40;

/** Whether a name, in an assignment between two others, is read as what it is: one unit of that name. */
function isUnitName(name: string): boolean {
	if (name.length < 2 || name.length > longest || /[\s<>|#]/.test(name)) return false;
	const text = `甲市实施方案\n一、任务\n1. 办理。加快办理。（责任单位：乙市财政局、${name}、丙市财政局）\n`;
	const units = readDocument(text).measures[0]?.assignments[0]?.units ?? [];
	return units.length === 3 && units[1]?.name === name && units[1].fullName === name && !units[1].generic;
}

interface RenameWording {
	readonly noUnit: string;
	generic(name: string): string;
	short(name: string, fullName: string): string;
	invalid(name: string): string;
}

const wording: Readonly<Record<Locale, RenameWording>> = {
	'zh-cn': {
		noUnit: '这里不是责任单位的名称。请把光标放在责任条款中的单位名称上，再重命名。',
		generic: (name) => `“${name}”是泛指，不是某一个单位，不能重命名。`,
		short: (name, fullName) => `“${name}”是“${fullName}”的简写。请在写有全称的地方重命名。`,
		invalid: (name) =>
			`“${name}”不能用作单位名称：名称应为 2 至 ${longest} 个字，不含空格、顿号、逗号等标点，也不能是几个单位或泛指的单位。`,
	},
	en: {
		noUnit: 'There is no responsible unit here. Put the cursor on the name of a unit in an assignment to rename it.',
		generic: (name) => `“${name}” stands for a kind of unit and none in particular: it cannot be renamed.`,
		short: (name, fullName) => `“${name}” is short for “${fullName}”. Rename it where its full name is written.`,
		invalid: (name) =>
			`“${name}” cannot be the name of a unit: it needs 2 to ${longest} characters without blanks or punctuation, and must be one unit in particular.`,
	},
};
