import { strict as assert } from 'node:assert';
import { readDocument } from '../../server/src/model/document';
import { proseOf } from '../../server/src/rules/shared/prose';
import { applied } from './support';

const WRAPPED = `某市推进节水工作方案
    为贯彻落实国家和省关于节约用水的各项工作部署和要求，加快推进全市节水工作高质量
发展，切实提高水资源利用效率，结合本市城镇供水管网漏损控制和再生水利用的实际 <!-- 注 -->
情况，进一步完善制度、明确任务、落实责任，推动形成绿色生产生活方式，保障经济社会发展
的用水需求，现就有关工作制定本方案，请各区、各部门结合各自职责和实际情况认真抓好组织
实施和督促检查，并将贯彻落实的情况和遇到的问题及时报送市人民政府办公室和市水务局。
`;

describe('the running text of a document', () => {
	it('is put together once', () => {
		const document = readDocument(WRAPPED);
		assert.equal(proseOf(document), proseOf(document));
	});

	it('parts paragraphs and cells, and joins printed lines', () => {
		const { text } = proseOf(readDocument('一、甲\n| 乙 | 丙 |\n|---|---|\n| 丁 | 戊 |\n'));
		assert.equal(text, '一、甲\n乙\n丙\n丁\n戊');
		assert.ok(proseOf(readDocument(WRAPPED)).text.includes('高质量发展，'));
	});

	it('knows tables and ordinals', () => {
		const prose = proseOf(readDocument('（一）甲\n| 乙 | 丙 |\n|---|---|\n| 丁 | 戊 |\n'));
		assert.deepEqual(
			[0, 2, 3].map((at) => prose.isInOrdinal(at)),
			[true, true, false],
		);
		assert.equal(prose.isInTable(0), false);
		assert.equal(prose.isInTable(prose.text.indexOf('丁')), true);
	});

	it('leaves alone what is not its own words', () => {
		const source =
			'根据《甲，乙》（国发〔2019〕3号）和“丙，丁”，见https://a.cn/b,c，邮箱a,b@c.cn，[戊](己,庚(辛).md)、`壬,癸`，甲,乙';
		const prose = proseOf(readDocument(source));
		const own = [...prose.own(/[，,]/g)].map(({ index }) => source.slice(index - 1, index + 2));
		assert.deepEqual(own, ['”，见', 'c，邮', 'n，[', '`，甲', '甲,乙']);
		assert.equal(prose.isReserved(source.indexOf('3号'), source.indexOf('3号') + 1), true);
	});

	it('replaces what stands on two lines without joining them, and keeps comments', () => {
		const prose = proseOf(readDocument(WRAPPED));
		for (const [old, replaced] of [
			['质量发展', '质量\n'],
			['实际情况', '实际 <!-- 注 -->\n'],
		] as const) {
			const at = prose.text.indexOf(old);
			const edits = prose.replacement(at, at + old.length, '甲乙');
			const mended = applied(WRAPPED, { title: '', edits, safe: true });
			const { start } = prose.sourceSpan(at, at + old.length);
			assert.equal(mended.slice(start, start + replaced.length), replaced.replace(/质量|实际/, '甲乙'));
			assert.equal(mended.split('\n').length, WRAPPED.split('\n').length);
		}
	});

	it('has blanks in its source that it has not itself', () => {
		const prose = proseOf(readDocument('到2026 年，完成改造。'));
		const at = prose.text.indexOf('年');
		assert.deepEqual(prose.gapBefore(at), { start: 5, end: 6 });
		assert.equal(prose.isBlankOnly(prose.gapBefore(at)), true);
		assert.deepEqual(prose.gapBefore(0), { start: 0, end: 0 });
	});
});
