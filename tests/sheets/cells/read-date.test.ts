import { formatDay } from '../../../src/text/format';
import { readDate } from '../../../src/sheets/cells/values/read-date';
import type { CellValue } from '../../../src/host/port/workbook';

const read = (value: CellValue, date1904 = false): string => {
  const reading = readDate(value, date1904);
  return reading.ok ? formatDay(reading.value) : reading.why;
};

describe('readDate', () => {
  it.each([
    '2020-4-27',
    '2020-04-27',
    '2020/4/27',
    '2020.4.27',
    '2020．4．27',
    '2020年4月27日',
    '2020年4月27',
    '2020 年 4 月 27 日',
    '２０２０－４－２７',
    '2020—4—27',
    '20200427',
    ' 2020-4-27 ',
    '2020-4-27 10:30',
    '2020-04-27 10:30:00',
    '2020-04-27T10:30:00',
    '2020年4月27号',
    '2020-4-27 上午9:30',
    '2020-4-27上午9：30',
    '2020-4-27 （周一）下午3时',
    '2020年4月27日星期一 9点半',
    '2020年4月27日 上午',
    '2020.4.27 9:30-11:00',
    '2020/4/27 下午2:30～4:30',
    '2020-04-27，晚上8点30分',
    '2020-4-27 9:30 AM',
    '2020年4月27日10时30分15秒',
    '43948',
  ])('reads %j', (text) => {
    expect(read(text)).toBe('2020-04-27');
  });

  it('reads serial numbers of both date systems, with or without a time of day', () => {
    expect(read(43948)).toBe('2020-04-27');
    expect(read(43948.75)).toBe('2020-04-27');
    expect(read(42486, true)).toBe('2020-04-27');
    expect(read(20200427)).toBe('2020-04-27');
  });

  it.each<[CellValue, string]>([
    ['4月27日', 'no-year'],
    ['4-27', 'no-year'],
    ['4.27', 'no-year'],
    ['4月27日 上午9:30', 'no-year'],
    ['2020-4-27 上午开会', 'unreadable'],
    ['2020-4-27 25:00', 'unreadable'],
    [4.27, 'no-year'],
    ['2020-13-1', 'impossible'],
    ['2020年2月30日', 'impossible'],
    ['2019-2-29', 'impossible'],
    [20201301, 'impossible'],
    ['去年', 'unreadable'],
    ['2020-4', 'unreadable'],
    [2020.4, 'unreadable'],
    [-5, 'unreadable'],
    [true, 'unreadable'],
    ['2020-4-27至28日', 'unreadable'],
  ])('refuses %j: %s', (value, reason) => {
    expect(read(value)).toBe(reason);
  });

  it('knows the leap day', () => {
    expect(read('2020-2-29')).toBe('2020-02-29');
  });
});
