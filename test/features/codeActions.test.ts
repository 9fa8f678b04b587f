import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
	type CodeAction,
	type CodeActionContext,
	CodeActionKind,
	CodeActionTriggerKind,
	type Diagnostic,
	type Range,
	type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeActionOptions, codeActions, fixAllKind, ruleEdits } from '../../server/src/features/codeActions';
import { diagnosticOf } from '../../server/src/features/diagnostics';
import { readDocument } from '../../server/src/model/document';
import type { PolicyDocument } from '../../server/src/model/types';
import { check } from '../../server/src/rules/engine';
import { chosenEdits, safeFix } from '../../server/src/rules/fixing';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { covers } from '../../server/src/text/span';
import { marked } from './marked';

const invoked: CodeActionContext = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked };

function actionsAt(text: string, context: Partial<CodeActionContext> = {}, options: Partial<CodeActionOptions> = {}) {
	const { document, at } = marked(text);
	const [start, end = start] = at;
	assert.ok(start && end);
	return actionsFor(document, { start, end }, context, options);
}

function findingsOf(document: PolicyDocument): Finding[] {
	return check(document, { rules: new Map(), locale: 'zh-cn' });
}

function actionsFor(
	document: PolicyDocument,
	range: Range,
	context: Partial<CodeActionContext> = {},
	options: Partial<CodeActionOptions> = {},
) {
	const checked = {
		document,
		findings: findingsOf(document),
		revision: 7,
		findingsIn: (text: string) => findingsOf(readDocument(text)),
	};
	const actions = codeActions(
		checked,
		range,
		{ ...invoked, ...context },
		{
			locale: 'zh-cn',
			resolves: false,
			showsRulePages: false,
			workspaceEdit: (edits) => ({ changes: { 'file:///a': edits } }),
			dataOf: (rule) => rule,
			...options,
		},
	);
	return { document, checked, actions, titles: actions.map((action) => action.title) };
}

function applied(document: PolicyDocument, action: CodeAction | undefined): string {
	const edits: TextEdit[] | undefined = action?.edit?.changes?.['file:///a'];
	assert.ok(edits);
	return TextDocument.applyEdits(TextDocument.create('file:///a', 'policy', 1, document.text), edits);
}

const draft = `甲市推动综合保税区高质量发展实施方案
一、主要任务
1. 优化检验▮检疫。加快推进。
2. 简化手续。加快办理。（责任单位：市商务局、甲海关、市商务局；完成时限：2026年12月底前）
3. 发展保税维修。（责任单位：市商务局；完成时限：2026年12月底前）
甲市人民政府
2026年3月1日
`;
const duplicate = draft.replace('▮', '').replace('甲海关、市商务局', '甲海关、市▮商务局');

