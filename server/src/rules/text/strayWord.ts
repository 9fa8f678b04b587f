import type { Rule } from '../rule';
import { proseOf } from '../shared/prose';
import { CONVENTION } from '../shared/sources';
import { functionWords } from './functionWords';

/** An English function word left between Chinese words. */
export const strayWord: Rule = {
	meta: {
		id: 'text/stray-word',
		severity: 'warning',
		summary: {
			'zh-cn': '汉字之间夹了一个英文虚词，如“规范 and 监管”',
			en: 'A lone English function word stands between Chinese words: 规范 and 监管',
		},
		source: CONVENTION,
		fixable: 'none',
		options: { words: [] },
		messages: {
			stray: {
				'zh-cn': '汉字之间夹了英文“{word}”，多半是翻译、识别或者输入时留下的。请改为中文，或者删去。',
				en: '"{word}" stands alone between Chinese words, most likely left by a translation, a scan or a slip. Write it in Chinese, or remove it.',
			},
		},
	},
	check({ document, options, report }) {
		const prose = proseOf(document);
		const more = new Set(options.words as readonly string[]);
		for (const { index, 0: word } of prose.own(WORD)) {
			if (!functionWords.has(word) && !more.has(word)) continue;
			const end = index + word.length;
			if (!isHanBeside(prose.text, index - 1, -1) || !isHanBeside(prose.text, end, 1)) continue;
			report({ ...prose.sourceSpan(index, end), message: 'stray', data: { word } });
		}
	},
};

/** A word in lower case, or a piece of one: a piece has a letter beside it, and no Chinese character. */
const WORD = /[a-z]{2,12}/g;
const HAN = /[㐀-鿿]/;

/** Whether a Chinese character stands at an offset, or behind one blank. */
function isHanBeside(text: string, at: number, step: 1 | -1): boolean {
	return HAN.test(text[text[at] === ' ' ? at + step : at] ?? '');
}
