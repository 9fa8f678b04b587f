import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { ofPunctuation } from '../shared/standards';

/** 《》 inside 《》: the inner title has 〈〉. */
export const nesting: Rule = {
	meta: {
		id: 'citation/nesting',
		severity: 'warning',
		summary: {
			'zh-cn': '书名号里面又用了双书名号',
			en: 'A title in 《》 holds another one in 《》',
		},
		source: ofPunctuation('4.15.3.5', 'secondary'),
		fixable: 'safe',
		options: {},
		messages: {
			nested: {
				'zh-cn': '书名号里面再用书名号时，外层用“《》”，里层用“〈〉”。请把这里的“《》”改为“〈〉”。',
				en: 'Inside 《》 a further title has 〈〉. Write 〈〉 here.',
			},
		},
	},
	check({ document, report }) {
		const prose = proseOf(document);
		for (const { open, close } of nestedTitles(prose.text)) {
			report({
				...prose.sourceSpan(open, close + 1),
				message: 'nested',
				fixes: () => [
					{
						title: { 'zh-cn': '改为“〈〉”', en: 'Write 〈〉' },
						edits: [...prose.replacement(open, open + 1, '〈'), ...prose.replacement(close, close + 1, '〉')],
						safe: true,
					},
				],
			});
		}
	},
};

const MARKS = /[《》〈〉\n]/g;
/** A pair that holds more than this is none: a mark is missing somewhere. */
const LONGEST_TITLE = 150;

interface Title {
	readonly open: number;
	readonly close: number;
}

interface Opened {
	readonly open: number;
	readonly mark: string;
	/** Whether the mark should be 〈 here: the kinds take turns from outside to inside. */
	readonly single: boolean;
	/** Those inside it that have to change if it is itself a title. */
	readonly inner: Title[];
}

/** The titles in 《》 that should stand in 〈〉, inside titles that are themselves whole. Linear. */
function nestedTitles(text: string): Title[] {
	const found: Title[] = [];
	const stack: Opened[] = [];
	for (const { index, 0: mark } of text.matchAll(MARKS)) {
		const top = stack.at(-1);
		if (mark === '\n') stack.length = 0;
		else if (mark === '《' || mark === '〈')
			stack.push({ open: index, mark, single: top ? !top.single : mark === '〈', inner: [] });
		else if (!top || (top.mark === '《') !== (mark === '》') || index - top.open > LONGEST_TITLE) stack.length = 0;
		else {
			stack.pop();
			const outer = stack.at(-1);
			const own = top.mark === '《' && top.single ? [...top.inner, { open: top.open, close: index }] : top.inner;
			if (outer) outer.inner.push(...own);
			else found.push(...own);
		}
	}
	return found.sort((a, b) => a.open - b.open);
}
