import type { Ordinal } from '../../model/types';
import type { OrdinalForm } from '../../syntax/ordinal';
import type { Rule, TextEdit } from '../rule';
import { runsOf } from '../shared/numbering';
import { ofPunctuation } from '../shared/standards';

/** The mark behind an ordinal: 一、 （一） 1. （1）. */
export const mark: Rule = {
	meta: {
		id: 'numbering/mark',
		severity: 'warning',
		summary: {
			'zh-cn': '层次序数后面的标点不规范，如“1、”“（一）、”“一.”',
			en: 'The mark behind an ordinal is not the standard one: 1、 （一）、 一.',
		},
		source: ofPunctuation('B.3.2–B.3.4', 'read'),
		fixable: 'safe',
		options: {},
		messages: {
			chinese: {
				'zh-cn': '“{label}”：不带括号的汉字数字做序号，后面用顿号，应为“{right}”。',
				en: '"{label}": Chinese numerals without brackets are followed by 、 as an ordinal. Write "{right}".',
			},
			bracketed: {
				'zh-cn': '“{label}”：带括号的序号后面不用标点，应为“{right}”。',
				en: '"{label}": an ordinal in brackets has no mark behind it. Write "{right}".',
			},
			arabic: {
				'zh-cn': '“{label}”：不带括号的阿拉伯数字做序号，后面用下脚点，应为“{right}”。',
				en: '"{label}": Arabic numerals without brackets are followed by a full stop as an ordinal. Write "{right}".',
			},
		},
	},
	check({ document, report }) {
		const { text } = document;
		for (const run of runsOf(document)) {
			// A lone number that is not the first of its kind may be a part of the sentence: 九·一八, 5、6月份.
			if (run.length === 1 && run[0]?.ordinal.value !== 1) continue;
			for (const { ordinal, title } of run) {
				const fault = faultOf(ordinal);
				if (fault === null || (ordinal.form === '一、' && NUMERAL.test(title.text))) continue;
				const edit = markEdit(text, ordinal, fault.mark);
				const right = ordinal.label.replace(MARK, fault.mark);
				report({
					start: ordinal.start,
					end: ordinal.end,
					message: fault.message,
					data: { label: ordinal.label, right },
					fixes: () => [
						{ title: { 'zh-cn': `改为“${right}”`, en: `Change it to ${right}` }, edits: [edit], safe: true },
					],
				});
			}
		}
	},
};

/** The last character of a label where it is a mark. */
const MARK = /[、.．·•・]$/;
/** 一·二八, 二.三产业: what looks like the mark of an ordinal stands inside a date or a list of numbers. */
const NUMERAL = /^[〇零一二三四五六七八九十百]/;

/** What the mark behind each form has to be, and which ones are none; a full-width stop is the full stop of its width. */
const MARKS: ReadonlyMap<OrdinalForm, { readonly wrong: RegExp; readonly mark: string; readonly message: string }> =
	new Map([
		['一、', { wrong: /[.．·]$/, mark: '、', message: 'chinese' }],
		['（一）', { wrong: /[、.．]$/, mark: '', message: 'bracketed' }],
		['1.', { wrong: /[、·•・]$/, mark: '.', message: 'arabic' }],
		['（1）', { wrong: /[、.．]$/, mark: '', message: 'bracketed' }],
	]);

function faultOf({ form, label }: Ordinal): { readonly mark: string; readonly message: string } | null {
	const marks = MARKS.get(form);
	return marks?.wrong.test(label) ? marks : null;
}

/** The mark is the last character of the ordinal; Markdown may have a backslash before it. */
function markEdit(text: string, { start, end }: Ordinal, newText: string): TextEdit {
	const escaped = end - 2 > start && text[end - 2] === '\\';
	return { start: escaped ? end - 2 : end - 1, end, newText };
}
