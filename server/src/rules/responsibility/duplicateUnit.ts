import type { Assignment, PolicyDocument, ResponsibleUnit } from '../../model/types';
import type { Rule } from '../rule';
import { isParticular } from '../shared/placeholders';
import { CONVENTION } from '../shared/sources';
import { unitRemoval } from '../shared/unitRemoval';

/** A unit that stands twice in one assignment. */
export const duplicateUnit: Rule = {
	meta: {
		id: 'responsibility/duplicate-unit',
		severity: 'warning',
		summary: { 'zh-cn': '同一责任条款里一个单位写了两次', en: 'One assignment names the same unit twice' },
		source: CONVENTION,
		fixable: 'safe',
		options: {},
		messages: {
			duplicate: {
				'zh-cn': '“{unit}”在这一责任条款里写了两次，写一次就够了。请删去重复的；原本要写别的单位的，请改正。',
				en: '"{unit}" stands twice in this assignment; once is enough. Remove the repeat, or name the unit that was meant.',
			},
		},
	},
	check({ document, report }) {
		const byPlace = document.defaults.some(({ kind }) => kind === 'first-is-lead');
		for (const measure of document.measures) {
			for (const assignment of measure.assignments) {
				const own = withoutStanding(assignment, document);
				for (const unit of duplicatesIn(own, byPlace)) {
					const edit = unitRemoval(document.text, assignment, unit);
					report({
						start: unit.start,
						end: unit.end,
						message: 'duplicate',
						data: { unit: unit.name },
						fixes: () =>
							edit === null
								? []
								: [
										{
											title: { 'zh-cn': `删去重复的“${unit.name}”`, en: `Remove the second "${unit.name}"` },
											edits: [edit],
											safe: true,
										},
									],
					});
				}
			}
		}
	},
};

/**
 * The units that repeat an earlier one. Units of a kind (有关部门) may repeat, and a unit with two roles is either
 * reported by a rule of its own or says so on purpose.
 *
 * @param byPlace whether the first unit leads by its place: the one that stands behind it again has the same role
 */
function duplicatesIn(units: readonly ResponsibleUnit[], byPlace: boolean): ResponsibleUnit[] {
	const seen = new Set<string>();
	for (const { fullName } of units) seen.add(fullName);
	if (seen.size === units.length) return [];
	seen.clear();
	return units.filter((unit) => {
		if (!isParticular(unit)) return false;
		const role = byPlace && unit.role === 'lead' ? 'responsible' : unit.role;
		const key = `${role} ${unit.fullName}`;
		if (seen.has(key)) return true;
		seen.add(key);
		return false;
	});
}

/** The units of an assignment without those that it names for all later ones, 以下均需…落实: these may repeat its own. */
function withoutStanding(
	{ start, end, units }: Assignment,
	{ text, defaults }: PolicyDocument,
): readonly ResponsibleUnit[] {
	if (!defaults.some((note) => note.kind === 'inherited-units' && note.start === start)) return units;
	const at = text.slice(start, end).indexOf('以下');
	return at < 0 ? units : units.filter((unit) => unit.start < start + at);
}
