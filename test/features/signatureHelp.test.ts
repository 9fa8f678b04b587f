import assert from 'node:assert/strict';
import { signatureHelp } from '../../server/src/features/signatureHelp';
import type { Locale } from '../../server/src/rules/rule';
import { plan } from './marked';
import { MarkedLibrary, texts } from './markedLibrary';

function asked(text: string, { locale = 'zh-cn' as Locale, labelOffsets = true, others = {} } = {}) {
	const library = new MarkedLibrary({ ...others, draft: text });
	const help = signatureHelp(library.index, ...library.at('draft'), { locale, labelOffsets });
	const signature = help?.signatures[0];
	if (!help || !signature) return null;
	const parameters = (signature.parameters ?? []).map(({ label }) =>
		typeof label === 'string' ? label : signature.label.slice(...label),
	);
	const active = parameters[help.activeParameter ?? -1];
	return { ...signature, help, parameters, active };
}

const measure = '甲市实施方案\n一、主要任务\n1. 优化服务。加快办理。';

describe('signature help in an assignment', () => {
	it('names the fields that are there and those that are missing, and marks the one that comes next', () => {
		const shown = asked(`${measure}（责任单位：市商务局；▮）`);
		assert.equal(shown?.label, '（责任单位：…；完成时限：…）');
		assert.deepEqual(shown?.parameters, ['责任单位：…', '完成时限：…']);
		assert.equal(shown?.active, '完成时限：…');
		assert.equal(shown?.documentation, '还没有写：完成时限。');
	});

	it('marks the field that the cursor stands in', () => {
		const text = plan.replace('配合单位：市商务局、甲海关', '配合单位：市商务局、▮甲海关');
		const shown = asked(text);
		assert.deepEqual(shown?.parameters, ['牵头单位：…', '配合单位：…', '完成时限：…']);
		assert.equal(shown?.active, '配合单位：…');
		assert.equal(shown?.documentation, '各项都已写明。');
		assert.equal(asked(plan.replace('完成时限：持续', '完成时限：▮持续'))?.active, '完成时限：…');
		assert.equal(asked(plan.replace('（牵头单位', '（▮牵头单位'))?.active, '牵头单位：…');
	});

	it('is there as soon as the bracket is opened, in the labels of the document', () => {
		assert.deepEqual(asked(`${measure}（▮）`)?.parameters, ['责任单位：…', '完成时限：…']);
		const own = `${measure}（责任部门：市商务局；完成时间：2026年）\n2. 简化手续。加快办理。（▮）`;
		assert.deepEqual(asked(own)?.parameters, ['责任部门：…', '完成时间：…']);
		assert.equal(asked(own)?.active, '责任部门：…');
	});

	it('goes by the label that is being typed', () => {
		const shown = asked(`${measure}（牵头单位：市商务局；完▮）`);
		assert.deepEqual(shown?.parameters, ['牵头单位：…', '配合单位：…', '完成时限：…']);
		assert.equal(shown?.active, '完成时限：…');
	});

	it('asks for the counterpart in a document that carries another one out', () => {
		const draft = texts.municipal.replace('责任单位：市文化广电旅游局', '责任单位：▮市文化广电旅游局');
		const shown = asked(draft, { others: { provincial: texts.provincial } });
		assert.equal(shown?.documentation, '还没有写：对应举措。');
	});

	it('speaks English, and marks by text for a client that cannot by place', () => {
		const shown = asked(`${measure}（责任单位：▮`, { locale: 'en', labelOffsets: false });
		assert.equal(shown?.documentation, 'Still missing: 完成时限.');
		assert.equal(shown?.help.signatures[0]?.parameters?.[0]?.label, '责任单位：…');
		assert.match(String(shown?.help.signatures[0]?.parameters?.[0]?.documentation), /responsible/);
	});

	it('is quiet elsewhere', () => {
		for (const text of [
			plan.replace('加快办理', '加快（▮）办理'),
			plan.replace('加快办理', '加快：▮办理'),
			plan.replace('一是推行远程检查；', '一是推行远程检查；▮'),
			plan.replace('各县、区人民政府，市直各部门：', '各县、区人民政府，市直各部门：▮'),
			plan.replace('持续推进）', '持续推进）▮'),
			`${measure}（以下▮）`,
			`${measure}推行远程检查（▮）`,
			`${measure}（市商务局牵头，▮市财政局配合）`,
			'▮',
		]) {
			assert.equal(asked(text), null, text.slice(-40));
		}
	});
});
