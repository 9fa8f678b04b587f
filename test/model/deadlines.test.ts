import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readIsoDate } from '../../server/src/model/calendar';
import { type FoundDeadline, findDeadlines, readDeadline } from '../../server/src/model/deadlines';

/** A deadline in one line: its text, kind, from..due, and flags. */
function inShort(deadline: FoundDeadline | null): string {
	if (deadline === null) return 'none';
	const flags = (['yearless', 'ambiguous', 'impossible'] as const).filter((flag) => deadline[flag] === true);
	const span = `${deadline.from ?? ''}..${deadline.due ?? ''}`;
	return [deadline.text, deadline.kind, ...(span === '..' ? [] : [span]), ...flags].join(' ');
}

describe('readDeadline', () => {
	const ISSUED = '2023-12-29';
	const cases: readonly (readonly [value: string, reading: string])[] = [
		['2024年12月前', '2024年12月前 by ..2024-12-31 ambiguous'],
		['2024 年 12 月前', '2024 年 12 月前 by ..2024-12-31 ambiguous'],
		['2024年12月底前', '2024年12月底前 by ..2024-12-31'],
		['2024年底前', '2024年底前 by ..2024-12-31'],
		['2024年年底前', '2024年年底前 by ..2024-12-31'],
		['2024年12月31日前', '2024年12月31日前 by ..2024-12-31'],
		['2024-12-31前', '2024-12-31前 by ..2024-12-31'],
		['2024年12月上旬前', '2024年12月上旬前 by ..2024-12-10'],
		['二〇二四年底前', '二〇二四年底前 by ..2024-12-31'],
		['到2025年', '到2025年 by ..2025-12-31'],
		['到2018年底', '到2018年底 by ..2018-12-31'],
		['2018年9月底前', '2018年9月底前 by ..2018-09-30'],
		['2024年上半年', '2024年上半年 by ..2024-06-30'],
		['2024年第三季度', '2024年第三季度 by ..2024-09-30'],
		['2024年三季度末', '2024年三季度末 by ..2024-09-30'],
		['2024年一季度末', '2024年一季度末 by ..2024-03-31'],
		['2024年前三季度', '2024年前三季度 by ..2024-09-30'],
		['2024年2月底前', '2024年2月底前 by ..2024-02-29'],
		['2024年', '2024年 by ..2024-12-31'],
		['2024—2026年', '2024—2026年 range 2024-01-01..2026-12-31'],
		['2024年至2026年', '2024年至2026年 range 2024-01-01..2026-12-31'],
		['2024年1月至12月', '2024年1月至12月 range 2024-01-01..2024-12-31'],
		['2024年1—6月', '2024年1—6月 range 2024-01-01..2024-06-30'],
		['2024年12月1—15日', '2024年12月1—15日 range 2024-12-01..2024-12-15'],
		['即日起至2024年12月31日', '即日起至2024年12月31日 range 2023-12-29..2024-12-31'],
		['2026—2024年', '2026—2024年 range 2026-01-01..2024-12-31 impossible'],
		['自2018年起', '自2018年起 from 2018-01-01..'],
		['2018年7月起', '2018年7月起 from 2018-07-01..'],
		['即日起', '即日起 from 2023-12-29..'],
		['力争3年内', '力争3年内 relative ..2026-12-29'],
		['三年内', '三年内 relative ..2026-12-29'],
		['6个月内', '6个月内 relative ..2024-06-29'],
		['半年内', '半年内 relative ..2024-06-29'],
		['30日内', '30日内 relative ..2024-01-28'],
		['30个工作日内', '30个工作日内 relative'],
		['立即', '立即 relative ..2023-12-29'],
		['今年底前', '今年底前 by ..2023-12-31'],
		['明年6月底前', '明年6月底前 by ..2024-06-30'],
		['年底前', '年底前 by yearless'],
		['年内', '年内 by yearless'],
		['年内持续推进', '年内 by yearless'],
		['12月前', '12月前 by yearless ambiguous'],
		['12月底前', '12月底前 by yearless'],
		['上半年', '上半年 by yearless'],
		['每年12月底前', '每年12月底前 recurring'],
		['每季度', '每季度 recurring'],
		['每半年', '每半年 recurring'],
		['2020年起，每年2月底前', '每年2月底前 recurring'],
		['2024年至2026年每年10月底前', '每年10月底前 recurring'],
		['2024—2026年，每年10月底前', '每年10月底前 recurring'],
		['2024年至2026年每年', '每年 recurring'],
		// What has no fixed day is no day, and the year's end is not meant.
		['2024年汛期前', '2024年汛期前 by'],
		['2024年春节前完成', '2024年春节前 by'],
		['2024年秋季开学之前', '2024年秋季开学之前 by'],
		['2024年汛期前完成，2025年底前验收', '2025年底前 by ..2025-12-31'],
		['2024年完成前期工作', '2024年 by ..2024-12-31'],
		['持续推进', '持续推进 open-ended'],
		['长期坚持', '长期坚持 open-ended'],
		['长期推进', '长期推进 open-ended'],
		['常态化推进', '常态化推进 open-ended'],
		['长期', '长期 open-ended'],
		['尽快', '尽快 vague'],
		['适时', '适时 vague'],
		['近期', '近期 vague'],
		['择机', '择机 vague'],
		['条件成熟时', '条件成熟时 vague'],
		['2024年13月前', '2024年13月前 by impossible'],
		['2024年2月30日前', '2024年2月30日前 by impossible'],
		['2月30日前', '2月30日前 by yearless impossible'],
		['2025年底前完成', '2025年底前 by ..2025-12-31'],
		['2023年6月底前取得阶段性成效', '2023年6月底前 by ..2023-06-30'],
		['持续推进，2025年底前取得阶段性成效', '2025年底前 by ..2025-12-31'],
		['2024年6月底前出台，12月底前完成', '12月底前 by ..2024-12-31'],
		['2024年6月底前出台，2025年底前完成', '2025年底前 by ..2025-12-31'],
		['', 'none'],
		['市发展改革委', 'none'],
		['省长期护理保险局', 'none'],
		['省、市有关部门按职责分工负责', 'none'],
		['国发〔2018〕37号', 'none'],
		['按《规划（2018—2035年）》执行', 'none'],
	];
	for (const [value, reading] of cases) {
		it(`${value || '(empty)'} → ${reading}`, () => assert.equal(inShort(readDeadline(value, ISSUED)), reading));
	}

	it('knows no day of a relative time without the date of issue', () => {
		assert.equal(inShort(readDeadline('3年内', null)), '3年内 relative');
		assert.equal(inShort(readDeadline('立即', '2023-02-30')), '立即 relative');
		assert.equal(inShort(readDeadline('今年底前', null)), '今年底前 by yearless');
	});
});

