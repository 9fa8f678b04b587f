import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver';
import { hover } from '../../server/src/features/hover';
import { readConfig } from '../../server/src/library/configReader';
import { textIn } from './marked';
import { MarkedLibrary, markedTexts, texts } from './markedLibrary';

const options = { locale: 'zh-cn', today: '2024-09-01', format: MarkupKind.Markdown } as const;

function shown(
	name: keyof typeof texts,
	piece: string,
	locale: 'zh-cn' | 'en' = 'zh-cn',
	format: MarkupKind = MarkupKind.Markdown,
) {
	const library = new MarkedLibrary(markedTexts(name, piece));
	const [member, position] = library.at(name);
	const result = hover(
		member.document,
		position,
		{ locale, today: '2024-09-01', format },
		{ library: library.index, member },
	);
	return (
		result && {
			text: (result.contents as { value: string }).value,
			over: result.range && textIn(member.document, result.range),
		}
	);
}

describe('hover across documents', () => {
	it('shows on a local measure what it carries out, why that is believed, and where', () => {
		const { text = '', over } = shown('provincial', '增加普惠性') ?? {};
		assert.equal(over, '（一）增加普惠性养老床位');
		assert.match(text, /^\*\*落实\*\* \[（一）扩大普惠性养老床位供给\]\(<file:\/\/\/w\/national\.policy\.txt#L7>\)/);
		assert.match(text, /> 支持社会力量利用闲置厂房/);
		assert.match(text, /- 《关于推动养老服务高质量发展的实施方案》（民发〔2024〕8号）/);
		assert.match(text, /- 依据：根据文本推断，把握很大/);
		assert.match(text, /- 共同表述：“[^”]*普惠性养老床位[^”]*”/);
	});

	it('shows below it who carries it out in turn, and who is responsible there', () => {
		const { text = '' } = shown('provincial', '增加普惠性') ?? {};
		assert.match(text, /\*\*由地方举措落实\*\* \[1\. 增加普惠性养老床位\]/);
		assert.match(text, /- 责任单位：市民政局、市财政局/);
	});

	it('names the roles of who is responsible', () => {
		assert.match(shown('national', '推进家庭适老化')?.text ?? '', /- 责任单位：省民政厅（牵头）/);
	});

	it('says that nobody carries a measure out, and that one carries out nothing', () => {
		assert.equal(shown('national', '建立探访')?.text, '**无地方举措落实**');
		assert.equal(shown('municipal', '举办重阳节')?.text, '**未找到对应的上级举措**');
		assert.equal(shown('alone', '推行一业一证'), null);
	});

	it('explains a citation: the full document, or that the library does not have it', () => {
		const { text = '', over } = shown('municipal', '《实施方案》另有') ?? {};
		assert.equal(over, '《实施方案》');
		assert.equal(
			text,
			'[甲省养老服务高质量发展实施方案](<file:///w/provincial.policy.txt#L1>)\n- 甲政办发〔2024〕20号\n- 发文机关：甲省人民政府办公厅\n- 成文日期：2024-05-20\n- 在文件库中',
		);
		assert.equal(shown('alone', '《优化营商')?.text, '**优化营商环境条例**\n- 不在文件库中');
	});

	it('counts the measures of a unit, above what the assignment says', () => {
		const { text = '', over } = shown('municipal', '市民政局、') ?? {};
		assert.equal(over, '市民政局');
		assert.match(text, /^\*\*市民政局\*\*\n- 本文件 2 条举措，文件库共 3 条举措\n\n\*\*责任单位\*\*/);
		assert.match(text, /完成时限/);
	});

	it('gives the full name of a unit that the register has short names and former names for', () => {
		const library = new MarkedLibrary({ ...texts, municipal: texts.municipal.replaceAll('市民政局、', '▮民政局、') });
		const register =
			'{ "units": [{ "name": "市民政局", "shortNames": ["民政局"], "formerNames": [{ "name": "市民政办", "until": "2001-01-01" }] }] }';
		library.library.setConfig('file:///w/luoshi.json', readConfig(register).config);
		const [member, position] = library.at('municipal');
		const result = hover(member.document, position, options, { library: library.index, member });
		assert.ok(result);
		assert.match(
			(result.contents as { value: string }).value,
			/^\*\*市民政局\*\*\n- 简称：民政局\n- 原名称：市民政办（2001-01-01 前）\n- 本文件 2 条举措/,
		);
	});

	it('speaks English, and is plain for a client that shows no Markdown', () => {
		const { text = '' } = shown('provincial', '增加普惠性', 'en', MarkupKind.PlainText) ?? {};
		assert.match(text, /^Carries out （一）扩大普惠性养老床位供给\n支持社会力量/);
		assert.match(text, /Why: inferred from the texts, almost certain/);
		assert.equal(shown('national', '建立探访', 'en')?.text, '**No local measure carries this out**');
	});

	it('says of a written counterpart that the text says so', () => {
		const written = texts.municipal.replace('市民政局；完成时限：2025年5月底前', '市民政局；对应举措：（三）');
		const library = new MarkedLibrary({ ...texts, municipal: written.replace('推进特殊', '▮推进特殊') });
		const [member, position] = library.at('municipal');
		const result = hover(member.document, position, options, { library: library.index, member });
		assert.ok(result);
		const { value } = result.contents as { value: string };
		assert.match(value, /（三）开展养老护理员轮训[\s\S]*依据：文中已写明对应举措/);
	});

	it('is not over the whole of a body', () => {
		assert.equal(shown('municipal', '组织社区合唱团'), null);
	});
});
