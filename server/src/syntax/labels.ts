/**
 * The labels of an assignment's fields. They are put together from what a unit does and what it is called, as offices
 * put them together, rather than listed one by one.
 */

const LEAD = '(?:总?牵头|主办|主责|主管)';
const SUPPORTING = '(?:配合|协办|协助|协同|协作|参与|参加|参办|支持|联合|会办|指导|督导|督办|监督)';
const RESPONSIBLE = '(?:责任|负责|承办|承担|实施|落实|执行|完成|申报|组织实施)';
const UNIT = '(?:责任)?(?:单位|部门|机关|机构|处室|科室|股室|司局|厅局|主体|地区|区县|市州)';
/** 市级牵头单位. */
const TIER = '(?:[省市县区]级)?';
const DEADLINE =
	'(?:(?:计划)?(?:完成|办结|办理|整改|落实|实施|推进|达标|销号)(?:时限|时间|期限|日期|时间节点)(?:要求)?|时限要求|时间节点|时间要求|时间安排|进度安排|时限|期限)';
const COUNTERPART = '对应(?:举措|措施|任务|条款)';
/** Fields that belong to an assignment and name neither a unit nor a date. */
const OTHER =
	'(?:(?:牵头|责任|分管|包保|联系|配合|挂牌)(?:市|县|区|州|省|校|院|委|局|厅|镇|街道)?(?:领导|人员|负责人|联系人|人)|联系人|适用范围|预期(?:目标|成效|成果)|工作目标|目标成果)';

export type FieldLabelKind = 'lead' | 'supporting' | 'responsible' | 'deadline' | 'counterpart' | 'other';

const KINDS: readonly FieldLabelKind[] = ['lead', 'supporting', 'responsible', 'deadline', 'counterpart', 'other'];
/** The labels; `short` adds those that are a verb alone, which are labels at the head of a field only. */
const labels = (short: { readonly lead: string; readonly supporting: string }) =>
	`(?:(${TIER}${LEAD}${UNIT}${short.lead})|(${TIER}${SUPPORTING}${UNIT}${short.supporting})|(${TIER}${RESPONSIBLE}${UNIT})|(${DEADLINE})|(${COUNTERPART})|(${OTHER}))`;
const ANY = labels({ lead: '', supporting: '' });
const ANY_AT_HEAD = labels({ lead: '|牵头', supporting: '|配合' });
const AT_HEAD = new RegExp(`^[ ★☆●◆■▲※—–]*${ANY_AT_HEAD}(?:[及和与](?:责任人|分工|${DEADLINE}))? ?[：:]`);
const WHOLE = new RegExp(`^${ANY}$`);
const AT_END = new RegExp(`${ANY}$`);
/** Any label at all: only where it is certain that an assignment goes on, as 适用范围：… behind its first field. */
const UNKNOWN_AT_HEAD = /^ *([一-鿿]{2,8})[：:]/;

/** Longer than any label with its colon. */
const LONGEST_LABEL = 24;

export interface FieldLabel {
	readonly kind: FieldLabelKind;
	readonly label: string;
	/** Where the label begins: behind blanks. */
	readonly start: number;
	/** Just behind the colon. */
	readonly end: number;
}

/**
 * Reads the field label at the head of a text, colon included; null where there is none.
 *
 * @param lenient whether an unknown label counts, as a field of the kind `other`
 */
export function readFieldLabel(text: string, lenient = false): FieldLabel | null {
	const head = text.slice(0, LONGEST_LABEL);
	if (!LABEL_END.test(head)) return null;
	const framed = FRAMED.exec(head);
	if (framed) return readFramed(framed);
	const match = AT_HEAD.exec(head);
	if (match) {
		const at = KINDS.findIndex((_, i) => match[i + 1] !== undefined);
		const label = match[at + 1] as string;
		return { kind: KINDS[at] as FieldLabelKind, label, start: match[0].indexOf(label), end: match[0].length };
	}
	const unknown = lenient ? UNKNOWN_AT_HEAD.exec(head) : null;
	if (!unknown) return null;
	const label = unknown[1] as string;
	return { kind: 'other', label, start: unknown[0].indexOf(label), end: unknown[0].length };
}

/** Most texts have none of these near their head. */
const LABEL_END = /[：:】]/;
/** 【牵头单位】 in place of 牵头单位：. */
const FRAMED = /^( *【)([一-鿿]{2,10})】 *[：:]?/;

function readFramed(match: RegExpExecArray): FieldLabel | null {
	const label = match[2] as string;
	const kind = fieldLabelKind(label);
	return kind && { kind, label, start: (match[1] as string).length, end: match[0].length };
}

/** The label at the end of a text, in front of its colon; null where there is none. */
export function readLabelAtEnd(text: string): { readonly kind: FieldLabelKind; readonly label: string } | null {
	const match = AT_END.exec(text.slice(-LONGEST_LABEL));
	return match && { kind: KINDS.find((_, i) => match[i + 1] !== undefined) as FieldLabelKind, label: match[0] };
}

/** The kind of a label that stands alone, as in the head of a table; null where it is none. */
export function fieldLabelKind(label: string): FieldLabelKind | null {
	const match = WHOLE.exec(label);
	return match ? (KINDS.find((_, i) => match[i + 1] !== undefined) ?? null) : null;
}
