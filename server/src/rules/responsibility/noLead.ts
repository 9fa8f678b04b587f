import { readActing, saysFirstIsLead } from '../../model/clauses';
import type { Assignment, Field, Measure, PolicyDocument, ResponsibleUnit } from '../../model/types';
import { isTable } from '../../syntax/tree';
import type { Span } from '../../text/span';
import type { ReportedFix, Rule, TextEdit } from '../rule';
import { isParticular } from '../shared/placeholders';
import { CONVENTION } from '../shared/sources';

/** Several units, none of which leads. */
export const noLead: Rule = {
	meta: {
		id: 'responsibility/no-lead',
		severity: 'hint',
		summary: {
			'zh-cn': '一项举措有几个责任单位，没有写明谁牵头',
			en: 'A measure has several responsible units, and none of them leads',
		},
		source: CONVENTION,
		fixable: 'choice',
		options: { dividedIsEnough: true },
		messages: {
			noLead: {
				'zh-cn': '“{first}”等{count}个单位共同负责，没有写明谁牵头，容易互相等待。请写明牵头单位。',
				en: '"{first}" and others ({count} units) are responsible and none leads, so each may wait for the others. Name the lead.',
			},
			never: {
				'zh-cn':
					'本文有{count}个责任条款写了几个单位而没有写明谁牵头，容易互相等待。请写明牵头单位；排在第一位的就是牵头单位的，在这里说明一次即可。',
				en: 'In {count} assignments of this document several units are responsible and none leads, so each may wait for the others. Name the leads; if the first unit always leads, saying so here once is enough.',
			},
		},
	},
	check({ document, options, report }) {
		const found = document.measures.flatMap((measure) =>
			hasLead(measure) ? [] : measure.assignments.filter((one) => needsLead(one, options.dividedIsEnough === true)),
		);
		const [first] = found;
		if (!first || namesLeadOnce(document)) return;
		// Where most are like this it is the document's way: it is said once, and mended at once.
		if (found.length > 1 && found.length > document.measures.filter(hasLead).length) {
			report({
				...noLeadAt(first),
				message: 'never',
				data: { count: found.length },
				fixes: () => noteFix(document, first),
			});
			return;
		}
		for (const assignment of found) {
			const units = particular(assignment);
			const data = { first: units[0]?.name ?? '', count: units.length };
			report({ ...noLeadAt(assignment), message: 'noLead', data, fixes: () => leadFix(document, assignment) });
		}
	},
};

/** The finding stands at the unit that would most likely lead. */
function noLeadAt(assignment: Assignment): Span {
	const { start, end } = particular(assignment)[0] ?? assignment;
	return { start, end };
}

type Fixes = readonly ReportedFix[];

function leadFix({ text }: PolicyDocument, assignment: Assignment): Fixes {
	const edits = leadEdits(text, assignment);
	const name = particular(assignment)[0]?.name ?? '';
	return edits === null
		? []
		: [{ title: { 'zh-cn': `由“${name}”牵头`, en: `Make "${name}" the lead` }, edits, safe: false }];
}

/** Says behind the units of an assignment that the first one leads, here and from here on. */
function noteFix({ text }: PolicyDocument, { fields, bracket }: Assignment): Fixes {
	const field = fields.findLast(({ kind }) => kind === 'unit');
	if (!field) return [];
	const comma = bracket?.mark === '(' || text.slice(field.start, field.value.start).includes(':') ? ',' : '，';
	const at = field.value.end;
	return [
		{
			title: {
				'zh-cn': '在这里写明：排在第一位的为牵头单位，下同',
				en: 'Say here that the first unit leads, from here on',
			},
			edits: [{ start: at, end: at, newText: `${comma}排在第一位的为牵头单位${comma}下同` }],
			safe: false,
		},
	];
}

function hasLead({ assignments, inheritedUnits }: Measure): boolean {
	const leads = ({ role }: ResponsibleUnit) => role === 'lead';
	return inheritedUnits.some(leads) || assignments.some(({ units }) => units.some(leads));
}

/** The units in particular that are responsible, each once; kinds of units (各县区政府) never lead. */
function particular({ units }: Assignment): ResponsibleUnit[] {
	const seen = new Set<string>();
	return units.filter((unit) => {
		const isNew = unit.role === 'responsible' && isParticular(unit) && !seen.has(unit.fullName);
		seen.add(unit.fullName);
		return isNew;
	});
}

