import type { RegisteredUnit } from '../../library/config';
import { RULE_TYPES } from '../../model/documentTypes';
import type { PolicyDocument } from '../../model/types';
import { remembered } from '../../text/remembered';
import { overlaps, type Span } from '../../text/span';
import type { Report, Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { renameFixes } from '../shared/renaming';
import { BONDED_PORTS, RENAMED_BRANCHES, RENAMED_LOCAL, RENAMED_NATIONAL, type Renaming } from './data/renamedUnits';

/** A unit that had been renamed or merged by the date of issue. */
export const renamedUnit: Rule = {
	meta: {
		id: 'responsibility/renamed-unit',
		severity: 'warning',
		summary: {
			'zh-cn': '单位在成文日期以前已经更名或者合并（分为几家的，作为建议）',
			en: 'A unit had been renamed or merged by the date of issue (as a hint where it became several)',
		},
		source: {
			'zh-cn':
				'《深化党和国家机构改革方案》（2018年）、《党和国家机构改革方案》（2023年）和国务院机构设置的通知（未逐条核对原文）；地方机构放宽到2019年底、2024年底',
			en: 'The reform plans for Party and state institutions of 2018 and 2023 and the notices that set up the bodies of the State Council (not checked item by item); local bodies have until the end of 2019 and 2024',
		},
		fixable: 'choice',
		options: {},
		messages: {
			renamed: {
				'zh-cn': '“{unit}”到成文日期（{issued}）时已经改为“{now}”。请写现在的名称，以本地机构改革方案为准。',
				en: 'By the date of issue ({issued}) "{unit}" had become "{now}". Use the name it has now, as the local reform plan gives it.',
			},
			divided: {
				'zh-cn': '“{unit}”到成文日期（{issued}）时已经不再保留，职责分别划入：{now}。请核对这项工作由哪一家承担。',
				en: 'By the date of issue ({issued}) "{unit}" was no more; its duties had gone to: {now}. Check which of them this is for.',
			},
			bondedPort: {
				'zh-cn': '多数保税港区到成文日期（{issued}）时已经整合为综合保税区。请核对“{unit}”现在的名称。',
				en: 'By the date of issue ({issued}) most bonded port areas had become comprehensive bonded zones. Check what "{unit}" is called now.',
			},
		},
	},
	check({ document, units, report }) {
		const issued = document.metadata.dateOfIssue?.iso ?? null;
		if (issued === null) return;
		const own = ownRenamings(units);
		const current = new Set(units.map(({ name }) => name));
		const judge = (unit: Named): void => {
			const fault = current.has(unit.fullName) ? null : faultOf(document, unit, issued, own);
			if (fault !== null) report(fault);
		};
		for (const { assignments } of document.measures)
			for (const assignment of assignments) for (const unit of assignment.units) if (!unit.generic) judge(unit);
		for (const unit of unitsAddressed(document)) judge(unit);
		for (const mention of bodyMentions(document, issued)) report(mention);
	},
};

type Names = ReadonlyMap<string, Renaming>;

/** A unit's name where it stands. */
interface Named extends Span {
	readonly name: string;
	readonly fullName: string;
}

/** The units to which a document is sent. */
function unitsAddressed({ text, metadata }: PolicyDocument): Named[] {
	const units: Named[] = [];
	for (const { start, end } of [...metadata.addressees, ...metadata.copyRecipients]) {
		for (const { 0: printed, index } of text.slice(start, end).matchAll(/[^、]+/g)) {
			const name = printed.replace(/\s+/g, '');
			units.push({ start: start + index, end: start + index + printed.length, name, fullName: name });
		}
	}
	return units;
}

/** The renamings that `luoshi.json` tells of. */
function ownRenamings(units: readonly RegisteredUnit[]): Names {
	return new Map(
		units.flatMap(({ name, formerNames }) =>
			formerNames.map((former): [string, Renaming] => [former.name, { until: former.until, now: [name] }]),
		),
	);
}

function faultOf({ text }: PolicyDocument, unit: Named, issued: string, own: Names): Report | null {
	const { start, end, name, fullName } = unit;
	if (name.startsWith('原')) return null;
	const whole = own.get(fullName) ?? own.get(name) ?? RENAMED_NATIONAL.get(fullName);
	if (whole !== undefined) return whole.until <= issued ? renamedReport(text, unit, name, whole, issued, own) : null;
	if (issued >= BONDED_PORTS.until && BONDED_PORTS.ending.test(name) && !BONDED_PORTS.not.test(fullName))
		return { start, end, message: 'bondedPort', data: { unit: name, issued }, severity: 'hint' };
	const [ending, renaming] = endingOf(name, fullName) ?? [];
	if (ending === undefined || renaming === undefined || renaming.until > issued) return null;
	return renamedReport(text, unit, ending, renaming, issued, RENAMED_BRANCHES);
}

/** @param old the name, or the end of it, that is no longer right */
function renamedReport(
	text: string,
	{ start, end, name }: Span & { readonly name: string },
	old: string,
	renaming: Renaming,
	issued: string,
	further: Names,
): Report {
	const now = namesNow(renaming, issued, further);
	const place = name.slice(0, name.length - old.length);
	const [successor] = now;
	if (now.length > 1 || successor === undefined) {
		const data = { unit: name, issued, now: now.map((one) => place + one).join('、') };
		return { start, end, message: 'divided', data, severity: 'hint' };
	}
	// In a county the office of the environment is a branch of the city's, and goes by the city's name.
	const isCertain = !(/^生态环境/.test(successor) && /(?:[县区旗]|^)$/.test(place));
	return {
		start,
		end,
		message: 'renamed',
		data: { unit: name, issued, now: place + successor },
		fixes: () => (isCertain ? renameFixes(text, { start, end }, name, place + successor) : []),
	};
}

/** What a unit is called on a day: the successor may have been renamed itself. */
function namesNow({ now }: Renaming, issued: string, further: Names): readonly string[] {
	const [name] = now;
	const next = name === undefined ? undefined : (RENAMED_NATIONAL.get(name) ?? further.get(name));
	return now.length === 1 && next !== undefined && next.until <= issued ? next.now : now;
}

/** A place of which a government's office is named; development areas name theirs as they like. */
const PLACE = /^(?:.{0,8}(?:自治[区州县旗]|[省市县州盟旗])|.{0,8}(?<![发新园高保务空港片林矿景])区)?$/;
const ANY_PLACE = /^[一-鿿]{0,10}$/;
const LONGEST_ENDING = 10;

/** The ends of a name under which something was renamed, the longest first. */
const renamedEndings = remembered((name): readonly string[] => {
	const found: string[] = [];
	for (let length = Math.min(LONGEST_ENDING, name.length); length >= 3; length--) {
		const ending = name.slice(-length);
		if (RENAMED_LOCAL.has(ending) || RENAMED_BRANCHES.has(ending)) found.push(ending);
	}
	return found;
});

/** The end of a local body's name that is no longer right, the longest that fits. */
function endingOf(name: string, fullName: string): [string, Renaming] | null {
	for (const ending of renamedEndings(name)) {
		const local = RENAMED_LOCAL.get(ending);
		const branch = RENAMED_BRANCHES.get(ending);
		const place = fullName.slice(0, -ending.length);
		const found = branch && ANY_PLACE.test(place) ? branch : local && PLACE.test(place) ? local : undefined;
		if (found !== undefined) return [ending, found];
	}
	return null;
}

/** The names of national bodies, the longest first. */
const NATIONAL = new RegExp([...RENAMED_NATIONAL.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
/** What may stand around them where they are words of their own: not 现代农业部门, 文化部署. */
const BEFORE = /^(?:[^一-鿿]|[由经报向送按与和及从请受])?$/;
const BEHIND = /^[^门分署际落件队长委]?$/;

/** What tells of the past, or of a document, an approval or an award that bears the name rightly. */
const HISTORICAL =
	/原|曾|时任|当时|此前|以来|更名|改名|改组|组建|合并|划入|划转|撤销|不再保留|机构改革|批准|批复|认定|命名|授予|评为|评定|获|颁布|颁发|发布|公布|印发|下发|出台|联合|同意|修改|废止|[12]\d{3} ?年|令|〔|备案号/;

/** A title and a signature are no sentences. */
const ORDERS = /[。；，：]/;

/** What is laid down keeps the names that it was passed with until it is changed. */
const RULES: ReadonlySet<string> = new Set([...RULE_TYPES, '决定', '令', '命令']);

/** National bodies in sentences of the text that order something. */
function bodyMentions(document: PolicyDocument, issued: string): Report[] {
	if (RULES.has(document.metadata.documentType ?? '')) return [];
	const prose = proseOf(document);
	const mentions = prose.own(NATIONAL);
	if (mentions.length === 0) return [];
	const assignments = document.measures.flatMap((measure) => measure.assignments).sort((a, b) => a.start - b.start);
	let next = 0;
	const found: Report[] = [];
	for (const match of mentions) {
		const name = match[0];
		const renaming = RENAMED_NATIONAL.get(name) as Renaming;
		if (renaming.until > issued) continue;
		const end = match.index + name.length;
		if (!BEFORE.test(prose.text.charAt(match.index - 1)) || !BEHIND.test(prose.text.charAt(end))) continue;
		const span = prose.sourceSpan(match.index, end);
		const sentence = sentenceAt(prose.text, match.index);
		if (!ORDERS.test(sentence) || HISTORICAL.test(sentence)) continue;
		while ((assignments[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
		const assignment = assignments[next];
		if (assignment && overlaps(assignment, span)) continue;
		found.push(renamedReport(document.text, { ...span, name }, name, renaming, issued, RENAMED_NATIONAL));
	}
	return found;
}

/** No sentence is longer, for this purpose. */
const SENTENCE = 200;

function sentenceAt(text: string, offset: number): string {
	const before = text.slice(Math.max(0, offset - SENTENCE), offset);
	const behind = text.slice(offset, offset + SENTENCE);
	return (/[^。；！？\n]*$/.exec(before)?.[0] ?? '') + (/^[^。；！？\n]*[。；！？]?/.exec(behind)?.[0] ?? '');
}
