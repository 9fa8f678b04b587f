import type { Rule } from '../rule';
import { isParticular } from '../shared/placeholders';
import { CONVENTION } from '../shared/sources';
import { unitRemoval } from '../shared/unitRemoval';

/** A unit that both leads and supports. */
export const leadAndSupport: Rule = {
	meta: {
		id: 'responsibility/lead-and-support',
		severity: 'error',
		summary: {
			'zh-cn': '同一责任条款里一个单位既牵头又配合',
			en: 'In one assignment a unit both leads and supports',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: {},
		messages: {
			both: {
				'zh-cn': '“{unit}”已经是牵头单位，不能又作配合单位。请确定它的角色，删去另一处。',
				en: '"{unit}" leads already and cannot support itself. Decide on its role and remove the other mention.',
			},
		},
	},
	check({ document, report }) {
		for (const measure of document.measures) {
			for (const assignment of measure.assignments) {
				const leads = new Set(assignment.units.filter(({ role }) => role === 'lead').map(({ fullName }) => fullName));
				for (const unit of assignment.units) {
					if (unit.role !== 'supporting' || !isParticular(unit) || !leads.has(unit.fullName)) continue;
					const edit = unitRemoval(document.text, assignment, unit);
					report({
						start: unit.start,
						end: unit.end,
						message: 'both',
						data: { unit: unit.name },
						fixes: () =>
							edit === null
								? []
								: [
										{
											title: {
												'zh-cn': `从配合单位中删去“${unit.name}”`,
												en: `Remove "${unit.name}" from those that support`,
											},
											edits: [edit],
											safe: false,
										},
									],
					});
				}
			}
		}
	},
};