describe('code actions', () => {
	it('offer the fixes of the finding under the cursor, the first as the preferred one, and the comments', () => {
		const { document, actions } = actionsAt(draft);
		const fix = actions.find((action) => action.isPreferred);
		assert.ok(fix);
		assert.equal(fix.kind, CodeActionKind.QuickFix);
		assert.match(applied(document, fix), /1\. 优化检验检疫。加快推进。?（责任单位：[^）]+）/);
		assert.ok(
			actions.some((action) => action.title === '本处不再提示：举措没有写明责任单位（responsibility/missing）'),
		);
		assert.ok(
			actions.some((action) => action.title === '本文件不再提示：举措没有写明责任单位（responsibility/missing）'),
		);
	});

	it('ignore a finding on the line below the comment, and nothing else', () => {
		const { document, actions } = actionsAt(draft);
		const text = applied(
			document,
			actions.find((action) => action.title === '本处不再提示：举措没有写明责任单位（responsibility/missing）'),
		);
		assert.match(text, /\n<!-- luoshi-disable-next-line responsibility\/missing -->\n1\. 优化/);
		const rules = findingsOf(marked(text).document).map((finding) => finding.rule);
		assert.deepEqual(
			rules,
			findingsOf(document)
				.map((finding) => finding.rule)
				.filter((rule) => rule !== 'responsibility/missing'),
		);
	});

	it('can be ignored one after the other on one line', () => {
		let { document, actions } = actionsAt(draft);
		for (let i = 0; i < 2; i++) {
			const ignore = actions.find((action) => action.title.startsWith('本处不再提示'));
			const text = applied(document, ignore);
			const at = text.indexOf('检疫');
			({ document, actions } = actionsAt(`${text.slice(0, at)}▮${text.slice(at)}`));
		}
		const found = findingsOf(document).filter((finding) => /优化检验检疫/.test(finding.message));
		assert.deepEqual(found, []);
	});

	it('ignore a rule in the whole file by a comment at its top, with the line breaks of the file', () => {
		const { document, actions } = actionsAt(draft.replaceAll('\n', '\r\n'));
		const text = applied(
			document,
			actions.find((action) => action.title === '本文件不再提示：举措没有写明责任单位（responsibility/missing）'),
		);
		assert.ok(text.startsWith('<!-- luoshi-disable-file responsibility/missing -->\r\n甲市'));
		assert.ok(!findingsOf(marked(text).document).some((finding) => finding.rule === 'responsibility/missing'));
	});

	it('write the comment above the physical line of a hard-wrapped text, which stays one paragraph', () => {
		const seed = readFileSync('seeds/local/qinzhou-bonded-zone-reform-2023.policy.txt', 'utf8');
		const { document } = marked(seed.replace(/2024 *年 *12 *月前/, '2024 年 13 月前'));
		assert.ok(document.tree.hardWrapped);
		const finding = findingsOf(document).find(({ rule }) => rule === 'date/impossible');
		assert.ok(finding);
		const position = document.tree.lines.positionAt(finding.start);
		const measure = document.measures.find((candidate) => covers(candidate, finding));
		assert.ok(measure && document.tree.lines.lineAt(measure.start) < position.line);
		const { actions } = actionsFor(document, { start: position, end: position });
		const text = applied(
			document,
			actions.find((action) => /^本处不再提示：.*（date\/impossible）$/.test(action.title)),
		);
		const after = marked(text).document;
		assert.ok(!findingsOf(after).some(({ rule }) => rule === 'date/impossible' || rule.startsWith('luoshi/')));
		assert.deepEqual(
			after.measures.map((measure) => measure.assignments.map(({ units }) => units.map((unit) => unit.fullName))),
			document.measures.map((measure) => measure.assignments.map(({ units }) => units.map((unit) => unit.fullName))),
		);
	});

	it('lead from the diagnostic that the client shows to its finding, also when the text has changed since', () => {
		const { document } = marked(draft);
		const findings = findingsOf(document);
		const index = findings.findIndex((finding) => finding.rule === 'responsibility/duplicate-unit');
		const finding = findings[index];
		assert.ok(finding);
		const elsewhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
		for (const revision of [7, 6]) {
			const diagnostic: Diagnostic = diagnosticOf(document.tree.lines, finding, { revision, index });
			const { actions } = actionsFor(document, elsewhere, { diagnostics: [diagnostic] });
			assert.ok(actions.length > 0);
			assert.ok(actions.every((action) => action.diagnostics?.[0] === diagnostic));
		}
	});

	it('are those of the whole line for a person who asks, and none for a cursor that moves', () => {
		const text = draft.replace('▮', '').replace('加快推进。', '加快推▮进。');
		assert.notDeepEqual(actionsAt(text).titles, []);
		assert.deepEqual(actionsAt(text, { triggerKind: CodeActionTriggerKind.Automatic }).titles, []);
		assert.notDeepEqual(actionsAt(draft, { triggerKind: CodeActionTriggerKind.Automatic }).titles, []);
	});

	it('are of the kinds that are asked for', () => {
		const kinds = (only: string[] | undefined) =>
			new Set(actionsAt(duplicate, only ? { only } : {}).actions.map((action) => action.kind));
		assert.deepEqual(kinds(undefined), new Set(['quickfix']));
		assert.deepEqual(kinds(['quickfix']), new Set(['quickfix']));
		for (const only of ['source', 'source.fixAll', fixAllKind]) assert.deepEqual(kinds([only]), new Set([fixAllKind]));
		for (const only of ['refactor', 'source.organizeImports', 'source.fixAll.eslint', 'quick']) {
			assert.deepEqual(kinds([only]), new Set());
		}
	});

	it('fix everything that is safe in one go', () => {
		const { document, actions } = actionsAt(duplicate, { only: ['source.fixAll'] });
		assert.equal(actions.length, 1);
		const text = applied(document, actions[0]);
		assert.match(text, /（责任单位：市商务局、甲海关；完成时限/);
		const after = marked(text).document;
		assert.deepEqual(chosenEdits(findingsOf(after), safeFix), []);
		assert.equal(text.split('\n').length, document.text.split('\n').length);
	});

	it('offer no fix-all where there is nothing to fix', () => {
		assert.deepEqual(actionsAt(draft.replace('甲海关、市商务局', '甲海关'), { only: ['source.fixAll'] }).titles, []);
	});
});

