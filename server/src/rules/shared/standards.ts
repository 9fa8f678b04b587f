import type { Wording } from '../rule';

/**
 * The national standards that rules cite, and how far a clause was verified: `read`, its wording was; `secondary`, its
 * number is from the table of contents and its wording from what others say of it.
 */
type Verified = 'read' | 'secondary';

const NOTE: Readonly<Record<Verified, Wording>> = {
	read: { 'zh-cn': '', en: '' },
	secondary: {
		'zh-cn': '（条号见于目录，条文据转引，未核对原文）',
		en: ' (number from its table of contents, wording from secondary copies, not verified)',
	},
};

/** A clause of GB/T 15834-2011 on punctuation as the source of a rule. */
export function ofPunctuation(clause: string, verified: Verified): Wording {
	return cite('GB/T 15834-2011', '标点符号用法', clause, verified);
}

/** A clause of GB/T 15835-2011 on numerals as the source of a rule. */
export function ofNumerals(clause: string, verified: Verified): Wording {
	return cite('GB/T 15835-2011', '出版物上数字用法', clause, verified);
}

/** A clause of GB/T 9704-2012 on the layout of official documents as the source of a rule. */
export function ofLayout(clause: string, verified: Verified): Wording {
	return cite('GB/T 9704-2012', '党政机关公文格式', clause, verified);
}

/** Two sources of one rule. */
export function both(a: Wording, b: Wording): Wording {
	return { 'zh-cn': `${a['zh-cn']}；${b['zh-cn']}`, en: `${a.en}; ${b.en}` };
}

function cite(standard: string, title: string, clause: string, verified: Verified): Wording {
	return {
		'zh-cn': `${standard}《${title}》${clause}${NOTE[verified]['zh-cn']}`,
		en: `${standard}, ${clause}${NOTE[verified].en}`,
	};
}
