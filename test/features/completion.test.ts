import assert from 'node:assert/strict';
import { type CompletionItem, InsertReplaceEdit, InsertTextFormat } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../server/src/features/completion';
import { announcements, plans } from '../../server/src/features/writing/titleEnd';
import { readConfig } from '../../server/src/library/configReader';
import { documentTypeOf } from '../../server/src/model/documentType';
import { plan } from './marked';
import { MarkedLibrary, texts } from './markedLibrary';

/** What is proposed at the mark of a text. */
function asked(text: string, { snippets = true, config = '', others = {} as Record<string, string> } = {}) {
	const library = new MarkedLibrary({ ...others, draft: text });
	if (config !== '') library.library.setConfig('file:///w/luoshi.json', readConfig(config).config);
	const [member, position] = library.at('draft');
	const items = completion(library.index, member, position, { today: '2026-03-01', snippets }) ?? [];
	const labels = items.map(({ label }) => label);
	const item = (label: string): CompletionItem => {
		const found = items.find((candidate) => candidate.label === label);
		assert.ok(found, `there is no ${label} among ${labels.join(' ')}`);
		return found;
	};
	/** The text after an item was chosen. */
	const written = (label: string): string => {
		const { textEdit } = item(label);
		assert.ok(textEdit && !InsertReplaceEdit.is(textEdit));
		const { text } = member.document;
		return TextDocument.applyEdits(TextDocument.create('file:///w/x', 'policy', 1, text), [textEdit]);
	};
	return { items, labels, item, written };
}

const labels = (text: string, options: Parameters<typeof asked>[1] = {}) => asked(text, options).labels;

/** The beginning of the plan, up to a piece of it, with what is being typed. */
function upTo(piece: string, typed: string): string {
	const end = plan.indexOf(piece);
	assert.ok(end > 0);
	return plan.slice(0, end + piece.length) + typed;
}