describe('findDeadlines', () => {
	const ISSUED = '2018-05-27';
	const cases: readonly (readonly [body: string, deadlines: readonly string[]])[] = [
		[
			'力争3年内完成一批。2018年,完成甲。2019年，完成乙。',
			['力争3年内 relative ..2021-05-27', '2018年 by ..2018-12-31', '2019年 by ..2019-12-31'],
		],
		['争取2018年覆盖率超过70%。', ['争取2018年 by ..2018-12-31']],
		['2018 年 9 月底前，开通热线。', ['2018 年 9 月底前 by ..2018-09-30']],
		['根据实际需要，自 2018 年起，在部分口岸实行。', ['自 2018 年起 from 2018-01-01..']],
		['到 2018 年底，船舶进出港。', ['到 2018 年底 by ..2018-12-31']],
		['到2023年，增加值达到100亿元。', ['到2023年 by ..2023-12-31']],
		['1.到2023年，增加值达到100亿元。', ['到2023年 by ..2023-12-31']],
		['（一）到2023年，增加值达到100亿元。', ['到2023年 by ..2023-12-31']],
		['2021年至2023年，年均增长6%。', ['2021年至2023年 range 2021-01-01..2023-12-31']],
		['应用率2019年底前达到100%。', ['2019年底前 by ..2019-12-31']],
		['力争今年年内推出。', ['力争今年年内 by ..2018-12-31']],
		['年底前完成。', ['年底前 by yearless']],
		['每年1月31日前公开。', ['每年1月31日前 recurring']],
		['2021年至2023年，每年10月底前完成评估。', ['每年10月底前 recurring']],
		['2021年汛期前，完成加固。', []],
		['2020年起，每年2月底前报送，3月底前完成。', ['每年2月底前 recurring', '3月底前 recurring']],
		['2019年6月底前完成甲，9月底前完成乙。', ['2019年6月底前 by ..2019-06-30', '9月底前 by ..2019-09-30']],
		['2019年6月底前完成甲。9月底前完成乙。', ['2019年6月底前 by ..2019-06-30', '9月底前 by yearless']],
		['比2017年压缩一半，较2020年翻一番。', []],
		['巩固2018年压缩成效。', []],
		['按照“到2021年底整体通关时间比2017年压缩一半”的目标。', []],
		['落实《规划（2018—2035年）》（国发〔2018〕37号）。', []],
		['提前24小时预约，五年内免征。', []],
		['2018年以来，全市已建成三个。', []],
		['2018年，全市已建成三个。', []],
		['2016年，完成改造。', []],
		['2018年度考核。', []],
		['2018年12月31日之前已完成转制的企业。', []],
		['提高到2020年的两倍。', []],
		['2020年前期工作，2020年前三批。', []],
		['本办法自2019年1月1日起施行。', []],
		['确保1年内完成合同用量，以一个月内为一次。', []],
		['纳入年底考核，持续推进，每季度调度，尽快落实。', []],
	];
	for (const [body, deadlines] of cases) {
		it(`${body} → ${deadlines.length}`, () => assert.deepEqual(findDeadlines(body, ISSUED).map(inShort), deadlines));
	}

	it('tells the past by its words where the date of issue is not known', () => {
		assert.deepEqual(findDeadlines('2026年，在全市启动试点。', null).map(inShort), ['2026年 by ..2026-12-31']);
		assert.deepEqual(findDeadlines('2003年，全国形势总体稳定。', null), []);
		assert.deepEqual(findDeadlines('自2003年7月起，村民经常感觉到振动。', null), []);
	});

	it('finds the dates in the measures of a published document', () => {
		const text = readFileSync('seeds/local/guangxi-customs-clearance-2018.policy.txt', 'utf8').replace(/\s+/g, '');
		const measures = text
			.slice(text.indexOf('现制定以下措施'), text.indexOf('抄送'))
			.split(/(?<=[。）)])(?=[一二三四五六七八九十]{1,3}、)/u);
		const dated = measures.filter((measure) => findDeadlines(measure, ISSUED).length > 0);
		assert.deepEqual(
			dated.map((measure) => measure.slice(0, measure.indexOf('、'))),
			['一', '二', '四', '五', '十', '十五'],
		);
	});

	it('is sound on any text', function () {
		this.timeout(20_000);
		const pieces = fc.constantFrom(
			...'年月日季度前内起到至自比每今半底末个—〔〕《》“”，。 0１十\n\ud800',
			'2024',
			'12月',
			'底前',
			'完成',
			'力争',
			'3年内',
			'工作日',
			'长期',
		);
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(pieces, { maxLength: 50 }).map((all) => all.join('')),
		);
		fc.assert(
			fc.property(text, fc.constantFrom(null, ISSUED, '2023-02-30', 'x'), (body, issued) => {
				const field = readDeadline(body, issued);
				let end = 0;
				for (const deadline of findDeadlines(body, issued)) {
					assert.ok(deadline.start >= end, 'in order, without overlap');
					end = deadline.end;
				}
				for (const deadline of [...findDeadlines(body, issued), ...(field === null ? [] : [field])]) {
					assert.ok(deadline.start >= 0 && deadline.end > deadline.start && deadline.end <= body.length);
					assert.equal(deadline.text, body.slice(deadline.start, deadline.end));
					for (const iso of [deadline.from, deadline.due])
						assert.ok(iso === undefined || readIsoDate(iso) !== null, iso);
				}
			}),
			{ numRuns: 2000 },
		);
	});
});
