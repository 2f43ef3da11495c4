import { readHundredths } from '../../../src/sheets/cells/values/read-number';
import type { CellValue } from '../../../src/host/port/workbook';

describe('readHundredths', () => {
  it.each<[CellValue, number]>([
    [5, 500],
    [0.5, 50],
    [0.1 + 0.2, 30],
    [1.005, 100.5],
    ['5', 500],
    ['５', 500],
    [' 0.5 ', 50],
    ['0．5分', 50],
    ['1,250', 125000],
    ['50元', 5000],
    ['50元/分', 5000],
    ['¥50', 5000],
    [0, 0],
  ])('reads %j', (value, hundredths) => {
    expect(readHundredths(value)).toBe(Number.isInteger(hundredths) ? hundredths : null);
  });

  it.each<CellValue>(['五', '', null, true, -1, '-1', '1.234', 1e12, '1e3', { error: '#N/A' }])(
    'refuses %j',
    (value) => {
      expect(readHundredths(value)).toBeNull();
    },
  );
});
