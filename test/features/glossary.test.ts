import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { MarkupKind } from 'vscode-languageserver';
import { glossary, termAt } from '../../server/src/features/glossary/lookup';
import { type HoverOptions, hover } from '../../server/src/features/hover';
import { readConfig } from '../../server/src/library/configReader';
import { readDocument } from '../../server/src/model/document';
import { cursor, textIn } from './marked';
import { MarkedLibrary } from './markedLibrary';

const none: ReadonlyMap<string, string> = new Map();
const customsTitle = '甲市推动综合保税区高质量发展实施方案\n\n一、主要任务\n';
const plainTitle = '甲市加强基层工作实施方案\n\n一、主要任务\n';

/** The term at the mark of a sentence in a document. */
function termIn(sentence: string, title = customsTitle, own = none): string | null {
	const { document, position } = cursor(`${title}　　${sentence}\n`);
	return termAt(document, document.tree.lines.offsetAt(position), own)?.name ?? null;
}

describe('the glossary', () => {
	it('explains each term in both languages, under names of its own', () => {
		const names = glossary.flatMap((entry) => entry.names);
		assert.equal(new Set(names).size, names.length);
		assert.ok(glossary.length >= 100, String(glossary.length));
		for (const entry of glossary) {
			assert.match(entry['zh-cn'], /^[^\n]{8,120}[。]$/, entry.names[0]);
			assert.match(entry.en, /^[A-Z0-9][^\n]{15,260}[.]$/, entry.names[0]);
			assert.doesNotMatch(entry.source ?? '', /^[^《国海]/, entry.names[0]);
		}
	});

	it('finds every name that needs no context, wherever the cursor stands in it', () => {
		for (const { names, behind, before } of glossary) {
			if (behind || before) continue;
			for (const name of names) {
				for (let i = 0; i < name.length; i++) {
					const sentence = `推行${name.slice(0, i)}▮${name.slice(i)}，加快办理。`;
					assert.equal(termIn(sentence), name);
				}
			}
		}
	});

	it('finds the longest', () => {
		assert.equal(termIn('支持综合▮保税区发展。'), '综合保税区');
		assert.equal(termIn('支持综合保▮税区发展。'), '综合保税区');
		assert.equal(termIn('整合保▮税区。'), '保税区');
		assert.equal(termIn('落实市场准入负面▮清单。'), '市场准入负面清单');
		assert.equal(termIn('加快AE▮O互认。'), 'AEO互认');
	});

	it('knows 一线 and 二线 in their meaning only', () => {
		assert.equal(termIn('实行“▮一线”放开、“二线”管住。'), '一线');
		assert.equal(termIn('实行“一线”放开、“▮二线”管住。'), '二线');
		assert.equal(termIn('▮一线进境货物径予放行。'), '一线');
		assert.equal(termIn('在▮二线出区环节申报。'), '二线');
		assert.equal(termIn('▮一线放开。'), '一线放开');
		assert.equal(termIn('实行“▮二线安全高效管住”。'), '二线');
		assert.equal(termIn('简化▮一线货物的手续。'), '一线');
		for (const sentence of [
			'关爱▮一线工人。',
			'充实“▮一线岗位”。',
			'奋战在抗疫▮一线。',
			'深入第▮一线管理。',
			'▮二线城市。',
			'统▮一线上申报。',
		]) {
			assert.equal(termIn(sentence), null, sentence);
		}
		assert.equal(termIn('实行“▮一线”放开。', plainTitle), null);
	});

	it('takes no part of another word for a term', () => {
		for (const sentence of [
			'扩大国▮内销售。',
			'坚持稳中求进，扭▮转关键指标。',
			'增加▮专班次。',
			'实行▮清单制度。',
			'加强▮口岸线管理。',
			'使用XAE▮O系统。',
			'完成12▮10个项目。',
			'投资▮1210万元。',
			'加强“▮两新”组织党建。',
			'看清▮两重性。',
		]) {
			assert.equal(termIn(sentence), null, sentence);
		}
	});

	it('knows a code by what stands around it', () => {
		assert.equal(termIn('开展网购保税进口（▮1210）业务。'), '1210');
		assert.equal(termIn('推广▮9610模式。'), '9610');
		assert.equal(termIn('支持▮9710、9810出口。'), null);
		assert.equal(termIn('支持9710/▮9810出口。'), '9810');
	});

	it('keeps to a topic where the word is an everyday one elsewhere', () => {
		assert.equal(termIn('推进企业主动▮披露信息。', plainTitle), null);
		assert.equal(termIn('扩大▮内销。', plainTitle), null);
		assert.equal(termIn('扩大▮内销。'), '内销');
		assert.equal(termIn('深化▮放管服改革。', plainTitle), '放管服');
	});

	it('finds a term that a line break cuts in two', () => {
		const wrapped = readFileSync('seeds/local/qinzhou-bonded-zone-reform-2023.policy.txt', 'utf8');
		const document = readDocument(wrapped);
		const cut = /综合?\s+合?保税区/.exec(wrapped);
		assert.ok(cut);
		assert.equal(termAt(document, cut.index, none)?.name, '综合保税区');
		assert.equal(termAt(document, cut.index + cut[0].length - 1, none)?.name, '综合保税区');
	});

	it('has the words of the workspace over its own', () => {
		const own = new Map([
			['甲平台', '本市的政务平台。'],
			['放管服', '我们的说法。'],
		]);
		assert.equal(termIn('上线甲▮平台。', plainTitle, own), '甲平台');
		const { document, position } = cursor(`${plainTitle}　　深化放管▮服改革。\n`);
		assert.equal(termAt(document, document.tree.lines.offsetAt(position), own)?.own, '我们的说法。');
	});
});

