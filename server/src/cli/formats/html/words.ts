import type { Locale } from '../../../text/wording';

/** What the page of `--format html` says, apart from findings and severities. */
interface HtmlWords {
	readonly title: string;
	readonly file: string;
	readonly number: string;
	readonly line: string;
	readonly severity: string;
	readonly message: string;
	readonly rule: string;
	readonly text: string;
	readonly nothing: string;
	readonly rules: string;
	readonly source: string;
	fix(title: string): string;
}

export const htmlWords: Readonly<Record<Locale, HtmlWords>> = {
	'zh-cn': {
		title: '政策文件检查报告',
		file: '文件',
		number: '序号',
		line: '行',
		severity: '级别',
		message: '问题',
		rule: '规则',
		text: '正文',
		nothing: '没有发现问题。',
		rules: '所用规则',
		source: '依据：',
		fix: (title) => `改法：${title}`,
	},
	en: {
		title: 'Check of Policy Documents',
		file: 'Document',
		number: 'No.',
		line: 'Line',
		severity: 'Severity',
		message: 'Finding',
		rule: 'Rule',
		text: 'Text',
		nothing: 'Nothing was found.',
		rules: 'Rules',
		source: 'Source: ',
		fix: (title) => `To mend it: ${title}`,
	},
};