describe('fixing all findings of a rule', () => {
	const twice = duplicate.replace(
		'3. 发展保税维修。（责任单位：市商务局；',
		'3. 发展保税维修。（责任单位：市商务局、市商务局；',
	);
	const fixRule = /^本文件中该问题全部修改（2 处）：.+（responsibility\/duplicate-unit）$/;

	it('is offered once, where the rule has several findings with a fix', () => {
		const { actions, document } = actionsAt(twice);
		const all = actions.filter(({ title }) => fixRule.test(title));
		assert.equal(all.length, 1);
		const text = applied(document, all[0]);
		assert.ok(!findingsOf(readDocument(text)).some(({ rule }) => rule === 'responsibility/duplicate-unit'), text);
		assert.ok(!actionsAt(duplicate).titles.some((title) => title.includes('全部修改')));
	});

	it('is left to be worked out when it is chosen, where the client can wait', () => {
		const { actions, checked } = actionsAt(twice, {}, { resolves: true });
		const action = actions.find(({ title }) => fixRule.test(title));
		assert.deepEqual([action?.edit, action?.data], [undefined, 'responsibility/duplicate-unit']);
		const eager = actionsAt(twice).actions.find(({ title }) => fixRule.test(title));
		assert.deepEqual(eager?.edit?.changes?.['file:///a'], ruleEdits(checked, 'responsibility/duplicate-unit'));
	});

	it('takes as many rounds as it needs, and gives edits of the text as it is', () => {
		const text = ['1', '2', '4', '5', '5', '6']
			.map((number, i) => `${number}. 举措${i}。（责任单位：市商务局；完成时限：2026年12月底前）\n`)
			.join('');
		const document = readDocument(`甲市推动口岸发展实施方案\n一、主要任务\n${text}`);
		const checked = {
			document,
			findings: findingsOf(document),
			revision: 1,
			findingsIn: (changed: string) => findingsOf(readDocument(changed)),
		};
		const edits = ruleEdits(checked, 'numbering/sequence');
		const result = TextDocument.applyEdits(TextDocument.create('file:///a', 'policy', 1, document.text), edits);
		assert.deepEqual(
			[...result.matchAll(/^(\d)\./gm)].map(([, number]) => number),
			['1', '2', '3', '4', '5', '6'],
		);
	});

	it('opens the page of the rule in the language of the reader, where the client can', () => {
		const { actions } = actionsAt(draft, {}, { showsRulePages: true });
		const pages = actions.flatMap(({ command }) => (command ? [command.arguments?.[0]] : []));
		assert.deepEqual(pages, ['deadline/missing.zh-cn.md', 'responsibility/missing.zh-cn.md']);
		assert.ok(actionsAt(draft).actions.every(({ command }) => command === undefined));
	});
});

describe('safe edits', () => {
	const safeEdits = (findings: Finding[]) => chosenEdits(findings, safeFix);
	const fix = (start: number, end: number, newText: string, safe = true): Fix => ({
		title: 't',
		safe,
		edits: [{ start, end, newText }],
	});
	const finding = (...fixes: Fix[]): Finding => ({
		rule: 'a/b',
		severity: 'error',
		message: 'm',
		start: 0,
		end: 1,
		fixes,
	});

	it('never overlap, and insertions do not even touch', () => {
		assert.deepEqual(safeEdits([finding(fix(0, 4, '')), finding(fix(3, 5, '')), finding(fix(4, 6, ''))]), [
			{ start: 0, end: 4, newText: '' },
			{ start: 4, end: 6, newText: '' },
		]);
		assert.deepEqual(safeEdits([finding(fix(2, 2, 'a')), finding(fix(2, 2, 'b')), finding(fix(2, 3, 'c'))]), [
			{ start: 2, end: 2, newText: 'a' },
		]);
	});

	it('leave out what a person has to choose, and take one fix of a finding', () => {
		assert.deepEqual(safeEdits([finding(fix(5, 6, 'x', false)), finding(fix(9, 9, 'y'), fix(1, 1, 'z'))]), [
			{ start: 9, end: 9, newText: 'y' },
		]);
	});
});