/** 按职责分工负责, 分别负责: each has its own part. */
const DIVIDED = /(?:职责|职能|分工|权限)[^，。；]{0,8}(?:负责|落实|实施|承担)|分别(?:负责|落实|实施|承担)/;

/** Who governs a place or a zone; of several, each acts in its own. */
const PLACE = /(?:[省市县区旗州盟]政府|人民政府|管委会|管理委员会|(?:示范|开发|高新|试验|合作|度假|新|园)区)$/;

/** The columns of a table are what they are for all of its rows. */
function needsLead(assignment: Assignment, dividedIsEnough: boolean): boolean {
	const units = particular(assignment);
	if (assignment.form === 'row' || units.length < 2 || units.every(({ fullName }) => PLACE.test(fullName)))
		return false;
	return !(dividedIsEnough && assignment.fields.some(({ value }) => DIVIDED.test(value.text)));
}

/** 第一个责任单位为牵头单位, in whatever words. */
const FIRST_LEADS =
	/(?:第一|首位|首个|首家|最前|前列)[^。；]{0,16}(?:牵头|主办|总责)|(?:牵头|主办)[^。；]{0,16}(?:第一|首位|首个|最前)/;

/** Whether the document says once for all who leads. */
function namesLeadOnce({ defaults, tree }: PolicyDocument): boolean {
	if (defaults.some(({ kind, fromHereOn }) => kind !== 'inherited-units' && fromHereOn)) return true;
	return tree.blocks.some(
		(block) =>
			!isTable(block) &&
			/牵头|主办|总责/.test(block.logical.text) &&
			(saysFirstIsLead(block.logical.text) || FIRST_LEADS.test(block.logical.text)),
	);
}

/** Makes the first unit of a field the lead and the others supporting ones; null where the field cannot be parted so. */
function leadEdits(text: string, assignment: Assignment): TextEdit[] | null {
	const unitFields = assignment.fields.filter(({ kind }) => kind === 'unit');
	const [field] = unitFields;
	if (unitFields.length !== 1 || !field) return null;
	const units = assignment.units.filter(({ start, end }) => field.start <= start && end <= field.end);
	const [first, second] = units;
	const last = units.at(-1);
	if (!first || !second || !last || first.generic || units.length !== assignment.units.length) return null;
	const verb = verbOf(text, field, last);
	if (verb === undefined) return null;
	const edits: TextEdit[] = [];
	const [lead, between, supporting] = wordsFor(text, assignment, field);
	if (field.label !== null) edits.push({ start: field.label.start, end: field.label.end, newText: lead });
	if (first.fullName !== first.name) edits.push({ start: first.start, end: first.end, newText: first.fullName });
	edits.push({ start: first.end, end: second.start, newText: between });
	// What it shares with the first one it would not share across the fields.
	if (second.fullName !== second.name && second.fullName.endsWith(second.name))
		edits.push({ start: second.start, end: second.start, newText: second.fullName.slice(0, -second.name.length) });
	if (verb !== null) edits.push({ start: verb.start, end: verb.end, newText: supporting });
	return edits;
}

/** The label of the lead, what comes between it and the others, and what stands in place of 负责. */
function wordsFor(text: string, { bracket }: Assignment, { label }: Field): readonly [string, string, string] {
	if (label === null) return ['', bracket?.mark === '(' ? '牵头,' : '牵头，', '配合'];
	const isHalfWidth = text.slice(label.end, label.end + 4).includes(':');
	const kind = /部门$/.test(label.text) ? '部门' : '单位';
	return [`牵头${kind}`, isHalfWidth ? `;配合${kind}:` : `；配合${kind}：`, ''];
}

/** What stands behind the units and says that they are responsible; null for nothing, undefined for what is not known. */
function verbOf(text: string, field: Field, last: ResponsibleUnit): { start: number; end: number } | null | undefined {
	const printed = text.slice(last.end, field.end);
	const acting = readActing(printed, { start: 0, end: printed.length });
	const rest = printed.slice(0, acting?.start).replace(/\s/g, '');
	if (!/^(?:等(?:有关|相关)?(?:部门|单位)?)?$/.test(rest)) return undefined;
	if (acting === null) return field.label === null ? undefined : null;
	return { start: last.end + acting.start, end: field.end };
}
