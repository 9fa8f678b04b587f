import type { Paragraph } from '../../syntax/tree';
import type { Rule, TextEdit } from '../rule';
import { ofLayout } from '../shared/standards';
import { readAttachments } from './attachments';

/** 附件：1. …: how the list of attachments is printed. */
export const attachmentForm: Rule = {
	meta: {
		id: 'document/attachment-form',
		severity: 'warning',
		summary: {
			'zh-cn': '附件说明写法不规范，如“附件:1、”或者名称后面有标点',
			en: 'The list of attachments is not in the standard form: 附件:1、, or a mark behind a name',
		},
		source: ofLayout('7.3.4', 'secondary'),
		fixable: 'safe',
		options: {},
		messages: {
			colon: {
				'zh-cn': '“附件”后面应当标全角冒号“：”。',
				en: '附件 is followed by a full-width colon.',
			},
			number: {
				'zh-cn': '附件的序号应写作“{right}”。',
				en: 'The number of an attachment is written "{right}".',
			},
			mark: {
				'zh-cn': '附件名称后面不加标点。',
				en: 'There is no mark behind the name of an attachment.',
			},
		},
	},
	check({ document, report }) {
		const { lists } = readAttachments(document.tree.blocks);
		for (const { paragraph, entries } of lists.flatMap(({ lines }) => lines)) {
			const { logical } = paragraph;
			const colon = /^附 ?件 ?(:)/.exec(logical.text);
			if (colon) {
				const at = colon[0].length - 1;
				const span = logical.sourceSpan(at, at + 1);
				report({
					...span,
					message: 'colon',
					fixes: () => [
						{
							title: { 'zh-cn': '改为全角冒号', en: 'Use a full-width colon' },
							edits: [{ ...span, newText: '：' }],
							safe: true,
						},
					],
				});
			}
			for (const { number, label } of entries) {
				if (number === null || label === null || !/[、·:：]$/.test(label.text)) continue;
				const mark = logical.sourceSpan(label.end - 1, label.end);
				report({
					...logical.sourceSpan(label.start, label.end),
					message: 'number',
					data: { right: `${number}.` },
					fixes: () => [
						{
							title: { 'zh-cn': `改为“${number}.”`, en: `Change it to ${number}.` },
							edits: [{ ...mark, newText: '.' }],
							safe: true,
						},
					],
				});
			}
			const edit = closingMark(paragraph);
			if (edit !== null)
				report({
					start: edit.start,
					end: edit.end,
					message: 'mark',
					fixes: () => [{ title: { 'zh-cn': '删去标点', en: 'Remove the mark' }, edits: [edit], safe: true }],
				});
		}
	},
};

/** The mark behind the last name of a line. Several names on one line need the marks between them. */
function closingMark({ logical }: Paragraph): TextEdit | null {
	const at = logical.length - 1;
	return /[^。；;，,、…][。；;，,、]$/.test(logical.text) ? { ...logical.sourceSpan(at, at + 1), newText: '' } : null;
}
