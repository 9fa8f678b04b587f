import type { Locale } from '../rules/rule';
import type { FieldSubject } from './writing/fields';

/** What the help inside an assignment says, in one language. */
interface SignatureWording {
	/** What belongs into a field. */
	readonly fields: Readonly<Record<FieldSubject, string>>;
	missing(labels: readonly string[]): string;
	readonly complete: string;
}

export const signatureWording: Readonly<Record<Locale, SignatureWording>> = {
	'zh-cn': {
		fields: {
			lead: '由哪个单位牵头，一般只写一个。',
			supporting: '由哪些单位配合，单位之间用“、”。',
			responsible: '由哪些单位负责，单位之间用“、”，各组单位之间用“，”。',
			deadline: '什么时候完成：写明年份的日期，如“2026年12月底前”；长期工作写“持续推进”。',
			counterpart: '落实上级文件的哪一条：发文字号和序号，如“国发〔2026〕1号（一）”。',
			other: '其他需要写明的事项。',
		},
		missing: (labels) => `还没有写：${labels.join('、')}。`,
		complete: '各项都已写明。',
	},
	en: {
		fields: {
			lead: 'The unit that leads; usually one.',
			supporting: 'The units that support it, with 、 between them.',
			responsible: 'The units that are responsible, with 、 between units and ， between groups of units.',
			deadline: 'By when: a date with its year, such as 2026年12月底前; 持续推进 for work without an end.',
			counterpart: 'Which upper-level measure this carries out: number and ordinal, such as 国发〔2026〕1号（一）.',
			other: 'Anything else that has to be said.',
		},
		missing: (labels) => `Still missing: ${labels.join(', ')}.`,
		complete: 'All fields are there.',
	},
};
