import type { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import type { Rule } from '../rule';
import { ofLayout } from '../shared/standards';

/** The addressees end with a full-width colon. */
export const addresseeColon: Rule = {
	meta: {
		id: 'document/addressee-colon',
		severity: 'warning',
		summary: {
			'zh-cn': '主送机关后面没有全角冒号',
			en: 'The addressees do not end with a full-width colon',
		},
		source: ofLayout('7.3.2', 'secondary'),
		fixable: 'safe',
		options: {},
		messages: {
			missing: {
				'zh-cn': '最后一个主送机关后面应当标全角冒号“：”。',
				en: 'The last addressee is followed by a full-width colon.',
			},
			other: {
				'zh-cn': '主送机关后面应当标全角冒号“：”，不用“{mark}”。',
				en: 'The addressees end with a full-width colon and not with {mark}.',
			},
		},
	},
	check({ document: { text, tree }, report }) {
		const line = addresseeLine(text, tree.lines);
		if (line === null) return;
		const last = text[line.end - 1] as string;
		if (last === '：') return;
		const hasMark = MARK.test(last);
		report({
			start: line.end - 1,
			end: line.end,
			message: hasMark ? 'other' : 'missing',
			data: { mark: last },
			fixes: () => [
				{
					title: { 'zh-cn': '改为全角冒号', en: 'Use a full-width colon' },
					edits: [{ start: hasMark ? line.end - 1 : line.end, end: line.end, newText: '：' }],
					safe: true,
				},
			],
		});
	},
};

/** No document has more lines above its addressees. */
const HEAD = 16;
const LONGEST_LINE = 200;
const MARK = /[:：，,。.；;、]/;
/** 各县、区人民政府，市直各部门: every name a unit's, one of them a kind of units. */
const ADDRESSEES = /^[一-鿿〔〕（）()、，,和及 ]{4,200}$/;
const NAME_END = /(?:[部委办厅局署院会处室司]|政府|机构|单位|部门|公司|集团|企业|高校|学校|管委|街道|海关)$/;
/** What no list of addressees has in it. */
const SENTENCE = /关于|根据|按照|为了?贯彻|现将|印发|通知|同意|经.{0,12}研究|要求|以下|如下/;

/** The line of the addressees, without blanks and comments around it; null where there is none. */
function addresseeLine(text: string, lines: LineIndex): Span | null {
	let looked = 0;
	for (let i = 0; i < lines.count && looked < HEAD; i++) {
		const { start, end } = lines.spanOf(i);
		const line = text.slice(start, Math.min(end, start + LONGEST_LINE + 1));
		const content = withoutComment(line);
		if (content === '') continue;
		looked++;
		const from = start + line.indexOf(content);
		const span = { start: from, end: from + content.length };
		// Once the text itself has begun there are no addressees any more.
		if (/。.|^[一二三四五六七八九十]+、|^\d+[.．、]/.test(content)) return null;
		if (isAddressees(content)) return begins(text, lines, i + 1) && !goesOn(text, lines, i + 1) ? span : null;
	}
	return null;
}

function isAddressees(content: string): boolean {
	const bare = MARK.test(content.at(-1) as string) ? content.slice(0, -1) : content;
	if (!bare.includes('各') || !ADDRESSEES.test(bare) || SENTENCE.test(bare)) return false;
	const names = bare.split(/[，,]/);
	return names.length > 1 && names.every((name) => NAME_END.test(name.trim().replace(/[（(][^（）()]*[）)]$/, '')));
}

/** The rest of a list of addressees that fills more than one line: names, and the colon that ends them. */
const REST = /^[一-鿿〔〕（）()、，,和及 ]{1,80}[：:]$/;

/** Whether the next line that is not blank goes on with the addressees: 直属机构，有关单位： or, in a name cut in two, 门： */
function goesOn(text: string, lines: LineIndex, from: number): boolean {
	for (let i = from; i < Math.min(lines.count, from + 4); i++) {
		const { start, end } = lines.spanOf(i);
		const content = withoutComment(text.slice(start, Math.min(end, start + LONGEST_LINE)));
		if (content !== '') return REST.test(content) && !SENTENCE.test(content);
	}
	return false;
}

/** Whether the next line that is not blank begins a text: a sentence, or a paragraph of more than a title's length. */
function begins(text: string, lines: LineIndex, from: number): boolean {
	for (let i = from; i < Math.min(lines.count, from + 4); i++) {
		const { start, end } = lines.spanOf(i);
		const content = withoutComment(text.slice(start, Math.min(end, start + LONGEST_LINE)));
		if (content !== '') return /[，。：；,]/.test(content);
	}
	return false;
}

/** A line as far as a comment begins on it, without the blanks around. */
function withoutComment(line: string): string {
	const at = line.indexOf('<!--');
	return (at < 0 ? line : line.slice(0, at)).trim();
}