describe('hover on a term', () => {
	const options: HoverOptions = { locale: 'zh-cn', today: '2026-03-01', format: MarkupKind.Markdown };
	const shown = (text: string, more: Partial<HoverOptions> = {}) => {
		const { document, position } = cursor(text);
		const result = hover(document, position, { ...options, ...more });
		return (
			result && {
				text: (result.contents as { value: string }).value,
				over: result.range && textIn(document, result.range),
			}
		);
	};

	it('explains the term that is meant, and covers it alone', () => {
		const { text, over } = shown(`${customsTitle}（一）落实四自▮一简。加快办理。\n`) ?? {};
		assert.equal(over, '四自一简');
		assert.match(text ?? '', /^\*\*四自一简\*\*\n\n区内企业自主备案、.*。\n\n- 出处：海关总署公告2019年第26号$/);
	});

	it('says what a short name is short for, and speaks English', () => {
		assert.match(shown(`${customsTitle}　　支持综保▮区发展。\n`)?.text ?? '', /^\*\*综保区（综合保税区）\*\*/);
		const english = shown(`${customsTitle}　　支持AE▮O企业。\n`, { locale: 'en', format: MarkupKind.PlainText });
		assert.match(english?.text ?? '', /^AEO（经认证的经营者）|^AEO\nAuthorized Economic Operator: .*\n- Source: 《/);
	});

	it('leaves assignments to those who are responsible', () => {
		const text = `${customsTitle}1. 优化服务。加快办理。（责任单位：综合保▮税区管委会；完成时限：持续推进）\n`;
		assert.doesNotMatch(shown(text)?.text ?? '', /国务院批准/);
		assert.match(shown(text)?.text ?? '', /持续推进/);
	});

	it('explains a term of luoshi.json in its words', () => {
		const library = new MarkedLibrary({ a: `${plainTitle}　　上线甲▮平台。\n` });
		const { config } = readConfig('{ "glossary": { "甲平台": "本市的政务平台。" } }');
		library.library.setConfig('file:///w/luoshi.json', config);
		const [member, position] = library.at('a');
		const result = hover(member.document, position, options, { library: library.index, member });
		assert.ok(result);
		assert.equal((result.contents as { value: string }).value.trim(), '**甲平台**\n\n本市的政务平台。');
	});
});
