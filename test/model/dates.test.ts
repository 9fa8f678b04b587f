import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDateAfter, readIsoDate } from '../../server/src/model/calendar';
import { findDates } from '../../server/src/model/dates';

describe('findDates', () => {
	const cases: readonly (readonly [text: string, dates: readonly string[]])[] = [
		['2023年12月29日', ['2023年12月29日 2023-12-29']],
		['自2023年1月5日起', ['2023年1月5日 2023-01-05']],
		['二〇〇四年六月二十六日', ['二〇〇四年六月二十六日 2004-06-26']],
		['二○○四年六月廿六日', ['二○○四年六月廿六日 2004-06-26']],
		['二零零四年六月二十六日', ['二零零四年六月二十六日 2004-06-26']],
		['二〇二三年8月8日', ['二〇二三年8月8日 2023-08-08']],
		['2024 年 2 月 29 日', ['2024 年 2 月 29 日 2024-02-29']],
		['2023年2月29日', ['2023年2月29日 null']],
		['2024年13月', ['2024年13月 null']],
		['2024年0月1日', ['2024年0月1日 null']],
		['2月30日前', ['2月30日 null']],
		['二月三十日', ['二月三十日 null']],
		['13月底前', ['13月 null']],
		['2008-08-08和2008.8.8及2008/8/8', ['2008-08-08 2008-08-08', '2008.8.8 2008-08-08', '2008/8/8 2008-08-08']],
		['2008-02-30。', ['2008-02-30 null']],
		['2018年3月14日-3月20日', ['2018年3月14日 2018-03-14']],
		['2月29日', []],
		['12月', []],
		['2024年12月', []],
		['18月龄肉牛', []],
		['/2018/12/04/index.html', []],
		['v2018.12.4', []],
		['1.2008.8.8', []],
		['020-2008-8-8-1', []],
		['2008-13-45', []],
		['1024.1.1', []],
		['12345年1月1日', []],
	];
	for (const [text, dates] of cases) {
		it(`${text} → ${dates.join('; ') || 'none'}`, () =>
			assert.deepEqual(
				findDates(text).map((date) => `${date.text} ${date.iso}`),
				dates,
			));
	}

	it('reads every day of a leap year back', () => {
		for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2025, 0, 1); day += 86_400_000) {
			const iso = new Date(day).toISOString().slice(0, 10);
			const [, month, date] = iso.split('-').map(Number);
			assert.deepEqual(
				findDates(`2024年${month}月${date}日`).map((found) => found.iso),
				[iso],
			);
		}
	});

	it('is sound on any text', function () {
		this.timeout(20_000);
		const pieces = fc.constantFrom(...'年月日号0123９十廿二〇 -./底前', '2024', '2月30日', '\n', '\ud800', 'a');
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
				),
				(text) => {
					let end = 0;
					for (const date of findDates(text)) {
						assert.ok(date.start >= end && date.end > date.start && date.end <= text.length);
						assert.equal(date.text, text.slice(date.start, date.end));
						if (date.iso !== null) assert.ok(readIsoDate(date.iso));
						end = date.end;
					}
				},
			),
		);
	});
});

describe('isoDateAfter', () => {
	it('stays within the month', () => {
		assert.equal(isoDateAfter({ year: 2023, month: 8, day: 31 }, 6, 'month'), '2024-02-29');
		assert.equal(isoDateAfter({ year: 2024, month: 2, day: 29 }, 3, 'year'), '2027-02-28');
		assert.equal(isoDateAfter({ year: 2024, month: 12, day: 30 }, 1, 'week'), '2025-01-06');
	});
});
