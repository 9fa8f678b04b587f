import { readFileSync } from 'node:fs';
import fc from 'fast-check';

/**
 * How the properties are tried: always on the same texts, so that a run says something about the code alone.
 * LUOSHI_FUZZ=N tries N times as many, other ones each time.
 */
export function effort(numRuns: number): { numRuns: number; seed?: number } {
	const times = Number(process.env.LUOSHI_FUZZ ?? 0);
	return times > 0 ? { numRuns: numRuns * times } : { numRuns, seed: 20_190_112 };
}

export const seeds: readonly string[] = [
	'seeds/local/guangxi-customs-clearance-2018.policy.txt',
	'seeds/local/guangzhou-port-business-environment-2019.policy.txt',
	'seeds/local/hubei-bonded-zone-measures-2021.policy.txt',
	'seeds/local/qinzhou-bonded-zone-reform-2023.policy.txt',
	'seeds/national/gacc-bonded-zone-reform-2023.policy.md',
].map((path) => readFileSync(path, 'utf8'));

/** What policy documents are made of, whole and in halves, and what should never be in one. */
const PIECES: readonly string[] = [
	...'一、|（一）|(一)|1. |1.|1、|1·|（1）|①|1.1 |第一章 |第二条|一是|二是|二、|（二）|2. |3. |第一，'.split('|'),
	...'（|）|(|)|《|》|〈|〉|〔|〕|【|】|[|]|“|”|‘|’|"|「|」'.split('|'),
	...'，|。|；|：|、|！|？|…|—|,|.|;|:|-|～| |　|\t|\u00a0|\u200b'.split('|'),
	...'\n|\n\n|\r\n|\r|\f|\u2028'.split('|'),
	...'责任单位：|责任单位:|牵头单位：|配合单位：|完成时限：|责任部门|对应举措：|完成时间'.split('|'),
	...'市商务局|省发展改革委|有关部门|各县（市、区）人民政府|海关|等|负责|牵头|配合|按职责分工负责'.split('|'),
	...'2024年12月前|2024年12月底前|年底前|持续推进|尽快|2月30日|到2025年|每季度|3年内|二〇二四年六月三十一日'.split('|'),
	...'国发〔2019〕3号|国办发[2018]第03号|《关于推动发展的若干意见》|（以下简称《意见》）|（试行）'.split('|'),
	...'某市人民政府|关于印发某市实施方案的通知|实施方案|各县、区人民政府：|附件：1. 表|抄送：某局。|2024年1月2日|总体要求|主要任务'.split(
		'|',
	),
	...'序号|工作任务|\t|\t牵头单位\t|\n|---|---|\n'.split('|'),
	'| 序号 | 任务 | 责任单位 |\n|---|---|---|\n',
	...'<!--| -->|<!-- luoshi-disable-next-line -->\n|<!-- luoshi-disable -->|<!-- luoshi-enable -->'.split('|'),
	...'# |### |#### （一）|**|`|```\n|> |- |* |![a](b)|https://example.com/2024/1.html|a@b.cn|AEO|3:00|1,000'.split('|'),
	...'0|9|２|零|十|百|%|万|亿|5—10%|政府政府|的的|国 务 院'.split('|'),
	...'\u0000|\ud800|\udc00|𠮷|👍🏽|e\u0301|\ufeff|\u202e|\ufffd'.split('|'),
];

/** Texts put together from the pieces of policy documents. */
export const assembled = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));

/** Measures with assignments as they should be, and nearly so. */
const measure = fc
	.tuple(
		fc.constantFrom('1. ', '（一）', '一、', '### 一、', '2.', '3. ', ''),
		fc.constantFrom('优化流程。', '优化\n流程', '到2025年，完成改造。', '一是甲；二是乙；四是丙。', ''),
		fc.constantFrom('（', '(', '【', '\n（', '\n'),
		fc.array(
			fc.constantFrom(
				'责任单位：甲局、乙局，丙县政府',
				'牵头单位:甲局',
				'配合单位：甲局、甲局',
				'甲局负责',
				'责任单位：',
				'等',
				'2025年底前完成',
			),
			{ maxLength: 4 },
		),
		fc.constantFrom('；', ';', '，', '\n'),
		fc.constantFrom('）', ')', '】', '。）', '）。', ''),
	)
	.map(
		([ordinal, body, open, fields, separator, close]) => `${ordinal}${body}${open}${fields.join(separator)}${close}\n`,
	);
export const measures = fc
	.array(measure, { maxLength: 12 })
	.map((all) => `某市实施方案\n二、主要任务\n${all.join('')}某市人民政府\n2024年1月2日\n`);

/** Published documents, cut up and put together in another order, with something foreign in between at times. */
export const shuffled = fc
	.tuple(
		fc.constantFrom(...seeds),
		fc.constantFrom('\n', '。', '，', /(?<=[（）《》：；、])/),
		fc.infiniteStream(fc.nat()),
		assembled,
	)
	.map(([seed, separator, random, foreign]) => {
		const parts = seed.split(separator).map((part) => ({ part, key: random.next().value as number }));
		const joint = typeof separator === 'string' ? separator : '';
		const order = parts.sort((a, b) => a.key - b.key).slice(0, 200);
		return [...order.slice(0, 100).map(({ part }) => part), foreign, ...order.slice(100).map(({ part }) => part)].join(
			joint,
		);
	});

/** Published documents, cut off somewhere: a text that is still being written. */
export const unfinished = fc
	.tuple(fc.constantFrom(...seeds), fc.nat(), fc.nat({ max: 4000 }))
	.map(([seed, from, length]) => seed.slice(from % seed.length, (from % seed.length) + length));

/** Any string, and those that look more or less like a policy document. */
export const anyText = fc.oneof(
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
	{ weight: 6, arbitrary: assembled },
	{ weight: 3, arbitrary: measures },
	{ weight: 2, arbitrary: unfinished },
);
