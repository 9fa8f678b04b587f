import { seeds } from './texts';

/** What a large text may consist of, over and over: what is real, and what is worst for a parser. */
export const shapes: Readonly<Record<string, string>> = {
	'published documents': seeds.join('\n'),
	measures: '1. 甲。（责任单位：乙局、丙局；完成时限：2024年12月前）\n',
	'chapters and sections': '一、甲\n（一）乙\n',
	'one line': '推动综合保税区高质量发展，',
	'one line of deadlines': '2024年底前完成，',
	'one line of citations': '根据《甲》（国发〔2019〕3号）',
	'one line of ordinals': '一、',
	'one line of actions': '一是甲；二是乙。',
	digits: '0123456789',
	'line breaks': '\n',
	'opening brackets': '（',
	'closing brackets': '）',
	'pairs of brackets': '（）',
	'opening title marks': '《',
	'titles that do not close': '《甲《乙》',
	'half an assignment': '（责任单位：',
	'fields without a measure': '责任单位：甲局\n',
	'comment openers': '<!--',
	'silencing comments': '<!-- luoshi-disable date/impossible --><!-- luoshi-enable -->',
	'impossible dates': '2月30日',
	rows: '甲\t乙\n',
	headings: '# 甲\n',
	blanks: ' ',
	'lone surrogates': '\ud800',
};