describe('completion of ordinals', () => {
	const afterSecond = '（责任单位：市商务局，甲海关等；完成时限：持续推进）';

	it('is of the runs that could go on, the innermost first, in the form of the document', () => {
		assert.deepEqual(labels(upTo(afterSecond, '\n\n▮')), ['3.', '（二）', '三、']);
		assert.match(asked(upTo(afterSecond, '\n\n▮')).written('3.'), /\n\n3\. $/);
	});

	it('goes on from what is typed, and takes the bracket along that the editor has closed', () => {
		const opened = asked(upTo(afterSecond, '\n\n（▮）'));
		assert.ok(opened.labels.includes('（二）'));
		assert.match(opened.written('（二）'), /\n\n（二）$/);
		assert.deepEqual(labels(upTo(afterSecond, '\n\n三▮')), ['三、']);
		assert.deepEqual(labels(upTo(afterSecond, '\n\n3▮')), ['3.']);
		assert.deepEqual(labels(upTo(afterSecond, '\n\n（二）▮')), []);
	});

	it('begins the level below a heading, as the document does elsewhere', () => {
		assert.deepEqual(labels(upTo('（二）加强业态创新。', '\n\n▮')).slice(0, 2), ['1.', '3.']);
		const runsOn = '\n\n3. 发展保税维修。加快办理。\n\n（三）促进内销。\n\n▮';
		assert.equal(labels(upTo('（二）加强业态创新。', runsOn))[0], '4.');
		assert.equal(labels(upTo('（二）加强业态创新。', runsOn.replace('3. ', '1. ')))[0], '1.');
	});

	it('begins a plan that has none yet', () => {
		assert.equal(labels('甲市推动某项工作实施方案\n\n　　为做好工作，制定本方案。\n\n▮')[0], '一、');
		assert.deepEqual(labels('甲市推动某项工作实施方案\n\n一、总体要求\n▮'), ['（一）', '二、']);
		assert.deepEqual(labels('甲市推动某项工作实施方案\n\n一、主要任务\n（一）优化服务。\n▮'), ['1.', '（二）', '二、']);
	});

	it('keeps the marks of a Markdown heading, the blank and the half-width bracket of the document', () => {
		const markdown = '# 甲市实施方案\n\n## 一、主要任务\n\n### (一) 优化服务\n\n加快办理。\n\n';
		assert.match(asked(`${markdown}▮`).written('(二)'), /\n\n### \(二\) $/);
		assert.match(asked(`${markdown}### ▮`).written('(二)'), /\n\n### \(二\) $/);
		assert.match(asked(`${markdown}（▮）`).written('(二)'), /\n\n### \(二\) $/);
		assert.match(asked(`${markdown}▮`).written('二、'), /\n\n## 二、$/);
	});

	it('goes on inside a document as at its end', () => {
		assert.deepEqual(labels(plan.replace('2. 简化设备', '▮\n\n2. 简化设备')).slice(0, 1), ['2.']);
	});

	it('is silent where a line goes on, and in text out of a PDF', () => {
		assert.deepEqual(labels(plan.replace('2. 简化设备', '▮2. 简化设备')), []);
		assert.deepEqual(labels(upTo(afterSecond, '\n\n加快▮')), []);
		assert.deepEqual(labels(upTo(afterSecond, '\n\n（本市▮）')), []);
	});
});

describe('completion of actions', () => {
	const measure = (body: string) => `甲市实施方案\n一、主要任务\n1. 优化服务。${body}`;

	it('is the next one, behind ；', () => {
		const { labels, written } = asked(measure('一是压缩时间；▮'));
		assert.deepEqual(labels, ['二是']);
		assert.match(written('二是'), /一是压缩时间；二是$/);
	});

	it('goes on from its beginning, behind 。 and on a line of its own too', () => {
		assert.deepEqual(labels(measure('一是压缩时间。二是减少材料。三▮')), ['三是']);
		assert.deepEqual(labels(measure('一是压缩时间；\n二▮')), ['二是', '二、']);
		assert.deepEqual(labels(measure('一▮')), ['一是']);
		assert.deepEqual(labels(measure('一是压缩时间；▮（责任单位：市商务局）')), ['二是']);
		assert.deepEqual(labels(measure('第一，压缩时间；第▮')), ['第二，']);
	});

	it('is silent inside of a sentence, behind 。, and where the next one stands already', () => {
		for (const body of [
			'压缩时间；▮',
			'一是压缩时间，▮',
			'一是压缩时间。▮',
			'一是压缩时间；▮二是减少材料',
			'二▮',
			'加快一▮',
		]) {
			assert.deepEqual(labels(measure(body)), [], body);
		}
	});
});

describe('completion of the head', () => {
	it('closes a title with its document type', () => {
		assert.deepEqual(labels('甲市推动综合保税区高质量发展实施▮'), ['实施方案', '实施计划', '实施意见']);
		assert.deepEqual(labels('甲市优化营商环境若干▮\n'), ['若干政策措施', '若干措施', '若干举措', '若干意见']);
		assert.equal(asked('甲市工作▮').written('工作方案'), '甲市工作方案');
		assert.equal(labels('甲市人民政府关于推动综合保税区高质量发展的▮')[0], '通知');
		assert.deepEqual(labels('甲市人民政府办公室关于印发《某某方案》的通▮'), ['通知', '通报', '通告']);
	});

	it('proposes types only that are known as such', () => {
		for (const type of [...plans, ...announcements]) assert.equal(documentTypeOf(type), type);
	});

	it('is silent in a title that is not at its end, or has its type', () => {
		for (const title of ['甲市推动综合保税区▮', '甲市实施方案▮', '甲市实施▮办法', '甲市推动实▮', '一、重点工作▮']) {
			assert.deepEqual(labels(title), [], title);
		}
		assert.deepEqual(labels(upTo('坚持改革创新。', '推动工作▮')), []);
	});

	const head = '甲市推动综合保税区高质量发展实施方案\n甲政办〔2026〕12号\n';

	it('has the addressees of the level: those of other documents of the place first, then the usual ones', () => {
		assert.deepEqual(labels(`${head}各▮`), [
			'各县（市、区）人民政府，市直各部门：',
			'各县（市、区）人民政府，市政府各部门、各直属机构：',
			'各有关单位：',
		]);
		assert.equal(labels(`${head}▮`, { others: { plan } })[1], '各县、区人民政府，市直各部门：');
		const elsewhere = plan.replaceAll('甲市', '乙市');
		assert.equal(labels(`${head}▮`, { others: { elsewhere } })[1], '各县（市、区）人民政府，市直各部门：');
		assert.match(labels(`${head.replaceAll('甲市', '甲省')}各▮`)[0] ?? '', /^各市、县/);
	});

	it('calls them as the place is called', () => {
		const second = (place: string) => labels(`${place}优化营商环境实施方案\n各▮`)[1];
		assert.equal(second('甲省'), '各市、县（市、区）人民政府，省政府各部门、各直属机构：');
		assert.equal(second('甲自治区'), '各市、县（市、区）人民政府，自治区人民政府各部门、各直属机构：');
		assert.equal(second('上海市'), '各区人民政府，市政府各委、办、局：');
		assert.equal(second('甲自治州'), '各县（市）人民政府，州政府各部门、各直属机构：');
		assert.equal(second('甲县'), '各乡镇人民政府、街道办事处，县政府各部门、各直属机构：');
		assert.equal(second('甲乙市丙丁区'), '各乡镇人民政府、街道办事处，区政府各部门、各直属机构：');
	});

	it('has none where there are some already, or where items have begun', () => {
		assert.deepEqual(labels(`${head}各有关单位：\n各▮`), []);
		assert.deepEqual(labels(`${head}一、总体要求\n各▮`), []);
	});
});

describe('completion of assignments', () => {
	const measure = '甲市实施方案\n一、主要任务\n1. 优化服务。加快办理。';

	it('is a whole one behind the bracket that closes a measure: the form of the document first', () => {
		const { labels, items, written } = asked(`${measure}（▮）`);
		assert.deepEqual(labels, [
			'（责任单位：…；完成时限：…）',
			'（牵头单位：…；配合单位：…；完成时限：…）',
			'（…牵头，…配合，…完成）',
		]);
		assert.ok(items.every(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.Snippet));
		const form = '（责任单位：$' + '{1:××单位}；完成时限：$' + '{2:××××年××月底前}）$0';
		assert.ok(written('（责任单位：…；完成时限：…）').endsWith(`加快办理。${form}`));
		const own = `${measure}(责任部门:市商务局)\n2. 简化手续。加快办理。`;
		const half = asked(`${own}（▮）`);
		assert.equal(half.labels[0], '(责任部门:…)');
		assert.ok(half.items.every(({ filterText }) => filterText?.startsWith('（')));
		assert.deepEqual(asked('甲市实施方案\n一、主要任务\n1. 优化服务（责▮）').labels, ['（责任单位：…；完成时限：…）']);
		assert.deepEqual(asked(`${measure}（责▮）`).labels, ['（责任单位：…；完成时限：…）']);
	});

	it('is plain text for a client without snippets', () => {
		const { items, written } = asked(`${measure}（▮`, { snippets: false });
		assert.ok(items.every(({ insertTextFormat }) => insertTextFormat === undefined));
		assert.match(written('（责任单位：…；完成时限：…）'), /加快办理。（责任单位：××单位；完成时限：××××年××月底前）$/);
		const deadline = asked(`${measure}（责任单位：市商务局；完成时限：▮）`, { snippets: false });
		assert.match(deadline.written('2026年…月…日前'), /完成时限：2026年××月××日前）$/);
	});

	it('is the labels that are missing, behind ； and by their beginning', () => {
		assert.deepEqual(labels(`${measure}（责任单位：市商务局；▮）`), ['完成时限：']);
		assert.match(
			asked(`${measure}（牵头单位：市商务局；配▮`).written('配合单位：'),
			/（牵头单位：市商务局；配合单位：$/,
		);
		assert.deepEqual(labels(`${measure}（牵头单位：市商务局；▮）`), ['配合单位：', '完成时限：']);
		assert.deepEqual(labels(`${measure}（责任单位：市商务局；完成时限：持续推进；▮）`), []);
	});

	it('has the labels of the document, and the counterpart where there is a basis', () => {
		const municipal = texts.municipal.replace(/责任单位：市文化广电旅游局；完成时限：.*）/, '责任部门：市民政局；▮）');
		assert.deepEqual(labels(municipal, { others: { provincial: texts.provincial } }), ['完成时限：', '对应举措：']);
		const named = `${measure}（责任部门：市商务局；完成时间：2026年）\n2. 简化手续。（责任部门：市商务局；▮）`;
		assert.deepEqual(labels(named), ['完成时间：']);
	});

	it('is the labels of lines, in a document that has them', () => {
		const lines = `${measure}\n牵头单位：市商务局\n完成时限：2026年12月底前\n2. 简化手续。加快办理。\n`;
		assert.deepEqual(labels(`${lines}责任▮`), ['责任单位：']);
		assert.deepEqual(labels(`${lines}牵头单位：市商务局\n配▮`), ['配合单位：']);
	});

	it('closes a list of several units', () => {
		const { labels, written } = asked(`${measure}（责任单位：市商务局、市财政局▮）`);
		assert.deepEqual(labels, ['按职责分工负责', '，排在第一位的为牵头单位，下同']);
		assert.match(written('按职责分工负责'), /市商务局、市财政局按职责分工负责）$/);
		assert.match(
			asked(`${measure}（责任单位：市商务局、市财政局按职▮）`).written('按职责分工负责'),
			/市财政局按职责分工负责）$/,
		);
	});

	it('is silent for a bracket in running text, in a frame chapter, and behind an assignment', () => {
		for (const text of [
			`${measure}推行远程检查（▮）`,
			`${measure}推行远程检查（以下▮）`,
			`${measure}（以下▮）`,
			`${measure}推行远程检查（▮），加快办理。`,
			`${measure}（责任单位：市商务局）（▮）`,
			'甲市实施方案\n一、总体要求\n坚持改革创新。（▮）',
		]) {
			assert.deepEqual(labels(text), [], text);
		}
	});
});

describe('completion of units', () => {
	const text = '甲市实施方案\n一、主要任务\n1. 优化服务。（责任单位：▮）';
	const config = JSON.stringify({
		units: [
			{ name: '市发展和改革委员会', shortNames: ['市发改委'], formerNames: [{ name: '市计委', until: '2004-01-01' }] },
		],
	});

	it('has those of the register, with their short names', () => {
		const { item } = asked(text, { config });
		assert.equal(item('市发展和改革委员会').detail, '市发改委');
	});

	it('finds them by their short and their former names', () => {
		for (const typed of ['市发改', '市计']) {
			const { item, written } = asked(text.replace('▮', `${typed}▮`), { config });
			assert.ok(item('市发展和改革委员会').filterText?.startsWith(typed));
			assert.match(written('市发展和改革委员会'), /（责任单位：市发展和改革委员会）$/);
		}
	});
});

describe('completion while an ordinary sentence is typed', () => {
	it('never proposes anything', () => {
		const sentence =
			'推动综合保税区高质量发展，支持企业（以下简称园区企业）开展保税维修、研发设计等业务；一般纳税人资格试点工作稳步实施，按照“四自一简”要求：落实责任、完善制度，2026年力争突破10亿元。';
		const head = upTo('坚持改革创新。', '');
		for (let i = 1; i <= sentence.length; i++) {
			for (const start of [head, upTo('1. 优化检验检疫作业模式。', ''), '甲市实施方案\n\n　　']) {
				const text = `${start}${sentence.slice(0, i)}▮`;
				assert.deepEqual(labels(text), [], text.slice(-30));
			}
		}
	});
});
