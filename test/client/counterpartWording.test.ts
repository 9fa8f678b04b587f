import assert from 'node:assert/strict';
import {
	candidateDescription,
	candidateDetail,
	certainty,
	counterpartsDescription,
	counterpartTooltip,
	refusalLine,
} from '../../client/src/counterpartWording';
import type { Candidate, CounterpartAt, PinRefusal } from '../../server/src/protocol';
import { chinese, english } from './translations';

const counterpart: CounterpartAt = {
	label: '（六）',
	title: '优化核放单验放逻辑',
	uri: 'file:///n.policy.txt',
	range: { start: { line: 0, character: 3 }, end: { line: 0, character: 12 } },
	document: '综合改革实施方案',
	kind: 'inferred',
	confidence: 0.997,
};
const candidate: Candidate = { ...counterpart, evidence: ['核放单验放逻辑', '两步申报'] };

describe('what the views of counterparts say', () => {
	it('names what nobody carries out, and what is a place’s own', () => {
		const said = (counterparts: CounterpartAt[], direction: 'up' | 'down', t = chinese) =>
			counterpartsDescription({ counterparts }, direction, t);
		assert.equal(said([], 'down'), '无人落实');
		assert.equal(said([], 'up'), '地方自选');
		assert.equal(said([counterpart, counterpart], 'down'), '2 条落实');
		assert.equal(said([counterpart, { ...counterpart, label: '7.' }], 'up'), '落实（六）、7');
		assert.equal(said([counterpart, { ...counterpart, label: '7.' }], 'up', english), 'carries out （六）, 7');
		assert.equal(said([], 'down', english), 'carried out by nobody');
	});

	it('says how a counterpart is known, and never that an inference is certain', () => {
		assert.equal(certainty(counterpart, chinese), '推断 99%');
		assert.equal(certainty({ kind: 'inferred', confidence: 0.72 }, chinese), '推断 72%');
		assert.equal(certainty({ kind: 'explicit', confidence: 1 }, chinese), '已写明');
		assert.deepEqual(counterpartTooltip(counterpart, chinese).split('\n'), [
			'（六）优化核放单验放逻辑',
			'综合改革实施方案',
			'推断 99%',
		]);
	});

	it('gives the reasons for a candidate', () => {
		assert.equal(candidateDescription(candidate, chinese), '推断 99%');
		assert.equal(candidateDescription({ ...candidate, kind: null, confidence: null }, chinese), '文字相近');
		assert.equal(candidateDetail(candidate, chinese), '两处都写有“核放单验放逻辑”、“两步申报” · 综合改革实施方案');
		assert.equal(candidateDetail({ ...candidate, evidence: [] }, chinese), '综合改革实施方案');
	});

	it('has a reason and a way out for every refusal', () => {
		const refusals: PinRefusal[] = ['gone', 'severalDocuments', 'unnamed', 'noPlace'];
		assert.equal(new Set(refusals.map((refusal) => refusalLine(refusal, chinese))).size, refusals.length);
	});
});
